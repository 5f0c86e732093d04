"""What must hold of the content of every project, as questions to which the answer is nothing.

Hashes are no secret: a file that somebody made with care has the right ones. So what the views lean on is looked
at as well. Every question works on files of every format, and takes a time that grows with the file, no faster.
"""

import sqlite3
from collections.abc import Iterable

import sqlalchemy as sa

from napl_desktop.document.history import RowChange, history_metadata
from napl_desktop.errors import TextTooLong
from napl_desktop.model import Base, descriptor_id
from napl_desktop.model.base import DEEPEST, Prose
from napl_desktop.text import LONGEST_TEXT

_SINCE_SECTORS = 3
"""The first format in which ateliers have rows for their sectors, and paths build on another."""

_ROUND = f"""
    WITH RECURSIVE below (id, depth) AS (
        SELECT id, 1 FROM dimension WHERE parent_id IS NULL
        UNION ALL SELECT dimension.id, depth + 1 FROM below JOIN dimension ON parent_id = below.id
        WHERE depth <= {DEEPEST}
    )
    SELECT count(*) FROM below HAVING max(depth) > {DEEPEST} OR count(*) != (SELECT count(*) FROM dimension)"""

_BETWEEN_PATHS = """
    SELECT count(*) FROM dimension
        CROSS JOIN descriptor ON dimension_id = dimension.id
        CROSS JOIN level ON level.id = level_id
    WHERE level.path_id = dimension.path_id
    HAVING count(*) != (SELECT count(*) FROM descriptor NOT INDEXED)"""

_AROUND_PATHS = """
    WITH RECURSIVE later (id) AS (
        SELECT id FROM path WHERE builds_on_id IS NULL
        UNION ALL SELECT path.id FROM later JOIN path ON builds_on_id = later.id
    )
    SELECT count(*) FROM later HAVING count(*) != (SELECT count(*) FROM path)"""

UNSOUND = {
    "a project too many, or none": "SELECT 1 WHERE (SELECT count(*) FROM project) != 1",
    "no atelier": """
        SELECT 1 FROM project WHERE kind != 'national' AND NOT EXISTS (SELECT * FROM atelier)""",
    "an atelier without a sector": """
        SELECT 1 FROM atelier
        WHERE NOT EXISTS (SELECT * FROM atelier_sector WHERE atelier_id = atelier.id)""",
    "a round of paths": _AROUND_PATHS,
    "a cell between paths": _BETWEEN_PATHS,
    "a cell outside the rows": """
        SELECT 1 FROM (SELECT DISTINCT parent_id AS parent FROM dimension WHERE parent_id IS NOT NULL)
        JOIN descriptor ON dimension_id = parent""",
    "a parent in another path": """
        SELECT 1 FROM dimension AS child JOIN dimension AS parent ON parent.id = child.parent_id
        WHERE parent.path_id != child.path_id""",
    "a round of parents": _ROUND,
}
"""Of these, any answer makes a file unsound: views count on them. Quick enough for every opening."""

_OF_OLDER_FILES = {
    what: question
    for what, question in UNSOUND.items()
    if what not in ("an atelier without a sector", "a round of paths")
} | {"no atelier": "SELECT 1 WHERE NOT EXISTS (SELECT * FROM atelier)"}
"""The same for files of formats 0, 1 and 2."""

CARELESS = {
    "a thing without a name": " UNION ALL ".join(
        f"SELECT id FROM {table} WHERE title = ''"
        for table in ("project", "atelier", "perspective", "role", "path", "level", "dimension")
    ),
    "a note without text": "SELECT 1 FROM note WHERE text = ''",
}
"""What our own operations never leave behind; a file is not refused for it."""


def unsound(connection: sqlite3.Connection) -> str | None:
    """Return what does not hold in a file whose tables are ours; None when all does."""
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        # Of cells it is asked below, with more, and of steps nothing depends on it.
        if table not in ("descriptor", "row_change") and _any(
            connection, f"PRAGMA foreign_key_check({table})"
        ):
            return f"a reference of {table} to nothing"
        if (question := _odd_values(connection, table)) and _any(connection, question):
            return f"a value that no {table} has"
    ((version,),) = connection.execute("PRAGMA user_version")
    questions = UNSOUND if version >= _SINCE_SECTORS else _OF_OLDER_FILES
    return next((what for what, question in questions.items() if _any(connection, question)), None)


def _any(connection: sqlite3.Connection, question: str) -> bool:
    return connection.execute(question).fetchone() is not None


def _odd_values(connection: sqlite3.Connection, name: str) -> str | None:
    """Return a question about what a table asks of its rows.

    SQLite only looks at that before it writes: on a connection that only reads, not even its own checks do.
    """
    table = Base.metadata.tables.get(name, history_metadata.tables.get(name))
    if table is None:
        return None
    in_file = {column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))}
    odd = [
        f"NOT ({constraint.sqltext})"
        for constraint in (
            *table.constraints,
            *(each for column in table.columns for each in column.constraints),
        )
        if isinstance(constraint, sa.CheckConstraint) and isinstance(constraint.sqltext, sa.TextClause)
    ]
    for column in table.columns:
        if column.name not in in_file:
            continue
        if isinstance(column.type, sa.Enum):
            odd.append(f"{column.name} NOT IN ({str(column.type.enums)[1:-1]})")
        elif isinstance(column.type, sa.String | Prose) and table.metadata is Base.metadata:
            odd.append(f"length({column.name}) > {LONGEST_TEXT}")
        elif isinstance(column.type, sa.Boolean):
            odd.append(f"{column.name} NOT IN (0, 1)")
        elif isinstance(column.type, sa.Integer):
            odd.append(f"typeof({column.name}) NOT IN ('integer', 'null')")
    return f"SELECT 1 FROM {name} NOT INDEXED WHERE {' OR '.join(odd)}" if odd else None


def displaced_cells(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of cells that are not the ids of their places: two of them could be at one place.

    Slower than the rest: for the look at everything.
    """
    cells = connection.execute("SELECT id, dimension_id, level_id FROM descriptor NOT INDEXED")
    return [cell for cell, dimension, level in cells if cell != descriptor_id(dimension, level)]


def refuse_endless(rows: Iterable[RowChange]) -> None:
    """Raise TextTooLong if a row came to hold a text with which the file would not be opened again."""
    # An image is no shorter than what is in it: hardly any has to be read.
    for row in (row for row in rows if len(row.after_json or "") > LONGEST_TEXT):
        for value in (row.after or {}).values():
            if isinstance(value, str) and len(value) > LONGEST_TEXT:
                raise TextTooLong(length=len(value), longest=LONGEST_TEXT)
