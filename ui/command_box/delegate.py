"""How a line of the box is drawn: what it is, under it where it is, and at its end the key that does the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.command_box.entry import CommandEntry, EntryKind
from ui.command_box.list_model import ENTRY, Index
from ui.kit.fonts import FontRole
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme

_GLYPHS = {
    EntryKind.ACTION: "caret-right",
    EntryKind.PAGE: "book-open",
    EntryKind.PATH: "path",
    EntryKind.ROLE: "user",
    EntryKind.ATELIER: "users-three",
    EntryKind.ROW: "rows",
    EntryKind.LEVEL: "columns",
    EntryKind.CELL: "text-aa",
    EntryKind.NOTE: "chat-text",
}
_MARK = 20
# So that a finger meets one line, in px at 100 %.
_LOWEST = 44


class EntryDelegate(QStyledItemDelegate):
    """Draws one CommandEntry."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Ask for two lines of words and some air."""
        lines = sum(QFontMetrics(self._theme.font(role)).lineSpacing() for role in ("body", "small"))
        return QSize(0, max(lines + self._theme.px(SPACE * 1.5), self._theme.px(_LOWEST)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line; background and hover are those of any list."""
        entry = index.data(ENTRY)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        self._draw(painter, option.rect, entry)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, entry: CommandEntry) -> None:
        pad, mark = self._theme.px(SPACE), self._theme.px(_MARK)
        area = rect.adjusted(pad, pad // 2, -pad, -pad // 2)
        box = QRectF(area.left(), area.center().y() - mark / 2, mark, mark).toRect()
        mode = QIcon.Mode.Normal if entry.is_enabled else QIcon.Mode.Disabled
        shown = entry.icon or icon(_GLYPHS[entry.kind], self._theme, "muted")
        shown.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        area.setLeft(box.right() + 2 * pad)
        ink, quiet = ("text", "muted") if entry.is_enabled else ("disabled", "disabled")
        if entry.keys:
            width = self._words(painter, area, entry.keys, "small", quiet, Qt.AlignmentFlag.AlignRight)
            area.setRight(area.right() - width - 2 * pad)
        half = QFontMetrics(self._theme.font("body")).lineSpacing()
        whole = half + QFontMetrics(self._theme.font("small")).lineSpacing()
        top = area.top() + max(0, (area.height() - whole) // 2)
        self._words(painter, QRect(area.left(), top, area.width(), half), entry.title, "body", ink)
        below = QRect(area.left(), top + half, area.width(), whole - half)
        self._words(painter, below, entry.where, "small", quiet)

    def _words(
        self,
        painter: QPainter,
        area: QRect,
        text: str,
        role: FontRole,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Draw what fits of one line of words; return how wide that is."""
        font = self._theme.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)
