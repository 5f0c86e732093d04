"""The projects that were open last: a list from which one click, touch or Enter opens."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.files.project_place import short_place
from ui.kit.fonts import FontRole
from ui.kit.theme import SPACE, Theme

_FOLDER = Qt.ItemDataRole.UserRole
_DATE = Qt.ItemDataRole.UserRole + 1
_PATH = Qt.ItemDataRole.UserRole + 2


class RecentList(QListWidget):
    """Files by name, each with its folder and when it was changed last."""

    chosen = Signal(Path)

    def __init__(self, theme: Theme, files: Iterable[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_TwoLines(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Recent projects"))
        for file in files:
            self.addItem(self._item(file))
        self.itemClicked.connect(self._open)

    def sizeHint(self) -> QSize:
        """Ask for as much room as all files need."""
        return QSize(super().sizeHint().width(), max(1, self.count()) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Show at least three files; the rest scrolls."""
        return QSize(0, min(3, self.count()) * self._row_height())

    def _row_height(self) -> int:
        return max(0, self.sizeHintForRow(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; the arrows move, as everywhere."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PATH))

    def _item(self, file: Path) -> QListWidgetItem:
        folder, date = short_place(file.parent), self._changed(file)
        item = QListWidgetItem(file.stem)
        item.setData(_FOLDER, folder)
        item.setData(_DATE, date)
        item.setData(_PATH, file)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{file.stem}, {folder}, {date}")
        item.setToolTip(str(file))
        return item

    def _changed(self, file: Path) -> str:
        """Return when a file was changed last, as the user would say it; "" if it cannot be asked."""
        try:
            moment = QDateTime.fromSecsSinceEpoch(int(file.stat().st_mtime))
        except OSError:
            return ""
        time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
        match moment.daysTo(QDateTime.currentDateTime()):
            case 0:
                return self.tr("today {time}").format(time=time)
            case 1:
                return self.tr("yesterday {time}").format(time=time)
            case _:
                return QLocale().toString(moment.date(), self.tr("d MMMM yyyy"))


class _TwoLines(QStyledItemDelegate):
    """Draws a name, and under it folder and date."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        strong, small = (QFontMetrics(self._theme.font(role)) for role in ("strong", "small"))
        return QSize(0, strong.lineSpacing() + small.lineSpacing() + self._theme.px(SPACE * 2.5))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Background, hover and the ring of the focus are those of any list.
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        option.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget
        )
        pad = self._theme.px(SPACE)
        area = option.rect.adjusted(pad, pad, -pad, -pad)
        folder, date = index.data(_FOLDER), index.data(_DATE)
        painter.save()
        self._line(painter, area, Qt.AlignmentFlag.AlignTop, name, "strong", "text")
        self._line(painter, area, Qt.AlignmentFlag.AlignBottom, f"{date}  ·  {folder}", "small", "muted")
        painter.restore()

    def _line(
        self, painter: QPainter, area: QRect, side: Qt.AlignmentFlag, text: str, role: FontRole, colour: str
    ) -> None:
        font = self._theme.font(role)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(area, side, shown)
