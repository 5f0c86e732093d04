"""The project of an atelier, made as people make it: by the operations of the program."""

from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.model import DescriptorStatus
from napl_desktop.operations.descriptors import set_status
from napl_desktop.operations.notes import add_cell_note, add_path_note, add_role_note, add_row_note, mark_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.role_relations import relate_roles, require_level
from napl_desktop.operations.roles import add_role, describe_role, park_role, say_what_it_does
from sample_projects.hand_ins.atelier_texts import (
    AtelierText,
    NoteText,
    PathText,
    perspective_named,
    relation_named,
    status_named,
)
from sample_projects.hand_ins.finder import Finder


def make_atelier(texts: AtelierText, file: Path) -> Document:
    """Make the project of an atelier as it is when it hands in for the first time; return it opened."""
    document = new_project(file, texts.project, texts.sector, texts.focus, texts.title)
    found = Finder(document, texts.title)
    atelier_id = found.atelier().id
    for role in texts.roles:
        role_id = add_role(document, atelier_id, role.title)
        describe_role(document, role_id, role.description)
        say_what_it_does(document, role_id, role.task, role.sphere)
        if role.parked:
            park_role(document, role_id, True)
    for path in texts.paths:
        add_path(document, atelier_id, path.plan, found.role(path.role) if path.role else None)
        _say_how_far(document, found, path)
    for one, word, other in texts.relations:
        relate_roles(document, found.role(one), found.role(other), relation_named(word))
    for asking, path_title, level in texts.requirements:
        require_level(document, found.role(asking), found.level(path_title, level))
    for link in texts.prerequisites:
        add_prerequisite(document, found.cell(*link.cell), found.cell(*link.required), link.why)
    for note in texts.notes:
        note_id = add_note(document, found, note)
        if note.handled:
            mark_note(document, note_id, True)
    return document


def add_note(document: Document, found: Finder, note: NoteText) -> str:
    """Add a note where it says; return its id."""
    perspective = perspective_named(note.perspective)
    match note.place:
        case (path, row, level):
            return add_cell_note(document, *found.cell(path, row, level), note.text, perspective)
        case (path, row):
            return add_row_note(document, found.dimension(path, row), note.text, perspective)
        case (path,):
            return add_path_note(document, found.grid(path).id, note.text, perspective)
    return add_role_note(document, found.role(note.role), note.text, perspective)


def _say_how_far(document: Document, found: Finder, path: PathText) -> None:
    """Give the cells of a path their statuses; an empty one and a proposal have theirs by themselves."""
    grid = found.grid(path.title)
    for status in (DescriptorStatus.AGREED, DescriptorStatus.DISPUTED):
        cells = [
            (head.id, level.id)
            for head, row in zip(grid.rows, path.rows, strict=True)
            for level, word in zip(grid.levels, row.statuses, strict=True)
            if status_named(word) is status
        ]
        if cells:
            set_status(document, cells, status)
