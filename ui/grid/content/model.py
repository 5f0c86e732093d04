"""The path as a table for Qt: row 0 holds the levels, column 0 the titles, the rest the cells."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from napl_desktop.model import CellKey
from napl_desktop.queries.grid import Cell, DimensionHead, LevelHead, PathGrid
from napl_desktop.queries.handouts import within_a_sentence
from napl_desktop.wording import Wording
from ui.grid.content.new_place import NEW, NewPlace

Index = QModelIndex | QPersistentModelIndex

# The row of the levels, and the column of the titles.
HEAD = 0

_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Holds what was read of one path. It is never written to: it is given what was read again."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.stored: PathGrid | None = None
        """The path as it was read, without a place for what is not there yet."""
        self.others: Mapping[str, tuple[str, ...]] = {}
        """In the file of a group: of each row of others the groups that have it."""
        self.new: NewPlace | None = None
        """The place for a row or level that is not there yet, if one is shown."""
        self._grid: PathGrid | None = None
        self._heads: tuple[DimensionHead, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._rows: dict[str, int] = {}
        self._columns: dict[str, int] = {}

    @property
    def grid(self) -> PathGrid | None:
        """The path that is shown."""
        return self._grid

    def show(self, stored: PathGrid | None) -> None:
        """Show another path, or the same one with other rows, levels or titles."""
        self.beginResetModel()
        self.stored = stored
        self._grid = grid = self._with_new()
        self._heads = self._unfolded()
        self._rows = {head.id: row for row, head in enumerate(self._heads, HEAD + 1)}
        self._columns = {head.id: column for column, head in enumerate(grid.levels if grid else (), HEAD + 1)}
        self.endResetModel()

    def make_room(self, new: NewPlace | None) -> None:
        """Show a place for what is not there yet, in sight; None for no such place any more."""
        self.new = new
        if new is not None and self.stored is not None:
            self._folded -= new.unfolds(self.stored)
        self.show(self.stored)

    def _with_new(self) -> PathGrid | None:
        made = self.new.within(self.stored) if self.new and self.stored else None
        if made is None:
            self.new = None
        return made or self.stored

    def fold(self, dimension_id: str, folded: bool) -> None:
        """Fold a band, so that what is under it takes no room, or unfold it."""
        self._folded = self._folded | {dimension_id} if folded else self._folded - {dimension_id}
        self.show(self.stored)

    def is_folded(self, dimension_id: str) -> bool:
        """Tell whether a band is folded."""
        return dimension_id in self._folded

    def unfold_to(self, dimension_id: str) -> None:
        """Unfold every band that hides a dimension."""
        if self._grid is None or dimension_id in self._rows:
            return
        if any(head.id == dimension_id for head in self._grid.dimensions):
            self._folded -= {head.id for head in self._grid.ancestors(dimension_id)}
            self.show(self.stored)

    def hidden_rows(self, dimension_id: str) -> int:
        """Return how many rows a folded band hides; 0 for one that is not folded."""
        if self._grid is None or dimension_id not in self._folded:
            return 0
        above = self._grid.ancestors
        return sum(dimension_id in {each.id for each in above(row.id)} for row in self._grid.rows)

    def _unfolded(self) -> tuple[DimensionHead, ...]:
        """Return the dimensions that no folded band hides; a row is never folded."""
        if self._grid is None:
            return ()
        bands = {head.id for head in self._grid.dimensions if not head.is_leaf}
        self._folded &= bands
        shown: list[DimensionHead] = []
        hidden: set[str] = set()
        for head in self._grid.dimensions:
            if head.parent_id in hidden or head.parent_id in self._folded:
                hidden.add(head.id)
            else:
                shown.append(head)
        return tuple(shown)

    def show_cells(self, cells: Mapping[CellKey, Cell | None]) -> None:
        """Show cells that changed, as far as they are in this path; None where nothing is (any more)."""
        if self.stored is None:
            return
        here = {key: cell for key, cell in cells.items() if key[0] in self._rows and key[1] in self._columns}
        known = {**self.stored.cells, **here}
        self.stored = replace(
            self.stored, cells={key: cell for key, cell in known.items() if cell is not None}
        )
        self._grid = self._with_new()
        for dimension_id, level_id in here:
            changed = self.index(self._rows[dimension_id], self._columns[level_id])
            self.dataChanged.emit(changed, changed)

    # What is where

    def level(self, column: int) -> LevelHead:
        """Return the level of a column right of the titles."""
        assert self._grid is not None
        return self._grid.levels[column - HEAD - 1]

    def dimension(self, row: int) -> DimensionHead:
        """Return the dimension of a row under the levels."""
        return self._heads[row - HEAD - 1]

    def whose(self, row: int) -> str:
        """Return the other groups that have a row, in words; "" where it is nobody else's."""
        groups = self.others.get(self.dimension(row).id, ()) if row > HEAD else ()
        return ", ".join(map(within_a_sentence, groups))

    def cell(self, row: int, column: int) -> Cell:
        """Return what is in a cell."""
        assert self._grid is not None
        return self._grid.cell(*self.key(row, column))

    def texts(self, row: int) -> list[str]:
        """Return what is written in the cells of a row."""
        assert self._grid is not None
        dimension_id = self.dimension(row).id
        return [self._grid.cell(dimension_id, level.id).text for level in self._grid.levels]

    def key(self, row: int, column: int) -> CellKey:
        """Return the ids of a cell's row and level."""
        return self.dimension(row).id, self.level(column).id

    def is_band(self, row: int) -> bool:
        """Tell whether a row spans all columns: a dimension that has others under it."""
        return row > HEAD and not self.dimension(row).is_leaf

    def place(self, index: Index) -> tuple[str | None, str | None]:
        """Return the dimension and level of an index: both for a cell, one for a head, none for nothing."""
        if not index.isValid():
            return None, None
        dimension = self.dimension(index.row()).id if index.row() > HEAD else None
        return dimension, self.level(index.column()).id if index.column() > HEAD else None

    def index_of(self, dimension_id: str | None, level_id: str | None) -> QModelIndex:
        """Return where a cell or head is; an invalid index if it is not in this path."""
        if dimension_id is None and level_id is None:
            return _NOWHERE
        row = HEAD if dimension_id is None else self._rows.get(dimension_id)
        column = HEAD if level_id is None else self._columns.get(level_id)
        if row is None or column is None or (column > HEAD and self.is_band(row)):
            return _NOWHERE
        return self.index(row, column)

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of dimensions and one for the levels."""
        return 0 if parent.isValid() or self._grid is None else len(self._heads) + HEAD + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of levels and one for the titles."""
        return 0 if parent.isValid() or self._grid is None else len(self._grid.levels) + HEAD + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that everything can be chosen but the corner and what a band spans."""
        row, column = index.row(), index.column()
        if not index.isValid() or row == column == HEAD or (column > HEAD and self.is_band(row)):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words in a place, or how a screen reader says what is there."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        is_words = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
        if is_words and self.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            return self.words(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a level or the title of a row, for assistive technology."""
        if role != Qt.ItemDataRole.DisplayRole or self._grid is None:
            return None
        if orientation is Qt.Orientation.Horizontal and section < self.columnCount():
            return self.level(section).title if section > HEAD else self.tr("Rows")
        if orientation is Qt.Orientation.Vertical and section < self.rowCount():
            return self.dimension(section).title if section > HEAD else self.tr("Levels")
        return None

    def words(self, row: int, column: int) -> str:
        """Return the words in a place as the user edits them: a title with its explanation on further lines."""
        if row == HEAD:
            level = self.level(column)
            return "" if level.id == NEW else level.title
        if column == HEAD:
            head = self.dimension(row)
            if head.id == NEW:
                return ""
            return f"{head.title}\n{head.explanation}" if head.explanation else head.title
        return self.cell(row, column).text

    def name_of(self, row: int, column: int) -> str:
        """Return how a place is called: its row, its level, or both."""
        parts = [self.dimension(row).title] if row > HEAD else []
        return ", ".join([*parts, self.level(column).title] if column > HEAD else parts)

    def _spoken(self, row: int, column: int) -> str:
        if row == HEAD:
            return self._spoken_level(self.level(column)) if column > HEAD else self.tr("Levels")
        head = self.dimension(row)
        if column == HEAD or not head.is_leaf:
            kind = self.tr("row {title}") if head.is_leaf else self.tr("main dimension {title}")
            # What a band spans says the same as the band, but not again and again what it is about.
            title = self.words(row, HEAD) if column == HEAD else head.title
            folded = (
                [self.tr("%n row(s) folded away", "", hidden)]
                if (hidden := self.hidden_rows(head.id))
                else []
            )
            notes = self._spoken_notes(head.open_notes)
            return ", ".join([kind.format(title=title), *folded, *notes, *self._spoken_others(row)])
        cell = self.cell(row, column)
        place = self.tr("{row}, {level}: {text}").format(
            row=head.title, level=self.level(column).title, text=cell.text
        )
        return ", ".join(
            [
                place.rstrip(),
                self._wording.name(cell.status),
                *self._spoken_notes(cell.open_notes),
                *self._spoken_others(row),
            ]
        )

    def _spoken_others(self, row: int) -> list[str]:
        whose = self.whose(row)
        return [self.tr("belongs to {group}").format(group=whose)] if whose else []

    def _spoken_level(self, level: LevelHead) -> str:
        anchor = self._wording.name(level.anchor) if level.anchor else ""
        parts = (self.tr("level {title}").format(title=level.title), level.stage, anchor)
        return ", ".join(part for part in parts if part)

    def _spoken_notes(self, count: int) -> list[str]:
        return [self.tr("%n note(s)", "", count)] if count else []
