"""The white spots of the country as a picture: milestones, sectors beside each other, and the list."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from sqlalchemy.orm import Session

from napl_desktop.model import Sector
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.milestones import national_lines
from napl_desktop.queries.outline import project_title
from napl_desktop.queries.white_spots import (
    WhiteSpots,
    white_spot_groups,
    white_spot_in_words,
    white_spots,
)
from napl_desktop.wording import Wording
from ui.drawing.picture_parts import TITLE_LINES, Lines, in_lines, picture_look, picture_margin
from ui.drawing.style import DrawingStyle
from ui.drawing.writing import Draw, Drawing
from ui.white_spots.cell_painter import CellPainter
from ui.white_spots.lines import ShownLine, shown_lines

# In px.
_TITLE_WIDTH, _SECTOR_WIDTH = 240, 300
_WIDTH = _TITLE_WIDTH + len(Sector) * _SECTOR_WIDTH


def draw_white_spots(db: Session, words: Wording) -> Draw:
    """Read the project, and return what draws its white spots."""
    title, told, found = project_title(db), national_lines(coverage(db), words), white_spots(db)
    return lambda: Drawing(WhiteSpotsPicture(title, told, found, picture_look(), words))


@dataclass(frozen=True)
class _PictureLine:
    """A line of the table on the picture, and how high it is."""

    title: Lines
    line: ShownLine
    height: float


class WhiteSpotsPicture:
    """Where the parts lie, from top to bottom: title, milestones, the table, and what is still to come."""

    def __init__(
        self, title: str, told: tuple[str, ...], found: WhiteSpots, look: DrawingStyle, words: Wording
    ) -> None:
        self.title = title
        self._look, self._margin = look, picture_margin(look)
        self._painter = CellPainter(look)
        text = look.tokens.text
        self._head = (
            in_lines(title, look.heading_font, text, _WIDTH, TITLE_LINES),
            *(in_lines(line, look.card_font, text, _WIDTH, 2) for line in told),
        )
        sectors = ("", *(words.name(sector) for sector in Sector))
        self._sectors = [in_lines(each, look.strong_font, text, _SECTOR_WIDTH, 1) for each in sectors]
        self._rows = [self._row(line) for line in shown_lines(found, words)]
        explained = words.text("white-spot", "explained" if found.spots else "none")
        self._list = [in_lines(explained, look.card_font, text, _WIDTH, 2)]
        for heading, spots in white_spot_groups(found.spots, words):
            self._list.append(in_lines(heading, look.strong_font, text, _WIDTH, 1))
            told_spots = (f"· {white_spot_in_words(spot, words)}" for spot in spots)
            self._list += [in_lines(spot, look.card_font, text, _WIDTH, 3) for spot in told_spots]

    @property
    def size(self) -> QSizeF:
        """How large the picture is, in pixels at 100 %."""
        space = self._look.space
        height = sum(lines.height for lines in (*self._head, *self._list))
        height += sum(row.height for row in self._rows) + self._sectors[-1].height + 5 * space
        return QSizeF(_WIDTH + 2 * self._margin, height + 2 * self._margin)

    def draw(self, painter: QPainter) -> None:
        """Draw the picture from the origin on."""
        painter.fillRect(QRectF(QPointF(0, 0), self.size), QColor(self._look.tokens.page))
        space, top = self._look.space, self._margin
        for number, lines in enumerate(self._head):
            top = lines.draw(painter, self._margin, top) + (0 if number else space)
        top += space
        for lines, left in zip(self._sectors, self._lefts(), strict=True):
            lines.draw(painter, left + space, top)
        top += self._sectors[-1].height + space
        for row in self._rows:
            self._draw_row(painter, row, top)
            top += row.height
        top += 2 * space
        for lines in self._list:
            top = lines.draw(painter, self._margin, top)

    def _lefts(self) -> tuple[float, ...]:
        first = self._margin + _TITLE_WIDTH
        return self._margin, *(first + number * _SECTOR_WIDTH for number in range(len(Sector)))

    def _row(self, line: ShownLine) -> _PictureLine:
        look = self._look
        font, ink, width = look.card_font, look.tokens.text, _TITLE_WIDTH
        if not line.sectors:
            font, ink, width = look.strong_font, look.tokens.band_text, _WIDTH
        title = in_lines(line.title, font, ink, width - 2 * look.space, 3)
        heights = (sum(self._painter.height(cell, _SECTOR_WIDTH) for cell in cells) for cells in line.sectors)
        return _PictureLine(title, line, max(title.height + 2 * look.space, *heights, 0))

    def _draw_row(self, painter: QPainter, row: _PictureLine, top: float) -> None:
        look, tokens = self._look, self._look.tokens
        strip = QRectF(self._margin, top, _WIDTH, row.height)
        painter.fillRect(strip, QColor(tokens.surface if row.line.sectors else tokens.band))
        row.title.draw(painter, self._margin + look.space, top + look.space)
        _title, *lefts = self._lefts()
        for cells, left in zip(row.line.sectors, lefts, strict=False):
            painter.setPen(QColor(tokens.line))
            painter.drawLine(QPointF(left, top), QPointF(left, strip.bottom()))
            below = top
            for number, cell in enumerate(cells):
                is_last = number == len(cells) - 1
                height = strip.bottom() - below if is_last else self._painter.height(cell, _SECTOR_WIDTH)
                self._painter.paint(painter, QRectF(left, below, _SECTOR_WIDTH, height), cell)
                below += height
        painter.setPen(QColor(tokens.outline))
        edge = strip.bottom() - 0.5  # within the row, or the next one would cover half of it
        painter.drawLine(QPointF(strip.left(), edge), QPointF(strip.right(), edge))
