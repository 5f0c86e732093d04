"""The cells of a table as they stand in the file, coloured after what becomes of them."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from napl_desktop.exchange.tables.layout import ColumnUse, Layout, RowUse
from napl_desktop.exchange.tables.path_reading import national_levels
from napl_desktop.exchange.tables.raw import CellPosition, RawTable
from napl_desktop.exchange.tables.row_choices import RowChoice, choice_of
from napl_desktop.model import NationalLevel
from ui.dialogs.importing.words import choice_name
from ui.kit.theme import Theme
from ui.kit.tips import tip

_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_READ = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_PLACE = re.compile(r"(?:^|, )([A-Z]+)(\d+)$")
_HEADER_ROWS = frozenset({RowUse.STAGES, RowUse.LEVELS})


class PreviewModel(QAbstractTableModel):
    """Read-only. Rows are labelled with their number in the sheet, and what they hold if that is not a row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: RawTable | None = None
        self._layout = Layout((), ())
        self._nationals: Mapping[CellPosition, NationalLevel] = {}
        theme.changed.connect(self._look_again)

    def show_table(self, table: RawTable, layout: Layout) -> bool:
        """Show a table with its layout, and say whether it is another table than before.

        Another layout of the same table keeps place and widths.
        """
        self._nationals = national_levels(table, layout)
        if table is self._table:
            self._layout = layout
            self._look_again()
            return False
        self.beginResetModel()
        self._table, self._layout = table, layout
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = _TOP) -> int:
        """Return how many rows the table has in the file."""
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        """Return how many columns the table has in the file."""
        return 0 if parent.isValid() or self._table is None else self._table.width

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, colours and type of a cell."""
        if self._table is None or not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(self._words(row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._words(row, column)) or self.tr("empty")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.headerData(row, Qt.Orientation.Vertical)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._table.at(row, column)) or None
            case Qt.ItemDataRole.BackgroundRole:
                return QColor(self.background(row, column))
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour("muted" if self._is_skipped(row, column) else "text")
            case Qt.ItemDataRole.FontRole:
                return self._theme.font("strong" if self._is_name(row, column) else "body")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the letter of a column, or the number of a row with what it holds."""
        if self._table is None or not self._table.rows:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._names_in_file(self.rowCount() - 1, section)[1] if role in _READ else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.row_number(section)} {choice_name(self.choice_of(section))}".lstrip()
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.tr("The space bar says what this row is.")
            case _:
                return None

    def row_number(self, row: int) -> str:
        """Return what a row is called in the file; "" for a heading that stands in no row there."""
        assert self._table is not None
        return self._names_in_file(row, self._table.width - 1)[0]

    def choice_of(self, row: int) -> RowChoice:
        """Return what a row is now."""
        return choice_of(self._layout.rows[row])

    def _names_in_file(self, row: int, column: int) -> tuple[str, str]:
        """Return what the row and the column of a place are called in the file."""
        assert self._table is not None
        found = _PLACE.search(self._table.place_name(row, column))
        letters, number = found.groups() if found else ("", "")
        return (letters, number) if self._table.is_turned else (number, letters)

    def background(self, row: int, column: int) -> str:
        """Return the colour under a cell."""
        tokens, use = self._theme.tokens, self._layout.columns[column]
        row_use = self._layout.rows[row].use
        if self._is_skipped(row, column):
            return tokens.page
        if use is ColumnUse.LEVEL and row_use is not RowUse.BAND:
            levels = self._layout.level_columns
            place = levels.index(column), len(levels)
            return tokens.level_head_tint(*place) if row_use in _HEADER_ROWS else tokens.level_tint(*place)
        if use is ColumnUse.NOTES and row_use is RowUse.ROW:
            return tokens.warning_soft
        return tokens.band if use is ColumnUse.LAYER or row_use is RowUse.BAND else tokens.surface

    def _words(self, row: int, column: int) -> list[str]:
        """Return what stands in a cell, and under the name of a national level that it is one."""
        assert self._table is not None
        text = self._table.at(row, column)
        if (row, column) not in self._nationals:
            return [text] if text else []
        name, _, further = text.partition("\n")
        return [name, self.tr("national level"), *([further] if further else [])]

    def _is_skipped(self, row: int, column: int) -> bool:
        return self._layout.columns[column] is ColumnUse.SKIP or self._layout.rows[row].use is RowUse.SKIP

    def _is_name(self, row: int, column: int) -> bool:
        if self._is_skipped(row, column):
            return False
        return self._layout.rows[row].use is not RowUse.ROW or self._layout.columns[column] is ColumnUse.LAYER

    def _look_again(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
