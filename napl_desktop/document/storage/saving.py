"""Writing the user's own file: always whole, or not at all."""

import errno
import glob
import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from napl_desktop.beside import set_aside, short_name
from napl_desktop.document.format.schema import check_header, seal
from napl_desktop.errors.files import DiskFull, FileInUse, FileProblem
from napl_desktop.file_problems import file_problem
from napl_desktop.rights import give_rights, rights_of_new_file

_DEADLINE = 60.0
_PAGES_AT_ONCE = 4096
_ATTEMPTS = 5
_BETWEEN_ATTEMPTS = 0.1
# What Windows answers when another program has the file open that is to be replaced.
_ERROR_ACCESS_DENIED = 5


def write_whole(working: Path, target: Path, before_replacing: Callable[[str, int], None]) -> tuple[str, int]:
    """Write the working copy as the file `target`; return the file's SHA-256 and its number of steps.

    A copy is made beside the target, sealed and forced to disk; `before_replacing(hash, steps)` is told what
    will be there and may still raise; only then the copy takes the target's place, and what another program left
    beside it, to be done to it, is set aside. Whatever goes wrong, the target is as it was and nothing is left
    beside it. Raises FileProblem.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{short_name(target)}.", suffix=".tmp", dir=target.parent)
        os.close(handle)
        temporary = Path(name)
        usual = rights_of_new_file(temporary)
        steps = _copy_sealed(working, temporary)
        _check_alone(temporary)
        give_rights(temporary, target, usual)
        _force_to_disk(temporary)
        digest = file_hash(temporary)
        before_replacing(digest, steps)
        set_aside(target)
        _take_place(temporary, target)
        with suppress(OSError):  # some shares cannot force a folder; the file is there all the same
            _force_to_disk(target.parent)
    except OSError as error:
        raise file_problem(error, target) from error
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            raise DiskFull(target) from error
        raise file_problem(OSError(str(error)), target) from error
    finally:
        if temporary is not None:
            _remove(temporary)
    return digest, steps


def remove_leftovers(target: Path) -> None:
    """Remove what a save that was cut off left beside `target`; only for who holds its lock."""
    for path in target.parent.glob(f".{glob.escape(short_name(target))}.????????.tmp*"):
        with suppress(OSError):
            path.unlink()


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file, in hex; OSError as the system gives it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy_sealed(working: Path, temporary: Path) -> int:
    deadline = time.monotonic() + _DEADLINE

    def watch(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > deadline:
            raise TimeoutError("the copy took too long")

    source = sqlite3.connect(f"{working.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    copy = sqlite3.connect(temporary, isolation_level=None)
    try:
        source.execute("BEGIN")  # one moment, also while the user edits on
        source.execute("SELECT 1 FROM project").fetchone()
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=watch, sleep=0)
        # That it could not be done is no error to SQLite: it only answers with the mode that still holds.
        if copy.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise OSError(errno.EIO, "the copy cannot do without a second file")
        steps = seal(copy)
        problems = copy.execute("PRAGMA quick_check").fetchall()
        if problems != [("ok",)]:
            raise sqlite3.DatabaseError(f"the copy is not whole: {problems}")
    finally:
        copy.close()
        source.close()
    return steps


def _check_alone(temporary: Path) -> None:
    """Look at the first bytes of what was written: SQLite does not report a failure while it was closed."""
    try:
        check_header(temporary)
    except FileProblem as error:
        raise OSError(errno.EIO, "the copy is not whole") from error


def _take_place(temporary: Path, target: Path) -> None:
    """Put the new file in the place of the old one, which on Windows others may have open for a moment.

    That is no lack of rights: the new file could be written beside it.
    """
    for attempt in range(_ATTEMPTS):
        try:
            temporary.replace(target)
        except PermissionError as error:
            if attempt < _ATTEMPTS - 1:
                time.sleep(_BETWEEN_ATTEMPTS)
            elif getattr(error, "winerror", None) == _ERROR_ACCESS_DENIED:
                raise FileInUse(target) from error
            else:
                raise
        else:
            return


def _force_to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder to force it
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(temporary: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        try:
            temporary.with_name(f"{temporary.name}{suffix}").unlink(missing_ok=True)
        except OSError:
            return  # the medium is gone, and the temporary file with it
