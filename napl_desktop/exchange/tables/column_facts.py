"""What can be counted in one column of a table, without knowing what the column is for."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct

from napl_desktop.exchange.tables.header import Header, column_names
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import (
    Hint,
    hint_of,
    in_series,
    is_amount,
    is_code,
    is_key,
    is_number,
    share_an_ending,
)


class ColumnFacts(Struct, frozen=True):
    """One column: shares are from 0 to 1, over the rows with more than one text."""

    index: int
    name: str
    hint: Hint | None
    in_series: bool
    """The name counts on from that of a neighbour, or a neighbour's from this one."""
    ends_alike: bool
    """The name ends as those of its neighbours do: they are steps of one kind, and others may be as well."""
    texts: int
    """How many cells have text of their own, in any row of the body."""
    filled: float
    repeated: float
    """Share of the rows with the text of the row above, written again or merged."""
    opens: bool
    """The first row has text here."""
    length: float
    """The median length of its texts, 0 when it has none."""
    codes: float
    numbers: float
    amounts: float
    """Share of its texts that are numbers, points or percents and nothing else."""
    keys: float
    goes_down: bool
    """It holds plain numbers of which some are lower than the one above, as amounts are and codes are not."""
    counts_rows: bool
    """It holds 1, 2, 3 … to the last row."""
    is_blank: bool
    """Nothing was typed in it: a spacer, or the further part of cells that are merged for their looks."""

    @property
    def is_written_once(self) -> bool:
        """It looks like parents: repeated downwards, or blank below the first."""
        return self.repeated >= 0.2 or (self.opens and self.filled <= 0.75)


def column_facts(
    table: RawTable, header: Header, body: Sequence[int], rows: Sequence[int]
) -> tuple[ColumnFacts, ...]:
    """Count every column over `body` (all rows under the header) and `rows` (those with more than one text)."""
    names = column_names(table, header.with_names)
    series, alike = in_series(names), share_an_ending(names)
    named = {column for row in {*header.lines, *header.with_names} for column in table.texts_of(row)}
    return tuple(
        _facts(table, index, name, index in series, index in alike, index in named, body, rows)
        for index, name in enumerate(names)
    )


def _facts(
    table: RawTable,
    index: int,
    name: str,
    series: bool,
    alike: bool,
    named: bool,
    body: Sequence[int],
    rows: Sequence[int],
) -> ColumnFacts:
    shown = [table.shown(row, index) for row in rows]
    downwards = [_shown_downwards(table, row, index) for row in rows]
    own = [text for row in body if (text := table.at(row, index))]
    # A title alone in its row is a band, whatever else its column holds.
    beside = [text for row in rows if (text := table.at(row, index))]
    again = sum(bool(now) and now == before for before, now in pairwise(downwards))
    return ColumnFacts(
        index=index,
        name=name,
        hint=hint_of(name),
        in_series=series,
        ends_alike=alike,
        texts=len(own),
        filled=_share(sum(map(bool, shown)), len(shown)),
        repeated=_share(again, len(shown) - 1),
        opens=bool(downwards and downwards[0]),
        length=median(map(len, own)) if own else 0.0,
        codes=_share(sum(map(is_code, beside)), len(beside)),
        numbers=_share(sum(map(is_number, own)), len(own)),
        amounts=_share(sum(map(is_amount, own)), len(own)),
        keys=_share(sum(map(is_key, own)), len(own)),
        goes_down=all(text.isdecimal() for text in beside) and beside != sorted(beside, key=int),
        counts_rows=all(shown) and len(beside) > 1 and beside == [str(n) for n in range(1, len(beside) + 1)],
        is_blank=not own and not named,
    )


def _shown_downwards(table: RawTable, row: int, column: int) -> str:
    """Return the text of a place, also of an area merged down over it, not of one merged from the left."""
    merge = table.merge_at(row, column)
    if merge and merge.left != column:
        return table.at(row, column)
    return table.shown(row, column)


def _share(part: int, whole: int) -> float:
    return part / whole if whole > 0 else 0.0
