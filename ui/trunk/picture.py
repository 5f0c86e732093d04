"""Trunks and branches as a picture to print or to put in a document: project, drawing, and what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from sqlalchemy.orm import Session

from napl_desktop.graph.trunk_layout import lay_out_trunk
from napl_desktop.queries.outline import project_title
from napl_desktop.queries.trunk import SectorTree, trunk_and_branches
from napl_desktop.wording import Wording
from ui.drawing.legend import legend_width, paint_legend
from ui.drawing.picture_parts import TITLE_LINES, in_lines, picture_look, picture_margin, status_legend
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing
from ui.kit.share_bar import SHARES
from ui.trunk.card import BranchCard
from ui.trunk.lines import branch_meanings
from ui.trunk.look import trunk_sizes
from ui.trunk.scene import TrunkScene

# In px: lying on an A3 page, words are as large as in a workbook.
_WIDTH = 1500


def draw_trunk(db: Session, words: Wording) -> Draw:
    """Read the project, and return what draws its trunks and branches."""
    title, trees = project_title(db), trunk_and_branches(db)
    return lambda: Drawing(TrunkPicture(title, trees, picture_look(), words))


class TrunkPicture:
    """Where the parts of the picture lie, from top to bottom: title, drawing (or a sentence), legends."""

    def __init__(self, project: str, trees: Sequence[SectorTree], look: DrawingStyle, words: Wording) -> None:
        self.title = project
        self._look = look
        self._margin = picture_margin(look)
        self._meanings = branch_meanings(words)
        self._legend = status_legend(SHARES, look, words)
        self._scene = self._make_scene(trees, words) if trees else None
        plane = self._scene.sceneRect() if self._scene else QRectF()
        self._width = max(plane.width(), legend_width(look, self._meanings), self._legend.width)
        self._title = in_lines(project, look.heading_font, look.tokens.text, self._width, TITLE_LINES)
        nothing = "" if trees else words.text("overview", "nothing-yet")
        self._nothing = in_lines(nothing, look.card_font, look.tokens.muted, self._width, 2)
        self._top = self._margin + self._title.height + 2 * look.space
        self._legend_top = self._top + self._nothing.height + plane.height() + 2 * look.space

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        height = self._legend_top + 2 * self._look.mark + self._look.space + self._margin
        return QSizeF(self._width + 2 * self._margin, height)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        look = self._look
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(look.tokens.page))
        self._title.draw(painter, self._margin, self._margin)
        self._nothing.draw(painter, self._margin, self._top)
        if self._scene is not None:
            plane = self._scene.sceneRect()
            self._scene.render(painter, plane.translated(self._margin, self._top), plane)
        paint_legend(painter, self._margin, self._legend_top, look, self._meanings)
        self._legend.draw(painter, self._margin, self._legend_top + look.mark + look.space)

    def _make_scene(self, trees: Sequence[SectorTree], words: Wording) -> TrunkScene:
        scene = TrunkScene(lay_out_trunk(trees, trunk_sizes(self._look), _WIDTH), self._look, words)
        for card in scene.cards:
            # A kept picture is made of points, which are not sharp in print.
            card.setCacheMode(BranchCard.CacheMode.NoCache)
        return scene
