"""A wipe of names in an open document, from its record in the working copy's folder until no file has a name."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from napl_desktop.document import history
from napl_desktop.document.erasing import Erased, erase
from napl_desktop.document.history import Change, Subject
from napl_desktop.document.wiping import WIPED, Wipe, is_wiped, wipe_rows
from napl_desktop.document.working_copy import WorkingCopy
from napl_desktop.errors import NotKept


class WipeUnderWay:
    """Knows which wipe is not done yet, if one is; `write` writes the person's file."""

    def __init__(self, path: Path, copy: WorkingCopy, write: Callable[[], None]) -> None:
        self._path = path
        self._copy = copy
        self._write = write
        self._wipe: Wipe | None = None
        self._waits_for_file = False

    @contextmanager
    def begun(self, wipe: Wipe) -> Iterator[None]:
        """Note a wipe before its rows are wiped in the block; if that raises, there is none. Raises NotKept."""
        try:
            self._copy.begin_wipe(wipe)
        except OSError as error:
            raise NotKept(self._path, place=str(self._copy.folder)) from error
        try:
            yield
        except BaseException:
            self._copy.end_wipe()
            raise
        self._wipe, self._waits_for_file = wipe, False

    def left_by_a_crash(self) -> Wipe | None:
        """Take up what was not finished last time; return it if its rows were not wiped either."""
        self._wipe = self._copy.wipe()
        if self._wipe is None or is_wiped(self._copy.database, self._wipe):
            return None
        return self._wipe

    def save(self) -> None:
        """Write the person's file, and finish the wipe, if there is one. Raises a FileProblem."""
        if self._wipe is None or self._waits_for_file:
            self._write()
        problem = self.finish().problem
        if problem is not None:
            raise problem

    def finish(self) -> Erased:
        """Wipe from every file, the person's own too; what cannot be done now is done later."""
        if self._wipe is None:
            return Erased()
        outcome = erase(self._path, self._copy, self._wipe, self._write)
        # Other files that are left are for the next opening: every save would be too often.
        self._waits_for_file = outcome.problem is not None
        if not self._waits_for_file:
            self._wipe = None
        return outcome


def wipe_as_step(connection: sa.Connection, wipe: Wipe) -> tuple[int, Change]:
    """Wipe rows and history as one step, in a transaction; return how many things are otherwise now.

    The views are told of every row, though the step has none of them: it cannot be undone.
    """
    driver: Any = connection.connection.dbapi_connection
    changed = wipe_rows(driver, wipe)
    rows = history.take_log(connection)
    (project,) = connection.exec_driver_sql("SELECT id, title FROM project").all()
    step = history.add_step(connection, (), WIPED, Subject("project", project.id, project.title))
    return changed, Change(step, rows)
