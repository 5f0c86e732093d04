"""Guessing how a table is to be understood, from what its words, blanks, repeats and lengths tell."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from napl_desktop.exchange.tables.again import HeaderAgain
from napl_desktop.exchange.tables.body import body_rows
from napl_desktop.exchange.tables.column_facts import column_facts
from napl_desktop.exchange.tables.columns import guess_columns
from napl_desktop.exchange.tables.header import Header, column_names, has_known_levels, stage_place
from napl_desktop.exchange.tables.header_search import find_header
from napl_desktop.exchange.tables.hidden import with_hidden_skipped, without_hidden
from napl_desktop.exchange.tables.layout import ColumnUse, Layout, RowUse
from napl_desktop.exchange.tables.raw import NOTHING_HIDDEN, RawTable
from napl_desktop.exchange.tables.row_marks import guess_rows
from napl_desktop.exchange.tables.titles import titled_rows
from napl_desktop.exchange.tables.totals import total_rows
from napl_desktop.exchange.tables.turning import lies_on_its_side
from napl_desktop.exchange.tables.words import is_key


def guess(
    table: RawTable,
    header_rows: int | None = None,
    layers: int | None = None,
    header_at: int | None = None,
) -> Layout:
    """Return the most probable layout of a table; one without level columns where none can be seen.

    The user may know better: `header_rows` is how many rows the header has (1, or 2 with stages), `layers`
    how many columns hold titles, `header_at` the row (from 0) where the header begins. What is hidden in the
    table is skipped.
    """
    if table.unseen == NOTHING_HIDDEN:
        layout = _guess(table, header_rows, layers, header_at)
    else:
        if header_at is not None:
            header_at -= sum(row < header_at for row in table.unseen.rows)
        seen = _guess(without_hidden(table), header_rows, layers, header_at)
        layout = with_hidden_skipped(table, seen)
    return msgspec.structs.replace(layout, lies_on_its_side=lies_on_its_side(table, layout))


def _guess(table: RawTable, header_rows: int | None, layers: int | None, header_at: int | None) -> Layout:
    header = find_header(_without_keys(table), header_rows, header_at)
    if header_rows is None:
        header = _without_section(table, header)
    layout = _with_header(table, header, None)
    if layers is not None and not (layout.level_columns and depth(table, layout) == layers):
        layout = _with_header(table, header, layers)
    else:
        # Bands are a layer as well: who counted them gets what was already found.
        layers = None
    if header_rows is None and len(header.rows) > 1 and not _stages_differ(table, layout):
        if _names_columns_alone(table, header.rows):
            return layout.with_row(header.rows[0], RowUse.LEVELS)
        return _with_header(table, msgspec.structs.replace(header, rows=header.rows[1:]), layers)
    return layout


def best_table(tables: Sequence[RawTable]) -> RawTable:
    """Return the table that is most like a path: visible, with levels, and the fullest of those."""
    return max(tables, key=_likeness)


def _without_keys(table: RawTable) -> RawTable:
    """Return the table with the columns blank that hold ids for machines, and words that go with those."""
    columns = {column for column in range(table.width) if sum(is_key(row[column]) for row in table.rows) > 1}
    if not columns:
        return table
    rows = (["" if column in columns else text for column, text in enumerate(row)] for row in table.rows)
    return replace(table, rows=tuple(map(tuple, rows)))


def depth(table: RawTable, layout: Layout) -> int:
    """Return how many layers the path would have, those in bands included."""
    return max((len(row.parents) + 1 for row in titled_rows(table, layout)), default=0)


def _with_header(table: RawTable, header: Header, layers: int | None) -> Layout:
    again = HeaderAgain(table, header)
    header = msgspec.structs.replace(header, section=again.title_over(header))
    body = body_rows(table, header, again)
    in_grid = [row for row in body if table.texts_of(row) and row not in again]
    totals = total_rows(table, in_grid)
    counted = [row for row in in_grid if row not in totals]
    rows = [row for row in counted if len(table.texts_of(row)) > 1]
    columns = guess_columns(table, column_facts(table, header, counted, rows), rows, layers)
    return Layout(columns, guess_rows(table, header, again, body, totals, columns))


def _without_section(table: RawTable, header: Header) -> Header:
    """Return the header without a row that only seems to hold stages: the first of the titles of its parts."""
    if len(header.rows) < 2:
        return header
    lower = msgspec.structs.replace(header, rows=header.rows[1:])
    return lower if HeaderAgain(table, lower).title_over(lower) == header.rows[0] else header


def _names_columns_alone(table: RawTable, header: tuple[int, ...]) -> bool:
    """Say whether the upper row of a header has the only names of some columns."""
    pairs = zip(column_names(table, header), column_names(table, header[1:]), strict=True)
    return any(name and not lower for name, lower in pairs)


def _stages_differ(table: RawTable, layout: Layout) -> bool:
    """Say whether the stages tell levels apart; one word over all of them does not."""
    levels = layout.level_columns
    return any(
        len({stage_place(table, row, column, levels) for column in levels}) > 1 for row in layout.stage_rows
    )


def _likeness(table: RawTable) -> tuple[bool, bool, bool, int]:
    if table.too_large:
        return False, False, False, 0
    layout = guess(table)
    levels = layout.level_columns
    names = column_names(table, layout.header_rows)
    known = len(levels) > 1 and has_known_levels([names[column] for column in levels])
    rows = [row for row, mark in enumerate(layout.rows) if mark.use is RowUse.ROW]
    filled = sum(bool(table.at(row, column)) for row in rows for column in levels)
    in_layers = ColumnUse.LAYER in layout.columns
    return not table.hidden and bool(levels), known, in_layers, filled
