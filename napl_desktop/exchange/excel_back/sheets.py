"""The sheets of a workbook that came back, each as what is written in its cells."""

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct
from openpyxl.utils import get_column_letter

from napl_desktop.errors.workbooks import TextTooLongInWorkbook
from napl_desktop.exchange.excel.contract import LONGEST_TEXT, SheetName
from napl_desktop.exchange.excel.reading_keys import own_workbook
from napl_desktop.exchange.tables.cell_values import SheetTexts
from napl_desktop.exchange.tables.limits import Check, go_on
from napl_desktop.exchange.tables.raw import CellPosition
from napl_desktop.exchange.tables.relations import Relation, relations_of
from napl_desktop.exchange.tables.sheet_scan import SheetScan
from napl_desktop.exchange.tables.workbook_parts import SheetList
from napl_desktop.exchange.tables.workbook_texts import main_part, read_formats, read_shared_texts
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile
from napl_desktop.text import units

_MOST_ROWS, _MOST_CELLS = 50_000, 1_000_000
# What only tells again, in another way, what is on the others, and who took part: nothing comes back from it,
# and only to some of it somebody looks all the same.
_NOT_READ = frozenset(
    {
        SheetName.READ_ME,
        SheetName.OVERVIEW,
        SheetName.SAME_AS,
        SheetName.WHITE_SPOTS,
        SheetName.TRUNK,
        SheetName.PARTICIPANTS,
        SheetName.DATA,
        SheetName.KEYS,
    }
)


class ReturnedSheet(Struct, frozen=True):
    """What is written on a sheet, and the cells of which it is not known: errors, formulas without a result."""

    name: str
    cells: dict[CellPosition, str]
    unclear: frozenset[CellPosition]

    def text(self, row: int, column: int) -> str:
        """Return what is written in a cell, "" for nothing."""
        return self.cells.get((row, column), "")


def read_sheets(
    path: Path, check: Check = go_on, besides: Collection[str] = frozenset()
) -> list[ReturnedSheet]:
    """Return the sheets from which something can come back, in their order; one too large for that is empty.

    `besides` are the names of others that are wanted.

    Raises NotATable, TableTooLarge, TextTooLongInWorkbook, what `check` raises, and OSError.
    """
    with OfficeFile(path, own_workbook(path, check)) as office:
        main = main_part(office)
        relations = relations_of(office, main)
        listed = SheetList()
        read_part(office, main, listed)
        scans = list(_scans(office, listed, relations, _NOT_READ - set(besides)))
        shared = read_shared_texts(office, relations, (scan for _, scan in scans))
        texts = SheetTexts(read_formats(office, relations), shared, listed.from_1904)
    return [_sheet(path, name, scan, texts) for name, scan in scans]


def _scans(
    office: OfficeFile, listed: SheetList, relations: dict[str, Relation], passed: Collection[str]
) -> Iterator[tuple[str, SheetScan]]:
    for entry in listed.sheets:
        relation = relations.get(entry.relation)
        if relation is None or relation.kind != "worksheet" or entry.name in passed:
            continue
        scan = SheetScan(office.allowance, most_rows=_MOST_ROWS, most_cells=_MOST_CELLS)
        read_part(office, relation.target, scan)
        yield entry.name, scan


def _sheet(path: Path, name: str, scan: SheetScan, texts: SheetTexts) -> ReturnedSheet:
    unclear = {aside.place for aside in scan.formulas if aside.place is not None}
    cells = {}
    for place, cell in scan.cells.items():
        if cell.kind == "e":
            unclear.add(place)
            continue
        text = texts.of(cell)
        if len(text) > LONGEST_TEXT // 2 and (length := units(text)) > LONGEST_TEXT:
            where = f"{get_column_letter(place[1] + 1)}{place[0] + 1}"
            raise TextTooLongInWorkbook(path, sheet=name, cell=where, length=length, longest=LONGEST_TEXT)
        cells[place] = text
    return ReturnedSheet(name, cells, frozenset(unclear))
