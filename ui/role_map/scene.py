"""The map of roles as a scene: the bands of the sectors, with relations and cards upon them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from napl_desktop.queries.role_map import RoleMap
from napl_desktop.wording import Wording
from ui.graph.look import Look
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
        look: Look,
        wording: Wording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.layout = layout
        self._wording = wording
        self.setSceneRect(0, 0, layout.width, layout.height)
        self._relations = RelationsItem(self.sceneRect(), layout.lines, look)
        self.addItem(self._relations)
        self.cards = {role.id: RoleCard(role, look, wording) for role in roles.roles}
        for id, card in self.cards.items():
            card.setPos(layout.places[id].x, layout.places[id].y)
            self.addItem(card)

    @property
    def relations(self) -> RelationsItem:
        """The lines between the roles."""
        return self._relations

    def show_readable(self, readable: bool) -> None:
        """Draw cards to be read, or for far away."""
        for card in self.cards.values():
            card.show_readable(readable)

    def drag(self, role_id: str, corner: QPointF) -> None:
        """Show a role at another place for the time being, with its lines."""
        card = self.cards[role_id]
        card.setPos(corner)
        card.setZValue(1)
        middles = {id: each.pos() + each.boundingRect().center() for id, each in self.cards.items()}
        self._relations.follow(role_id, middles)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the strips of the sectors, and a line below each."""
        tokens, plane = self.look.tokens, self.sceneRect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(rect), QColor(tokens.page))
        line = QPen(QColor(tokens.outline), 1)
        line.setCosmetic(True)
        for band in self.layout.bands:
            strip = QRectF(QRectF(rect).left(), band.top, QRectF(rect).width(), band.inside - band.top)
            strip.setHeight(self._strip_height)
            painter.fillRect(strip, QColor(tokens.band))
            painter.setPen(line)
            painter.drawLine(QLineF(plane.left(), band.bottom, plane.right(), band.bottom))

    def paint_titles(self, painter: QPainter, shift: QPointF, scale: float, left: float) -> None:
        """Paint the names of the sectors in type that does not shrink, from `left` on.

        `shift` and `scale` say where the plane is on what is painted on.
        """
        look = self.look
        painter.setFont(look.strong_font)
        painter.setPen(QColor(look.tokens.band_text))
        for band in self.layout.bands:
            top = band.top * scale + shift.y()
            area = QRectF(left + 2 * look.space, top, look.px(600), self._strip_height * scale)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title(band)
            )

    @property
    def _strip_height(self) -> float:
        return QFontMetricsF(self.look.strong_font).height() + 2 * self.look.space

    def _title(self, band: "SectorBand") -> str:
        count = self.tr("%n role(s)", "", band.roles)
        return f"{self._wording.name(band.sector)} · {count}"
