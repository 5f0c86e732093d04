"""In a national project a text stays agreed when the bureau changes it, and is known as one that was changed."""

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus, Sector, descriptor_id
from napl_desktop.operations.cells import PastedBlock, clear_cells, copy_cell, paste_block, write_cells
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.proposals import adopt_proposal, propose_text
from napl_desktop.operations.replacing_text import TextPlace, replace_text
from napl_desktop.queries.changed_agreements import changed_agreements
from napl_desktop.queries.origins import cell_origin
from napl_desktop.searching import Wanted
from tests.core.edited_workbooks import exported
from tests.core.made_projects import PLAN, grid_of, make_project_of
from tests.core.merged_copies import writes
from tests.core.national_projects import change_as_the_bureau, empty_national, hand_in, merged_first

AGREED = DescriptorStatus.AGREED


def agrees(row, level):
    def work(document):
        grid = grid_of(document)
        rows = {each.title: each.id for each in grid.rows}
        set_status(document, [(rows[row], grid.levels[level].id)], AGREED)

    return work


@pytest.fixture
def working(tmp_path):
    """Return the file of an atelier that agreed on two texts."""
    with make_project_of(tmp_path / "vo.napl", Sector.VO, PLAN) as document:
        agrees("Doelen", 0)(document)
        agrees("Vragen", 0)(document)
        return document.path


@pytest.fixture
def first(napl, working, tmp_path):
    """Return a national project with what it handed in."""
    national = empty_national(tmp_path / "Landelijk.napl")
    assert napl("merge", national, hand_in(working, tmp_path / "vo 1.napl"), "--accept", "safe")[0] == 0
    return national


@pytest.fixture
def national(first):
    with Document.open(first) as document:
        yield document


@pytest.fixture
def cell(national):
    grid = grid_of(national)
    return grid.rows[0].id, grid.levels[0].id


def changed(document):
    with document.read() as session:
        return [
            (
                each.atelier_title,
                each.path_title,
                each.row_title,
                each.level_title,
                each.source,
                each.agreed,
                each.now,
            )
            for each in changed_agreements(session)
        ]


def of_doelen(now, source="vo 1", agreed="Kiest doelen."):
    return ("vo · rollen", "Toetsing", "Doelen", "startbekwaam", source, agreed, now)


def types(document, cell):
    write_cell(document, *cell, "Anders.")


def writes_several(document, cell):
    write_cells(document, grid_of(document).id, {cell: "Anders."})


def pastes(document, cell):
    paste_block(document, grid_of(document).id, PastedBlock([["Anders."]], [cell[0]], [cell[1]]))


def copies(document, cell):
    source = cell[0], grid_of(document).levels[1].id
    write_cell(document, *source, "Anders.")
    copy_cell(document, source, cell)


def replaces(document, cell):
    replace_text(
        document, Wanted("Kiest doelen."), "Anders.", [TextPlace("descriptor", descriptor_id(*cell), "text")]
    )


def adopts(document, cell):
    note = propose_text(document, *cell, "Anders.")
    adopt_proposal(document, note)


@pytest.mark.parametrize("change", [types, writes_several, pastes, copies, replaces, adopts])
def test_a_text_that_was_agreed_stays_so(national, cell, change):
    change(national, cell)
    assert (grid_of(national).cell(*cell).text, grid_of(national).cell(*cell).status) == ("Anders.", AGREED)
    assert changed(national) == [of_doelen("Anders.")]
    while national.undo():
        pass
    assert changed(national) == []


def test_a_wording_beside_it_takes_no_agreement_away(national, cell):
    propose_text(national, *cell, "Anders.")
    found = grid_of(national).cell(*cell)
    assert (found.text, found.status) == ("Kiest doelen.", AGREED)
    assert changed(national) == []


def test_a_wording_beside_what_was_not_agreed_is_discussed(national):
    grid = grid_of(national)
    other = grid.rows[0].id, grid.levels[1].id
    propose_text(national, *other, "Anders.")
    assert grid_of(national).cell(*other).status is DescriptorStatus.DISPUTED


def test_a_step_does_not_say_that_it_is_a_proposal_again(national, cell):
    types(national, cell)
    assert national.steps()[-1].action == "write-cell"


def test_what_was_not_agreed_is_no_such_text(national):
    grid = grid_of(national)
    other = grid.rows[0].id, grid.levels[1].id
    write_cell(national, *other, "Anders.")
    assert grid_of(national).cell(*other).status is DescriptorStatus.PROPOSED
    set_status(national, [other], AGREED)
    write_cell(national, *other, "Nog eens.")
    assert changed(national) == [], "the bureau agreed on it alone"


