"""The sheet Deelnemers: one line for each participant. It is only there when names were asked for."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.package import Sheet
from napl_desktop.exchange.excel.styles import Kind
from napl_desktop.exchange.excel.table_sheet import Column, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView

_COLUMNS = (
    Column("Deelnemer-id", 0),
    Column("Naam", 40, Kind.TABLE_WRAPPED),
    Column("Perspectief", 24),
    Column("Atelier", 40, Kind.TABLE_WRAPPED),
)


def participant_sheet(book: Book, project: ProjectView) -> Sheet:
    """Return the table of participants."""
    people = project.image.participants
    titles = {atelier.id: atelier.title for atelier in project.image.ateliers}
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
