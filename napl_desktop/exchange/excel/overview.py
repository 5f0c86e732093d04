"""The sheet Overzicht: one line per path, to see at a glance how far each one is."""

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import FOCUSES, STATUSES, SheetName
from napl_desktop.exchange.excel.country import coverage_of
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet
from napl_desktop.exchange.excel.view import PathView, ProjectView, sectors_in_words
from napl_desktop.queries.milestones import national_lines
from napl_desktop.wording import wording

_COLUMNS = (
    SheetColumn("Pad-id", 0),
    SheetColumn("Pad", 44, StyleName.TABLE_LINK),
    SheetColumn("Rol", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Sector", 9),
    SheetColumn("Soort", 20),
    SheetColumn("Atelier", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Rijen", 9, StyleName.COUNT),
    SheetColumn("Niveaus", 11, StyleName.COUNT),
    SheetColumn("Gevuld", 10, StyleName.PERCENT),
    *(SheetColumn(word.capitalize(), 14, StyleName.COUNT) for word in STATUSES.values()),
    SheetColumn("Open opmerkingen", 15, StyleName.COUNT),
)
_LINK = 1 + [column.style for column in _COLUMNS].index(StyleName.TABLE_LINK)


def overview_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the overview of all paths; the title of a path leads to its sheet."""
    nothing = (None, StyleName.PLAIN)
    intro = (
        book.row(nothing, ("Overzicht", StyleName.TITLE), height=32),
        *(book.row(nothing, (line, StyleName.SUBTITLE)) for line in _milestones(project)),
        book.row(nothing, (_subtitle(project), StyleName.SUBTITLE)),
        book.row(nothing),
    )
    lines = (_line(path) for path in project.paths)
    sheet = table_sheet(book, SheetName.OVERVIEW, _COLUMNS, lines, len(project.paths), intro)
    for number, path in enumerate(project.paths, start=len(intro) + 2):
        cell = sheet.frame.cell(number, _LINK)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(path.sheet)}!A1")
    return sheet


def _milestones(project: ProjectView) -> tuple[str, ...]:
    """Return how far the country is; nothing in a project of ateliers."""
    return national_lines(coverage_of(project), wording("nl")) if project.snapshot.is_national else ()


def _subtitle(project: ProjectView) -> str:
    if not project.paths:
        return "Er is nog geen ontwikkelpad in dit project."
    return "Klik op een pad om naar zijn blad te gaan."


def _line(path: PathView) -> list[Value]:
    return [
        path.snapshot.id,
        path.snapshot.title,
        path.role.title if path.role else None,
        sectors_in_words(path.atelier),
        FOCUSES[path.atelier.focus],
        path.atelier.title,
        len(path.rows),
        len(path.snapshot.levels),
        path.filled / path.places if path.places else None,
        *(path.statuses[status] for status in STATUSES),
        path.open_notes,
    ]
