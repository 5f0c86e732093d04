"""The prerequisites between the cells of a path: clear lines through the gaps, and stubs to other paths."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from napl_desktop.model import CellKey
from ui.graph.items import PlaneItem
from ui.graph.look import Look
from ui.graph.marks import arrow_head, rounded

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Arrow, PathLayout
    from napl_desktop.graph.link_ways import LinkWays

_WIDTH, _WIDTH_OF_CHOSEN, _HEAD, _BEND = 2.0, 3.5, 8.0, 6.0


class LinksItem(PlaneItem):
    """All links at once: what is required leads to what requires it. Those of the chosen cell are heavier."""

    def __init__(self, layout: "PathLayout", ways: "LinkWays", look: Look) -> None:
        super().__init__(layout)
        self._look = look
        self._chosen: CellKey | None = None
        self.show_ways(layout, ways)

    def show_ways(self, layout: "PathLayout", ways: "LinkWays") -> None:
        """Show other links between the same places."""
        self._lines = [_Line(way, self._look) for way in ways.ways]
        self._all_lines = [line for each in self._lines for line in each.straight]
        boxes = layout.places
        self._stubs = [
            (QRectF(boxes[key].x, boxes[key].y, boxes[key].width, boxes[key].height), outside)
            for key, outside in ways.outside.items()
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
                is_chosen = self._chosen in (line.way.source, line.way.target)
                width = self._look.px(_WIDTH_OF_CHOSEN if is_chosen else _WIDTH)
                painter.strokePath(line.path, QPen(colour, width))
                painter.fillPath(line.head, colour)
        for box, outside in self._stubs:
            if box.adjusted(-self._look.px(20), 0, self._look.px(20), 0).intersects(shown):
                if outside.incoming:
                    self._paint_stub(painter, QPointF(box.left(), box.top() + box.height() / 4), -1)
                if outside.outgoing:
                    self._paint_stub(painter, QPointF(box.right(), box.bottom() - box.height() / 4), 1)

    def _paint_stub(self, painter: QPainter, at: QPointF, way: int) -> None:
        """Paint the beginning of a line that leads out of the path: it ends in an open circle."""
        look, colour = self._look, QColor(self._look.tokens.accent)
        radius, length = look.px(4), look.px(10)
        far = at + QPointF(way * length, 0)
        painter.setPen(QPen(colour, look.px(_WIDTH)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QLineF(at, far - QPointF(way * radius, 0)))
        painter.setBrush(QColor(look.tokens.surface))
        painter.drawEllipse(far, radius, radius)


class _Line:
    """One link made ready to be painted: its bends are round, and its head lies at the end."""

    def __init__(self, way: "Arrow", look: Look) -> None:
        self.way = way
        points = [QPointF(*point) for point in way.points]
        self.straight = [QLineF(one, other) for one, other in pairwise(points)]
        self.path = rounded(points, look.px(_BEND))
        head = look.px(_HEAD)
        self.head = QPainterPath()
        self.head.addPolygon(arrow_head(points[-1], head))
        self.area = self.path.boundingRect().adjusted(-head, -head, head, head)
