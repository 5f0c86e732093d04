"""A damaged project file made readable, as far as it goes, in a private copy: its own bytes stay as they are.

Only what every file of ours has in the same way is put right: the header, and the table of tables where SQLite
cannot make sense of it any more.
"""

import errno
import os
import sqlite3
import stat
import struct
import sys
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from napl_desktop.document.format.guard import SCHEMA_EFFORT, at_most
from napl_desktop.document.format.schema import APPLICATION_ID, FORMAT, create_tables, open_untrusted
from napl_desktop.model import Base
from napl_desktop.model.base import IDENTITY
from napl_desktop.rights import private_opener

_HEADER = 100
_PAGE_SIZE = 4096
_USER_VERSION = slice(60, 64)
# What is larger is only read as far as its header says that it goes.
_ALL_OF_IT = 1 << 28
_LARGEST = 1 << 30
_AT_ONCE = 1 << 20


def readable_copy(path: Path, folder: Path) -> Path | None:
    """Return a copy of a damaged file in the private `folder`, as readable as can be; None if there is nothing.

    Raises OSError.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would even be waited for
        return None
    fresh = folder / "fresh.napl"
    create_tables(fresh)
    copy = folder / "damaged.napl"
    if not _copy_pages(path, copy, fresh.read_bytes()[:_HEADER]):
        return None
    if not _has_readable_schema(copy):
        _put_schema(fresh, copy)
        if not all(_begins_well(copy, table) for table in Base.metadata.tables.values()):
            return None
    return copy


def _copy_pages(path: Path, copy: Path, header: bytes) -> bool:
    with path.open("rb", buffering=0) as original:  # unbuffered, for the system is asked where it is
        old = original.read(_HEADER)
        if len(old) < _HEADER:
            return False
        size = path.stat().st_size
        pages = -(-size // _page_size(old))
        said = int.from_bytes(old[28:32], "big")
        if size > _ALL_OF_IT:
            pages = min(pages, said)
        length = pages * _page_size(old)
        if pages == 0 or length > _LARGEST:
            return False
        original.seek(0)
        with open(copy, "w+b", opener=private_opener) as written:
            _copy_bytes(original, written, length)
            written.truncate(length)  # a page that was cut off is filled up
            written.seek(0)
            written.write(_mended_header(header, old, pages))
    return True


def _copy_bytes(original: IO[bytes], written: IO[bytes], length: int) -> None:
    """Copy the first bytes of a file; what is a hole in it stays one."""
    while (place := _next_data(original)) < length:
        original.seek(place)
        written.seek(place)
        part = original.read(min(length - place, _AT_ONCE))
        if not part:
            break
        written.write(part)


def _next_data(file: IO[bytes]) -> int:
    """Return where the next byte is that was ever written, as far as the system knows."""
    place = file.tell()
    if not hasattr(os, "SEEK_DATA"):  # Windows
        return place
    try:
        return os.lseek(file.fileno(), place, os.SEEK_DATA)
    except OSError as error:
        if error.errno == errno.ENXIO:
            return sys.maxsize  # there is none
        return place


def _page_size(header: bytes) -> int:
    (size,) = struct.unpack(">H", header[16:18])
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _PAGE_SIZE


def _mended_header(fresh: bytes, old: bytes, pages: int) -> bytes:
    """Return the header of a file of ours, without a log and without free pages."""
    mended = bytearray(fresh)
    mended[16:18] = struct.pack(">H", _page_size(old) & 0xFFFF or 1)
    mended[28:32] = struct.pack(">I", pages)
    mended[32:40] = bytes(8)
    mended[92:96] = mended[24:28]  # else the number of pages does not count
    mended[_USER_VERSION] = struct.pack(">I", _version(old))
    return bytes(mended)


def _version(header: bytes) -> int:
    version, application = struct.unpack(">I 4x I", header[60:72])
    return int(version) if application == APPLICATION_ID and version <= FORMAT else FORMAT


def _has_readable_schema(copy: Path) -> bool:
    connection = open_untrusted(copy)
    try:
        with at_most(connection, SCHEMA_EFFORT):
            return bool(connection.execute("SELECT name, sql FROM sqlite_master").fetchall())
    except (sqlite3.Error, UnicodeError):
        return False
    finally:
        connection.close()


def _put_schema(fresh: Path, copy: Path) -> None:
    """Put the table of tables of a new file in a copy: in ours every table begins at the same page."""
    with copy.open("r+b") as file:
        old = file.read(_HEADER)
        if _page_size(old) != _PAGE_SIZE:
            return
        if _version(old) != FORMAT:
            fresh.unlink()
            create_tables(fresh, _version(old))
        content = fresh.read_bytes()
        for page in _schema_pages(fresh, len(content) // _PAGE_SIZE):
            place = (page - 1) * _PAGE_SIZE
            file.seek(place)
            file.write(content[place : place + _PAGE_SIZE])
        file.seek(0)
        file.write(old)


def _schema_pages(fresh: Path, pages: int) -> set[int]:
    connection = open_untrusted(fresh)
    try:
        taken = {root for (root,) in connection.execute("SELECT rootpage FROM sqlite_master")}
    finally:
        connection.close()
    return set(range(1, pages + 1)) - taken


def _begins_well(copy: Path, table: sa.Table) -> bool:
    """Tell whether the first row where a table should begin is of that table; so it is if it has none."""
    connection = open_untrusted(copy)
    try:
        columns = ", ".join(column.name for column in table.columns)
        row = connection.execute(f"SELECT {columns} FROM {table.name} NOT INDEXED LIMIT 1").fetchone()
    except (sqlite3.Error, UnicodeError):
        return True  # unreadable: then it brings nothing wrong either
    finally:
        connection.close()
    return row is None or all(map(_may_be, table.columns, row))


def _may_be(column: sa.Column[Any], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, sa.Boolean):
        return value in (0, 1)
    if isinstance(column.type, sa.Enum):
        return value in column.type.enums
    is_id = isinstance(value, str) and IDENTITY.fullmatch(value) is not None
    return is_id == bool(column.primary_key or column.foreign_keys)
