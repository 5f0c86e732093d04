"""Where the learner stands: one line for each row on the way, on which one click says up to which level."""

from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ui.kit.fields.wrapped_words import WrappedWords
from ui.kit.fonts import FontRole
from ui.kit.reading_table import add_row, band_item, item, make_reading_table
from ui.kit.theme import Theme
from ui.kit.tips import tip

_TITLE = 0
# In px at 100 %.
_TITLE_WIDTH = 150


class StartingLevelRow(Struct, frozen=True):
    """A row of a path: its id, both titles, and the levels as (id, title), from low to high."""

    dimension_id: str
    path_title: str
    title: str
    levels: tuple[tuple[str, str], ...]


class StartingLevelsTable(QTableWidget):
    """Shows lines under their paths and levels; the level up to which they stand has a tick, as those before."""

    changed = Signal()
    """The user said something else."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: tuple[StartingLevelRow, ...] = ()
        self._line_at: dict[int, StartingLevelRow] = {}
        self._stands: dict[str, str] = {}
        make_reading_table(self)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegate(WrappedWords(theme, self, lambda index: self.columnWidth(index.column())))
        self.setAccessibleName(self.tr("Where you are now"))
        self.cellClicked.connect(self._turn)
        theme.changed.connect(self._fill)

    @property
    def standings(self) -> dict[str, str]:
        """Row → the level up to which they stand; a row where they are not yet lacks."""
        return {row: level for row, level in self._stands.items() if row in self.shown_rows}

    @property
    def shown_rows(self) -> set[str]:
        """The rows that are shown."""
        return {line.dimension_id for line in self._lines}

    def show_lines(self, lines: tuple[StartingLevelRow, ...], standings: Mapping[str, str]) -> None:
        """Show lines, and where the learner stands on them."""
        if (lines, dict(standings)) == (self._lines, self._stands):
            return
        self._lines, self._stands = lines, dict(standings)
        self._fill()

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        self.clear()
        self.clearSpans()
        self._line_at = {}
        self.setRowCount(0)
        self.setColumnCount(1 + max((len(line.levels) for line in self._lines), default=0))
        for (path, levels), lines in groupby(self._lines, key=lambda line: (line.path_title, line.levels)):
            self._add_path(path, levels)
            for line in lines:
                self._add_line(line)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(_TITLE, self._theme.px(_TITLE_WIDTH))
        self.resizeRowsToContents()
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)

    def _add_path(self, title: str, levels: tuple[tuple[str, str], ...]) -> None:
        row = add_row(self)
        for column in range(self.columnCount()):  # what the first covers is still read aloud
            band = band_item(self._theme, title)
            band.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, band)
        self.setSpan(row, _TITLE, 1, self.columnCount())
        row = add_row(self)
        self.setItem(row, _TITLE, self._quiet(self.tr("up to and with"), "small", "page", "muted"))
        for column in range(1, self.columnCount()):
            level = levels[column - 1][1] if column <= len(levels) else "–"
            head = self._quiet(level, "small", "page", "muted")
            head.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, head)

    def _add_line(self, line: StartingLevelRow) -> None:
        row = add_row(self)
        self._line_at[row] = line
        title = self._quiet(line.title, "body", "surface", "text")
        self.setItem(row, _TITLE, title)
        upto = self._upto(line)
        for column in range(self.columnCount() - 1):
            if column < len(line.levels):
                place = self._tick(line.title, line.levels[column][1], column <= upto)
            else:
                place = self._quiet("–", "small", "page", "muted")
            self.setItem(row, column + 1, place)

    def _quiet(self, text: str, role: FontRole, ground: str, ink: str) -> QTableWidgetItem:
        """Return words that are only read."""
        made = item(self._theme, text, role, ground, ink)
        made.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return made

    def _tick(self, row_title: str, level_title: str, is_there: bool) -> QTableWidgetItem:
        ground, ink = ("accent_soft", "accent") if is_there else ("surface", "muted")
        tick = item(self._theme, "✓" if is_there else "○", "title", ground, ink)
        tick.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        there = self.tr("is there") if is_there else self.tr("not yet")
        tick.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row_title}, {level_title}: {there}")
        tick.setToolTip(tip(f"{row_title}, {level_title}: {there}"))
        return tick

    def _upto(self, line: StartingLevelRow) -> int:
        ids = [id for id, _title in line.levels]
        level = self._stands.get(line.dimension_id)
        return ids.index(level) if level in ids else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say with Space or Enter up to which level they stand."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._turn(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _turn(self, row: int, column: int) -> None:
        """Stand up to a level; the same again takes that level back."""
        line, level = self._line_at.get(row), column - 1
        if line is None or not 0 <= level < len(line.levels):
            return
        upto = level - 1 if self._upto(line) == level else level
        if upto < 0:
            self._stands.pop(line.dimension_id, None)
        else:
            self._stands[line.dimension_id] = line.levels[upto][0]
        self._fill()
        self.changed.emit()
