"""A project that leaves: a file that opens as any other, without steps and without names of people."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.format.schema import FORMAT, columns_of
from napl_desktop.document.history.versions import VersionElsewhere, add_versions_elsewhere
from napl_desktop.document.storage.making import make_file
from napl_desktop.rows import Rows
from napl_desktop.rows.writing import WantedRow, put_rows

OLDEST_WRITTEN = 3
"""From this format on, the next ones only added tables and columns: so ours can be written in it."""


def write_project_file(
    rows: Rows, target: Path, versions: Sequence[VersionElsewhere] = (), file_format: int = FORMAT
) -> None:
    """Write a project of these rows to `target`; whatever goes wrong, there is nothing then.

    Its `versions` are only named: what they were is in the history that stays. In an older `file_format`, not
    before OLDEST_WRITTEN, what that does not know is left out. Raises what `make_file` does.
    """

    def fill(session: Session) -> None:
        connection = session.connection()
        if file_format == FORMAT:
            put_rows(connection, (WantedRow(table, id, row, False) for (table, id), row in rows.items()))
        else:
            _put_older_rows(connection, rows, file_format)
        add_versions_elsewhere(connection, versions)

    make_file(target, fill, file_format)


def _put_older_rows(connection: sa.Connection, rows: Rows, file_format: int) -> None:
    """Write the tables and columns of rows that a format has."""
    known = columns_of(file_format)
    values: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for (table, _id), row in rows.items():
        if table in known:
            values[table].append(tuple(row[column] for column in known[table]))
    for table, written in values.items():
        columns, places = ", ".join(known[table]), ", ".join("?" * len(known[table]))
        connection.exec_driver_sql(f"INSERT INTO {table} ({columns}) VALUES ({places})", written)
