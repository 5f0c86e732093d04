"""Trunks and branches as a scene: the strips of the sectors, with trunks, branches and cards below them."""

from PySide6.QtCore import QLineF, QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsScene

from napl_desktop.graph.layout import Box
from napl_desktop.graph.trunk_layout import PathPlace, PlacedSector, PlacedTrunk, TrunkLayout
from napl_desktop.queries.trunk import LevelTrunk
from napl_desktop.wording import Wording
from ui.drawing.strip import paint_strip
from ui.drawing.style import DrawingStyle
from ui.kit.wrapping import shortened, write_lines
from ui.trunk.card import BranchCard, paint_share_line
from ui.trunk.lines import larger, paint_branches, paint_names, paint_trunk
from ui.trunk.look import trunk_sizes
from ui.trunk.words import (
    below_title,
    builds_on,
    count_of,
    loose_line,
    said_of_branch,
    said_of_trunk,
    sector_line,
)

# How long the bar of a level path is, in px at 100 %.
_BAR_WIDTH = 200


class TrunkScene(QGraphicsScene):
    """One drawing, with at least one path; `said` has all that is said of each."""

    def __init__(
        self, layout: TrunkLayout, look: DrawingStyle, wording: Wording, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.look = look
        self.layout = layout
        self._wording = wording
        self._readable = True
        self.setSceneRect(0, 0, layout.width, layout.height)
        self.cards: list[BranchCard] = []
        self.said: dict[PathPlace, tuple[str, ...]] = {}
        for sector in layout.sectors:
            self._add_sector(sector)

    def show_readable(self, readable: bool) -> None:
        """Draw all of it to be read, or for far away."""
        if readable != self._readable:
            self._readable = readable
            self.update()
        for card in self.cards:
            card.show_readable(readable)

    def _add_sector(self, sector: PlacedSector) -> None:
        name, words = sector.tree.sector, self._wording
        trunks = {branch.path.id: trunk for trunk in sector.tree.trunks for branch in trunk.branches}
        for trunk in sector.tree.trunks:
            self.said[name, trunk.path.id] = said_of_trunk(trunk, words)
        for placed in sector.branches:
            branch, is_loose = placed.branch, placed.y is None
            trunk_of = trunks.get(branch.path.id)
            self.said[name, branch.path.id] = said_of_branch(branch, trunk_of, words)
            size = QSizeF(placed.card.width, placed.card.height)
            card = BranchCard(branch, below_title(branch, is_loose, words), size, self.look, is_loose)
            card.setPos(placed.card.x, placed.card.y)
            self.addItem(card)
            self.cards.append(card)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint all but the cards."""
        shown = QRectF(rect)
        painter.fillRect(shown, QColor(self.look.tokens.page))
        for sector in self.layout.sectors:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            strip = QRectF(shown.left(), sector.top, shown.width(), sector.inside - sector.top)
            paint_strip(painter, strip, sector_line(sector.tree, self._wording), self.look)
            line = QPen(QColor(self.look.tokens.outline), 1)
            line.setCosmetic(True)
            painter.setPen(line)
            painter.drawLine(QLineF(shown.left(), sector.bottom, shown.right(), sector.bottom))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_sector(painter, sector)

    def _paint_sector(self, painter: QPainter, sector: PlacedSector) -> None:
        paint_branches(painter, sector.branches, self.look)
        for placed in sector.trunks:
            self._paint_head(painter, placed)
            paint_trunk(painter, placed, self.layout.right, self.look)
            if placed.trunk is not None:
                paint_names(painter, placed, placed.trunk, self.look, self._readable)
        if sector.loose_words is not None:
            self._write(painter, loose_line(sector.tree, self._wording), sector.loose_words)

    def _paint_head(self, painter: QPainter, placed: PlacedTrunk) -> None:
        """Paint what a level path is called, and more of it where that can be read."""
        look, head, trunk = self.look, placed.head, placed.trunk
        if trunk is None:
            self._write(painter, self._wording.text("trunk", "no-level-path"), head.y)
            return
        painter.setPen(QColor(look.tokens.text))
        font = look.level_font if self._readable else larger(look.level_font)
        title = shortened(trunk.path.title, font, head.width / (2 if self._readable else 1))
        write_lines(painter, [title], font, QPointF(head.x, head.y))
        if self._readable:
            self._paint_share(painter, trunk, title, head)

    def _paint_share(self, painter: QPainter, trunk: LevelTrunk, title: str, head: Box) -> None:
        """Paint after a title how agreed a level path is, and what it builds on."""
        look = self.look
        metrics = QFontMetricsF(look.level_font)
        left = head.x + metrics.horizontalAdvance(title) + 2 * look.space
        line = QRectF(left, head.y, look.px(_BAR_WIDTH), metrics.lineSpacing())
        paint_share_line(painter, line, trunk.path.shares, count_of(trunk.path), look)
        if trunk.base is not None:
            room = QRectF(line.right() + 2 * look.space, head.y, head.right - line.right(), line.height())
            words = shortened(builds_on(trunk.base, self._wording), look.small_font, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _write(self, painter: QPainter, words: str, top: float) -> None:
        """Write quiet words at the left, on one line."""
        look = self.look
        painter.setPen(QColor(look.tokens.muted))
        font, left = look.small_font if self._readable else larger(look.small_font), trunk_sizes(look).margin
        line = shortened(words, font, self.layout.right - left)
        write_lines(painter, [line], font, QPointF(left, top))
