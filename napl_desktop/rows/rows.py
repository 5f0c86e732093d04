"""The one form of content: (table, id) → columns, with the values that the file holds."""

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from napl_desktop.model import Base, facts_by_table

Value = str | int | None
"""A value as SQLite keeps it: a word of a few as its text, yes and no as 1 and 0."""

Key = tuple[str, str]
"""(Table, id of a row)."""

Columns = dict[str, Value]
"""One row."""

Rows = dict[Key, Columns]
"""Rows of any tables, each complete."""


class Reference(Struct, frozen=True):
    """A column that names a row of `table`; whether it is emptied (else its own row goes) when that row goes."""

    table: str
    is_emptied: bool


@cache
def references(table: str) -> dict[str, Reference]:
    """Return the columns of a table that name a row of one."""
    return {
        column.name: Reference(foreign.column.table.name, foreign.ondelete == "SET NULL")
        for column in Base.metadata.tables[table].columns
        for foreign in column.foreign_keys
    }


def shared_rows(rows: Rows) -> Rows:
    """Return the rows without what is only known in the file that they are of."""
    facts = facts_by_table()
    return {key: row for key, row in rows.items() if not facts[key[0]].of_this_file}


def leads_to_itself(table: str, row: Columns) -> bool:
    """Tell whether two ends of a row that leads from one thing to another are the same thing."""
    ends = [(kind, row[column]) for column, kind in _ends(table) if row[column] is not None]
    return len(set(ends)) < len(ends)


@cache
def _ends(table: str) -> tuple[tuple[str, str], ...]:
    """Return the columns of a table that are ends of a link, with the table that each names."""
    return tuple((column, references(table)[column].table) for column in facts_by_table()[table].links)


def are_there(rows: Rows, is_there: Callable[[Key], bool]) -> Rows:
    """Return the rows without those that name something that is gone, and without what hangs from these.

    A column that would be emptied when the thing goes is emptied. `is_there` tells of what is not among the rows.
    """
    kept = dict(rows)
    waiting = list(rows)
    while waiting:
        before = len(kept)
        for key in waiting:
            for column, reference in references(key[0]).items():
                id = kept[key][column]
                if id is None or (end := (reference.table, str(id))) in kept or is_there(end):
                    continue
                if not reference.is_emptied:
                    del kept[key]
                    break
                kept[key] = {**kept[key], column: None}
        waiting = list(kept) if len(kept) < before else []
    return kept
