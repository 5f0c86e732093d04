"""The titles of the roles above what they ask for: they stay in view when it scrolls, and are read whole."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableWidget

from ui.kit.theme import SPACE, Theme
from ui.kit.wrapping import wrapped

_MOST_LINES = 4
# Beside a title, in px at 100 %: before it as everywhere in the table, after it hardly any.
_AIR = SPACE + 3


class ComparisonHeads(QHeaderView):
    """Draws each title in as many lines as it takes; what is clicked is told."""

    def __init__(self, theme: Theme, table: QTableWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(1)

    @property
    def longest_word(self) -> int:
        """How wide a column is in which no word is broken, in px."""
        metrics = QFontMetrics(self._theme.font("strong"))
        words = [word for section in range(self.count()) for word in self._title(section).split()]
        return max(map(metrics.horizontalAdvance, words), default=0) + self._theme.px(_AIR)

    def sizeHint(self) -> QSize:
        """Return the height of the highest title in its present width."""
        heights = (self.sectionSizeFromContents(section).height() for section in range(self.count()))
        return QSize(0, max(heights, default=0))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room that a title takes in its present width."""
        height = len(self._lines(section)) * QFontMetrics(self._theme.font("strong")).lineSpacing()
        return QSize(self.sectionSize(section), height + 2 * self._theme.px(SPACE))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour("page"))
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        height = QFontMetrics(painter.font()).lineSpacing()
        line = QRect(rect.left() + theme.px(SPACE), rect.top() + theme.px(SPACE), rect.width(), height)
        for words in self._lines(section):
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            line.translate(0, height)
        painter.setPen(theme.colour("outline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _lines(self, section: int) -> list[str]:
        room = self.sectionSize(section) - self._theme.px(_AIR)
        return wrapped(self._title(section), self._theme.font("strong"), max(room, 1), _MOST_LINES)

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
