"""The gauge of a path: a ring that says how full it is, around a disc that says how agreed it is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from napl_desktop.queries.outline import PathLine
from ui.kit.palettes import Tokens

# Qt measures angles in sixteenths of a degree, from three o'clock, against the clock.
_TOP, _WHOLE = 90 * 16, 360 * 16


def paint_gauge(painter: QPainter, rect: QRectF, line: PathLine, tokens: Tokens) -> None:
    """Paint the gauge of a path in the middle of a rectangle, as large as fits.

    Only what is complete is drawn as a whole round: one cell short of it shows a gap.
    """
    side = min(rect.width(), rect.height())
    stroke = side * 0.15
    ring = QRectF(0, 0, side - stroke, side - stroke)
    ring.moveCenter(rect.center())
    disc = ring.adjusted(stroke * 1.25, stroke * 1.25, -stroke * 1.25, -stroke * 1.25)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.line), stroke))
    painter.drawEllipse(ring)
    pen = QPen(QColor(tokens.outline), stroke)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(ring, _TOP, -_share(line.filled, line.places))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.agreed))
    painter.drawPie(disc, _TOP, -_share(line.agreed, line.places))
    painter.restore()


def _share(part: int, whole: int) -> int:
    """Return a part as an angle; something is always seen of what is there, and of what lacks."""
    if part <= 0 or whole <= 0:
        return 0
    if part >= whole:
        return _WHOLE
    return min(max(_WHOLE * part // whole, _WHOLE // 24), _WHOLE - _WHOLE // 24)
