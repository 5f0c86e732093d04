"""The ground of an item of a table or list, for who paints the words upon it otherwise than Qt does."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem


def paint_ground(
    delegate: QStyledItemDelegate,
    view: QAbstractItemView,
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
) -> None:
    """Paint it as every table and list has it: chosen, under the mouse, or neither."""
    ground = QStyleOptionViewItem(option)
    delegate.initStyleOption(ground, index)
    ground.text = ""
    view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
