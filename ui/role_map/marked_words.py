"""Words in a cell of the comparison, and below them, smaller, what a row is to the roles that are compared."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableWidget

from ui.kit.fields.item_ground import paint_ground
from ui.kit.fields.wrapped_label import lay_out
from ui.kit.theme import SPACE, Theme

MARK = Qt.ItemDataRole.UserRole + 1
"""The few words below, or ""; they begin with DIFFERENT where the roles differ, and then are bold."""

SAME, DIFFERENT = "=", "≠"


class MarkedWords(QStyledItemDelegate):
    """Paints both, in the lines that they take and in the middle of their cell."""

    def __init__(self, theme: Theme, table: QTableWidget) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._heights: dict[tuple[str, str, int, int, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for both in the width of the column."""
        air = self._theme.px(SPACE)
        width = self._table.columnWidth(index.column()) - 2 * air
        weight = int(QFont(index.data(Qt.ItemDataRole.FontRole)).weight())
        # Qt asks this dozens of times for every cell, and most cells say the same.
        key = str(index.data()), str(index.data(MARK) or ""), weight, width, self._theme.zoom
        if key not in self._heights:
            height = sum(lay_out(words, font, width)[1] for words, font, _ink in self._parts(index))
            self._heights[key] = ceil(height) + air
        return QSize(0, self._heights[key])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as every table has it, and the words upon it."""
        paint_ground(self, self._table, painter, option, index)
        air = self._theme.px(SPACE)
        room = QRectF(option.rect).adjusted(air, 0, -air, 0)
        parts = [(*lay_out(words, font, room.width()), ink) for words, font, ink in self._parts(index)]
        top = room.top() + (room.height() - sum(height for _layout, height, _ink in parts)) / 2
        painter.save()
        for layout, height, ink in parts:
            painter.setPen(ink)
            layout.draw(painter, QPointF(room.left(), top))
            top += height
        painter.restore()

    def _parts(self, index: QModelIndex | QPersistentModelIndex) -> list[tuple[str, QFont, QColor]]:
        """Return the words with their fonts and inks."""
        ink = QBrush(index.data(Qt.ItemDataRole.ForegroundRole)).color()
        parts = [(str(index.data()), QFont(index.data(Qt.ItemDataRole.FontRole)), ink)]
        mark = str(index.data(MARK) or "")
        if mark:
            font = self._theme.font("small")
            font.setBold(mark.startswith(DIFFERENT))
            parts.append((mark, font, self._theme.colour("text" if font.bold() else "muted")))
        return parts
