"""Bringing in a table: from the file to the path that it would become."""

import time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from table import Row
from turns import in_turn

from napl_desktop.exchange.tables.corrections import Corrections, corrected
from napl_desktop.exchange.tables.joining import best_grid
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.reading import read_tables

_ROWS = 2000
_ROWS_UNDER_A_PARENT = 20
_LEVELS = ("Startbekwaam", "Vakbekwaam", "Expert", "Meester")


def rows(folder: Path) -> list[Row]:
    """Measure the reading and the guess of a large table, beside bare reading of the same file."""
    file = folder / "table.xlsx"
    _write(file)

    def ours(_: int) -> float:
        began = time.perf_counter()
        tables = read_tables(file)
        table = best_grid(tables)
        read_path(table, corrected(table, Corrections()), suggested_title(table), tables)
        return time.perf_counter() - began

    def bare(_: int) -> float:
        began = time.perf_counter()
        loaded = load_workbook(file, read_only=True)
        for _row in loaded.worksheets[0].iter_rows(values_only=True):
            pass
        loaded.close()
        return time.perf_counter() - began

    took, reference = in_turn(ours, bare).middle
    # Some 0.4 s on two quiet cores.
    return [Row(f"a table of {_ROWS:,} rows is guessed and read", took, "s", 4.0, reference, goal=1)]


def _write(file: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Raster")
    sheet.append(["Domein", "Onderdeel", *_LEVELS])
    for number in range(_ROWS):
        parent = "" if number % _ROWS_UNDER_A_PARENT else f"Domein {number // _ROWS_UNDER_A_PARENT}"
        texts = [f"Kiest een aanpak die past, en legt uit waarom {number}.{level}" for level in _LEVELS]
        sheet.append([parent, f"Onderdeel {number}", *texts])
    book.save(file)
