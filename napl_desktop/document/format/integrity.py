"""What must hold of the content of every project, as questions to which the answer is nothing.

Hashes are no secret: a file that was forged with care has the right ones. So what the views lean on is looked
at as well. What follows from the columns of a table and from its facts is asked of every table; the rest is said
here by name. Every question works on files of every format, and takes a time that grows with the file, no faster.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping

import sqlalchemy as sa

from napl_desktop.document.history.steps import RowChange, history_metadata
from napl_desktop.errors.content import TextTooLong
from napl_desktop.model import Base, facts_by_table
from napl_desktop.model.base import DEEPEST, Prose
from napl_desktop.rows import Columns, Key, references
from napl_desktop.text import LONGEST_TEXT

TableColumns = Mapping[str, Collection[str]]
"""Table → its columns, as a file has them."""

_BETWEEN_PATHS = """
    SELECT count(*) FROM dimension
        CROSS JOIN descriptor ON dimension_id = dimension.id
        CROSS JOIN level ON level.id = level_id
    WHERE level.path_id = dimension.path_id
    HAVING count(*) != (SELECT count(*) FROM descriptor NOT INDEXED)"""

_OF_SINGLE_TABLES = {
    "a project too many, or none": "SELECT 1 WHERE (SELECT count(*) FROM project) != 1",
    "a cell between paths": _BETWEEN_PATHS,
    "a cell outside the rows": """
        SELECT 1 FROM (SELECT DISTINCT parent_id AS parent FROM dimension WHERE parent_id IS NOT NULL)
        JOIN descriptor ON dimension_id = parent""",
}
"""What no other table is like: the one project, and the grid."""

_SOME_ATELIER = {"no atelier": "SELECT 1 WHERE NOT EXISTS (SELECT * FROM atelier)"}
_ATELIERS_WITH_SECTORS = {
    "no atelier": """
        SELECT 1 FROM project WHERE kind != 'national' AND NOT EXISTS (SELECT * FROM atelier)""",
    "an atelier without a sector": """
        SELECT 1 FROM atelier
        WHERE NOT EXISTS (SELECT * FROM atelier_sector WHERE atelier_id = atelier.id)""",
}
"""What is asked of ateliers: of files from before they had rows for their sectors, and of those since."""


def constraints(tables: TableColumns) -> dict[str, str]:
    """Return the questions of which any answer makes a file broken: what → question.

    Views count on them. They are quick enough for every opening.
    """
    of_ateliers = _ATELIERS_WITH_SECTORS if "atelier_sector" in tables else _SOME_ATELIER
    return {
        **_OF_SINGLE_TABLES,
        **of_ateliers,
        **{
            what: question
            for table in Base.metadata.tables
            for column in own_references(table)
            if column in tables.get(table, ())
            for what, question in _of_own_reference(table, column)
        },
    }


def conventions(tables: TableColumns) -> dict[str, str]:
    """Return what our own operations never leave behind, as questions; a file is not refused for it."""
    return {
        f"a {table} without its {facts.title}": f"SELECT 1 FROM {table} WHERE {facts.title} = ''"
        for table, facts in facts_by_table().items()
        if facts.title and facts.title in tables.get(table, ())
    }


def our_tables() -> TableColumns:
    """Return the tables of content of the files that we write."""
    return {table.name: table.columns.keys() for table in Base.metadata.tables.values()}


def own_references(table: str) -> list[str]:
    """Return the columns of a table that name another row of it."""
    return [column for column, reference in references(table).items() if reference.table == table]


def is_tree(table: str, column: str) -> bool:
    """Tell whether a column that names a row of its own table is the place of a row in a tree.

    Then everything in one tree is part of the same things.
    """
    return column in (facts_by_table()[table].ordered_in or ())


def _of_own_reference(table: str, column: str) -> Iterator[tuple[str, str]]:
    tree = is_tree(table, column)
    # A row that is not below a root is never reached: each row is reached from the top once, or not at all.
    depth, too_deep = (f"WHERE depth <= {DEEPEST}", f"max(depth) > {DEEPEST} OR") if tree else ("", "")
    yield (
        f"a round of {table} by {column}",
        f"""
        WITH RECURSIVE below (id, depth) AS (
            SELECT id, 1 FROM {table} WHERE {column} IS NULL
            UNION ALL SELECT {table}.id, depth + 1 FROM below JOIN {table} ON {column} = below.id {depth}
        )
        SELECT count(*) FROM below HAVING {too_deep} count(*) != (SELECT count(*) FROM {table})""",
    )
    for whole in facts_by_table()[table].part_of if tree else ():
        yield (
            f"a {column} of {table} in another {whole}",
            f"""
            SELECT 1 FROM {table} AS below JOIN {table} AS above ON above.id = below.{column}
            WHERE above.{whole} IS NOT below.{whole}""",
        )


def broken_constraint(connection: sqlite3.Connection) -> str | None:
    """Return what does not hold in a file whose tables are ours; None when all does."""
    tables = _tables_of(connection)
    for table, columns in tables.items():
        # Of cells it is asked below, with more, and of steps nothing depends on it.
        if table not in ("descriptor", "row_change") and _any(
            connection, f"PRAGMA foreign_key_check({table})"
        ):
            return f"a reference of {table} to nothing"
        if (question := _odd_values(table, columns)) and _any(connection, question):
            return f"a value that no {table} has"
    return next((what for what, question in constraints(tables).items() if _any(connection, question)), None)


def _tables_of(connection: sqlite3.Connection) -> dict[str, Collection[str]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        table: {column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        for (table,) in names
    }


def _any(connection: sqlite3.Connection, question: str) -> bool:
    return connection.execute(question).fetchone() is not None


def _odd_values(name: str, in_file: Collection[str]) -> str | None:
    """Return a question about what a table asks of its rows.

    SQLite only looks at that before it writes: on a connection that only reads, not even its own checks do.
    """
    table = Base.metadata.tables.get(name, history_metadata.tables.get(name))
    if table is None:
        return None
    odd = [f"NOT ({check})" for check in _checks(table)]
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


def _checks(table: sa.Table) -> list[str]:
    """Return the conditions that a table has of its own, beside those that follow from its columns."""
    constraints = (*table.constraints, *(each for column in table.columns for each in column.constraints))
    return [
        str(constraint.sqltext)
        for constraint in constraints
        if isinstance(constraint, sa.CheckConstraint) and isinstance(constraint.sqltext, sa.TextClause)
    ]


def refused_by_checks(name: str, rows: Collection[Columns]) -> list[str]:
    """Return the ids of the rows that the conditions of their table refuse."""
    table = Base.metadata.tables[name]
    checks = _checks(table)
    if not checks or not rows:
        return []
    values = ", ".join(f":{column.name} AS {column.name}" for column in table.columns)
    question = f"SELECT 1 FROM (SELECT {values}) WHERE {' OR '.join(f'NOT ({check})' for check in checks)}"
    connection = sqlite3.connect(":memory:")
    try:
        return [str(row["id"]) for row in rows if connection.execute(question, row).fetchone()]
    finally:
        connection.close()


def displaced_rows(connection: sqlite3.Connection) -> list[Key]:
    """Return the rows of which the id does not follow from their ends: two of them could be at one place.

    Slower than the rest: for the look at everything.
    """
    in_file = _tables_of(connection)
    displaced: list[Key] = []
    for table, facts in facts_by_table().items():
        identity = facts.identity
        if identity is None or not {*identity.columns} <= {*in_file.get(table, ())}:
            continue
        columns = ", ".join(identity.columns)
        for id, *ends in connection.execute(f"SELECT id, {columns} FROM {table} NOT INDEXED"):
            if id != identity.of(dict(zip(identity.columns, map(str, ends), strict=True))):
                displaced.append((table, id))
    return displaced


def refuse_endless(rows: Iterable[RowChange]) -> None:
    """Raise TextTooLong if a row came to hold a text with which the file would not be opened again."""
    # An image is no shorter than what is in it: hardly any has to be read.
    for row in (row for row in rows if len(row.after_json or "") > LONGEST_TEXT):
        for value in (row.after or {}).values():
            if isinstance(value, str) and len(value) > LONGEST_TEXT:
                raise TextTooLong(length=len(value), longest=LONGEST_TEXT)
