"""From an older format of the project file to ours: on a private copy, the history with it.

The person's file stays in its own format until the first save after an edit, which keeps a backup of it first.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from napl_desktop.document.history import changes_hash
from napl_desktop.document.schema import FORMAT, create_tables, format_of

Value = str | int | None


@dataclass(frozen=True, slots=True)
class Migration:
    """What the next format has more: tables come by themselves, columns with a value for every old row."""

    added: Mapping[str, Mapping[str, Value]]
    """Table → column → value."""


MIGRATIONS = (
    # 0 → 1: versions and participants; a note says what it is for.
    Migration({"note": {"kind": "remark"}}),
    # 1 → 2: prerequisites, relations of roles, routes; what a role does, and whether it is parked.
    Migration({"role": {"task": "", "sphere": None, "parked": 0, "map_x": None, "map_y": None}}),
)
"""By the number of the format that they begin with."""


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
    for each in range(version, FORMAT):
        _convert(database, each)


def _convert(database: Path, version: int) -> None:
    converted = database.with_name("converted.napl")
    converted.unlink(missing_ok=True)
    create_tables(converted, version + 1)
    connection = sqlite3.connect(f"{converted.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("ATTACH ? AS old", (f"{database.absolute().as_uri()}?mode=ro",))
        # What is no text any more must not stop us: it is only recognised as damage.
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        connection.execute("BEGIN")
        for table in _tables(connection, "old"):
            if table != "seal":
                _copy_rows(connection, table, MIGRATIONS[version].added.get(table, {}))
        _convert_images(connection, MIGRATIONS[version].added)
        connection.execute("COMMIT")
        connection.execute("DETACH old")
    finally:
        connection.close()
    converted.replace(database)


def _tables(connection: sqlite3.Connection, schema: str) -> list[str]:
    return [
        name
        for (name,) in connection.execute(f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table'")
    ]


def _copy_rows(connection: sqlite3.Connection, table: str, added: Mapping[str, Value]) -> None:
    described = connection.execute("SELECT name FROM pragma_table_info(?, 'old')", (table,))
    columns = [name for (name,) in described]
    connection.execute(
        f"INSERT INTO main.{table} ({', '.join([*columns, *added])})"
        f" SELECT {', '.join([*columns, *('?' for _ in added)])} FROM old.{table}",
        tuple(added.values()),
    )


def _convert_images(connection: sqlite3.Connection, added: Mapping[str, Mapping[str, Value]]) -> None:
    """Give the rows in the history the new columns too: undo puts them back.

    What is not as it was logged stays as it is, and so does the hash that tells.
    """
    places = ", ".join("?" for _table in added)
    steps = connection.execute(
        "SELECT seq, changes_hash FROM main.step"
        f" WHERE seq IN (SELECT step_seq FROM main.row_change WHERE table_name IN ({places}))",
        tuple(added),
    )
    for seq, kept in steps.fetchall():
        logged = connection.execute(
            "SELECT table_name, row_id, before, after, position FROM main.row_change"
            " WHERE step_seq = ? ORDER BY position",
            (seq,),
        ).fetchall()
        if not _is_as_logged(logged, kept):
            continue
        converted = []
        for table, row_id, *images, position in logged:
            converted.append((table, row_id, *(_with(image, added.get(table, {})) for image in images)))
            connection.execute(
                "UPDATE main.row_change SET before = ?, after = ? WHERE step_seq = ? AND position = ?",
                (*converted[-1][2:], seq, position),
            )
        connection.execute(
            "UPDATE main.step SET changes_hash = ? WHERE seq = ?", (changes_hash(converted), seq)
        )


def _is_as_logged(logged: list[tuple[Any, ...]], kept: str) -> bool:
    try:
        images = [image for row in logged for image in row[2:4] if image is not None]
        return changes_hash([row[:4] for row in logged]) == kept and all(
            isinstance(json.loads(image), dict) for image in images
        )
    except (TypeError, ValueError, RecursionError):  # it is no text, or no JSON
        return False


def _with(image: str | None, columns: Mapping[str, Value]) -> str | None:
    if image is None:
        return None
    return json.dumps(json.loads(image) | columns, ensure_ascii=False, separators=(",", ":"))
