"""A table without the rows and columns that somebody hid: they are left out unasked, and listed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from napl_desktop.exchange.tables.layout import ColumnUse, Layout, LeftOutReason, RowMark, RowUse
from napl_desktop.exchange.tables.raw import NOTHING_HIDDEN, CellPosition, Merge, RawTable

_Use = TypeVar("_Use")
_HIDDEN = RowMark(RowUse.SKIP, LeftOutReason.HIDDEN)
_NO_TEXT = RowMark(RowUse.SKIP)


def has_hidden_texts(table: RawTable) -> bool:
    """Tell whether there is a text in a hidden row or column."""
    return any(
        row in table.unseen.rows or column in table.unseen.columns
        for row in range(len(table.rows))
        for column in table.texts_of(row)
    )


def with_all_seen(table: RawTable) -> RawTable:
    """Return a table in which nothing is hidden: the user wants those rows and columns as well."""
    return replace(table, unseen=NOTHING_HIDDEN)


def without_hidden(table: RawTable) -> RawTable:
    """Return a table of the rows and columns that are seen, as though there were no others."""
    rows = [row for row in range(len(table.rows)) if row not in table.unseen.rows]
    columns = [column for column in range(table.width) if column not in table.unseen.columns]
    places = {
        (row, column): (number, position)
        for number, row in enumerate(rows)
        for position, column in enumerate(columns)
    }
    merges = (_seen(merge, places) for merge in table.merges)
    return replace(
        table,
        rows=tuple(tuple(table.at(row, column) for column in columns) for row in rows),
        merges=tuple(merge for merge in merges if merge is not None),
        unseen=NOTHING_HIDDEN,
    )


def with_hidden_skipped(table: RawTable, seen: Layout) -> Layout:
    """Return the layout of a whole table, from that of what is seen of it."""
    columns = _spread(seen.columns, table.width, table.unseen.columns, [ColumnUse.SKIP] * table.width)
    unseen_marks = [_HIDDEN if table.texts_of(row) else _NO_TEXT for row in range(len(table.rows))]
    rows = _spread(seen.rows, len(table.rows), table.unseen.rows, unseen_marks)
    return Layout(columns, rows)


def _spread(
    seen: Sequence[_Use], length: int, hidden: frozenset[int], of_hidden: Sequence[_Use]
) -> tuple[_Use, ...]:
    following = iter(seen)
    return tuple(of_hidden[place] if place in hidden else next(following) for place in range(length))


def _seen(merge: Merge, places: dict[CellPosition, CellPosition]) -> Merge | None:
    """Return what is seen of a merged area; None where that is none of it, or its text is not seen."""
    if merge.first not in places:
        return None
    left = [places[place] for place in merge.places() if place in places]
    (top, first), (bottom, last) = min(left), max(left)
    return Merge(top, first, bottom, last)
