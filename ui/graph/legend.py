"""What the lines of the graph mean, in pictures and words: under the plane, and under a picture of it."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from napl_desktop.wording import Wording
from ui.graph.look import Look
from ui.graph.marks import arrow_head
from ui.theme import Theme

_SAMPLE = 36
_LINES = ("step", "requires", "elsewhere")


def legend_width(look: Look, words: Wording) -> float:
    """Return how wide the legend is on one line."""
    return sum(width for _, _, width in _parts(look, words))


def paint_legend(painter: QPainter, left: float, top: float, look: Look, words: Wording) -> None:
    """Paint the legend on one line, `look.mark` high."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = top + look.mark / 2
    for line, word, width in _parts(look, words):
        _paint_line(painter, line, QPointF(left, middle), look)
        painter.setFont(look.small_font)
        painter.setPen(QColor(look.tokens.text))
        text = QRectF(left + look.px(_SAMPLE) + look.space, top, width, look.mark)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)
        left += width


class Legend(QWidget):
    """The legend under the plane; it cuts off what does not fit."""

    def __init__(self, theme: Theme, words: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(words.text("legend", line) for line in _LINES))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return one line, with air around it."""
        look = Look(self._theme.tokens, self._theme.zoom)
        return QSize(0, round(look.mark + look.space))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the legend."""
        look = Look(self._theme.tokens, self._theme.zoom)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.tokens.page))
        paint_legend(painter, 2 * look.space, look.space / 2, look, self._words)


def _parts(look: Look, words: Wording) -> Iterator[tuple[str, str, float]]:
    """Yield each kind of line with its word and the width that both take."""
    metrics = QFontMetricsF(look.small_font)
    for line in _LINES:
        word = words.text("legend", line)
        yield line, word, look.px(_SAMPLE) + metrics.horizontalAdvance(word) + 4 * look.space


def _paint_line(painter: QPainter, line: str, begin: QPointF, look: Look) -> None:
    is_step = line == "step"
    colour = QColor(look.tokens.outline if is_step else look.tokens.accent)
    painter.setPen(QPen(colour, look.px(1.5 if is_step else 2)))
    end = begin + QPointF(look.px(_SAMPLE), 0)
    if line == "elsewhere":
        radius = look.px(4)
        painter.drawLine(QLineF(begin + QPointF(2 * radius, 0), end))
        painter.setBrush(QColor(look.tokens.surface))
        painter.drawEllipse(begin + QPointF(radius, 0), radius, radius)
        return
    painter.drawLine(QLineF(begin, end))
    head = QPainterPath()
    head.addPolygon(arrow_head(end, look.px(8)))
    painter.fillPath(head, colour)
