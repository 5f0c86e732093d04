"""What stands on more than one picture: words broken into lines, and what the marks of a status mean."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.drawing.style import DrawingStyle
from ui.kit import fonts
from ui.kit.palettes import LIGHT, Tokens
from ui.kit.status_mark import paint_status
from ui.kit.wrapping import wrapped

PaintMark = Callable[[QPainter, QRectF], None]
"""Paints a mark in a rectangle."""

TITLE_LINES = 4
"""So many lines a title on a picture may take: that much of a very long one is read."""


def picture_look(tokens: Tokens = LIGHT) -> DrawingStyle:
    """Return what a picture is drawn with; light whatever the theme is, for it is for paper and documents."""
    fonts.load_family()
    return DrawingStyle(tokens, 100)


def picture_margin(look: DrawingStyle) -> float:
    """Return how much ground there is around what is drawn."""
    return 4 * look.space


@dataclass(frozen=True)
class Lines:
    """Words in one font and colour, broken into lines."""

    lines: tuple[str, ...]
    font: QFont
    colour: str

    @cached_property
    def height(self) -> float:
        """How high they are together."""
        return len(self.lines) * QFontMetricsF(self.font).lineSpacing()

    def draw(self, painter: QPainter, left: float, top: float) -> float:
        """Draw them from a corner on, and return where what is below them begins."""
        metrics = QFontMetricsF(self.font)
        painter.setFont(self.font)
        painter.setPen(QColor(self.colour))
        for number, line in enumerate(self.lines):
            painter.drawText(QPointF(left, top + number * metrics.lineSpacing() + metrics.ascent()), line)
        return top + self.height


def in_lines(text: str, font: QFont, colour: str, width: float, most_lines: int) -> Lines:
    """Return words broken into lines that fit in `width`; what there is no line for ends in an ellipsis."""
    return Lines(tuple(wrapped(text, font, width, most_lines)), font, colour)


class MarkLegend:
    """What the marks on a picture mean, on one line: each is painted in a rectangle, with its word beside it."""

    def __init__(self, marks: Iterable[tuple[PaintMark, str]], look: DrawingStyle) -> None:
        metrics = QFontMetricsF(look.card_font)
        self._look = look
        self._parts = [(paint, word, metrics.horizontalAdvance(word)) for paint, word in marks]

    @property
    def width(self) -> float:
        """How wide it is."""
        return sum(self._step(word_width) for _, _, word_width in self._parts)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it, `look.mark` high, from a corner on."""
        look = self._look
        for paint, word, word_width in self._parts:
            paint(painter, QRectF(left, top, look.mark, look.mark))
            painter.setFont(look.card_font)
            painter.setPen(QColor(look.tokens.text))
            room = QRectF(left + look.mark + look.space, top, word_width + look.space, look.mark)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
            left += self._step(word_width)

    def _step(self, word_width: float) -> float:
        return self._look.gutter + word_width + 3 * self._look.space


def status_legend(statuses: Iterable[DescriptorStatus], look: DrawingStyle, words: Wording) -> MarkLegend:
    """Return what the mark of each status means."""

    def mark(status: DescriptorStatus) -> PaintMark:
        return lambda painter, rect: paint_status(painter, rect, status, look.tokens)

    return MarkLegend(((mark(status), words.name(status)) for status in statuses), look)
