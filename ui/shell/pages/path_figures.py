"""How full and how agreed the shown path is, on one line for the whole room: a bar, and the same in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from napl_desktop.queries.outline import PathLine
from ui.kit.fields.labels import ElidedLabel
from ui.kit.share_bar import paint_shares
from ui.kit.theme import SPACE, Theme

_WIDE, _HIGH = 96, 10


class PathFigures(QWidget):
    """Shows the figures of a path; nothing where there is no place to write."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bar = _Bar(theme)
        self.words = _Words()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._bar)
        self._row.addWidget(self.words, 1)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_line(self, line: PathLine | None) -> None:
        """Show the figures as they are now."""
        self.setVisible(line is not None and line.places > 0)
        if line is None:
            return
        filled = self.tr("{filled} of {places} filled").format(filled=line.filled, places=line.places)
        short = f"{line.filled}/{line.places}"
        parts = []
        if line.agreed:
            parts.append(self.tr("{count} agreed").format(count=line.agreed))
        if line.disputed:
            parts.append(self.tr("{count} in discussion").format(count=line.disputed))
        self.words.say(" · ".join([filled, *parts]), " · ".join([short, *parts]), filled, short)
        self._bar.show_counts(
            (line.agreed, line.disputed, line.proposed, max(line.places - line.filled, 0)), self.words.text()
        )

    def _apply_theme(self) -> None:
        self._row.setSpacing(self._theme.px(SPACE))


class _Words(ElidedLabel):
    """Says as much as there is room for, in whole words."""

    def __init__(self) -> None:
        super().__init__("", "muted")
        self._ways: tuple[str, ...] = ("",)

    def say(self, *ways: str) -> None:
        """Say the first of some ways to say the same that fits."""
        self._ways = ways
        self.setText(ways[0])
        self.setToolTip(ways[0])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits; where nothing does, the bar says it."""
        room, metrics = self.contentsRect(), self.fontMetrics()
        fitting = (way for way in self._ways if metrics.horizontalAdvance(way) <= room.width())
        painter = QPainter(self)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, next(fitting, ""))


class _Bar(QWidget):
    """The bar alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts = (0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_counts(self, counts: tuple[int, int, int, int], words: str) -> None:
        """Show how many cells have each status."""
        self._counts = counts
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size at this zoom."""
        return QSize(self._theme.px(_WIDE), self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shares(painter, QRectF(self.rect()), self._counts, self._theme.tokens)
