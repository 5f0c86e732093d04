"""What the user does to notes: remarks on a cell, a row, a path or a role."""

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.model import DevelopmentPath, Dimension, Note, NoteKind, Role, new_id
from napl_desktop.operations._cells import cell_title, get_or_create_cell
from napl_desktop.operations._moments import written_now
from napl_desktop.operations._naming import named
from napl_desktop.operations._perspectives import there


def add_cell_note(
    document: Document, dimension_id: str, level_id: str, text: str, perspective_id: str | None = None
) -> str:
    """Add a note on a cell, which may be empty; return its id. Raises TitleNeeded for a note without text."""
    with document.edit("add-cell-note") as edit:
        cell = get_or_create_cell(edit, dimension_id, level_id)
        edit.session.flush()
        return _write(
            edit,
            _note(edit, text, perspective_id, descriptor_id=cell.id),
            cell_title(edit, dimension_id, level_id),
        )


def add_row_note(document: Document, dimension_id: str, text: str, perspective_id: str | None = None) -> str:
    """Add a note on a dimension; return its id. Raises TitleNeeded for a note without text."""
    with document.edit("add-row-note") as edit:
        title = edit.get(Dimension, dimension_id).title
        return _write(edit, _note(edit, text, perspective_id, dimension_id=dimension_id), title)


def add_path_note(document: Document, path_id: str, text: str, perspective_id: str | None = None) -> str:
    """Add a note on a path; return its id. Raises TitleNeeded for a note without text."""
    with document.edit("add-path-note") as edit:
        title = edit.get(DevelopmentPath, path_id).title
        return _write(edit, _note(edit, text, perspective_id, path_id=path_id), title)


def add_role_note(document: Document, role_id: str, text: str, perspective_id: str | None = None) -> str:
    """Add a note on a role; return its id. Raises TitleNeeded for a note without text."""
    with document.edit("add-role-note") as edit:
        title = edit.get(Role, role_id).title
        return _write(edit, _note(edit, text, perspective_id, role_id=role_id), title)


def change_note(document: Document, note_id: str, text: str, perspective_id: str | None) -> None:
    """Write a note anew, or from another perspective. Raises TitleNeeded for a note without text."""
    with document.edit("change-note") as edit:
        note = edit.get(Note, note_id)
        named(text)
        note.text, note.perspective_id = text, there(edit, perspective_id)
        edit.set_subject(Note, note.id, text)


def mark_note(document: Document, note_id: str, handled: bool) -> None:
    """Say that a note was dealt with, or is open again."""
    with document.edit("handle-note" if handled else "reopen-note") as edit:
        note = edit.get(Note, note_id)
        note.handled = handled
        edit.set_subject(Note, note.id, note.text)


def remove_note(document: Document, note_id: str) -> None:
    """Remove a note."""
    with document.edit("remove-note") as edit:
        note = edit.get(Note, note_id)
        edit.set_subject(Note, note.id, note.text)
        edit.remove(note)


def _note(edit: Edit, text: str, perspective_id: str | None, **place: str) -> Note:
    named(text)
    return Note(
        id=new_id(),
        kind=NoteKind.REMARK,
        text=text,
        perspective_id=there(edit, perspective_id),
        handled=False,
        written_at=written_now(),
        **place,
    )


def _write(edit: Edit, note: Note, place_title: str) -> str:
    edit.add(note)
    edit.set_subject(Note, note.id, place_title)
    return note.id
