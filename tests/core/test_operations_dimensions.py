"""What happens to the rows and the dimensions above them."""

import pytest

from napl_desktop.errors.content import MoveIntoItself, ThingGone, TitleNeeded
from napl_desktop.model import DescriptorStatus, Dimension, Place
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.dimensions import (
    add_dimension,
    change_dimension,
    explain_dimension,
    move_dimension,
    remove_dimension,
    rename_dimension,
)
from napl_desktop.operations.notes import add_cell_note, add_row_note
from napl_desktop.operations.paths import duplicate_path
from napl_desktop.queries.notes import notes_on
from tests.core.made_projects import grid_of


def tree(document):
    """Return what is seen: titles, deeper ones further in."""
    return [f"{'  ' * head.depth}{head.title}" for head in grid_of(document).dimensions]


def called(document, title):
    """Return the id of the one dimension of a title."""
    (id,) = [head.id for head in grid_of(document).dimensions if head.title == title]
    return id


def texts(document, row_id):
    grid = grid_of(document)
    return [grid.cell(row_id, level.id).text for level in grid.levels]


def test_the_project_as_it_begins(document):
    assert tree(document) == ["Ontwerpen", "  Doelen", "  Vragen", "Beoordelen"]


def test_a_new_dimension_comes_where_it_is_wanted(document):
    path, parent = grid_of(document).id, called(document, "Ontwerpen")
    add_dimension(document, path, "Eerst", position=0)
    add_dimension(document, path, "Laatst")
    add_dimension(document, path, "Tussen", parent, 1)
    add_dimension(document, path, "Onder", parent)

    assert tree(document) == [
        "Eerst",
        "Ontwerpen",
        "  Doelen",
        "  Tussen",
        "  Vragen",
        "  Onder",
        "Beoordelen",
        "Laatst",
    ]


def test_further_lines_of_a_title_explain_it(document):
    added = add_dimension(document, grid_of(document).id, " Team \nWie maken het?\nEn wie niet?")
    (head,) = [head for head in grid_of(document).dimensions if head.id == added]
    assert (head.title, head.explanation) == ("Team", "Wie maken het?\nEn wie niet?")

    rename_dimension(document, added, "Groep")
    (head,) = [head for head in grid_of(document).dimensions if head.id == added]
    assert (head.title, head.explanation) == ("Groep", "Wie maken het?\nEn wie niet?")

    rename_dimension(document, added, "Groep\nIedereen")
    explain_dimension(document, called(document, "Vragen"), "Goede vragen.")
    heads = {head.title: head.explanation for head in grid_of(document).dimensions}
    assert (heads["Groep"], heads["Vragen"]) == ("Iedereen", "Goede vragen.")


def test_a_dimension_can_be_changed_at_once(document):
    row = called(document, "Doelen")

    change_dimension(document, row, "Bedoeling", "")
    change_dimension(document, row, "Bedoeling", " Waarom?\r\n")

    heads = {head.id: (head.title, head.explanation) for head in grid_of(document).dimensions}
    assert heads[row] == ("Bedoeling", "Waarom?")
    assert [step.action for step in document.steps()] == ["change-dimension"] * 2


def test_a_dimension_must_have_a_name(document):
    with pytest.raises(TitleNeeded):
        add_dimension(document, grid_of(document).id, " \n ")
    with pytest.raises(TitleNeeded):
        rename_dimension(document, called(document, "Doelen"), "\x00")

    assert document.steps() == ()


# A row that gets its first child


def test_a_row_hands_down_what_is_in_it_to_a_first_child_of_its_name(document):
    grid = grid_of(document)
    row = called(document, "Doelen")
    places = [(row, level.id) for level in grid.levels]
    before = texts(document, row)
    explain_dimension(document, row, "Waar het om gaat.")
    set_status(document, places[:1], DescriptorStatus.AGREED)
    add_row_note(document, row, "Over de rij.")
    add_cell_note(document, *places[0], "Over een volle cel.")
    add_cell_note(document, *places[2], "Over een lege cel.")
    seen = grid_of(document)
    steps = len(document.steps())

    added = add_dimension(document, grid.id, "Nieuw", row)

    assert tree(document) == ["Ontwerpen", "  Doelen", "    Doelen", "    Nieuw", "  Vragen", "Beoordelen"]
    assert len(document.steps()) == steps + 1
    after = grid_of(document)
    parent, child = (head for head in after.dimensions if head.title == "Doelen")
    assert (parent.id, parent.explanation, parent.notes) == (row, "Waar het om gaat.", 0)
    assert (child.explanation, child.notes) == ("", 1)
    assert texts(document, child.id) == before
    assert texts(document, added) == ["", "", ""]
    first, _, third = (after.cell(child.id, level.id) for level in grid.levels)
    assert (first.status, first.notes, third.notes) == (DescriptorStatus.AGREED, 1, 1)
    document.undo()
    assert grid_of(document) == seen


