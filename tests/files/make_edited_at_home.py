"""Writes `edited-at-home.xlsx`: a workbook of ours that was really edited and saved by LibreOffice.

LibreOffice is no part of what the tests need, so this is run by hand, from the root of the project, where it and
its Python bindings are (Debian: libreoffice-calc-nogui, python3-uno):

    python tests/files/make_edited_at_home.py

The base is in the workbook itself, so nothing else is kept. What was done is below; what must come of it is
written by hand in `tests/core/test_excel_back_libreoffice.py`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "tests" / "files" / "edited-at-home.xlsx"
_PYTHON_OF_LIBREOFFICE = "/usr/bin/python3"
_ADDRESS = "pipe,name=edited-at-home;urp"
_FILTER = "Calc MS Excel 2007 XML"


def _make(workbook: Path) -> None:
    """Write the workbook of a small project."""
    sys.path.insert(0, str(ROOT))
    from napl_desktop.exchange.excel.writer import write_workbook
    from napl_desktop.exchange.taking_snapshot import project_snapshot
    from napl_desktop.model import AtelierFocus, DescriptorStatus, KnownPerspective, NationalLevel, Sector
    from napl_desktop.operations.descriptors import set_status
    from napl_desktop.operations.dimensions import explain_dimension
    from napl_desktop.operations.notes import add_row_note
    from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
    from napl_desktop.operations.projects import new_project
    from tests.core.made_projects import grid_of

    plan = PathPlan(
        "Toetsing",
        (
            PlannedLevel("Start", "Bachelor", NationalLevel.STARTBEKWAAM),
            PlannedLevel("Vak", "Master", NationalLevel.VAKBEKWAAM),
            PlannedLevel("Expert", "Master", NationalLevel.EXPERT),
        ),
        (
            PlannedRow(("Ontwerpen", "Doelen"), ("Kiest doelen.", "Weegt doelen.", "")),
            PlannedRow(("Ontwerpen", "Vragen"), ("Maakt vragen.", "", "Laat vragen maken.")),
            PlannedRow(("Ontwerpen", "Matrijs"), ("Kent de matrijs.", "Maakt een matrijs.", "")),
            PlannedRow(("Beoordelen", "Normen"), ("Kent normen.", "Kiest normen.", "")),
            PlannedRow(("Beoordelen", "Cijfers"), ("Geeft cijfers.", "=1+1", "“Zegt” wat telt.")),
            PlannedRow(("Analyseren",), ("Kijkt terug.", "", "")),
        ),
    )
    path = workbook.with_suffix(".napl")
    with new_project(path, "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan) as document:
        grid = grid_of(document)
        explain_dimension(document, grid.ancestors(grid.rows[0].id)[0].id, "Van niets naar iets.")
        set_status(document, [(grid.rows[0].id, grid.levels[0].id)], DescriptorStatus.AGREED)
        add_row_note(document, grid.rows[2].id, "Hoort dit hier?", KnownPerspective.EXPERT.id)
        with document.read() as session:
            write_workbook(project_snapshot(session), workbook)


def _edit(workbook: str, target: str) -> None:
    """Do in LibreOffice what a participant does at home; it runs in LibreOffice's own Python."""
    import uno
    from com.sun.star.beans import PropertyValue

    def values(**named: object) -> tuple:
        return tuple(PropertyValue(Name=name, Value=value) for name, value in named.items())

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    context = None
    while context is None:
        with suppress(Exception):  # it is still starting
            context = resolver.resolve(f"uno:{_ADDRESS};StarOffice.ComponentContext")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(workbook), "_blank", 0, values(Hidden=True))
    sheet = book.Sheets.getByName("Toetsing")

    _edit_rows(sheet)
    _edit_columns(sheet, uno, values)
    # A column and a sheet of their own.
    sheet.getCellByPosition(9, _head_of(sheet)).String = "Van mij"
    sheet.getCellByPosition(9, _row_of(sheet, "Cijfers")).String = "navragen"
    book.Sheets.insertNewByName("Aantekeningen", 3)
    book.Sheets.getByName("Aantekeningen").getCellByPosition(0, 0).String = "melk"
    book.storeToURL(uno.systemPathToFileUrl(target), values(FilterName=_FILTER))
    book.close(True)
    desktop.terminate()


