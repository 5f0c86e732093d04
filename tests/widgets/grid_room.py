"""A room with a grid on the screen: what tests of the grid press, and where they look."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import StepKind
from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.wording import wording
from tests.screens.made_once import made_once
from ui.grid.view import PathGridView
from ui.kit.theme import Theme
from ui.session.context import ProjectContext
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection

LEVELS = (
    PlannedLevel("Startbekwaam", anchor=NationalLevel.STARTBEKWAAM),
    PlannedLevel("Vakbekwaam", anchor=NationalLevel.VAKBEKWAAM),
    PlannedLevel("Meester", anchor=NationalLevel.EXPERT),
)
ROWS = (
    PlannedRow(("Wat", "Keuze\nWat elke leerling leert."), ("Kiest een doel.", "Weegt doelen af.", "")),
    PlannedRow(("Wat", "Samenhang"), ("Verbindt lessen.", "Verbindt vakken.", "Verbindt scholen.")),
    PlannedRow(("Hoe", "Team"), ("Werkt mee.", "", "Leidt het team.")),
    PlannedRow(("Hoe", "Proces"), ("", "", "")),
)
PLAN = PathPlan("Ontwerpen", LEVELS, ROWS)


class Room:
    """A project with one path, in a grid that a person looks at."""

    def __init__(self, document: Document, theme: Theme) -> None:
        messages = Messages(wording("nl"))
        self.told: list[str] = []
        messages.notified.connect(lambda text, _offer: self.told.append(text))
        self.session = DocumentSession(document, messages)
        self.document = document
        self.theme = theme
        self.selection = Selection()
        with self.document.read() as db:
            self.path_id = outline(db).ateliers[0].paths[0].id
        self.selection.select(Selected(path_id=self.path_id))
        self.view = PathGridView(ProjectContext(self.session, self.selection, theme, wording("nl"), messages))
        messages.window = self.view
        self.table = self.view.focusProxy()
        self.model = self.table.model()
        self.screen = self.table.viewport()

    def show(self, width: int = 900, height: int = 700) -> None:
        """Show the grid as the only window, with the keys."""
        self.view.resize(width, height)
        self.view.show()
        self.view.activateWindow()
        self.table.setFocus()
        self.settle()

    def settle(self) -> None:
        """Let everything find its place and paint itself."""
        for _turn in range(40):
            QCoreApplication.processEvents()

    # What is stored

    @property
    def grid(self) -> PathGrid:
        """The path as it is in the project."""
        with self.document.read() as db:
            grid = path_grid(db, self.path_id)
        assert grid is not None
        return grid

    def texts(self, row: str) -> tuple[str, ...]:
        """Return the texts of a row."""
        grid = self.grid
        head = next(each for each in grid.rows if each.title == row)
        return tuple(grid.cell(head.id, level.id).text for level in grid.levels)

    def tree(self) -> list[str]:
        """Return the titles of all dimensions, indented by their depth."""
        return ["  " * head.depth + head.title for head in self.grid.dimensions]

    def levels(self) -> list[str]:
        """Return the names of the levels."""
        return [level.title for level in self.grid.levels]

    def steps(self) -> list[str]:
        """Return what was done, oldest first."""
        return [step.action for step in self.document.steps() if step.kind is StepKind.EDIT]

    # Where things are

    def key(self, row: str, level: str) -> tuple[str, str]:
        """Return the ids of a cell."""
        grid = self.grid
        dimension = next(head.id for head in grid.dimensions if head.title == row)
        return dimension, next(head.id for head in grid.levels if head.title == level)

    def index(self, row: str = "", level: str = ""):
        """Return where a cell, a title ("", level) or a level (row, "") is in the table."""
        grid = self.grid
        dimension = next((head.id for head in grid.dimensions if head.title == row), None)
        return self.model.index_of(
            dimension, next((head.id for head in grid.levels if head.title == level), None)
        )

    def rect(self, row: str = "", level: str = "") -> QRect:
        """Return where that is on the screen."""
        return self.table.visualRect(self.index(row, level))

    @property
    def here(self) -> tuple[str, str]:
        """The row and level that are selected, by name; "" for none."""
        now, grid = self.selection.now, self.grid
        row = next((head.title for head in grid.dimensions if head.id == now.dimension_id), "")
        return row, next((head.title for head in grid.levels if head.id == now.level_id), "")

    # What a person does

    def go(self, row: str = "", level: str = "") -> None:
        """Click on a cell, a title or a level."""
        point = self.rect(row, level).center()
        QTest.mouseClick(self.screen, Qt.MouseButton.LeftButton, pos=point)
        assert self.here == (row, level)

    def double_click(self, row: str = "", level: str = "", point: QPoint | None = None) -> None:
        """Double click on a cell, a title or a level."""
        self.go(row, level)
        point = point or self.rect(row, level).center()
        QTest.mouseDClick(self.screen, Qt.MouseButton.LeftButton, pos=point)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keys go."""
        QTest.keyClick(self._focused(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keys go."""
        for letter in text:
            QTest.keyClick(self._focused(), letter)

    def _focused(self):
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    @property
    def editor(self):
        """The editor of a text; only visible while one is edited."""
        return self.table.editor

    # What a person sees

    def picture(self, rect: QRect | None = None) -> QImage:
        """Return what is painted in a part of the screen."""
        self.settle()
        return self.screen.grab(rect or self.screen.rect()).toImage()

    def place_picture(self, row: str = "", level: str = "") -> QImage:
        """Return what is painted in a cell, title or level."""
        return self.picture(self.rect(row, level))


def make_document(folder: Path, plan: PathPlan = PLAN) -> Document:
    """Make a project with one path and open it."""
    return Document.open(_with_plan(folder)) if plan is PLAN else _make(folder, plan)


@made_once
def _with_plan(folder: Path) -> Path:
    with _make(folder, PLAN) as document:
        return document.path


def _make(folder: Path, plan: PathPlan) -> Document:
    return new_project(folder / "proef.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan)


@contextmanager
def shown_room(document: Document, theme: Theme) -> Iterator[Room]:
    """Give a room on the screen, and clear it away."""
    room = Room(document, theme)
    room.show()
    try:
        yield room
    finally:
        room.view.hide()
        room.view.deleteLater()
        room.session.close()


def message() -> QMessageBox:
    """Return the message that is on the screen."""
    boxes = [
        top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()
    ]
    assert len(boxes) == 1
    return boxes[0]


def colours(image: QImage) -> dict[str, int]:
    """Count the pixels of each colour."""
    found: dict[str, int] = {}
    for y in range(image.height()):
        for x in range(image.width()):
            name = image.pixelColor(x, y).name().upper()
            found[name] = found.get(name, 0) + 1
    return found


def different(one: QImage, other: QImage) -> int:
    """Count the pixels that differ between two pictures of the same size."""
    assert one.size() == other.size()
    return sum(one.pixel(x, y) != other.pixel(x, y) for y in range(one.height()) for x in range(one.width()))
