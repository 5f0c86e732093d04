"""Paths by levels as a table: each cell says how many texts there are, with a bar of how agreed they are."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
)

from napl_desktop.queries.coverage import AtelierCoverage, LevelCoverage, PathCoverage
from napl_desktop.wording import Wording
from ui.kit.reading_table import PLACE, LeadingTable, add_row, band_item, item
from ui.kit.theme import SPACE, Theme
from ui.kit.tips import tip
from ui.overview.level_shares import paint_level_shares
from ui.overview.words import atelier_line
from ui.session.selection import Selected

_COVERAGE = Qt.ItemDataRole.UserRole + 1
_BAR = 10


class HeatMap(LeadingTable):
    """Shows the paths of all ateliers; what is clicked, or chosen with Enter, leads there."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._ateliers: Sequence[AtelierCoverage] = ()
        self.setItemDelegate(_SharesDelegate(theme, self))
        self.setAccessibleName(self.tr("How full every path is"))
        theme.changed.connect(self._fill)

    def show_ateliers(self, ateliers: Sequence[AtelierCoverage]) -> None:
        """Show ateliers with their paths."""
        if ateliers != self._ateliers:
            self._ateliers = ateliers
            self._fill()

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        self.clear()
        self.clearSpans()
        self.setRowCount(0)
        paths = [path for atelier in self._ateliers for path in atelier.paths]
        self.setColumnCount(1 + max((len(path.levels) for path in paths), default=0))
        for atelier in self._ateliers:
            self._add_atelier(atelier)
            for path in atelier.paths:
                self._add_path(path)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)

    def _add_atelier(self, atelier: AtelierCoverage) -> None:
        row = add_row(self)
        words = atelier_line(atelier, self._wording)
        for column in range(self.columnCount()):
            band = band_item(self._theme, words)
            band.setData(PLACE, Selected(atelier_id=atelier.id))
            self.setItem(row, column, band)
        if self.columnCount() > 1:
            self.setSpan(row, 0, 1, self.columnCount())

    def _add_path(self, path: PathCoverage) -> None:
        row = add_row(self)
        title = item(self._theme, path.title, "body", "surface", "text")
        title.setData(PLACE, Selected(path_id=path.path_id))
        self.setItem(row, 0, title)
        for column in range(1, self.columnCount()):
            if column <= len(path.levels):
                self.setItem(row, column, self._level_item(path, path.levels[column - 1]))
            else:
                none = item(self._theme, "–", "small", "page", "muted")
                none.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.setItem(row, column, none)

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
            paint_level_shares(painter, inside, shown, theme.font("small"), theme.px(_BAR), theme.tokens)
