"""Who may read and write files and folders, on systems where a file says so (not on Windows).

What the program keeps for itself is for its owner alone, whatever the umask. A file of the user keeps its
rights, and a new one gets those that any program's file gets there.
"""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

_FILE, _FOLDER = 0o600, 0o700
_NEW_FILE = 0o666
_OF_OTHERS = 0o077


def private_opener(path: str, flags: int) -> int:
    """Open a file for `open`: one that is made by it is for its owner alone."""
    return os.open(path, flags, _FILE)


def make_private_file(path: Path) -> None:
    """Make an empty file for its owner alone, if there is none. Raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, _FILE))


def copy_privately(source: Path, target: Path) -> None:
    """Copy what is in a file to a new file for its owner alone. Raises OSError."""
    make_private_file(target)
    shutil.copyfile(source, target)


def make_private_folder(folder: Path, top: Path) -> Path:
    """Make a folder, and those above it up to `top`, for their owner alone; return it. Raises OSError."""
    top.parent.mkdir(parents=True, exist_ok=True)
    below = folder.relative_to(top).parts
    for each in (top.joinpath(*below[:depth]) for depth in range(len(below) + 1)):
        each.mkdir(mode=_FOLDER, exist_ok=True)
        if os.name != "nt":
            _narrow(each, _FOLDER)
    return folder


def take_from_others(top: Path) -> None:
    """Take a folder and all that is in it from everybody but its owner; what is not ours stays as it is."""
    if os.name == "nt":
        return
    for folder, _folders, files in os.walk(top):
        _narrow(Path(folder), _FOLDER)
        for file in files:
            _narrow(Path(folder, file), _FILE)


def _narrow(path: Path, rights: int) -> None:
    with suppress(OSError):  # it went meanwhile, or belongs to another user
        mode = path.lstat().st_mode
        if mode & _OF_OTHERS and not stat.S_ISLNK(mode):
            path.chmod(mode & rights)


def rights_of_new_file(temporary: Path) -> int:
    """Return which rights a new file gets where `temporary`, an empty private file, is. Raises OSError.

    Only the system knows, and of the umask it tells by making a file.
    """
    temporary.unlink()
    handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _NEW_FILE)
    try:
        usual = stat.S_IMODE(os.fstat(handle).st_mode)
    finally:
        os.close(handle)
    with suppress(PermissionError):  # a stick may have no rights to give
        temporary.chmod(_FILE)
    return usual


def give_rights(temporary: Path, target: Path, usual: int) -> None:
    """Give a private file the group and the rights of the file that it replaces; if there is none, the usual."""
    rights = usual
    with suppress(FileNotFoundError):
        replaced = target.stat()
        rights = stat.S_IMODE(replaced.st_mode)
        if hasattr(os, "chown") and replaced.st_gid != temporary.stat().st_gid:
            with suppress(OSError):  # it is a group that this user is not in
                os.chown(temporary, -1, replaced.st_gid)
    with suppress(PermissionError):
        temporary.chmod(rights)
