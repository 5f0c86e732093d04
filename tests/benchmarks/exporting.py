"""How long the Excel workbook takes, against a bare openpyxl script that writes the same cells and styles."""

import time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import NamedStyle
from table import Row

from napl_desktop.document.document import Document
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.image import project_image


def rows(large: Path, folder: Path) -> list[Row]:
    """Measure the export of the large project."""
    ours, bare = folder / "ours.xlsx", folder / "bare.xlsx"
    with Document.open(large, read_only=True) as document, document.read() as db:
        opened = time.perf_counter()
        write_workbook(project_image(db), ours)
        took = time.perf_counter() - opened
    cells = _cells(ours)
    began = time.perf_counter()
    _write_bare(cells, bare)
    reference = time.perf_counter() - began
    return [Row("Excel export of 30,000 cells", took, "s", 1.5, reference)]


def _cells(workbook: Path) -> dict[str, list[tuple[int, int, object, str]]]:
    """Return every cell of a workbook, by sheet: row, column, value, name of its style."""
    loaded = load_workbook(workbook)
    return {
        sheet.title: [
            (cell.row, cell.column, cell.value, cell.style) for row in sheet.iter_rows() for cell in row
        ]
        for sheet in loaded.worksheets
    }


def _write_bare(cells: dict[str, list[tuple[int, int, object, str]]], target: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name in {style for sheet in cells.values() for *_, style in sheet} - {"Normal"}:
        workbook.add_named_style(NamedStyle(name))
    for title, sheet_cells in cells.items():
        sheet = workbook.create_sheet(title)
        for row, column, value, style in sheet_cells:
            sheet.cell(row, column, value).style = style
    workbook.save(target)
