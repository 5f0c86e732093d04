"""A table turned over: its rows are columns and its columns rows, for grids that have their levels as rows."""

from dataclasses import replace

from napl_desktop.exchange.tables.header import column_names, has_known_levels
from napl_desktop.exchange.tables.layout import Layout, RowUse
from napl_desktop.exchange.tables.raw import Aside, Hidden, Merge, RawTable
from napl_desktop.exchange.tables.words import are_steps

_FEWEST, _MOST = 2, 12


def turned(table: RawTable) -> RawTable:
    """Return the table with rows and columns exchanged; its places are still called as in the file."""
    return replace(
        table,
        rows=tuple(zip(*table.rows, strict=True)),
        merges=tuple(Merge(merge.left, merge.top, merge.right, merge.bottom) for merge in table.merges),
        asides=tuple(
            Aside(aside.kind, aside.text, aside.place and (aside.place[1], aside.place[0]))
            for aside in table.asides
        ),
        unseen=Hidden(rows=table.unseen.columns, columns=table.unseen.rows),
        is_turned=not table.is_turned,
    )


def lies_on_its_side(table: RawTable, layout: Layout) -> bool:
    """Say whether the titles of the rows are names of levels, and those of the columns are not."""
    rows = [row for row, mark in enumerate(layout.rows) if mark.use is RowUse.ROW]
    if not _FEWEST <= len(rows) <= _MOST or len(layout.layer_columns) != 1:
        return False
    names = column_names(table, layout.name_rows)
    levels = [names[column] for column in layout.level_columns]
    titles = [table.at(row, layout.layer_columns[0]) for row in rows]
    called = names[layout.layer_columns[0]]
    return are_steps(titles, called) and not are_steps(levels) and not has_known_levels(levels)
