"""A table to read of which the items lead to places in the project, with a click or with keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableWidget

from ui.kit.reading_table import make_reading_table
from ui.session.selection import Selected

PLACE = Qt.ItemDataRole.UserRole
"""The Selected that an item leads to; one without leads nowhere."""


class LeadingTable(QTableWidget):
    """Tells which place is wanted."""

    wanted = Signal(object)
    """The Selected that a person clicked, or chose with Enter or Space."""

    def __init__(self) -> None:
        super().__init__()
        make_reading_table(self)
        self.cellClicked.connect(self._go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to what is chosen with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _go(self, row: int, column: int) -> None:
        chosen = self.item(row, column)
        place = chosen.data(PLACE) if chosen is not None else None
        if isinstance(place, Selected):
            self.wanted.emit(place)
