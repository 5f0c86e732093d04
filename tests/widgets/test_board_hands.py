"""Everything that is done at the board can be done with a finger alone, and with keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton, QWidget

from napl_desktop.model import DescriptorStatus
from tests.effort import A_HANG
from tests.screens import projects
from tests.screens.stage import Stage
from ui.board.choice_panel import ChoicePanel, TouchList
from ui.board.row_view import RowView
from ui.grid.editor import TextEditor
from ui.grid.table import GridTable
from ui.notes.note_editor import NoteEditor
from ui.notes.proposals import ProposalsView

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Board:
    """The board with one who has nothing but a finger, or nothing but keys."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._device = QTest.createTouchDevice()
        stage.trigger("board")
        stage.settle()

    # A finger

    def drag(self, on: QWidget, *points: QPoint) -> None:
        self._touch(on, *points)
        self.stage.settle()

    def _touch(self, on: QWidget, *points: QPoint) -> None:
        QTest.touchEvent(on, self._device).press(1, points[0], on).commit()
        for point in points[1:]:
            QTest.touchEvent(on, self._device).move(1, point, on).commit()
        QTest.touchEvent(on, self._device).release(1, points[-1], on).commit()

    def tap(self, on: QWidget) -> None:
        assert on.isVisible()
        assert on.isEnabled()
        self.drag(on, on.rect().center())

    def tap_strip(self, name: str) -> None:
        strip = self.stage.window.board_strip
        assert strip is not None
        self.tap(strip.buttons[name])

    def tap_cell(self, row: int, column: int) -> None:
        self.drag(self.table.viewport(), self.table.places.rect(row, column).center())

    def tap_cell_twice(self, row: int, column: int) -> None:
        """Tap so quickly that nothing else happens in between; a busy machine does not make that two taps."""
        hints = QApplication.styleHints()
        before = hints.mouseDoubleClickInterval()
        hints.setMouseDoubleClickInterval(round(A_HANG * 1000))
        for _time in range(2):
            self._touch(self.table.viewport(), self.table.places.rect(row, column).center())
        hints.setMouseDoubleClickInterval(before)
        self.stage.settle()

    def tap_item(self, items: TouchList, text: str) -> None:
        item = next(items.item(row) for row in range(items.count()) if text in items.item(row).text())
        items.scrollToItem(item)
        self.stage.settle()
        self.drag(items.viewport(), items.visualItemRect(item).center())

    # Keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = QApplication.activePopupWidget() or self.stage.window
        QTest.keyClick(at.focusWidget() or at, key, modifier)
        self.stage.settle()

    # What is seen

    @property
    def table(self) -> GridTable:
        (found,) = self.stage.page.workspace.grid.findChildren(GridTable)
        return found

    @property
    def where(self) -> str:
        return self.stage.page.workspace.board_line.where.text()

    @property
    def panel(self) -> ChoicePanel:
        (panel,) = [each for each in self.stage.window.findChildren(ChoicePanel) if each.isVisible()]
        return panel

    def status(self, row: int, column: int) -> DescriptorStatus:
        grid = self.stage.grid
        return grid.cell(grid.rows[row].id, grid.levels[column].id).status

    def typing(self) -> bool:
        return any(each.hasFocus() for each in self.shown(TextEditor))

    def shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [each for each in self.stage.window.findChildren(kind) if each.isVisible()]


@pytest.fixture
def board(qapp: QApplication, tmp_path: Path) -> Iterator[Board]:
    """Start the program with roles and paths, and go to the board."""
    stage = Stage(qapp, tmp_path)
    stage.open(projects.roles)
    yield Board(stage)
    stage.close()


def test_with_a_finger_alone(board: Board) -> None:
    board.tap_cell(2, 1)
    row = board.stage.grid.rows
    number = next(n for n, each in enumerate(row) if each.id == board.stage.window.selection.now.dimension_id)
    before = board.status(number, 0)
    wanted = DescriptorStatus.AGREED if before is not DescriptorStatus.AGREED else DescriptorStatus.DISPUTED
    board.tap_strip(f"status-{wanted.value}")
    assert board.status(number, 0) is wanted
    board.tap_strip("undo")
    assert board.status(number, 0) is before
    first = board.where
    board.tap_strip("row-after")
    assert board.where != first
    board.tap_strip("row-before")
    assert board.where == first
    board.tap_strip("row-forward")
    assert board.shown(RowView)
    board.tap_strip("row-after")
    assert board.where != first
    board.tap_strip("back")
    assert not board.shown(RowView)
    board.tap_cell(2, 1)
    board.tap_strip("proposals")
    assert board.shown(ProposalsView)
    board.tap_strip("back")
    board.tap_strip("add-note")
    assert board.shown(NoteEditor)
    board.tap_strip("back")
    assert not board.shown(NoteEditor)
    assert board.stage.window.board.is_on
    board.tap_strip("back")
    assert not board.stage.window.board.is_on


