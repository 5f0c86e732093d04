"""The one door through which damage inside an open project reaches a person, whatever failed on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document.schema import check_deep
from napl_desktop.errors import DamagedInside, PersonError

DISK_TROUBLE = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
)
"""What SQLite says, in the low byte of its error code, when it is the disk that fails."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


@contextmanager
def damage_told(database: Path, path: Path) -> Iterator[None]:
    """Raise DamagedInside about the project file `path` when something fails for damage in its `database`.

    SQLite itself says so of what it cannot read. It says nothing of an index that leaves out a row: then what
    counts on that row fails, in any way. So everything that is no error of a person's world is a reason to look.
    """
    try:
        yield
    except PersonError:
        raise
    except Exception as error:
        kind = sqlite_kind(error)
        if kind in _DAMAGE or (kind not in DISK_TROUBLE and check_deep(database)):
            raise DamagedInside(path, why="damaged inside") from error
        raise


def sqlite_kind(error: BaseException) -> int | None:
    """Return the low byte of the code that SQLite gave an error, which says the kind; None if it gave none."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
