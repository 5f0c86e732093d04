"""What stands in the scene: the cards of all cells, and the arrows between them.

One item draws all cards: an item for each would have Qt ask Python a thousand times a frame what one loop knows.
"""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGlyphRun,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from napl_desktop.queries.grid import PathGrid
from ui.drawing.marks import arrow_head
from ui.drawing.style import CARD_LINES, DrawingStyle
from ui.graph.pixmap_cache import PixmapCache, Scale
from ui.kit.wrapping import first_line, glyphs, wrapped, write_lines

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Arrow, PathLayout


class PlaneItem(QGraphicsItem):
    """Covers the whole plane and draws the part of it that is asked for."""

    def __init__(self, layout: "PathLayout") -> None:
        super().__init__()
        # Without this Qt does not say which part.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._plane = QRectF(0, 0, layout.width, layout.height)
        self.readable = True

    def boundingRect(self) -> QRectF:
        """Return the whole plane."""
        return self._plane


class CardsItem(PlaneItem):
    """The first words of every cell, how far the room is with it, and how many notes are open.

    From far away each card has one line, in type that does not shrink, and no words when a line is too high.
    """

    def __init__(self, grid: PathGrid, layout: "PathLayout", look: DrawingStyle, empty_word: str) -> None:
        super().__init__(layout)
        self._look = look
        self._empty_word = empty_word
        self._metrics = QFontMetricsF(look.card_font)
        self._boxes = list(layout.places.values())
        self._tops = [box.y for box in self._boxes]
        self._cells = [grid.cell(*key) for key in layout.places]
        self._stamps: PixmapCache | None = None
        self._words: dict[int, list[QGlyphRun]] = {}
        self._short_words: dict[int, list[QGlyphRun]] = {}

    def show_cells(self, grid: PathGrid, layout: "PathLayout") -> None:
        """Show other cells at the same places; only those that differ are painted again."""
        for number, key in enumerate(layout.places):
            cell = grid.cell(*key)
            if cell != self._cells[number]:
                self._cells[number] = cell
                self._words.pop(number, None)
                self._short_words.pop(number, None)
                box = self._boxes[number]
                self.update(QRectF(box.x, box.y, box.width, box.height))

    def text_cut_short(self, number: int) -> str:
        """Return the text of a card that does not show all of it, and "" of others."""
        text, stamps = self._cells[number].text, self._stamps
        if self.readable or stamps is None:
            shown = self._lines(number)
        else:
            shown = [self._short_line(number, stamps)] if self._has_short_words(stamps) else []
        return "" if _letters("".join(shown)) == _letters(text) or not text else text

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the cards in view, on whole pixels of the screen."""
        shown: QRectF = option.exposedRect
        height = self._look.sizes.card_height
        seen = range(bisect_left(self._tops, shown.top() - height), bisect_right(self._tops, shown.bottom()))
        now = painter.worldTransform()
        stamps = self._stamps_at(
            Scale(now.m11(), now.m22(), painter.device().devicePixelRatio(), self.readable)
        )
        across, down, right, low = now.m11(), now.m22(), now.dx() + 0.5, now.dy() + 0.5
        corners = [
            (floor(box.x * across + right), floor(box.y * down + low))
            for box in self._boxes[seen.start : seen.stop]
        ]
        cells = self._cells[seen.start : seen.stop]
        painter.save()
        painter.setWorldTransform(QTransform())
        for (x, y), cell in zip(corners, cells, strict=True):
            stamps.draw(painter, x, y, (cell.status, cell.open_notes))
        if self.readable:
            self._draw_words(painter, seen, corners, stamps.scale)
        elif self._has_short_words(stamps):
            self._draw_short_words(painter, seen, corners, stamps)
        painter.restore()

    def _stamps_at(self, scale: Scale) -> PixmapCache:
        if self._stamps is None or self._stamps.scale != scale:
            stamps = PixmapCache(self._look, scale)
            if self._stamps is None or self._stamps.width != stamps.width:
                self._short_words.clear()
            self._stamps = stamps
        return self._stamps

    def _draw_words(
        self, painter: QPainter, seen: range, corners: list[tuple[int, int]], scale: Scale
    ) -> None:
        """Draw several lines on each card, in type that grows and shrinks with it."""
        look = self._look
        inks = QColor(look.tokens.muted), QColor(look.tokens.text)
        painter.scale(scale.across, scale.down)
        is_svg = painter.paintEngine().type() is QPaintEngine.Type.SVG
        for number, (x, y) in zip(seen, corners, strict=True):
            painter.setPen(inks[bool(self._cells[number].text)])
            corner = QPointF(x / scale.across + look.gutter, y / scale.down + look.space)
            if is_svg:
                write_lines(painter, self._lines(number), look.card_font, corner)
                continue
            words = self._words.get(number)
            if words is None:
                words = self._words[number] = glyphs(self._lines(number), look.card_font)
            for run in words:
                painter.drawGlyphRun(corner, run)

    def _draw_short_words(
        self, painter: QPainter, seen: range, corners: list[tuple[int, int]], stamps: PixmapCache
    ) -> None:
        """Draw one line on each filled card."""
        look = self._look
        painter.setPen(QColor(look.tokens.text))
        below = (stamps.height - self._metrics.height()) / 2
        for number, (x, y) in zip(seen, corners, strict=True):
            if self._cells[number].text:
                words = self._short_words.get(number)
                if words is None:
                    line = self._short_line(number, stamps)
                    words = self._short_words[number] = glyphs([line], look.card_font)
                for run in words:
                    painter.drawGlyphRun(QPointF(x + look.gutter, y + below), run)

    def _lines(self, number: int) -> list[str]:
        """Return what a card shows that is near enough to be read."""
        text = self._cells[number].text or self._empty_word
        return wrapped(text, self._look.card_font, self._look.text_width, CARD_LINES)

    def _has_short_words(self, stamps: PixmapCache) -> bool:
        """Tell whether a card that is far away is high enough for a line."""
        return stamps.height >= self._metrics.height()

    def _short_line(self, number: int, stamps: PixmapCache) -> str:
        """Return what such a card shows."""
        look, cell = self._look, self._cells[number]
        room = stamps.width - look.gutter - (look.gutter if cell.open_notes else look.space)
        return first_line(cell.text, look.card_font, room)


def _letters(text: str) -> str:
    """Return a text without the white space, which differs where lines are broken."""
    return "".join(text.split())


class ArrowsItem(PlaneItem):
    """All arrows at once. They come in the order of their lanes, so only those in view are drawn."""

    def __init__(self, layout: "PathLayout", look: DrawingStyle) -> None:
        super().__init__(layout)
        self._look = look
        self.show_arrows(layout.arrows)

    def show_arrows(self, arrows: "tuple[Arrow, ...]") -> None:
        """Show other arrows between the same places."""
        self._heights = [arrow.points[0][1] for arrow in arrows]
        self._ways = [[QPointF(*point) for point in arrow.points] for arrow in arrows]
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the arrows in view; from far away as plain lines, because heads would be specks."""
        shown: QRectF = option.exposedRect
        look, head = self._look, self._look.px(7)
        first = bisect_left(self._heights, shown.top() - head)
        last = bisect_right(self._heights, shown.bottom() + head)
        ways = self._ways[first:last]
        colour = QColor(look.tokens.outline)
        pen = QPen(colour, look.px(1.5) if self.readable else 1)
        pen.setCosmetic(not self.readable)
        painter.setPen(pen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.readable)
        painter.drawLines([QLineF(start, end) for way in ways for start, end in pairwise(way)])
        if self.readable:
            heads = QPainterPath()
            for way in ways:
                heads.addPolygon(arrow_head(way[-1], head))
            painter.fillPath(heads, colour)
