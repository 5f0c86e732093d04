"""The list of moments: versions stand out, steps are quiet, and the keys walk through it."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.fields.item_ground import paint_ground
from ui.kit.fonts import FontRole
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.wrapping import wrapped
from ui.versions.moments import LineKind, TimelineLine
from ui.versions.timeline_model import Index, TimelineModel

# In px at 100 %: a finger must be able to hit a line.
_HEIGHT = 44
_TIME, _MARK = 46, 18
_GLYPHS = {
    LineKind.NOW: "pencil-simple",
    LineKind.STRETCH: "caret-right",
    LineKind.START: "file-plus",
    LineKind.ELSEWHERE: "flag",
}


class TimelineList(QListView):
    """Shows the lines of the model; says which moment is chosen."""

    chosen = Signal()
    """Another line is the current one."""

    entered = Signal()
    """The user pressed Enter on a moment: on with the keys to what is different."""

    def __init__(self, model: TimelineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self.compared_point: int | None = None
        """The moment that the chosen one is compared with, None for now; it gets a mark."""
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # One height for all: Qt then asks only for what is in view, however many steps there are.
        self.setUniformItemSizes(True)
        self.setItemDelegate(_LineDelegate(model, theme, self))
        self.setAccessibleName(self.tr("Moments"))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def line(self) -> TimelineLine | None:
        """The line that is chosen."""
        return self._lines.line(self.currentIndex())

    def choose(self, index: QModelIndex) -> None:
        """Make a line the chosen one, in view."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def toggle(self) -> None:
        """Open or close the chosen stretch."""
        line = self.line
        if line is not None and self._lines.toggle(self.currentIndex()):
            index = self._lines.stretch(line.stretch)
            self.choose(index)
            if not line.is_open:
                self.scrollTo(index, QListView.ScrollHint.PositionAtTop)  # with its steps in view

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say that another moment is chosen."""
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close stretches with Enter, Right and Left; with Enter on a moment go on to it."""
        line = self.line
        is_stretch = line is not None and line.kind is LineKind.STRETCH
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self.toggle() if is_stretch else self.entered.emit()
        elif is_stretch and line and event.key() == (Qt.Key.Key_Left if line.is_open else Qt.Key.Key_Right):
            self.toggle()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open or close the stretch that was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.toggle()


class _LineDelegate(QStyledItemDelegate):
    """Draws a line: the time, a mark, and the words on at most two lines."""

    def __init__(self, model: TimelineModel, theme: Theme, view: TimelineList) -> None:
        super().__init__(view)
        self._lines = model
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = 2 * QFontMetricsF(self._theme.font("body")).lineSpacing()
        return QSize(0, max(self._theme.px(_HEIGHT), round(lines) + self._theme.px(SPACE / 2)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._lines.line(index)
        if line is None:
            return
        paint_ground(self, self._view, painter, option, index)
        painter.save()
        if line.kind is LineKind.DAY:
            self._paint_day(painter, option.rect, self._lines.words(line))
        else:
            self._paint_line(painter, option.rect, line)
        painter.restore()

    def _paint_day(self, painter: QPainter, rect: QRect, words: str) -> None:
        theme = self._theme
        rect = rect.adjusted(theme.px(SPACE), 0, -theme.px(SPACE), -theme.px(SPACE / 2))
        font = theme.font("strong")
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_line(self, painter: QPainter, rect: QRect, line: TimelineLine) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        pad = theme.px(SPACE)
        room = rect.adjusted(pad, 0, -pad, 0)
        if line.at is not None and line.kind is not LineKind.STRETCH:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(room, middle, f"{line.at:%H:%M}")
        room.setLeft(room.left() + theme.px(_TIME))
        side = theme.px(_MARK)
        mark = QRect(room.left(), room.center().y() - side // 2, side, side)
        name, ink = self._mark(line)
        if name:
            icon(name, theme, ink).paint(painter, mark)
        elif line.kind is LineKind.STEP:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("outline"))
            painter.drawEllipse(mark.center(), theme.px(2.5), theme.px(2.5))
        room.setLeft(mark.right() + pad)
        self._paint_words(painter, room, line)

    def _mark(self, line: TimelineLine) -> tuple[str, str]:
        if line.point is not None and line.point == self._view.compared_point:
            return "arrows-left-right", "accent"
        if line.kind is LineKind.VERSION:
            return ("flag", "accent") if line.named else ("clock-counter-clockwise", "accent")
        if line.kind is LineKind.STRETCH and line.is_open:
            return "caret-down", "text"
        return _GLYPHS.get(line.kind, ""), "text"

    def _paint_words(self, painter: QPainter, room: QRect, line: TimelineLine) -> None:
        theme = self._theme
        is_prominent = line.kind in (LineKind.VERSION, LineKind.NOW)
        role: FontRole = "strong" if is_prominent else "body"
        font, reason = theme.font(role), self._lines.reason(line)
        shown = wrapped(self._lines.words(line), font, room.width(), 1 if reason else 2)
        height = round(QFontMetricsF(font).lineSpacing())
        top = room.center().y() - height * (len(shown) + bool(reason)) // 2
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        for words in shown:
            painter.drawText(QRect(room.left(), top, room.width(), height), left, words)
            top += height
        if reason:
            small = theme.font("small")
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            words = QFontMetricsF(small).elidedText(reason, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), height), left, words)
