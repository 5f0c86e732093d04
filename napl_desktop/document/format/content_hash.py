"""The hashes of what a file says: equal for equal rows, whatever the file around them looks like.

They are over the tables and columns that the file itself has, so they hold for files of every format.
"""

import hashlib
import sqlite3
from collections.abc import Iterable

_OF_HISTORY = ("base_row", "step", "version")
_IN_NO_HASH = ("row_change", "seal")


def content_hash(connection: sqlite3.Connection) -> str:
    """Return the SHA-256, in hex, over every row of every content table, by table name and id."""
    return _hash(connection, (name for name in _tables(connection) if name not in _OF_HISTORY + _IN_NO_HASH))


def history_hash(connection: sqlite3.Connection) -> str:
    """Return the same over every step, version and base row; what a step changed has a hash of its own in it."""
    return _hash(connection, (name for name in _tables(connection) if name in _OF_HISTORY))


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    )
    return [name for (name,) in rows]


def _hash(connection: sqlite3.Connection, tables: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for table in tables:
        digest.update(f"\n[{table}]\n".encode())
        described = connection.execute(
            "SELECT name, pk FROM pragma_table_info(?) ORDER BY name", (table,)
        ).fetchall()
        columns = ", ".join(name for name, _place in described)
        key = sorted((place, name) for name, place in described if place)
        order = "id" if "id" in columns.split(", ") else ", ".join(name for _place, name in key)
        # Not indexed: the rows themselves are to be looked at, not what an index says of them.
        rows = connection.execute(f"SELECT json_array({columns}) FROM {table} NOT INDEXED ORDER BY {order}")
        for (row,) in rows:
            digest.update(row.encode())
    return digest.hexdigest()
