"""The workbook of the country says what its sectors have and what is to come; that of an atelier does not."""

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.country import country_facts_of, coverage_of
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations.dimensions import add_dimension
from napl_desktop.queries.country_facts import country_facts
from napl_desktop.queries.coverage import coverage
from tests.core.edited_workbooks import Home, back, exported
from tests.core.made_projects import make_project
from tests.core.national_projects import empty_national, merged_first, say_what_is_alike
from tests.core.national_reference import page

SHEET = "Witte vlekken"


@pytest.fixture
def merged(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as opened:
        say_what_is_alike(opened)
        yield opened


def written(document, folder):
    with document.read() as session:
        write_workbook(project_snapshot(session), folder / "uit.xlsx")
    return load_workbook(folder / "uit.xlsx")


def lines(sheet):
    """Return what is written in the table, without its hidden column."""
    rows = [[cell.value for cell in row][1:] for row in sheet.iter_rows()]
    head = next(at for at, row in enumerate(rows) if row[0] == "Onderdeel")
    return rows[head + 1 :]


def as_on_the_sheet(line):
    """Return a line of roles or level paths of the reference as the sheet has it."""
    title, *cells = line.split(" | ")
    return [title, *(in_a_cell(cell) for cell in cells)]


def in_a_cell(cell):
    return "\n".join(map(standing_in_a_cell, cell.split(" + ")))


def standing_in_a_cell(standing):
    for status in ("voorstel", "in discussie", "vastgesteld"):
        if standing.endswith(f" {status}"):
            path, _space, counts = standing.removesuffix(f" {status}").rpartition(" ")
            filled, places = counts.split("/")
            return f"{path} ({filled} van {places} gevuld, {status})"
    return standing.replace(": geen pad", ": nog geen pad")


def test_the_sheet_says_what_was_written_by_hand(merged, tmp_path):
    found, wanted = lines(written(merged, tmp_path)[SHEET]), page("witte-vlekken")
    by_part = {
        part: [row[1:] for row in found if row[0] == part] for part in dict.fromkeys(r[0] for r in found)
    }
    assert by_part["Niveaupad"] == [as_on_the_sheet(line) for line in wanted["niveaupaden"]]
    assert by_part["Rol"] == [as_on_the_sheet(line) for line in wanted["rollen"]]
    assert by_part["Soort taak: hoeveel rollen"] == [
        [cell if cell != "0" else "nog geen" for cell in line.split(" | ")] for line in wanted["taken"]
    ]
    assert [f"Rollen zonder pad | {row[0]}" for row in by_part["Rollen zonder pad"]] == wanted[
        "witte vlekken"
    ]


def test_the_overview_begins_with_the_milestones_and_still_leads_to_each_path(merged, tmp_path):
    sheet = written(merged, tmp_path)["Overzicht"]
    told = [row[1].value for row in sheet.iter_rows(max_row=5)]
    assert told[1:4] == [
        "Rolpaden: 10 begonnen · 0 vastgesteld van 10, later 15",
        "Niveaupaden: 3 begonnen · 0 vastgesteld van 3",
        "Klik op een pad om naar zijn blad te gaan.",
    ]
    links = {cell.value: cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink}
    assert set(links) == {path.split(" | ")[0] for paths in page("paden").values() for path in paths}
    assert links["Het jonge kind"] == "'Het jonge kind'!A1"


def test_the_leeswijzer_tells_of_it_and_leads_to_it(merged, tmp_path):
    sheet = written(merged, tmp_path)["Leeswijzer"]
    (cell,) = (row[0] for row in sheet.iter_rows() if row[0].value == SHEET)
    assert cell.hyperlink.location == f"'{SHEET}'!A1"


def test_a_country_without_anything_is_all_white(tmp_path):
    with Document.open(empty_national(tmp_path / "Landelijk.napl")) as document:
        found = lines(written(document, tmp_path)[SHEET])
    assert found[0] == ["Niveaupad", "startbekwaam", *["nog geen niveau"] * 3]
    assert found[-1][:2] == ["Sectoren zonder niveaupad", "mbo"]


def test_a_project_of_an_atelier_has_none_of_it(tmp_path):
    with make_project(tmp_path / "proef.napl") as document:
        book = written(document, tmp_path)
    assert SHEET not in book.sheetnames
    assert not any("Rolpaden" in str(cell.value) for row in book["Overzicht"] for cell in row)
    assert not any(row[0].value == SHEET for row in book["Leeswijzer"].iter_rows())


def test_what_leaves_says_the_same_as_the_project(merged):
    with merged.read() as session:
        path_id = coverage(session)[0].paths[0].path_id
    add_dimension(merged, path_id, "Nog leeg")
    with merged.read() as session:
        view = ProjectView(project_snapshot(session))
        assert coverage_of(view) == coverage(session)
        ours, read = country_facts_of(view), country_facts(session)
    assert (ours.anchors, ours.roles) == (read.anchors, read.roles)
    assert (set(ours.same_roles), set(ours.same_paths)) == (set(read.same_roles), set(read.same_paths))
    assert {id: rows for id, rows in ours.empty_rows.items() if rows} == read.empty_rows != {}


def test_nothing_comes_back_from_it_and_what_is_changed_there_is_told(merged):
    workbook = exported(merged)
    assert back(merged, workbook) == ([], [])
    with Home(workbook) as home:
        home.book[SHEET]["D6"] = "Wij nemen deze"
    assert back(merged, workbook) == ([], [("told-again", "")])
