"""The relations between roles as lines: each kind told apart by its stroke and its end, then by its colour."""

from itertools import pairwise
from math import atan2, degrees
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from napl_desktop.model import RelationKind
from napl_desktop.wording import Wording
from ui.drawing.legend import LineMeaning
from ui.drawing.marks import arrow_head, rounded
from ui.drawing.style import DrawingStyle

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Point
    from napl_desktop.graph.role_lines import RelationLine

_WIDTH, _HEAD, _BEND = 2.0, 11.0, 8.0
# How much heavier lines are: of the chosen role, and seen from far away.
_CHOSEN, _FAR = 1.6, 1.5
_STROKES = {
    RelationKind.GROWS_INTO: Qt.PenStyle.SolidLine,
    RelationKind.RELATED: Qt.PenStyle.DashLine,
    RelationKind.BROADENS: Qt.PenStyle.SolidLine,
    RelationKind.DEEPENS: Qt.PenStyle.DashDotLine,
}


class _Stroke(Struct, frozen=True):
    """A line made ready to be painted: its shaft, and its head if it has one."""

    shaft: QPainterPath
    head: QPolygonF | None


def paint_relation(
    painter: QPainter, points: list[QPointF], kind: RelationKind, look: DrawingStyle, heavy: float = 1.0
) -> None:
    """Paint a line through at least two points with the stroke and the end of its kind, `heavy` times as wide.

    Who grows has a full head, who broadens an open one, who deepens a stroke of dashes and dots; what goes both
    ways has no head.
    """
    _paint_stroke(painter, _stroke(points, kind, look, heavy), kind, look, heavy)


def _stroke(points: list[QPointF], kind: RelationKind, look: DrawingStyle, heavy: float) -> _Stroke:
    if kind is RelationKind.RELATED:
        return _Stroke(rounded(points, look.px(_BEND)), None)
    last, head = QLineF(points[-2], points[-1]), look.px(_HEAD) * heavy
    shaft = QLineF(last)
    shaft.setLength(max(last.length() - head * 0.8, 0.1))
    return _Stroke(rounded([*points[:-1], shaft.p2()], look.px(_BEND)), _head(last, head))


def _paint_stroke(
    painter: QPainter, stroke: _Stroke, kind: RelationKind, look: DrawingStyle, heavy: float
) -> None:
    colour = QColor(look.tokens.muted if kind is RelationKind.RELATED else look.tokens.accent)
    width = look.px(_WIDTH) * heavy
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width, _STROKES[kind]))
    painter.drawPath(stroke.shaft)
    if stroke.head is not None:
        painter.setPen(QPen(colour, width * 0.75))
        painter.setBrush(QColor(look.tokens.page) if kind is RelationKind.BROADENS else colour)
        painter.drawPolygon(stroke.head)


def relation_meanings(words: Wording) -> tuple[LineMeaning, ...]:
    """Return the kinds of lines on the map of roles."""

    def meaning(kind: RelationKind) -> LineMeaning:
        def paint(painter: QPainter, begin: QPointF, end: QPointF, look: DrawingStyle) -> None:
            paint_relation(painter, [begin, end], kind, look)

        return LineMeaning(words.name(kind), paint)

    return tuple(meaning(kind) for kind in RelationKind)


def middle_of(points: list[QPointF]) -> QPointF:
    """Return the middle of the longest piece of a line: where words about it find room."""
    return max((QLineF(one, other) for one, other in pairwise(points)), key=QLineF.length).center()


class RelationsItem(QGraphicsItem):
    """All relations at once, below the cards. Those of the chosen role are heavier, and lie on top."""

    def __init__(self, plane: QRectF, lines: "tuple[RelationLine, ...]", look: DrawingStyle) -> None:
        super().__init__()
        self._plane = plane
        self._look = look
        self._ways = [(line.relation, [QPointF(*point) for point in line.points]) for line in lines]
        reach = look.px(2 * _HEAD)
        self._rooms = {line.relation.id: _room(line.points, reach) for line in lines}
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._strokes: dict[tuple[str, float], _Stroke] = {}
        self._chosen: str | None = None
        self._readable = True
        self._moved: str | None = None
        self._middles: dict[str, QPointF] = {}

    def boundingRect(self) -> QRectF:
        """Return the whole plane."""
        return self._plane

    def spread(self, plane: QRectF) -> None:
        """Be drawn on a plane of another size."""
        self.prepareGeometryChange()
        self._plane = plane

    def choose(self, role_id: str | None) -> None:
        """Let the relations of a role stand out."""
        self._chosen = role_id
        self.update()

    def show_readable(self, readable: bool) -> None:
        """Draw to be seen from nearby, or from far away."""
        if readable != self._readable:
            self._readable = readable
            self.update()

    def chosen_middles(self) -> list[tuple[RelationKind, QPointF]]:
        """Return of each relation of the chosen role its kind and its middle."""
        return [
            (relation.kind, middle_of(points))
            for relation, points in self._ways
            if self._chosen in (relation.role_id, relation.other_id)
        ]

    def move_ends(self, role_id: str | None, middles: dict[str, QPointF]) -> None:
        """Draw the lines of a role that is being moved straight, between the middles of cards; None ends it."""
        self._moved, self._middles = role_id, middles
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the relations that are in view, those of the chosen role last."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = QRectF(option.exposedRect)
        seen = [
            (relation, points)
            for relation, points in self._ways
            if self._moved in (relation.role_id, relation.other_id)
            or shown.intersects(self._rooms[relation.id])
        ]
        ordered = sorted(seen, key=lambda way: self._chosen in (way[0].role_id, way[0].other_id))
        for relation, points in ordered:
            ends = (relation.role_id, relation.other_id)
            heavy = (_CHOSEN if self._chosen in ends else 1.0) * (1.0 if self._readable else _FAR)
            if self._moved in ends:
                straight = [self._middles[end] for end in ends]
                paint_relation(painter, straight, relation.kind, self._look, heavy)
                continue
            stroke = self._strokes.get((relation.id, heavy))
            if stroke is None:
                stroke = _stroke(points, relation.kind, self._look, heavy)
                self._strokes[relation.id, heavy] = stroke
            _paint_stroke(painter, stroke, relation.kind, self._look, heavy)


def _room(points: "tuple[Point, ...]", reach: float) -> QRectF:
    """Return where a line is painted: all around its corners, so far."""
    across, down = zip(*points, strict=True)
    left, top = min(across) - reach, min(down) - reach
    return QRectF(left, top, max(across) + reach - left, max(down) + reach - top)


def _head(line: QLineF, length: float) -> QPolygonF:
    """Return the head of an arrow at the end of a line."""
    turn = QTransform().translate(line.x2(), line.y2())
    turn.rotate(degrees(atan2(line.dy(), line.dx())))
    return turn.map(arrow_head(QPointF(), length))
