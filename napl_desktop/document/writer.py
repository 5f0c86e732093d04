"""Writing to the working copy of an open project: one thing at a time, and what cannot be kept is told."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from napl_desktop.document.history import steps
from napl_desktop.document.history.steps import Step
from napl_desktop.document.storage.damage import DISK_TROUBLE, Integrity, sqlite_kind
from napl_desktop.document.storage.database import open_writer, writing
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.errors.projects import Busy, ReadOnlyProject, WorkingCopyError

Answer = TypeVar("Answer")


class Writer:
    """Has the one connection that writes, for the thread that made it; `path` is the project file."""

    def __init__(self, path: Path, copy: WorkingCopy, integrity: Integrity, read_only: bool) -> None:
        self._path = path
        self._copy = copy
        self._integrity = integrity
        self._read_only = read_only
        self._is_changing = False
        self._is_paused = False
        self.is_in_slices = False
        """Whether an edit that lets others go on between its slices is under way."""
        self.engine = open_writer(copy.database)

    def begin(self) -> Step | None:
        """Try whether it can be written; return the newest step. Raises what `writing` raises."""
        with self.writing() as connection:
            return steps.newest_step(connection)

    def refuse_busy(self) -> None:
        """Raise Busy while an edit in slices is under way, also in one of its slices."""
        if self.is_in_slices:
            raise Busy()

    @contextmanager
    def changing(self) -> Iterator[sa.Connection]:
        """Give the connection for one thing that the user does, all or nothing of which is done.

        Raises ReadOnlyProject, Busy, DamagedInside, WorkingCopyError.
        """
        if self._read_only:
            raise ReadOnlyProject(self._path)
        if self._is_paused:
            raise Busy()
        if self._is_changing:
            raise RuntimeError("an edit inside an edit: one thing a person does is one edit")
        self._integrity.refuse_damage()
        self._is_changing = True
        try:
            with self.writing() as connection:
                steps.log_changes(connection)
                yield connection
        finally:
            self._is_changing = False

    def paused_between(self, slices: Generator[int, None, Answer]) -> Generator[int, None, Answer]:
        """Do a change slice by slice; nothing else can begin in the pauses. Returns what the slices return."""
        self.is_in_slices = True
        try:
            while True:
                try:
                    done = next(slices)
                except StopIteration as end:
                    answer: Answer = end.value
                    return answer
                self._is_paused = True
                yield done
                self._is_paused = False
        finally:
            self._is_paused = False
            slices.close()
            self.is_in_slices = False

    @contextmanager
    def part(self, connection: sa.Connection) -> Iterator[None]:
        """Do a part of a change, which has a savepoint of its own. Raises WorkingCopyError."""
        self.refuse_loss(connection)
        try:
            with self._disk_trouble_reported():
                yield
        except sa.exc.OperationalError:  # e.g. that there is no such savepoint any more
            self.refuse_loss(connection)
            raise

    def refuse_loss(self, connection: sa.Connection) -> None:
        """Raise WorkingCopyError if SQLite itself took the change back, as it may when the disk fails.

        What is done after that would be kept without what came before.
        """
        driver: Any = connection.connection.dbapi_connection
        if not driver.in_transaction:
            raise WorkingCopyError(self._path, place=str(self._copy.folder))

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Give the connection in one transaction, whatever the project is.

        Raises DamagedInside, WorkingCopyError.
        """
        with (
            self._disk_trouble_reported(),
            self._integrity.damage_reported(),
            writing(self.engine) as connection,
        ):
            yield connection

    @contextmanager
    def _disk_trouble_reported(self) -> Iterator[None]:
        try:
            yield
        except sa.exc.OperationalError as error:
            kind = sqlite_kind(error)
            if kind in DISK_TROUBLE:
                is_full = kind == sqlite3.SQLITE_FULL
                raise WorkingCopyError(self._path, is_full, place=str(self._copy.folder)) from error
            raise

    def dispose(self) -> None:
        """Let go of the connection."""
        self.engine.dispose()
