"""A row, a level or the text of a cell that the user drags, on its way to another place in the grid.

It is done with plain presses and moves, as a touch board sends them. Where it would go is shown; Escape lets it
be.
"""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid
from ui.grid.content.arranging import InsertPosition
from ui.grid.content.dropping import level_position, row_spot
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place
from ui.grid.painting.cell_layout import CellLayout
from ui.grid.painting.style import GridStyle


class Dragged(Enum):
    """What is dragged."""

    ROW = auto()
    LEVEL = auto()
    CELL = auto()


class RowDrop(Struct, frozen=True):
    """Put a dimension at a spot."""

    dimension_id: str
    spot: InsertPosition


class LevelDrop(Struct, frozen=True):
    """Put a level at a position."""

    level_id: str
    position: int


class CellDrop(Struct, frozen=True):
    """Move what is in a cell to another, or copy its text there."""

    source: CellKey
    target: CellKey
    copy: bool


Drop = RowDrop | LevelDrop | CellDrop


class Drag:
    """One press on a place, and what became of it since. It changes nothing."""

    def __init__(self, model: GridModel, places: CellLayout, start: Place, point: QPoint) -> None:
        self._model = model
        self._places = places
        self._start = start
        self._pressed = point
        self._mark: QRect | None = None
        self.drop: Drop | None = None
        """What letting go would do now; None for nothing."""
        self.is_on = False
        """Whether it was moved far enough to be more than a click."""

    @property
    def what(self) -> Dragged:
        """What is dragged."""
        row, column = self._start
        return Dragged.LEVEL if row == HEAD else Dragged.ROW if column == HEAD else Dragged.CELL

    def move(self, point: QPoint, copy: bool) -> None:
        """Follow the finger; `copy` leaves the text of a cell where it was as well."""
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self.is_on = self.is_on or far
        self.drop, self._mark = None, None
        grid = self._model.grid
        if not self.is_on or grid is None:
            return
        match self.what:
            case Dragged.ROW:
                self._over_rows(grid, point)
            case Dragged.LEVEL:
                self._over_levels(grid, point)
            case Dragged.CELL:
                self._over_cells(point, copy)

    def paint(self, painter: QPainter, look: GridStyle) -> None:
        """Show where it would go."""
        if self._mark is None:
            return
        thick = look.px(4)
        painter.setClipping(False)
        if self.what is Dragged.CELL:
            pen = QPen(look.colour("accent"), thick, Qt.PenStyle.DashLine)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(self._mark.adjusted(thick // 2, thick // 2, -thick // 2 - 1, -thick // 2 - 1))
        else:
            painter.fillRect(
                self._mark.adjusted(-thick // 2, -thick // 2, thick // 2, thick // 2), look.colour("accent")
            )

    def _over_rows(self, grid: PathGrid, point: QPoint) -> None:
        place = self._places.place_at(QPoint(self._places.columns.title // 2, point.y()))
        if place is None or place[0] == HEAD:
            return
        rect = self._places.rect(place[0], HEAD)
        below = point.y() > rect.center().y()
        dimension_id = self._model.dimension(self._start[0]).id
        spot = row_spot(grid, dimension_id, self._model.dimension(place[0]).id, below)
        if spot is not None:
            self.drop = RowDrop(dimension_id, spot)
            y = rect.bottom() if below else rect.top()
            indent = self._places.boxes.look.indent * self._model.dimension(place[0]).depth
            self._mark = QRect(indent, y, self._places.columns.room - indent, 1)

    def _over_levels(self, grid: PathGrid, point: QPoint) -> None:
        column = self._places.columns.at(point.x(), self._places.scrolled.x())
        if column in (None, HEAD):
            return
        rect = self._places.rect(HEAD, column)
        after = point.x() > rect.center().x()
        level_id = self._model.level(self._start[1]).id
        position = level_position(grid, level_id, self._model.level(column).id, after)
        if position is not None:
            self.drop = LevelDrop(level_id, position)
            x = rect.right() if after else rect.left()
            self._mark = QRect(x, 0, 1, min(self._places.rows.end, 1 << 20))

    def _over_cells(self, point: QPoint, copy: bool) -> None:
        place = self._places.place_at(point)
        if place is None or HEAD in place or place == self._start:
            return
        self.drop = CellDrop(self._model.key(*self._start), self._model.key(*place), copy)
        self._mark = self._places.rect(*place)
