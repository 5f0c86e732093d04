"""From an older format of the project file to ours: on a private copy, the history with it.

The user's file stays in its own format until the first save after an edit, which keeps a backup of it first.
"""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from napl_desktop.document.format.lifting import Change, Row, changed_tables, lift_change, lift_row, own_rows
from napl_desktop.document.format.schema import FORMAT, create_tables, format_of
from napl_desktop.document.history.steps import changes_hash


def bring_up_to_date(database: Path) -> None:
    """Convert a database that only we use to our format, if it is of an older one; whole, or not at all.

    It was checked before. Raises OSError or sqlite3.OperationalError, e.g. when there is no room.
    """
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        version = format_of(connection)
        if version < FORMAT:
            # Nothing of it may wait in a log, which would be taken for that of the converted database.
            connection.execute("PRAGMA journal_mode = DELETE")
    finally:
        connection.close()
    if version < FORMAT:
        _convert(database, version)


def _convert(database: Path, version: int) -> None:
    converted = database.with_name("converted.napl")
    converted.unlink(missing_ok=True)
    create_tables(converted)
    connection = sqlite3.connect(f"{converted.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("ATTACH ? AS old", (f"{database.absolute().as_uri()}?mode=ro",))
        # What is no text any more must not stop us: it is only recognised as damage.
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        connection.execute("BEGIN")
        _lift_tables(connection, version)
        _lift_history(connection, version)
        connection.execute("COMMIT")
        connection.execute("DETACH old")
    finally:
        connection.close()
    converted.replace(database)


def _lift_tables(connection: sqlite3.Connection, version: int) -> None:
    """Bring the rows of all tables over: those that stay as they are by SQLite itself, which is quick."""
    changed = changed_tables(version)
    for table, row in own_rows(version):
        _insert(connection, table, row)
    for (table,) in connection.execute("SELECT name FROM old.sqlite_schema WHERE type = 'table'").fetchall():
        described = connection.execute("SELECT name FROM pragma_table_info(?, 'old')", (table,))
        columns = [name for (name,) in described]
        listed = ", ".join(columns)
        if table in changed:
            for values in connection.execute(f"SELECT {listed} FROM old.{table}").fetchall():
                for name, row in lift_row(table, dict(zip(columns, values, strict=True)), version):
                    _insert(connection, name, row)
        elif table != "seal":
            connection.execute(f"INSERT INTO main.{table} ({listed}) SELECT {listed} FROM old.{table}")


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Write a row as it is, also a text that is none any more."""
    values = [
        value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
        for value in row.values()
    ]
    places = ["CAST(? AS TEXT)" if isinstance(value, str) else "?" for value in row.values()]
    connection.execute(f"INSERT INTO main.{table} ({', '.join(row)}) VALUES ({', '.join(places)})", values)


def _lift_history(connection: sqlite3.Connection, version: int) -> None:
    """Let the images of rows in the history be of our format too: undo puts them back.

    What is not as it was logged stays as it is, and so does the hash that tells.
    """
    changed = sorted(changed_tables(version))
    steps = connection.execute(
        "SELECT seq, changes_hash FROM main.step WHERE seq IN"
        f" (SELECT step_seq FROM main.row_change WHERE table_name IN ({', '.join('?' * len(changed))}))",
        changed,
    )
    for seq, kept in steps.fetchall():
        logged = connection.execute(
            "SELECT table_name, row_id, before, after FROM main.row_change"
            " WHERE step_seq = ? ORDER BY position",
            (seq,),
        ).fetchall()
        changes = _as_logged(logged, kept)
        if changes is None:
            continue
        lifted = [
            (table, row_id, _dumped(before), _dumped(after))
            for change in changes
            for table, row_id, before, after in lift_change(change, version)
            if before != after or before is None
        ]
        connection.execute("DELETE FROM main.row_change WHERE step_seq = ?", (seq,))
        connection.executemany(
            "INSERT INTO main.row_change (step_seq, position, table_name, row_id, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(seq, position, *row) for position, row in enumerate(lifted)],
        )
        connection.execute("UPDATE main.step SET changes_hash = ? WHERE seq = ?", (changes_hash(lifted), seq))


def _as_logged(logged: Sequence[tuple[str, str, str | None, str | None]], kept: str) -> list[Change] | None:
    """Return what a step changed, if that is what it was; None if it is damaged."""
    try:
        if changes_hash(logged) != kept:
            return None
        changes: list[Change] = [
            (table, row_id, _loaded(before), _loaded(after)) for table, row_id, before, after in logged
        ]
        json.dumps(changes, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError):  # it is no text, or no JSON
        return None
    return changes


def _loaded(image: str | None) -> Row | None:
    row = None if image is None else json.loads(image)
    if row is not None and not isinstance(row, dict):
        raise ValueError("no row")
    return row


def _dumped(image: Row | None) -> str | None:
    return None if image is None else json.dumps(image, ensure_ascii=False, separators=(",", ":"))
