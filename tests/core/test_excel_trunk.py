"""The sheet Stam en takken of a national workbook, and what the workbook of an atelier says of it."""

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path, build_path_on
from napl_desktop.queries.outline import outline
from tests.core.edited_workbooks import Home, back, exported
from tests.core.made_projects import PLAN, make_project
from tests.core.national_projects import change_as_the_bureau, empty_national, merged_first


@pytest.fixture
def national(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        change_as_the_bureau(document)
        yield document


def lines_of(book, name):
    """Return the lines of a table, by the heads of its columns."""
    rows = list(book[name].values)
    head = next(at for at, row in enumerate(rows) if str(row[0]).endswith("-id"))
    return [dict(zip(rows[head], row, strict=True)) for row in rows[head + 1 :] if row[0]]


def test_level_by_level_it_says_what_branches_there(national):
    book = load_workbook(exported(national, "uit.xlsx"))
    assert book.sheetnames[:3] == ["Leeswijzer", "Overzicht", "Stam en takken"]
    lines = lines_of(book, "Stam en takken")
    told = [[line[key] or "" for key in list(line)[1:]] for line in lines]
    start, good = "Startbekwame leraar", "Vakbekwame leraar"
    first = ["po", "Van startbekwaam naar vakbekwaam", ""]
    own = "Van startbekwaam naar vakbekwaam (po)"
    young = ["po", "Het jonge kind", ""]
    assert told[:8] == [
        [*first, start, "", "", "", ""],
        [*first, start, "Lesgeven met digitale middelen", "Digicoach", own, "startbekwaam"],
        [*first, start, "Opleiden in de school", "Opleider in de school", own, "startbekwaam"],
        [*first, good, "", "", "", ""],
        [*young, "startbekwaam", "", "", own, ""],
        [*young, "vakbekwaam", "", "", "", ""],
        [*young, "expert", "", "", "", ""],
        ["po", "", "", "", "Toetsen en feedback", "Toetsexpert", "–", "startbekwaam"],
    ]
    vo = [line for line in told if line[0] == "vo"]
    assert [line[2:4] for line in vo if not line[4]] == [
        ["", "startbekwaam"],
        ["Inductie", "eerste jaar"],
        ["Inductie", "tweede en derde jaar"],
        ["", "vakbekwaam"],
    ]
    assert vo[-1][3:] == [
        *("vakbekwaam", "Startende docenten coachen", "Coach van startende docenten", "vanzelf", "vakbekwaam")
    ]
    unknown = [line for line in told if line[4] == "Opleiden op de werkplek"]
    assert [line[3:] for line in unknown] == [
        ["vakbekwaam", "Opleiden op de werkplek", "Werkplekbegeleider", "vanzelf", "–"]
    ]


def test_the_guide_of_the_workbook_leads_there_and_the_table_has_a_name_that_excel_takes(national):
    book = load_workbook(exported(national, "uit.xlsx"))
    links = [cell.hyperlink.location for row in book["Leeswijzer"] for cell in row if cell.hyperlink]
    assert "'Stam en takken'!A1" in links
    assert list(book["Stam en takken"].tables) == ["Stam_en_takken"]
    assert book["Stam en takken"].sheet_state == "visible"


def test_an_empty_national_workbook_hides_it_and_that_of_an_atelier_has_none(tmp_path):
    with Document.open(empty_national(tmp_path / "leeg.napl")) as document:
        book = load_workbook(exported(document, "leeg.xlsx"))
    assert book["Stam en takken"].sheet_state == "hidden"
    with make_project(tmp_path / "vo.napl") as document:
        book = load_workbook(exported(document, "vo.xlsx"))
    assert "Stam en takken" not in book.sheetnames


def test_overzicht_says_what_a_path_builds_on_where_one_does(tmp_path):
    with make_project(tmp_path / "vo.napl") as document:
        book = load_workbook(exported(document, "niets.xlsx"))
        assert "Bouwt voort op" not in lines_of(book, "Overzicht")[0]
        levels = add_atelier(document, "vo · niveaus", [Sector.VO], AtelierFocus.LEVELS)
        trunk = add_path(document, levels, PLAN)
        with document.read() as session:
            path = outline(session).ateliers[0].paths[0]
        build_path_on(document, path.id, trunk)
        lines = lines_of(load_workbook(exported(document, "iets.xlsx")), "Overzicht")
    assert [line["Bouwt voort op"] for line in lines] == [PLAN.title, None]


def test_what_is_typed_there_does_not_come_back_and_is_said(national):
    workbook = exported(national)
    assert back(national, workbook) == ([], [])
    with Home(workbook) as home:
        home.book["Stam en takken"]["H5"] = "Het jonge kind"
    changes, remarks = back(national, workbook)
    assert changes == []
    assert remarks == [("told-again", "")]
