"""Whether a place is a stick or the like, that a person can pull out."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

# Where systems put what was plugged in: a stick that is gone is known by this too.
_PLUGGED_IN = ("/media/", "/run/media/", "/Volumes/")
# GetDriveType: a drive that can be taken out, and one that is not there.
_DRIVE_REMOVABLE, _DRIVE_GONE = 2, 1


def is_removable(path: Path) -> bool:
    """Tell whether a file is, or was, on something that can be pulled out."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return kind in (_DRIVE_REMOVABLE, _DRIVE_GONE)
    return str(path).startswith(_PLUGGED_IN)


def stick() -> Path | None:
    """Return the folder of something that is plugged in and can be written, if there is one."""
    for volume in QStorageInfo.mountedVolumes():
        root = Path(volume.rootPath())
        if (
            volume.isReady()
            and not volume.isReadOnly()
            and is_removable(root / "")
            and os.access(root, os.W_OK)
        ):
            return root
    return None
