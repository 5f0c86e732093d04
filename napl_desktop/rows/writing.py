"""Writing rows of content: all rows of one table go to SQLite together, as a statement for each row is slow.

What must be there is written first: nothing that stays can then be taken along by a cascade. References must be
checked at the end of the transaction only, as rows come table by table.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

import sqlalchemy as sa

from napl_desktop.errors.projects import HistoryDamaged
from napl_desktop.model import Base

Columns = Mapping[str, Any]
"""A whole row: every column of its table, with the values that SQLite stores."""


class WantedRow(NamedTuple):
    """How a row must become: its columns, or None if it must not be there; and whether it is there, if known."""

    table: str
    row_id: str
    columns: Columns | None
    is_there: bool | None = None


def put_rows(connection: sa.Connection, wanted: Iterable[WantedRow]) -> None:
    """Make rows as they are wanted. Raises HistoryDamaged if one is not there though it is known to be."""
    for _written in put_rows_in_slices(connection, wanted, size=None):
        pass


def put_rows_in_slices(
    connection: sa.Connection, wanted: Iterable[WantedRow], size: int | None
) -> Iterator[int]:
    """Do the same, `size` rows at a time; yield how many were written so far."""
    there: dict[tuple[str, bool | None], list[tuple[Any, ...]]] = {}
    gone: dict[str, list[tuple[Any, ...]]] = {}
    for table, row_id, columns, is_there in wanted:
        if columns is None:
            gone.setdefault(table, []).append((row_id,))
        else:
            values = _statements(table).values_of(row_id, columns)
            there.setdefault((table, is_there), []).append(values)
    written = 0
    for (table, is_there), rows in there.items():
        for some in _slices(rows, size):
            _write(connection, _statements(table), some, is_there)
            written += len(some)
            yield written
    for table, rows in gone.items():
        for some in _slices(rows, size):
            connection.exec_driver_sql(_statements(table).delete, some)
            written += len(some)
            yield written


def _slices(rows: list[tuple[Any, ...]], size: int | None) -> Iterator[list[tuple[Any, ...]]]:
    size = size or len(rows)
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _write(
    connection: sa.Connection,
    statements: "_Statements",
    rows: list[tuple[Any, ...]],
    is_there: bool | None,
) -> None:
    if is_there is None:
        connection.exec_driver_sql(statements.upsert, rows)
    elif is_there:
        if connection.exec_driver_sql(statements.update, rows).rowcount != len(rows):
            raise HistoryDamaged()
    else:
        try:
            connection.exec_driver_sql(statements.insert, rows)
        except sa.exc.IntegrityError as error:
            code = getattr(error.orig, "sqlite_errorcode", None)
            if code == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
                raise HistoryDamaged() from error
            raise


class _Statements:
    """What writes rows of one table. Names of tables and columns are the model's, whatever a row says."""

    def __init__(self, table: sa.Table) -> None:
        self._table = table.name
        columns = [column.name for column in table.columns if not column.primary_key]
        self._names = frozenset((*columns, "id"))
        # The id comes last for all of them, so that one tuple of values fits every statement.
        self._pick: Callable[[Columns], tuple[Any, ...]] = itemgetter(*columns, "id")
        placeholders = ", ".join("?" * len(self._names))
        self.insert = f"INSERT INTO {table.name} ({', '.join(columns)}, id) VALUES ({placeholders})"
        self.update = (
            f"UPDATE {table.name} SET {', '.join(f'{column} = ?' for column in columns)} WHERE id = ?"
        )
        anew = ", ".join(f"{column} = excluded.{column}" for column in columns)
        self.upsert = f"{self.insert} ON CONFLICT (id) DO UPDATE SET {anew}"
        self.delete = f"DELETE FROM {table.name} WHERE id = ?"

    def values_of(self, row_id: str, columns: Columns) -> tuple[Any, ...]:
        """Return the values to bind for a row. Raises ValueError where it is not a whole row of this table."""
        if columns.keys() != self._names or columns["id"] != row_id:
            raise ValueError(f"no whole row of {self._table}: {sorted(columns)}")
        return self._pick(columns)


@cache
def _statements_for(table: sa.Table) -> _Statements:
    return _Statements(table)


def _statements(table: str) -> _Statements:
    return _statements_for(Base.metadata.tables[table])
