"""What becomes of a text that was being typed when the program ended: the deed that its editor was for."""

from collections.abc import Callable, Mapping

from napl_desktop.document.document import Document
from napl_desktop.document.drafts import Draft
from napl_desktop.errors import HistoryDamaged, ThingGone
from napl_desktop.model import Perspective, descriptor_id
from napl_desktop.operations.ateliers import rename_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import (
    add_dimension,
    change_dimension,
    explain_dimension,
    rename_dimension,
)
from napl_desktop.operations.levels import add_level, rename_level, set_stage
from napl_desktop.operations.notes import (
    add_cell_note,
    add_path_note,
    add_role_note,
    add_row_note,
    change_note,
)
from napl_desktop.operations.participants import add_participant, change_participant
from napl_desktop.operations.paths import add_path, describe_path, rename_path
from napl_desktop.operations.plan import PathPlan
from napl_desktop.operations.prerequisites import label_prerequisite
from napl_desktop.operations.projects import rename_project
from napl_desktop.operations.proposals import propose_text
from napl_desktop.operations.roles import add_role, describe_role, rename_role
from napl_desktop.text import normalise, title_and_explanation

_FIELDS: Mapping[tuple[str, str], Callable[[Document, str, str], object]] = {
    ("project", "title"): lambda document, _id, text: rename_project(document, text),
    ("atelier", "title"): rename_atelier,
    ("role", "title"): rename_role,
    ("role", "description"): describe_role,
    ("path", "title"): rename_path,
    ("path", "description"): describe_path,
    ("level", "title"): rename_level,
    ("level", "stage"): set_stage,
    ("dimension", "title"): rename_dimension,
    ("dimension", "explanation"): explain_dimension,
    ("prerequisite", "label"): label_prerequisite,
}

_NEW_NOTES: Mapping[str, Callable[[Document, str, str, Perspective | None], object]] = {
    "dimension": add_row_note,
    "path": add_path_note,
    "role": add_role_note,
}

_NEW: Mapping[str, Callable[[Document, str, str, Perspective | None], object]] = {
    "path": lambda document, atelier_id, text, _perspective: add_path(document, atelier_id, PathPlan(text)),
    "role": lambda document, atelier_id, text, _perspective: add_role(document, atelier_id, text),
    "participant": add_participant,
}

_WORDS = {
    "note": "text",
    "path": "title",
    "role": "title",
    "participant": "name",
    "dimension": "title",
    "level": "title",
}
"""In which column of what is new its text is."""


def put_back(document: Document, draft: Draft) -> None:
    """Do with a draft what its editor would have done, unless that was the very last thing that was done.

    Raises ThingGone if its place is not there any more (or nobody knows it), and what the deed itself raises.
    """
    if _was_done(document, draft):
        return
    perspective = Perspective(draft.perspective) if draft.perspective in set(Perspective) else None
    match draft.place:
        case ("cell", dimension_id, level_id):
            write_cell(document, dimension_id, level_id, draft.text)
        case ("title", dimension_id):
            change_dimension(document, dimension_id, *title_and_explanation(draft.text))
        case ("name", level_id):
            rename_level(document, level_id, draft.text)
        case ("note", note_id):
            change_note(document, note_id, draft.text, perspective)
        case ("new-note", "cell", dimension_id, level_id):
            add_cell_note(document, dimension_id, level_id, draft.text, perspective)
        case ("new-proposal", dimension_id, level_id):
            propose_text(document, dimension_id, level_id, draft.text, perspective)
        case ("new-note", kind, id) if kind in _NEW_NOTES:
            _NEW_NOTES[kind](document, id, draft.text, perspective)
        case ("field", "participant", "name", id):
            change_participant(document, id, draft.text, perspective)
        case ("field", table, column, id) if (table, column) in _FIELDS:
            _FIELDS[table, column](document, id, draft.text)
        case ("new", *_):
            _add(document, draft, perspective)
        case _:
            raise ThingGone()


def _add(document: Document, draft: Draft, perspective: Perspective | None) -> None:
    match draft.place:
        case (_, "dimension", path_id, parent_id, position) if position.isdecimal():
            add_dimension(document, path_id, draft.text, parent_id or None, int(position))
        case (_, "level", path_id, position) if position.isdecimal():
            add_level(document, path_id, draft.text, int(position))
        case (_, kind, atelier_id) if kind in _NEW:
            _NEW[kind](document, atelier_id, draft.text, perspective)
        case _:
            raise ThingGone()


def _was_done(document: Document, draft: Draft) -> bool:
    """Tell whether the last step made the new thing of this draft: work may end before a draft is let go."""
    last = document.undoable()
    match draft.place:
        case ("new-note", "cell", dimension_id, level_id) | ("new-proposal", dimension_id, level_id):
            where = descriptor_id(dimension_id, level_id)
        case ("new-note" | "new", _, id, *_):
            where = id
        case _:
            return False
    if last is None:
        return False
    try:
        rows = document.rows_of(last)
    except HistoryDamaged:
        return False
    is_row = draft.place[:2] == ("new", "dimension")
    text = title_and_explanation(draft.text)[0] if is_row else normalise(draft.text)
    made = [(row.table, row.after) for row in rows if row.before is None and row.after is not None]
    return any(
        table in _WORDS and row[_WORDS[table]] == text and where in row.values() for table, row in made
    )
