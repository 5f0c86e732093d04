"""How a page looks: type and lines in light colours, whatever the theme, drawn alike on screen, paper and PDF.

All is drawn in tenths of a point: type that large is laid out the same by every device.
"""

from functools import cache
from itertools import takewhile

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from napl_desktop.exchange.printing.pages import PADDING, Piece, PrintedPage
from napl_desktop.exchange.printing.paper import TextRole
from napl_desktop.model import DescriptorStatus
from ui.kit import fonts
from ui.kit.palettes import LIGHT
from ui.kit.status_mark import paint_status
from ui.kit.wrapping import wrapped

UNITS = 10
"""So many units are a point."""

_BOLD = {TextRole.PATH, TextRole.HEAD, TextRole.BAND, TextRole.TITLE}
_ENDLESS = 1 << 20


@cache
def _font(role: TextRole, size: float) -> QFont:
    fonts.load_family()
    font = QFont(fonts.FAMILY)
    font.setPixelSize(round(size * UNITS))
    font.setBold(role in _BOLD)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class TextMeasure:
    """Measures texts in the type they are drawn in."""

    def lines(self, text: str, role: TextRole, size: float, width: float) -> tuple[str, ...]:
        """Return the lines of a text in a width, in points."""
        return tuple(wrapped(text, _font(role, size), max(width, 1) * UNITS, _ENDLESS))

    def line_height(self, role: TextRole, size: float) -> float:
        """Return how far lines are apart, in points."""
        return QFontMetricsF(_font(role, size)).lineSpacing() / UNITS


class Foot(Struct, frozen=True):
    """What stands at the bottom of each page: some words, and what the marks mean."""

    words: str
    legend: tuple[tuple[DescriptorStatus, str], ...] = ()


