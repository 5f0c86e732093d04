"""The white spots in words, under what is still to come in them; each leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from napl_desktop.queries.white_spots import WhiteSpot
from napl_desktop.wording import Wording
from ui.kit.reading_table import PLACE, LeadingTable, add_row, band_item, item
from ui.kit.theme import Theme
from ui.white_spots.lines import ShownLine, spot_lines


class SpotList(LeadingTable):
    """Shows groups of white spots; what is clicked, or chosen with Enter, leads there."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._lines: tuple[ShownLine, ...] = ()
        self.setColumnCount(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(wording.text("white-spot", "title"))
        theme.changed.connect(self._fill)

    def show_spots(self, spots: Sequence[WhiteSpot]) -> None:
        """Show these, in their order."""
        lines = spot_lines(spots, self._wording)
        if lines != self._lines:
            self._lines = lines
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every line the height that it takes in the new width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _fill(self) -> None:
        here = self.currentRow()
        self.setRowCount(0)
        for line in self._lines:
            self.setItem(add_row(self), 0, spot_item(self._theme, line))
        self.resizeRowsToContents()
        if 0 <= here < self.rowCount():
            self.setCurrentCell(here, 0)


def spot_item(theme: Theme, line: ShownLine) -> QTableWidgetItem:
    """Return a band, or a white spot in words that leads to its place if there is one."""
    if line.over_all is None:
        band = band_item(theme, line.title)
        band.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return band
    made = item(theme, line.title, "body", "surface", "text")
    made.setData(PLACE, line.over_all.place)
    return made
