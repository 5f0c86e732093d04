"""Tables from a workbook (.xlsx, .xlsm): one for each sheet that holds text."""

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.cell_values import SheetTexts
from napl_desktop.exchange.tables.raw import (
    Aside,
    AsideKind,
    CellPosition,
    Hidden,
    RawTable,
    cropped,
    too_large,
)
from napl_desktop.exchange.tables.relations import Relation, first_of, relations_of
from napl_desktop.exchange.tables.sheet_scan import SheetScan
from napl_desktop.exchange.tables.workbook_parts import (
    Comments,
    SheetEntry,
    SheetList,
)
from napl_desktop.exchange.tables.workbook_texts import main_part, read_formats, read_shared_texts
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

# The sheets that carry keys, not texts, in the workbook that the program itself hands in.
_OWN_SHEET = "_"


def read_workbook(office: OfficeFile) -> tuple[RawTable, ...]:
    """Return the sheets with text, in their order. Raises NotATable, TableTooLarge; an OSError passes."""
    main = main_part(office)
    relations = relations_of(office, main)
    listed = SheetList()
    read_part(office, main, listed)
    scanned = [_Scanned(office, entry, part) for entry, part in _sheets(office, listed, relations)]
    shared = read_shared_texts(office, relations, (sheet.scan for sheet in scanned if not sheet.too_large))
    texts = SheetTexts(read_formats(office, relations), shared, listed.from_1904)
    tables = (sheet.table(office, texts) for sheet in scanned)
    return tuple(table for table in tables if table is not None)


class _Scanned:
    """One sheet and what was found in it."""

    def __init__(self, office: OfficeFile, entry: SheetEntry, part: str) -> None:
        self._entry = entry
        self.scan = SheetScan(office.allowance)
        read_part(office, part, self.scan)
        self.too_large = self.scan.too_large or not office.allowance.fits(len(self.scan.cells))
        self._comments = [] if self.too_large else _comments(office, part)

    def table(self, office: OfficeFile, texts: SheetTexts) -> RawTable | None:
        """Return it with the texts that the user sees."""
        source, name, hidden = office.path, self._entry.name, self._entry.hidden
        if self.too_large:
            return too_large(name, source=source, hidden=hidden)
        cells: dict[CellPosition, str] = {}
        asides = [*self.scan.formulas, *self._comments]
        for place, cell in self.scan.cells.items():
            cells[place], struck = texts.left_and_struck(cell)
            if struck.strip():
                asides.append(Aside(AsideKind.STRUCK, struck, place))
            elif texts.is_half_a_date(cell):
                asides.append(Aside(AsideKind.HALF_DATE, cells[place], place))
        unseen = Hidden(frozenset(self.scan.hidden_rows), frozenset(self.scan.hidden_columns))
        return cropped(name, cells, self.scan.merges, asides, source=source, hidden=hidden, unseen=unseen)


def _sheets(
    office: OfficeFile, listed: SheetList, relations: dict[str, Relation]
) -> list[tuple[SheetEntry, str]]:
    parts = [(entry, relations.get(entry.relation)) for entry in listed.sheets]
    sheets = [
        (entry, relation.target)
        for entry, relation in parts
        if relation and relation.kind == "worksheet" and not entry.name.startswith(_OWN_SHEET)
    ]
    if len({target.lower() for _, target in sheets}) < len(sheets):
        raise NotATable(office.path)
    return sheets


def _comments(office: OfficeFile, part: str) -> list[Aside]:
    comments = Comments(office.allowance)
    if target := first_of("comments", relations_of(office, part)):
        read_part(office, target, comments)
    return comments.found
