"""From the plane of the layout to what is on the screen or the paper, for all that is drawn around the cards."""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Box


class Projection(Struct, frozen=True):
    """Scale and shift of both axes. They differ when zoomed far out, so that columns stay wide enough to name."""

    scale_x: float = 1.0
    scale_y: float = 1.0
    shift_x: float = 0.0
    shift_y: float = 0.0

    def x(self, x: float) -> float:
        """Return where an x of the layout comes."""
        return x * self.scale_x + self.shift_x

    def y(self, y: float) -> float:
        """Return where a y of the layout comes."""
        return y * self.scale_y + self.shift_y

    def box(self, box: "Box") -> QRectF:
        """Return where a box of the layout comes."""
        return QRectF(self.x(box.x), self.y(box.y), box.width * self.scale_x, box.height * self.scale_y)
