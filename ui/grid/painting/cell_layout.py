"""The places of the grid on the screen: measures what comes into view and guesses the rest."""

from PySide6.QtCore import QPoint, QRect

from ui.grid.content.model import HEAD, GridModel
from ui.grid.painting.cell_geometry import CellGeometry
from ui.grid.painting.layout import Columns, Rows, columns_for


class CellLayout:
    """Says where every place is for a scroll position, and which place is at a point."""

    def __init__(self, model: GridModel, boxes: CellGeometry) -> None:
        self._model = model
        self.boxes = boxes
        self.columns = Columns(1, 1, 0, 1)
        self.rows = Rows(())
        self.scrolled = QPoint(0, 0)

    @property
    def head_height(self) -> int:
        """How high the row of the levels is, which is always in view."""
        return self.rows.height(HEAD) if len(self.rows) else 0

    def arrange(self, room: int) -> None:
        """Divide a width among the columns, and guess all heights anew."""
        model, boxes = self._model, self.boxes
        levels = max(0, model.columnCount() - 1)
        self.columns = columns_for(room, levels, boxes.look, boxes.title_width, boxes.level_width)
        guesses = [boxes.guess(row, self.columns) for row in range(1, model.rowCount())]
        self.rows = Rows([boxes.height(HEAD, self.columns), *guesses] if model.rowCount() else ())

    def measure(self, row: int) -> bool:
        """Measure one row; tell whether it has another height now."""
        return self.rows.set(row, self.boxes.height(row, self.columns))

    def measure_view(self, height: int) -> bool:
        """Measure what is in view and was only guessed; tell whether anything moved."""
        if not len(self.rows):
            return False
        row, moved = self.rows.at(self.scrolled.y() + self.head_height), False
        while row < len(self.rows) and self.rows.top(row) < self.scrolled.y() + height:
            if not self.rows.is_measured(row):
                moved |= self.measure(row)
            row += 1
        return moved

    def top(self) -> tuple[int, int]:
        """Return the first row under the levels, and how much of it is hidden behind them."""
        if len(self.rows) <= HEAD + 1:
            return HEAD, 0
        y = self.scrolled.y() + self.head_height
        row = self.rows.at(y)
        return row, y - self.rows.top(row)

    def rect(self, row: int, column: int) -> QRect:
        """Return where a place is in view, or would be if the view were larger; a band takes the whole width."""
        top = 0 if row == HEAD else self.rows.top(row) - self.scrolled.y()
        if self._model.is_band(row):
            return QRect(0, top, self.columns.room, self.rows.height(row))
        left = self.columns.left(column, self.scrolled.x())
        return QRect(left, top, self.columns.width(column), self.rows.height(row))

    def content_rect(self, row: int, column: int) -> QRect:
        """Return where in a place its contents stand: as long as they fit, they stay in view with their row."""
        place = self.rect(row, column)
        hidden = self.head_height - place.top()
        if row > HEAD and hidden > 0:
            spare = place.height() - self.boxes.needed(row, column, place.width())
            place.setTop(place.top() + max(0, min(hidden, spare)))
        return place

    def text_rect(self, row: int, column: int) -> QRect:
        """Return where the text of a place is in view."""
        return self.boxes.text_rect(row, column, self.content_rect(row, column))

    def place_at(self, point: QPoint) -> tuple[int, int] | None:
        """Return row and column at a point in view; None beside the grid."""
        if not len(self.rows):
            return None
        column = self.columns.at(point.x(), self.scrolled.x())
        if point.y() < self.head_height:
            return None if column in (None, HEAD) else (HEAD, column)
        y = point.y() + self.scrolled.y()
        if y >= self.rows.end:
            return None
        row = self.rows.at(y)
        if self._model.is_band(row):
            return row, HEAD
        return None if column is None else (row, column)


class ScrollAnchor:
    """Keeps what was at the top by the row that it is of, so that it stays there when the path is read again."""

    def __init__(self, model: GridModel) -> None:
        self._model = model
        self._path_id: str | None = None
        self._row_id: str | None = None
        self._row, self._hidden = HEAD, 0

    def keep(self, row: int, hidden: int) -> None:
        """Keep the row that is at the top, and how much of it is hidden."""
        grid = self._model.grid
        self._path_id = grid.id if grid else None
        self._row, self._hidden = row, hidden
        self._row_id = self._model.place(self._model.index(row, HEAD))[0] if row > HEAD else None

    def found(self) -> tuple[int, int] | None:
        """Return where that row is now, and how much of it is to be hidden; None where another path is shown."""
        grid = self._model.grid
        if grid is None or grid.id != self._path_id:
            return None
        same = self._model.index_of(self._row_id, None)
        return same.row() if same.isValid() else self._row, self._hidden
