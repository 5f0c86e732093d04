"""How long the Excel workbook takes, against a bare openpyxl script that writes the same cells and styles."""

import time
from copy import copy
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import NamedStyle
from openpyxl.styles.cell_style import StyleArray
from table import Row
from turns import Turns

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot

# The reference takes long.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class _Written:
    """What a workbook holds: its styles, and by sheet the row, column, value and style of every cell."""

    styles: list[NamedStyle]
    sheets: dict[str, list[tuple[int, int, object, str]]]


def rows(large: Path, folder: Path) -> list[Row]:
    """Measure the export of the large project."""
    workbook = folder / "ours.xlsx"

    def ours(_: int) -> float:
        with Document.open(large, read_only=True) as document, document.read() as db:
            began = time.perf_counter()
            write_workbook(project_snapshot(db), workbook)
            return time.perf_counter() - began

    ours(0)
    written = _read(workbook)

    def bare(_: int) -> float:
        began = time.perf_counter()
        _write_bare(written, folder / "bare.xlsx")
        return time.perf_counter() - began

    turns = Turns()
    for _ in range(_ROUNDS):
        turns.go_round(ours, bare)
    took, reference = turns.middle
    # A script of ten lines with openpyxl must not be quicker than the export: what the export knows that such a
    # script does not (which cells look alike, that a text is no formula) has to save more than it costs.
    return [Row("Excel export of 30,000 cells", took, "s", 0.8, reference)]


def _read(workbook: Path) -> _Written:
    loaded = load_workbook(workbook)
    cells = {
        sheet.title: [
            (cell.row, cell.column, cell.value, cell.style)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None or cell.has_style
        ]
        for sheet in loaded.worksheets
    }
    return _Written([copy(style) for style in loaded._named_styles if style.name != "Normal"], cells)


def _write_bare(written: _Written, target: Path) -> None:
    """Write the cells as an ordinary quick script does: each style is prepared once, then only pointed at."""
    workbook = Workbook()
    workshop = workbook.worksheets[0]
    prepared: dict[str, StyleArray] = {"Normal": workshop["A1"]._style}
    for row, style in enumerate(written.styles, 2):
        workbook.add_named_style(NamedStyle(**_look(style)))
        workshop.cell(row, 1).style = style.name
        prepared[style.name] = workshop.cell(row, 1)._style
    workbook.remove(workshop)
    for title, cells in written.sheets.items():
        sheet = workbook.create_sheet(title)
        for row, column, value, style in cells:
            cell = sheet.cell(row, column, value)
            cell._style = prepared[style]
    workbook.save(target)


def _look(style: NamedStyle) -> dict[str, object]:
    """Return a style as what a script would say to make it; the style read belongs to another workbook."""
    parts = ("font", "fill", "border", "alignment", "protection")
    looks = {part: copy(getattr(style, part)) for part in parts}
    return {"name": style.name, "number_format": style.number_format, **looks}
