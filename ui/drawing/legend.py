"""What lines mean, in pictures and words: under a plane, and under a picture of it."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.drawing.style import DrawingStyle
from ui.kit.theme import Theme

_SAMPLE = 36


class LineMeaning(Struct, frozen=True):
    """A kind of line: how it is painted from one point to another, and what it means."""

    word: str
    paint: Callable[[QPainter, QPointF, QPointF, DrawingStyle], None]


def legend_width(look: DrawingStyle, meanings: Sequence[LineMeaning]) -> float:
    """Return how wide the legend is on one line."""
    return sum(_width(look, each) for each in meanings)


def paint_legend(
    painter: QPainter, left: float, top: float, look: DrawingStyle, meanings: Sequence[LineMeaning]
) -> None:
    """Paint the legend on one line, `look.mark` high."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = top + look.mark / 2
    for each in meanings:
        each.paint(painter, QPointF(left, middle), QPointF(left + look.px(_SAMPLE), middle), look)
        width = _width(look, each)
        painter.setFont(look.small_font)
        painter.setPen(QColor(look.tokens.text))
        text = QRectF(left + look.px(_SAMPLE) + look.space, top, width, look.mark)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, each.word)
        left += width


class Legend(QWidget):
    """The legend under the plane, on as many lines as it takes."""

    def __init__(self, theme: Theme, meanings: Sequence[LineMeaning]) -> None:
        super().__init__()
        self._theme = theme
        self._meanings = meanings
        self._lines_at: dict[int, list[list[LineMeaning]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(each.word for each in meanings))
        theme.changed.connect(self._measure_again)

    def _measure_again(self) -> None:
        self._lines_at.clear()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room at the width that it has."""
        return QSize(0, self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines, with air around each."""
        return round(len(self._lines(width)) * self._line_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the legend."""
        look = DrawingStyle(self._theme.tokens, self._theme.zoom)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.tokens.page))
        for number, line in enumerate(self._lines(self.width())):
            top = number * self._line_height + look.space / 2
            paint_legend(painter, 2 * look.space, top, look, line)

    @property
    def _line_height(self) -> float:
        look = DrawingStyle(self._theme.tokens, self._theme.zoom)
        return look.mark + look.space

    def _lines(self, width: int) -> list[list[LineMeaning]]:
        # Qt asks this dozens of times before it is painted.
        if width not in self._lines_at:
            self._lines_at[width] = self._broken(width)
        return self._lines_at[width]

    def _broken(self, width: int) -> list[list[LineMeaning]]:
        look = DrawingStyle(self._theme.tokens, self._theme.zoom)
        lines: list[list[LineMeaning]] = [[]]
        for each in self._meanings:
            if lines[-1] and legend_width(look, [*lines[-1], each]) > width:
                lines.append([])
            lines[-1].append(each)
        return lines


def _width(look: DrawingStyle, meaning: LineMeaning) -> float:
    word = QFontMetricsF(look.small_font).horizontalAdvance(meaning.word)
    return look.px(_SAMPLE) + word + 4 * look.space
