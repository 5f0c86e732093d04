"""The small shapes in cells, drawn once and then copied: status marks, and counts of open notes."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from napl_desktop.model import DescriptorStatus
from ui.grid.look import Look
from ui.status_mark import paint_status

_MOST_COUNTED = 99


class Marks:
    """Gives the shapes at one look, for a screen of any sharpness."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._drawn = lru_cache(maxsize=256)(self._draw)

    def paint_status(self, painter: QPainter, corner: QPoint, status: DescriptorStatus) -> None:
        """Paint the mark of a status with its top left at a point."""
        painter.drawPixmap(corner, self._drawn(status, painter.device().devicePixelRatio()))

    def paint_notes(self, painter: QPainter, corner: QPoint, count: int) -> None:
        """Paint how many notes are open, with the top left of the balloon at a point."""
        painter.drawPixmap(
            corner, self._drawn(min(count, _MOST_COUNTED + 1), painter.device().devicePixelRatio())
        )

    def _draw(self, what: DescriptorStatus | int, ratio: float) -> QPixmap:
        look = self._look
        if isinstance(what, DescriptorStatus):
            return self._pixmap(
                QSize(look.mark, look.mark), ratio, lambda painter: self._status(painter, what)
            )
        # As high as the mark above it and, with its tail, a little higher; no wider than the gutter.
        size = QSize(look.mark + look.space // 2, look.mark + look.space // 2)
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
        tail = look.space / 2
        body = QRectF(0, 0, look.mark + tail, look.mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.tokens.accent))
        painter.drawRoundedRect(body, look.px(5), look.px(5))
        corner = body.bottomLeft() + QPointF(tail, -0.5)
        painter.drawPolygon(QPolygonF([corner, corner + QPointF(0, tail), corner + QPointF(tail, 0)]))
        painter.setPen(QColor(look.tokens.on_accent))
        painter.setFont(look.font("small"))
        words = str(count) if count <= _MOST_COUNTED else f"{_MOST_COUNTED}+"
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, words)
