"""Where a key leads from a place in the grid: in plain rows and columns."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractItemView

from ui.grid.content.model import HEAD, GridModel

Place = tuple[int, int]


class GridNavigation:
    """Knows the ways through a path: bands are passed by, the levels and titles can be reached."""

    def __init__(self, model: GridModel) -> None:
        self._model = model

    def up(self, place: Place) -> Place | None:
        """Return the next place above."""
        return self._along(place, range(place[0] - 1, HEAD - 1, -1))

    def down(self, place: Place) -> Place | None:
        """Return the next place below."""
        return self._along(place, range(place[0] + 1, self._model.rowCount()))

    def left(self, place: Place) -> Place | None:
        """Return the place at the left."""
        row, column = place
        return (row, column - 1) if column > (1 if row == HEAD else HEAD) else None

    def right(self, place: Place) -> Place | None:
        """Return the place at the right."""
        row, column = place
        is_last = column >= self._model.columnCount() - 1 or self._model.is_band(row)
        return None if is_last else (row, column + 1)

    def next_row(self, place: Place, back: bool = False) -> Place | None:
        """Return the same column in the next row that is no band, or in the one before."""
        row, column = place
        rows = range(row - 1, HEAD, -1) if back else range(row + 1, self._model.rowCount())
        return next(((each, column) for each in rows if not self._model.is_band(each)), None)

    def next_cell(self, place: Place) -> Place | None:
        """Return the next cell in the order of reading; from a level the next level."""
        return self.right(place) or self.down((place[0], min(1, self._model.columnCount() - 1)))

    def previous_cell(self, place: Place) -> Place | None:
        """Return the cell before this in the order of reading; from a level the level before."""
        row, column = place
        if column > 1:
            return row, column - 1
        above = self._along((row, 1), range(row - 1, HEAD, -1))
        return (above[0], self._model.columnCount() - 1) if above else None

    def is_last(self, place: Place) -> bool:
        """Tell whether a place is the last one where a text is: of a path without rows, its last level."""
        row = place[0]
        if row == HEAD:
            return self._model.rowCount() == HEAD + 1
        return self.next_cell(place) is None and not self._model.is_band(row)

    def row_end(self, place: Place) -> Place:
        """Return the last level of a row."""
        return (
            place if self._model.is_band(place[0]) else (place[0], max(self._model.columnCount() - 1, HEAD))
        )

    def row_start(self, place: Place) -> Place:
        """Return the title of a row, or the first level."""
        return place[0], (1 if place[0] == HEAD else HEAD)

    def column_start(self, place: Place) -> Place:
        """Return the first row under the levels in a column."""
        return self.down((HEAD, place[1])) or place

    def column_end(self, place: Place) -> Place:
        """Return the last row in a column."""
        return self.up((self._model.rowCount(), place[1])) or place

    def first_cell(self) -> Place | None:
        """Return the first cell of the path; a title or level where there are no cells."""
        column = min(1, self._model.columnCount() - 1)
        return self.down((HEAD, column)) or ((HEAD, 1) if self._model.columnCount() > 1 else None)

    def last_cell(self) -> Place | None:
        """Return the last cell of the path."""
        return self.up((self._model.rowCount(), self._model.columnCount() - 1))

    def near_row(self, place: Place, row: int) -> Place | None:
        """Return the place in the same column in a row, or in the next one on the way there that is no band."""
        row = min(max(row, HEAD + 1), self._model.rowCount() - 1)
        back = range(row, place[0], -1 if row > place[0] else 1)
        return self._along(place, back)

    def nearest(self, place: Place) -> Place | None:
        """Return the place nearest to one that may no longer be there."""
        model = self._model
        row = min(place[0], model.rowCount() - 1)
        column = min(place[1], model.columnCount() - 1)
        if row < HEAD or column < HEAD or row == column == HEAD:
            return self.first_cell() if model.rowCount() else None
        if column > HEAD and model.is_band(row):
            return self.down((row, column)) or self.up((row, column))
        return row, column

    def _along(self, place: Place, rows: range) -> Place | None:
        """Return the first of `rows` that has a place in this column."""
        column = place[1]
        for row in rows:
            if column == HEAD and row == HEAD:
                return None
            if column == HEAD or not self._model.is_band(row):
                return row, column
        return None


_Move = QAbstractItemView.CursorAction

STEPS: dict[tuple[QAbstractItemView.CursorAction, bool], Callable[[GridNavigation, Place], Place | None]] = {
    (_Move.MoveUp, False): GridNavigation.up,
    (_Move.MoveDown, False): GridNavigation.down,
    (_Move.MoveLeft, False): GridNavigation.left,
    (_Move.MoveRight, False): GridNavigation.right,
    (_Move.MoveHome, False): GridNavigation.row_start,
    (_Move.MoveEnd, False): GridNavigation.row_end,
    (_Move.MoveUp, True): GridNavigation.column_start,
    (_Move.MoveDown, True): GridNavigation.column_end,
    (_Move.MoveLeft, True): GridNavigation.row_start,
    (_Move.MoveRight, True): GridNavigation.row_end,
    (_Move.MoveNext, False): GridNavigation.next_cell,
    (_Move.MovePrevious, False): GridNavigation.previous_cell,
    (_Move.MoveHome, True): lambda walk, _place: walk.first_cell(),
    (_Move.MoveEnd, True): lambda walk, _place: walk.last_cell(),
}
"""Where each movement leads, without and with Ctrl."""
