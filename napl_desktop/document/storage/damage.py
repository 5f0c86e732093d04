"""The one door through which damage inside an open project reaches the user, whatever failed on it."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import sqlalchemy as sa

from napl_desktop.document.format.schema import check_deep, has_damaged_pages
from napl_desktop.document.history.steps import damaged_steps
from napl_desktop.document.storage.database import open_reader
from napl_desktop.errors import UserError
from napl_desktop.errors.projects import DamagedInside

DISK_TROUBLE = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
)
"""What SQLite says, in the low byte of its error code, when it is the disk that fails."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Integrity:
    """Knows whether rows could be passed over in `database`, the working copy of the project file `path`."""

    def __init__(self, database: Path, path: Path) -> None:
        self._database = database
        self._path = path
        self._is_sound: bool | None = None

    def refuse_damage(self) -> None:
        """Raise DamagedInside where rows could be passed over: an index that leaves some out does not say so.

        It is looked at once, as it takes a while.
        """
        if self._is_sound is None:
            try:
                with self.damage_reported():
                    self._is_sound = not has_damaged_pages(self._database)
            except sqlite3.OperationalError:  # what is asked of the disk next meets the same trouble
                return
        if not self._is_sound:
            raise DamagedInside(self._path, why="damaged inside")

    def damage_reported(self) -> AbstractContextManager[None]:
        """Raise DamagedInside when something fails for damage in the block."""
        return damage_reported(self._database, self._path)

    def reading(self) -> AbstractContextManager[None]:
        """Let the block read: raise DamagedInside before it, or when something in it fails for damage."""
        self.refuse_damage()
        return self.damage_reported()

    def all_damage(self) -> list[str]:
        """Look at everything, history included, which takes a while; return what is wrong with it."""
        engine = open_reader(self._database)
        try:
            with engine.connect() as connection:
                steps = damaged_steps(connection)
        finally:
            engine.dispose()
        return check_deep(self._database) + [f"row_change → step {step.seq}" for step in steps]


@contextmanager
def damage_reported(database: Path, path: Path) -> Iterator[None]:
    """Raise DamagedInside about the project file `path` when something fails for damage in its `database`.

    SQLite itself says so of what it cannot read. It says nothing of an index that leaves out a row: then what
    counts on that row fails, in any way. So everything that is no UserError is a reason to look.
    """
    try:
        yield
    except UserError:
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
