"""How large a path is, how full and how agreed: a bar, and the same in words beside the marks of the grid."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.outline import PathLine
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.share_bar import SHARES, paint_shares
from ui.kit.status_mark import paint_status
from ui.kit.theme import SPACE, Theme

_BAR, _MARK = 12, 16


class Figures(VerticalBox):
    """Shows the figures of a path."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self._wording = wording
        self._size = WrappedLabel(theme, "body", "muted")
        self._shares = _Shares(theme)
        self.add(self._size, self._shares)

    def show_figures(self, line: PathLine) -> None:
        """Show the figures as they are now."""
        rows = self.tr("%n row(s)", "", line.rows)
        levels = self.tr("%n level(s)", "", line.levels)
        filled = self.tr("{filled} of {places} cells filled").format(filled=line.filled, places=line.places)
        self._size.setText(f"{rows} × {levels}\n{filled}")
        empty = max(line.places - line.filled, 0)
        counts = (line.agreed, line.disputed, line.proposed, empty)
        names = [self._wording.name(status) for status in SHARES]
        self._shares.show_counts(list(zip(SHARES, names, counts, strict=True)))


class _Shares(QWidget):
    """Paints a bar with a part for each status, and under it a line for each that occurs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: list[tuple[DescriptorStatus, str, int]] = []
        theme.changed.connect(self._fit)

    def show_counts(self, counts: list[tuple[DescriptorStatus, str, int]]) -> None:
        """Show how many cells have each status, with its name."""
        self._counts = counts
        self.setAccessibleName(", ".join(f"{name}: {count}" for _, name, count in counts))
        self._fit()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, 0, self.width(), self._theme.px(_BAR))
        paint_shares(painter, bar, [count for _, _, count in self._counts], self._theme.tokens)
        top = bar.bottom() + self._theme.px(SPACE)
        painter.setFont(self._theme.font("body"))
        for status, name, count in self._occurring():
            self._paint_line(painter, QRectF(0, top, self.width(), self._line_height()), status, name, count)
            top += self._line_height()

    def _paint_line(
        self, painter: QPainter, rect: QRectF, status: DescriptorStatus, name: str, count: int
    ) -> None:
        side = self._theme.px(_MARK)
        paint_status(painter, QRectF(0, rect.center().y() - side / 2, side, side), status, self._theme.tokens)
        painter.setPen(self._theme.colour("text"))
        words = rect.adjusted(side + self._theme.px(SPACE), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"{count} {name}")

    def _occurring(self) -> list[tuple[DescriptorStatus, str, int]]:
        return [each for each in self._counts if each[2]]

    def _line_height(self) -> float:
        metrics = QFontMetricsF(self._theme.font("body"))
        return max(metrics.height(), self._theme.px(_MARK)) + self._theme.px(SPACE / 2)

    def _fit(self) -> None:
        lines = len(self._occurring()) * self._line_height()
        self.setFixedHeight(round(self._theme.px(_BAR) + self._theme.px(SPACE) + lines))
