"""The row of the grid around what is asked about: small, with the cell that is asked about marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from napl_desktop.incoming.row_cells import RowCell
from napl_desktop.text import one_line
from ui.kit.theme import SPACE, Theme

_LINES = 2


class CellRow(QWidget):
    """Draws cells beside each other, each with its level over the beginning of its text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cells: Sequence[RowCell] = ()
        """What is shown."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_cells(self, cells: Sequence[RowCell]) -> None:
        """Show a row; nothing where there is none."""
        self.cells = cells
        said = (f"{cell.level}: {one_line(cell.text) or self.tr('empty')}" for cell in cells)
        self.setAccessibleName(self.tr("The row: {cells}").format(cells="; ".join(said)))
        self.update()

    @property
    def has_cells(self) -> bool:
        """Whether there is a row to show."""
        return bool(self.cells)

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        line = QFontMetricsF(self._theme.font("small")).height()
        return QSize(0, round(_LINES * line + self._theme.px(SPACE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells."""
        painter = QPainter(self)
        width = self.width() / max(1, len(self.cells))
        for number, cell in enumerate(self.cells):
            self._paint_cell(painter, cell, QRectF(number * width, 0, width, self.height()))

    def _paint_cell(self, painter: QPainter, cell: RowCell, rect: QRectF) -> None:
        edge = self._theme.px(2 if cell.is_asked else 1)
        painter.setPen(QPen(self._theme.colour("accent" if cell.is_asked else "line"), edge))
        painter.setBrush(self._theme.colour("accent_soft" if cell.is_asked else "surface"))
        painter.drawRect(rect.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        room = rect.adjusted(self._theme.px(SPACE), 0, -self._theme.px(SPACE), 0)
        half, air = rect.height() / 2, self._theme.px(SPACE / 2)
        strong, small = self._theme.font("strong"), self._theme.font("small")
        strong.setPointSizeF(small.pointSizeF())
        lines = ((strong, "text", cell.level, air / 2), (small, "muted", one_line(cell.text), half - air / 2))
        for font, ink, text, top in lines:
            painter.setFont(font)
            painter.setPen(self._theme.colour(ink))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRectF(room.left(), top, room.width(), half),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                shown,
            )
