"""Redaction of names from another file of a project: one that the user worked in earlier on this computer."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.format.schema import check_content, check_header, open_in_place, open_untrusted
from napl_desktop.document.redaction.redaction import Redaction, has_step, redact_database
from napl_desktop.document.storage.lock import release_lock, take_lock
from napl_desktop.document.storage.saving import file_hash, remove_leftovers, write_whole
from napl_desktop.document.storage.working_copy import (
    SavedState,
    WorkingCopy,
    find_recoverable,
    private_folder,
)
from napl_desktop.errors import UserError
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import ChangedElsewhere, WorkingCopyError
from napl_desktop.file_problems import file_problem
from napl_desktop.rights import copy_privately


class StillNamed(Struct, frozen=True):
    """A file of the user that still has names: it is on a `volume` that is away, or else has a `problem`."""

    path: Path
    volume: str = ""
    problem: UserError | None = None


def project_of(database: Path) -> str | None:
    """Return the id of the project in a database; None if it has none. Raises sqlite3.Error."""
    connection = open_untrusted(database)
    try:
        begun = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'project'").fetchone()
        found = connection.execute("SELECT id FROM project").fetchone() if begun else None
        return found[0] if found else None
    finally:
        connection.close()


def is_redacted_in(path: Path, redaction: Redaction) -> bool:
    """Tell whether a whole project file that is there has had a redaction; False if that cannot be seen."""
    with suppress(FileProblem, sqlite3.Error, UnicodeError):
        check_header(path)
        connection = open_in_place(path)
        try:
            return has_step(connection, redaction)
        finally:
            connection.close()
    return False


def redact_file(path: Path, project_id: str, redaction: Redaction) -> bool:
    """Redact in a file that is not open anywhere, if it is of the project; tell whether it was written anew.

    Work that is kept for it goes on to fit it. Raises ProjectLocked, WorkingCopyError or another FileProblem.
    """
    try:
        check_header(path)
        if project_of(path) != project_id or is_redacted_in(path, redaction):
            return False
        lock = take_lock(path)
        try:
            if lock is not None:
                remove_leftovers(path)
            _write_anew(path, redaction)
        finally:
            release_lock(lock)
    except sqlite3.Error as error:
        raise WorkingCopyError(path, place=str(path.parent)) from error
    return True


def _write_anew(path: Path, redaction: Redaction) -> None:
    folder = private_folder(path)
    try:
        copy = folder / "working.napl"
        try:
            copy_privately(path, copy)
        except OSError as error:
            raise file_problem(error, path) from error
        check_content(copy, path)
        before = file_hash(copy)
        redact_database(copy, redaction)
        kept = find_recoverable(path)
        fits = kept is not None and before in (kept.state.file_hash, kept.state.coming_hash)
        write_whole(copy, path, _announced(path, before, kept if fits else None))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _announced(path: Path, before: str, kept: WorkingCopy | None) -> Callable[[str, int], None]:
    """Return what looks whether the file is still as it was, and tells what is kept for it what is coming."""

    def announce(coming_hash: str, coming_step: int) -> None:
        if file_hash(path) != before:
            raise ChangedElsewhere(path)
        if kept is not None:
            known = SavedState(before, kept.state.step)
            kept.remember(replace(known, coming_hash=coming_hash, coming_step=coming_step))

    return announce
