"""Whether a place is a stick or the like, that the user can pull out, or a folder that others see too."""

import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

# Where systems put what was plugged in: a stick that is gone is known by this too.
_PLUGGED_IN = ("/media/", "/run/media/", "/Volumes/")
# GetDriveType: a drive that can be taken out, and one that is not there.
_DRIVE_REMOVABLE, _DRIVE_GONE = 2, 1
# And one that is on another computer.
_DRIVE_REMOTE = 4
_ON_THE_NETWORK = {
    *("9p", "afpfs", "cifs", "davfs", "fuse.davfs", "fuse.rclone", "fuse.sshfs"),
    *("ncpfs", "nfs", "nfs4", "smb3", "smbfs", "webdav"),
}
# How programs that keep a folder alike on several computers call it, whatever stands behind that.
_KEPT_ALIKE = re.compile(
    r"(OneDrive|SharePoint|Dropbox|Google ?Drive|(My|Mijn) Drive|iCloud ?Drive|CloudStorage|Mobile Documents"
    r"|Nextcloud|ownCloud|SURFdrive)\b",
    re.IGNORECASE,
)


def is_removable(path: Path) -> bool:
    """Tell whether a file is, or was, on something that can be pulled out."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return kind in (_DRIVE_REMOVABLE, _DRIVE_GONE)
    return str(path).startswith(_PLUGGED_IN)


def is_shared(path: Path) -> bool:
    """Tell whether the folder of a file is on another computer, or is kept alike with one by a program."""
    if any(_KEPT_ALIKE.match(folder) for folder in path.absolute().parent.parts):
        return True
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().drive
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
    return _file_system(path) in _ON_THE_NETWORK


def _file_system(path: Path) -> str:
    return QStorageInfo(str(path.parent)).fileSystemType().toStdString()


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
