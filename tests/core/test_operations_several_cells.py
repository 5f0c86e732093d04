"""Deeds on several cells are one step, lose no word, and take notes and status along."""

import pytest
import sqlalchemy as sa

from napl_desktop.errors.content import ThingGone, TitleNeeded
from napl_desktop.model import DescriptorStatus, KnownPerspective, descriptor_id
from napl_desktop.operations.cells import (
    PastedBlock,
    clear_cells,
    copy_cell,
    move_cell,
    paste_block,
    write_cells,
)
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_cell_note
from napl_desktop.operations.proposals import adopt_proposal, propose_text
from napl_desktop.operations.replacing_text import TextPlace, replace_text
from napl_desktop.queries.search import search
from napl_desktop.searching import Wanted
from tests.core.made_projects import grid_of, shown

AGREED, PROPOSED, DISPUTED, EMPTY = (
    DescriptorStatus.AGREED,
    DescriptorStatus.PROPOSED,
    DescriptorStatus.DISPUTED,
    DescriptorStatus.EMPTY,
)


@pytest.fixture
def grid(document):
    return grid_of(document)


def place(grid, row, level):
    return grid.rows[row].id, grid.levels[level].id


def texts(document):
    grid = grid_of(document)
    return [[grid.cell(row.id, level.id).text for level in grid.levels] for row in grid.rows]


def test_a_range_is_written_and_cleared_in_one_step_each(document, grid):
    add_cell_note(document, *place(grid, 0, 0), "Let op.")
    set_status(document, [place(grid, 0, 1)], AGREED)
    before, steps = texts(document), len(document.steps())

    write_cells(document, grid.id, {place(grid, 0, 1): "Anders.", place(grid, 2, 2): " Nieuw.\n"})

    assert texts(document)[0][1:] == ["Anders.", ""]
    assert texts(document)[2][2] == "Nieuw."
    assert grid_of(document).cell(*place(grid, 0, 1)).status is PROPOSED
    clear_cells(document, grid.id, [place(grid, row, level) for row in range(3) for level in range(3)])
    assert not any(text for row in texts(document) for text in row)
    assert grid_of(document).cell(*place(grid, 0, 0)).notes == 1
    assert len(document.steps()) == steps + 2
    document.undo()
    document.undo()
    assert texts(document) == before
    assert grid_of(document).cell(*place(grid, 0, 1)).status is AGREED


def test_clearing_what_is_empty_is_no_step(document, grid):
    clear_cells(document, grid.id, [place(grid, 2, 0), place(grid, 2, 1)])
    assert document.steps() == ()