def test_one_that_is_cleared_is_told_and_one_that_is_as_it_was_is_not(national, cell):
    clear_cells(national, grid_of(national).id, [cell])
    assert grid_of(national).cell(*cell).status is DescriptorStatus.EMPTY
    assert changed(national) == [of_doelen("")]
    write_cell(national, *cell, "Kiest doelen.")
    assert changed(national) == []


def test_what_comes_back_in_a_workbook_is_the_bureaus_as_well(napl, first, tmp_path):
    with Document.open(first) as document:
        workbook = exported(document)
    book = load_workbook(workbook)
    lines = book["Toetsing"].iter_rows()
    (place,) = [each for line in lines for each in line if each.value == "Kiest doelen."]
    place.value = "Anders."
    book.save(workbook)
    assert napl("import-workbook", workbook, "--into", first, "--accept", "safe")[0] == 0
    with Document.open(first, read_only=True) as document:
        assert changed(document) == [of_doelen("Anders.")]
        grid = grid_of(document)
        assert grid.cell(grid.rows[0].id, grid.levels[0].id).status is AGREED


def test_what_a_later_hand_in_agrees_on_is_its_words(napl, first, working, tmp_path):
    second = hand_in(working, tmp_path / "vo 2.napl", agrees("Doelen", 1))
    assert napl("merge", first, second, "--accept", "safe")[0] == 0
    with Document.open(first) as document:
        grid = grid_of(document)
        write_cell(document, grid.rows[0].id, grid.levels[1].id, "Anders.")
        found = changed(document)
    assert found == [("vo · rollen", "Toetsing", "Doelen", "vakbekwaam", "vo 2", "Weegt doelen.", "Anders.")]


def test_a_text_that_was_taken_anew_is_the_ateliers_again(napl, first, working, tmp_path):
    with Document.open(first) as document:
        grid = grid_of(document)
        types(document, (grid.rows[0].id, grid.levels[0].id))
    second = hand_in(working, tmp_path / "vo 2.napl", writes(("Doelen", 0, "Toch zo.")), agrees("Doelen", 0))
    assert napl("merge", first, second, "--accept", "ours")[0] == 0
    with Document.open(first, read_only=True) as document:
        assert changed(document) == [of_doelen("Anders.")]
    third = hand_in(working, tmp_path / "vo 3.napl", writes(("Doelen", 0, "Of zo.")), agrees("Doelen", 0))
    assert napl("merge", first, third, "--accept", "theirs")[0] == 0
    with Document.open(first, read_only=True) as document:
        assert changed(document) == []


def test_of_six_ateliers_it_says_which_one_and_in_what(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        assert changed(document) == []
        change_as_the_bureau(document)
        assert [each[:5] for each in changed(document)] == [
            ("vo · rollen", "Curriculum ontwikkelen", "Kern en keuze", "startbekwaam", "vo-rollen 1")
        ]


def test_in_the_project_of_an_atelier_it_is_a_proposal_again(working):
    with Document.open(working) as document:
        grid = grid_of(document)
        cell = grid.rows[0].id, grid.levels[0].id
        types(document, cell)
        assert grid_of(document).cell(*cell).status is DescriptorStatus.PROPOSED
        assert document.steps()[-1].action == "rewrite-agreed-cell"


def test_in_the_project_of_an_atelier_a_wording_beside_it_opens_the_discussion(working):
    with Document.open(working) as document:
        grid = grid_of(document)
        propose_text(document, grid.rows[0].id, grid.levels[0].id, "Anders.")
        assert grid_of(document).cell(grid.rows[0].id, grid.levels[0].id).status is DescriptorStatus.DISPUTED


def test_what_was_agreed_on_is_with_the_cell_also_once_it_is_changed_or_cleared(national, cell):
    with national.read() as session:
        as_it_came = cell_origin(session, *cell)
    assert (as_it_came.agreed_by, as_it_came.is_changed) == ("vo · rollen", False)
    types(national, cell)
    with national.read() as session:
        origin = cell_origin(session, *cell)
    assert (origin.agreed_by, origin.text, origin.now) == ("vo · rollen", "Kiest doelen.", "Anders.")
    clear_cells(national, grid_of(national).id, [cell])
    with national.read() as session:
        origin = cell_origin(session, *cell)
    assert (origin.agreed_by, origin.text, origin.now) == ("vo · rollen", "Kiest doelen.", "")


def test_what_was_not_agreed_on_only_came_from_a_file(national):
    grid = grid_of(national)
    other = grid.rows[0].id, grid.levels[1].id
    with national.read() as session:
        origin = cell_origin(session, *other)
    assert (origin.source, origin.agreed_by) == ("vo 1", "")
    clear_cells(national, grid.id, [other])
    with national.read() as session:
        assert cell_origin(session, *other) is None