def _row_of(sheet: Any, title: str) -> int:
    cell = sheet.getCellByPosition
    return next(row for row in range(7, 40) if title in (cell(1, row).String, cell(2, row).String))


def _head_of(sheet: Any) -> int:
    return next(row for row in range(4, 9) if sheet.getCellByPosition(0, row).String == "niveau")


# A = ids, B = Hoofddimensie, C = Subdimensie, D = Start, E = Vak, F = Expert, G = Stand, H = Open opmerkingen


def _edit_rows(sheet: Any) -> None:
    def row_of(title: str) -> int:
        return _row_of(sheet, title)

    def write(title: str, column: int, text: str) -> None:
        sheet.getCellByPosition(column, row_of(title)).String = text

    write("Doelen", 3, "Kiest een doel.")
    write("Normen", 2, "Maatstaven\nWaar je op let.")
    # A copy of a row, inserted under it, gets a title of its own.
    doelen = row_of("Doelen")
    sheet.Rows.insertByIndex(doelen + 1, 1)
    source = sheet.getCellRangeByPosition(0, doelen, 7, doelen).RangeAddress
    sheet.copyRange(sheet.getCellByPosition(0, doelen + 1).CellAddress, source)
    sheet.getCellByPosition(2, doelen + 1).String = "Leerdoelen"
    # A new row in the middle, its layer left blank.
    cijfers = row_of("Cijfers")
    sheet.Rows.insertByIndex(cijfers, 1)
    write_new = sheet.getCellByPosition
    write_new(2, cijfers).String = "Gesprek"
    write_new(4, cijfers).String = "Voert een gesprek."
    # Cut, inserted elsewhere: Vragen goes to Beoordelen.
    sheet.Rows.insertByIndex(row_of("Analyseren"), 1)
    vragen = row_of("Vragen")
    address = sheet.getCellRangeByPosition(0, vragen, 7, vragen).RangeAddress
    sheet.moveRange(sheet.getCellByPosition(0, row_of("Analyseren") - 1).CellAddress, address)
    sheet.Rows.removeByIndex(vragen, 1)
    write("Vragen", 1, "Beoordelen")
    # A row goes.
    sheet.Rows.removeByIndex(row_of("Matrijs"), 1)


def _edit_columns(sheet: Any, uno: Any, values: Callable[..., tuple]) -> None:
    head = _head_of(sheet)
    # A level inside the stage Master, of which only the name is said.
    sheet.Columns.insertByIndex(5, 1)
    sheet.getCellByPosition(5, head).String = "Senior"
    sheet.getCellByPosition(5, _row_of(sheet, "Doelen")).String = "Leert het anderen."
    # All of the grid is sorted by its last column of levels, with the hidden column.
    last = _row_of(sheet, "Analyseren")
    field = uno.createUnoStruct("com.sun.star.table.TableSortField", Field=6, IsAscending=True)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    grid = sheet.getCellRangeByPosition(0, head + 1, 8, last)
    uno.invoke(grid, "sort", (values(SortFields=fields, ContainsHeader=False),))


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        workbook = Path(folder) / "thuis.xlsx"
        _make(workbook)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        office = subprocess.Popen(["soffice", "--headless", "--norestore", profile, f"--accept={_ADDRESS};"])
        words = [_PYTHON_OF_LIBREOFFICE, __file__, "edit", str(workbook), str(TARGET)]
        subprocess.run(words, check=True)
        office.wait()


if __name__ == "__main__":
    if sys.argv[1:2] == ["edit"]:
        _edit(*sys.argv[2:])
    else:
        main()
