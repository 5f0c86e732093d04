"""What lies beside the user's file: names for files of ours, and files in which other programs keep its changes.

SQLite takes a journal or a log beside a file for what is left to be done to that file, made by any program: the
next program that opens it so would change what we wrote. We never open the user's file in that way.
"""

import hashlib
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from napl_desktop.errors.files import InTheWay

# In bytes: what the usual file systems take for a name, and what leaves room for an addition to it.
_LONGEST_NAME = 255
_LONGEST_PART = 200
_FOREIGN = ("-journal", "-wal", "-shm")
# What LibreOffice and Microsoft Office lay beside a file as long as they have it open.
_OFFICE = (".~lock.{}#", "~${}")


def short_name(path: Path) -> str:
    """Return the name of a file for use in the names of files of ours beside it, which must not get too long."""
    name = os.fsencode(path.name)
    return path.name if len(name) <= _LONGEST_PART else hashlib.sha256(name).hexdigest()[:24]


def named_beside(path: Path, addition: str) -> Path:
    """Return a place beside a file, with an addition to its name; a name that gets too long loses its end."""
    stem, ending = path.stem, f"{addition}{path.suffix}"
    while stem and len(os.fsencode(stem + ending)) > _LONGEST_NAME:
        stem = stem[:-1]
    return path.with_name(stem + ending)


def foreign_beside(path: Path) -> tuple[Path, ...]:
    """Return what lies beside a file that another program would take for changes to it."""
    beside = (path.with_name(path.name + ending) for ending in _FOREIGN)
    return tuple(each for each in beside if os.path.lexists(each))


def is_open_in_office(path: Path) -> bool:
    """Tell whether an office program says beside a file that it has it open."""
    return any(os.path.lexists(path.with_name(form.format(path.name))) for form in _OFFICE)


def names_of(files: Iterable[Path]) -> str:
    """Return the names of files one after the other, for a sentence."""
    return ", ".join(file.name for file in files)


def set_aside(path: Path) -> tuple[Path, ...]:
    """Give what other programs left beside a file a name that no program looks for; return where it is now.

    Raises InTheWay.
    """
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    moved = []
    for foreign in foreign_beside(path):
        name = f"{short_name(path)}{foreign.name.removeprefix(path.name)} ({moment})"
        place, number = path.with_name(name), 1
        while os.path.lexists(place):
            number += 1
            place = path.with_name(f"{name} {number}")
        try:
            foreign.rename(place)
        except OSError as error:
            raise InTheWay(path, other=foreign.name) from error
        moved.append(place)
    return tuple(moved)
