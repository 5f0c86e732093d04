"""Connections to the working copy, set up so that SQLite does exactly what the document asks of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool, QueuePool, StaticPool

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",  # the log of an edit holds texts that may have to be redacted one day
    "query_only = ON",
)


def open_writer(path: Path) -> sa.Engine:
    """Return an engine with one connection on the working copy at `path`, for the thread that asks.

    The connection refuses to write outside `writing`.
    """
    return _open(path, StaticPool)


def open_reader(path: Path) -> sa.Engine:
    """Return an engine that only reads, for the thread that asks: also while it reads or writes already."""
    return _open(path, QueuePool)


def _open(path: Path, pool: type[Pool]) -> sa.Engine:
    # Python's own transaction handling is switched off: only then are schema changes, savepoints and reads
    # transactional on every Python we support.
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            # While one connection of a process lives, all later ones see the disk as that one found it.
            connection.close()
            raise
        return connection

    # Hidden: a report of a bug must not carry the words of a project.
    engine = sa.create_engine("sqlite://", creator=connect, poolclass=pool, hide_parameters=True)

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")

    return engine


@contextmanager
def reading(engine: sa.Engine) -> Iterator[Session]:
    """Give a session that sees one moment and cannot write."""
    with engine.connect() as connection, Session(bind=connection) as session:
        yield session


@contextmanager
def query_only(connection: sa.Connection, is_on: bool) -> Iterator[None]:
    """Refuse to write through the connection in the block, or allow it; afterwards it is as it was."""
    driver: Any = connection.connection.dbapi_connection
    ((before,),) = driver.execute("PRAGMA query_only")
    driver.execute(f"PRAGMA query_only = {int(is_on)}")
    try:
        yield
    finally:
        driver.execute(f"PRAGMA query_only = {before}")


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Give a connection in one write transaction: committed at the end, rolled back on any exception.

    Foreign keys are checked at the end, so rows may come and go in any order.
    """
    with (
        engine.connect().execution_options(begin="IMMEDIATE") as connection,
        query_only(connection, is_on=False),
        connection.begin(),
    ):
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        yield connection
