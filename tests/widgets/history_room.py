"""The program with a history to look at: what tests of versions press, and where they look."""

from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status, write_cell
from tests.screens import projects
from tests.screens.stage import Stage
from ui.versions.name_dialog import NameDialog
from ui.versions.page import HistoryPage

FIRST, SECOND = "Kern en keuze", "Samenhang"


class History:
    """The sample, opened by a person who then works, looks back and brings back."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.open_file(projects.sample(stage.folder))

    # What is done

    def write(self, row: str, level: int, text: str) -> None:
        """Change a cell."""
        self.stage.session.run(write_cell, *self.key(row, level), text)
        self.stage.settle()

    def agree(self, row: str, level: int) -> None:
        """Say that the room agrees on a cell."""
        self.stage.session.run(set_status, [self.key(row, level)], DescriptorStatus.AGREED)
        self.stage.settle()

    def name(self, title: str) -> None:
        """Name this moment with the keys."""
        self.press(self.stage.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        dialog = self.stage.dialog(NameDialog)
        QTest.keyClicks(dialog.focusWidget(), title)
        self.press(dialog.focusWidget(), Qt.Key.Key_Return)

    def open(self) -> HistoryPage:
        """Show the history with the keys."""
        control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self.press(self.stage.window, Qt.Key.Key_H, control_shift)
        return self.page

    def press(self, widget: QWidget, key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key there; without a screen nobody gives a window its keys back after a dialog."""
        widget.window().activateWindow()
        self.stage.settle()
        QTest.keyClick(widget, key, modifiers)
        self.stage.settle()

    def click(self, button: QAbstractButton) -> None:
        """Press a button with the mouse, if it can be pressed."""
        assert button.isEnabled(), f"“{button.text()}” cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.stage.settle()

    def choose(self, words: str) -> None:
        """Click the first line of the timeline with these words, and wait until it is compared."""
        page = self.page
        model = page.timeline.model()
        index = next(
            each
            for each in (model.index(row, 0) for row in range(model.rowCount()))
            if str(each.data()).startswith(words)
        )
        page.timeline.scrollTo(index)
        place = page.timeline.visualRect(index).center()
        QTest.mouseClick(page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.stage.wait_until(lambda: not page.is_waiting)

    def choose_cell(self, row: str, level: int) -> None:
        """Click a cell of what is different."""
        table = self.page.pane.table
        index = next(
            table.model().index(number, level)
            for number in range(table.model().rowCount())
            if table.model().row(number).head.title == row
        )
        table.scrollTo(index)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
        self.stage.settle()

    # What is seen

    @property
    def page(self) -> HistoryPage:
        """The room of the history."""
        page = self.stage.window.pages.history
        assert page is not None
        return page

    @property
    def lines(self) -> list[str]:
        """The words of the timeline."""
        model = self.page.timeline.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def spoken(self) -> dict[tuple[str, str], str]:
        """What a screen reader says of each cell, by row and level."""
        model = self.page.pane.table.model()
        return {
            (model.row(row).head.title, model.level(column).head.title): str(
                model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
            )
            for row in range(model.rowCount())
            for column in range(model.columnCount())
            if not model.is_band(row)
        }

    @property
    def status_line(self) -> str:
        """All that stands at the bottom of the window."""
        bar = self.stage.window.statusBar()
        words = [each for kind in (QLabel, QToolButton) for each in bar.findChildren(kind)]
        return " ".join(each.text() for each in words if each.isVisible())

    def key(self, row: str, level: int) -> tuple[str, str]:
        """Return the place of a cell."""
        grid = self.stage.grid
        dimension = next(each.id for each in grid.dimensions if each.title == row)
        return dimension, grid.levels[level].id

    def text(self, row: str, level: int) -> str:
        """Return what is in a cell now."""
        return self.stage.grid.cell(*self.key(row, level)).text


@contextmanager
def history_on(app, folder):
    """Start the program with the sample, and end it whatever happens."""
    stage = Stage(app, folder)
    try:
        yield History(stage)
    finally:
        stage.close()
