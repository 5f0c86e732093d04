"""A redaction of names in an open document, from its record beside the working copy until no file has a name."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from msgspec.structs import replace

from napl_desktop.document.history import steps
from napl_desktop.document.history.new_step import take_log
from napl_desktop.document.history.steps import Change, Step
from napl_desktop.document.redaction.redaction import REDACTED, Redaction, is_redacted, redact_rows
from napl_desktop.document.secure_delete import RedactionOutcome, redact_files
from napl_desktop.document.storage.backups import all_backup_files, places_of
from napl_desktop.document.storage.known_files import known_files, volume_of
from napl_desktop.document.storage.other_files import project_of
from napl_desktop.document.storage.redaction_records import (
    RedactionRecord,
    last_redaction,
    note_last_redaction,
    records_for,
)
from napl_desktop.document.storage.user_file import UserFile
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.document.writer import Writer
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.model import new_id


class PendingRedaction:
    """Knows which redaction is not done yet, if one is; `file` is the user's, `notify` tells of a step."""

    def __init__(
        self,
        path: Path,
        copy: WorkingCopy,
        file: UserFile,
        writer: Writer,
        notify: Callable[[Change], None],
    ) -> None:
        self._path = path
        self._copy = copy
        self._file = file
        self._writer = writer
        self._notify = notify
        self._records: tuple[RedactionRecord, ...] = ()
        self._waits_for_file = False
        self._away: tuple[tuple[RedactionRecord, Path], ...] = ()

    def redact(self, redaction: Redaction, after: int) -> int:
        """Redact names from the rows, as the step after that number; return how many things are otherwise now.

        What `finish` does comes after it. Raises WorkingCopyError, ReadOnlyProject, Busy, DamagedInside.
        """
        with self._begun(redaction, after) as begun:
            return self._redact_rows(begun)

    @contextmanager
    def _begun(self, redaction: Redaction, after: int) -> Iterator[Redaction]:
        """Give a redaction as it is on record; if the block raises, there is none."""
        redaction = _about_files(redaction, self._copy.project_id, after)
        before = last_redaction(self._copy.project_id)
        try:
            note_last_redaction(self._copy.project_id, redaction.step)
            record = self._copy.begin_redaction(redaction)
        except OSError as error:
            self._never_was(before)
            raise WorkingCopyError(self._path, place=str(self._copy.folder)) from error
        try:
            yield redaction
        except BaseException:
            record.end()
            self._never_was(before)
            raise
        self._records, self._waits_for_file = (*self._records, record), False

    def _never_was(self, before: str) -> None:
        with suppress(OSError):  # then no backups are made until names are redacted after all
            note_last_redaction(self._copy.project_id, before)

    def go_on(self) -> None:
        """Finish what was not finished, here or elsewhere, in the rows and in the files."""
        self._records = records_for(self._path, self._copy.project_id, self._copy.folder)
        for record in self._records:
            if not is_redacted(self._copy.database, record.redaction):
                self._redact_rows(record.redaction)
        self.finish()

    def _redact_rows(self, redaction: Redaction) -> int:
        """Redact rows and history as one step, and tell the views of every row.

        The step itself only keeps which rows they were: it cannot be undone.
        """
        with self._writer.changing() as connection:
            driver: Any = connection.connection.dbapi_connection
            changed = redact_rows(driver, redaction)
            rows = take_log(connection)
            change = Change(_newest_redaction(connection), rows)
        self._notify(change)
        return changed

    def save(self) -> None:
        """Write the user's file, and finish the redaction, if there is one. Raises a FileProblem."""
        if not self._records or self._waits_for_file:
            self._file.write()
        problem = self.finish().problem
        if problem is not None:
            raise problem

    def finish(self) -> RedactionOutcome:
        """Redact from every file, the user's own too; what cannot be done now is done later."""
        outcome = RedactionOutcome()
        for record in self._records:
            # No backup: what is replaced has the names, and the history what it would keep.
            redacted = redact_files(
                self._path, self._copy, record.redaction, partial(self._file.write, backup=False)
            )
            self._away = (
                *(each for each in self._away if each[0].file != record.file),
                *((record, named.path) for named in redacted.named if named.volume),
            )
            if redacted.is_done:
                record.end()
            outcome += redacted
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


def _about_files(redaction: Redaction, project_id: str, after: int) -> Redaction:
    """Return a redaction as it is put on record: as a step of its own, with the files that must have it."""
    known = {str(file.path): file.volume for file in known_files(project_id)}
    folders = {backup.parent for backup in all_backup_files() if _is_of(backup, project_id)}
    places = {str(place): volume_of(place) for place in places_of(folders)}
    return replace(redaction, after=after, project=project_id, step=new_id(), files=places | known)


def _is_of(backup: Path, project_id: str) -> bool:
    try:
        return project_of(backup) == project_id
    except sqlite3.Error:
        return False


def _newest_redaction(connection: sa.Connection) -> Step:
    """Return the newest step of all, of which is known that it is a redaction."""
    step = steps.newest_step(connection)
    if step is None or step.action != REDACTED:
        raise RuntimeError("names were redacted without a step")
    return step
