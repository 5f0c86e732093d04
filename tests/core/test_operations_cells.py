"""What happens to a cell: its text, its status, and the place it is."""

import pytest

from napl_desktop.errors.content import ThingGone
from napl_desktop.model import DescriptorStatus, NationalLevel, Place
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import add_dimension, remove_dimension
from napl_desktop.operations.levels import (
    add_level,
    anchor_level,
    change_level,
    move_level,
    remove_level,
    set_stage,
)
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.paths import duplicate_path
from napl_desktop.queries.notes import notes_on
from napl_desktop.wording import wording
from tests.core.made_projects import grid_of

EMPTY, PROPOSED, DISPUTED, AGREED = DescriptorStatus


@pytest.fixture
def cell(document):
    """Return where a filled cell is."""
    grid = grid_of(document)
    return grid.rows[0].id, grid.levels[0].id


@pytest.fixture
def empty_cell(document):
    """Return where nothing was ever written."""
    grid = grid_of(document)
    return grid.rows[2].id, grid.levels[0].id


def at(document, place):
    return grid_of(document).cell(*place)


def last(document):
    step = document.steps()[-1]
    return step.action, step.subject.title


# Writing


def test_a_first_text_is_a_proposal(document, empty_cell):
    write_cell(document, *empty_cell, "Een begin.")

    assert (at(document, empty_cell).text, at(document, empty_cell).status) == ("Een begin.", PROPOSED)
    assert last(document) == ("write-cell", "Beoordelen · startbekwaam")


@pytest.mark.parametrize("status", [PROPOSED, DISPUTED])
def test_a_text_that_is_worked_on_keeps_its_status(document, cell, status):
    set_status(document, [cell], status)

    write_cell(document, *cell, "Beter gezegd.")

    assert at(document, cell).status is status
    assert last(document)[0] == "write-cell"


def test_an_agreed_text_that_changes_is_a_proposal_again(document, cell):
    set_status(document, [cell], AGREED)

    write_cell(document, *cell, "Toch anders.")

    assert (at(document, cell).text, at(document, cell).status) == ("Toch anders.", PROPOSED)
    assert last(document) == ("rewrite-agreed-cell", "Doelen · startbekwaam")
    document.undo()
    assert (at(document, cell).text, at(document, cell).status) == ("Kiest doelen.", AGREED)


@pytest.mark.parametrize("same", ["Kiest doelen.", "  Kiest doelen.\r\n"])
def test_an_agreed_text_that_stays_the_same_stays_agreed(document, cell, same):
    set_status(document, [cell], AGREED)

    write_cell(document, *cell, same)

    assert at(document, cell).status is AGREED
    assert len(document.steps()) == 1


def test_clearing_a_cell_keeps_its_notes(document, cell):
    set_status(document, [cell], AGREED)
    add_cell_note(document, *cell, "Waarom?")

    write_cell(document, *cell, " \n ")

    cleared = at(document, cell)
    assert (cleared.text, cleared.status, cleared.notes) == ("", EMPTY, 1)
    assert last(document)[0] == "clear-cell"
    write_cell(document, *cell, "Opnieuw.")
    assert (at(document, cell).status, at(document, cell).notes) == (PROPOSED, 1)


def test_writing_nothing_where_nothing_is_does_nothing(document, empty_cell):
    write_cell(document, *empty_cell, "  ")

    assert document.steps() == ()
    assert empty_cell not in grid_of(document).cells


def test_a_cell_is_the_same_place_in_every_copy(document, empty_cell):
    write_cell(document, *empty_cell, "Een begin.")
    add_cell_note(document, *empty_cell, "Goed zo.")

    with document.read() as session:
        (note,) = notes_on(session, Place.of_cell(*empty_cell))

    assert note.text == "Goed zo."


def test_nothing_is_written_outside_the_grid(document, cell):
    grid = grid_of(document)
    other = grid_of(document, duplicate_path(document, grid.id, "Kopie"))
    parent = grid.dimensions[0].id
    steps = len(document.steps())
    for row, level in [
        (parent, cell[1]),
        (cell[0], other.levels[0].id),
        ("nergens", cell[1]),
        (cell[0], "nergens"),
    ]:
        with pytest.raises(ThingGone):
            write_cell(document, row, level, "verdwaald")
        with pytest.raises(ThingGone):
            add_cell_note(document, row, level, "verdwaald")

    assert len(document.steps()) == steps


