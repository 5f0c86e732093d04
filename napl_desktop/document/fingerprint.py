"""The hashes of what a file says: equal for equal rows, whatever the file around them looks like."""

import hashlib
import sqlite3
from collections.abc import Iterable

import sqlalchemy as sa

from napl_desktop.document.history import step_table
from napl_desktop.model import Base


def content_hash(connection: sqlite3.Connection) -> str:
    """Return the SHA-256, in hex, over every row of every content table, by table name and id."""
    return _hash(connection, sorted(Base.metadata.tables.values(), key=lambda table: table.name))


def history_hash(connection: sqlite3.Connection) -> str:
    """Return the same over every step; what a step changed has a hash of its own in it."""
    return _hash(connection, [step_table])


def _hash(connection: sqlite3.Connection, tables: Iterable[sa.Table]) -> str:
    digest = hashlib.sha256()
    for table in tables:
        digest.update(f"\n[{table.name}]\n".encode())
        columns = ", ".join(sorted(column.name for column in table.columns))
        # Not indexed: the rows themselves are to be looked at, not what an index says of them.
        rows = connection.execute(f"SELECT json_array({columns}) FROM {table.name} NOT INDEXED ORDER BY id")
        for (row,) in rows:
            digest.update(row.encode())
    return digest.hexdigest()
