"""Ways in which somebody who knows SQL and our format changes a project, so that it can be sealed again."""

import json
import random
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from napl_desktop.model import new_id
from napl_desktop.text import LONGEST_TEXT

Mutator = Callable[[random.Random, sqlite3.Connection], None]

_NOT_NULL = re.compile(r"(?<!IS) NOT NULL")
_TIMES = ("9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00", "99999-01-01", "gisteren", "")
_ODD = (
    None,
    "",
    0,
    -1,
    2**62,
    1.5,
    float("inf"),
    b"\xff\x00\xfe",
    b"",
    "x",
    "0",
    "\x00nul",
    "regel\nregel\r\n",
    "\u202eomgekeerd",
    "e\u0301" * 40,
    " " * 50,
    "{}",
    "é" * 3000,
    "x" * (LONGEST_TEXT - 1),
    "x" * (LONGEST_TEXT + 1),
    "=1+1",
    *_TIMES,
)
_ORDERS = ("", "a", "a0", "a0", "zzz", "~", "é", "a" * 5000, "0", "A", " ", "\x00", 7, None, b"a0")
_IDS = ("", "x", "NIET-HEX", 7, None, b"id", "00000000-0000-0000-0000-000000000000", "é" * 300)


def odd_values(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Put what no column holds, or what it just holds, in a column."""
    for _value in range(chance.choice((1, 1, 3))):
        table = _table(chance, connection)
        _put(
            connection,
            table,
            chance.choice(_columns(connection, table)),
            _row(chance, connection, table),
            chance.choice(_ODD),
        )


def swapped_values(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Put in a column what stands in another column or row."""
    table, other = _table(chance, connection), _table(chance, connection)
    column, from_column = (
        chance.choice(_columns(connection, table)),
        chance.choice(_columns(connection, other)),
    )
    found = connection.execute(
        f"SELECT {from_column} FROM {other} WHERE {_key(other)} = ?", (_row(chance, connection, other),)
    ).fetchone()
    if found is not None:
        _put(connection, table, column, _row(chance, connection, table), found[0])


def rows_that_go(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Take rows away, with nothing that hangs on them; sometimes all of a table."""
    table = _table(chance, connection)
    if chance.random() < 0.2:
        connection.execute(f"DELETE FROM {table}")
    for _gone in range(chance.choice((1, 1, 4))):
        connection.execute(f"DELETE FROM {table} WHERE {_key(table)} = ?", (_row(chance, connection, table),))


def rows_that_double(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let rows be there twice, each with an identity of its own; sometimes very often."""
    table = _table(chance, connection)
    row = _row(chance, connection, table)
    columns = [name for name in _columns(connection, table) if name != _key(table)]
    names = ", ".join(columns)
    for number in range(chance.choice((1, 1, 2, 400))):
        key: Any = new_id()
        if _key(table) == "seq":
            key = 10_000 + number
        if _key(table) == "step_seq":
            return
        try:
            connection.execute(
                f"INSERT INTO {table} ({_key(table)}, {names})"
                f" SELECT ?, {names} FROM {table} WHERE {_key(table)} = ?",
                (key, row),
            )
        except sqlite3.IntegrityError:  # steps have a second identity
            return


def other_ends(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let references lead to another row, to a row of another kind, to themselves, or nowhere."""
    for _end in range(chance.choice((1, 2, 5))):
        found = _references(connection)
        if not found:
            return
        table, column, target = chance.choice(found)
        to = chance.choice((target, target, target, table, _table(chance, connection)))
        end = chance.choice((_row(chance, connection, to), _row(chance, connection, to), new_id(), None))
        _put(connection, table, column, _row(chance, connection, table), end)


def rounds(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let what has a direction go round: parents, prerequisites, relations; or go very deep."""
    kind = chance.choice(("parents", "deep", "requires", "relations"))
    if kind == "parents":
        ids = _all(connection, "SELECT id FROM dimension")
        chance.shuffle(ids)
        for child, parent in zip(ids, [*ids[1 : chance.choice((1, 2, 5))], *ids[:1]], strict=False):
            _put(connection, "dimension", "parent_id", child, parent)
    elif kind == "deep":
        top = _row(chance, connection, "dimension")
        for number in range(chance.choice((20, 59, 60, 61, 500))):
            below = new_id()
            connection.execute(
                "INSERT INTO dimension (path_id, parent_id, title, explanation, order_key, id)"
                " SELECT path_id, id, ?, '', 'a0', ? FROM dimension WHERE id = ?",
                (f"Laag {number}", below, top),
            )
            top = below
    else:
        table, one, other = {
            "requires": ("prerequisite", "descriptor_id", "required_id"),
            "relations": ("role_relation", "role_id", "other_id"),
        }[kind]
        if table not in _tables(connection):
            return
        ends = _all(connection, f"SELECT id FROM {'descriptor' if kind == 'requires' else 'role'}")
        chance.shuffle(ends)
        _join(chance, connection, table, one, other, ends[: chance.choice((2, 3, 12))])


def other_identities(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Give rows identities that are none, or those of others, and sometimes let their references go along."""
    table = _table(chance, connection)
    row = _row(chance, connection, table)
    new = chance.choice((*_IDS, str(row).upper(), _row(chance, connection, _table(chance, connection))))
    if chance.random() < 0.5:
        for other, column, target in _references(connection):
            if target == table:
                connection.execute(f"UPDATE {other} SET {column} = ? WHERE {column} = ?", (new, row))
    _put(connection, table, _key(table), row, new)


def other_orders(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Give siblings keys of order that are equal, odd, or endless."""
    tables = [table for table in _tables(connection) if "order_key" in _columns(connection, table)]
    table = chance.choice(tables)
    if chance.random() < 0.3:
        _try(connection, f"UPDATE {table} SET order_key = ?", (chance.choice(_ORDERS),))
    for _key_of_order in range(4):
        _put(connection, table, "order_key", _row(chance, connection, table), chance.choice(_ORDERS))


def other_steps(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let the steps lead elsewhere: forward, round, to nothing, as another kind, at no moment."""
    numbers = _all(connection, "SELECT seq FROM step")
    if not numbers:
        return
    newest = max(numbers)
    for _step in range(chance.choice((1, 1, 3))):
        seq = chance.choice((newest, chance.choice(numbers)))
        numbers_to_give = (
            0,
            seq,
            newest,
            newest + 1,
            newest + 7,
            -1,
            2**62,
            chance.choice(numbers),
            "x",
            None,
        )
        given: dict[str, tuple[Any, ...]] = {
            "kind": ("edit", "undo", "redo", "version", "anders", ""),
            "head": numbers_to_give,
            "parent": numbers_to_give,
            "target": numbers_to_give,
            "seq": numbers_to_give,
            "at": _TIMES,
            "action": ("", "onbekend", "wipe-names", "import-path"),
            "subject_type": ("", "onbekend", "path", "step"),
        }
        column = chance.choice((*given, "head", "parent"))
        value = chance.choice(given[column])
        _put(connection, "step", column, seq, value)


def other_changes(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let the steps have changed something else: other rows, columns, values, or no JSON at all."""
    places = connection.execute("SELECT step_seq, position FROM row_change").fetchall()
    given: dict[str, tuple[Any, ...]] = {
        "table_name": (*_tables(connection), "sqlite_schema", "change_log", "", "note; DROP TABLE note"),
        "row_id": (*_IDS, _row(chance, connection, "dimension")),
        "position": (0, -1, 2**62, "x", 3),
        "step_seq": (0, -1, 2**62, "x", 3),
    }
    for _change in range(chance.choice((1, 2, 6)) if places else 0):
        seq, position = chance.choice(places[-20:] if chance.random() < 0.7 else places)
        column = chance.choice(("before", "after")) if chance.random() < 0.6 else chance.choice(list(given))
        if column in given:
            value = chance.choice(given[column])
        else:
            ((image,),) = connection.execute(
                f"SELECT {column} FROM row_change WHERE step_seq = ? AND position = ?", (seq, position)
            ).fetchall() or ((None,),)
            value = _other_image(chance, connection, image)
        _try(
            connection,
            f"UPDATE row_change SET {column} = ? WHERE step_seq = ? AND position = ?",
            (value, seq, position),
        )


def other_versions(chance: random.Random, connection: sqlite3.Connection) -> None:
    """Let moments be kept of points that are none, for reasons that are none."""
    if "version" not in _tables(connection):
        other_steps(chance, connection)
        return
    for _version in range(3):
        _try(
            connection,
            "INSERT INTO version (id, point, reason, title, at) VALUES (?, ?, ?, ?, ?)",
            (
                chance.choice((new_id(), *_IDS)),
                chance.choice((0, 1, -1, 2**62, 10_000, "x", None)),
                chance.choice(("named", "opened", "pause", "hand-in", "anders", "")),
                chance.choice(_ODD),
                chance.choice((*_TIMES, "2026-11-29T09:00:00+00:00")),
            ),
        )


MUTATORS: dict[str, Mutator] = {
    "odd values": odd_values,
    "values of elsewhere": swapped_values,
    "rows that go": rows_that_go,
    "rows that double": rows_that_double,
    "references that lead elsewhere": other_ends,
    "rounds and depths": rounds,
    "identities that are none": other_identities,
    "orders that are none": other_orders,
    "steps that lead elsewhere": other_steps,
    "steps that changed something else": other_changes,
    "moments that are none": other_versions,
}


def change(chance: random.Random, path: Path, mutator: Mutator) -> None:
    """Change a file with no constraint in the way; its tables are said to be what they were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        said = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        _say(connection, [(name, _NOT_NULL.sub("", sql)) for name, sql in said])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN")
        mutator(chance, connection)
        connection.execute("COMMIT")
        _say(connection, said)


def _say(connection: sqlite3.Connection, tables: Iterable[tuple[str, str]]) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    for name, sql in tables:
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ? AND type = 'table'", (sql, name))
    connection.execute("PRAGMA writable_schema = OFF")


def _join(
    chance: random.Random, connection: sqlite3.Connection, table: str, one: str, other: str, ends: list[str]
) -> None:
    given = {one, other, "id"}
    rest = {
        "label": "",
        "kind": chance.choice(("grows-into", "related", "broadens")),
        "order_key": "a0",
    }
    columns = [name for name in _columns(connection, table) if name not in given]
    for start, end in zip(ends, [*ends[1:], *ends[:1]], strict=True):
        values = (start, end, new_id(), *(rest.get(name) for name in columns))
        _try(
            connection,
            f"INSERT INTO {table} ({', '.join([one, other, 'id', *columns])})"
            f" VALUES ({', '.join('?' * len(values))})",
            values,
        )


def _other_image(chance: random.Random, connection: sqlite3.Connection, image: object) -> object:
    raw = (
        "{",
        "[]",
        "null",
        "7",
        '"x"',
        "{}",
        "[" * 2000,
        b"{}",
        None,
        '{"id": "x"}',
        '{"id": "x", "id": "y"}',
    )
    if not isinstance(image, str) or chance.random() < 0.3:
        return chance.choice(raw)
    try:
        row = json.loads(image)
    except (ValueError, RecursionError):  # it was changed before
        return chance.choice(raw)
    if not isinstance(row, dict) or not row:
        return chance.choice(raw)
    name = chance.choice(list(row))
    kind = chance.randrange(5)
    if kind == 0:
        del row[name]
    elif kind == 1:
        row["kleur"] = "rood"
    elif kind == 2:
        row[name] = chance.choice((None, 7, "", True, [1], {"a": 1}, 1.5, "x" * 5000, 2**70, "\ud800"))
    elif kind == 3:
        row[name] = _row(chance, connection, _table(chance, connection))
        row[name] = None if isinstance(row[name], bytes) else row[name]
    else:
        row[name] = chance.choice(("agreed", "po", "empty", "related", "Iets anders"))
    return json.dumps(row, separators=(",", ":"))


def _tables(connection: sqlite3.Connection) -> list[str]:
    return _all(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('seal') ORDER BY name",
    )


def _table(chance: random.Random, connection: sqlite3.Connection) -> str:
    filled = [table for table in _tables(connection) if _all(connection, f"SELECT 1 FROM {table} LIMIT 1")]
    return chance.choice([*filled, "descriptor", "dimension", "level"])


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _key(table: str) -> str:
    return {"step": "seq", "row_change": "step_seq"}.get(table, "id")


def _row(chance: random.Random, connection: sqlite3.Connection, table: str) -> Any:
    keys = _all(connection, f"SELECT {_key(table)} FROM {table} ORDER BY 1")
    return chance.choice(keys) if keys else None


def _references(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return [
        (table, row[3], row[2])
        for table in _tables(connection)
        if _all(connection, f"SELECT 1 FROM {table} LIMIT 1")
        for row in connection.execute(f"PRAGMA foreign_key_list({table})")
        if table != "row_change"
    ]


def _all(connection: sqlite3.Connection, question: str) -> list[Any]:
    return [value for (value,) in connection.execute(question)]


def _put(connection: sqlite3.Connection, table: str, column: str, row: object, value: object) -> None:
    _try(connection, f"UPDATE {table} SET {column} = ? WHERE {_key(table)} IS ?", (value, row))


def _try(connection: sqlite3.Connection, statement: str, values: tuple[Any, ...]) -> None:
    """Do it unless SQLite itself cannot: two rows with one identity, a word for a number of a row."""
    try:
        connection.execute(statement, values)
    except (sqlite3.IntegrityError, OverflowError, UnicodeEncodeError):
        return
