"""How long it takes to write 30,000 rows in one edit, as a merge or an import does, and to make that a step."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from content import content_of
from table import Row
from turns import Timed, Turns

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import install_triggers
from napl_desktop.document.storage.database import open_writer, writing

_WRITTEN, _ROUNDS = 30_000, 5
# What is written is never what was there: that would change nothing.
_NUMBERS = count()


def rows(large: Path, folder: Path) -> list[Row]:
    """Measure new texts for the cells of the project `large`."""
    cells = [row for (table, _), row in content_of(large).items() if table == "descriptor"][:_WRITTEN]
    turns = Turns()
    with _edited(_copy(large, folder), cells) as ours, _written(_copy(large, folder), cells) as bare:
        for _ in range(_ROUNDS):
            turns.go_round(ours, bare)
    took, reference = turns.middle
    # The reference logs every row before and after, as an edit does. That log is then read, hashed and written as
    # a step, which is about as much again; half of the reference is left for everything else.
    return [Row("writing 30,000 rows in one edit, its step included", took, "s", 2.5, reference)]


def _copy(project: Path, folder: Path) -> Path:
    return Path(shutil.copy(project, folder / f"written-{next(_NUMBERS)}.napl"))


def _new(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
    number = next(_NUMBERS)
    return [cell | {"text": f"{cell['text']} {number}"} for cell in cells]


@contextmanager
def _edited(project: Path, cells: list[dict[str, Any]]) -> Iterator[Timed]:
    document = Document.open(project)

    def ours(_: int) -> float:
        new = [("descriptor", cell["id"], cell) for cell in _new(cells)]
        os.sync()  # what was written before must not be waited for
        began = time.perf_counter()
        with document.edit("write-cells") as edit:
            edit.put_rows(new)
        return time.perf_counter() - began

    yield ours
    document.leave(discard=True)


@contextmanager
def _written(file: Path, cells: list[dict[str, Any]]) -> Iterator[Timed]:
    """Give a bare executemany of the same rows in one transaction, with the triggers that log them."""
    names = [name for name in cells[0] if name != "id"]
    update = f"UPDATE descriptor SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?"
    engine = open_writer(file)
    with writing(engine) as connection:
        install_triggers(connection)

    def bare(_: int) -> float:
        new = [tuple(cell[name] for name in (*names, "id")) for cell in _new(cells)]
        os.sync()
        began = time.perf_counter()
        with writing(engine) as connection:
            _driver(connection).executemany(update, new)
        took = time.perf_counter() - began
        with writing(engine) as connection:
            _driver(connection).execute("DELETE FROM change_log")
        return took

    yield bare
    engine.dispose()


def _driver(connection: sa.Connection) -> Any:
    return connection.connection.dbapi_connection
