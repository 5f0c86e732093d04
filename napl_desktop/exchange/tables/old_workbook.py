"""Tables from a workbook of before 2007 (.xls), by a library that reads those: nobody makes them any more."""

from pathlib import Path
from typing import TYPE_CHECKING

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.cell_values import value_as_text
from napl_desktop.exchange.tables.limits import MOST_COLUMNS, MOST_ROWS, Allowance, Check
from napl_desktop.exchange.tables.raw import CellPosition, Merge, RawTable, cropped, too_large

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


def read_old_workbook(path: Path, check: Check) -> tuple[RawTable, ...]:
    """Return the sheets with text, in their order. Raises NotATable, TableTooLarge; an OSError passes.

    What is hidden in a sheet or struck through is not known, nor how numbers and dates are shown.
    """
    # Imported for such a file alone.
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    allowance = Allowance(path, check)
    tables = []
    try:
        with CalamineWorkbook.from_path(str(path)) as workbook:
            for entry in workbook.sheets_metadata:
                check()
                hidden = entry.visible is not SheetVisibleEnum.Visible
                sheet = workbook.get_sheet_by_name(entry.name)
                tables.append(_table(sheet, allowance, hidden))
    except CalamineError as error:
        raise NotATable(path) from error
    return tuple(table for table in tables if table is not None)


def _table(sheet: "CalamineSheet", allowance: Allowance, hidden: bool) -> RawTable | None:
    source = allowance.source
    if sheet.start is None:
        return None
    if sheet.height > MOST_ROWS or sheet.width > MOST_COLUMNS:
        return too_large(sheet.name, source=source, hidden=hidden)
    top, left = sheet.start
    cells: dict[CellPosition, str] = {}
    for row, values in enumerate(sheet.to_python(), start=top):
        allowance.check()
        texts = {column: value_as_text(value) for column, value in enumerate(values, start=left)}
        cells.update({(row, column): allowance.keep(text) for column, text in texts.items() if text})
    if not allowance.fits(len(cells)):
        return too_large(sheet.name, source=source, hidden=hidden)
    merges = [Merge(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    return cropped(sheet.name, cells, merges, source=source, hidden=hidden)
