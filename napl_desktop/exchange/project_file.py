"""A project that leaves: a file that opens as any other, without steps and without names of people."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from napl_desktop.document.history.versions import VersionElsewhere, add_versions_elsewhere
from napl_desktop.document.storage.making import make_file
from napl_desktop.rows import Rows
from napl_desktop.rows.writing import WantedRow, put_rows


def write_project_file(rows: Rows, target: Path, versions: Sequence[VersionElsewhere] = ()) -> None:
    """Write a project of these rows to `target`; whatever goes wrong, there is nothing then.

    Its `versions` are only named: what they were is in the history that stays. Raises what `make_file` does.
    """

    def fill(session: Session) -> None:
        connection = session.connection()
        put_rows(connection, (WantedRow(table, id, row, False) for (table, id), row in rows.items()))
        add_versions_elsewhere(connection, versions)

    make_file(target, fill)
