"""One row alone: its levels side by side, as large as fits, and the way to the rows around it."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from napl_desktop.queries.grid import DimensionHead, PathGrid
from napl_desktop.wording import Wording
from ui.kit import fonts
from ui.kit.status_mark import paint_status
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import claims_escape, fit_for_finger, touch_button

_LARGEST, _SMALLEST = 64, 11
# A finger that goes so far sideways, in px at 100 %, means the next row.
_SWIPE = 120

_WRAP = Qt.TextFlag.TextWordWrap


class RowView(QWidget):
    """Shows one row of a path. PageDown, a button or a swipe go to the next; Escape closes."""

    closed = Signal()

    row_shown = Signal(str)
    """The id of the row that came forward."""

    def __init__(self, theme: Theme, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid: PathGrid | None = None
        self._row = 0
        self._pressed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._above = QLabel()
        self._above.setProperty("role", "muted")
        self.title = QLabel()
        self.title.setProperty("role", "display")
        for words in (self._above, self.title):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.texts = _Texts(theme, wording)
        self.before = self._button("caret-left", self.tr("Row before (PageUp)"))
        self.after = self._button("caret-right", self.tr("Next row (PageDown)"))
        self.close_button = self._button("x", self.tr("Back to the grid (Esc)"))
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_row(self, grid: PathGrid, dimension_id: str | None) -> bool:
        """Bring a row forward, or the first; False if there is none."""
        ids = [row.id for row in grid.rows]
        if not ids or not grid.levels:
            return False
        self._grid = grid
        self._row = ids.index(dimension_id) if dimension_id in ids else 0
        self._show()
        return True

    def read_again(self, grid: PathGrid | None) -> bool:
        """Show the same row as it is now; False if it is not there any more."""
        shown = self._shown
        if grid is None or shown is None or shown.id not in {row.id for row in grid.rows}:
            return False
        return self.show_row(grid, shown.id)

    @property
    def _shown(self) -> DimensionHead | None:
        return self._grid.rows[self._row] if self._grid else None

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it first closes this."""
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row, or back to the grid."""
        steps = {
            **dict.fromkeys((Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space), 1),
            **dict.fromkeys((Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up), -1),
        }
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a swipe."""
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the next row where the finger went to the left, to the one before where it went right."""
        if self._pressed is not None:
            way = (event.position().toPoint() - self._pressed).x()
            if abs(way) >= self._theme.px(_SWIPE):
                self._step(-1 if way > 0 else 1)
        self._pressed = None

    def _step(self, step: int) -> None:
        if self._grid is not None and 0 <= self._row + step < len(self._grid.rows):
            self._row += step
            self._show()

    def _show(self) -> None:
        grid, row = self._grid, self._shown
        if grid is None or row is None:
            return
        self._above.setText(" › ".join(head.title for head in grid.ancestors(row.id)))
        self.title.setText(row.title)
        self.texts.show_row(grid, row)
        self.before.setEnabled(self._row > 0)
        self.after.setEnabled(self._row + 1 < len(grid.rows))
        self.setAccessibleName(f"{row.title}: {self.texts.spoken}")
        self.row_shown.emit(row.id)

    def _button(self, glyph: str, name: str) -> QToolButton:
        button = touch_button(glyph, name, self._theme)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.addWidget(self._above)
        names.addWidget(self.title)
        self._head = QHBoxLayout()
        self._head.addLayout(names, 1)
        for button in (self.before, self.after, self.close_button):
            self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.texts, 1)

    def _apply_theme(self) -> None:
        air = self._theme.px(SPACE)
        self._column.setContentsMargins(3 * air, 2 * air, 3 * air, 2 * air)
        self._column.setSpacing(2 * air)
        for button in (self.before, self.after, self.close_button):
            fit_for_finger(button, self._theme)


class _Texts(QWidget):
    """The levels of a row beside each other, each under its name, all in the largest type that fits."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._grid: PathGrid | None = None
        self._row: DimensionHead | None = None
        theme.changed.connect(self.update)

    def show_row(self, grid: PathGrid, row: DimensionHead) -> None:
        """Show another row."""
        self._grid, self._row = grid, row
        self.update()

    @property
    def spoken(self) -> str:
        """What is in the row, as a screen reader says it."""
        if self._grid is None or self._row is None:
            return ""
        cells = ((level.title, self._grid.cell(self._row.id, level.id)) for level in self._grid.levels)
        return "; ".join(f"{title}, {self._wording.name(cell.status)}: {cell.text}" for title, cell in cells)

    def type_size(self) -> int:
        """Return the largest size, in points, at which every text fits in its column."""
        if self._grid is None or self._row is None:
            return _LARGEST
        texts = [self._grid.cell(self._row.id, level.id).text for level in self._grid.levels]
        room = self._text_room(0)
        low, high = _SMALLEST, _LARGEST
        while low < high:
            middle = (low + high + 1) // 2
            metrics, space = QFontMetrics(self._font(middle)), QRect(0, 0, room.width(), 1 << 20)
            taken = [metrics.boundingRect(space, _WRAP, text).size() for text in texts]
            fits = all(each.width() <= room.width() and each.height() <= room.height() for each in taken)
            low, high = (middle, high) if fits else (low, middle - 1)
        return low

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the columns."""
        grid, row = self._grid, self._row
        if grid is None or row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, size = self._theme.tokens, self.type_size()
        for number, level in enumerate(grid.levels):
            cell, column = grid.cell(row.id, level.id), self._column(number)
            painter.fillRect(column, self._theme.colour("surface"))
            head = self._head(number)
            painter.fillRect(head, self._tint(number))
            painter.setPen(self._theme.colour("text"))
            painter.setFont(self._theme.font("title"))
            air, mark = self._theme.px(SPACE), self._theme.px(20)
            name = painter.fontMetrics().elidedText(
                level.title, Qt.TextElideMode.ElideRight, head.width() - mark - 3 * air
            )
            painter.drawText(head.adjusted(air, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
            if cell.text:
                spot = QRect(head.right() - mark - air, head.center().y() - mark // 2, mark, mark)
                paint_status(painter, spot.toRectF(), cell.status, tokens)
            painter.setPen(self._theme.colour("outline"))
            painter.drawRect(column.adjusted(0, 0, -1, -1))
            self._words(painter, number, cell.text, size)

    def _words(self, painter: QPainter, number: int, text: str, size: int) -> None:
        painter.setPen(self._theme.colour("text" if text else "muted"))
        painter.setFont(self._font(size if text else _SMALLEST))
        # Only where not even the smallest type holds a word, it is broken.
        wrap = _WRAP | Qt.TextFlag.TextWrapAnywhere if size == _SMALLEST else _WRAP
        painter.drawText(self._text_room(number), wrap, text or self.tr("nothing yet"))

    def _font(self, size: int) -> QFont:
        made = QFont(fonts.FAMILY)
        made.setPointSizeF(size)
        return made

    def _tint(self, number: int) -> str:
        assert self._grid is not None
        return self._theme.tokens.level_head_tint(number, len(self._grid.levels))

    def _column(self, number: int) -> QRect:
        count = len(self._grid.levels) if self._grid else 1
        gap = self._theme.px(SPACE)
        width = (self.width() - gap * (count - 1)) // count
        return QRect(number * (width + gap), 0, width, self.height())

    def _head(self, number: int) -> QRect:
        column = self._column(number)
        column.setHeight(QFontMetrics(self._theme.font("title")).height() + 2 * self._theme.px(SPACE))
        return column

    def _text_room(self, number: int) -> QRect:
        air = self._theme.px(2 * SPACE)
        return self._column(number).adjusted(air, self._head(number).height() + air, -air, -air)
