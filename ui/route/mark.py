"""The mark that says whether the learner is there already in a route: a tick, or an open circle for not yet."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.kit.palettes import Tokens


def paint_stand(painter: QPainter, rect: QRectF, is_there: bool, tokens: Tokens) -> None:
    """Paint the mark in the middle of a rectangle, as large as fits; it says nothing of the text of the cell."""
    side = min(rect.width(), rect.height())
    stroke = max(1.5, side * 0.12)
    box = QRectF(0, 0, side - stroke, side - stroke)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_there:
        tick = QPainterPath(_inside(box, 0.08, 0.55))
        tick.lineTo(_inside(box, 0.38, 0.85))
        tick.lineTo(_inside(box, 0.92, 0.18))
        pen = QPen(QColor(tokens.accent), stroke * 1.3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(tick)
    else:
        painter.setPen(QPen(QColor(tokens.muted), stroke * 0.75))
        painter.drawEllipse(box)
    painter.restore()


def _inside(box: QRectF, across: float, down: float) -> QPointF:
    return box.topLeft() + QPointF(box.width() * across, box.height() * down)
