"""A step of a route as a card on a picture: which cell it is, whether the learner is there, the first words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from napl_desktop.queries.links import CellPlace
from napl_desktop.wording import Wording
from ui.drawing.marks import paint_card
from ui.drawing.picture_parts import Lines, in_lines
from ui.drawing.style import DrawingStyle
from ui.kit.wrapping import shortened
from ui.route.mark import paint_stand

CARD_WIDTH = 270
"""In px: five cards beside each other are as wide as A3."""

# In SVG words stay words, and where our type is not installed they are set in one that is wider.
_ROOM_FOR_ANY_TYPE = 0.92

_NAME_LINES = 2
_TEXT_LINES = 3


class StepCard:
    """A cell that is still to be learned, or, as a quieter card without text, one that is there already."""

    def __init__(self, place: CellPlace, is_there: bool, look: DrawingStyle, words: Wording) -> None:
        self._is_there, self._look = is_there, look
        tokens, room = look.tokens, (CARD_WIDTH - look.gutter - look.space) * _ROOM_FOR_ANY_TYPE
        ink = tokens.muted if is_there else tokens.text
        path = in_lines(f"{place.path_title} ›", look.small_font, tokens.muted, room, 1)
        if path.lines[0].endswith("…"):
            path = in_lines(place.path_title, look.small_font, tokens.muted, room, 1)
        self._parts = [path, _name(place, look, ink, room)]
        if not is_there:
            first = place.text or words.name(place.status)
            font, colour = look.card_font, tokens.text if place.text else tokens.muted
            self._parts.append(in_lines(first, font, colour, room, _TEXT_LINES))

    @property
    def height(self) -> float:
        """How high it is."""
        return sum(part.height for part in self._parts) + 2 * self._look.space

    def draw(self, painter: QPainter, left: float, top: float) -> float:
        """Draw it from a corner on, and return where what is below it begins."""
        look, tokens = self._look, self._look.tokens
        rect = QRectF(left, top, CARD_WIDTH, self.height)
        if self._is_there:
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.page))
            painter.drawRoundedRect(rect, look.radius, look.radius)
        else:
            paint_card(painter, rect, look.radius, 1, tokens)
        mark = QRectF(left + look.space, top + look.space, look.mark, look.mark)
        paint_stand(painter, mark, self._is_there, tokens)
        below = top + look.space
        for part in self._parts:
            below = part.draw(painter, left + look.gutter, below)
        return rect.bottom()


def _name(place: CellPlace, look: DrawingStyle, ink: str, room: float) -> Lines:
    """Return row and level in two lines; where that is not enough each has one, so that both can be read."""
    font = look.strong_font
    whole = in_lines(place.in_path, font, ink, room, _NAME_LINES)
    if not whole.lines[-1].endswith("…"):
        return whole
    dot = " ·"
    row = shortened(place.row_title, font, room - QFontMetricsF(font).horizontalAdvance(dot))
    return Lines((row + dot, shortened(place.level_title, font, room)), font, ink)
