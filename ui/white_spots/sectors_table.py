"""The sectors beside each other as a table: what each has of every thing, and where it is white."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableWidgetItem

from napl_desktop.model import Sector
from napl_desktop.queries.white_spots import WhiteSpots
from napl_desktop.wording import Wording
from ui.drawing.style import DrawingStyle
from ui.kit.reading_table import PLACE, LeadingTable, add_row, item
from ui.kit.theme import Theme
from ui.kit.tips import tip
from ui.white_spots.cell_painter import CellPainter
from ui.white_spots.lines import ShownCell, ShownLine, shown_lines, spot_lines
from ui.white_spots.spot_list import spot_item

_CELL = Qt.ItemDataRole.UserRole + 1
_IS_COVERED = Qt.ItemDataRole.UserRole + 2
"""Whether another cell lies over it; it is still read aloud."""
# Of the whole width, and at most so many px at 100 %.
_TITLE_PART, _TITLE_WIDTH = 0.22, 240


class SectorsTable(LeadingTable):
    """Shows a line for each thing, a column for each sector; what is clicked, or chosen with Enter, is told."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._lines: tuple[ShownLine, ...] = ()
        self.setColumnCount(1 + len(Sector))
        self.setHorizontalHeaderLabels(["", *(wording.name(sector) for sector in Sector)])
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.show()
        self.setItemDelegate(_SectorsDelegate(theme, self))
        self.setAccessibleName(self.tr("What each sector has"))
        theme.changed.connect(self._fill)

    def show_found(self, found: WhiteSpots, with_spots: bool) -> None:
        """Show what each sector has, and below that the white spots in words if that is asked."""
        lines = shown_lines(found, self._wording)
        if with_spots:
            lines += spot_lines(found.spots, self._wording)
        if lines != self._lines:
            self._lines = lines
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles their part of the width, and every line the height that it takes then."""
        super().resizeEvent(event)
        title = min(round(self.viewport().width() * _TITLE_PART), self._theme.px(_TITLE_WIDTH))
        self.horizontalHeader().resizeSection(0, title)
        self.resizeRowsToContents()

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        self.clearSpans()
        self.setRowCount(0)
        for line in self._lines:
            if line.sectors:
                self._add_line(line)
            else:
                self._add_over_all(line)
        self.resizeRowsToContents()
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)

    def _add_over_all(self, line: ShownLine) -> None:
        row = add_row(self)
        for column in range(self.columnCount()):
            self.setItem(row, column, spot_item(self._theme, line))
        self.setSpan(row, 0, 1, self.columnCount())

    def _add_line(self, line: ShownLine) -> None:
        """Add a line: as many rows as a sector has cells at most; the last cell of others takes what is left."""
        first, rows = self.rowCount(), max(len(cells) for cells in line.sectors)
        for _ in range(rows):
            add_row(self)
        title = ShownCell(line.title, line.title, ink="text")
        for column, cells in enumerate(((title,), *line.sectors)):
            for number in range(rows):
                made = self._item(cells[min(number, len(cells) - 1)], "surface" if column else "page")
                made.setData(_IS_COVERED, number >= len(cells))
                self.setItem(first + number, column, made)
            if rows > len(cells):
                self.setSpan(first + len(cells) - 1, column, rows - len(cells) + 1, 1)

    def _item(self, cell: ShownCell, ground: str) -> QTableWidgetItem:
        made = item(self._theme, "", "body", "page" if cell.is_white else ground, "text")
        made.setData(_CELL, cell)
        made.setData(PLACE, cell.place)
        made.setData(Qt.ItemDataRole.AccessibleTextRole, cell.said)
        made.setToolTip(tip(cell.said))
        if cell.place is None and cell.words == cell.said:
            made.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return made


class _SectorsDelegate(QStyledItemDelegate):
    """Paints the cells of the sectors upon the ground that every table has."""

    def __init__(self, theme: Theme, table: SectorsTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        theme.changed.connect(self._look_again)
        self._look_again()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room that a cell takes in the width of its column."""
        cell = index.data(_CELL)
        if not isinstance(cell, ShownCell):
            return super().sizeHint(option, index)
        if index.data(_IS_COVERED):
            return QSize(0, 0)
        return QSize(0, ceil(self._painter.height(cell, self._table.columnWidth(index.column()))))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, and upon it what the cell shows."""
        super().paint(painter, option, index)
        cell = index.data(_CELL)
        if isinstance(cell, ShownCell):
            self._painter.paint(painter, QRectF(option.rect), cell)

    def _look_again(self) -> None:
        self._painter = CellPainter(DrawingStyle(self._theme.tokens, self._theme.zoom))
