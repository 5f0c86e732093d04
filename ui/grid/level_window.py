"""Which of the levels are in view where a room sees a few of them at a time, and the way to the others."""

from PySide6.QtCore import QObject, Signal

from ui.grid.content.model import HEAD, GridModel
from ui.grid.table import GridTable


class LevelWindow(QObject):
    """Says which levels of a table are seen, and moves on."""

    changed = Signal()
    """Other levels are seen."""

    def __init__(self, table: GridTable, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._seen: tuple[int, int, int] | None = None
        table.arranged.connect(self._look)

    @property
    def seen(self) -> tuple[int, int, int] | None:
        """The numbers of the first and the last level that is seen, and of how many; None where all are."""
        return self._seen

    def turn(self, by: int) -> None:
        """Show the levels so many further; the one in their middle is chosen, so that keys go where one looks."""
        table = self._table
        table.show_levels_from(table.first_level + by)
        place = table.place
        if place is not None and place[1] > HEAD:
            middle = table.first_level + table.places.columns.in_view // 2
            table.hold(self._model.index(place[0], middle))

    def _look(self) -> None:
        columns, first = self._table.places.columns, self._table.first_level
        is_part = self._table.places.boxes.look.is_for_room and columns.in_view < columns.count
        seen = (first, first + columns.in_view - 1, columns.count) if is_part else None
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()
