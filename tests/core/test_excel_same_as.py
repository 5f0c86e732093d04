"""The sheet Zelfde als: what the bureau said of things of different ateliers, as the programme reads it."""

import pytest
from openpyxl import load_workbook

from napl_desktop.alike.groups import find_alike
from napl_desktop.alike.same import pairs_of
from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.workbook_source import changes_of_own_workbook
from napl_desktop.model import Role
from napl_desktop.operations.likenesses import say_same
from tests.core.alike_projects import nothing
from tests.core.national_projects import merged_first, rows_in

NAME = "Zelfde als"


@pytest.fixture
def national(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        yield document


def written(document, folder):
    with document.read() as session:
        write_workbook(project_snapshot(session), folder / "uit.xlsx")
    return folder / "uit.xlsx"


def said_of(document, kind, title, same):
    """Say of the group in which a title is that all of it is the same, or that nothing is."""
    rows = rows_in(document)
    group = next(
        group
        for group in find_alike(rows, nothing)
        if group.kind is kind and title in [thing.title for thing in group.things]
    )
    keys = [thing.key for thing in group.things]
    say_same(document, kind, pairs_of(keys, [], rows) if same else pairs_of([], keys, rows))


def test_it_lists_what_is_the_same_in_sets_and_then_what_is_not(national, tmp_path):
    said_of(national, Role, "Mentor", same=False)
    said_of(national, Role, "Docentonderzoeker", same=True)
    lines = [line[1:] for line in load_workbook(written(national, tmp_path))[NAME].values if line[0]]
    assert lines == [
        ("Soort", "Groep", "Gezegd", "Sector", "Atelier", "Pad", "Titel"),
        ("rol", 1, "hetzelfde", "po", "po · rollen", None, "Onderzoekende leraar"),
        ("rol", 1, "hetzelfde", "vo", "vo · rollen", "Praktijkonderzoek", "Docentonderzoeker"),
        ("rol", 1, "hetzelfde", "mbo", "mbo · rollen", "Praktijkgericht onderzoek", "Onderzoekende docent"),
        ("rol", 2, "verschillend", "vo", "vo · rollen", None, "Mentor"),
        ("rol", 2, "verschillend", "mbo", "mbo · rollen", None, "Mentor"),
    ]


def test_where_nothing_was_said_there_is_no_such_sheet_and_nobody_speaks_of_it(national, tmp_path):
    book = load_workbook(written(national, tmp_path))
    assert NAME not in book.sheetnames
    assert NAME not in [cell.value for row in book["Leeswijzer"] for cell in row]
    said_of(national, Role, "Mentor", same=False)
    book = load_workbook(written(national, tmp_path))
    assert NAME in [cell.value for row in book["Leeswijzer"] for cell in row]


def test_what_is_changed_on_it_does_not_come_back_and_is_told(national, tmp_path):
    said_of(national, Role, "Mentor", same=False)
    workbook = written(national, tmp_path)
    assert changes_of_own_workbook(national, workbook).workbook.remarks == ()
    book = load_workbook(workbook)
    sheet = book[NAME]
    place = next(cell for row in sheet for cell in row if cell.value == "verschillend")
    place.value = "hetzelfde"
    book.save(workbook)
    changes = changes_of_own_workbook(national, workbook)
    assert not changes.proposal
    assert [remark.sheet for remark in changes.workbook.remarks] == [NAME]
