"""A table that is read rather than written in: one place is chosen at a time, and an item may lead elsewhere."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from ui.kit.fonts import FontRole
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip

PLACE = Qt.ItemDataRole.UserRole
"""The place that an item leads to; one without leads nowhere."""


def make_reading_table(table: QTableWidget) -> None:
    """Let a table be walked through and clicked, and nothing be typed in it."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()


def add_row(table: QTableWidget) -> int:
    """Add an empty row at the end; return its number."""
    row = table.rowCount()
    table.insertRow(row)
    return row


def item(theme: Theme, text: str, role: FontRole, ground: str, ink: str) -> QTableWidgetItem:
    """Return words in the font of a role, in two colours of the theme, with all of them as a tip."""
    made = QTableWidgetItem(text)
    made.setFont(theme.font(role))
    made.setBackground(theme.colour(ground))
    made.setForeground(theme.colour(ink))
    if text:
        made.setToolTip(tip(text))
    return made


def band_item(theme: Theme, text: str) -> QTableWidgetItem:
    """Return the words of a band: as high as one line over all columns, for the first alone would take more."""
    made = item(theme, text, "strong", "band", "band_text")
    made.setSizeHint(QSize(0, theme.px(4 * SPACE)))
    return made


class LeadingTable(QTableWidget):
    """Tells which place is wanted."""

    wanted = Signal(object)
    """The place that the user clicked, or chose with Enter or Space."""

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
        if place is not None:
            self.wanted.emit(place)
