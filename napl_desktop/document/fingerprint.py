"""The hash of everything a project says: equal for equal content, whatever the file around it looks like."""

import hashlib
import sqlite3

from napl_desktop.model import Base


def fingerprint(connection: sqlite3.Connection) -> str:
    """Return the SHA-256, in hex, over every row of every content table, by table name and id."""
    digest = hashlib.sha256()
    for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
        digest.update(f"\n[{table.name}]\n".encode())
        columns = ", ".join(sorted(column.name for column in table.columns))
        for (row,) in connection.execute(f"SELECT json_array({columns}) FROM {table.name} ORDER BY id"):
            digest.update(row.encode())
    return digest.hexdigest()
