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

from ui.kit.theme import SPACE, Theme

Index = QModelIndex | QPersistentModelIndex

MARK = Qt.ItemDataRole.UserRole
"""What stands at the right of a line."""

IS_HEAD = Qt.ItemDataRole.UserRole + 1
IS_QUIET = Qt.ItemDataRole.UserRole + 2

_HIGH = 32


class LineList(QListView):
    """Walks lines; the heads between them are passed by."""

    walked = Signal(int)
    """The line that the user is at now."""

    chosen = Signal()
    """Enter was pressed."""

    asked = Signal()
    """Space was pressed."""

    def __init__(self, model: QAbstractItemModel, theme: Theme, said: str) -> None:
        """`said` is what the list is called, for who hears it."""
        super().__init__()
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(LineDelegate(theme, self))
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
    """Draws a line with what is to be said about it at its right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the same room for every line."""
        metrics = QFontMetrics(self._theme.font("body"))
        return QSize(0, max(self._theme.px(_HIGH), metrics.height() + self._theme.px(SPACE)))

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
        mark = str(index.data(MARK) or "")
        painter.save()
        font = self._theme.font("strong" if is_head else "body")
        metrics = QFontMetrics(font)
        side = self._theme.px(SPACE)
        room = option.rect.adjusted(side if is_head else 2 * side, 0, -side, 0)
        wide = metrics.horizontalAdvance(mark) + (side if mark else 0)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted" if index.data(IS_QUIET) else "text"))
        words = QRect(room.left(), room.top(), room.width() - wide, room.height())
        shown = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, mark)
        painter.restore()
