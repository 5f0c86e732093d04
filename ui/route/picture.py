"""Routes as a picture: each with its rounds from left to right, one below the other, and what the marks mean."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen
from sqlalchemy.orm import Session

from napl_desktop.errors.pictures import NoRouteYet
from napl_desktop.graph.route_descriptions import RouteDescription, saved_in_words
from napl_desktop.queries.outline import project_title
from napl_desktop.wording import Wording
from ui.drawing.picture_parts import MarkLegend, PaintMark, in_lines, picture_look, picture_margin
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing
from ui.route.block import COLUMN_GAP, MOST_COLUMNS, RouteBlock
from ui.route.mark import paint_stand
from ui.route.step_card import CARD_WIDTH

# However few rounds there are, there must be room for what is said above them.
_FEWEST_COLUMNS = 3


def draw_route(db: Session, words: Wording, route: RouteDescription) -> Draw:
    """Return what draws one route of the project, saved or not."""
    title = project_title(db)
    return lambda: Drawing(RoutePicture(title, [route], picture_look(), words))


def draw_saved_routes(db: Session, words: Wording) -> Draw:
    """Read the saved routes, and return what draws them, each on its page. Raises NoRouteYet."""
    title, routes = project_title(db), saved_in_words(db)
    if not routes:
        raise NoRouteYet()

    def draw() -> Drawing:
        look = picture_look()
        pages = [RoutePicture(title, [route], look, words) for route in routes]
        return Drawing(RoutePicture(title, routes, look, words), pages)

    return draw


class RoutePicture:
    """Where the parts lie, from top to bottom: the project, its routes, the legend."""

    def __init__(
        self, project: str, routes: Sequence[RouteDescription], look: DrawingStyle, words: Wording
    ) -> None:
        """Lay out at least one route of the project that is called `project`."""
        self.title = routes[0].title if len(routes) == 1 else project
        self._look, self._margin = look, picture_margin(look)
        columns = min(MOST_COLUMNS, max(_FEWEST_COLUMNS, *map(_columns, routes)))
        self._width = columns * (CARD_WIDTH + COLUMN_GAP) - COLUMN_GAP
        self._project = in_lines(project, look.card_font, look.tokens.muted, self._width, 2)
        self._blocks = [RouteBlock(told, self._width, look, words) for told in routes]
        stands = ((True, "there"), (False, "not-yet"))
        self._legend = MarkLegend(
            ((_mark(is_there, look), words.text("route", key)) for is_there, key in stands), look
        )

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        blocks = sum(block.height for block in self._blocks) + self._between * (len(self._blocks) - 1)
        height = self._project.height + self._look.space + blocks + 3 * self._look.space + self._look.mark
        return QSizeF(self._width + 2 * self._margin, height + 2 * self._margin)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        tokens = self._look.tokens
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(tokens.page))
        top = self._project.draw(painter, self._margin, self._margin) + self._look.space
        for block in self._blocks:
            if block is not self._blocks[0]:
                middle = top + self._between / 2
                painter.setPen(QPen(QColor(tokens.outline), 1))
                painter.drawLine(QLineF(self._margin, middle, self._margin + self._width, middle))
                top += self._between
            top = block.draw(painter, self._margin, top)
        self._legend.draw(painter, self._margin, top + 3 * self._look.space)

    @property
    def _between(self) -> float:
        return 6 * self._look.space


def _mark(is_there: bool, look: DrawingStyle) -> PaintMark:
    return lambda painter, rect: paint_stand(painter, rect, is_there, look.tokens)


def _columns(told: RouteDescription) -> int:
    return len(told.route.stages) + bool(told.route.there) if told.route else 0
