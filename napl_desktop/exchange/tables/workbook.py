"""Tables from a workbook (.xlsx, .xlsm): one for each sheet that holds text."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook
from openpyxl.packaging.relationship import get_dependents
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.xml.constants import REL_NS, SHEET_MAIN_NS

from napl_desktop.errors import NotATable
from napl_desktop.exchange.tables.cell_values import value_as_text
from napl_desktop.exchange.tables.raw import Aside, AsideKind, Place, RawTable, cropped, too_large
from napl_desktop.exchange.tables.sheet_scan import SheetScan, scan_sheet
from napl_desktop.exchange.tables.zipped import open_zip

# The sheets that carry keys, not texts, in the workbook that the program itself hands in.
_OWN_SHEET = "_"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was found in one sheet; nothing but its name when it is too large."""

    name: str
    hidden: bool
    scan: SheetScan
    cells: dict[Place, str]
    comments: list[Aside]


def read_workbook(path: Path) -> tuple[RawTable, ...]:
    """Return the sheets with text, in their order. Raises NotATable, TableTooLarge; an OSError passes."""
    with open_zip(path) as archive, warnings.catch_warnings():
        # openpyxl warns of styles and extensions it leaves out; only texts are wanted here.
        warnings.simplefilter("ignore")
        try:
            sheets = _sheets(archive, path)
        except OSError:
            raise
        except Exception as error:  # whatever a parser stumbles over, the file is not what it says it is
            raise NotATable(path) from error
    tables = [_table(sheet, path) for sheet in sheets]
    return tuple(table for table in tables if table is not None)


def _sheets(archive: ZipFile, path: Path) -> list[_Sheet]:
    with path.open("rb") as file:
        workbook = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        return [
            _sheet(archive, sheet)
            for sheet in workbook.worksheets
            if isinstance(sheet, ReadOnlyWorksheet) and not sheet.title.startswith(_OWN_SHEET)
        ]


def _sheet(archive: ZipFile, sheet: ReadOnlyWorksheet) -> _Sheet:
    part: str = sheet._worksheet_path.lstrip("/")  # type: ignore[attr-defined]
    hidden = sheet.sheet_state != "visible"
    with archive.open(part) as stream:
        scan = scan_sheet(stream)
    return _Sheet(sheet.title, hidden, scan, _cells(sheet, scan), _comments(archive, part))


def _table(sheet: _Sheet, path: Path) -> RawTable | None:
    if sheet.scan.too_large:
        return too_large(sheet.name, source=path, hidden=sheet.hidden)
    asides = (*sheet.scan.formulas, *sheet.comments)
    return cropped(sheet.name, sheet.cells, sheet.scan.merges, asides, source=path, hidden=sheet.hidden)


def _cells(sheet: ReadOnlyWorksheet, scan: SheetScan) -> dict[Place, str]:
    if scan.area is None:
        return {}
    top, left, bottom, right = scan.area
    # What a sheet says of its own size may be wrong: the area is what was found in it.
    lines = sheet.iter_rows(top + 1, bottom + 1, left + 1, right + 1)  # type: ignore[misc]
    return {
        (row, column): value_as_text(cell.value, cell.number_format)
        for row, line in enumerate(lines, start=top)
        for column, cell in enumerate(line, start=left)
        if cell.value is not None
    }


def _comments(archive: ZipFile, part: str) -> list[Aside]:
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return []
    return [
        Aside(AsideKind.COMMENT, _comment_text(comment), _place(comment.get("ref", "")))
        for relation in get_dependents(archive, relations).find(f"{REL_NS}/comments")
        for comment in fromstring(archive.read(relation.target)).iter(f"{{{SHEET_MAIN_NS}}}comment")
    ]


def _comment_text(comment: Element) -> str:
    return "".join(run.text or "" for run in comment.iter(f"{{{SHEET_MAIN_NS}}}t"))


def _place(reference: str) -> Place:
    row, column = coordinate_to_tuple(reference)
    return row - 1, column - 1
