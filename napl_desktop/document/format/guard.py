"""What a connection to a stranger's file may do: read, no more, and only for so long.

What is allowed is said here; all else is refused by SQLite itself, whatever a file has in its schema.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from napl_desktop.text import LONGEST_TEXT

_ACTIONS = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE})
_FUNCTIONS = frozenset({"coalesce", "count", "json_array", "length", "like", "max", "min", "sum", "typeof"})
_PRAGMAS = frozenset(
    {"foreign_key_check", "integrity_check", "quick_check", "table_info", "table_xinfo", "user_version"}
)
_LIMITS = {
    # The longest text, if all its signs are of four bytes, and its row as JSON.
    sqlite3.SQLITE_LIMIT_LENGTH: 8 * LONGEST_TEXT,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 50,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 0,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}

# In instructions of SQLite's machine: the same on every computer, so a slow one refuses nothing that is good. A
# sound file needs less than a tenth of an instruction a byte; a million take well under a tenth of a second.
_AT_LEAST = 1_000_000
_A_BYTE = 1
_LOOK_EVERY = 1_000
# The schema of ours takes some five hundred.
SCHEMA_EFFORT = 5_000


def guard(connection: sqlite3.Connection) -> None:
    """Let a connection only read from now on, and nothing of a size that cannot be meant."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA query_only = ON")
    for limit, value in _LIMITS.items():
        connection.setlimit(limit, value)
    connection.set_authorizer(_authorize)


def _authorize(
    action: int, first: str | None, second: str | None, _schema: str | None, _by: str | None
) -> int:
    if action == sqlite3.SQLITE_FUNCTION:
        allowed = second in _FUNCTIONS
    elif action == sqlite3.SQLITE_PRAGMA:
        allowed = first in _PRAGMAS
    elif action == sqlite3.SQLITE_UPDATE:
        # So SQLite asks about itself when it reads the schema; nothing can be written on this connection.
        allowed = first == "sqlite_master"
    else:
        allowed = action in _ACTIONS
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def effort_for(size: int) -> int:
    """Return how many instructions it may take to look through a file of `size` bytes."""
    return _AT_LEAST + size * _A_BYTE


@contextmanager
def at_most(
    connection: sqlite3.Connection, effort: int, enough: Callable[[], bool] = lambda: False
) -> Iterator[None]:
    """Stop what is asked of a connection after `effort` instructions in all, or soon after `enough`.

    The code that asks gets an sqlite3.OperationalError then.
    """
    every = min(_LOOK_EVERY, effort)
    left = effort // every

    def spend() -> bool:
        nonlocal left
        left -= 1
        return left < 0 or enough()

    connection.set_progress_handler(spend, every)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
