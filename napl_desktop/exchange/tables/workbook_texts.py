"""What the cells of scanned sheets need to be read: the shared texts that they name, and their formats."""

from collections.abc import Iterable

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.relations import Relation, first_of, relations_of
from napl_desktop.exchange.tables.sheet_scan import SheetScan
from napl_desktop.exchange.tables.workbook_parts import Formats, PartlyStruck, SharedTexts
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

_WORKBOOK = "xl/workbook.xml"


def main_part(office: OfficeFile) -> str:
    """Return the part that lists the sheets."""
    return first_of("officeDocument", relations_of(office, "")) or _WORKBOOK


def read_formats(office: OfficeFile, relations: dict[str, Relation]) -> Formats:
    """Return the number formats and what is struck through, none where the workbook has no part for it."""
    formats = Formats()
    if part := first_of("styles", relations):
        read_part(office, part, formats)
    return formats


def read_shared_texts(
    office: OfficeFile, relations: dict[str, Relation], scans: Iterable[SheetScan]
) -> dict[int, PartlyStruck]:
    """Return the shared texts that cells name by their numbers. Raises NotATable for what is no number."""
    try:
        needed = {int(cell.written) for scan in scans for cell in scan.cells.values() if cell.kind == "s"}
    except ValueError as error:
        raise NotATable(office.path) from error
    texts = SharedTexts(needed, office.allowance)
    part = first_of("sharedStrings", relations)
    if needed and part:
        read_part(office, part, texts)
    return texts.found
