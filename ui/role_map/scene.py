"""The map of roles as a scene: the bands of the sectors, with relations and cards upon them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from napl_desktop.queries.role_map import RoleMap
from napl_desktop.wording import Wording
from ui.drawing.strip import paint_strip
from ui.drawing.style import DrawingStyle
from ui.role_map.card import RoleCard
from ui.role_map.lines import RelationsItem

if TYPE_CHECKING:
    from napl_desktop.graph.role_layout import RoleLayout, SectorBand


class RoleMapScene(QGraphicsScene):
    """One map, with at least one role."""

    def __init__(
        self,
        roles: RoleMap,
        layout: "RoleLayout",
        look: DrawingStyle,
        wording: Wording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.look = look
        self.layout = layout
        self._wording = wording
        self.setSceneRect(0, 0, layout.width, layout.height)
        self._relations = RelationsItem(self.sceneRect(), layout.lines, look)
        self.addItem(self._relations)
        self.cards: dict[str, RoleCard] = {}
        for role in roles.roles:
            box = layout.places[role.id]
            card = self.cards[role.id] = RoleCard(role, QSizeF(box.width, box.height), look, wording)
            card.setPos(box.x, box.y)
            self.addItem(card)

    @property
    def relations(self) -> RelationsItem:
        """The lines between the roles."""
        return self._relations

    def show_readable(self, readable: bool) -> None:
        """Draw cards to be read, or for far away."""
        self._relations.show_readable(readable)
        for card in self.cards.values():
            card.show_readable(readable)

    def drag(self, role_id: str, corner: QPointF) -> None:
        """Show a role at another place for the time being, with its lines."""
        card = self.cards[role_id]
        card.setPos(corner)
        card.setZValue(1)
        margin = self.layout.margin
        self._spread(self.sceneRect() | card.sceneBoundingRect().adjusted(0, 0, margin, margin))
        middles = {id: each.room_on_plane.center() for id, each in self.cards.items()}
        self._relations.move_ends(role_id, middles)

    def put_back(self) -> None:
        """Show every role where it belongs."""
        for id, card in self.cards.items():
            card.setPos(self.layout.places[id].x, self.layout.places[id].y)
            card.setZValue(0)
        self._relations.move_ends(None, {})
        self._spread(QRectF(0, 0, self.layout.width, self.layout.height))

    def _spread(self, plane: QRectF) -> None:
        """Let the map be so large: a role that is moved over its edge stays in sight."""
        if plane != self.sceneRect():
            self._relations.spread(plane)
            self.setSceneRect(plane)

    def corner_of(self, role_id: str) -> QPointF:
        """Return the point from which the place of a role is counted: the corner of its sector."""
        box = self.layout.places[role_id]
        band = next(band for band in self.layout.bands if band.inside <= box.y < band.bottom)
        return QPointF(self.layout.margin, band.inside)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the names of the sectors in their strips, and a line below each sector."""
        tokens, shown = self.look.tokens, QRectF(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(shown, QColor(tokens.page))
        line = QPen(QColor(tokens.outline), 1)
        line.setCosmetic(True)
        for band in self.layout.bands:
            painter.setPen(line)
            painter.drawLine(QLineF(shown.left(), band.bottom, shown.right(), band.bottom))
            height = band.inside - self.layout.margin - band.top
            strip = QRectF(shown.left(), band.top, shown.width(), height)
            paint_strip(painter, strip, self._title(band), self.look)

    def _title(self, band: "SectorBand") -> str:
        count = self._wording.counted("role-map", "roles", band.roles)
        return f"{self._wording.name(band.sector)} · {count}"
