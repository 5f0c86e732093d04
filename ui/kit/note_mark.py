"""The mark that says how many notes are open: a number in a speech balloon."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF

from ui.kit.palettes import Tokens

MOST_COUNTED = 99
"""Whatever is more than this looks the same."""

# Of the height of the body.
_TAIL, _RADIUS = 4 / 18, 5 / 18


def note_count(count: int) -> str:
    """Return a number of notes as the balloon says it."""
    return str(count) if count <= MOST_COUNTED else f"{MOST_COUNTED}+"


def note_tail(height: float) -> float:
    """Return how far the tail hangs below a balloon whose body has a height."""
    return height * _TAIL


def paint_note_mark(painter: QPainter, body: QRectF, count: int, font: QFont, tokens: Tokens) -> None:
    """Paint a balloon: its body fills the rectangle, its tail hangs below that."""
    tail, radius = note_tail(body.height()), body.height() * _RADIUS
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(body, radius, radius)
    corner = body.bottomLeft() + QPointF(tail, -0.5)
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(0, tail), corner + QPointF(tail, 0)]))
    painter.setPen(QColor(tokens.on_accent))
    painter.setFont(font)
    painter.drawText(body, Qt.AlignmentFlag.AlignCenter, note_count(count))
    painter.restore()
