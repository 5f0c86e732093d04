"""Rows as lines of text, for what carries them where there is no database: a line of JSON for each row."""

import json
from collections.abc import Iterable, Iterator

from napl_desktop.model import facts_by_table
from napl_desktop.rows.rows import Columns, Rows


def to_lines(rows: Rows) -> Iterator[str]:
    """Yield a line for every row, in the order of the tables and then of the ids: equal rows, equal lines."""
    place = {table: number for number, table in enumerate(facts_by_table())}
    for table, id in sorted(rows, key=lambda key: (place[key[0]], key[1])):
        line = [table, dict(sorted(rows[table, id].items()))]
        yield json.dumps(line, ensure_ascii=False, separators=(",", ":"))


def from_lines(lines: Iterable[str]) -> Rows:
    """Return the rows of lines, of whatever format they were. Raises ValueError for what is no line of a row."""
    rows: Rows = {}
    for line in lines:
        table, columns = _row_in(line)
        key = (table, str(columns["id"]))
        if key in rows:
            raise ValueError(f"twice: {key}")
        rows[key] = columns
    return rows


def _row_in(line: str) -> tuple[str, Columns]:
    try:
        read = json.loads(line)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    match read:
        case [str(table), {"id": str(), **others} as columns] if all(map(_is_value, others.values())):
            return table, columns
    raise ValueError("no row")


def _is_value(value: object) -> bool:
    return value is None or isinstance(value, str | int)


def pieces_of(line: str, longest: int) -> list[str]:
    """Cut a line in pieces of at most `longest` UTF-16 units, never within a character; together they are it."""
    pieces, begun, units = [], 0, 0
    if len(line) * 2 <= longest:
        return [line]
    for place, sign in enumerate(line):
        wide = 2 if ord(sign) > 0xFFFF else 1
        if units + wide > longest:
            pieces.append(line[begun:place])
            begun, units = place, 0
        units += wide
    return [*pieces, line[begun:]]
