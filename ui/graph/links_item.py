"""The prerequisites between the cells of a path: clear lines through the gaps, and stubs to other paths."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from napl_desktop.model import CellKey
from ui.drawing.marks import arrow_head, rounded
from ui.drawing.style import DrawingStyle
from ui.graph.items import PlaneItem

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Arrow, Box, PathLayout
    from napl_desktop.graph.link_ways import LinkWays, Outside

Ends = tuple[CellKey | None, CellKey | None]
"""What is required, and what requires it; None is in another path."""

# In pixels of the screen: who points at a line does not hit it exactly.
_REACH = 5.0
_WIDTH, _WIDTH_OF_CHOSEN, _HEAD, _BEND = 2.0, 3.5, 8.0, 6.0


class LinksItem(PlaneItem):
    """All links at once: what is required leads to what requires it. Those of the chosen cell are heavier."""

    def __init__(self, layout: "PathLayout", ways: "LinkWays", look: DrawingStyle) -> None:
        super().__init__(layout)
        self._look = look
        self._chosen: CellKey | None = None
        self.show_ways(layout, ways)

    def show_ways(self, layout: "PathLayout", ways: "LinkWays") -> None:
        """Show other links between the same places."""
        self._lines = [_PaintedLink(way, self._look) for way in ways.ways]
        self._all_lines = [line for each in self._lines for line in each.straight]
        boxes = layout.places
        self._stubs = [
            stub for key, outside in ways.outside.items() for stub in self._stubs_of(key, boxes[key], outside)
        ]
        self.update()

    def choose(self, key: CellKey | None) -> None:
        """Let the links of a cell stand out."""
        if key != self._chosen:
            self._chosen = key
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the links in view; from far away as plain lines."""
        colour = QColor(self._look.tokens.accent)
        if not self.readable:
            pen = QPen(colour, 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(self._all_lines)
            return
        shown: QRectF = option.exposedRect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._lines:
            if line.area.intersects(shown):
                is_chosen = self._chosen in line.ends
                width = self._look.px(_WIDTH_OF_CHOSEN if is_chosen else _WIDTH)
                painter.strokePath(line.path, QPen(colour, width))
                painter.fillPath(line.head, colour)
        for stub in self._stubs:
            if stub.area.intersects(shown):
                self._paint_stub(painter, *stub.straight)

    def link_at(self, point: QPointF, scale: QTransform) -> Ends | None:
        """Return the ends of the line nearest to a point, if that is near on a screen of this scale."""
        reach, there = scale.inverted()[0].mapRect(near(QPointF())).translated(point), scale.map(point)
        shown: list[_PaintedLink | _Stub] = [*self._lines, *self._stubs] if self.readable else [*self._lines]
        distances = [
            (min(_distance(scale.map(part), there) for part in line.straight), number)
            for number, line in enumerate(shown)
            if line.area.intersects(reach)
        ]
        distance, number = min(distances, default=(_REACH + 1, 0))
        return shown[number].ends if distance <= _REACH else None

    def _stubs_of(self, key: CellKey, box: "Box", outside: "Outside") -> "Iterator[_Stub]":
        """Yield the beginnings of the lines of a cell that lead out of the path."""
        # Nearer to the corners than the lines within the path, which it would seem to belong to.
        length, eighth = self._look.px(10), box.height / 8
        if outside.incoming:
            at = QPointF(box.x, box.y + eighth)
            yield _Stub((None, key), QLineF(at, at - QPointF(length, 0)), self._look)
        if outside.outgoing:
            at = QPointF(box.right, box.bottom - eighth)
            yield _Stub((key, None), QLineF(at, at + QPointF(length, 0)), self._look)

    def _paint_stub(self, painter: QPainter, line: QLineF) -> None:
        """Paint the beginning of a line that leads out of the path: it ends in an open circle."""
        look, colour = self._look, QColor(self._look.tokens.accent)
        radius = look.px(4)
        painter.setPen(QPen(colour, look.px(_WIDTH)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(line)
        painter.setBrush(QColor(look.tokens.surface))
        painter.drawEllipse(line.p2(), radius, radius)


def near(point: QPointF) -> QRectF:
    """Return what is near enough to a point of the screen to be pointed at."""
    return QRectF(point, point).adjusted(-_REACH, -_REACH, _REACH, _REACH)


class _PaintedLink:
    """One link made ready to be painted: its bends are round, and its head lies at the end."""

    def __init__(self, way: "Arrow", look: DrawingStyle) -> None:
        self.ends: Ends = (way.source, way.target)
        points = [QPointF(*point) for point in way.points]
        self.straight = [QLineF(one, other) for one, other in pairwise(points)]
        self.path = rounded(points, look.px(_BEND))
        head = look.px(_HEAD)
        self.head = QPainterPath()
        self.head.addPolygon(arrow_head(points[-1], head))
        self.area = self.path.boundingRect().adjusted(-head, -head, head, head)


class _Stub:
    """The beginning of a line to another path, made ready to be painted."""

    def __init__(self, ends: Ends, line: QLineF, look: DrawingStyle) -> None:
        margin = look.px(6)
        self.ends, self.straight = ends, [line]
        self.area = QRectF(line.p1(), line.p2()).normalized().adjusted(-margin, -margin, margin, margin)


def _distance(line: QLineF, point: QPointF) -> float:
    """Return how far a point is from the nearest point of a line."""
    along, way = line.p2() - line.p1(), point - line.p1()
    length = QPointF.dotProduct(along, along)
    part = min(max(QPointF.dotProduct(way, along) / length, 0.0), 1.0) if length else 0.0
    return QLineF(point, line.pointAt(part)).length()
