"""The white spots in words, under what is still to come in them; each leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from napl_desktop.queries.white_spots import WhiteSpot, white_spot_groups, white_spot_in_words
from napl_desktop.wording import Wording
from ui.kit.reading_table import PLACE, LeadingTable, add_row, band_item, item
from ui.kit.theme import Theme
from ui.session.selection import Selected


class SpotList(LeadingTable):
    """Shows groups of white spots; what is clicked, or chosen with Enter, leads there."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._spots: tuple[WhiteSpot, ...] = ()
        self.setColumnCount(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(wording.text("white-spot", "title"))
        theme.changed.connect(self._fill)

    def show_spots(self, spots: Sequence[WhiteSpot]) -> None:
        """Show these, in their order."""
        if tuple(spots) != self._spots:
            self._spots = tuple(spots)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every line the height that it takes in the new width."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _fill(self) -> None:
        here = self.currentRow()
        self.setRowCount(0)
        for heading, spots in white_spot_groups(self._spots, self._wording):
            band = band_item(self._theme, f"{heading} ({len(spots)})")
            band.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(add_row(self), 0, band)
            for spot in spots:
                self.setItem(add_row(self), 0, self._item(spot))
        self.resizeRowsToContents()
        if 0 <= here < self.rowCount():
            self.setCurrentCell(here, 0)

    def _item(self, spot: WhiteSpot) -> QTableWidgetItem:
        made = item(self._theme, white_spot_in_words(spot, self._wording), "body", "surface", "text")
        if spot.at is not None:
            made.setData(PLACE, Selected.at(spot.at, spot.path_id))
        return made
