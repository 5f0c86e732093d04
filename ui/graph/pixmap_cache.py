"""Cards without their words, drawn once for each kind and scale: a frame then only has to stamp them.

Outlines and marks with smooth edges take ten times as long as a stamp, and there are few kinds of cards.
"""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPen, QPixmap

from napl_desktop.model import DescriptorStatus
from ui.drawing.marks import paint_card, paint_empty_place, paint_note_count, status_colour
from ui.drawing.style import DrawingStyle
from ui.kit.status_mark import paint_status

Kind = tuple[DescriptorStatus, int]
"""What tells cards apart: the status, and how many notes are open."""

_OF_SHAPES = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)
# A card lower than this, in pixels at 100 %, has no room for marks.
_ROOM_FOR_MARKS = 12


class Scale(Struct, frozen=True):
    """How large cards are on the screen. Marks shrink with `readable` cards, on others they do not."""

    across: float
    down: float
    ratio: float
    readable: bool


class PixmapCache:
    """The pictures of all kinds of cards at one scale."""

    def __init__(self, look: DrawingStyle, scale: Scale) -> None:
        sizes = look.sizes
        self.scale = scale
        self.width = max(3, round(sizes.card_width * scale.across))
        self.height = max(3, round(sizes.card_height * scale.down))
        self._look = look
        self._made: dict[Kind, QPixmap] = {}

    def draw(self, painter: QPainter, x: int, y: int, kind: Kind) -> None:
        """Draw a kind of card with its left upper corner at a point: where shapes stay shapes, as such."""
        if painter.paintEngine().type() in _OF_SHAPES:
            painter.save()
            painter.translate(x, y)
            self._paint(painter, kind)
            painter.restore()
            return
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = self._make(kind)
        painter.drawPixmap(x, y, made)

    def _make(self, kind: Kind) -> QPixmap:
        ratio = self.scale.ratio
        pixmap = QPixmap(QSize(round(self.width * ratio), round(self.height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, kind)
        painter.end()
        return pixmap

    def _paint(self, painter: QPainter, kind: Kind) -> None:
        if self.scale.readable:
            self._paint_readable(painter, kind)
        elif self.height >= self._look.px(_ROOM_FOR_MARKS):
            self._paint_low(painter, kind)
        else:
            self._paint_tiny(painter, kind)

    def _paint_readable(self, painter: QPainter, kind: Kind) -> None:
        """Paint a card with its marks below each other, to the left of several lines of words."""
        status, notes = kind
        look = self._look
        self._paint_ground(painter, status, look.radius * self.scale.down)
        painter.scale(self.scale.across, self.scale.down)
        mark = QRectF(look.space, look.space, look.mark, look.mark)
        paint_status(painter, mark, status, look.tokens)
        if notes:
            below = look.sizes.card_height - look.space - look.mark / 2
            paint_note_count(painter, QPointF(mark.center().x(), below), notes, look)

    def _paint_low(self, painter: QPainter, kind: Kind) -> None:
        """Paint a card with its marks at both ends of one line of words."""
        status, notes = kind
        look, middle = self._look, self.height / 2
        self._paint_ground(painter, status, min(look.radius, self.height / 4))
        side = min(self.height * 0.65, look.mark)
        paint_status(painter, QRectF(look.space, middle - side / 2, side, side), status, look.tokens)
        if notes and self.height > look.mark:
            paint_note_count(painter, QPointF(self.width - look.gutter / 2, middle), notes, look)
        elif notes:
            spot = QRectF(self.width - look.space - side, middle - side / 2, side, side)
            painter.fillRect(spot, QColor(look.tokens.accent))

    def _paint_tiny(self, painter: QPainter, kind: Kind) -> None:
        """Paint a card of a few pixels: the more of it is filled, the further the room is; nothing when empty."""
        status, notes = kind
        tokens, rect = self._look.tokens, QRectF(0.5, 0.5, self.width - 1, self.height - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if status != DescriptorStatus.EMPTY:
            colour = status_colour(status, tokens)
            share = {DescriptorStatus.AGREED: 1.0, DescriptorStatus.DISPUTED: 0.5}.get(status, 0.0)
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRect(rect)
            painter.fillRect(QRectF(0, 0, self.width * share, self.height), colour)
        if notes:
            block = max(3, self.height)
            painter.fillRect(QRectF(self.width - block, 0, block, self.height), QColor(tokens.accent))

    def _paint_ground(self, painter: QPainter, status: DescriptorStatus, radius: float) -> None:
        # Whole pixels, so that edges are sharp; more than one of them where cards are large, as in print.
        stroke = max(1, round(self.scale.down))
        rect = QRectF(stroke / 2, stroke / 2, self.width - stroke, self.height - stroke)
        paint = paint_empty_place if status == DescriptorStatus.EMPTY else paint_card
        paint(painter, rect, radius, stroke, self._look.tokens)
