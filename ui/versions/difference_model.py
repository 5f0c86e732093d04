"""A path at two moments as a table for Qt: its rows, its levels, and in each cell what became of it."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from napl_desktop.model import CellKey
from napl_desktop.queries.differences import (
    CellDifference,
    DifferenceKind,
    LevelDifference,
    PathDifferences,
    RowDifference,
)
from napl_desktop.wording import Wording
from ui.versions.words import kind_word

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_NOTHING = PathDifferences((), (), {})


class DifferenceModel(QAbstractTableModel):
    """Holds what is different; it is given what was compared again."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._differences = _NOTHING
        self._rows: list[RowDifference] = []
        self._written: set[str] = set()

    def show(self, differences: PathDifferences | None, only_different: bool) -> None:
        """Show another comparison; with `only_different` the rows in which nothing is otherwise are left out."""
        self.beginResetModel()
        self._differences = differences or _NOTHING
        self._written = {dimension_id for dimension_id, _level in self._differences.cells}
        self._rows = [*self._differences.rows]
        if only_different:
            wanted = _different_rows(self._differences)
            self._rows = [row for row in self._rows if row.head.id in wanted]
        self.endResetModel()

    # What is where

    def row(self, row: int) -> RowDifference:
        """Return the dimension of a row."""
        return self._rows[row]

    def level(self, column: int) -> LevelDifference:
        """Return the level of a column."""
        return self._differences.levels[column]

    def is_band(self, row: int) -> bool:
        """Tell whether a row spans all columns: a dimension that has, and had, others under it."""
        head = self._rows[row].head
        return not head.is_leaf and head.id not in self._written

    def key(self, index: Index) -> CellKey:
        """Return the place of a cell."""
        return self._rows[index.row()].head.id, self.level(index.column()).head.id

    def cell(self, index: Index) -> CellDifference | None:
        """Return what became of a cell; None where nothing is or was."""
        return self._differences.cells.get(self.key(index)) if index.isValid() else None

    def is_different(self, index: Index) -> bool:
        """Tell whether something became of a cell."""
        cell = self.cell(index)
        return cell is not None and cell.kind is not DifferenceKind.SAME

    def index_of(self, key: CellKey) -> QModelIndex:
        """Return where a cell is; an invalid index if it is not in view."""
        rows = [row for row, each in enumerate(self._rows) if each.head.id == key[0]]
        columns = [column for column, each in enumerate(self._differences.levels) if each.head.id == key[1]]
        return self.index(rows[0], columns[0]) if rows and columns and not self.is_band(rows[0]) else _NOWHERE

    def first_difference(self) -> QModelIndex:
        """Return the first cell that is different; the first cell if none is."""
        cells = [
            self.index(row, column)
            for row in range(self.rowCount())
            if not self.is_band(row)
            for column in range(self.columnCount())
        ]
        different = (index for index in cells if self.is_different(index))
        return next(different, cells[0] if cells else _NOWHERE)

    def status_words(self, cell: CellDifference) -> str:
        """Return how far the room was and is with a text that is there at both moments, where that differs."""
        if cell.before is None or cell.after is None or cell.before.status is cell.after.status:
            return ""
        return f"{self._wording.name(cell.before.status)} → {self._wording.name(cell.after.status)}"

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of dimensions."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of levels."""
        return 0 if parent.isValid() else len(self._differences.levels)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that cells can be chosen, and what a band spans cannot."""
        if not index.isValid() or self.is_band(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the text as it is, or how a screen reader says what became of it."""
        if not index.isValid() or self.is_band(index.row()):
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            shown = (cell.after or cell.before) if cell else None
            return shown.text if shown else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, cell)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the title of a row or level, and what became of it."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal and section < self.columnCount():
            level = self.level(section)
            head = level.head
            return ", ".join(part for part in (head.stage, head.title, kind_word(level.kind)) if part)
        if orientation is Qt.Orientation.Vertical and section < self.rowCount():
            row = self.row(section)
            return ", ".join(part for part in (row.head.title, kind_word(row.kind)) if part)
        return None

    def _spoken(self, index: Index, cell: CellDifference | None) -> str:
        place = f"{self.row(index.row()).head.title}, {self.level(index.column()).head.title}"
        if cell is None:
            return place
        same = self.tr("the same")
        parts = [f"{place}: {kind_word(cell.kind) or same}", self.status_words(cell)]
        for kind, said in (
            (DifferenceKind.REMOVED, self.tr("taken out: {words}")),
            (DifferenceKind.ADDED, self.tr("put in: {words}")),
        ):
            words = " … ".join(span.text.strip() for span in cell.spans if span.kind is kind)
            if words:
                parts.append(said.format(words=words))
        if cell.kind is DifferenceKind.SAME and cell.after is not None:
            parts.append(cell.after.text)
        return ", ".join(part for part in parts if part)


def _different_rows(differences: PathDifferences) -> set[str]:
    """Return the ids of the rows in which something is different, and of what is above them."""
    parents = {row.head.id: row.head.parent_id for row in differences.rows}
    found = {row.head.id for row in differences.rows if row.kind is not DifferenceKind.SAME}
    found |= {key[0] for key, cell in differences.cells.items() if cell.kind is not DifferenceKind.SAME}
    above = {parents.get(each) for each in found}
    while above - found - {None}:
        found |= {each for each in above if each is not None}
        above = {parents.get(each) for each in found}
    return found
