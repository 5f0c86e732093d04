"""The rows of a damaged file, one by one: what can be read of real tables, and how much cannot.

Nothing of the file is run. Where a page is unreadable, the rows on both sides of it are still read.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from napl_desktop.document.format.guard import at_most, effort_for
from napl_desktop.document.format.lifting import lift_change, lift_row, own_rows
from napl_desktop.document.format.schema import FORMAT, columns_of, format_of, open_untrusted
from napl_desktop.document.history.steps import changes_hash, history_metadata, step_table
from napl_desktop.model import Base

Row = dict[str, Any]
"""A row by column; a text that is no text any more is bytes."""

# How many rows that may not exist are asked for behind an unreadable page.
_GAP = 5_000


class ReadableTable(Struct):
    """What could be read of a table, in the order it was written, and how many rows could not (at least)."""

    rows: list[Row] = field(default_factory=list)
    lost: int = 0


class ReadableFile(Struct):
    """What could be read of a file. `foreign` are the tables, views and triggers that are not ours."""

    tables: dict[str, ReadableTable]
    history: "Images"
    foreign: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether not one row could be read."""
        return not self.history.last and not any(table.rows for table in self.tables.values())


class Images(Struct):
    """What the history says of rows: the last that was done to each, and whether nothing was done since.

    Only steps of which the hash is right are in it.
    """

    last: dict[tuple[str, str], tuple[Row | None, bool]] = field(default_factory=dict)


def read_raw(copy: Path) -> ReadableFile:
    """Read what there is to read in a private copy."""
    raw = ReadableFile({name: ReadableTable() for name in Base.metadata.tables}, Images(), ())
    connection = open_untrusted(copy)
    connection.text_factory = bytes
    size = copy.stat().st_size
    try:
        with at_most(connection, 4 * effort_for(size)):
            kinds = _kinds(connection)
            version = _format_of(connection, kinds)
            columns = columns_of(version)
            raw.foreign = tuple(
                sorted(name for name, kind in kinds.items() if kind != "table" or name not in columns)
            )
            for table, row in own_rows(version):
                raw.tables[table].rows.append(row)
            for name in columns.keys() - {*history_metadata.tables, "seal"}:
                if kinds.get(name) == "table":
                    _lift(raw, name, _Reader(connection, name, columns[name], 4 * size).read(), version)
            if kinds.get("step") == kinds.get("row_change") == "table":
                raw.history = _images(connection, 4 * size, version)
    except sqlite3.Error:
        pass  # no table of tables, or more than anybody means: what was read until here is what there is
    finally:
        connection.close()
    return raw


def _format_of(connection: sqlite3.Connection, kinds: Mapping[str, str]) -> int:
    """Return the format that a file is in: what it says, as far as its tables allow that.

    What is taken for older than it is comes out as it is: no row is made anything else that is so already.
    """
    newest = next(
        version
        for version in range(FORMAT, -1, -1)
        if version == 0 or (columns_of(version).keys() - columns_of(version - 1).keys()) & kinds.keys()
    )
    said = format_of(connection)
    return min(said, newest) if 0 <= said <= FORMAT else newest


def _lift(raw: ReadableFile, name: str, read: ReadableTable, version: int) -> None:
    """Add what could be read of a table of a format to the tables of ours."""
    (table, _row), *_others = lift_row(name, {}, version)
    raw.tables[table].lost += read.lost
    for row in read.rows:
        for lifted, columns in lift_row(name, row, version):
            raw.tables[lifted].rows.append(columns)


