"""What a person says about a table goes before the guess: said once, for the dialog and for the command."""

from collections.abc import Mapping

from msgspec import Struct

from napl_desktop.exchange.tables.layout import ColumnUse, Layout, RowUse
from napl_desktop.exchange.tables.raw import RawTable


class Corrections(Struct, frozen=True):
    """What is said of one table; all rows and columns are counted from 0 in that table, None is for the guess."""

    header_rows: int | None = None
    header_at: int | None = None
    layers: int | None = None
    columns: Mapping[int, ColumnUse] = {}
    rows: Mapping[int, RowUse] = {}
    title_row: int | None = None
    """The row with the name of the path; it is no row of it."""
    last_row: int | None = None
    """The last row of the grid: what stands under it does not come along."""


def corrected(table: RawTable, said: Corrections) -> Layout:
    """Return the layout of a table as it was guessed, and on top of that as it was said to be."""
    raise NotImplementedError


def said_title(table: RawTable, said: Corrections) -> str:
    """Return the name of the path in the row that was said to have it; "" where no row was."""
    raise NotImplementedError
