"""Words in narrow columns of a table or list: whole, in as many lines as it takes, long ones with a hyphen."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.kit.fields.item_ground import paint_ground
from ui.kit.theme import SPACE, Theme
from ui.kit.wrapping import shortened, wrapped, write_lines

Index = QModelIndex | QPersistentModelIndex
# No title has so many.
_ENDLESS = 100


class WrappedWords(QStyledItemDelegate):
    """Paints words upon their ground, from the left or in the middle, and in the middle of its height.

    Where the words have further lines of their own, these are begun in one line below.
    """

    def __init__(self, theme: Theme, view: QAbstractItemView, width: Callable[[Index], int]) -> None:
        """`width` tells how wide an item is."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that an item asks for itself, or else for all its words in the width of the column."""
        asked = index.data(Qt.ItemDataRole.SizeHintRole)
        if isinstance(asked, QSize):
            return asked
        lines = len(self._lines(index, self._width(index)))
        height = lines * QFontMetricsF(self._font(index)).lineSpacing()
        return QSize(0, ceil(height) + self._theme.px(SPACE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as every table has it, and the words upon it."""
        paint_ground(self, self._view, painter, option, index)
        lines, font, room = self._lines(index, option.rect.width()), self._font(index), QRectF(option.rect)
        metrics, air = QFontMetricsF(font), self._theme.px(SPACE) / 2
        top = room.center().y() - len(lines) * metrics.lineSpacing() / 2
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(QBrush(ink).color() if ink is not None else self._theme.colour("text"))
        is_centred = index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignCenter
        for line in lines:
            aside = (room.width() - metrics.horizontalAdvance(line)) / 2 if is_centred else air
            write_lines(painter, [line], font, QPointF(room.left() + aside, top))
            top += metrics.lineSpacing()

    def _lines(self, index: Index, width: int) -> list[str]:
        font, room = self._font(index), width - self._theme.px(SPACE)
        first, _break, more = str(index.data()).partition("\n")
        lines = wrapped(first, font, room, _ENDLESS)
        return [*lines, shortened(more, font, room)] if more else lines

    def _font(self, index: Index) -> QFont:
        font = index.data(Qt.ItemDataRole.FontRole)
        return QFont(font) if font is not None else self._view.font()