def test_an_empty_row_has_nothing_to_hand_down(document):
    row = called(document, "Beoordelen")
    add_row_note(document, row, "Over de rij.")

    add_dimension(document, grid_of(document).id, "Nieuw", row)

    assert tree(document)[-2:] == ["Beoordelen", "  Nieuw"]
    with document.read() as session:
        assert [note.text for note in notes_on(session, Place.of(Dimension, row))] == ["Over de rij."]


def test_a_row_that_was_cleared_has_nothing_to_hand_down(document):
    row, level = called(document, "Beoordelen"), grid_of(document).levels[0].id
    write_cell(document, row, level, "Vergissing")
    write_cell(document, row, level, "")
    cleared = grid_of(document)

    add_dimension(document, cleared.id, "Nieuw", row)

    assert tree(document)[-2:] == ["Beoordelen", "  Nieuw"]
    document.undo()
    assert grid_of(document) == cleared


def test_a_row_hands_down_as_well_when_another_moves_under_it(document):
    row = called(document, "Vragen")
    before = texts(document, row)

    move_dimension(document, called(document, "Beoordelen"), row, 99)

    assert tree(document) == ["Ontwerpen", "  Doelen", "  Vragen", "    Vragen", "    Beoordelen"]
    child = grid_of(document).dimensions[3]
    assert texts(document, child.id) == before


# Moving


def test_a_row_keeps_its_identity_and_its_cells_under_another_parent(document):
    row = called(document, "Vragen")
    add_row_note(document, row, "Hoort hier niet.")
    cells = grid_of(document).cells

    move_dimension(document, row, None, 1)

    assert tree(document) == ["Ontwerpen", "  Doelen", "Vragen", "Beoordelen"]
    assert called(document, "Vragen") == row
    assert grid_of(document).cells == cells
    with document.read() as session:
        assert len(notes_on(session, Place.of(Dimension, row))) == 1


def test_a_dimension_takes_all_under_it_along(document):
    move_dimension(document, called(document, "Ontwerpen"), None, 1)
    assert tree(document) == ["Beoordelen", "Ontwerpen", "  Doelen", "  Vragen"]

    move_dimension(document, called(document, "Ontwerpen"), called(document, "Beoordelen"), 0)
    assert tree(document) == ["Beoordelen", "  Ontwerpen", "    Doelen", "    Vragen"]


@pytest.mark.parametrize("title", ["Ontwerpen", "Doelen"])
def test_a_dimension_cannot_come_under_itself(document, title):
    with pytest.raises(MoveIntoItself):
        move_dimension(document, called(document, "Ontwerpen"), called(document, title), 0)

    assert document.steps() == ()


def test_a_parent_whose_last_row_leaves_becomes_a_row(document):
    for title in ("Doelen", "Vragen"):
        move_dimension(document, called(document, title), None, 0)

    grid = grid_of(document)
    assert tree(document) == ["Vragen", "Doelen", "Ontwerpen", "Beoordelen"]
    write_cell(document, called(document, "Ontwerpen"), grid.levels[0].id, "Nu een rij.")


def test_moving_one_changes_one(document):
    move_dimension(document, called(document, "Beoordelen"), None, 0)
    move_dimension(document, called(document, "Vragen"), called(document, "Ontwerpen"), 0)

    assert [len(document.rows_of(step)) for step in document.steps()] == [1, 1]


def test_moving_to_where_it_is_keeps_the_order(document):
    before = tree(document)

    move_dimension(document, called(document, "Doelen"), called(document, "Ontwerpen"), 0)

    assert tree(document) == before


def test_a_dimension_stays_in_its_path(document):
    other = duplicate_path(document, grid_of(document).id, "Kopie")
    stranger = grid_of(document, other).rows[0].id

    with pytest.raises(ThingGone):
        move_dimension(document, called(document, "Doelen"), stranger, 0)
    with pytest.raises(ThingGone):
        add_dimension(document, grid_of(document).id, "Nieuw", stranger)

    assert len(document.steps()) == 1


# Removing


def test_a_dimension_goes_with_all_under_it(document):
    grid = grid_of(document)
    add_cell_note(document, grid.rows[0].id, grid.levels[0].id, "Weg ermee.")
    before = grid_of(document)

    remove_dimension(document, called(document, "Ontwerpen"))

    assert tree(document) == ["Beoordelen"]
    assert grid_of(document).cells == {}
    document.undo()
    assert grid_of(document) == before
