"""Fingers on a plane: one does what the mouse does, two or more hold the plane and stretch it."""

from collections.abc import Collection
from math import hypot
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent

# Fingers nearer to each other, in pixels, tell nothing about how far the plane is stretched.
_LEAST_SPREAD = 10.0


class TouchTarget(Protocol):
    """What fingers do something to: it can be pressed, held and zoomed at points of its viewport."""

    def begin(self, point: QPointF, button: Qt.MouseButton) -> None:
        """Begin what may become a drag or a click."""

    def go_on(self, point: QPointF) -> None:
        """Go on with it."""

    def end(self, point: QPointF) -> None:
        """End it, with what a click means if it was one."""

    def hold(self, point: QPointF) -> None:
        """Take the whole at a point: it goes along, and no click comes of it."""

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom such that what is at a point stays there."""

    def give_up(self) -> None:
        """End a press, if there is one, without any click coming of it."""


class TouchHandler:
    """Turns touches into what a plane can do: begin, go on, end, hold and zoom."""

    def __init__(self, plane: TouchTarget) -> None:
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
