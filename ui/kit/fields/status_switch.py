"""The switch with which a room says how far it is with a cell: three buttons with a mark and a word."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.kit.palettes import Tokens
from ui.kit.status_mark import paint_status
from ui.kit.theme import RADIUS, SPACE, Theme

_STATUSES = (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED)
_MARK = 18


class StatusSwitch(QWidget):
    """Shows the status of a cell and says which one the user wants; the buttons are in a row if they fit."""

    wanted = Signal(object)
    """The user pressed a DescriptorStatus."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons = [_StatusButton(status, wording.name(status), theme) for status in _STATUSES]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons:
            button.clicked.connect(self._say)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_status(self, status: DescriptorStatus) -> None:
        """Show the status of a cell."""
        for button in self._buttons:
            button.setChecked(button.status is status)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the buttons below each other, which is the narrowest they can be."""
        width = max(button.sizeHint().width() for button in self._buttons)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside each other if they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _say(self) -> None:
        button = self.sender()
        if isinstance(button, _StatusButton):
            self.wanted.emit(button.status)

    def _apply_theme(self) -> None:
        self._grid.setSpacing(self._theme.px(SPACE / 2))
        self._arrange()

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() for button in self._buttons]
        room = self.width() - self._grid.spacing() * (len(widths) - 1)
        beside = sum(widths) <= room
        for place, (button, width) in enumerate(zip(self._buttons, widths, strict=True)):
            row, column = (0, place) if beside else (place, 0)
            self._grid.addWidget(button, row, column)
            self._grid.setColumnStretch(place, width if beside or not place else 0)


class _StatusButton(QAbstractButton):
    """One status; it is down only when the document says so."""

    def __init__(self, status: DescriptorStatus, word: str, theme: Theme) -> None:
        super().__init__()
        self.status = status
        self._theme = theme
        self.setText(word)
        self.setAccessibleName(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Stay as it is when pressed."""

    def sizeHint(self) -> QSize:
        """Return the room for the mark and the word, large enough for a finger."""
        metrics = QFontMetricsF(self._theme.font("strong"))
        word = metrics.horizontalAdvance(self.text())
        width = word + self._theme.px(_MARK + 3 * SPACE)
        return QSize(round(width) + 1, max(self._theme.px(40), round(metrics.height()) + self._theme.px(16)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button: what holds is on a ground of its own, with a strong edge and a bold word."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, tokens)
        side, space = self._theme.px(_MARK), self._theme.px(SPACE)
        mark = QRectF(space, (self.height() - side) / 2, side, side)
        quiet = not self.isEnabled() and not self.isChecked()
        if quiet:
            painter.setOpacity(0.4)
        paint_status(painter, mark, self.status, tokens)
        painter.setOpacity(1)
        ink = tokens.disabled if quiet else tokens.text
        painter.setPen(QColor(ink))
        painter.setFont(self._theme.font("strong" if self.isChecked() else "body"))
        words = QRectF(mark.right() + space, 0, self.width() - mark.right() - space, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        edge, width = tokens.outline, 1
        if self.hasFocus():
            edge, width = tokens.focus, 2
        elif self.isChecked():
            edge, width = getattr(tokens, self.status.value), 2
        elif not self.isEnabled():
            edge = tokens.line
        ground = tokens.hover if self.underMouse() and self.isEnabled() else tokens.surface
        if self.isChecked():
            ground = tokens.accent_soft
        pen = QPen(QColor(edge), self._theme.px(width))
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        half = pen.widthF() / 2
        radius = self._theme.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
