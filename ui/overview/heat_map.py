"""Paths by levels as a table: each cell says how many texts there are, with a bar of how agreed they are."""

from collections.abc import Iterable, Sequence
from math import lcm

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
)

from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.coverage import LevelCoverage, PathCoverage
from napl_desktop.wording import Wording
from ui.drawing.level_shares import paint_titled_shares
from ui.kit.reading_table import PLACE, LeadingTable, add_row, band_item, item
from ui.kit.status_mark import status_icon
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip
from ui.overview.bands import BandKind, OverviewBand
from ui.session.selection import Selected

_COVERAGE = Qt.ItemDataRole.UserRole + 1
_BAR = 10
# In px at 100 %.
_TITLE_WIDTH = 200
# With more of them, levels of paths that have other numbers of levels are only about as wide as each other.
_MOST_PARTS = 60


class HeatMap(LeadingTable):
    """Shows paths under bands; what is clicked, or chosen with Enter, leads there.

    Every path shares out the whole width over its own levels: each of them spans some of the columns, of which
    there are as many as that takes for all paths.
    """

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._bands: Sequence[OverviewBand] = ()
        self.setItemDelegate(_SharesDelegate(theme, self))
        self.setAccessibleName(self.tr("How full every path is"))
        theme.changed.connect(self._fill)

    def show_bands(self, bands: Sequence[OverviewBand]) -> None:
        """Show bands with their paths."""
        if bands != self._bands:
            self._bands = bands
            self._fill()

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        self.clear()
        self.clearSpans()
        self.setRowCount(0)
        paths = [path for band in self._bands for path in band.paths]
        self.setColumnCount(1 + _parts(len(path.levels) for path in paths))
        for band in self._bands:
            self._add_band(band)
            for path in band.paths:
                self._add_path(path)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, self._theme.px(_TITLE_WIDTH))
        self.resizeRowsToContents()
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)

    def _add_band(self, band: OverviewBand) -> None:
        row = add_row(self)
        for column in range(self.columnCount()):
            made = band_item(self._theme, band.words)
            if band.kind is not BandKind.WHOLE:
                is_white = band.kind is BandKind.WHITE
                made.setFont(self._theme.font("body" if is_white else "strong"))
                made.setBackground(self._theme.colour("page"))
                made.setForeground(self._theme.colour("muted" if is_white else "text"))
            if band.kind is BandKind.WHITE:
                made.setIcon(status_icon(DescriptorStatus.EMPTY, self._theme))
            if band.atelier_id is not None:
                made.setData(PLACE, Selected(atelier_id=band.atelier_id))
            self.setItem(row, column, made)
        if self.columnCount() > 1:
            self.setSpan(row, 0, 1, self.columnCount())

    def _add_path(self, path: PathCoverage) -> None:
        row = add_row(self)
        title = item(self._theme, path.title, "body", "surface", "text")
        title.setData(PLACE, Selected(path_id=path.path_id))
        self.setItem(row, 0, title)
        shown = [self._level_item(path, level) for level in path.levels]
        parts = self.columnCount() - 1
        for number, level in enumerate(shown or [self._no_levels()]):
            first, end = (round(edge * parts / max(1, len(shown))) for edge in (number, number + 1))
            # What the first covers is still read aloud. Each is made here: a clone is made by Qt, and PySide does
            # not hear when Qt takes it away again.
            for part in range(first, end):
                self.setItem(row, 1 + part, QTableWidgetItem(level))
            if end - first > 1:
                self.setSpan(row, 1 + first, 1, end - first)

    def _no_levels(self) -> QTableWidgetItem:
        none = item(self._theme, self.tr("no levels yet"), "small", "page", "muted")
        none.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return none

    def _level_item(self, path: PathCoverage, level: LevelCoverage) -> QTableWidgetItem:
        made = item(self._theme, "", "small", "surface", "text")
        made.setData(_COVERAGE, level)
        made.setData(PLACE, Selected(path_id=path.path_id, level_id=level.level_id))
        said = self.tr(
            "{path}, {level}: {filled} of {places} filled, {agreed} agreed, {disputed} in discussion"
        )
        words = said.format(
            path=path.title,
            level=level.title,
            filled=level.filled,
            places=level.rows,
            agreed=level.agreed,
            disputed=level.disputed,
        )
        made.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        made.setToolTip(tip(words))
        return made


def _parts(levels: Iterable[int]) -> int:
    """Return in how many columns paths with these numbers of levels can each have levels of the same width."""
    return min(lcm(*(each for each in levels if each)), _MOST_PARTS)


class _SharesDelegate(QStyledItemDelegate):
    """Paints the cells of levels: title, how many, and the bar."""

    def __init__(self, theme: Theme, table: HeatMap) -> None:
        super().__init__(table)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for a line and the bar."""
        hint = super().sizeHint(option, index)
        if isinstance(index.data(_COVERAGE), LevelCoverage):
            line = QFontMetricsF(self._theme.font("small")).height()
            hint.setHeight(round(line + self._theme.px(_BAR) + self._theme.px(2.5 * SPACE)))
        return hint

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as every table has it, and what a cell of a level shows upon it."""
        super().paint(painter, option, index)
        shown = index.data(_COVERAGE)
        if isinstance(shown, LevelCoverage):
            theme, air = self._theme, self._theme.px(SPACE)
            inside = QRectF(option.rect).adjusted(air, air, -air, -air)
            font, bar = theme.font("small"), theme.px(_BAR)
            paint_titled_shares(painter, inside, shown.title, shown.shares, font, bar, theme.tokens)
