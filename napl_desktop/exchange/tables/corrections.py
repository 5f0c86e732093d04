"""What a person says about a table goes before the guess: said once, for the dialog and for the command."""

from collections.abc import Mapping
from dataclasses import replace

import msgspec

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, LeftOutReason, RowMark, RowUse
from napl_desktop.exchange.tables.raw import Hidden, RawTable
from napl_desktop.text import one_line

_GUESSED_TO_BE_UNDER_IT = {LeftOutReason.SECOND_TABLE, LeftOutReason.FOOTER}


class Corrections(msgspec.Struct, frozen=True):
    """What is said of one table; rows and columns are counted from 0 in that table, None is for the guess."""

    header_rows: int | None = None
    header_at: int | None = None
    layers: int | None = None
    columns: Mapping[int, ColumnUse] = {}
    rows: Mapping[int, RowUse] = {}
    title_row: int | None = None
    """The row with the name of the path; it is no row of it."""
    last_row: int | None = None
    """The last row of the grid: what stands under it does not come along, what stands above it does."""


def corrected(table: RawTable, said: Corrections) -> Layout:
    """Return the layout of a table as it was guessed, and on top of that as it was said to be.

    What was said not to be in the grid does not count for the guess of the rest.
    """
    layout = _guessed(table, said)
    for row, use in said.rows.items():
        layout = layout.with_row(row, use)
    for column, column_use in said.columns.items():
        layout = layout.with_column(column, column_use)
    return layout


def said_title(table: RawTable, said: Corrections) -> str:
    """Return the name of the path in the row that was said to have it; "" where no row was."""
    texts = table.texts_of(said.title_row) if said.title_row is not None else {}
    return one_line(next(iter(texts.values()), ""))


def _guessed(table: RawTable, said: Corrections) -> Layout:
    outside = _outside(table, said)
    skipped = {row for row, use in said.rows.items() if use is RowUse.SKIP}
    left_out = outside.keys() | skipped
    hidden = (table.unseen.rows - said.rows.keys() - {said.header_at}) | left_out
    seen = replace(table, unseen=Hidden(hidden, table.unseen.columns))
    # A header that is left out itself is none.
    names = (None, None) if said.header_at in left_out else (said.header_rows, said.header_at)
    layout = guess(seen, names[0], said.layers, names[1])
    marks = [outside.get(row, mark) for row, mark in enumerate(layout.rows)]
    for row in range(said.last_row + 1) if said.last_row is not None else ():
        if row not in outside and marks[row].reason in _GUESSED_TO_BE_UNDER_IT:
            marks[row] = RowMark(RowUse.ROW)
    return msgspec.structs.replace(layout, rows=tuple(marks))


def _outside(table: RawTable, said: Corrections) -> dict[int, RowMark]:
    """Return the marks of the rows that are not in the grid, as far as that was said of where it is."""
    under = range(len(table.rows) if said.last_row is None else said.last_row + 1, len(table.rows))
    rows = {row: LeftOutReason.FOOTER for row in under if row not in table.unseen.rows}
    if said.title_row is not None:
        rows[said.title_row] = LeftOutReason.TITLE
    return {
        row: RowMark(RowUse.SKIP, reason if table.texts_of(row) else None) for row, reason in rows.items()
    }
