"""The path at two moments as a table to walk through: titles stay in view, rows are as high as their text."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from napl_desktop.queries.differences import CellDifference, DifferenceKind, Span
from ui.drawing.marked_text import INKS, marked_text
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.versions.difference_heads import DifferenceHeads
from ui.versions.difference_model import DifferenceModel, Index
from ui.versions.words import GLYPHS, kind_word

# In px at 100 %.
_LEAST_LEVEL, _MOST_LEVEL = 170, 560
_LEAST_ROW = 40
_MARK, _BAR = 14, 4


class DifferenceTable(QTableView):
    """Shows the model; arrows walk from cell to cell."""

    chosen = Signal()
    """Another cell is the current one."""

    def __init__(self, model: DifferenceModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = model
        self._theme = theme
        self._painter = _CellDelegate(model, theme, self)
        self.setItemDelegate(self._painter)
        self.setHorizontalHeader(DifferenceHeads(Qt.Orientation.Horizontal, model, theme, self))
        self.setVerticalHeader(DifferenceHeads(Qt.Orientation.Vertical, model, theme, self))
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("What is different"))
        model.modelReset.connect(self._arrange)
        theme.changed.connect(self._arrange)

    def choose(self, index: QModelIndex) -> None:
        """Make a cell the chosen one, in view."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say that another cell is chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; letters do nothing, and Escape is for the page."""
        if event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width among the levels."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """Give levels their width and rows their height."""
        model, count = self._cells, self._cells.columnCount()
        self._painter.forget()
        self.clearSpans()
        if not count:
            return
        room = self.viewport().width() // count
        width = min(max(room, self._theme.px(_LEAST_LEVEL)), self._theme.px(_MOST_LEVEL))
        for column in range(count):
            self.setColumnWidth(column, width)
        heads = self.verticalHeader()
        for row in range(model.rowCount()):
            height = heads.sectionSizeFromContents(row).height()
            if model.is_band(row):
                if count > 1:
                    self.setSpan(row, 0, 1, count)
            else:
                cells = (self._painter.height(model.index(row, column), width) for column in range(count))
                height = max(height, self._theme.px(_LEAST_ROW), *cells)
            self.setRowHeight(row, height)


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell: what became of it as a bar, a sign and a word, and its text with the differences."""

    def __init__(self, model: DifferenceModel, theme: Theme, table: DifferenceTable) -> None:
        super().__init__(table)
        self._cells = model
        self._theme = theme
        self._table = table
        self._laid_out: dict[tuple[int, int, int], QTextLayout] = {}

    def forget(self) -> None:
        """Lay out everything anew: it is another text, width or look."""
        self._laid_out.clear()

    def height(self, index: Index, width: int) -> int:
        """Return how high a cell must be."""
        cell = self._cells.cell(index)
        if cell is None:
            return 0
        text = self._layout(index, cell, width).boundingRect().height()
        return ceil(text) + self._head_height(cell) + 2 * self._theme.px(SPACE) + 1

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._table.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        painter.setClipRect(rect)
        if self._cells.is_band(index.row()):
            depth = self._cells.row(index.row()).head.depth
            painter.fillRect(rect, theme.colour("band" if depth == 0 else "hover"))
        else:
            self._paint_cell(painter, rect, index)
        painter.setPen(theme.colour("outline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if index == self._table.currentIndex():
            self._paint_ring(painter, rect)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme, cell = self._theme, self._cells.cell(index)
        is_current = index == self._table.currentIndex()
        painter.fillRect(rect, theme.colour("accent_soft" if is_current else "surface"))
        if cell is None:
            return
        pad = theme.px(SPACE)
        room = rect.adjusted(pad + theme.px(_BAR), pad, -pad, -pad)
        if cell.kind is not DifferenceKind.SAME:
            bar = QRect(rect.left(), rect.top(), theme.px(_BAR), rect.height())
            painter.fillRect(bar, theme.colour(INKS[cell.kind]))
            self._paint_head(painter, room, cell)
        room.setTop(room.top() + self._head_height(cell))
        painter.setPen(theme.colour("text"))
        self._layout(index, cell, rect.width()).draw(painter, QPointF(room.topLeft()))

    def _paint_head(self, painter: QPainter, room: QRect, cell: CellDifference) -> None:
        theme, ink = self._theme, INKS[cell.kind]
        font = theme.font("small")
        font.setBold(True)
        metrics = QFontMetrics(font)
        side = theme.px(_MARK)
        icon(GLYPHS[cell.kind], theme, ink).paint(painter, QRect(room.left(), room.top(), side, side))
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        status = self._cells.status_words(cell)
        words = f"{kind_word(cell.kind)}: {status}" if status else kind_word(cell.kind)
        beside = QRect(room.left() + side + theme.px(SPACE / 2), room.top(), room.width(), metrics.height())
        beside.setRight(room.right())
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        width = self._theme.px(3 if self._table.hasFocus() else 1.5)
        pen = painter.pen()
        pen.setColor(self._theme.colour("focus"))
        pen.setWidth(width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = width // 2
        painter.drawRect(rect.adjusted(half, half, -half - 1, -half - 1))

    def _head_height(self, cell: CellDifference) -> int:
        if cell.kind is DifferenceKind.SAME:
            return 0
        return QFontMetrics(self._theme.font("small")).height() + self._theme.px(SPACE / 2)

    def _layout(self, index: Index, cell: CellDifference, width: int) -> QTextLayout:
        key = index.row(), index.column(), width
        if key not in self._laid_out:
            text = cell.after.text if cell.after else ""
            same = cell.kind is DifferenceKind.SAME
            spans = (Span(DifferenceKind.SAME, text),) if same else cell.spans
            room = width - 2 * self._theme.px(SPACE) - self._theme.px(_BAR)
            self._laid_out[key] = marked_text(spans, self._theme.font("body"), room, self._theme.colour)
        return self._laid_out[key]
