"""What a header says: the names of the columns, the stages over the levels, and words that only headers have."""

from itertools import pairwise

from msgspec import Struct

from napl_desktop.exchange.tables.raw import CellPosition, RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of, in_series


class Header(Struct, frozen=True):
    """The rows of a header: `rows` with stages and last the names, `points` with what each level is worth.

    `section` is the row above it with the title of the first part of the grid, which may name a column as well.
    """

    rows: tuple[int, ...]
    points: tuple[int, ...] = ()
    section: int | None = None

    @property
    def lines(self) -> tuple[int, ...]:
        """All rows of it, top to bottom."""
        return tuple(sorted((*self.rows, *self.points)))

    @property
    def with_names(self) -> tuple[int, ...]:
        """The rows in which a column may have its name, the one that counts last."""
        return self.rows if self.section is None else (self.section, *self.rows)

    @property
    def body(self) -> int:
        """The first row that may be of the grid itself."""
        return max(self.lines) + 1 if self.lines else 0


def column_names(table: RawTable, header: tuple[int, ...]) -> tuple[str, ...]:
    """Return what the header calls each column: the lowest text that is meant for it, "" for none."""
    places = [name_place(table, header, column) for column in range(table.width)]
    return tuple(table.at(*place) if place else "" for place in places)


def name_place(table: RawTable, header: tuple[int, ...], column: int) -> CellPosition | None:
    """Return where the name of a column stands: the lowest text in the header that is meant for it."""
    for row in reversed(header):
        if table.at(row, column):
            return row, column
        merge = table.merge_at(row, column)
        if merge and merge.top in header and table.at(*merge.first):
            return merge.first
    return None


def stage_place(
    table: RawTable, stage_row: int, column: int, level_columns: tuple[int, ...]
) -> CellPosition | None:
    """Return where the stage over a level stands: above it, or above the nearest level to its left."""
    merge = table.merge_at(stage_row, column)
    if merge and table.at(*merge.first):
        return merge.first
    if not table.at(stage_row, column) and _is_written_each_time(table, stage_row, level_columns):
        return None
    for left in range(column, -1, -1):
        if table.at(stage_row, left):
            is_its_own = left == column or (left in level_columns and not table.merge_at(stage_row, left))
            return (stage_row, left) if is_its_own else None
        if table.merge_at(stage_row, left):
            return None
    return None


def _is_written_each_time(table: RawTable, stage_row: int, level_columns: tuple[int, ...]) -> bool:
    """Say whether stages are written over each of their levels: then a blank says that there is none."""
    stages = [table.at(stage_row, column) for column in level_columns]
    return any(stage and stage == following for stage, following in pairwise(stages))


def header_likeness(names: list[str]) -> int:
    """Return how many of these texts are known words for the header of a grid.

    Layers and levels come in numbers, any other kind of column counts once.
    """
    hints = [hint_of(name) for name in names]
    many = {index for index, hint in enumerate(hints) if hint in {Hint.LAYER, Hint.LEVEL}} | in_series(names)
    return len(many) + len(set(hints) - {None, Hint.LAYER, Hint.LEVEL})


def has_known_levels(names: list[str]) -> bool:
    """Say whether most of these names are known to be levels."""
    levels = {index for index, name in enumerate(names) if hint_of(name) is Hint.LEVEL}
    return len(levels | in_series(names)) * 2 > len(names)
