"""What a workbook that comes back says of itself: of which project and step it was made, and what that held."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from napl_desktop.errors.tables import NotATable
from napl_desktop.errors.workbooks import NewerWorkbook
from napl_desktop.exchange.excel.contract import BASE, CONTRACT, Property, SheetName
from napl_desktop.exchange.tables.cell_values import SheetTexts
from napl_desktop.exchange.tables.limits import Allowance, Check, go_on, refusal
from napl_desktop.exchange.tables.relations import Relation, relations_of
from napl_desktop.exchange.tables.sheet_scan import SheetScan
from napl_desktop.exchange.tables.workbook_parts import Formats, SheetList
from napl_desktop.exchange.tables.workbook_texts import main_part, read_shared_texts
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile
from napl_desktop.rows import Rows, from_lines

# A project of 30,000 cells has some 10 million signs on this sheet; no project has a tenfold of that.
_MOST_ROWS, _MOST_CELLS, _MOST_SIGNS = 500_000, 1_000_000, 100_000_000
# All sheets of its workbook together, half of it the long table, are some 80 MB of XML.
_MOST_XML, _MOST_UNPACKED, _MOST_ELEMENTS = 300_000_000, 400_000_000, 10_000_000
_LONGEST_FACTS = 20

Line = tuple[str, ...]
"""The cells of one row, from column A on."""


class WorkbookKeys(Struct, frozen=True):
    """What the sheet of keys says; `contract` is 1 or 2."""

    contract: int
    project_id: str
    step: str
    """The id of the last step; of contract 1 its number."""
    version_id: str
    """The id of the version that was handed in, or ""."""
    format: int | None
    """In which format of the project file the base is; None in contract 1."""
    base: Rows
    """Every row that left, as it was; nothing in contract 1."""
    texts: tuple[Line, ...]
    """In contract 1 the texts that left: (kind, id, id of the level or "", field, text); else nothing."""
    past: tuple[str, ...] = ()
    """The ids of the versions that were handed in before that, the newest first."""
    handout_id: str | None = None
    """What a group got, of which it is the workbook; None for any other."""


def own_workbook(path: Path, check: Check = go_on) -> Allowance:
    """Return what may be read of a workbook of ours: more than of a table of people, but not all."""
    return Allowance(
        path,
        check,
        _MOST_UNPACKED,
        elements=_MOST_ELEMENTS,
        signs=_MOST_SIGNS,
        cells=_MOST_CELLS,
        most_bytes=_MOST_UNPACKED,
        most_xml=_MOST_XML,
    )


def read_keys(path: Path, check: Check = go_on) -> WorkbookKeys | None:
    """Return what a workbook of ours says of itself; None for any other workbook.

    Raises NotATable for what is no sound workbook or claims to be ours and is not, NewerWorkbook, TableTooLarge
    for what is larger than any of ours, what `check` raises, and OSError.
    """
    allowance = own_workbook(path, check)
    with OfficeFile(path, allowance) as office:
        main = main_part(office)
        relations = relations_of(office, main)
        part = _part_of_keys(office, main, relations)
        lines = _lines(office, part, relations) if part else None
    if lines is None:
        return None
    try:
        return _keys(path, lines)
    except (KeyError, ValueError) as error:
        raise NotATable(path) from error


def _part_of_keys(office: OfficeFile, main: str, relations: dict[str, Relation]) -> str:
    """Return the part that is the sheet of keys, however hidden; "" if there is none."""
    listed = SheetList()
    read_part(office, main, listed)
    named = (relations.get(each.relation) for each in listed.sheets if each.name == SheetName.KEYS)
    return next((each.target for each in named if each and each.kind == "worksheet"), "")


def _lines(office: OfficeFile, part: str, relations: dict[str, Relation]) -> list[Line]:
    scan = SheetScan(office.allowance, most_rows=_MOST_ROWS, most_cells=_MOST_CELLS)
    read_part(office, part, scan)
    if scan.too_large:
        raise refusal(office.path)
    texts = SheetTexts(Formats(), read_shared_texts(office, relations, [scan]), from_1904=False)
    rows: dict[int, dict[int, str]] = {}
    for (row, column), cell in scan.cells.items():
        rows.setdefault(row, {})[column] = texts.of(cell)
    return [_line(rows[row]) for row in sorted(rows)]


def _line(cells: dict[int, str]) -> Line:
    return tuple(cells.get(column, "") for column in range(max(cells) + 1))


def _keys(path: Path, lines: list[Line]) -> WorkbookKeys | None:
    """Read the lines of the sheet. Raises KeyError or ValueError for what is not as we write it."""
    facts = dict(_facts(lines))
    if Property.CONTRACT not in facts:
        return None
    contract = int(facts[Property.CONTRACT])
    rest = lines[len(facts) + 1 :]
    if contract > CONTRACT:
        raise NewerWorkbook(path)
    if contract not in (1, CONTRACT):
        raise ValueError(contract)
    return WorkbookKeys(
        contract=contract,
        project_id=facts[Property.PROJECT],
        step=facts[Property.STEP],
        version_id=facts.get(Property.VERSION, ""),
        format=int(facts[Property.FORMAT]) if contract == CONTRACT else None,
        base=from_lines("".join(line) for line in rest) if contract == CONTRACT else {},
        texts=() if contract == CONTRACT else tuple(rest),
        past=tuple(facts.get(Property.PAST, "").split()),
        handout_id=facts.get(Property.HANDOUT) or None,
    )


def _facts(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """Yield name and value of what stands over the base, or over the texts of contract 1."""
    for line in lines[:_LONGEST_FACTS]:
        if line[0] == BASE or len(line) > 2:
            return
        yield line[0], line[1] if len(line) > 1 else ""