def test_a_finger_chooses_another_path_and_the_atelier(board: Board) -> None:
    before = board.where
    board.tap_strip("paths")
    others = [board.panel.choices.item(row).text() for row in range(board.panel.choices.count())]
    other = next(each for each in others[:-1] if each not in before)
    board.tap_item(board.panel.choices, other)
    assert board.where.startswith(other)
    assert not board.shown(ChoicePanel)
    board.tap_strip("paths")
    board.tap_item(board.panel.choices, "Het hele atelier")
    assert other not in board.where
    assert board.stage.page.workspace.view.name != "grid"


def test_a_finger_reaches_all_that_is_in_the_menus(board: Board) -> None:
    board.tap_strip("menu")
    board.tap_item(board.panel.groups, "Beeld")
    choices = board.panel.choices
    start = choices.viewport().rect().center()
    board.drag(choices.viewport(), start, start - QPoint(0, 100), start - QPoint(0, 250))
    assert choices.verticalScrollBar().value() > 0, "it scrolls along"
    assert board.shown(ChoicePanel), "and nothing is chosen"
    board.tap_item(choices, "Donker")
    assert board.stage.application.theme.name.value == "dark"
    board.tap_strip("menu")
    board.tap_item(board.panel.groups, "Invoegen")
    board.tap_item(board.panel.choices, "Opmerking")
    assert board.shown(NoteEditor)


def test_a_finger_scrolls_makes_rows_and_levels_and_opens_a_text(board: Board) -> None:
    board.stage.open(projects.sample)
    board.stage.trigger("board")
    table = board.table
    start = table.body.center()
    board.drag(table.viewport(), start, start - QPoint(0, 80), start - QPoint(0, 160))
    assert table.verticalOffset() > 0
    board.drag(table.viewport(), start, start + QPoint(0, 80), start + QPoint(0, 260))
    board.tap_cell_twice(2, 1)
    assert board.typing(), "the second tap opens the text"
    board.press(Key.Key_Escape)
    assert board.stage.window.board.is_on, "Escape ended the text alone"
    for name in ("Niveau achteraan toevoegen", "Rij onderaan toevoegen"):
        table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
        (plus,) = [each for each in board.shown(QToolButton) if each.accessibleName() == name]
        assert min(plus.width(), plus.height()) >= 44
        board.tap(plus)
        assert board.typing()
        board.press(Key.Key_Escape)


def test_with_keys_alone(board: Board) -> None:
    board.press(Key.Key_Right)
    first = board.where
    board.press(Key.Key_2, CTRL)
    assert board.stage.session.document.undoable().action == "set-status-disputed"
    board.press(Key.Key_Z, CTRL)
    board.press(Key.Key_PageDown, ALT)
    assert board.where != first
    board.press(Key.Key_PageUp, ALT)
    assert board.where == first
    board.press(Key.Key_F6)
    assert board.shown(RowView)
    board.press(Key.Key_PageDown, ALT)
    assert board.where != first
    board.press(Key.Key_Escape)
    board.stage.select(board.stage.grid.rows[0].title, 0)
    board.press(Key.Key_T, CTRL)
    assert board.shown(ProposalsView)
    board.press(Key.Key_Escape)
    board.press(Key.Key_N, CTRL | SHIFT)
    assert board.shown(NoteEditor)
    assert isinstance(board.stage.window.focusWidget(), QPlainTextEdit)
    board.stage.write("Een voorbeeld erbij.")
    board.press(Key.Key_Return, CTRL)
    assert board.stage.session.document.undoable().action.startswith("add-")
    board.press(Key.Key_Escape)
    board.press(Key.Key_Escape)
    assert not board.shown(NoteEditor)
    board.press(Key.Key_Tab, CTRL)
    board.press(Key.Key_Escape)
    assert not board.stage.window.board.is_on


@pytest.mark.parametrize("name", ["menu", "paths"])
def test_a_panel_is_walked_through_with_keys_and_closes_with_escape(board: Board, name: str) -> None:
    board.tap_strip(name)
    panel = board.panel
    board.press(Key.Key_Right)
    assert panel.choices.hasFocus()
    board.press(Key.Key_Down)
    board.press(Key.Key_Left)
    assert panel.groups.hasFocus()
    board.press(Key.Key_Escape)
    assert not board.shown(ChoicePanel)
    assert board.stage.window.board.is_on
