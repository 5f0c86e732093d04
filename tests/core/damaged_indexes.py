"""Damage in a database: in an index only, whose keys are not those of the rows then; or in a whole page."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_LEAF, _INTERIOR = 10, 2


def indexes_of(path: Path) -> list[str]:
    """Return the names of all indexes in a file that have something in them."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            "SELECT name, rootpage FROM sqlite_schema WHERE type = 'index' ORDER BY name"
        )
        roots = dict(found.fetchall())
    content = path.read_bytes()
    return [name for name, root in roots.items() if any(True for _key in _keys(content, root))]


def damage_index(path: Path, index: str, which: int = 0) -> None:
    """Change one key in an index, so that one row cannot be found by it any more; the seal still fits."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (index,))
    content = bytearray(path.read_bytes())
    keys = list(_keys(content, root))
    content[keys[which % len(keys)]] ^= 1
    path.write_bytes(content)


def spoil_table(database: Path, table: str) -> None:
    """Let a disk lose the first page of a table of a database that may be open."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,))
        ((size,),) = connection.execute("PRAGMA page_size")
    with database.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


def _keys(content: bytes | bytearray, root: int) -> Iterator[int]:
    """Yield where the byte is with which every key becomes another: the last of its first value that has any."""
    size = int.from_bytes(content[16:18], "big") % 65535 or 65536
    start = (root - 1) * size
    kind = content[start]
    assert kind in (_LEAF, _INTERIOR), kind
    first = start + (12 if kind == _INTERIOR else 8)
    for number in range(int.from_bytes(content[start + 3 : start + 5], "big")):
        place = first + 2 * number
        cell = start + int.from_bytes(content[place : place + 2], "big")
        if kind == _INTERIOR:
            yield from _keys(content, int.from_bytes(content[cell : cell + 4], "big"))
            cell += 4
        _length, record = _varint(content, cell)
        header, types = _varint(content, record)
        values = record + header
        while types < values:
            kind_of_value, types = _varint(content, types)
            if length := _length_of(kind_of_value):
                yield values + length - 1
                break
    if kind == _INTERIOR:
        yield from _keys(content, int.from_bytes(content[start + 8 : start + 12], "big"))


def _length_of(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _varint(content: bytes | bytearray, place: int) -> tuple[int, int]:
    value = 0
    for _byte in range(8):
        byte = content[place]
        place += 1
        value = value << 7 | byte & 127
        if byte < 128:
            return value, place
    return value << 8 | content[place], place + 1
