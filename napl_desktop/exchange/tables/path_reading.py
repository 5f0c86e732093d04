"""From a table and its layout to the path that it means, with a list of all that did not come along."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.errors.tables import NoLevelsInTable
from napl_desktop.exchange.tables.header import column_names, name_place, stage_place
from napl_desktop.exchange.tables.layer_titles import LayerTitle
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, LeftOutReason, RowUse
from napl_desktop.exchange.tables.left_out import LeftOut, left_out
from napl_desktop.exchange.tables.raw import CellPosition, Merge, RawTable
from napl_desktop.exchange.tables.titles import TitledRow, titled_rows
from napl_desktop.exchange.tables.words import Hint, hint_of
from napl_desktop.model import NationalLevel, national_level_named
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.text import one_line

_LONG_LEVEL_NAME = 60


class Nameless(Struct, frozen=True):
    """What to call things without a name; `{number}` is the place of a level among the levels, from 1."""

    row: str = "(zonder titel)"
    level: str = "Niveau {number}"


class TableReading(Struct, frozen=True):
    """The path to be, and every text that is not in it."""

    plan: PathPlan
    left_out: tuple[LeftOut, ...]


def read_path(
    table: RawTable,
    layout: Layout,
    title: str,
    others: Sequence[RawTable] = (),
    nameless: Nameless | None = None,
) -> TableReading:
    """Read the table as a path of that title; `others` are the further tables of the file, to be listed.

    Raises NoLevelsInTable when no column is a level.
    """
    if not layout.level_columns:
        raise NoLevelsInTable(table.source)
    reader = _PathReader(table, layout, nameless or Nameless())
    plan = PathPlan(title=one_line(title), levels=reader.levels(), rows=reader.rows())
    reader.take_title(plan.title)
    return TableReading(plan, left_out(table, layout, reader.taken, reader.remarks, others))


def national_levels(table: RawTable, layout: Layout) -> dict[CellPosition, NationalLevel]:
    """Return where names of levels stand that are those of national levels, and which these are."""
    places = (name_place(table, layout.name_rows, column) for column in layout.level_columns)
    return {
        place: anchor
        for place in places
        if place and (anchor := national_level_named(_level_title(table.at(*place))))
    }


def _level_title(name: str) -> str:
    """Return what a level is called of which this stands in the header: of a long text only the first line."""
    first_line, _, further = name.partition("\n")
    return one_line(first_line if further and len(name) > _LONG_LEVEL_NAME else name)


class _PathReader:
    """Reads level by level and row by row, and keeps book of every place whose text was taken."""

    def __init__(self, table: RawTable, layout: Layout, nameless: Nameless) -> None:
        self.taken: set[CellPosition] = set()
        self.remarks: list[tuple[CellPosition, LeftOutReason]] = []
        self._table = table
        self._layout = layout
        self._nameless = nameless
        self._names = column_names(table, layout.name_rows)
        self._shared: set[Merge] = set()

    def levels(self) -> tuple[PlannedLevel, ...]:
        """Return the columns of the path."""
        columns = self._layout.level_columns
        return tuple(self._level(column, number) for number, column in enumerate(columns, start=1))

    def rows(self) -> tuple[PlannedRow, ...]:
        """Return the rows of the path; a row with nothing but a parent's title is that parent, not a row."""
        titled = titled_rows(self._table, self._layout)
        rows = [
            row
            for index, row in enumerate(titled)
            if self._is_row(row, titled[max(index - 1, 0) : index + 2])
        ]
        with_children = {parent for row in rows if row.leaf for parent in row.parents}
        return tuple(
            PlannedRow(
                layers=self._layers(row, with_children),
                texts=self._texts(row.row),
                notes=self._notes(row.row),
            )
            for row in rows
        )

    def take_title(self, title: str) -> None:
        """Count a line above the grid or in its corner as taken where it became the title of the path."""
        for row, mark in enumerate(self._layout.rows):
            if mark.reason is LeftOutReason.TITLE or mark.use in {RowUse.LEVELS, RowUse.STAGES}:
                texts = self._table.texts_of(row).items()
                self.taken |= {(row, column) for column, text in texts if one_line(text) == title}

    def _level(self, column: int, number: int) -> PlannedLevel:
        place = name_place(self._table, self._layout.name_rows, column)
        stage = self._stage(column, place[0] if place else len(self._table.rows))
        if place is None:
            return PlannedLevel(self._nameless.level.format(number=number), stage)
        name = self._table.at(*place)
        title = _level_title(name)
        if title == one_line(name):
            self.taken.add(place)
        return PlannedLevel(title, stage, national_level_named(title))

    def _stage(self, column: int, above: int) -> str:
        stages: dict[str, None] = {}
        for row in self._layout.stage_rows:
            place = stage_place(self._table, row, column, self._layout.level_columns) if row < above else None
            if place:
                self.taken.add(place)
                stages[one_line(self._table.at(*place))] = None
        return " – ".join(stages)

    def _is_row(self, titled: TitledRow, neighbours: list[TitledRow]) -> bool:
        if titled.is_titled or self._has_content(titled.row):
            return True
        written = [parent for parent in titled.parents if parent.is_written_in(titled.row)]
        beside = {parent for other in neighbours if other is not titled for parent in other.parents}
        return bool(written) and written[-1] not in beside

    def _has_content(self, row: int) -> bool:
        return any(self._level_place(row, column) for column in self._layout.level_columns) or any(
            self._table.at(row, column) for column in self._columns(ColumnUse.NOTES)
        )

    def _layers(self, titled: TitledRow, with_children: set[LayerTitle]) -> tuple[str, ...]:
        """Return the titles of a row; one without any of its own is named after the row above or its parent."""
        parents, leaf = titled.parents, titled.leaf
        for title in (*parents, *([leaf] if leaf else [])):
            self.taken |= title.places
        is_named = leaf is not None and leaf.has_name
        has_title = titled.is_titled or any(parent.is_written_in(titled.row) for parent in parents)
        if not has_title or (is_named and not titled.is_titled):
            column = max(self._layout.layer_columns, default=0)
            self.remarks.append(((titled.row, column), LeftOutReason.UNTITLED_ROW))
        layers = tuple(parent.whole() for parent in parents)
        if leaf and is_named:
            return (*layers, leaf.whole())
        if parents and parents[-1] not in with_children and not leaf:
            return layers
        name = layers[-1].partition("\n")[0] if layers else self._nameless.row
        return (*layers, "\n".join([name, *(leaf.more if leaf else [])]))

    def _texts(self, row: int) -> tuple[str, ...]:
        return tuple(self._text(row, column) for column in self._layout.level_columns)

    def _text(self, row: int, column: int) -> str:
        place = self._level_place(row, column)
        if place is None:
            return ""
        merge = self._table.merge_at(*place)
        if place != (row, column) and merge and merge not in self._shared:
            self._shared.add(merge)
            self.remarks.append((place, LeftOutReason.SHARED_TEXT))
        self.taken.add(place)
        return self._table.at(*place)

    def _level_place(self, row: int, column: int) -> CellPosition | None:
        """Return where the text of a cell stands: there, or in the merged area over it."""
        if self._table.at(row, column):
            return row, column
        merge = self._table.merge_at(row, column)
        if not merge or not self._table.at(*merge.first) or merge.left not in self._layout.level_columns:
            return None
        return merge.first if self._layout.rows[merge.top].use is RowUse.ROW else None

    def _notes(self, row: int) -> tuple[str, ...]:
        columns = self._columns(ColumnUse.NOTES)
        several = len({self._names[column] for column in columns} - {""}) > 1
        notes = []
        for column in columns:
            text = self._table.at(row, column)
            if text:
                self.taken.add((row, column))
                name = one_line(self._names[column]).rstrip(":")
                is_plain = not name or (not several and hint_of(name) is Hint.NOTES)
                notes.append(text if is_plain else f"{name}: {text}")
        return tuple(notes)

    def _columns(self, use: ColumnUse) -> list[int]:
        return [column for column, found in enumerate(self._layout.columns) if found is use]
