"""The content of a project file as rows: what the benchmark writes, compares and merges."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from napl_desktop.model import Base

Rows = dict[tuple[str, str], dict[str, Any]]
"""(table, id) → its columns."""


def content_of(file: Path) -> Rows:
    """Return all rows of a project file; no two calls share a row or a text."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            (table, row["id"]): dict(row)
            for table in Base.metadata.tables
            for row in connection.execute(f"SELECT * FROM {table}")
        }
