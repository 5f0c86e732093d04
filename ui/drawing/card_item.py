"""A card in a scene: drawn to be read, or for far away, and its picture is kept."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsItem

from ui.drawing.style import DrawingStyle


class CardItem(QGraphicsItem):
    """Has a size and an edge; a subclass paints it, which moving over the plane does not do anew."""

    def __init__(self, size: QSizeF, look: DrawingStyle) -> None:
        super().__init__()
        self._look = look
        self._room = QRectF(QPointF(0, 0), size)
        edge = look.px(2)
        self._bounds = self._room.adjusted(-edge, -edge, edge, edge)
        self._readable = True
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def boundingRect(self) -> QRectF:
        """Return the card with its edge."""
        return self._bounds

    @property
    def room_on_plane(self) -> QRectF:
        """Where the card is, without its edge."""
        return self._room.translated(self.pos())

    def show_readable(self, readable: bool) -> None:
        """Draw to be read, or for far away."""
        if readable != self._readable:
            self._readable = readable
            self.update()
