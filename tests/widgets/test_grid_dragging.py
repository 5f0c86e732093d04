"""Rows, levels and texts are dragged with the mouse and moved with keys: one step each, with notes and status."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from napl_desktop.document.document import Document
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.operations.notes import add_cell_note
from tests.widgets.grid_room import colours, different, make_document, shown_room

Key, Modifier, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def room(theme, tmp_path):
    with shown_room(make_document(tmp_path), theme) as room:
        yield room


def take(room, row="", level=""):
    """Press on a place and begin to move; a cell is chosen first."""
    start = room.rect(row, level).center()
    if row and level:
        room.go(row, level)
    if level == "" and row:
        start.setX(80)  # beside the caret of a band
    QTest.mousePress(room.screen, Left, Modifier.NoModifier, start)
    move(room, start + QPoint(0, 12))


def move(room, point, modifiers=Modifier.NoModifier):
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(room.screen.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Left,
        modifiers,
    )
    QApplication.sendEvent(room.screen, event)


def let_go(room, point, modifiers=Modifier.NoModifier):
    move(room, point, modifiers)
    QTest.mouseRelease(room.screen, Left, modifiers, point)
    room.settle()


def below(room, row, level=""):
    rect = room.rect(row, level)
    return QPoint(20, rect.bottom() - 4)


def above(room, row):
    return QPoint(20, room.rect(row).top() + 4)


def test_a_row_is_dragged_within_its_band(room):
    take(room, "Keuze")
    let_go(room, below(room, "Samenhang"))
    assert room.tree() == ["Wat", "  Samenhang", "  Keuze", "Hoe", "  Team", "  Proces"]
    assert room.steps() == ["move-dimension"]
    assert room.here == ("Keuze", "")
    room.session.undo()
    assert room.tree()[1] == "  Keuze"


def test_a_row_is_dragged_to_another_band_with_its_texts(room):
    take(room, "Keuze")
    let_go(room, above(room, "Proces"))
    assert room.tree() == ["Wat", "  Samenhang", "Hoe", "  Team", "  Keuze", "  Proces"]
    assert room.texts("Keuze")[0] == "Kiest een doel."


def test_a_band_is_dragged_with_its_rows(room):
    take(room, "Hoe")
    let_go(room, above(room, "Wat"))
    assert room.tree() == ["Hoe", "  Team", "  Proces", "Wat", "  Keuze", "  Samenhang"]


def test_a_level_is_dragged(room):
    start = room.rect("", "Meester").center()
    QTest.mousePress(room.screen, Left, Modifier.NoModifier, start)
    let_go(room, QPoint(room.rect("", "Startbekwaam").left() + 5, start.y()))
    assert room.levels() == ["Meester", "Startbekwaam", "Vakbekwaam"]
    assert room.texts("Samenhang") == ("Verbindt scholen.", "Verbindt lessen.", "Verbindt vakken.")
    assert room.steps() == ["move-level"]


def test_the_text_of_a_cell_is_dragged_with_its_notes(room):
    add_cell_note(room.document, *room.key("Keuze", "Startbekwaam"), "Let op.")
    take(room, "Keuze", "Startbekwaam")
    let_go(room, room.rect("Proces", "Meester").center())
    assert room.texts("Keuze")[0] == ""
    assert room.texts("Proces")[2] == "Kiest een doel."
    assert room.grid.cell(*room.key("Proces", "Meester")).open_notes == 1
    assert room.steps()[-1] == "move-cell"
    assert room.here == ("Proces", "Meester")


def test_a_full_cell_is_swapped_and_with_ctrl_copied(room):
    take(room, "Keuze", "Startbekwaam")
    let_go(room, room.rect("Samenhang", "Startbekwaam").center())
    assert (room.texts("Keuze")[0], room.texts("Samenhang")[0]) == ("Verbindt lessen.", "Kiest een doel.")
    take(room, "Keuze", "Startbekwaam")
    let_go(room, room.rect("Proces", "Startbekwaam").center(), Modifier.ControlModifier)
    assert (room.texts("Keuze")[0], room.texts("Proces")[0]) == ("Verbindt lessen.",) * 2
    assert room.steps() == ["swap-cells", "copy-cell"]


def test_where_it_would_go_is_shown_and_escape_lets_it_be(room):
    room.go("Keuze", "Startbekwaam")
    target = room.rect("Proces", "Meester")
    before = room.picture()
    take(room, "Keuze", "Startbekwaam")
    move(room, target.center())
    assert different(before, room.picture()) > 100
    assert room.theme.tokens.accent.upper() in colours(room.picture(target))
    room.press(Key.Key_Escape)
    QTest.mouseRelease(room.screen, Left, Modifier.NoModifier, target.center())
    assert room.document.steps() == ()
    assert different(before, room.picture()) == 0


def test_a_drag_is_let_go_when_what_is_dragged_is_gone(room):
    take(room, "Proces")
    move(room, above(room, "Samenhang"))
    remove_dimension(room.document, room.key("Proces", "Meester")[0])
    remove_dimension(room.document, room.key("Team", "Meester")[0])
    let_go(room, above(room, "Samenhang"))
    assert room.tree() == ["Wat", "  Keuze", "  Samenhang", "Hoe"]
    assert room.steps() == ["remove-dimension"] * 2


def test_what_was_chosen_is_let_go_when_it_is_gone(room):
    room.go("Proces", "Meester")
    room.press(Key.Key_Up, Modifier.ShiftModifier)
    remove_dimension(room.document, next(each.id for each in room.grid.dimensions if each.title == "Hoe"))
    start = room.rect("Keuze", "Vakbekwaam").center()
    QTest.mouseClick(room.screen, Left, Modifier.ShiftModifier, start)
    room.view.clear_cell()
    assert room.texts("Keuze")[0] == "Kiest een doel."


def test_a_click_that_trembles_is_a_click(room):
    start = QPoint(20, room.rect("Keuze").center().y())
    QTest.mousePress(room.screen, Left, Modifier.NoModifier, start)
    let_go(room, start + QPoint(2, 2))
    assert room.document.steps() == ()
    assert room.here == ("Keuze", "")


def test_dropped_where_it_was_or_outside_nothing_happens(room):
    take(room, "Keuze")
    let_go(room, above(room, "Samenhang"))
    take(room, "Keuze", "Startbekwaam")
    let_go(room, QPoint(-50, -50))
    assert room.document.steps() == ()


def test_a_project_to_look_at_lets_nothing_be_dragged(theme, tmp_path):
    make_document(tmp_path).close()
    with shown_room(Document.open(tmp_path / "proef.napl", read_only=True), theme) as room:
        take(room, "Keuze")
        let_go(room, below(room, "Samenhang"))
        assert room.tree()[1] == "  Keuze"
        assert room.document.steps() == ()


def test_the_text_moves_with_keys(room):
    room.go("Keuze", "Vakbekwaam")
    room.view.move_text_right()
    assert room.texts("Keuze") == ("Kiest een doel.", "", "Weegt doelen af.")
    assert room.here == ("Keuze", "Meester")
    room.view.move_text_down()
    assert (room.texts("Keuze")[2], room.texts("Samenhang")[2]) == ("Verbindt scholen.", "Weegt doelen af.")
    room.view.move_text_right()
    assert room.steps() == ["move-cell", "swap-cells"]
