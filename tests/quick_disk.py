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
    """Return the folder whose files are in memory; None where there is none, or little room in it."""
    if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
        return _MEMORY
    return None


def keep_in_memory() -> None:
    """Let temporary files of this process, and of those it starts, lie there; not if TMPDIR says where."""
    if "TMPDIR" not in os.environ and (folder := memory()):
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
