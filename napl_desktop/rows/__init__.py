"""Content as plain rows, whatever the table: read, compared, merged, copied and written, by the facts of each."""

from napl_desktop.rows.copying import Copies, copy_rows
from napl_desktop.rows.diff import RowDiff, diff
from napl_desktop.rows.reading import read_all, read_around, read_parts
from napl_desktop.rows.rows import Columns, Key, Reference, Rows, Value, are_there, references
from napl_desktop.rows.typed import free_text_columns, name_columns, typed_columns

__all__ = [
    "Columns",
    "Copies",
    "Key",
    "Reference",
    "RowDiff",
    "Rows",
    "Value",
    "are_there",
    "copy_rows",
    "diff",
    "free_text_columns",
    "name_columns",
    "read_all",
    "read_around",
    "read_parts",
    "references",
    "typed_columns",
]
