"""One route on a picture: what it is in words, and below that its rounds as columns of cards."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from napl_desktop.graph.learning_paths import LearningPath
from napl_desktop.graph.route_descriptions import RouteDescription
from napl_desktop.model import CellKey
from napl_desktop.wording import Wording
from ui.drawing.marks import paint_arrow
from ui.drawing.picture_parts import TITLE_LINES, Lines, in_lines
from ui.drawing.style import DrawingStyle
from ui.route.step_card import CARD_WIDTH, StepCard
from ui.route.words import advice, length_in_words, said_to, step_name

MOST_COLUMNS = 5
"""So many columns stand beside each other; what is more goes on below them."""

COLUMN_GAP = 36
"""In px, with room for an arrow."""

_ARROW, _AIR = 24, 6
_MOST_STANDS = 8


@dataclass(frozen=True)
class _Said:
    """Something that is said above the rounds; an item of a list has a dot before it."""

    lines: Lines
    is_item: bool = False


@dataclass(frozen=True)
class _Column:
    """A round, or what is there already: its name and its cards."""

    head: Lines
    ground: str
    cards: tuple[StepCard, ...]


class RouteBlock:
    """Lays out a route in a width, as high as it takes."""

    def __init__(self, told: RouteDescription, width: float, look: DrawingStyle, words: Wording) -> None:
        self._told, self._width, self._look, self._words = told, width, look, words
        self._said = [
            self._line(told.title, look.heading_font, TITLE_LINES),
            self._line(self._for_whom(), look.card_font, 3, look.tokens.muted),
            *self._where(),
            self._line(
                length_in_words(told.route, words, bool(told.places), told.traveller), look.level_font, 2
            ),
            *self._to_know(),
        ]
        columns = list(self._columns(told.route)) if told.route else []
        self._first = columns[0] if columns else None
        self._rows = [columns[at : at + MOST_COLUMNS] for at in range(0, len(columns), MOST_COLUMNS)]

    @property
    def height(self) -> float:
        """How high it is."""
        space = self._look.space
        said = sum(each.lines.height + space / 2 for each in self._said)
        return said + sum(2 * space + self._height_of(row) for row in self._rows)

    def draw(self, painter: QPainter, left: float, top: float) -> float:
        """Draw it from a corner on, and return where what is below it begins."""
        space = self._look.space
        for said in self._said:
            if said.is_item:
                in_lines("•", said.lines.font, said.lines.colour, space, 1).draw(painter, left, top)
            top = said.lines.draw(painter, left + said.is_item * self._indent, top) + space / 2
        for row in self._rows:
            top += 2 * space
            head = self._head_height(row)
            for number, column in enumerate(row):
                x = left + number * (CARD_WIDTH + COLUMN_GAP)
                if column is not self._first:
                    # What goes on below comes out of the margin, and stays clear of its edge.
                    self._draw_arrow(
                        painter, QPointF(x - _AIR, top + head / 2), _ARROW if number else _ARROW / 2
                    )
                self._draw_column(painter, column, QRectF(x, top, CARD_WIDTH, head))
            top += self._height_of(row)
        return top

    def _for_whom(self) -> str:
        told, words = self._told, self._words
        said = words.text("route-for", told.traveller.value)
        if not told.goal or told.title == words.text("route", "to", goal=told.goal):
            return said
        return f"{said} · {words.text('route', 'goal', goal=told.goal)}"

    def _line(self, text: str, font: QFont, most_lines: int, colour: str = "") -> _Said:
        return _Said(in_lines(text, font, colour or self._look.tokens.text, self._width, most_lines))

    @property
    def _indent(self) -> float:
        return 2 * self._look.space

    def _item(self, text: str) -> _Said:
        room = self._width - self._indent
        return _Said(in_lines(text, self._look.card_font, self._look.tokens.text, room, 2), is_item=True)

    def _where(self) -> Iterator[_Said]:
        stands, words, font = self._told.stands, self._words, self._look.card_font
        if not stands:
            yield self._line(said_to(self._told.traveller, "stands-nowhere", words), font, 2)
            return
        yield self._line(said_to(self._told.traveller, "stands", words), font, 2)
        shown = stands if len(stands) <= _MOST_STANDS else stands[: _MOST_STANDS - 1]
        for stand in shown:
            rows = ", ".join(stand.rows)
            said = words.text("route", "stand", path=stand.path_title, level=stand.level_title, rows=rows)
            yield self._item(said)
        if len(shown) < len(stands):
            yield self._item(words.text("route", "stands-left", count=len(stands) - len(shown)))

    def _to_know(self) -> Iterator[_Said]:
        route, places = self._told.route, self._told.places
        if route is None:
            return
        sentences = [self._line(each, self._look.card_font, 3) for each in advice(route, self._words)]
        if route.circles:
            yield sentences.pop(0)
        for circle in route.circles:
            cells = ", ".join(places[cell].in_path for cell in circle if cell in places)
            yield self._item(self._words.text("route", "circle", cells=cells))
        yield from sentences

    def _columns(self, route: LearningPath) -> Iterator[_Column]:
        tokens = self._look.tokens
        there = [cell for cell in self._told.places if cell in route.there]
        if there and route.steps:
            yield self._column(self._words.text("route", "there"), tokens.hover, there, is_there=True)
        for number, cells in enumerate(route.stages, start=1):
            name = step_name(number, len(cells), self._words)
            yield self._column(name, tokens.band, [*cells], is_there=False)

    def _column(self, name: str, ground: str, cells: list[CellKey], is_there: bool) -> _Column:
        look, places = self._look, self._told.places
        head = in_lines(name, look.strong_font, look.tokens.band_text, CARD_WIDTH - 2 * look.space, 2)
        cards = (StepCard(places[cell], is_there, look, self._words) for cell in cells if cell in places)
        return _Column(head, ground, tuple(cards))

    def _head_height(self, row: list[_Column]) -> float:
        return max(column.head.height for column in row) + 2 * self._look.space

    def _height_of(self, row: list[_Column]) -> float:
        cards = (sum(card.height + self._look.space for card in column.cards) for column in row)
        return self._head_height(row) + max(cards)

    def _draw_column(self, painter: QPainter, column: _Column, head: QRectF) -> None:
        look = self._look
        painter.fillRect(head, QColor(column.ground))
        column.head.draw(painter, head.left() + look.space, head.center().y() - column.head.height / 2)
        below = head.bottom()
        for card in column.cards:
            below = card.draw(painter, head.left(), below + look.space)

    def _draw_arrow(self, painter: QPainter, tip: QPointF, length: float) -> None:
        pen = QPen(QColor(self._look.tokens.outline), 1.5)
        paint_arrow(painter, tip - QPointF(length, 0), tip, pen, head=8)