def test_a_block_brings_the_rows_and_levels_that_it_needs(document, grid):
    before = shown(document)
    block = PastedBlock(
        [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
        [grid.rows[0].id, grid.rows[1].id],
        [grid.levels[1].id, grid.levels[2].id],
        ["nieuwe rij"],
        ["nieuw niveau"],
    )

    paste_block(document, grid.id, block)

    after = grid_of(document)
    assert [row.title for row in after.rows] == ["Doelen", "Vragen", "nieuwe rij", "Beoordelen"]
    assert after.rows[2].parent_id == grid.rows[1].parent_id
    assert [level.title for level in after.levels][-1] == "nieuw niveau"
    assert texts(document) == [
        ["Kiest doelen.", "a", "b", "c"],
        ["Maakt vragen.", "d", "e", "f"],
        ["", "g", "h", "i"],
        ["", "", "", ""],
    ]
    assert len(document.steps()) == 1
    document.undo()
    assert shown(document) == before


def test_a_block_that_cannot_be_pasted_changes_nothing(document, grid):
    before = shown(document)
    with pytest.raises(TitleNeeded):
        paste_block(
            document, grid.id, PastedBlock([["a"], ["b"]], [grid.rows[0].id], [grid.levels[0].id], [" "])
        )
    with pytest.raises(ThingGone):
        paste_block(document, grid.id, PastedBlock([["a"]], ["weg"], [grid.levels[0].id]))
    with pytest.raises(ThingGone):
        write_cells(
            document, grid.id, {place(grid, 0, 0): "x", (grid.dimensions[0].id, grid.levels[0].id): "y"}
        )
    assert shown(document) == before


def test_a_cell_moves_with_its_status_and_notes(document, grid):
    set_status(document, [place(grid, 0, 0)], AGREED)
    note = add_cell_note(document, *place(grid, 0, 0), "Let op.")

    move_cell(document, place(grid, 0, 0), place(grid, 2, 2))

    after = grid_of(document)
    assert after.cell(*place(grid, 0, 0)).text == ""
    moved = after.cell(*place(grid, 2, 2))
    assert (moved.text, moved.status, moved.notes) == ("Kiest doelen.", AGREED, 1)
    assert shown(document)["note"][note]["descriptor_id"] == descriptor_id(*place(grid, 2, 2))
    assert document.undoable().action == "move-cell"


def test_a_full_cell_is_swapped(document, grid):
    set_status(document, [place(grid, 0, 0)], AGREED)
    one = add_cell_note(document, *place(grid, 0, 0), "Van de eerste.")
    other = add_cell_note(document, *place(grid, 0, 1), "Van de tweede.")

    move_cell(document, place(grid, 0, 0), place(grid, 0, 1))

    after = grid_of(document)
    assert texts(document)[0] == ["Weegt doelen.", "Kiest doelen.", ""]
    assert [after.cell(*place(grid, 0, level)).status for level in (0, 1)] == [PROPOSED, AGREED]
    notes = shown(document)["note"]
    assert notes[one]["descriptor_id"] == descriptor_id(*place(grid, 0, 1))
    assert notes[other]["descriptor_id"] == descriptor_id(*place(grid, 0, 0))
    assert document.undoable().action == "swap-cells"


def test_nothing_moved_is_no_step(document, grid):
    move_cell(document, place(grid, 0, 0), place(grid, 0, 0))
    move_cell(document, place(grid, 2, 0), place(grid, 2, 1))
    copy_cell(document, place(grid, 2, 0), place(grid, 0, 0))
    assert document.steps() == ()


def test_a_copy_is_a_proposal_without_the_notes(document, grid):
    set_status(document, [place(grid, 0, 0), place(grid, 0, 1)], AGREED)
    add_cell_note(document, *place(grid, 0, 0), "Let op.")

    copy_cell(document, place(grid, 0, 0), place(grid, 0, 1))

    copied = grid_of(document).cell(*place(grid, 0, 1))
    assert (copied.text, copied.status, copied.notes) == ("Kiest doelen.", PROPOSED, 0)
    assert grid_of(document).cell(*place(grid, 0, 0)).status is AGREED


def test_a_text_copied_onto_one_in_discussion_is_a_proposal(document, grid):
    set_status(document, [place(grid, 0, 1)], DISPUTED)
    copy_cell(document, place(grid, 0, 0), place(grid, 0, 1))
    copied = grid_of(document).cell(*place(grid, 0, 1))
    assert (copied.text, copied.status) == ("Kiest doelen.", PROPOSED), "nobody spoke of this text here"


def test_wordings_are_gathered_and_one_is_adopted(document, grid):
    cell = place(grid, 0, 0)
    set_status(document, [cell], AGREED)
    propose_text(document, *cell, "Kiest heldere doelen.", KnownPerspective.TEACHER.id)
    chosen = propose_text(document, *cell, "Kiest haalbare doelen.", KnownPerspective.SCHOOL_LEADER.id)
    assert grid_of(document).cell(*cell).status is DISPUTED
    assert grid_of(document).cell(*cell).open_notes == 2

    adopt_proposal(document, chosen)

    after = grid_of(document).cell(*cell)
    assert (after.text, after.status, after.open_notes, after.notes) == (
        "Kiest haalbare doelen.",
        PROPOSED,
        0,
        3,
    )
    assert "Kiest doelen." in {note["text"] for note in shown(document)["note"].values()}
    document.undo()
    assert grid_of(document).cell(*cell).text == "Kiest doelen."


def test_only_a_wording_of_a_cell_can_be_adopted(document, grid):
    note = add_cell_note(document, *place(grid, 0, 0), "Geen voorstel.")
    with pytest.raises(ThingGone):
        adopt_proposal(document, note)
    with pytest.raises(TitleNeeded):
        propose_text(document, *place(grid, 0, 0), " ")
    empty = propose_text(document, *place(grid, 2, 0), "Een begin.")
    assert grid_of(document).cell(*place(grid, 2, 0)).status is EMPTY
    adopt_proposal(document, empty)
    assert grid_of(document).cell(*place(grid, 2, 0)).status is PROPOSED


def found(document, wanted, path_id=None):
    with document.read() as session:
        return search(session, wanted, path_id)


def test_a_text_is_found_wherever_it_is_shown(document, grid):
    add_cell_note(document, *place(grid, 0, 0), "Welke doelen?")

    assert [(each.table, each.column, each.times) for each in found(document, Wanted("doelen"))] == [
        ("dimension", "title", 1),
        ("descriptor", "text", 1),
        ("note", "text", 1),
        ("descriptor", "text", 1),
    ]
    assert [each.table for each in found(document, Wanted("Doelen", case=True))] == ["dimension"]
    assert found(document, Wanted("doel", whole_word=True)) == ()
    assert found(document, Wanted("")) == found(document, Wanted("(.*)")) == ()
    assert found(document, Wanted("doelen"), grid.id) == found(document, Wanted("doelen"))


def test_replacing_is_one_step(document, grid):
    set_status(document, [place(grid, 0, 0)], AGREED)
    wanted = Wanted("doelen")
    places = [TextPlace(each.table, each.id, each.column) for each in found(document, wanted)]

    times = replace_text(document, wanted, r"\1 doelstellingen", places)

    assert times == 3
    assert grid_of(document).rows[0].title == r"\1 doelstellingen"
    assert texts(document)[0][0] == r"Kiest \1 doelstellingen."
    assert grid_of(document).cell(*place(grid, 0, 0)).status is PROPOSED
    document.undo()
    assert grid_of(document).rows[0].title == "Doelen"


def test_replacing_leaves_nothing_without_a_name(document, grid):
    before = shown(document)
    places = [TextPlace("dimension", grid.rows[0].id, "title")]
    with pytest.raises(TitleNeeded):
        replace_text(document, Wanted("Doelen"), "", places)
    assert shown(document) == before


def test_a_large_block_asks_few_questions(document, grid):
    """Of every cell by itself they would freeze the window for seconds."""
    asked = []
    block = PastedBlock([["x"] * 20] * 100, [], [], ["rij"] * 100, ["niveau"] * 20)

    def count(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", count)
    try:
        paste_block(document, grid.id, block)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", count)
    assert len([each for each in asked if each.startswith("SELECT")]) < 100
