"""The sheet Deelnemers: one line for each participant. It is only there when names were asked for."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.package import WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView

_COLUMNS = (
    SheetColumn("Deelnemer-id", 0),
    SheetColumn("Naam", 40, StyleName.TABLE_WRAPPED),
    SheetColumn("Perspectief", 24),
    SheetColumn("Atelier", 40, StyleName.TABLE_WRAPPED),
)


def participant_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of participants."""
    people = project.snapshot.participants
    titles = {atelier.id: atelier.title for atelier in project.snapshot.ateliers}
    intro = under_title(book, "Deelnemers")
    lines = (
        [
            person.id,
            person.name,
            project.perspective_in_words(person.perspective_id),
            titles[person.atelier_id],
        ]
        for person in people
    )
    return table_sheet(book, SheetName.PARTICIPANTS, _COLUMNS, lines, len(people), intro)
