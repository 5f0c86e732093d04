"""Columns of several sectors: under each row that they share what each says of it, level by level."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from napl_desktop.alike.beside import ColumnBeside, LevelBeside, RoleBeside, RowBeside, RowOfPath
from napl_desktop.matching.folding import fold
from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.drawing.word_stack import Words
from ui.kit.reading_table import PLACE, LeadingTable, add_row
from ui.kit.theme import Theme
from ui.kit.tips import tip
from ui.session.selection import Selected
from ui.side_by_side.stacked_words import STACK, STATUS, StackedWords
from ui.side_by_side.words import facts, head, level_name

# In px at 100 %.
_NAMES = 130


class BesideTable(LeadingTable):
    """Shows a RoleBeside; what is clicked, or chosen with Enter or Space, leads there."""

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__()
        self._theme = theme
        self._wording = wording
        self._shown = RoleBeside((), (), ())
        self._level: int | None = None
        self.setItemDelegate(StackedWords(theme, self))
        self.setShowGrid(False)
        self.setVerticalScrollMode(LeadingTable.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.show()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap))
        header.sectionClicked.connect(self._go_to_head)
        self.setAccessibleName(self.tr("What each sector says"))
        theme.changed.connect(self._fill)

    def show_beside(self, shown: RoleBeside, level: int | None) -> None:
        """Show columns beside each other, all levels or only the one of that number."""
        if (shown, level) != (self._shown, self._level):
            self._shown, self._level = shown, level
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give all columns the same room."""
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _go_to_head(self, number: int) -> None:
        if number:
            self.wanted.emit(_place_of(self._shown.columns[number - 1]))

    # How it is filled

    def _fill(self) -> None:
        here = self.currentRow(), self.currentColumn()
        columns = self._shown.columns
        self.clear()
        self.setRowCount(0)
        self.setColumnCount(1 + len(columns))
        self.setHorizontalHeaderLabels(["", *(head(each, self._wording) for each in columns)])
        header = self.horizontalHeader()
        header.setFont(self._theme.font("strong"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, self._theme.px(_NAMES))
        self._add_facts()
        for row in self._shown.rows:
            self._add_titles(row)
            for at, level in enumerate(self._shown.levels):
                if self._level in (None, at):
                    self._add_level(row, at, level)
        if 0 <= here[0] < self.rowCount() and 0 <= here[1] < self.columnCount():
            self.setCurrentCell(*here)

    def _add_facts(self) -> None:
        row = add_row(self)
        self._put(row, 0, (), None, "page")
        for number, column in enumerate(self._shown.columns, start=1):
            words = [Words(said, "small", "muted") for said in facts(column, self._wording)]
            if column.description:
                words.insert(0, Words(column.description))
            self._put(row, number, tuple(words), _place_of(column), "page")

    def _add_titles(self, beside: RowBeside) -> None:
        """Add the row under which each column has this."""
        row = add_row(self)
        self._put(row, 0, (), None, "band")
        for number, (column, of_path) in enumerate(
            zip(self._shown.columns, beside.rows, strict=True), start=1
        ):
            if of_path is None:
                self._put(row, number, (), None, "band")
                continue
            above = Words(" › ".join(of_path.heads), "small", "band_text")
            words = (*([above] if of_path.heads else []), Words(of_path.title, "strong", "band_text"))
            place = Selected(path_id=column.path_id, dimension_id=of_path.id)
            self._put(row, number, words, place, "band")

    def _add_level(self, beside: RowBeside, at: int, level: LevelBeside) -> None:
        """Add what each column says of a row at a level."""
        row, name = add_row(self), level_name(level, self._wording)
        tint = self._theme.tokens.level_tint(at, len(self._shown.levels))
        self._put(row, 0, (Words(name, "strong"),), None, tint)
        for number, of_path in enumerate(beside.rows):
            self._put_cell(row, number, of_path, at, name)

    def _put_cell(self, row: int, number: int, of_path: RowOfPath | None, at: int, name: str) -> None:
        """Put the text of a column; what has none stays white."""
        cell = of_path.cells[at] if of_path is not None else None
        if of_path is None or cell is None:
            self._put(row, number + 1, (), None, "surface")
            return
        column, level = self._shown.columns[number], self._shown.levels[at].levels[number]
        own = level.title if level is not None and fold(level.title) != fold(name) else ""
        words = (*([Words(own, "small", "muted")] if own else []), Words(cell.text))
        place = Selected(path_id=column.path_id, dimension_id=cell.dimension_id, level_id=cell.level_id)
        is_empty = cell.status is DescriptorStatus.EMPTY
        tint = self._theme.tokens.level_tint(at, len(self._shown.levels))
        made = self._put(row, number + 1, words, place, "surface" if is_empty else tint)
        said = self.tr("empty") if is_empty else cell.text
        made.setData(STATUS, None if is_empty else cell.status)
        heard = f"{head(column, self._wording)}, {of_path.title}, {own or name}: {said}"
        made.setData(Qt.ItemDataRole.AccessibleTextRole, heard.replace("\n", ", ", 1))

    def _put(
        self, row: int, column: int, words: tuple[Words, ...], place: Selected | None, ground: str
    ) -> QTableWidgetItem:
        """Put words in a cell; `ground` is a token or a colour."""
        said = "\n".join(each.text for each in words)
        made = QTableWidgetItem(said)
        colour = QColor(ground) if ground.startswith("#") else self._theme.colour(ground)
        made.setBackground(colour)
        made.setData(STACK, words)
        made.setData(PLACE, place)
        made.setToolTip(tip(said))
        if place is None:
            made.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.setItem(row, column, made)
        return made


def _place_of(column: ColumnBeside) -> Selected:
    if column.role_id is not None:
        return Selected(role_id=column.role_id)
    return Selected(path_id=column.path_id)
