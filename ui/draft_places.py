"""Where a text that was put back is to be seen."""

from sqlalchemy.orm import Session

from napl_desktop.document.document import Document
from napl_desktop.document.drafts import Draft
from napl_desktop.document.history import Subject
from napl_desktop.model import Descriptor, Dimension, Level, Note, Participant, Prerequisite
from ui.selection import Selected


def where_to_see(document: Document, draft: Draft) -> Selected | None:
    """Return what to select to see a draft that was put back as the last thing that was done."""
    last = document.undoable()
    with document.read() as db:
        if draft.place[0] == "new" and last is not None:
            return _of_subject(db, last.subject)
        return _of_place(db, draft.place)


def _of_subject(db: Session, subject: Subject) -> Selected | None:
    match subject.type:
        case "dimension":
            return _of_place(db, ("title", subject.id))
        case "level":
            return _of_place(db, ("name", subject.id))
        case "path":
            return Selected(path_id=subject.id)
        case "role":
            return Selected(role_id=subject.id)
        case "atelier":  # a participant is on its page
            return Selected(atelier_id=subject.id)
        case _:
            return None


def _of_place(db: Session, place: tuple[str, ...]) -> Selected | None:
    match place:
        case (
            ("cell", dimension_id, level_id)
            | ("new-note", "cell", dimension_id, level_id)
            | ("new-proposal", dimension_id, level_id)
        ):
            return _cell(db, dimension_id, level_id)
        case ("title", id) | ("new-note", "dimension", id) | ("field", "dimension", _, id):
            row = db.get(Dimension, id)
            return Selected(path_id=row.path_id, dimension_id=id) if row else None
        case ("name", id) | ("field", "level", _, id):
            level = db.get(Level, id)
            return Selected(path_id=level.path_id, level_id=id) if level else None
        case ("new-note", "path", id) | ("field", "path", _, id):
            return Selected(path_id=id)
        case ("new-note", "role", id) | ("field", "role", _, id):
            return Selected(role_id=id)
        case ("field", "atelier", _, id):
            return Selected(atelier_id=id)
        case ("field", "participant", _, id):
            participant = db.get(Participant, id)
            return Selected(atelier_id=participant.atelier_id) if participant else None
        case ("field", "prerequisite", _, id):
            link = db.get(Prerequisite, id)
            cell = db.get(Descriptor, link.descriptor_id) if link else None
            return _cell(db, cell.dimension_id, cell.level_id) if cell else None
        case ("note", id):
            note = db.get(Note, id)
            return _of_note(db, note) if note else None
        case _:
            return None


def _of_note(db: Session, note: Note) -> Selected | None:
    cell = db.get(Descriptor, note.descriptor_id) if note.descriptor_id else None
    if cell is not None:
        return _cell(db, cell.dimension_id, cell.level_id)
    places = (("dimension", note.dimension_id), ("path", note.path_id), ("role", note.role_id))
    on = next(((kind, id) for kind, id in places if id is not None), None)
    return _of_place(db, ("new-note", *on)) if on else None


def _cell(db: Session, dimension_id: str, level_id: str) -> Selected | None:
    level = db.get(Level, level_id)
    return Selected(path_id=level.path_id, dimension_id=dimension_id, level_id=level_id) if level else None
