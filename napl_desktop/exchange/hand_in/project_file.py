"""The project as it is handed in: a file that opens as any other, without steps and without names of people."""

from pathlib import Path

from sqlalchemy.orm import Session

from napl_desktop.document.history.versions import add_versions_elsewhere
from napl_desktop.document.storage.making import make_file
from napl_desktop.exchange.hand_in.content import HandInContent
from napl_desktop.rows.writing import WantedRow, put_rows


def write_project_file(content: HandInContent, target: Path) -> None:
    """Write the project to `target`; whatever goes wrong, there is nothing then.

    Its versions are only named: what they were is in the history that stays behind. Raises what `make_file` does.
    """

    def fill(session: Session) -> None:
        connection = session.connection()
        put_rows(
            connection,
            (WantedRow(table, id, row, False) for (table, id), row in content.snapshot.rows.items()),
        )
        add_versions_elsewhere(connection, content.versions)

    make_file(target, fill)
