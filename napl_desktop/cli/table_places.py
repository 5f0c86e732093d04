"""Rows and columns of a table as a command names them, found where they stand."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from napl_desktop.cli.command import one_of
from napl_desktop.errors.command_line import NoSuchPlaceInTable
from napl_desktop.exchange.tables.layout import ColumnUse, RowUse

if TYPE_CHECKING:
    from napl_desktop.exchange.tables.corrections import Corrections
    from napl_desktop.exchange.tables.raw import RawTable

_ROW_USES = {"take_rows": RowUse.ROW, "skip_rows": RowUse.SKIP, "band_rows": RowUse.BAND}


def column_uses(words: str) -> list[tuple[str, ColumnUse]]:
    """Read words as "A=layer,C-D=level". Raises NoSuchChoice."""
    pairs = (word.rpartition("=") for word in words.split(","))
    return [(name, one_of(ColumnUse)(use.strip())) for name, _, use in pairs]


def corrections(table: "RawTable", options: argparse.Namespace) -> "Corrections":
    """Return what the options of the command say about a table. Raises NoSuchPlaceInTable."""
    from napl_desktop.exchange.tables.corrections import Corrections

    rows = [table.row_name(row) for row in range(len(table.rows))]
    columns = [table.column_name(column) for column in range(table.width)]
    uses = ((words, use) for option, use in _ROW_USES.items() if (words := getattr(options, option)))
    return Corrections(
        header_rows=options.header_rows,
        header_at=_first(table, options.header_at, rows),
        layers=options.layers,
        columns={column: use for words, use in options.columns for column in _places(table, words, columns)},
        rows={row: use for words, use in uses for row in _places(table, words, rows)},
        title_row=_first(table, options.title_row, rows),
        last_row=_first(table, options.last_row, rows),
    )


def _first(table: "RawTable", words: str | None, names: Sequence[str]) -> int | None:
    return None if words is None else _places(table, words, names)[0]


def _places(table: "RawTable", words: str, names: Sequence[str]) -> list[int]:
    """Return which of the names are meant by words like "3,5-7", or "Tabel 2!3" in a joined table."""
    found: list[int] = []
    for word in words.split(","):
        meant = [place for place, name in enumerate(names) if _is_meant(table, word.strip(), name)]
        if not meant:
            raise NoSuchPlaceInTable(table.source, place=word.strip(), names=f"{names[0]} … {names[-1]}")
        found += meant
    return found


def _is_meant(table: "RawTable", word: str, name: str) -> bool:
    """Say whether a name is one that a word means; without a table in it, it is of the first of them."""
    of_table, _, places = word.rpartition("!")
    first_table = table.parts[0].table.name if table.parts else table.name
    in_table, _, place = name.rpartition(", ")
    first, _, last = places.partition("-")
    is_in_table = (of_table or first_table).casefold() == (in_table or first_table).casefold()
    return is_in_table and _order(first) <= _order(place) <= _order(last or first)


def _order(place: str) -> tuple[int, str]:
    """Return how numbers follow one another, and the letters of columns."""
    return len(place.strip()), place.strip().casefold()
