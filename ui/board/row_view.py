"""One row alone: its levels side by side, as large as fits, and the way to the rows around it."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from napl_desktop.queries.grid import DimensionHead, PathGrid
from napl_desktop.wording import Wording
from ui.board.row_texts import RowTexts
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import claims_escape, fit_for_finger, touch_button

# A finger that goes so far sideways, in px at 100 %, means the next row.
_SWIPE = 120


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
        self._finger = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._above = label("", "muted", wrap=True)
        self.title = label("", "display", wrap=True)
        self.texts = RowTexts(theme, wording)
        self.before = self._button("caret-left", self.tr("Row before (PageUp)"))
        self.after = self._button("caret-right", self.tr("Next row (PageDown)"))
        self.close_button = self._button("x", self.tr("Back to the grid (Esc)"))
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
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
        """Go from row to row, or back to the grid; an arrow first goes on in texts that are not all in view."""
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageUp):
            self.step(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            way = 1 if key == Qt.Key.Key_Down else -1
            if not self.texts.scroll_down(way):
                self.step(way)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            way = 1 if key == Qt.Key.Key_Right else -1
            if not self.texts.scroll_across(way):
                self.step(way)
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a swipe."""
        self._pressed = self._finger = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let texts that are not all in view go along with the finger."""
        if self._pressed is not None:
            point = event.position().toPoint()
            self.texts.pan(point - self._finger)
            self._finger = point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the next row where the finger went to the left, to the one before where it went right."""
        if self._pressed is not None:
            way = event.position().toPoint() - self._pressed
            is_swipe = abs(way.x()) >= max(self._theme.px(_SWIPE), abs(way.y()))
            if is_swipe and not self.texts.scrolls_across:
                self.step(-1 if way.x() > 0 else 1)
        self._pressed = None

    def step(self, step: int) -> None:
        """Go so many rows further, if there are any."""
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
        # On the board the line on top says the same, and the strip at the bottom has the same buttons.
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.addWidget(self._above)
        names.addWidget(self.title)
        self._head = QHBoxLayout()
        self._head.addWidget(self._names, 1)
        for button in (self.before, self.after, self.close_button):
            self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.texts, 1)

    def _apply_theme(self) -> None:
        air, is_alone = self._theme.px(SPACE), not self._theme.is_for_room
        edge = 2 * air if is_alone else air // 2
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(2 * air if is_alone else 0)
        self._names.setVisible(is_alone)
        for button in (self.before, self.after, self.close_button):
            button.setVisible(is_alone)
            fit_for_finger(button, self._theme)
