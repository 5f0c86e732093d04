"""Words in a dialog: labels in the styles of the theme."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LabelRole = Literal["display", "heading", "title", "subtitle", "muted", "small", "error", ""]


def label(text: str, role: LabelRole = "", wrap: bool = False, buddy: QWidget | None = None) -> QLabel:
    """Return a label; with `buddy` its & letter goes to that widget, without one & is an ordinary sign."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if wrap:
        # As wide as there is room; its height follows.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    if buddy:
        made.setBuddy(buddy)
    return made


class ElidedLabel(QLabel):
    """One line of any length: what does not fit is left out in the middle."""

    def __init__(self, text: str = "", role: LabelRole = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
