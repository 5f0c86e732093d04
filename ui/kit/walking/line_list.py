"""The list at the left: only the lines in sight are drawn, however many there are."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.kit.fonts import FontRole
from ui.kit.theme import SPACE, Theme

Index = QModelIndex | QPersistentModelIndex

MARK = Qt.ItemDataRole.UserRole
"""What stands at the right of a line."""

IS_HEAD = Qt.ItemDataRole.UserRole + 1
IS_QUIET = Qt.ItemDataRole.UserRole + 2

BELOW = Qt.ItemDataRole.UserRole + 3
"""What stands smaller under the words of a line, in a list whose lines are of two."""

_HIGH = 32


class LineList(QListView):
    """Walks lines; the heads between them are passed by."""

    walked = Signal(int)
    """The line that the user is at now."""

    chosen = Signal()
    """Enter was pressed."""

    asked = Signal()
    """Space was pressed."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, said: str, is_double: bool = False) -> None:
        """`said` is what the list is called, for who hears it; with `is_double` a line has words below it."""
        super().__init__()
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(LineDelegate(theme, self, is_double))
        self.setAccessibleName(said)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.walked.emit(now.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def go_to(self, row: int) -> None:
        """Be at a line."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter and Space; letters are those of the page, not to look for a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.asked.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Draws a line with what is to be said about it at its right, and with `is_double` also below."""

    def __init__(self, theme: Theme, parent: QWidget, is_double: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_double = is_double

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same room for every line."""
        height = QFontMetrics(self._theme.font("body")).height()
        if self._is_double:
            height += QFontMetrics(self._theme.font("small")).height()
        return QSize(0, max(self._theme.px(_HIGH), height + self._theme.px(SPACE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground as every list has it, then the words and the mark."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        if ground.widget is not None:
            ground.widget.style().drawControl(
                QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget
            )
        is_head = bool(index.data(IS_HEAD))
        side = self._theme.px(SPACE)
        room = option.rect.adjusted(side if is_head else 2 * side, 0, -side, 0)
        below = str(index.data(BELOW) or "")
        painter.save()
        if below:
            metrics = QFontMetrics(self._theme.font("small"))
            room.adjust(0, side // 2, 0, -side // 2)
            under = QRect(room.left(), room.bottom() - metrics.height() + 1, room.width(), metrics.height())
            self._draw(painter, under, below, "small", "muted")
            room.setBottom(under.top() - 1)
        self._draw_line(painter, room, index, is_head)
        painter.restore()

    def _draw_line(self, painter: QPainter, room: QRect, index: Index, is_head: bool) -> None:
        role: FontRole = "strong" if is_head else "body"
        ink = "muted" if index.data(IS_QUIET) else "text"
        mark = str(index.data(MARK) or "")
        side = self._theme.px(SPACE)
        wide = QFontMetrics(self._theme.font(role)).horizontalAdvance(mark) + (side if mark else 0)
        self._draw(painter, room.adjusted(0, 0, -wide, 0), str(index.data()), role, ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mark)

    def _draw(self, painter: QPainter, room: QRect, words: str, role: FontRole, ink: str) -> None:
        """Draw words in a line; what does not fit is left out in the middle."""
        font = self._theme.font(role)
        painter.setFont(font)
        painter.setPen(self._theme.colour(ink))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
