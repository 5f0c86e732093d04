"""How a cell of the table of sectors looks: a path with its mark and its bar, a few words, or a white spot."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.drawing.level_shares import paint_titled_shares, title_width
from ui.drawing.picture_parts import in_lines
from ui.drawing.style import DrawingStyle
from ui.kit.status_mark import paint_status
from ui.kit.wrapping import wrapped
from ui.white_spots.lines import ShownCell

# In px at 100 %.
_BAR, _MARK = 8, 16
_MOST_LINES = 3


class CellPainter:
    """Paints cells in one look, on the screen and on a picture."""

    def __init__(self, look: DrawingStyle) -> None:
        self.look = look

    def height(self, cell: ShownCell, width: float) -> float:
        """Return how high a cell of a width is."""
        air, font = self.look.space, self.look.card_font
        inside = width - (3 if cell.is_white else 2) * air
        height = self._height_of(cell.head, self.look.strong_font, inside) + 2 * air
        room = inside - self._indent(cell)
        if cell.shares is None:
            return height + self._height_of(cell.words, font, room)
        words = self._height_of(cell.words, font, title_width(cell.shares, font, room))
        return height + words + air / 2 + self.look.px(_BAR)

    def paint(self, painter: QPainter, room: QRectF, cell: ShownCell) -> None:
        """Paint a cell, from top to bottom, upon the ground that is there."""
        look, air = self.look, self.look.space
        inside = room.adjusted(air, air, -air, -air)
        if cell.is_white:
            self._paint_outline(painter, room.adjusted(air / 2, air / 2, -air / 2, -air / 2))
            inside.adjust(air / 2, 0, -air / 2, 0)
        head = in_lines(cell.head, look.strong_font, look.tokens.text, inside.width(), _MOST_LINES)
        inside.setTop(head.draw(painter, inside.left(), inside.top()))
        if cell.status is not None:
            line = QFontMetricsF(look.card_font).lineSpacing()
            side = look.px(_MARK)
            mark = QRectF(inside.left(), inside.top() + (line - side) / 2, side, side)
            paint_status(painter, mark, cell.status, look.tokens)
            inside.setLeft(inside.left() + self._indent(cell))
        if cell.shares is None:
            ink = getattr(look.tokens, cell.ink)
            words = in_lines(cell.words, look.card_font, ink, inside.width(), _MOST_LINES)
            words.draw(painter, inside.left(), inside.top())
            return
        inside.setHeight(self.height(cell, room.width()) - 2 * air - head.height)
        paint_titled_shares(
            *(painter, inside, cell.words, cell.shares, look.card_font, look.px(_BAR), look.tokens),
            most_lines=_MOST_LINES,
            ink="text",
        )

    def _indent(self, cell: ShownCell) -> float:
        return 0 if cell.status is None else self.look.px(_MARK) + self.look.space

    def _height_of(self, text: str, font: QFont, width: float) -> float:
        return len(wrapped(text, font, width, _MOST_LINES)) * QFontMetricsF(font).lineSpacing()

    def _paint_outline(self, painter: QPainter, room: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.look.tokens.outline), 1, Qt.PenStyle.DashLine))
        sharp = QRectF(room.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sharp, self.look.radius, self.look.radius)
        painter.restore()
