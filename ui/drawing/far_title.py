"""A title to be read from far away: as large as its card has room for."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from ui.drawing.style import DrawingStyle
from ui.kit.wrapping import wrapped, write_lines

# How much larger a title is where it stands alone on its card.
_FAR = 1.6


def paint_far_title(painter: QPainter, room: QRectF, title: str, look: DrawingStyle, ink: str) -> None:
    """Paint a title alone on a card, in the middle of its height."""
    inside = room.adjusted(look.space, look.space / 2, -look.space, -look.space / 2)
    font = _far_font(look, title, inside.width())
    spacing = QFontMetricsF(font).lineSpacing()
    lines = wrapped(title, font, inside.width(), max(1, int(inside.height() / spacing)))
    painter.setPen(QColor(ink))
    top = inside.top() + (inside.height() - len(lines) * spacing) / 2
    write_lines(painter, lines, font, QPointF(inside.left(), top))


def _far_font(look: DrawingStyle, title: str, width: float) -> QFont:
    """For a title that is seen from far away: as large as its longest word has room for."""
    font = QFont(look.strong_font)
    metrics = QFontMetricsF(font)
    longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=1.0)
    font.setPointSizeF(font.pointSizeF() * min(_FAR, max(1.0, 0.98 * width / longest)))
    return font
