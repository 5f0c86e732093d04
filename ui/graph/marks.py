"""The small shapes of the graph that more than one drawing uses: cards and counts of open notes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from napl_desktop.model import DescriptorStatus
from ui.graph.look import Look
from ui.palettes import Tokens

_DASHES = [4.0, 3.0]


def status_colour(status: DescriptorStatus, tokens: Tokens) -> QColor:
    """Return the colour of a status."""
    match status:
        case DescriptorStatus.AGREED:
            return QColor(tokens.agreed)
        case DescriptorStatus.DISPUTED:
            return QColor(tokens.disputed)
        case _:
            return QColor(tokens.proposed)


def paint_card(painter: QPainter, rect: QRectF, radius: float, stroke: float, tokens: Tokens) -> None:
    """Paint the ground of a filled card."""
    painter.setPen(QPen(QColor(tokens.outline), stroke))
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(rect, radius, radius)


def paint_empty_place(painter: QPainter, rect: QRectF, radius: float, stroke: float, tokens: Tokens) -> None:
    """Paint where a card could be: seen, but quieter than any card."""
    pen = QPen(QColor(tokens.outline), stroke)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, radius, radius)


def paint_note_count(painter: QPainter, middle: QPointF, count: int, look: Look) -> None:
    """Paint how many notes are open, as a number in a speech balloon."""
    text = str(count) if count < 100 else "99+"
    painter.save()
    painter.setFont(look.small_font)
    height = look.mark
    width = max(height * 1.15, painter.fontMetrics().horizontalAdvance(text) + look.space)
    balloon = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tokens.accent))
    painter.drawRoundedRect(balloon, look.radius * 0.8, look.radius * 0.8)
    tail = look.space / 2
    corner = balloon.bottomLeft() + QPointF(tail, -0.5)
    painter.drawPolygon(QPolygonF([corner, corner + QPointF(0, tail), corner + QPointF(tail, 0)]))
    painter.setPen(QColor(look.tokens.on_accent))
    painter.drawText(balloon, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
