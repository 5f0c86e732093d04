"""Reading rows: all of them, those that things are made of, and those that go when they go."""

import json
from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa

from napl_desktop.model import Base, facts_by_table
from napl_desktop.rows.rows import Key, Rows, references


def read_all(connection: sa.Connection) -> Rows:
    """Return every row of the content."""
    rows: Rows = {}
    for table in Base.metadata.sorted_tables:
        rows |= read_table(connection, table.name)
    return rows


def read_shared(connection: sa.Connection) -> Rows:
    """Return every row of the content but what is only known in the file that they are of."""
    rows: Rows = {}
    for table, facts in facts_by_table().items():
        if not facts.of_this_file:
            rows |= read_table(connection, table)
    return rows


def read_table(connection: sa.Connection, table: str) -> Rows:
    """Return every row of one table."""
    return _read(connection, table, "")


def read_rows(connection: sa.Connection, keys: Iterable[Key]) -> Rows:
    """Return the rows that are there, of those that are asked for."""
    rows: Rows = {}
    for table, ids in _ids_by_table(keys).items():
        rows |= _read_with(connection, table, [("id", ids)])
    return rows


def read_parts(connection: sa.Connection, roots: Iterable[Key]) -> Rows:
    """Return the rows of things that are there, and of all that is part of them, however deep."""
    wanted = _ids_by_table(roots)
    rows: Rows = {}
    for table, facts in facts_by_table().items():
        named = [("id", wanted[table])]
        named += [(column, wanted[references(table)[column].table]) for column in facts.part_of]
        found = _read_with(connection, table, named)
        wanted[table] |= {id for _, id in found}
        rows |= found
    return rows


def read_around(connection: sa.Connection, rows: Rows) -> Rows:
    """Return what is not among the rows but goes when they go: what leads to them, however far."""
    gone = _ids_by_table(rows)
    around: Rows = {}
    for table in facts_by_table():
        named = [
            (column, gone[reference.table])
            for column, reference in references(table).items()
            if not reference.is_emptied
        ]
        for key, row in _read_with(connection, table, named).items():
            if key not in rows:
                around[key] = row
                gone[table].add(key[1])
    return around


def read_following(connection: sa.Connection, places: Iterable[Key]) -> Rows:
    """Return the rows that follow what is at these places when it goes elsewhere.

    Also those that follow them in turn, where their ids change along.
    """
    left = _ids_by_table(places)
    following: Rows = {}
    for table, facts in facts_by_table().items():
        named = [(column, left[references(table)[column].table]) for column in facts.follows]
        found = _read_with(connection, table, named)
        following |= found
        if facts.identity is not None:
            left[table] |= {id for _, id in found}
    return following


def is_named(connection: sa.Connection, key: Key) -> bool:
    """Tell whether any row names another."""
    table, id = key
    return any(
        _read_with(connection, other, [(column, {id})])
        for other in Base.metadata.tables
        for column, reference in references(other).items()
        if reference.table == table
    )


def is_in(connection: sa.Connection, key: Key) -> bool:
    """Tell whether a row is there."""
    table, id = key
    found = connection.exec_driver_sql(f"SELECT 1 FROM {_name(table)} WHERE id = ?", (id,))
    return found.first() is not None


def _ids_by_table(keys: Iterable[Key]) -> defaultdict[str, set[str]]:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for table, id in keys:
        ids[table].add(id)
    return ids


def _read_with(connection: sa.Connection, table: str, named: Iterable[tuple[str, set[str]]]) -> Rows:
    """Return the rows in which one of the columns has one of its values."""
    asked = [(column, ids) for column, ids in named if ids]
    if not asked:
        return {}
    which = " OR ".join(f"{column} IN (SELECT value FROM json_each(?))" for column, _ in asked)
    return _read(connection, table, f"WHERE {which}", *(json.dumps(sorted(ids)) for _, ids in asked))


def _read(connection: sa.Connection, table: str, which: str, *values: str) -> Rows:
    columns = [column.name for column in Base.metadata.tables[table].columns]
    place = columns.index("id")
    found = connection.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {_name(table)} {which}", values)
    return {(table, row[place]): dict(zip(columns, row, strict=True)) for row in found}


def _name(table: str) -> str:
    """Return the name of a table of ours; KeyError for any other."""
    return Base.metadata.tables[table].name
