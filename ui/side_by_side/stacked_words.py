"""Words of several kinds above each other in a cell of a table, with the mark of a status beside them."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidget

from napl_desktop.model import DescriptorStatus
from ui.drawing.word_stack import Words, lay_out_stack
from ui.kit.fields.item_ground import paint_ground
from ui.kit.status_mark import paint_status
from ui.kit.theme import SPACE, Theme

STACK = Qt.ItemDataRole.UserRole + 1
"""What stands in a cell: a tuple of Words."""

STATUS = Qt.ItemDataRole.UserRole + 2
"""The DescriptorStatus of which the mark is shown; None for none."""

_MARK = 16


class StackedWords(QStyledItemDelegate):
    """Paints what is in a cell from its top left, in the lines that it takes."""

    def __init__(self, theme: Theme, table: QTableWidget) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._heights: dict[tuple[tuple[Words, ...], int, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for all words in the width of the column."""
        width = self._room(QRectF(0, 0, self._table.columnWidth(index.column()), 0), index).width()
        words = index.data(STACK) or ()
        # Qt asks this dozens of times for every cell.
        key = words, round(width), self._theme.zoom
        if key not in self._heights:
            height = lay_out_stack(words, self._theme, width)[1]
            self._heights[key] = ceil(height) + 2 * self._theme.px(SPACE)
        return QSize(0, self._heights[key])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as every table has it, and the words upon it."""
        paint_ground(self, self._table, painter, option, index)
        room = self._room(QRectF(option.rect), index)
        painter.save()
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        status = index.data(STATUS)
        if status is not None:
            side = self._theme.px(_MARK)
            left = option.rect.left() + self._theme.px(SPACE)
            paint_status(
                painter, QRectF(left, room.top(), side, side), DescriptorStatus(status), self._theme.tokens
            )
        lay_out_stack(index.data(STACK) or (), self._theme, room.width())[0].draw(painter, room.topLeft())
        painter.restore()

    def _room(self, cell: QRectF, index: QModelIndex | QPersistentModelIndex) -> QRectF:
        """Return where the words are within a cell."""
        air = self._theme.px(SPACE)
        mark = self._theme.px(_MARK) + air if index.data(STATUS) is not None else 0
        return cell.adjusted(air + mark, air, -air, -air)
