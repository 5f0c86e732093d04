"""The sheet Opmerkingen: every note, with where it hangs and who speaks."""

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import NO, NOTE_KINDS, YES, SheetName
from napl_desktop.exchange.excel.package import Sheet, Value
from napl_desktop.exchange.excel.styles import Kind
from napl_desktop.exchange.excel.table_sheet import Column, table_sheet, under_title
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.image import NoteImage

_COLUMNS = (
    Column("Opmerking-id", 0),
    Column("Bij", 11),
    Column("Pad", 30, Kind.TABLE_WRAPPED),
    Column("Dimensie", 34, Kind.TABLE_WRAPPED),
    Column("Niveau", 18, Kind.TABLE_WRAPPED),
    Column("Rol", 26, Kind.TABLE_WRAPPED),
    Column("Soort", 15),
    Column("Perspectief", 17),
    Column("Opmerking", 70, Kind.TABLE_WRAPPED),
    Column("Afgehandeld", 14),
    Column("Geschreven op (UTC)", 18),
)


def note_sheet(book: Book, project: ProjectView) -> Sheet:
    """Return the table of notes."""
    notes = project.image.notes
    intro = under_title(book, "Opmerkingen")
    return table_sheet(
        book, SheetName.NOTES, _COLUMNS, (_line(project, note) for note in notes), len(notes), intro
    )


def _line(project: ProjectView, note: NoteImage) -> list[Value]:
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
