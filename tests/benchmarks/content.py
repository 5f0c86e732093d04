"""How long it takes to write, to compare and to merge the rows of a project of 30,000 cells."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from table import Lacking, Row
from turns import Timed, Turns, in_turn

from napl_desktop.document.database import open_writer, writing
from napl_desktop.document.document import Document
from napl_desktop.document.history import install_triggers
from napl_desktop.model import Base

Rows = dict[tuple[str, str], dict[str, Any]]

_WRITTEN, _ROUNDS = 30_000, 3


def rows(large: Path, folder: Path) -> list[Row | Lacking]:
    """Measure what is done with the rows of the project `large`."""
    content = _read(large)
    return [_written(large, content, folder), *_compared(content, large)]


def _read(file: Path) -> Rows:
    """Return the content of a project file, row by row."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            (table, row["id"]): dict(row)
            for table in Base.metadata.tables
            for row in connection.execute(f"SELECT * FROM {table}")
        }


# Writing


def _written(large: Path, content: Rows, folder: Path) -> Row:
    """Write texts in one edit, against a bare executemany of the same rows with the same triggers."""
    cells = [(id, row) for (table, id), row in content.items() if table == "descriptor"][:_WRITTEN]
    our_file, bare_file = (Path(shutil.copy(large, folder / name)) for name in ("ours.napl", "bare.sqlite"))
    engine, turns = open_writer(bare_file), Turns()
    with writing(engine) as connection:
        install_triggers(connection)
    document = Document.open(our_file)

    def ours(turn: int) -> float:
        new = [("descriptor", id, row | {"text": f"{row['text']} {turn}"}) for id, row in cells]
        began = time.perf_counter()
        with document.edit("write-cells") as edit:
            edit.put_rows(new)
        return time.perf_counter() - began

    def bare(turn: int) -> float:
        new = [(*(row | {"text": f"{row['text']} {turn}"}).values(), id) for id, row in cells]
        names = ", ".join(f"{name} = ?" for name in cells[0][1])
        began = time.perf_counter()
        with writing(engine) as connection:
            connection.connection.dbapi_connection.executemany(
                f"UPDATE descriptor SET {names} WHERE id = ?", new
            )
        took = time.perf_counter() - began
        with writing(engine) as connection:
            connection.exec_driver_sql("DELETE FROM change_log")
        return took

    for turn in range(_ROUNDS):
        turns.go_round(lambda _, turn=turn: ours(turn), lambda _, turn=turn: bare(turn))
    document.leave(discard=True)
    engine.dispose()
    took, reference = turns.median
    return Row("writing 30,000 rows in one edit, its step included", took, "s", 2.5, reference)


# Comparing


def _compared(base: Rows, file: Path) -> list[Row | Lacking]:
    ours, theirs = _changed(file, "ours"), _changed(file, "theirs")
    size = f"{len(base):,} rows, a tenth changed"
    diff_what, merge_what = f"diff of {size}", f"merge of {size} on each side"
    if find_spec("napl_desktop.rows") is None:
        return [Lacking(diff_what, passed=True), Lacking(merge_what, passed=True)]
    from napl_desktop import rows as made

    return [
        _timed(diff_what, lambda: made.diff(base, ours), lambda: _differing(base, ours), 30, 0.5),
        _timed(merge_what, lambda: made.merge(base, ours, theirs), lambda: _differing(base, ours), 60, 1),
    ]


def _changed(file: Path, side: str) -> Rows:
    """Read a project of which a tenth of the cells are changed; one in ten of them on both sides.

    What is not changed is read too: it is equal to what it was, and not the same object in memory.
    """
    rows, last = _read(file), 0 if side == "ours" else 5
    cells = [row for (table, _), row in rows.items() if table == "descriptor"]
    for number, row in enumerate(cells):
        if number % 10 == (0 if number % 100 < 10 else last):
            row["text"] = f"{row['text']}, zeggen {side}"
    return rows


def _differing(one: Rows, other: Rows) -> list[tuple[str, str]]:
    """Compare row by row, as a short script does."""
    return [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]


def _timed(what: str, deed: Callable[[], object], bare: Callable[[], object], bar: float, goal: float) -> Row:
    def timed(each: Callable[[], object]) -> Timed:
        def took(_: int) -> float:
            began = time.perf_counter()
            each()
            return time.perf_counter() - began

        return took

    took, reference = in_turn(timed(deed), timed(bare)).median
    return Row(what, took, "s", bar, reference, goal)
