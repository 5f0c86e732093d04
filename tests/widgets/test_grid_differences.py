"""From level to level it is seen what is new and what is gone, with lines as well as colours, and what lacks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.differences import DifferenceKind
from tests.widgets.grid_room import colours, different, make_document, shown_room
from ui.drawing.marked_text import marked_text
from ui.grid.content.neighbours import Neighbours

SAME, ADDED, REMOVED, _ = DifferenceKind


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        room.go("Proces", "")
        yield room


def beside(room, row, level):
    index = room.index(row, level)
    return Neighbours(room.model).beside(index.row(), index.column())


def test_new_and_gone_words_are_told(room):
    found = beside(room, "Samenhang", "Vakbekwaam")
    assert [(span.kind, span.text.strip()) for span in found.spans] == [
        (SAME, "Verbindt"),
        (REMOVED, "lessen"),
        (ADDED, "vakken"),
        (SAME, "."),
    ]
    assert found.gap == ""


def test_a_word_that_went_and_the_one_that_came_are_two_words(room):
    spans = beside(room, "Samenhang", "Vakbekwaam").spans
    assert marked_text(spans, QFont(), 1000, lambda _token: QColor()).text() == "Verbindt lessen vakken."


def test_the_first_level_and_what_follows_a_gap_have_nothing_to_be_compared_with(room):
    assert beside(room, "Samenhang", "Startbekwaam").spans == ()
    assert beside(room, "Team", "Meester") == beside(room, "Team", "Startbekwaam")


def test_gaps_are_said_in_words(room):
    assert beside(room, "Proces", "Startbekwaam").gap == "empty"
    room.session.run(write_cell, *room.key("Samenhang", "Vakbekwaam"), "verbindt  lessen.")
    assert beside(room, "Samenhang", "Vakbekwaam").gap == "same as the level before"


def test_where_nothing_stayed_the_text_stays_readable(room):
    room.session.run(write_cell, *room.key("Samenhang", "Vakbekwaam"), "Iets heel anders met andere woorden")
    assert beside(room, "Samenhang", "Vakbekwaam").all_new == "other words"
    assert beside(room, "Samenhang", "Vakbekwaam").spans == ()


def test_they_are_painted_with_lines_and_colours_and_only_on_request(room):
    tokens = room.theme.tokens
    plain = room.place_picture("Samenhang", "Vakbekwaam")
    room.view.show_differences(True)
    marked = colours(room.place_picture("Samenhang", "Vakbekwaam"))
    assert tokens.success_soft.upper() in marked
    assert tokens.danger_soft.upper() in marked
    assert tokens.warning.upper() in colours(room.place_picture("Proces", "Meester"))
    room.view.show_differences(False)
    assert different(plain, room.place_picture("Samenhang", "Vakbekwaam")) == 0


def test_rows_grow_for_what_is_gone(room, qapp):
    long = "Kiest samen met het hele team doelen die ertoe doen en die te halen zijn in een jaar. "
    room.session.run(write_cell, *room.key("Team", "Startbekwaam"), long * 3)
    room.session.run(
        write_cell, *room.key("Team", "Vakbekwaam"), long + "Laat anderen zien hoe dat gaat. " * 6
    )
    room.settle()
    before = room.rect("Team").height()
    room.view.show_differences(True)
    room.settle()
    assert room.rect("Team").height() > before
    room.theme.apply(qapp, room.theme.name, 150)
    room.settle()
    assert room.view.shows_differences


def test_typing_goes_on_as_always(room):
    room.view.show_differences(True)
    room.go("Samenhang", "Vakbekwaam")
    room.press(Qt.Key.Key_F2)
    assert room.editor.text == "Verbindt vakken."
    room.type("!")
    room.press(Qt.Key.Key_Return)
    assert room.texts("Samenhang")[1] == "Verbindt vakken.!"
