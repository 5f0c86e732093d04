"""What the lines in the graph of a path mean, for its legend."""

from functools import partial

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from napl_desktop.wording import Wording
from ui.drawing.legend import LineMeaning
from ui.drawing.marks import paint_arrow
from ui.drawing.style import DrawingStyle


def path_meanings(words: Wording) -> tuple[LineMeaning, ...]:
    """Return the kinds of lines in the graph of a path."""
    return tuple(
        LineMeaning(words.text("legend", kind), partial(_paint_line, kind))
        for kind in ("step", "requires", "elsewhere")
    )


def _paint_line(kind: str, painter: QPainter, begin: QPointF, end: QPointF, look: DrawingStyle) -> None:
    is_step = kind == "step"
    colour = QColor(look.tokens.outline if is_step else look.tokens.accent)
    pen = QPen(colour, look.px(1.5 if is_step else 2))
    if kind != "elsewhere":
        paint_arrow(painter, begin, end, pen, look.px(8))
        return
    radius = look.px(4)
    painter.setPen(pen)
    painter.drawLine(QLineF(begin + QPointF(2 * radius, 0), end))
    painter.setBrush(QColor(look.tokens.surface))
    painter.drawEllipse(begin + QPointF(radius, 0), radius, radius)
