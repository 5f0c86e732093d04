"""What still asks for something is found with one key, and stands out from the back of the room."""

import pytest
from PySide6.QtCore import Qt

from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.cells import write_cells
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_cell_note, mark_note
from tests.widgets.grid_room import colours, make_document, shown_room
from ui.grid.content.attention import Attention

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        room.session.run(set_status, [room.key("Samenhang", "Vakbekwaam")], DescriptorStatus.DISPUTED)
        room.session.run(add_cell_note, *room.key("Team", "Startbekwaam"), "Welk team?")
        yield room


def visits(room, times, deed=None):
    found = []
    for _ in range(times):
        (deed or room.view.go_to_next)()
        found.append(room.here)
    return found


ASKING = [
    ("Keuze", "Meester"),
    ("Samenhang", "Vakbekwaam"),
    ("Team", "Startbekwaam"),
    ("Team", "Vakbekwaam"),
    ("Proces", "Startbekwaam"),
    ("Proces", "Vakbekwaam"),
    ("Proces", "Meester"),
]


def test_every_cell_that_asks_for_something_is_visited_and_then_the_first_again(room):
    assert visits(room, 8) == [*ASKING, ASKING[0]]


def test_backwards_as_well(room):
    assert visits(room, 8, room.view.go_to_previous) == [*reversed(ASKING), ASKING[-1]]


@pytest.mark.parametrize(
    ("wanted", "cells"),
    [
        (Attention.DISPUTED, [("Samenhang", "Vakbekwaam")] * 2),
        (Attention.NOTED, [("Team", "Startbekwaam")] * 2),
        (Attention.EMPTY, [("Keuze", "Meester"), ("Team", "Vakbekwaam")]),
    ],
)
def test_only_what_is_looked_for_is_visited(room, wanted, cells):
    room.view.look_for(frozenset({wanted}))
    assert visits(room, 2) == cells


def test_what_is_looked_for_stands_out_and_the_rest_steps_back(room):
    tokens = room.theme.tokens
    room.go("Proces", "")
    plain = colours(room.place_picture("Samenhang", "Startbekwaam"))
    assert tokens.text.upper() in plain
    room.view.look_for(frozenset({Attention.DISPUTED}))
    assert tokens.accent.upper() in colours(room.place_picture("Samenhang", "Vakbekwaam"))
    aside = colours(room.place_picture("Samenhang", "Startbekwaam"))
    assert tokens.accent.upper() not in aside
    assert tokens.text.upper() not in aside
    assert tokens.muted.upper() in aside
    room.view.look_for(frozenset())
    assert colours(room.place_picture("Samenhang", "Startbekwaam")) == plain


def test_what_was_dealt_with_does_not_stand_out_any_more(room):
    room.view.look_for(frozenset({Attention.NOTED}))
    (note,) = [step.subject.id for step in room.document.steps() if step.action == "add-cell-note"]
    room.session.run(mark_note, note, True)
    room.view.go_to_next()
    assert room.told == ["nothing is left to do here: no cell asks for it"]
    assert room.theme.tokens.accent.upper() not in colours(room.place_picture("Team", "Startbekwaam"))


def test_when_all_is_done_it_is_said(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        empty = [(row.id, level.id) for row in room.grid.rows for level in room.grid.levels]
        room.session.run(write_cells, room.path_id, dict.fromkeys(empty, "Klaar."))
        room.view.go_to_next()
        assert room.told == ["nothing is left to do here: no cell asks for it"]
