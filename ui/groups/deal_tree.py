"""The tree of paths and rows with a box for every group in each line: mouse, finger and keys tick alike.

Space ticks in the column of the cursor, a digit in that of the group with that number, wherever the cursor is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from napl_desktop.queries.dealable import Dealable, DealableKind
from ui.groups.ticks import Ticked, Ticks
from ui.kit.theme import Theme
from ui.kit.tips import tip

_Index = QModelIndex | QPersistentModelIndex
_STATES = {
    Ticked.NOTHING: Qt.CheckState.Unchecked,
    Ticked.PART: Qt.CheckState.PartiallyChecked,
    Ticked.ALL: Qt.CheckState.Checked,
}
_STYLE = {
    Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
    Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
    Qt.CheckState.Checked: QStyle.StateFlag.State_On,
}
# In px at 100 %: no lower and no higher, whatever is in it.
_LOWEST, _HIGHEST, _LINE, _AROUND = 170, 400, 32, 300


class DealTree(QTreeWidget):
    """Shows who gets what. It changes nothing itself: it says which box is wanted."""

    turned = Signal(str, int)
    """The id of a line, and the number of the group whose box in it the user wants the other way."""

    def __init__(self, lines: Sequence[Dealable], ticks: Ticks, theme: Theme) -> None:
        super().__init__()
        self._ticks = ticks
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Who gets which rows"))
        self.setHeaderHidden(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Boxes(theme, self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        # With one atelier its name is known.
        for line in lines if len(lines) > 1 else [part for each in lines for part in each.parts]:
            self._add(line, self.invisibleRootItem())
        self.itemClicked.connect(self._turn_clicked)
        self.itemDoubleClicked.connect(self._open_or_close)

    def show_groups(self, names: Sequence[str]) -> None:
        """Have a column of boxes for each group; they are called so."""
        self._names = tuple(names)
        if self.columnCount() != len(names) + 1:
            self.setColumnCount(len(names) + 1)
            # What is chosen is so in all columns, also in those that were not there then.
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(self.currentIndex(), whole)
        self.viewport().update()

    def show_ticks(self) -> None:
        """Show the boxes as they are now."""
        self.viewport().update()

    def set_box_width(self, width: int) -> None:
        """Let each group have so many px."""
        for column in range(1, self.columnCount()):
            self.setColumnWidth(column, width)

    @property
    def current_id(self) -> str | None:
        """The id of the line with the cursor."""
        item = self.currentItem()
        return item.dealt.id if isinstance(item, DealLine) else None

    @property
    def current_path_id(self) -> str | None:
        """The id of the path that the cursor is in, or of the atelier that it is on."""
        item = self.currentItem()
        while isinstance(item, DealLine) and item.dealt.kind is DealableKind.ROW:
            item = item.parent()
        return item.dealt.id if isinstance(item, DealLine) else None

    def open_path(self, path_id: str | None) -> bool:
        """Unfold a path and put the cursor on it; tell whether it is there."""
        found = [line for line in self.lines if line.dealt.id == path_id]
        for line in found:
            self.setCurrentItem(line)
            above = line.parent()
            if above is not None:
                above.setExpanded(True)
            _expand_all(line)
            self.scrollToItem(line, QAbstractItemView.ScrollHint.PositionAtTop)
        return bool(found)

    def begin(self) -> None:
        """Put the cursor on the first line, with the lines under it in sight."""
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)
            _expand_all(first)

    def said_of(self, line: QTreeWidgetItem, column: int) -> str:
        """Return how a screen reader says a box."""
        if not isinstance(line, DealLine) or column > len(self._names):
            return ""
        states = {
            Ticked.NOTHING: self.tr("not"),
            Ticked.PART: self.tr("in part"),
            Ticked.ALL: self.tr("yes"),
        }
        state = states[self._ticks.state(line.dealt.id, column - 1)]
        return f"{line.dealt.title}, {self._names[column - 1]}: {state}"

    def state_of(self, line: Dealable, column: int) -> Qt.CheckState | None:
        """Return whether a box is ticked; None where there is none."""
        if not 0 < column <= self._ticks.groups:
            return None
        return _STATES[self._ticks.state(line.id, column - 1)]

    def sizeHint(self) -> QSize:
        """Return the room for the lines that are unfolded, within bounds."""
        shown = sum(1 for line in self.lines if _is_seen(line))
        px = self._theme.px
        # On a low screen it scrolls, so that what stands around it is seen.
        room = min(px(_HIGHEST), self.screen().availableSize().height() - px(_AROUND))
        return QSize(super().sizeHint().width(), max(min(shown * px(_LINE), room), px(_LOWEST)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few lines."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(_LOWEST))

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space and digits, and walk along the boxes of a line; all else is as in every tree."""
        item, number = self.currentItem(), event.key() - Qt.Key.Key_1
        if item is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif 0 <= number < self._ticks.groups:
            self._turn(item, number + 1)
        elif event.key() == Qt.Key.Key_Space:
            self._turn(item, self.currentColumn())
        elif not self._walk(item, event.key()):
            super().keyPressEvent(event)

    def _walk(self, item: QTreeWidgetItem, key: int) -> bool:
        """Go along the line with Left and Right; False where these fold, unfold or lead up as in every tree."""
        column = self.currentColumn()
        if key == Qt.Key.Key_Right and (column > 0 or item.isExpanded() or not item.childCount()):
            column = min(column + 1, self.columnCount() - 1)
        elif key == Qt.Key.Key_Left and column > 0:
            column -= 1
        else:
            return False
        self.setCurrentItem(item, column)
        return True

    def _turn_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        self._turn(item, column)

    def _turn(self, item: QTreeWidgetItem, column: int) -> None:
        if column > 0 and isinstance(item, DealLine):
            self.turned.emit(item.dealt.id, column - 1)

    def _open_or_close(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            item.setExpanded(not item.isExpanded())

    # What is in it

    def _add(self, dealt: Dealable, parent: QTreeWidgetItem) -> None:
        line = DealLine(self, dealt)
        parent.addChild(line)
        for part in dealt.parts:
            self._add(part, line)

    @property
    def lines(self) -> "list[DealLine]":
        """All lines, from top to bottom."""
        found: list[DealLine] = []
        waiting = [self.topLevelItem(number) for number in reversed(range(self.topLevelItemCount()))]
        while waiting:
            line = waiting.pop()
            assert isinstance(line, DealLine)
            found.append(line)
            waiting += [line.child(number) for number in reversed(range(line.childCount()))]
        return found


class DealLine(QTreeWidgetItem):
    """A line, which asks its tree about its boxes."""

    def __init__(self, tree: DealTree, dealt: Dealable) -> None:
        super().__init__([dealt.title])
        self._tree = tree
        self.dealt = dealt
        self.setToolTip(0, tip(dealt.title))
        self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if dealt.kind is not DealableKind.ROW:
            self.setFont(0, tree._theme.font("strong"))

    def data(self, column: int, role: int) -> object:
        """Return what Qt asks of a line; of its boxes as they are now."""
        if column > 0 and role == Qt.ItemDataRole.CheckStateRole:
            state = self._tree.state_of(self.dealt, column)
            return None if state is None else state.value
        if column > 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._tree.said_of(self, column)
        return super().data(column, role)


class _Boxes(QStyledItemDelegate):
    """Paints the boxes in the middle of their columns; one that is ticked in part has a line in it."""

    def __init__(self, theme: Theme, tree: DealTree) -> None:
        super().__init__(tree)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a title, or a box."""
        if index.column() == 0:
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        state = shown.checkState
        shown.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, option.widget)
        side = self._theme.px(18)
        shown.rect = QRect(0, 0, side, side)
        shown.rect.moveCenter(option.rect.center())
        shown.state = QStyle.StateFlag.State_Enabled | _STYLE[state]
        box = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        style.drawPrimitive(box, shown, painter, option.widget)
        if state is Qt.CheckState.PartiallyChecked:
            painter.save()
            painter.setPen(QPen(self._theme.colour("accent"), self._theme.px(2.5)))
            middle, reach = shown.rect.center(), side // 4
            painter.drawLine(middle.x() - reach, middle.y(), middle.x() + reach, middle.y())
            painter.restore()


def _expand_all(item: QTreeWidgetItem) -> None:
    item.setExpanded(True)
    for child in map(item.child, range(item.childCount())):
        if child is not None:
            _expand_all(child)


def _is_seen(item: QTreeWidgetItem) -> bool:
    above = item.parent()
    return above is None or (above.isExpanded() and _is_seen(above))
