"""Taking a project file to work on or to look at: its lock, and a working copy with what a crash left in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from napl_desktop.beside import foreign_beside, names_of
from napl_desktop.document.storage.lock import Lock, release_lock, take_lock
from napl_desktop.document.storage.saving import remove_leftovers
from napl_desktop.document.storage.user_file import real_place
from napl_desktop.document.storage.working_copy import WorkingCopy, open_working_copy
from napl_desktop.errors.projects import BrokenProject, HalfWritten
from napl_desktop.own_places import close_own_folders


@contextmanager
def taken(path: Path, read_only: bool, break_stale: bool) -> Iterator[tuple[Path, WorkingCopy, Lock | None]]:
    """Give where the file itself is, its working copy, and its lock, which who only reads does not take.

    If the block raises, the lock is released. Raises what `Document.open` raises.
    """
    path = real_place(path)
    close_own_folders()
    lock = None if read_only else take_lock(path, break_stale)
    try:
        if lock:
            remove_leftovers(path)
        yield path, open_working_copy(path, read_only), lock
    except BaseException as error:
        release_lock(lock)
        if isinstance(error, BrokenProject) and (foreign := foreign_beside(path)):
            raise HalfWritten(path, other=names_of(foreign)) from error
        raise
