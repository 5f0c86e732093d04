"""The strips above and beside the plane: they stay while it moves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from ui.drawing.style import DrawingStyle
from ui.graph.canvas import GraphCanvas
from ui.graph.heads import level_heads_height, paint_level_heads, paint_row_heads

if TYPE_CHECKING:
    from napl_desktop.graph.layout import PathLayout


class _Strip(QWidget):
    """Follows a plane; the wheel scrolls the plane along the strip."""

    def __init__(self, canvas: GraphCanvas, bar: QScrollBar) -> None:
        super().__init__()
        self._canvas = canvas
        self._bar = bar
        self._painted_at: tuple[float, float] | None = None
        canvas.moved.connect(self._follow)

    def position(self) -> tuple[float, float]:
        """Return the scale and shift of the plane along the strip."""
        raise NotImplementedError

    def _follow(self) -> None:
        """Paint again if the plane moved along the strip, not when it moved across it."""
        if self.position() != self._painted_at:
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the plane."""
        QCoreApplication.sendEvent(self._bar, event)


class LevelStrip(_Strip):
    """The names of the levels."""

    def __init__(self, canvas: GraphCanvas) -> None:
        super().__init__(canvas, canvas.horizontalScrollBar())

    def position(self) -> tuple[float, float]:
        """Return the scale and shift sideways."""
        return self._canvas.projection.scale_x, self._canvas.projection.shift_x

    def make_room(self, layout: "PathLayout", look: DrawingStyle) -> None:
        """Take the height that the levels need."""
        self.setFixedHeight(round(level_heads_height(layout, look)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the levels where their columns are."""
        self._painted_at = self.position()
        scene = self._canvas.path_scene
        if scene:
            painter = QPainter(self)
            paint_level_heads(painter, scene.layout, self._canvas.projection, scene.look, QRectF(self.rect()))
            painter.end()


class RowStrip(_Strip):
    """The titles of bands and rows."""

    def __init__(self, canvas: GraphCanvas) -> None:
        super().__init__(canvas, canvas.verticalScrollBar())

    def position(self) -> tuple[float, float]:
        """Return the scale and shift downwards."""
        return self._canvas.projection.scale_y, self._canvas.projection.shift_y

    def make_room(self, look: DrawingStyle) -> None:
        """Take the width for the titles."""
        self.setFixedWidth(round(look.row_heads_width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the titles where their lanes are."""
        self._painted_at = self.position()
        scene = self._canvas.path_scene
        if scene:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_row_heads(painter, scene.layout, self._canvas.projection, scene.look, QRectF(self.rect()))
            painter.end()
