"""Fingers on a plane: one does what the mouse does, two or more hold the plane and stretch it."""

from collections.abc import Collection
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent

if TYPE_CHECKING:
    from ui.drawing.plane import Plane

# Fingers nearer to each other, in pixels, tell nothing about how far the plane is stretched.
_LEAST_SPREAD = 10.0


class Fingers:
    """Turns touches into what a plane can do: begin, go on, end, hold and zoom."""

    def __init__(self, plane: "Plane") -> None:
        self._plane = plane
        self._down: dict[int, QPointF] = {}

    def feel(self, event: QTouchEvent) -> None:
        """Follow the fingers from one touch to the next."""
        points, plane = event.points(), self._plane
        # A window that comes in between may keep it from us that the last fingers were lifted.
        was = {} if event.type() == QEvent.Type.TouchBegin else self._down
        now = {each.id(): each.position() for each in points if each.state() != QEventPoint.State.Released}
        self._down = now
        if event.type() == QEvent.Type.TouchCancel:
            self._down = {}
            plane.give_up()
        elif not now:
            plane.end(_middle([each.position() for each in points]))
        elif now.keys() == was.keys():
            plane.go_on(_middle(now.values()))
            if len(now) > 1:
                plane.zoom_by(_spread(now.values()) / _spread(was.values()), _middle(now.values()))
        elif len(now) == 1 and not was:
            plane.begin(_middle(now.values()), Qt.MouseButton.LeftButton)
        else:
            plane.hold(_middle(now.values()))


def _middle(points: Collection[QPointF]) -> QPointF:
    """Return the point between all points."""
    return sum(points, QPointF()) / len(points)


def _spread(points: Collection[QPointF]) -> float:
    """Return how far points are from their middle, all together."""
    ways = [point - _middle(points) for point in points]
    return max(_LEAST_SPREAD, sum(hypot(way.x(), way.y()) for way in ways))
