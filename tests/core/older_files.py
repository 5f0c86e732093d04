"""Projects of an older format, read and written by plain SQL, to compare what the program makes of them with."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from napl_desktop.document.format.lifting import Row, Rows
from napl_desktop.document.format.schema import create_tables
from napl_desktop.document.history.steps import changes_hash

_NO_CONTENT = ("seal", "step", "row_change", "version", "base_row")

Change = tuple[str, str, Row | None, Row | None]


def rows_in(file: Path) -> Rows:
    """Return every row of the content of a file, of whatever format."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {
            (table, row["id"]): dict(row)
            for (table,) in tables
            if table not in _NO_CONTENT
            for row in connection.execute(f"SELECT * FROM {table}")
        }


def rows_at(file: Path, point: int) -> Rows:
    """Return every row as it was after a step, from what the later steps say that was before them."""
    rows = rows_in(file)
    earliest: dict[tuple[str, str], str | None] = {}
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        for table, id, before in connection.execute(
            "SELECT table_name, row_id, before FROM row_change JOIN step ON seq = step_seq"
            " WHERE kind != 'version' AND seq > ? ORDER BY seq, position",
            (point,),
        ):
            earliest.setdefault((table, id), before)
    for key, before in earliest.items():
        rows.pop(key, None)
        if before is not None:
            rows[key] = json.loads(before)
    return rows


def number_of_steps(file: Path) -> int:
    """Return how many steps a file has."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        ((steps,),) = connection.execute("SELECT coalesce(max(seq), 0) FROM step")
    return int(steps)


def changes_between(before: Rows, after: Rows) -> list[Change]:
    """Return what a step changed that makes the one of the other."""
    return [
        (*key, before.get(key), after.get(key)) for key in before | after if before.get(key) != after.get(key)
    ]


def write_file(file: Path, version: int, states: Sequence[Rows]) -> None:
    """Write a project of a format that went through these states, one step from each to the next."""
    create_tables(file, version)
    with closing(sqlite3.connect(file)) as connection, connection:
        for (table, _id), row in states[-1].items():
            connection.execute(
                f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                list(row.values()),
            )
        for seq, (before, after) in enumerate(pairwise(states), start=1):
            logged = [
                (table, id, *(None if row is None else json.dumps(row) for row in images))
                for table, id, *images in changes_between(before, after)
            ]
            connection.execute(
                "INSERT INTO step VALUES (?, ?, 'edit', 'rename-project', 'project', '', '', '', ?, ?, ?, ?)",
                (seq, f"stap {seq}", seq - 1, seq, seq, changes_hash(logged)),
            )
            connection.executemany(
                "INSERT INTO row_change VALUES (?, ?, ?, ?, ?, ?)",
                [(seq, position, *row) for position, row in enumerate(logged)],
            )
