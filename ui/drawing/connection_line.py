"""A line that the user draws from the knob of the chosen card to another: the same on every plane."""

from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.drawing.style import DrawingStyle

# In px whatever the zoom of the map: what is seen, and what a finger needs.
_RADIUS, _REACH = 11.0, 20.0


Key = TypeVar("Key")
"""What tells a card from others on its plane."""


class ConnectionLine(Generic[Key]):
    """Goes from a card to where the pointer is."""

    def __init__(self) -> None:
        self._from: Key | None = None
        self._to: Key | None = None
        self._end: QPointF | None = None

    @property
    def source(self) -> Key | None:
        """The card that it begins at; None while nothing is drawn."""
        return self._from

    @property
    def target(self) -> Key | None:
        """The card that is under its end."""
        return self._to

    def begin(self, card: Key) -> None:
        """Begin at a card."""
        self._from, self._to, self._end = card, None, None

    def draw_to(self, point: QPointF, card: Key | None) -> None:
        """Go to a point, with a card under it or none."""
        self._end, self._to = point, card if card != self._from else None

    def cut(self) -> tuple[Key, Key] | None:
        """End; return from which card to which it went, or None where that was nowhere."""
        ends = self._from, self._to
        self._from, self._to, self._end = None, None, None
        one, other = ends
        return (one, other) if one is not None and other is not None else None

    def paint(self, painter: QPainter, card: QRectF, target: QRectF | None, look: DrawingStyle) -> None:
        """Paint the knob at the chosen card, and what is drawn from it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        knob, pen = knob_at(card, look), QPen(QColor(look.tokens.accent), look.px(3))
        radius = look.px(_RADIUS)
        if self._end is not None:
            painter.setPen(QPen(QColor(look.tokens.accent), look.px(3), Qt.PenStyle.DashLine))
            painter.drawLine(knob, self._end)
        if target is not None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(target, look.radius, look.radius)
        painter.setPen(QPen(QColor(look.tokens.surface), look.px(2)))
        painter.setBrush(QColor(look.tokens.accent))
        painter.drawEllipse(knob, radius, radius)
        painter.setPen(QPen(QColor(look.tokens.on_accent), look.px(2)))
        half = radius * 0.5
        painter.drawLine(knob - QPointF(half, 0), knob + QPointF(half, 0))
        painter.drawLine(knob - QPointF(0, half), knob + QPointF(0, half))


def knob_at(card: QRectF, look: DrawingStyle) -> QPointF:
    """Return the middle of the knob of a card on the screen: on its lower right corner, off every line."""
    return card.bottomRight() - QPointF(look.px(_RADIUS), 0)


def is_on_knob(point: QPointF, card: QRectF, look: DrawingStyle) -> bool:
    """Tell whether a point is near enough to the knob to mean it."""
    return (point - knob_at(card, look)).manhattanLength() <= look.px(_REACH)


def knob_area(card: QRectF, look: DrawingStyle) -> QRectF:
    """Return the part of the screen in which the knob is meant."""
    area = QRectF(0, 0, 2 * look.px(_REACH), 2 * look.px(_REACH))
    area.moveCenter(knob_at(card, look))
    return area
