"""A label that breaks its text wherever it must, so that no word is ever too long for it."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.kit.fonts import FontRole
from ui.kit.theme import Theme

# Qt lays out this as the end of a line, not "\n".
_LINE_BREAK = "\u2028"


def lay_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, float]:
    """Return a text in lines of at most `width`, as a field would break it, and how high that is."""
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


class WrappedLabel(QLabel):
    """As high as its text in the width it has."""

    def __init__(
        self, theme: Theme, role: FontRole = "body", ink: str = "text", parent: QWidget | None = None
    ) -> None:
        """Make it empty; `role` is that of its font, `ink` the token of its colour."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self._heights: dict[tuple[int, int], int] = {}
        """What its text takes in a width, at a zoom: a layout asks for that over and over."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._apply_theme)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._heights.clear()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is in lines of at most `width`."""
        key = (width, self._theme.zoom)
        if key not in self._heights:
            self._heights[key] = ceil(self._laid_out(width)[1])
        return self._heights[key]

    def sizeHint(self) -> QSize:
        """Return the room for the text in the width it has."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no width that is too small."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour(self._ink if self.isEnabled() else "disabled"))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        return lay_out(self.text(), self._theme.font(self._role), width)

    def _apply_theme(self) -> None:
        self.updateGeometry()
        self.update()
