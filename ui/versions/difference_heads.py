"""The titles of rows and levels beside what is different, which stay in view when it scrolls."""

from itertools import groupby
from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from napl_desktop.queries.differences import DifferenceKind
from ui.drawing.marked_text import INKS
from ui.kit.fonts import FontRole
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme
from ui.kit.wrapping import wrapped
from ui.versions.difference_model import DifferenceModel
from ui.versions.words import GLYPHS, kind_word

# In px at 100 %.
_TITLES, _INDENT, _MARK = 190, 12, 14
_MOST_TITLES = 0.24
_MOST_LINES = 6


class DifferenceHeads(QHeaderView):
    """Draws each title with a sign and a word for what became of it."""

    def __init__(
        self, orientation: Qt.Orientation, model: DifferenceModel, theme: Theme, table: QWidget
    ) -> None:
        super().__init__(orientation, table)
        self._table = table
        self._cells = model
        self._theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        """Return the width of the titles, or the height of the highest name of a level."""
        if self.orientation() is Qt.Orientation.Vertical:
            return QSize(self._titles, 0)
        heights = (self.sectionSizeFromContents(section).height() for section in range(self.count()))
        return QSize(0, max(heights, default=0))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room that a title takes in its present width."""
        if section >= self.count():
            return QSize()
        width = self._width(section)
        font = self._theme.font(self._role(section))
        lines = len(self._lines(section, self._text_width(section)))
        height = lines * QFontMetrics(font).lineSpacing() + 2 * self._theme.px(SPACE)
        if self._kind(section) is not DifferenceKind.SAME:
            height += QFontMetrics(self._theme.font("small")).height()
        return QSize(width, ceil(height) + self._stage_height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        if section >= self.count():
            return
        theme, kind = self._theme, self._kind(section)
        painter.save()
        rect = rect.adjusted(0, self._stage_height, 0, 0)
        painter.fillRect(rect, self._ground(section))
        room = rect.adjusted(self._left(section), theme.px(SPACE), -theme.px(SPACE), -theme.px(SPACE))
        role = self._role(section)
        font = theme.font(role)
        font.setStrikeOut(kind is DifferenceKind.REMOVED)
        font.setUnderline(kind is DifferenceKind.ADDED)
        height = QFontMetrics(font).lineSpacing()
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        for words in self._lines(section, room.width()):
            line = QRect(room.left(), room.top(), room.width(), height)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
            room.setTop(room.top() + height)
        if kind is not DifferenceKind.SAME:
            self._paint_kind(painter, room, kind)
        painter.setPen(theme.colour("outline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint over the names of levels each stage once."""
        super().paintEvent(event)
        if not self._stage_height:
            return
        theme, painter = self._theme, QPainter(self.viewport())
        painter.setFont(theme.font("strong"))
        first = 0
        for stage, levels in groupby(self._stages):
            last = first + len(list(levels)) - 1
            left = self.sectionViewportPosition(first)
            right = self.sectionViewportPosition(last) + self.sectionSize(last)
            strip = QRect(left, 0, right - left, self._stage_height)
            painter.fillRect(strip, QColor(theme.tokens.level_head_tint(first, self.count())))
            painter.setPen(theme.colour("outline"))
            painter.drawLine(strip.topRight(), strip.bottomRight())
            painter.setPen(theme.colour("text"))
            seen = strip.intersected(self.viewport().rect()).adjusted(theme.px(SPACE), 0, -theme.px(SPACE), 0)
            words = painter.fontMetrics().elidedText(stage, Qt.TextElideMode.ElideRight, seen.width())
            painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, words)
            first = last + 1

    @property
    def _stages(self) -> list[str]:
        return [self._cells.level(section).head.stage for section in range(self.count())]

    @property
    def _stage_height(self) -> int:
        """How high the stages are over the names of levels; 0 where there are none."""
        if self._is_rows() or not any(self._stages):
            return 0
        return QFontMetrics(self._theme.font("strong")).height() + self._theme.px(SPACE)

    def _paint_kind(self, painter: QPainter, room: QRect, kind: DifferenceKind) -> None:
        theme = self._theme
        font = theme.font("small")
        font.setBold(True)
        side = theme.px(_MARK)
        icon(GLYPHS[kind], theme, INKS[kind]).paint(painter, QRect(room.left(), room.top(), side, side))
        painter.setFont(font)
        painter.setPen(theme.colour(INKS[kind]))
        beside = room.adjusted(side + theme.px(SPACE / 2), 0, 0, 0)
        beside.setHeight(QFontMetrics(font).height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, kind_word(kind))

    def _is_rows(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    def _title(self, section: int) -> str:
        if self._is_rows():
            return self._cells.row(section).head.title
        return self._cells.level(section).head.title

    def _kind(self, section: int) -> DifferenceKind:
        return (self._cells.row(section) if self._is_rows() else self._cells.level(section)).kind

    def _role(self, section: int) -> FontRole:
        return "strong" if not self._is_rows() or self._cells.is_band(section) else "body"

    def _ground(self, section: int) -> QColor:
        theme, kind = self._theme, self._kind(section)
        if kind is not DifferenceKind.SAME:
            return theme.colour(f"{INKS[kind]}_soft")
        if not self._is_rows():
            return QColor(theme.tokens.level_head_tint(section, self.count()))
        if self._cells.is_band(section):
            return theme.colour("band" if self._cells.row(section).head.depth == 0 else "hover")
        return theme.colour("page")

    def _left(self, section: int) -> int:
        depth = self._cells.row(section).head.depth if self._is_rows() else 0
        return self._theme.px(SPACE + depth * _INDENT)

    @property
    def _titles(self) -> int:
        """How wide the titles of rows are: where there is little room, the texts get it."""
        return min(self._theme.px(_TITLES), round(self._table.width() * _MOST_TITLES))

    def _width(self, section: int) -> int:
        return self._titles if self._is_rows() else self.sectionSize(section)

    def _text_width(self, section: int) -> int:
        return self._width(section) - self._left(section) - self._theme.px(SPACE)

    def _lines(self, section: int, width: int) -> list[str]:
        font = self._theme.font(self._role(section))
        return wrapped(self._title(section), font, max(width, 1), _MOST_LINES)
