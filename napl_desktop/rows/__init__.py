"""Content as plain rows, whatever the table: read, compared, merged, copied and written, by the facts of each."""

from napl_desktop.rows.copying import Copies, copy_rows
from napl_desktop.rows.diff import RowDiff, diff
from napl_desktop.rows.lines import from_lines, pieces_of, to_lines
from napl_desktop.rows.moving import moved_rows
from napl_desktop.rows.reading import (
    is_in,
    is_named,
    read_all,
    read_around,
    read_following,
    read_parts,
    read_rows,
    read_shared,
    read_table,
)
from napl_desktop.rows.rows import (
    Columns,
    Key,
    Reference,
    Rows,
    Value,
    are_there,
    leads_to_itself,
    references,
    shared_rows,
)
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
    "from_lines",
    "is_in",
    "is_named",
    "leads_to_itself",
    "moved_rows",
    "name_columns",
    "pieces_of",
    "read_all",
    "read_around",
    "read_following",
    "read_parts",
    "read_rows",
    "read_shared",
    "read_table",
    "references",
    "shared_rows",
    "to_lines",
    "typed_columns",
]