def _kinds(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what is in the file by name: "table" for what can be read without running anything."""
    kinds: dict[str, str] = {}
    for root, *words in connection.execute("SELECT rootpage, type, name, sql FROM sqlite_master"):
        kind, name, sql = map(_text, words)
        if kind == "index":
            continue
        real = kind == "table" and isinstance(root, int) and root > 0
        real = real and not sql.upper().startswith("CREATE VIRTUAL")
        kinds[name] = "table" if real and name not in kinds else f"no {kind}"
    return kinds


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")


class _Reader:
    """Reads one table: upwards to the first page that cannot be read, downwards to the last, and between them."""

    def __init__(self, connection: sqlite3.Connection, table: str, known: Sequence[str], most: int) -> None:
        self._connection = connection
        self._table = table
        self._left = most
        # Only what is stored: a column that is worked out would run what the file says.
        stored = [_text(row[1]) for row in connection.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]
        self._columns = [name for name in known if name in stored]
        self._rows: dict[int, Row] = {}

    def read(self) -> ReadableTable:
        """Return everything that can be read."""
        lost = 0
        try:
            if self._columns and not self._scan("ORDER BY rowid"):
                lost = self._read_around()
        except sqlite3.Error:  # more than anybody means
            lost = 1
        return ReadableTable([self._rows[rowid] for rowid in sorted(self._rows)], lost)

    def _read_around(self) -> int:
        """Read what is behind the first page that cannot be read; return how many rows are missing."""
        first = max(self._rows, default=0) + 1
        below = len(self._rows)
        known = self._known_rows()
        if self._scan("ORDER BY rowid DESC"):
            return max(1, len(known - self._rows.keys()))
        if not self._rows and not known:
            return 1  # not even where the table begins
        above = [rowid for rowid in self._rows if rowid >= first]
        tried = self._walk(first, min(above) - 1 if above else max(known, default=first + _GAP))
        found_more = len(self._rows) > below
        return len(known - self._rows.keys()) or (tried if above and found_more else 1)

    def _scan(self, which: str, *values: int) -> bool:
        """Read on until the end, or a row that is there already; False when something is in the way."""
        columns = ", ".join(f'"{name}"' for name in self._columns)
        query = f"SELECT rowid, {columns} FROM {self._table} NOT INDEXED {which}"
        try:
            for rowid, *values_read in self._connection.execute(query, values):
                if rowid in self._rows:
                    break
                self._spend(values_read)
                self._rows[rowid] = {
                    name: _readable(value) for name, value in zip(self._columns, values_read, strict=True)
                }
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise
            return False
        return True

    def _walk(self, first: int, last: int) -> int:
        """Begin again behind every row that cannot be read; return how many there were."""
        tried = 0
        while first <= last and tried < _GAP:
            before = len(self._rows)
            if self._scan("WHERE rowid BETWEEN ? AND ? ORDER BY rowid", first, last):
                break
            if len(self._rows) > before:
                first = max(rowid for rowid in self._rows if rowid <= last) + 1
            else:
                # A row is only given out once the next one was found: alone it may be read after all.
                if not self._scan("WHERE rowid = ?", first):
                    tried += 1
                first += 1
        return tried

    def _known_rows(self) -> set[int]:
        """Return the numbers of all rows that the index on their ids has: it is on other pages."""
        known: set[int] = set()
        for order in ("ASC", "DESC"):
            index = f"sqlite_autoindex_{self._table}_1"
            query = f"SELECT rowid FROM {self._table} INDEXED BY {index} ORDER BY id {order}"
            with suppress(sqlite3.Error):
                for (rowid,) in self._connection.execute(query):
                    known.add(rowid)
        return known

    def _spend(self, values: list[Any]) -> None:
        self._left -= sum(len(value) for value in values if isinstance(value, bytes))
        if self._left < 0:  # many rows with the same pages
            self._connection.interrupt()


def _readable(value: object) -> object:
    """Return bytes as text where they are that."""
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value


def _images(connection: sqlite3.Connection, most: int, version: int) -> Images:
    """Go through the steps, newest first, and keep of every row the newest image."""
    images = Images()
    certain = _is_last_step_there(connection)
    expected = None
    for seq, kept in _steps(connection):
        certain = certain and (expected is None or seq == expected)
        expected = seq - 1
        logged = _logged(connection, seq)
        most -= sum(len(value or "") for row in logged for value in row)
        if most < 0:
            break
        if changes_hash(logged) != kept:
            certain = False
            continue
        for table, row_id, before, after in reversed(logged):
            was, image = _image(before), _image(after)
            if before is None and after is None:
                continue  # a redaction of names only notes which rows it was about
            if image is not _NO_IMAGE:
                for name, id, _was, new in reversed(
                    lift_change((str(table), str(row_id), was, image), version)
                ):
                    images.last.setdefault((name, id), (new, certain))
    return images


_NO_IMAGE: Mapping[str, Any] = {}


def _image(after: str | None) -> Any:  # noqa: ANN401 - a row, None, or _NO_IMAGE
    if after is None:
        return None
    try:
        loaded = json.loads(after)
    except (ValueError, RecursionError):
        return _NO_IMAGE
    return loaded if isinstance(loaded, dict) else _NO_IMAGE


def _steps(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    query = f"SELECT seq, changes_hash FROM {step_table.name} NOT INDEXED ORDER BY seq DESC"
    try:
        for seq, kept in connection.execute(query):
            yield seq, _text(kept)
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise


def _is_last_step_there(connection: sqlite3.Connection) -> bool:
    try:
        ((sealed,),) = connection.execute("SELECT step FROM seal LIMIT 1")
        ((newest,),) = connection.execute("SELECT max(seq) FROM step NOT INDEXED")
    except (sqlite3.Error, ValueError):
        return False
    return bool(sealed == newest)


def _logged(connection: sqlite3.Connection, seq: int) -> list[list[str | None]]:
    query = "SELECT table_name, row_id, before, after FROM row_change WHERE step_seq = ? ORDER BY position"
    try:
        return [
            [None if value is None else _text(value) for value in row]
            for row in connection.execute(query, (seq,))
        ]
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise
        return []
