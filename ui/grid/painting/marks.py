"""The small shapes in cells, drawn once and then copied: status marks, and counts of open notes."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from napl_desktop.model import DescriptorStatus
from ui.grid.painting.style import GridStyle
from ui.kit.note_mark import MOST_COUNTED, note_tail, paint_note_mark
from ui.kit.status_mark import paint_status


class Marks:
    """Gives the shapes at one look, for a screen of any sharpness."""

    def __init__(self, look: GridStyle) -> None:
        self._look = look
        self._drawn = lru_cache(maxsize=256)(self._draw)

    def paint_status(self, painter: QPainter, corner: QPoint, status: DescriptorStatus) -> None:
        """Paint the mark of a status with its top left at a point."""
        painter.drawPixmap(corner, self._drawn(status, painter.device().devicePixelRatio()))

    def paint_notes(self, painter: QPainter, corner: QPoint, count: int) -> None:
        """Paint how many notes are open, with the top left of the balloon at a point."""
        painter.drawPixmap(
            corner, self._drawn(min(count, MOST_COUNTED + 1), painter.device().devicePixelRatio())
        )

    def _draw(self, what: DescriptorStatus | int, ratio: float) -> QPixmap:
        look = self._look
        if isinstance(what, DescriptorStatus):
            return self._pixmap(
                QSize(look.mark, look.mark), ratio, lambda painter: self._status(painter, what)
            )
        # As high as the mark above it and, with its tail, a little higher; no wider than the gutter.
        side = ceil(look.mark + note_tail(look.mark))
        size = QSize(side, side)
        return self._pixmap(size, ratio, lambda painter: self._balloon(painter, what))

    def _pixmap(self, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
        painter.end()
        return pixmap

    def _status(self, painter: QPainter, status: DescriptorStatus) -> None:
        paint_status(painter, QRectF(0, 0, self._look.mark, self._look.mark), status, self._look.tokens)

    def _balloon(self, painter: QPainter, count: int) -> None:
        look = self._look
        body = QRectF(0, 0, look.mark + note_tail(look.mark), look.mark)
        paint_note_mark(painter, body, count, look.font("small"), look.tokens)
