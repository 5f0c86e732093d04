"""Words that lead to something else: to be clicked, or reached with Tab and followed with Space or Enter."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.fields.wrapped_label import lay_out
from ui.kit.theme import SPACE, Theme

_EDGE = 4


class LinkButton(QAbstractButton):
    """Underlined words on as many lines as they need."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the words are in a width."""
        edge = self._theme.px(_EDGE)
        return ceil(lay_out(self.text(), self._font(), width - 2 * edge)[1]) + 2 * edge

    def sizeHint(self) -> QSize:
        """Return the room for the words in the width it has."""
        return QSize(0, self.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, and a ring around them while they have the keys."""
        painter = QPainter(self)
        edge = self._theme.px(_EDGE)
        painter.setPen(self._theme.colour("accent"))
        lay_out(self.text(), self._font(), self.width() - 2 * edge)[0].draw(painter, QPointF(edge, edge))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), self._theme.px(2)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), edge, edge)

    def _font(self) -> QFont:
        font = self._theme.font("body")
        font.setUnderline(True)
        return font


class LinkAlone(QWidget):
    """A link on a line of its own, which is only there as long as it says something."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.link = LinkButton(theme, "")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.link)
        theme.changed.connect(self._leave_air)
        self._leave_air()
        self.hide()

    def say(self, words: str) -> None:
        """Say something else; "" for nothing."""
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.updateGeometry()
        self.setVisible(bool(words))

    def _leave_air(self) -> None:
        self._column.setContentsMargins(self._theme.px(SPACE), self._theme.px(SPACE // 2), 0, 0)
