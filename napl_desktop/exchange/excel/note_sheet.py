"""The sheet Opmerkingen: every note, with where it hangs and who speaks."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import NO, NOTE_KINDS, YES, SheetName
from napl_desktop.exchange.excel.package import Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName
from napl_desktop.exchange.excel.table_sheet import SheetColumn, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.snapshot import NoteSnapshot

_COLUMNS = (
    SheetColumn("Opmerking-id", 0),
    SheetColumn("Bij", 11),
    SheetColumn("Pad", 30, StyleName.TABLE_WRAPPED),
    SheetColumn("Dimensie", 34, StyleName.TABLE_WRAPPED),
    SheetColumn("Niveau", 18, StyleName.TABLE_WRAPPED),
    SheetColumn("Rol", 26, StyleName.TABLE_WRAPPED),
    SheetColumn("Soort", 15),
    SheetColumn("Perspectief", 17),
    SheetColumn("Opmerking", 70, StyleName.TABLE_WRAPPED),
    SheetColumn("Afgehandeld", 14),
    SheetColumn("Geschreven op (UTC)", 18),
)


def note_sheet(book: Book, project: ProjectView) -> WorkbookSheet:
    """Return the table of notes."""
    notes = project.snapshot.notes
    intro = under_title(book, "Opmerkingen")
    return table_sheet(
        book, SheetName.NOTES, _COLUMNS, (_line(project, note) for note in notes), len(notes), intro
    )


def _line(project: ProjectView, note: NoteSnapshot) -> list[Value]:
    place = project.place(note)
    return [
        note.id,
        place.kind,
        place.path,
        place.dimension,
        place.level,
        place.role,
        NOTE_KINDS[note.kind],
        project.perspective_in_words(note.perspective_id),
        note.text,
        YES if note.handled else NO,
        # As text: it sorts as it is, and no program can turn it into another day.
        note.written_at[:16].replace("T", " "),
    ]
