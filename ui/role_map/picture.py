"""The map of roles as a picture to print or to put in a document: the project, the map, and a legend."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from sqlalchemy.orm import Session

from napl_desktop.queries.outline import project_title
from napl_desktop.queries.role_map import RoleMap, role_map
from napl_desktop.wording import Wording
from ui.drawing.legend import legend_width, paint_legend
from ui.drawing.picture_parts import TITLE_LINES, in_lines, picture_look, picture_margin
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing
from ui.role_map.card import RoleCard
from ui.role_map.lines import relation_meanings
from ui.role_map.look import map_sizes
from ui.role_map.scene import RoleMapScene


def draw_map(db: Session, words: Wording, roles: RoleMap | None = None) -> Draw:
    """Read the project, and return what draws the map of its roles, or of those that are given."""
    title, shown = project_title(db), role_map(db) if roles is None else roles
    return lambda: Drawing(RoleMapPicture(title, shown, picture_look(), words))


class RoleMapPicture:
    """Where the parts of the picture lie, from top to bottom: title, map (or a sentence), legend."""

    def __init__(self, project: str, roles: RoleMap, look: DrawingStyle, words: Wording) -> None:
        self.title = project
        self._look = look
        self._margin = picture_margin(look)
        self._meanings = relation_meanings(words)
        self._scene = self._make_scene(roles, words) if roles.roles else None
        plane = self._scene.sceneRect() if self._scene else QRectF()
        self._width = max(plane.width(), legend_width(look, self._meanings))
        self._title = in_lines(project, look.heading_font, look.tokens.text, self._width, TITLE_LINES)
        nothing = "" if roles.roles else words.text("role-map", "nothing-yet")
        self._nothing = in_lines(nothing, look.card_font, look.tokens.muted, self._width, 2)
        self._top = self._margin + self._title.height + 2 * look.space
        self._legend_top = self._top + self._nothing.height + plane.height() + 2 * look.space

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        height = self._legend_top + self._look.mark + self._margin
        return QSizeF(self._width + 2 * self._margin, height)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._look.tokens.page))
        self._title.draw(painter, self._margin, self._margin)
        self._nothing.draw(painter, self._margin, self._top)
        if self._scene is not None:
            plane = self._scene.sceneRect()
            self._scene.render(painter, plane.translated(self._margin, self._top), plane)
        paint_legend(painter, self._margin, self._legend_top, self._look, self._meanings)

    def _make_scene(self, roles: RoleMap, words: Wording) -> RoleMapScene:
        from napl_desktop.graph.role_layout import lay_out_roles

        layout = lay_out_roles(roles, map_sizes(self._look))
        scene = RoleMapScene(roles, layout, self._look, words)
        for card in scene.cards.values():
            # A kept picture is made of points, which are not sharp in print.
            card.setCacheMode(RoleCard.CacheMode.NoCache)
        return scene
