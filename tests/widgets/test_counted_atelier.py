"""An afternoon in short, counted: how many keys and clicks it takes besides its texts and what ends each text."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from napl_desktop.model import DescriptorStatus
from tests.screens.stage import Dress, Stage, on_stage

MOST = 16
ROWS, LEVELS = 6, 3

NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key


class Hands:
    """Types and clicks as a person does, and counts for each task what is done besides typing texts."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.done: Counter[str] = Counter()
        self.task = ""

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.done[self.task] += 1
        self._press(key, modifiers)

    def click(self, widget: QWidget, at: QPoint) -> None:
        self.done[self.task] += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.stage.settle()

    def write(self, text: str, end: Qt.Key | None = None) -> None:
        """Type a text and the one key that ends it, which are not counted."""
        for sign in text:
            QTest.keyClicks(self._keys(), sign)
        self.stage.settle()
        if end is not None:
            self._press(end, NONE)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self._keys(), key, modifiers)
        self.stage.settle()

    def _keys(self) -> QWidget:
        if not self.stage.on_top():
            self.stage.window.activateWindow()  # without a screen nobody gives the window its keys back
            self.stage.settle()
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    with on_stage(qapp, tmp_path, Dress(has_panels=False)) as stage:
        yield Hands(stage)


def text_of(row: int, level: int) -> str:
    return f"Doet {row} op de wijze van {level}"


def test_an_afternoon_takes_few_keys_and_clicks(hands: Hands, capsys: pytest.CaptureFixture[str]) -> None:
    stage = hands.stage

    hands.task = "a new project"
    hands.press(Key.Key_Return)
    hands.write("Rollen in het vo")
    hands.press(Key.Key_Return)
    assert stage.session.document.path.stem == "Rollen in het vo"

    hands.task = "6 × 3 texts"
    for row in range(ROWS):
        hands.write(f"Rij {row}", Key.Key_Tab)
        for level in range(LEVELS):
            is_last = (row, level) == (ROWS - 1, LEVELS - 1)
            hands.write(text_of(row, level), Key.Key_Return if is_last else Key.Key_Tab)
    assert [row.title for row in stage.grid.rows] == [f"Rij {row}" for row in range(ROWS)]
    assert sum(bool(cell.text) for cell in stage.grid.cells.values()) == ROWS * LEVELS

    hands.task = "a row up two"
    for _step in range(2):
        hands.press(Key.Key_Up, ALT)
    assert [row.title for row in stage.grid.rows] == ["Rij 0", "Rij 1", "Rij 2", "Rij 5", "Rij 3", "Rij 4"]

    hands.task = "two cells disputed"
    table = stage.page.workspace.grid._table
    hands.click(table.viewport(), table.visualRect(table.model().index(2, 1)).center())
    hands.press(Key.Key_Right, SHIFT)
    hands.press(Key.Key_2, CTRL)
    assert disputed(stage) == {text_of(1, 0), text_of(1, 1)}

    hands.task = "two levels compared"
    hands.press(Key.Key_F4)
    assert stage.page.workspace.grid.shows_differences

    hands.task = "three steps undone after it was closed and opened"
    hands.press(Key.Key_W, CTRL)
    hands.press(Key.Key_Return)
    for _step in range(3):
        hands.press(Key.Key_Z, CTRL)
    assert not disputed(stage)
    assert [row.title for row in stage.grid.rows] == [f"Rij {row}" for row in range(ROWS)]

    hands.task = "handed in"
    hands.press(Key.Key_E, CTRL | SHIFT)
    hands.write("Toetsdeskundige", Key.Key_Return)
    hands.press(Key.Key_Return)
    stage.wait_until(lambda: stage.window.pages.handed_in is not None)
    folder = stage.session.document.path.parent / "Inleveren vo-rollen 1"
    assert (folder / "vo-rollen 1.napl").is_file()
    workbook = folder / "vo-rollen 1.xlsx"
    assert "Toetsdeskundige" in {
        cell.value for sheet in load_workbook(workbook) for row in sheet for cell in row
    }

    with capsys.disabled():
        print()
        for task, count in hands.done.items():
            print(f"{count:4}  {task}")
        print(f"{hands.done.total():4}  in all, besides {ROWS * (LEVELS + 1) + 2} texts")
    assert hands.done.total() <= MOST


def disputed(stage: Stage) -> set[str]:
    return {cell.text for cell in stage.grid.cells.values() if cell.status is DescriptorStatus.DISPUTED}
