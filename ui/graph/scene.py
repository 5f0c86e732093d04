"""A path as a scene: the ground of columns and lanes, with cards and arrows upon it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsScene

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid
from ui.drawing.style import DrawingStyle
from ui.graph.heads import band_colour
from ui.graph.items import ArrowsItem, CardsItem
from ui.graph.links_item import Ends, LinksItem

if TYPE_CHECKING:
    from napl_desktop.graph.layout import PathLayout
    from napl_desktop.graph.link_ways import LinkWays


# Lines between lanes that are lower than this, in pixels, would be all one saw.
_ROOM_FOR_LINES = 12


class PathScene(QGraphicsScene):
    """One path, with at least one level and one row."""

    def __init__(
        self,
        grid: PathGrid,
        layout: "PathLayout",
        ways: "LinkWays",
        look: DrawingStyle,
        empty_word: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.layout = layout
        self.ways = ways
        self.setSceneRect(0, 0, layout.width, layout.height)
        self._arrows = ArrowsItem(layout, look)
        self._cards = CardsItem(grid, layout, look, empty_word)
        self._links = LinksItem(layout, ways, look)
        self.addItem(self._arrows)
        self.addItem(self._cards)
        self.addItem(self._links)

    def refresh(self, grid: PathGrid, layout: "PathLayout", ways: "LinkWays") -> None:
        """Show other cells in the same rows and levels: only what differs is painted again."""
        self.layout = layout
        self._cards.show_cells(grid, layout)
        self._arrows.show_arrows(layout.arrows)
        if ways != self.ways:
            self.ways = ways
            self._links.show_ways(layout, ways)

    def choose(self, key: CellKey | None) -> None:
        """Let the links of a cell stand out."""
        self._links.choose(key)

    def text_cut_short(self, key: CellKey) -> str:
        """Return the text of a cell whose card does not show all of it, and "" of others."""
        return self._cards.text_cut_short(list(self.layout.places).index(key))

    def link_at(self, point: QPointF, scale: QTransform) -> Ends | None:
        """Return where the line that is nearest to a point comes from and leads to, if it is near enough."""
        return self._links.link_at(point, scale)

    def show_readable(self, readable: bool) -> None:
        """Draw to be read, or for far away."""
        for item in (self._arrows, self._cards, self._links):
            item.readable = readable
            item.update()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the columns in the tints of their levels, the strips of the bands, and the lines between them."""
        tokens, layout = self.look.tokens, self.layout
        part = QRectF(rect)
        plane = part.intersected(self.sceneRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if plane != part:
            painter.fillRect(part, QColor(tokens.page))
        for number, column in enumerate(layout.columns):
            area = QRectF(column.left, 0, column.width, layout.height).intersected(plane)
            painter.fillRect(area, QColor(tokens.level_tint(number, len(layout.columns))))
        if layout.lanes[0].height * painter.worldTransform().m22() > _ROOM_FOR_LINES:
            ends = [lane.bottom for lane in layout.lanes if plane.top() <= lane.bottom <= plane.bottom()]
            painter.setPen(_thin(tokens.line))
            painter.drawLines([QLineF(plane.left(), y, plane.right(), y) for y in ends])
        painter.setPen(_thin(tokens.outline))
        painter.drawLines(
            [QLineF(x, plane.top(), x, plane.bottom()) for x in (c.right for c in layout.columns)]
        )
        for band in layout.bands:
            strip = QRectF(0, band.top, layout.width, band.height).intersected(plane)
            painter.fillRect(strip, QColor(band_colour(band, self.look)))


def _thin(colour: str) -> QPen:
    """Return a pen that is one pixel wide at every scale."""
    pen = QPen(QColor(colour), 1)
    pen.setCosmetic(True)
    return pen
