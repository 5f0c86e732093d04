"""A wipe of names in an open document, from its record in the working copy's folder until no file has a name."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from napl_desktop.document import history
from napl_desktop.document.backups import all_backup_files, places_of
from napl_desktop.document.erasing import Erased, erase
from napl_desktop.document.history import Change, Step
from napl_desktop.document.known_files import known_files, volume_of
from napl_desktop.document.new_step import take_log
from napl_desktop.document.other_files import project_of
from napl_desktop.document.persons_file import PersonsFile
from napl_desktop.document.wipe_records import WipeRecord, last_wipe, note_last_wipe, records_for
from napl_desktop.document.wiping import WIPED, Wipe, is_wiped, wipe_rows
from napl_desktop.document.working_copy import WorkingCopy
from napl_desktop.errors import NotKept
from napl_desktop.model import new_id


class WipeUnderWay:
    """Knows which wipe is not done yet, if one is; `file` is the person's."""

    def __init__(self, path: Path, copy: WorkingCopy, file: PersonsFile) -> None:
        self._path = path
        self._copy = copy
        self._file = file
        self._records: tuple[WipeRecord, ...] = ()
        self._waits_for_file = False
        self._away: tuple[tuple[WipeRecord, Path], ...] = ()

    @contextmanager
    def begun(self, wipe: Wipe, after: int) -> Iterator[Wipe]:
        """Give a wipe as it is on record, to be wiped from the rows as the step after that number.

        If the block raises, there is none. Raises NotKept.
        """
        wipe = _about_files(wipe, self._copy.project_id, after)
        before = last_wipe(self._copy.project_id)
        try:
            note_last_wipe(self._copy.project_id, wipe.step)
            record = self._copy.begin_wipe(wipe)
        except OSError as error:
            self._never_was(before)
            raise NotKept(self._path, place=str(self._copy.folder)) from error
        try:
            yield wipe
        except BaseException:
            record.end()
            self._never_was(before)
            raise
        self._records, self._waits_for_file = (*self._records, record), False

    def _never_was(self, before: str) -> None:
        with suppress(OSError):  # then no backups are made until names are wiped after all
            note_last_wipe(self._copy.project_id, before)

    def left_over(self) -> tuple[Wipe, ...]:
        """Take up what was not finished, here or elsewhere; return what was not wiped from the rows either."""
        self._records = records_for(self._path, self._copy.project_id, self._copy.folder)
        return tuple(
            record.wipe for record in self._records if not is_wiped(self._copy.database, record.wipe)
        )

    def save(self) -> None:
        """Write the person's file, and finish the wipe, if there is one. Raises a FileProblem."""
        if not self._records or self._waits_for_file:
            self._file.write()
        problem = self.finish().problem
        if problem is not None:
            raise problem

    def finish(self) -> Erased:
        """Wipe from every file, the person's own too; what cannot be done now is done later."""
        outcome = Erased()
        for record in self._records:
            # No backup: what is replaced has the names, and the history what it would keep.
            erased = erase(self._path, self._copy, record.wipe, partial(self._file.write, backup=False))
            self._away = (
                *(each for each in self._away if each[0].file != record.file),
                *((record, named.path) for named in erased.named if named.volume),
            )
            if erased.is_done:
                record.end()
            outcome += erased
        # Other files that are left are for the next opening: every save would be too often.
        self._waits_for_file = outcome.problem is not None
        if not self._waits_for_file:
            self._records = ()
        return outcome

    def look_for_sticks(self) -> None:
        """Go on with what waits for a stick that is there again."""
        if self._waits_for_file:
            return
        back = {record.file: record for record, file in self._away if file.exists()}
        if back:
            self._records = tuple(back.values())
            self.finish()


def _about_files(wipe: Wipe, project_id: str, after: int) -> Wipe:
    """Return a wipe as it is put on record: as a step of its own, with the files that must have it."""
    known = {str(file.path): file.volume for file in known_files(project_id)}
    folders = {backup.parent for backup in all_backup_files() if _is_of(backup, project_id)}
    places = {str(place): volume_of(place) for place in places_of(folders)}
    return replace(wipe, after=after, project=project_id, step=new_id(), files=places | known)


def _is_of(backup: Path, project_id: str) -> bool:
    try:
        return project_of(backup) == project_id
    except sqlite3.Error:
        return False


def wipe_as_step(connection: sa.Connection, wipe: Wipe) -> tuple[int, Change]:
    """Wipe rows and history as one step, in a transaction; return how many things are otherwise now.

    The views are told of every row, though the step only keeps which they were: it cannot be undone.
    """
    driver: Any = connection.connection.dbapi_connection
    changed = wipe_rows(driver, wipe)
    rows = take_log(connection)
    return changed, Change(newest_wipe(connection), rows)


def newest_wipe(connection: sa.Connection) -> Step:
    """Return the newest step of all, of which is known that it is a wipe."""
    step = history.newest_step(connection)
    if step is None or step.action != WIPED:
        raise RuntimeError("names were wiped without a step")
    return step
