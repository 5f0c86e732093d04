"""Writing a project as another file than its own: a copy of it, or what was kept for what its file was."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from napl_desktop.document.storage.damage import Integrity
from napl_desktop.document.storage.known_files import remember_file
from napl_desktop.document.storage.lock import release_lock, take_lock
from napl_desktop.document.storage.saving import write_whole
from napl_desktop.document.storage.user_file import beside, real_place
from napl_desktop.document.storage.working_copy import WorkingCopy, find_recoverable, working_copy_beside
from napl_desktop.errors.files import DiskFull
from napl_desktop.errors.projects import WorkingCopyError


def write_copy(copy: WorkingCopy, integrity: Integrity, target: Path) -> None:
    """Write a working copy as another file, with the same ids.

    Raises ProjectLocked if another user has that file open, DamagedInside, or another FileProblem.
    """
    target = real_place(target)
    lock = take_lock(target)
    try:
        with integrity.reading():
            write_whole(copy.database, target, lambda _hash, _steps: None)
        remember_file(copy.project_id, target)
    finally:
        release_lock(lock)


@contextmanager
def written_as(target: Path, original: WorkingCopy) -> Iterator[tuple[Path, WorkingCopy]]:
    """Give where another file will be, and a copy to change beside it, which is written as that file afterwards.

    The block must have let go of the copy. Raises ProjectLocked if another user has that file open, or another
    FileProblem; then there is no file.
    """
    target = real_place(target)
    lock = take_lock(target)
    try:
        with working_copy_beside(target, original) as copy:
            yield target, copy
            write_whole(copy.database, target, lambda _hash, _steps: None)
    except WorkingCopyError as error:
        raise DiskFull(target) from error
    finally:
        release_lock(lock)


def save_conflict_copy(path: Path) -> Path:
    """Put work that was kept for another state of `path` in a file beside it, and return that file."""
    path = real_place(path)
    lock = take_lock(path)
    try:
        kept = find_recoverable(path)
        if kept is None:
            return path
        kept.go_on_redacting()
        new = beside(path)
        write_whole(kept.database, new, lambda _hash, _steps: None)
        remember_file(kept.project_id, new)
        kept.hand_over_drafts(new)
        kept.discard()
        return new
    finally:
        release_lock(lock)
