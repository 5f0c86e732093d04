"""The levels of a row beside each other, each under its name: as large as fits, never too small for a room."""

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar

from napl_desktop.queries.grid import DimensionHead, PathGrid
from napl_desktop.wording import Wording
from ui.kit import fonts
from ui.kit.fields.wrapped_label import lay_out
from ui.kit.from_afar import columns_in_view, zoom_for_room
from ui.kit.hyphens import hyphenated
from ui.kit.status_mark import paint_status
from ui.kit.theme import SPACE, Theme

_LARGEST = 64
_MARK = 20

_WRAP = Qt.TextFlag.TextWordWrap


class RowTexts(QAbstractScrollArea):
    """Paints the texts in the largest type in which all of them fit; where none does, they scroll."""

    levels_moved = Signal()
    """Other levels are seen."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._grid: PathGrid | None = None
        self._row: DimensionHead | None = None
        self._size = 0
        self._head_height = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._arrange)

    def show_row(self, grid: PathGrid, row: DimensionHead) -> None:
        """Show another row, from its beginning; the same as it is now where it was."""
        is_other = self._row is None or row.id != self._row.id
        self._grid, self._row = grid, row
        self._arrange()
        if is_other:
            self.verticalScrollBar().setValue(0)

    @property
    def spoken(self) -> str:
        """What is in the row, as a screen reader says it."""
        if self._grid is None or self._row is None:
            return ""
        cells = ((level.title, self._grid.cell(self._row.id, level.id)) for level in self._grid.levels)
        return "; ".join(f"{title}, {self._wording.name(cell.status)}: {cell.text}" for title, cell in cells)

    @property
    def type_size(self) -> int:
        """The size of the texts, in points."""
        return self._size

    # Scrolling

    @property
    def scrolls_across(self) -> bool:
        """Whether there are more levels than are seen at a time."""
        return self.horizontalScrollBar().maximum() > 0

    @property
    def seen_levels(self) -> tuple[int, int, int] | None:
        """The numbers of the first and the last level that is seen, and of how many; None where all are."""
        if self._grid is None or not self.scrolls_across:
            return None
        bar, count = self.horizontalScrollBar(), len(self._grid.levels)
        seen = self._columns_seen()
        first = min(round(bar.value() / bar.singleStep()) + 1, count - seen + 1)
        return first, first + seen - 1, count

    def pan(self, way: QPoint) -> None:
        """Let the texts go along with a finger."""
        for bar, step in ((self.horizontalScrollBar(), way.x()), (self.verticalScrollBar(), way.y())):
            bar.setValue(bar.value() - step)

    def scroll_down(self, steps: int) -> bool:
        """Scroll a few lines, or back; tell whether there was anything to scroll to."""
        return _scroll(self.verticalScrollBar(), steps)

    def scroll_across(self, steps: int) -> bool:
        """Scroll to the next level, or the one before; tell whether there was one."""
        return _scroll(self.horizontalScrollBar(), steps)

    # How it is laid out

    def _arrange(self) -> None:
        """Find the size of the type, and how far what does not fit scrolls."""
        if self._grid is None or self._row is None:
            return
        self._head_height = max(self._names_height(), self._theme.px(_MARK)) + 2 * self._theme.px(SPACE)
        self._size = self._largest_that_fits()
        room, view = self._text_room(0), self.viewport().size()
        font = self._font(self._size)
        needed = max((lay_out(text, font, room.width())[1] for text in self._broken(room.width())), default=0)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        is_least = self._size == self._least()
        down.setRange(0, max(0, round(needed) - room.height()) if is_least else 0)
        down.setPageStep(max(1, room.height()))
        down.setSingleStep(2 * QFontMetrics(font).lineSpacing())
        width = self._column_width() + self._theme.px(SPACE)
        across.setRange(0, max(0, len(self._grid.levels) * width - self._theme.px(SPACE) - view.width()))
        across.setPageStep(max(1, view.width()))
        across.setSingleStep(width)
        self.viewport().update()
        self.levels_moved.emit()

    def _largest_that_fits(self) -> int:
        least, room = self._least(), self._text_room(0)
        texts = self._texts()
        low, high = least, max(least, _LARGEST)
        while low < high:
            middle = (low + high + 1) // 2
            metrics, space = QFontMetrics(self._font(middle)), QRect(0, 0, room.width(), 1 << 20)
            taken = [metrics.boundingRect(space, _WRAP, text).size() for text in texts]
            fits = all(each.width() <= room.width() and each.height() <= room.height() for each in taken)
            low, high = (middle, high) if fits else (low, middle - 1)
        return low

    def _least(self) -> int:
        """Return the size, in points, that a room can read on this screen."""
        return ceil(fonts.font("body", self._zoom()).pointSizeF())

    def _zoom(self) -> int:
        return max(zoom_for_room(self.screen().size().height()), self._theme.zoom)

    def _texts(self) -> list[str]:
        assert self._grid is not None
        assert self._row is not None
        return [self._grid.cell(self._row.id, level.id).text for level in self._grid.levels]

    def _broken(self, width: int) -> list[str]:
        """Return the texts as they are painted: a word that is wider than its column has hyphens to break at."""
        metrics = QFontMetrics(self._font(self._size))
        return [
            hyphenated(text, lambda word: metrics.horizontalAdvance(word) > width) for text in self._texts()
        ]

    def _name(self, title: str, number: int) -> tuple[QTextLayout, float]:
        font, width = self._font(self._least(), bold=True), self._name_room(number).width()
        metrics = QFontMetrics(font)
        return lay_out(hyphenated(title, lambda word: metrics.horizontalAdvance(word) > width), font, width)

    def _names_height(self) -> int:
        assert self._grid is not None
        names = (self._name(level.title, number)[1] for number, level in enumerate(self._grid.levels))
        return round(max(names, default=0))

    def _font(self, size: int, bold: bool = False) -> QFont:
        made = QFont(fonts.FAMILY)
        made.setPointSizeF(size)
        made.setBold(bold)
        return made

    # Where things stand

    def _columns_seen(self) -> int:
        count = len(self._grid.levels) if self._grid else 1
        return columns_in_view(count, self.viewport().width(), self.window().width(), self._zoom())

    def _column_width(self) -> int:
        room, gap, seen = self.viewport().width(), self._theme.px(SPACE), self._columns_seen()
        return (room - gap * (seen - 1)) // max(1, seen)

    def _column(self, number: int) -> QRect:
        width = self._column_width()
        left = number * (width + self._theme.px(SPACE)) - self.horizontalScrollBar().value()
        return QRect(left, 0, width, self.viewport().height())

    def _head(self, number: int) -> QRect:
        column = self._column(number)
        column.setHeight(self._head_height)
        return column

    def _name_room(self, number: int) -> QRect:
        air = self._theme.px(SPACE)
        return self._head(number).adjusted(air, air, -self._theme.px(_MARK) - 2 * air, -air)

    def _text_room(self, number: int) -> QRect:
        air = self._theme.px(SPACE)
        return self._column(number).adjusted(air, self._head_height + air, -air, -air)

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the size of the type again."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, _dy: int) -> None:
        """Paint what is seen now; the names of the levels stay where they are."""
        self.viewport().update()
        if dx:
            self.levels_moved.emit()

    def minimumSizeHint(self) -> QSize:
        """Return that any room will do."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the columns."""
        if self._grid is None or self._row is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, text in enumerate(self._broken(self._text_room(0).width())):
            column = self._column(number)
            painter.fillRect(column, self._theme.colour("surface"))
            self._paint_words(painter, number, text)
            self._paint_head(painter, number)
            painter.setPen(self._theme.colour("outline"))
            painter.drawRect(column.adjusted(0, 0, -1, -1))

    def _paint_head(self, painter: QPainter, number: int) -> None:
        assert self._grid is not None
        assert self._row is not None
        level, head, tokens = self._grid.levels[number], self._head(number), self._theme.tokens
        cell = self._grid.cell(self._row.id, level.id)
        painter.fillRect(head, tokens.level_head_tint(number, len(self._grid.levels)))
        painter.setPen(self._theme.colour("text"))
        self._name(level.title, number)[0].draw(painter, self._name_room(number).topLeft().toPointF())
        if cell.text:
            air, mark = self._theme.px(SPACE), self._theme.px(_MARK)
            spot = QRect(head.right() - mark - air, head.top() + air, mark, mark)
            paint_status(painter, spot.toRectF(), cell.status, tokens)

    def _paint_words(self, painter: QPainter, number: int, text: str) -> None:
        room = self._text_room(number)
        painter.save()
        painter.setClipRect(self._column(number))
        painter.setPen(self._theme.colour("text" if text else "muted"))
        font = self._font(self._size if text else self._least())
        top = room.topLeft() - QPoint(0, self.verticalScrollBar().value() if text else 0)
        lay_out(text or self.tr("nothing yet"), font, room.width())[0].draw(painter, top.toPointF())
        painter.restore()


def _scroll(bar: QScrollBar, steps: int) -> bool:
    before = bar.value()
    bar.setValue(before + steps * bar.singleStep())
    return bar.value() != before
