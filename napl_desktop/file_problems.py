"""From what the system says about a file to what the user is told: the one place that knows error numbers."""

import errno
import os
from pathlib import Path

from napl_desktop.errors.files import (
    DiskFull,
    FileExists,
    FileInUse,
    FileMissing,
    FileProblem,
    NameTooLong,
    NoAccess,
    NotReachable,
)

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EISDIR, errno.EBUSY})
# ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL: Python gives the first of them the errno of a wrong argument.
_FULL_ON_WINDOWS = frozenset({39, 112})
# ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: to Python they are a lack of rights.
_IN_USE_ON_WINDOWS = frozenset({32, 33})
# ERROR_BUFFER_OVERFLOW and ERROR_FILENAME_EXCED_RANGE: the second is to Python a file that is not there.
_TOO_LONG_ON_WINDOWS = frozenset({111, 206})


def is_disk_full(error: OSError) -> bool:
    """Tell whether there was no room for what was written."""
    return error.errno in _FULL or getattr(error, "winerror", None) in _FULL_ON_WINDOWS


def file_problem(error: OSError, path: Path) -> FileProblem:
    """Return what to raise instead of `error`, which came up while working on the file `path`.

    `path` is the file that the user knows, also when a temporary file beside it was being written. What is
    none of the known causes counts as not reachable: a stick that was pulled out, a share that went away.
    """
    if is_disk_full(error):
        return DiskFull(path)
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return FileInUse(path)
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) in _TOO_LONG_ON_WINDOWS:
        return NameTooLong(path)
    if error.errno in _REFUSED:
        return NoAccess(path)
    if error.errno == errno.EEXIST:
        return FileExists(path)
    if error.errno == errno.ENOENT and os.access(path.parent, os.F_OK):
        return FileMissing(path)
    return NotReachable(path)
