"""The overview of the project as a picture: the milestones, and under each atelier its paths level by level."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from sqlalchemy.orm import Session

from napl_desktop.model import ProjectKind
from napl_desktop.queries.coverage import AtelierCoverage, LevelCoverage, PathCoverage, coverage
from napl_desktop.queries.milestones import milestone_lines, national_lines
from napl_desktop.queries.outline import project_kind, project_title
from napl_desktop.wording import Wording
from ui.drawing.level_shares import paint_titled_shares, title_width
from ui.drawing.picture_parts import TITLE_LINES, Lines, in_lines, picture_look, picture_margin, status_legend
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing
from ui.kit.share_bar import SHARES
from ui.kit.wrapping import wrapped
from ui.overview.bands import BandKind, OverviewBand, atelier_bands, national_bands
from ui.overview.words import whole_line

# In px.
_TITLE_WIDTH, _LEVEL_WIDTH = 280, 200
_BAR = 12
# However few levels there are, there must be room for what is said above and below.
_FEWEST_LEVELS = 3
_MOST_NAME_LINES = 2


def draw_overview(db: Session, words: Wording) -> Draw:
    """Read the project, and return what draws its overview."""
    title, ateliers = project_title(db), coverage(db)
    is_national = project_kind(db) is ProjectKind.NATIONAL
    return lambda: Drawing(OverviewPicture(title, ateliers, picture_look(), words, is_national))


@dataclass(frozen=True)
class _PathRow:
    """A path on the picture: its title in lines, its levels, and how high these and the whole row are."""

    title: Lines
    levels: tuple[LevelCoverage, ...]
    name_lines: int
    levels_height: float
    height: float


@dataclass(frozen=True)
class _Band:
    """A band on the picture: its words, the colour under them, the air above it, and the rows of its paths."""

    words: Lines
    ground: str
    above: float
    height: float
    rows: tuple[_PathRow, ...]


class OverviewPicture:
    """Where the parts lie, from top to bottom: title, milestones, ateliers with their paths, legend.

    A project of ateliers without paths has its title and one sentence.
    """

    def __init__(
        self,
        title: str,
        ateliers: Sequence[AtelierCoverage],
        look: DrawingStyle,
        words: Wording,
        is_national: bool = False,
    ) -> None:
        self.title = title
        self._look, self._margin = look, picture_margin(look)
        self._legend = status_legend(SHARES, look, words)
        self._legend_word = words.text("overview", "bars")
        paths = [path for atelier in ateliers for path in atelier.paths]
        levels = max(_FEWEST_LEVELS, *(len(path.levels) for path in paths), 0)
        self._width = max(_TITLE_WIDTH + levels * _LEVEL_WIDTH, self._legend.width)
        has_bands = bool(paths) or is_national
        told = national_lines if is_national else milestone_lines
        said = [*told(ateliers, words), whole_line(ateliers, words)] if has_bands else []
        if not has_bands:
            said.append(words.text("overview", "nothing-yet"))
        self._head = (
            in_lines(title, look.heading_font, look.tokens.text, self._width, TITLE_LINES),
            *(in_lines(line, look.card_font, look.tokens.text, self._width, 2) for line in said),
        )
        bands = (national_bands if is_national else atelier_bands)(ateliers, words)
        self._bands = [self._band(band) for band in bands] if has_bands else []

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        height = sum(lines.height for lines in self._head) + self._look.space
        for band in self._bands:
            height += band.above + band.height + sum(row.height for row in band.rows)
        return QSizeF(self._width + 2 * self._margin, height + self._legend_height + 2 * self._margin)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._look.tokens.page))
        top = self._margin
        for number, lines in enumerate(self._head):
            top = lines.draw(painter, self._margin, top) + (0 if number else self._look.space)
        for band in self._bands:
            top = self._draw_band(painter, band, top + band.above)
            for row in band.rows:
                top = self._draw_row(painter, row, top)
        if self._bands:
            self._draw_legend(painter, top + 2 * self._look.space)

    def _band(self, band: OverviewBand) -> _Band:
        look = self._look
        font, ink, ground = {
            BandKind.WHOLE: (look.strong_font, look.tokens.band_text, look.tokens.band),
            BandKind.PART: (look.strong_font, look.tokens.text, look.tokens.page),
            BandKind.WHITE: (look.card_font, look.tokens.muted, look.tokens.page),
        }[band.kind]
        words = in_lines(band.words, font, ink, self._width - 2 * look.space, 3)
        rows = tuple(self._row(path) for path in band.paths)
        above = look.space if band.kind is BandKind.WHOLE else 0
        return _Band(words, ground, above, words.height + 2 * look.space, rows)

    def _row(self, path: PathCoverage) -> _PathRow:
        look = self._look
        title = in_lines(path.title, look.card_font, look.tokens.text, _TITLE_WIDTH - 2 * look.space, 3)
        font, room = look.small_font, _LEVEL_WIDTH - 2 * look.space
        names = (
            len(wrapped(level.title, font, title_width(level.shares, font, room), _MOST_NAME_LINES))
            for level in path.levels
        )
        name_lines = max(1, *names, 0)
        levels_height = name_lines * QFontMetricsF(font).lineSpacing() + look.space / 2 + _BAR
        height = max(title.height, levels_height) + 2 * look.space
        return _PathRow(title, path.levels, name_lines, levels_height, height)

    def _draw_band(self, painter: QPainter, band: _Band, top: float) -> float:
        space = self._look.space
        painter.fillRect(QRectF(self._margin, top, self._width, band.height), QColor(band.ground))
        band.words.draw(painter, self._margin + space, top + space)
        return top + band.height

    def _draw_row(self, painter: QPainter, row: _PathRow, top: float) -> float:
        look, tokens, space = self._look, self._look.tokens, self._look.space
        strip = QRectF(self._margin, top, self._width, row.height)
        painter.fillRect(strip, QColor(tokens.surface))
        row.title.draw(painter, self._margin + space, strip.center().y() - row.title.height / 2)
        room = QRectF(self._margin + _TITLE_WIDTH, top, _LEVEL_WIDTH, row.height)
        air = (row.height - row.levels_height) / 2
        for level in row.levels:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(room.topLeft(), room.bottomLeft())
            inside = room.adjusted(space, air, -space, -air)
            paint_titled_shares(
                painter, inside, level.title, level.shares, look.small_font, _BAR, tokens, row.name_lines
            )
            room.translate(_LEVEL_WIDTH, 0)
        painter.setPen(QColor(tokens.outline))
        edge = strip.bottom() - 0.5  # within the row, or the next one would cover half of it
        painter.drawLine(QPointF(strip.left(), edge), QPointF(strip.right(), edge))
        return strip.bottom()

    @property
    def _legend_height(self) -> float:
        line = QFontMetricsF(self._look.small_font).lineSpacing()
        return 2.5 * self._look.space + line + self._look.mark if self._bands else 0

    def _draw_legend(self, painter: QPainter, top: float) -> None:
        word = in_lines(
            self._legend_word, self._look.small_font, self._look.tokens.muted, self._width, most_lines=1
        )
        below = word.draw(painter, self._margin, top)
        self._legend.draw(painter, self._margin, below + self._look.space / 2)