class PagePainter:
    """Draws pages with a painter that is scaled to units, with the same foot under each."""

    def __init__(self, painter: QPainter, foot: Foot) -> None:
        self._painter = painter
        self._foot = foot
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, page: PrintedPage, number: str) -> None:
        """Draw a page; `number` stands in its corner."""
        on_paper, top = page.sheet, page.sheet.margin
        top = self._words(
            page.heading, TextRole.PATH, on_paper.margin, top, on_paper.size(TextRole.PATH), LIGHT.text
        )
        self._words(
            page.under, TextRole.LEAD, on_paper.margin, top, on_paper.size(TextRole.LEAD), LIGHT.muted
        )
        if page.levels:
            self._heads(page)
        for piece in page.pieces:
            (self._band if piece.cells is None else self._row)(page, piece)
        self._footer(page, number)

    def _heads(self, page: PrintedPage) -> None:
        on_paper, under_stages = page.sheet, page.head_top + page.stage_height
        bottom = page.head_top + page.head_height
        for column, (stage, name) in enumerate(page.levels):
            left = self._left(page, column)
            tint = LIGHT.level_head_tint(column, len(page.levels))
            self._fill(left, under_stages, on_paper.level, bottom - under_stages, tint)
            size = on_paper.size(TextRole.HEAD)
            self._words(name, TextRole.HEAD, left + PADDING, under_stages + PADDING, size, LIGHT.text)
            if stage and (column == 0 or page.levels[column - 1][0] != stage):
                self._stage(page, column, stage)
            self._line(left, under_stages, left, bottom)
        right = on_paper.width - on_paper.margin
        self._line(right, page.head_top, right, bottom)
        self._line(on_paper.margin, bottom, right, bottom, thick=1.2)

    def _stage(self, page: PrintedPage, column: int, stage: str) -> None:
        """Draw the head of a stage over all its levels that stand beside each other."""
        same = takewhile(lambda level: level[0] == stage, page.levels[column:])
        left, width = self._left(page, column), sum(1 for _level in same) * page.sheet.level
        size = page.sheet.size(TextRole.SMALL)
        self._fill(left, page.head_top, width, page.stage_height, LIGHT.band)
        shown = TextMeasure().lines(stage, TextRole.SMALL, size, width - 2 * PADDING)[:1]
        self._words(shown, TextRole.SMALL, left + PADDING, page.head_top + PADDING / 2, size, LIGHT.text)
        self._line(left, page.head_top, left, page.head_top + page.stage_height)

    def _band(self, page: PrintedPage, piece: Piece) -> None:
        on_paper = page.sheet
        colour = LIGHT.band if piece.depth == 0 else LIGHT.hover
        self._fill(on_paper.margin, piece.top, on_paper.room, piece.height, colour)
        left, size = on_paper.margin + PADDING * (1 + 2 * piece.depth), on_paper.size(TextRole.BAND)
        top = self._words(piece.title, TextRole.BAND, left, piece.top + PADDING * 0.75, size, LIGHT.band_text)
        self._words(piece.explanation, TextRole.SMALL, left, top, on_paper.size(TextRole.SMALL), LIGHT.muted)

    def _row(self, page: PrintedPage, piece: Piece) -> None:
        on_paper, bottom = page.sheet, piece.top + piece.height
        left = on_paper.margin + PADDING
        top = self._words(
            piece.title, TextRole.TITLE, left, piece.top + PADDING, on_paper.size(TextRole.TITLE), LIGHT.text
        )
        self._words(piece.explanation, TextRole.SMALL, left, top, on_paper.size(TextRole.SMALL), LIGHT.muted)
        for column, cell in enumerate(piece.cells or ()):
            left = self._left(page, column)
            tint = LIGHT.level_tint(column, len(page.levels)) if cell.lines else LIGHT.surface
            self._fill(left, piece.top, on_paper.level, piece.height, tint)
            if cell.status is not None:
                corner = QPointF(left + PADDING, piece.top + PADDING) * UNITS
                box = QRectF(corner.x(), corner.y(), on_paper.mark * UNITS, on_paper.mark * UNITS)
                paint_status(self._painter, box, cell.status, LIGHT)
            at = left + 2 * PADDING + on_paper.mark
            self._words(cell.lines, TextRole.BODY, at, piece.top + PADDING, on_paper.body, LIGHT.text)
            self._line(left, piece.top, left, bottom)
        right = on_paper.width - on_paper.margin
        self._line(right, piece.top, right, bottom)
        self._line(on_paper.margin, bottom, right, bottom)

    def _footer(self, page: PrintedPage, number: str) -> None:
        on_paper, painter = page.sheet, self._painter
        size = 8.0
        top = on_paper.height - on_paper.margin - TextMeasure().line_height(TextRole.SMALL, size)
        room = QRectF(on_paper.margin, top, on_paper.room, on_paper.margin)
        scaled = QRectF(room.x() * UNITS, room.y() * UNITS, room.width() * UNITS, room.height() * UNITS)
        painter.setFont(_font(TextRole.SMALL, size))
        painter.setPen(QColor(LIGHT.muted))
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(self._foot.words, Qt.TextElideMode.ElideRight, scaled.width() / 2)
        painter.drawText(scaled, Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(scaled, Qt.AlignmentFlag.AlignRight, number)
        at, side = scaled.left() + scaled.width() * 0.55, metrics.height() * 0.8
        for status, name in self._foot.legend:
            box = QRectF(at, scaled.top() + (metrics.height() - side) / 2, side, side)
            paint_status(painter, box, status, LIGHT)
            painter.setPen(QColor(LIGHT.muted))
            painter.drawText(QPointF(box.right() + side / 2, scaled.top() + metrics.ascent()), name)
            at = box.right() + metrics.horizontalAdvance(name) + 2 * side

    def _left(self, page: PrintedPage, column: int) -> float:
        return page.sheet.margin + page.sheet.titles + column * page.sheet.level

    def _words(
        self, lines: tuple[str, ...], role: TextRole, left: float, top: float, size: float, colour: str
    ) -> float:
        """Draw lines under each other, and return where they end."""
        font, painter = _font(role, size), self._painter
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        for number, line in enumerate(lines):
            base = top * UNITS + number * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(left * UNITS, base), line)
        return top + len(lines) * metrics.lineSpacing() / UNITS

    def _fill(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        box = QRectF(left * UNITS, top * UNITS, width * UNITS, height * UNITS)
        self._painter.fillRect(box, QColor(colour))

    def _line(self, left: float, top: float, right: float, bottom: float, thick: float = 0.5) -> None:
        self._painter.setPen(QPen(QColor(LIGHT.outline), thick * UNITS))
        self._painter.drawLine(QPointF(left, top) * UNITS, QPointF(right, bottom) * UNITS)
