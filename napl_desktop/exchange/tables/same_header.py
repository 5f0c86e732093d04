"""Whether a further table has the header of a first one, or goes on without one, and how it lies on that."""

from collections.abc import Iterable

from msgspec import Struct

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import LeftOutReason, RowUse
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import Hint, hint_of
from napl_desktop.text import one_line

_MOST_ROWS_ABOVE = 20
_FEWEST_LEVELS = 2


class HeaderFit(Struct, frozen=True):
    """How a table lies on the first: how far to the right, and at which of its own rows it begins."""

    shift: int
    top: int = 0


class SharedHeader:
    """The header of a first table, to be found in others."""

    def __init__(self, table: RawTable) -> None:
        self._table = table
        self._layout = guess(table)
        row = self._layout.level_row
        self._row = row if row is not None and len(self._layout.level_columns) >= _FEWEST_LEVELS else None
        self.own = HeaderFit(0, 0 if self._row is None else self._top(table, self._row, 0))

    def fit_of(self, table: RawTable) -> HeaderFit | None:
        """Return how a table with the same header lies on this one; None when it has another, or none."""
        if self._row is None or table.too_large:
            return None
        for row in range(min(_MOST_ROWS_ABOVE, len(table.rows))):
            for shift in self._shifts(table):
                if self._is_same(self._line(self._table, self._row), self._line(table, row, shift)):
                    return HeaderFit(shift, self._top(table, row, shift))
        return None

    def going_on(self, table: RawTable) -> HeaderFit | None:
        """Return how a table lies on this one that begins with a row of the grid; None when it does not."""
        if self._row is None or table.too_large:
            return None
        shift = table.first_column - self._table.first_column
        levels = self._layout.level_columns
        reaches = shift >= 0 and levels[-1] < shift + table.width <= self._table.width
        if not reaches:
            return None
        lines = (self._line(table, row, shift) for row in range(len(table.rows)))
        texts = ([line[column] for column in levels if column in line] for line in lines)
        begun = next(filter(None, texts), [])
        is_begun = bool(begun) and not all(map(_is_level, begun)) and _length(begun) >= self._least_length()
        return HeaderFit(shift) if is_begun else None

    def _shifts(self, table: RawTable) -> Iterable[int]:
        # Tables of a text begin at the margin; a sheet may begin anywhere.
        by_place = table.first_column - self._table.first_column
        return (by_place, 0) if table.in_text else (0, by_place)

    def _is_same(self, names: dict[int, str], others: dict[int, str]) -> bool:
        """Say whether all names are the same, but for what stands over the titles."""
        layers = self._layout.layer_columns
        return all(
            names.get(column) == others.get(column)
            for column in names.keys() | others.keys()
            if column not in layers
        )

    def _top(self, table: RawTable, row: int, shift: int) -> int:
        """Return the first row of a header of which the names of the levels are found in a row."""
        own = self._row or 0
        while row and own and self._layout.rows[own - 1].reason is not LeftOutReason.TITLE:
            line = self._line(self._table, own - 1)
            if not line or line != self._line(table, row - 1, shift):
                break
            row, own = row - 1, own - 1
        return row

    def _least_length(self) -> float:
        """Return how long texts are at least that are surely no names of levels."""
        levels = self._layout.level_columns
        rows = [row for row, mark in enumerate(self._layout.rows) if mark.use is RowUse.ROW]
        texts = [text for row in rows for column in levels if (text := self._table.at(row, column))]
        names = [self._table.at(self._row or 0, column) for column in levels]
        return max(_length(texts) / 2, _length(names) * 1.2)

    @staticmethod
    def _line(table: RawTable, row: int, shift: int = 0) -> dict[int, str]:
        return {column + shift: one_line(text).casefold() for column, text in table.texts_of(row).items()}


def _length(texts: list[str]) -> float:
    return sum(map(len, texts)) / max(len(texts), 1)


def _is_level(text: str) -> bool:
    return hint_of(text) is Hint.LEVEL
