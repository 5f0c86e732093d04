"""A line that the user draws from the chosen card to another: first this one, then that one."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from napl_desktop.model import CellKey
from ui.drawing.style import DrawingStyle


class Paper(Protocol):
    """What is drawn on: it shows cards in its viewport."""

    def viewport(self) -> QWidget:
        """Return the widget that is painted on."""

    def card_on_screen(self, key: CellKey) -> QRectF | None:
        """Return where the card of a cell is in the viewport; None if it has none."""


class ConnectionTool:
    """Follows the pointer from a card to where the line ends."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._source: CellKey | None = None
        self._target: CellKey | None = None
        self._begin = self._end = QPointF()
        self._draws = False

    def begin(self, source: CellKey | None, point: QPointF) -> None:
        """Begin at a card."""
        self._source, self._target, self._begin, self._draws = source, None, point, False

    def draw_to(self, point: QPointF, cell: CellKey | None) -> None:
        """Follow the pointer; `cell` is what is under it."""
        self._draws, self._end, self._target = True, point, cell if cell != self._source else None
        self._paper.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._paper.viewport().update()

    def lift(self) -> tuple[CellKey, CellKey | None] | None:
        """End; return from where to where (None: to nowhere) was drawn, or None if that was a click."""
        source, target, drew = self._source, self._target, self._draws
        self._source, self._target, self._draws = None, None, False
        if source is not None:
            self._paper.viewport().unsetCursor()
            self._paper.viewport().update()
        return (source, target) if source is not None and drew else None

    def paint(self, painter: QPainter, look: DrawingStyle) -> None:
        """Paint the line so far, and a ring around the card where it would end."""
        if not self._draws:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look.tokens.accent), look.px(3), Qt.PenStyle.DashLine))
        painter.drawLine(self._begin, self._end)
        ring = self._paper.card_on_screen(self._target) if self._target else None
        if ring is not None:
            painter.setPen(QPen(QColor(look.tokens.accent), look.px(3)))
            painter.drawRoundedRect(ring, look.radius, look.radius)
