"""A path as a picture to print or to put in a document: the graph with all of its heads, a title and a legend."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from sqlalchemy.orm import Session

from napl_desktop.errors.pictures import NoPathYet
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.links import LinkLine, links_of_path
from napl_desktop.wording import Wording, wording
from ui.drawing.legend import legend_width, paint_legend
from ui.drawing.picture_parts import TITLE_LINES, in_lines, picture_look, picture_margin, status_legend
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing, write_picture
from ui.graph.heads import level_heads_height, paint_level_heads, paint_row_heads
from ui.graph.line_meanings import path_meanings
from ui.graph.projection import Projection
from ui.graph.scene import PathScene
from ui.kit.palettes import Tokens


def save_picture(
    grid: PathGrid, target: Path, tokens: Tokens, language: str = "nl", links: Sequence[LinkLine] = ()
) -> None:
    """Write a path and the links of its cells as a picture in the colours of `tokens`, with words in `language`.

    As `write_picture` does, with the same errors.
    """
    write_picture(PathPicture(grid, links, picture_look(tokens), wording(language)), target)


def draw_graph(db: Session, words: Wording, path_id: str | None) -> Draw:
    """Read a path, and return what draws its graph. Raises NoPathYet where there is no such path."""
    grid = None if path_id is None else path_grid(db, path_id)
    if grid is None:
        raise NoPathYet()
    links = links_of_path(db, grid.id)
    return lambda: Drawing(PathPicture(grid, links, picture_look(), words))


class PathPicture:
    """Where the parts of the picture lie, from top to bottom: title, role, graph, legend."""

    def __init__(self, grid: PathGrid, links: Sequence[LinkLine], look: DrawingStyle, words: Wording) -> None:
        self._grid, self._links, self._look, self._words = grid, links, look, words
        self._margin = picture_margin(look)
        self._legend = status_legend(DescriptorStatus, look, words)
        self._scene = self._make_scene() if grid.levels and grid.rows else None
        self._graph = self._size_of_graph()
        self._width = max(self._legend.width, legend_width(look, path_meanings(words)), self._graph.width())
        self._title = in_lines(grid.title, look.heading_font, look.tokens.text, self._width, TITLE_LINES)
        self._role = in_lines(grid.role_title, look.card_font, look.tokens.muted, self._width, 2)
        self._graph_top = self._margin + self._title.height + self._role.height + 2 * look.space

    @property
    def title(self) -> str:
        """What the path is called."""
        return self._grid.title

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        below = 9 * self._look.space + self._margin
        return QSizeF(self._width + 2 * self._margin, self._graph_top + self._graph.height() + below)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._look.tokens.page))
        below = self._title.draw(painter, self._margin, self._margin)
        self._role.draw(painter, self._margin, below)
        if self._scene is not None:
            self._draw_graph(painter, self._scene)
        self._draw_legends(painter, self._graph_top + self._graph.height() + 3 * self._look.space)

    def _make_scene(self) -> PathScene:
        from napl_desktop.graph.build import progression_graph
        from napl_desktop.graph.layout import lay_out
        from napl_desktop.graph.link_ways import link_ways

        layout = lay_out(self._grid, progression_graph(self._grid), self._look.sizes)
        ends = ((link.required.key, link.cell.key) for link in self._links)
        ways = link_ways(ends, layout, self._look.sizes)
        return PathScene(self._grid, layout, ways, self._look, self._words.name(DescriptorStatus.EMPTY))

    def _size_of_graph(self) -> QSizeF:
        if self._scene is None:
            return QSizeF(0, 0)
        layout, look = self._scene.layout, self._look
        return QSizeF(look.row_heads_width + layout.width, level_heads_height(layout, look) + layout.height)

    def _draw_graph(self, painter: QPainter, scene: PathScene) -> None:
        layout, look = scene.layout, self._look
        left, top = self._margin + look.row_heads_width, self._graph_top + level_heads_height(layout, look)
        plane = QRectF(left, top, layout.width, layout.height)
        here = Projection(shift_x=left, shift_y=top)
        scene.render(painter, plane, scene.sceneRect())
        paint_level_heads(
            painter, layout, here, look, QRectF(left, self._graph_top, layout.width, top - self._graph_top)
        )
        # The titles of bands go on over the plane; nothing is clipped, because in SVG nothing would be.
        paint_row_heads(
            painter, layout, here, look, QRectF(self._margin, top, look.row_heads_width, layout.height)
        )

    def _draw_legends(self, painter: QPainter, top: float) -> None:
        look = self._look
        self._legend.draw(painter, self._margin, top)
        paint_legend(
            painter, self._margin, top + look.mark + 1.5 * look.space, look, path_meanings(self._words)
        )
