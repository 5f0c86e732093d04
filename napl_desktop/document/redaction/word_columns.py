"""In which columns of a database of ours, of any format, people may have written a name.

What is in the file decides: of a column that we know, its type and the facts of its table say what it holds; one
that only an older format has may hold anything, if it is text of its own.
"""

import sqlite3
from collections.abc import Mapping

from msgspec import Struct

from napl_desktop.document.history.steps import history_metadata
from napl_desktop.model import Base
from napl_desktop.rows import free_text_columns, name_columns

_TITLES = {"step": (("subject_title",), "subject_id"), "version": (("title",), "id")}
"""What is kept beside the content has titles of it: table → columns, and the column with the id of the thing."""


class WordColumns(Struct, frozen=True):
    """Table → columns that are a name and nothing else, columns of free text, and titles in the history."""

    names: Mapping[str, tuple[str, ...]]
    texts: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, tuple[tuple[str, ...], str]]


def word_columns(connection: sqlite3.Connection) -> WordColumns:
    """Return where words may be in the file that a connection leads to."""
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    tables = [table for (table,) in found]
    of_content = [table for table in tables if table not in {*history_metadata.tables, "seal"}]
    names = {table: _names(connection, table) for table in of_content if table in Base.metadata.tables}
    texts = {table: _texts(connection, table) for table in of_content}
    return WordColumns(
        names={table: columns for table, columns in names.items() if columns},
        texts={table: columns for table, columns in texts.items() if columns},
        titles={table: where for table, where in _TITLES.items() if table in tables},
    )


def _names(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    in_file = {column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
    return tuple(column for column in name_columns(table) if column in in_file)


def _texts(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    known = Base.metadata.tables[table].columns.keys() if table in Base.metadata.tables else ()
    ours = free_text_columns(table) if known else ()
    links = connection.execute('SELECT "from" FROM pragma_foreign_key_list(?)', (table,)).fetchall()
    own_text = "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' AND pk = 0"
    in_file = [column for (column,) in connection.execute(own_text, (table,)) if (column,) not in links]
    return tuple(column for column in in_file if column in ours or column not in known)
