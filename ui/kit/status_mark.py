"""The mark that says how far the room is with a cell: told apart by shape and filling, then by colour."""

from math import pi

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPolygonF

from napl_desktop.model.path import DescriptorStatus
from ui.kit.icons import painted_icon
from ui.kit.palettes import Tokens
from ui.kit.theme import Theme


def paint_status(painter: QPainter, rect: QRectF, status: DescriptorStatus, tokens: Tokens) -> None:
    """Paint the mark of a status in the middle of a rectangle, as large as fits."""
    side = min(rect.width(), rect.height())
    stroke = max(1.5, side * 0.12)
    box = QRectF(0, 0, side - stroke, side - stroke)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match status:
        case DescriptorStatus.EMPTY:
            _dashed_circle(painter, box, stroke, QColor(tokens.outline))
        case DescriptorStatus.PROPOSED:
            painter.setPen(QPen(QColor(tokens.proposed), stroke))
            painter.drawEllipse(box)
        case DescriptorStatus.DISPUTED:
            _half_diamond(painter, box, stroke, QColor(tokens.disputed))
        case DescriptorStatus.AGREED:
            _checked_disc(painter, box, stroke, QColor(tokens.agreed), QColor(tokens.on_status))
    painter.restore()


def status_icon(status: DescriptorStatus, theme: Theme) -> QIcon:
    """Return the mark of a status as an icon that follows the theme, with the air other icons have."""

    def draw(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
        air = rect.width() * 0.1
        paint_status(painter, rect.adjusted(air, air, -air, -air), status, tokens)

    return painted_icon(theme, draw)


def _dashed_circle(painter: QPainter, box: QRectF, stroke: float, colour: QColor) -> None:
    pen = QPen(colour, stroke * 0.75)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Eight dashes, whatever the size: a dash pattern counts in widths of the pen.
    eighth = pi * box.width() / 8 / pen.widthF()
    pen.setDashPattern([eighth * 0.55, eighth * 0.45])
    painter.setPen(pen)
    painter.drawEllipse(box)


def _half_diamond(painter: QPainter, box: QRectF, stroke: float, colour: QColor) -> None:
    middle, reach = box.center(), box.width() / 2
    top, bottom = middle - QPointF(0, reach), middle + QPointF(0, reach)
    left, right = middle - QPointF(reach, 0), middle + QPointF(reach, 0)
    pen = QPen(colour, stroke)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolygon(QPolygonF([top, right, bottom, left]))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([top, bottom, left]))


def _checked_disc(painter: QPainter, box: QRectF, stroke: float, disc: QColor, tick: QColor) -> None:
    painter.setPen(QPen(disc, stroke))
    painter.setBrush(disc)
    painter.drawEllipse(box)
    path = QPainterPath(box.topLeft() + QPointF(box.width() * 0.24, box.height() * 0.53))
    path.lineTo(box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.71))
    path.lineTo(box.topLeft() + QPointF(box.width() * 0.77, box.height() * 0.31))
    pen = QPen(tick, stroke * 1.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
