"""Where files of the tests lie: in memory, where the system has room for that.

A disk that is forced at every edit takes longer than all the rest. What our program does when a disk is full,
slow or gone is tried with what stands in for the disk, and that a kill loses nothing by killing: neither asks for
a real one.
"""

import os
import shutil
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")
# A run needs a tenth of it.
_ROOM = 2 * 1024**3


def memory() -> Path | None:
    """Return the folder whose files are in memory; None where it does not do for the tests."""
    if not os.access(_MEMORY, os.W_OK) or shutil.disk_usage(_MEMORY).free < _ROOM:
        return None
    # What stands in for a failing disk is a library that is made there.
    return None if os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC else _MEMORY


def keep_in_memory() -> None:
    """Let temporary files of this process, and of those it starts, lie there; not if TMPDIR says where."""
    if "TMPDIR" not in os.environ and (folder := memory()):
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