def test_a_row_that_was_removed_cannot_be_written_in(document, cell):
    remove_dimension(document, cell[0])

    with pytest.raises(ThingGone):
        write_cell(document, *cell, "te laat")


def test_a_row_that_got_rows_cannot_be_written_in(document, cell):
    add_dimension(document, grid_of(document).id, "Onder", cell[0])

    with pytest.raises(ThingGone):
        write_cell(document, *cell, "te hoog")


# Status


def test_one_cell_gets_a_status_by_its_name(document, cell):
    set_status(document, [cell], AGREED)

    assert at(document, cell).status is AGREED
    assert last(document) == ("set-status-agreed", "Doelen · startbekwaam")


@pytest.mark.parametrize("status", [PROPOSED, DISPUTED, AGREED])
def test_several_cells_get_a_status_in_one_step_about_their_path(document, status):
    grid = grid_of(document)
    everywhere = [(row.id, level.id) for row in grid.rows for level in grid.levels]
    set_status(document, everywhere, DISPUTED if status is not DISPUTED else AGREED)

    set_status(document, everywhere, status)

    after = grid_of(document)
    assert {cell.status for cell in after.cells.values()} == {status}
    assert len(document.steps()) == 2
    assert last(document) == (f"set-status-{status.value}-cells", "Toetsing")
    assert document.steps()[-1].subject.id == grid.id


def test_the_step_is_worded_by_what_changed(document, cell):
    grid = grid_of(document)
    everywhere = [(row.id, level.id) for row in grid.rows for level in grid.levels]
    set_status(document, [cell, cell], AGREED)
    set_status(document, everywhere, AGREED)
    set_status(document, [cell], DISPUTED)
    set_status(document, everywhere, AGREED)

    said = [wording("nl").step(step.action, step.subject.title) for step in document.steps()]

    assert said == [
        "‘Doelen · startbekwaam’ is vastgesteld",
        "Cellen van ‘Toetsing’ zijn vastgesteld",
        "‘Doelen · startbekwaam’ is in discussie",
        "‘Doelen · startbekwaam’ is vastgesteld",
    ]


def test_an_empty_cell_has_no_other_status(document, empty_cell):
    set_status(document, [empty_cell], AGREED)
    assert document.steps() == ()
    add_cell_note(document, *empty_cell, "Nog te vullen.")

    set_status(document, [empty_cell, ("nergens", "nergens")], AGREED)

    assert at(document, empty_cell).status is EMPTY
    assert len(document.steps()) == 1
    set_status(document, [], AGREED)
    assert len(document.steps()) == 1


def test_empty_goes_with_the_text(document, cell):
    with pytest.raises(ValueError, match="no text"):
        set_status(document, [cell], EMPTY)


# Levels


def test_a_new_level_comes_where_it_is_wanted_and_is_empty(document):
    grid = grid_of(document)

    for position, name in [(0, "voor"), (2, "tussen"), (None, "na"), (99, "ver")]:
        add_level(document, grid.id, name, position)

    titles = [level.title for level in grid_of(document).levels]
    assert titles == ["voor", "startbekwaam", "tussen", "vakbekwaam", "expert", "na", "ver"]
    new = grid_of(document).levels[0]
    assert (new.stage, new.anchor) == ("", None)
    assert grid_of(document).cells == grid.cells


def test_a_level_takes_its_cells_along(document, cell):
    grid = grid_of(document)

    move_level(document, grid.levels[0].id, 2)

    moved = grid_of(document)
    assert [level.title for level in moved.levels] == ["vakbekwaam", "expert", "startbekwaam"]
    assert moved.cells == grid.cells


def test_a_level_can_be_changed_at_once_or_bit_by_bit(document):
    first, second, _ = (level.id for level in grid_of(document).levels)
    set_stage(document, first, " A\n")
    anchor_level(document, first, None)
    change_level(document, second, "A2", "A", NationalLevel.EXPERT)

    one, two, _ = grid_of(document).levels

    assert (one.stage, one.anchor) == ("A", None)
    assert (two.title, two.stage, two.anchor) == ("A2", "A", NationalLevel.EXPERT)
    assert len(document.steps()) == 3


def test_a_level_goes_with_its_cells_and_their_notes(document, cell):
    add_cell_note(document, *cell, "Weg ermee.")
    before = grid_of(document)

    remove_level(document, cell[1])

    after = grid_of(document)
    assert len(after.levels) == 2
    assert set(after.cells) == {place for place in before.cells if place[1] != cell[1]}
    document.undo()
    assert grid_of(document) == before
