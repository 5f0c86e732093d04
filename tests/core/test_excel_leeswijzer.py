"""The first sheet promises only what is so: what is changed comes back, but not by itself.

It counts who were there, unnamed.
"""

import pytest
from openpyxl import load_workbook

from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import AtelierFocus, KnownPerspective, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.participants import add_participant
from tests.core.excel_images import ProjectMaker
from tests.core.made_projects import atelier_id, make_project
from tests.core.napl_said import texts_in

NAMES = ("Anke", "Bram", "Chaima", "Daan")


@pytest.fixture
def document(tmp_path):
    """Make a project of two ateliers, with people in the first."""
    with make_project(tmp_path / "proef.napl") as opened:
        atelier = atelier_id(opened)
        perspectives = (
            None,
            KnownPerspective.SCHOOL_LEADER.id,
            KnownPerspective.TEACHER.id,
            KnownPerspective.TEACHER.id,
        )
        for name, perspective in zip(NAMES, perspectives, strict=True):
            add_participant(opened, atelier, name, perspective)
        add_participant(opened, atelier, "", KnownPerspective.TEACHER_EDUCATOR.id)
        add_atelier(opened, "mbo", [Sector.MBO], AtelierFocus.LEVELS)
        yield opened


def written(document, folder, **wanted):
    with document.read() as session:
        write_workbook(project_snapshot(session, **wanted), folder / "uit.xlsx")
    return folder / "uit.xlsx"


def lines(workbook):
    sheet = load_workbook(workbook)["Leeswijzer"]
    return [(row[0].value, row[1].value) for row in sheet.iter_rows(max_col=2)]


def test_it_counts_who_were_there_by_perspective_and_never_names_them(document, tmp_path):
    workbook = written(document, tmp_path)
    found = lines(workbook)
    at = found.index(("Atelier", "vo · rollen"))
    there = "2 leraren, 1 lerarenopleider, 1 schoolleider, 1 zonder perspectief"
    assert found[at + 1 : at + 3] == [("Aanwezig", there), ("Atelier", "mbo · competentieniveaus · mbo")]
    assert found[at + 3][0] != "Aanwezig", "nobody is on that list"
    assert not [name for name in NAMES if any(name in text for text in texts_in(workbook))]
    document.redact_names(Redaction(NAMES, "iemand"))
    assert ("Aanwezig", there) in lines(written(document, tmp_path)), "perspectives stay"


def test_one_and_more_are_worded_as_people_are():
    words = ProjectView(ProjectMaker().image()).present_in_words
    ids = [*(each.id for each in KnownPerspective), None]
    assert words([(each, 1) for each in ids]) == (
        "1 leraar, 1 lerarenopleider, 1 schoolleider, 1 schoolbestuurder, 1 externe expert, 1 zonder perspectief"
    )
    assert words([(each, 12) for each in ids]) == (
        "12 leraren, 12 lerarenopleiders, 12 schoolleiders, 12 schoolbestuurders, 12 externe experts, "
        "12 zonder perspectief"
    )


def test_it_says_how_what_is_changed_comes_back_and_that_it_does_not_by_itself(document, tmp_path):
    said = " ".join(str(word) for line in lines(written(document, tmp_path)) for word in line if word)
    assert "Het project zelf verandert daar niet door: stuur de werkmap terug" in said
    assert "Overzicht en Gegevens staat alles nog eens: wat je daar verandert, telt niet mee." in said
    overview = load_workbook(tmp_path / "uit.xlsx")["Overzicht"]
    assert "Pas teksten aan" not in str(overview["B2"].value)


def test_every_sheet_that_is_there_is_named_and_no_other(document, tmp_path):
    for names in (False, True):
        workbook = written(document, tmp_path, names=names)
        book = load_workbook(workbook)
        linked = [cell.hyperlink.location for row in book["Leeswijzer"] for cell in row if cell.hyperlink]
        seen = [sheet.title for sheet in book if sheet.sheet_state == "visible"]
        fixed = [name for name in seen if name not in ("Leeswijzer", "Toetsing")]
        assert linked == [f"'{name}'!A1" for name in fixed]
