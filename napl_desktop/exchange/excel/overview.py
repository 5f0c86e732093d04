"""The sheet Overzicht: one line per path, to see at a glance how far each one is."""

from collections.abc import Mapping

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

_BASE = SheetColumn("Bouwt voort op", 40, StyleName.TABLE_WRAPPED)
"""Only there where a path says so."""
_COLUMNS = (
    SheetColumn("Pad-id", 0),
    SheetColumn("Pad", 44, StyleName.TABLE_LINK),
    SheetColumn("Rol", 30, StyleName.TABLE_WRAPPED),
    _BASE,
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
    titles = {path.snapshot.id: path.snapshot.title for path in project.paths}
    lines = [_line(path, titles) for path in project.paths]
    shown = [
        at for at, column in enumerate(_COLUMNS) if column is not _BASE or any(each[at] for each in lines)
    ]
    columns = [_COLUMNS[at] for at in shown]
    rows = ([line[at] for at in shown] for line in lines)
    sheet = table_sheet(book, SheetName.OVERVIEW, columns, rows, len(lines), intro)
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


def _line(path: PathView, titles: Mapping[str, str]) -> list[Value]:
    return [
        path.snapshot.id,
        path.snapshot.title,
        path.role.title if path.role else None,
        titles.get(path.snapshot.builds_on_id or ""),
        sectors_in_words(path.atelier),
        FOCUSES[path.atelier.focus],
        path.atelier.title,
        len(path.rows),
        len(path.snapshot.levels),
        path.filled / path.places if path.places else None,
        *(path.statuses[status] for status in STATUSES),
        path.open_notes,
    ]
