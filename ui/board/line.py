"""The one line on top of the board: where the room is, and which of the levels it sees."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET, touch_button

# In px at 100 %: 44 on the smallest screen there is.
_HEIGHT = 25


class BoardLine(QWidget):
    """Says path and row, on more lines where they are long, and has arrows where not all levels are seen."""

    levels_turned = Signal(int)
    """The user wants the levels so many further."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.where = WrappedLabel(theme, "strong")
        self.levels = QLabel()
        self.before = self._arrow("caret-left", self.tr("One level back (arrow key)"), -1)
        self.after = self._arrow("caret-right", self.tr("One level on (arrow key)"), 1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.where, 1, Qt.AlignmentFlag.AlignVCenter)
        self._of_levels: tuple[QWidget, ...] = (self.before, self.levels, self.after)
        for part in self._of_levels:
            self._row.addWidget(part)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.show_levels(None)

    def say(self, title: str, row: str) -> None:
        """Say which path is shown, and which row of it is chosen; "" for none."""
        self.where.setText(" › ".join(filter(None, (title, row))))

    def show_levels(self, seen: tuple[int, int, int] | None) -> None:
        """Say which levels are seen: the first, the last, and of how many; None where all are."""
        for part in self._of_levels:
            part.setVisible(seen is not None)
        if seen is not None:
            first, last, count = seen
            seen_ones = f"{first}–{last}" if first < last else str(first)
            self.levels.setText(self.tr("level {part} of {count}").format(part=seen_ones, count=count))
            self.before.setEnabled(first > 1)
            self.after.setEnabled(last < count)

    def _arrow(self, glyph: str, name: str, by: int) -> QToolButton:
        button = touch_button(glyph, name, self._theme)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.levels_turned.emit(by))
        return button

    def _apply_theme(self) -> None:
        air, height = self._theme.px(SPACE / 2), self._theme.px(_HEIGHT)
        self._row.setContentsMargins(2 * air, 0, 2 * air, 0)
        self._row.setSpacing(air)
        self.setMinimumHeight(height)
        side = max(TARGET, height)
        for button in (self.before, self.after):
            button.setStyleSheet("QToolButton { min-height: 0; padding: 0; border: none; }")
            button.setIconSize(QSize(side * 3 // 4, side * 3 // 4))
            button.setFixedSize(side, side)
