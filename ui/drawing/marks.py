"""The small shapes that more than one drawing of the graph uses: cards, heads of arrows, counts of open notes."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from napl_desktop.model import DescriptorStatus
from ui.drawing.style import DrawingStyle
from ui.kit.note_mark import note_count, paint_note_mark
from ui.kit.palettes import Tokens

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


def paint_ring(painter: QPainter, ring: QRectF, look: DrawingStyle) -> None:
    """Paint the ring around where the user is."""
    painter.setPen(QPen(QColor(look.tokens.focus), look.px(3)))
    painter.drawRoundedRect(ring, look.radius, look.radius)


def arrow_head(tip: QPointF, length: float) -> QPolygonF:
    """Return the head of an arrow to the right that ends at `tip`."""
    return QPolygonF([tip, tip + QPointF(-length, length * 0.6), tip + QPointF(-length, -length * 0.6), tip])


def paint_arrow(painter: QPainter, begin: QPointF, tip: QPointF, pen: QPen, head: float) -> None:
    """Paint an arrow to the right, with a full head so long."""
    painter.setPen(pen)
    painter.drawLine(QLineF(begin, tip))
    shape = QPainterPath()
    shape.addPolygon(arrow_head(tip, head))
    painter.fillPath(shape, pen.color())


def rounded(points: list[QPointF], bend: float) -> QPainterPath:
    """Return a line through corners, each of them rounded as far as there is room."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = QLineF(corner, before), QLineF(corner, after)
        into.setLength(min(bend, into.length() / 2))
        out.setLength(min(bend, out.length() / 2))
        path.lineTo(into.p2())
        path.quadTo(corner, out.p2())
    path.lineTo(points[-1])
    return path


def paint_note_count(painter: QPainter, middle: QPointF, count: int, look: DrawingStyle) -> None:
    """Paint how many notes are open, in a balloon around a point that is as wide as its number asks."""
    number = QFontMetricsF(look.small_font).horizontalAdvance(note_count(count))
    body = QRectF(0, 0, max(look.mark * 1.15, number + look.space), look.mark)
    body.moveCenter(middle)
    paint_note_mark(painter, body, count, look.small_font, look.tokens)
