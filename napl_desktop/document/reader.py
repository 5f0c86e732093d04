"""Reading the working copy of an open project: never what damage leaves out, and never a word written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.storage.damage import Integrity
from napl_desktop.document.storage.database import open_reader, reading

Answer = TypeVar("Answer")


class Reader:
    """Has a connection for the thread that made it, which only reads. All of it raises DamagedInside."""

    def __init__(self, database: Path, integrity: Integrity) -> None:
        self._database = database
        self._integrity = integrity
        self._engine = open_reader(database)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session on one moment of the project, for queries."""
        with self._integrity.reading(), reading(self._engine) as session:
            yield session

    @contextmanager
    def read_elsewhere(self) -> Iterator[Session]:
        """Give the same to another thread, on a connection of its own."""
        engine = open_reader(self._database)
        try:
            with self._integrity.reading(), reading(engine) as session:
                yield session
        finally:
            engine.dispose()

    def ask(self, question: Callable[[sa.Connection], Answer]) -> Answer:
        """Return what a function finds on the connection."""
        with self._integrity.reading(), self._engine.connect() as connection:
            return question(connection)

    def dispose(self) -> None:
        """Let go of the connection; the next who reads makes another."""
        self._engine.dispose()
