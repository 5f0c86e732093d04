"""Perspectives are rows of the project: five that everybody knows, and those that a room adds."""

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.errors.content import ThingGone
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import DevelopmentPath, KnownPerspective, Perspective, Place, perspective_id
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.participants import add_participant, change_participant
from napl_desktop.operations.paths import take_over_paths
from napl_desktop.operations.proposals import propose_text
from napl_desktop.queries.notes import notes_on
from napl_desktop.queries.participants import present
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, grid_of, make_project, shown

COMPANY = perspective_id(" BEDRIJF\n")


@pytest.fixture
def document(tmp_path):
    with make_project(tmp_path / "proef.napl") as opened:
        with opened.edit("rename-project") as edit:
            edit.add(Perspective(id=COMPANY, title="bedrijf", letter="C", shape="circle", order_key="a5"))
        yield opened


def test_a_name_is_the_same_perspective_in_every_file_however_it_is_written():
    assert perspective_id("bedrijf") == COMPANY
    assert KnownPerspective.TEACHER.id == perspective_id("Leraar")


def test_they_are_named_in_the_language_of_the_interface_and_own_ones_as_they_are(document):
    with document.read() as session:
        lines = perspectives(session)
    dutch, english = wording("nl"), wording("en")
    assert [line.name(dutch) for line in lines] == [
        *("leraar", "lerarenopleider", "schoolleider", "schoolbestuur", "externe expert", "bedrijf")
    ]
    assert [line.name(english) for line in lines][3:] == ["school board", "outside expert", "bedrijf"]
    assert [line.short_name(dutch) for line in lines][1:3] == ["opleider", "leider"]
    assert len({(line.letter, line.shape) for line in lines}) == len({line.letter for line in lines}) == 6


def test_only_a_perspective_of_the_project_can_be_chosen(document):
    grid, before = grid_of(document), len(document.steps())
    for deed in (
        lambda: add_path_note(document, grid.id, "Zeg ik.", "nergens"),
        lambda: propose_text(document, grid.rows[0].id, grid.levels[0].id, "Zo dan.", "nergens"),
        lambda: add_participant(document, atelier_id(document), "Noor", "nergens"),
    ):
        with pytest.raises(ThingGone):
            deed()
    assert len(document.steps()) == before


def test_an_own_one_is_counted_handed_in_and_taken_over_with_the_note(document, tmp_path):
    grid, atelier = grid_of(document), atelier_id(document)
    add_path_note(document, grid.id, "Uit de praktijk.", COMPANY)
    somebody = add_participant(document, atelier, "Noor")
    change_participant(document, somebody, "Noor", COMPANY)
    with document.read() as session:
        (note,) = notes_on(session, Place.of(DevelopmentPath, grid.id))
        assert (note.perspective_id, note.perspective.name(wording("en"))) == (COMPANY, "bedrijf")
        assert present(session, atelier) == ((COMPANY, 1),)
        write_workbook(project_snapshot(session, names=True), tmp_path / "uit.xlsx")
    said = {
        sheet.title: [cell for row in sheet.values for cell in row if isinstance(cell, str)]
        for sheet in load_workbook(tmp_path / "uit.xlsx")
    }
    assert "1 bedrijf" in said["Leeswijzer"]
    assert "bedrijf" in said["Opmerkingen"]
    assert "bedrijf" in said["Deelnemers"]
    document.save()
    with (
        make_project(tmp_path / "ander.napl") as other,
        Document.open(tmp_path / "proef.napl", read_only=True) as source,
    ):
        take_over_paths(other, atelier_id(other), source, [grid.id])
        assert [row["perspective_id"] for row in shown(other)["note"].values()] == [COMPANY]
        assert shown(other)["perspective"][COMPANY] == shown(document)["perspective"][COMPANY]


def test_who_spoke_from_one_that_is_gone_still_spoke(document):
    add_path_note(document, grid_of(document).id, "Uit de praktijk.", COMPANY)
    with document.edit("rename-project") as edit:
        edit.remove(edit.get(Perspective, COMPANY))
    assert [row["perspective_id"] for row in shown(document)["note"].values()] == [None]
    document.undo()
    assert [row["perspective_id"] for row in shown(document)["note"].values()] == [COMPANY]
