"""What files that were merged said at that time, row by row: the base of what they say when they come once more.

The rows of one file at one time are a set, written with the step that took them in. It is never changed after
that, but for names that are redacted: the content says which set holds, so undo and redo need nothing of it here.
"""

import json
from itertools import islice

import sqlalchemy as sa

from napl_desktop.document.history.steps import history_metadata
from napl_desktop.rows import Rows

base_row_table = sa.Table(
    "base_row",
    history_metadata,
    sa.Column("set_id", sa.Text, primary_key=True),
    sa.Column("table_name", sa.Text, primary_key=True),
    sa.Column("row_id", sa.Text, primary_key=True),
    sa.Column("columns", sa.Text, nullable=False),
    sqlite_with_rowid=False,
)

_AT_ONCE = 1_000


def add_base_rows(connection: sa.Connection, set_id: str, rows: Rows) -> None:
    """Keep rows as the set of this id, which is new."""
    written = (
        (set_id, table, id, json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        for (table, id), row in rows.items()
    )
    while some := list(islice(written, _AT_ONCE)):
        connection.exec_driver_sql(
            "INSERT INTO base_row (set_id, table_name, row_id, columns) VALUES (?, ?, ?, ?)", some
        )


def base_rows(connection: sa.Connection, set_id: str) -> Rows:
    """Return the rows of a set; nothing where it is not known, e.g. after a rescue."""
    found = connection.exec_driver_sql(
        "SELECT table_name, row_id, columns FROM base_row WHERE set_id = ?", (set_id,)
    )
    return {(table, id): json.loads(columns) for table, id, columns in found}
