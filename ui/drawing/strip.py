"""The strip over a part of a plane, with a title in type that grows with the plane and never shrinks with it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.drawing.style import DrawingStyle


def paint_strip(painter: QPainter, strip: QRectF, title: str, look: DrawingStyle) -> None:
    """Paint a strip; it gets higher where its title would not fit."""
    scale = painter.worldTransform().m22()
    type_scale = max(scale, 1.0) / scale
    height = max(strip.height(), QFontMetricsF(look.strong_font).height() * type_scale)
    painter.fillRect(QRectF(strip.left(), strip.top(), strip.width(), height), QColor(look.tokens.band))
    painter.save()
    painter.translate(2 * look.space, strip.top())
    painter.scale(type_scale, type_scale)
    painter.setFont(look.strong_font)
    painter.setPen(QColor(look.tokens.band_text))
    room = QRectF(0, 0, look.px(600), height / type_scale)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    painter.restore()
