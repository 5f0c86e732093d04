"""Writing to the working copy of an open project: one thing at a time, and what cannot be kept is told."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document import history
from napl_desktop.document.damage import DISK_TROUBLE, Integrity, sqlite_kind
from napl_desktop.document.database import open_writer, writing
from napl_desktop.document.history import Step
from napl_desktop.document.working_copy import WorkingCopy
from napl_desktop.errors import NotKept, ReadOnlyProject


class Writer:
    """Has the one connection that writes, for the thread that made it; `path` is the project file."""

    def __init__(self, path: Path, copy: WorkingCopy, integrity: Integrity, read_only: bool) -> None:
        self._path = path
        self._copy = copy
        self._integrity = integrity
        self._read_only = read_only
        self._is_busy = False
        self.engine = open_writer(copy.database)

    def begin(self) -> Step | None:
        """Log every change from now on; return the newest step until then. Raises what `writing` raises."""
        with self.writing() as connection:
            history.install_triggers(connection)
            return history.newest_step(connection)

    @contextmanager
    def changing(self) -> Iterator[sa.Connection]:
        """Give the connection for one thing that a person does, all or nothing of which is done.

        Raises ReadOnlyProject, DamagedInside, NotKept.
        """
        if self._read_only:
            raise ReadOnlyProject(self._path)
        if self._is_busy:
            raise RuntimeError("an edit inside an edit: one thing a person does is one edit")
        self._integrity.refuse_damage()
        self._is_busy = True
        try:
            with self.writing() as connection:
                yield connection
        finally:
            self._is_busy = False

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give the connection in one transaction, whatever the project is. Raises DamagedInside, NotKept."""
        try:
            with self._integrity.damage_told(), writing(self.engine) as connection:
                yield connection
        except sa.exc.OperationalError as error:
            kind = sqlite_kind(error)
            if kind in DISK_TROUBLE:
                is_full = kind == sqlite3.SQLITE_FULL
                raise NotKept(self._path, is_full, place=str(self._copy.folder)) from error
            raise

    def dispose(self) -> None:
        """Let go of the connection."""
        self.engine.dispose()
