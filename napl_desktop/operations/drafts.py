"""What becomes of a text that was being typed when the program ended: the deed that its editor was for."""

from collections.abc import Callable, Iterator, Mapping

from napl_desktop.document.document import Document
from napl_desktop.document.drafts import Draft
from napl_desktop.document.history import RowChange
from napl_desktop.errors import HistoryDamaged, ThingGone
from napl_desktop.model import Perspective, descriptor_id, facts_by_table
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

# Which operation a text is for is a choice of the editors, and follows from no table.
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

_NEW_NOTES: Mapping[str, Callable[[Document, str, str, str | None], object]] = {
    "dimension": add_row_note,
    "path": add_path_note,
    "role": add_role_note,
}

_NEW: Mapping[str, Callable[[Document, str, str, str | None], object]] = {
    "path": lambda document, atelier_id, text, _perspective: add_path(document, atelier_id, PathPlan(text)),
    "role": lambda document, atelier_id, text, _perspective: add_role(document, atelier_id, text),
    "participant": add_participant,
}


def put_back(document: Document, draft: Draft, until: int | None = None) -> None:
    """Do with a draft what its editor would have done, unless that was done before the end, or more.

    Steps later than `until` do not count for that: they are of whoever puts drafts back. Raises ThingGone if its
    place is not there any more (or nobody knows it), or has other words since the draft was kept; and what the
    deed itself raises.
    """
    newer = _newer(document, draft, until)
    if not newer:
        _do(document, draft)
    elif not any(text.startswith(normalise(draft.text)) for text in newer):
        # Work that ends between a step and letting its draft go leaves one that was done. No other goes.
        raise ThingGone()


def _do(document: Document, draft: Draft) -> None:
    perspective_id = _perspective_there(document, draft)
    match draft.place:
        case ("cell", dimension_id, level_id):
            write_cell(document, dimension_id, level_id, draft.text)
        case ("title", dimension_id):
            change_dimension(document, dimension_id, *title_and_explanation(draft.text))
        case ("name", level_id):
            rename_level(document, level_id, draft.text)
        case ("note", note_id):
            change_note(document, note_id, draft.text, perspective_id)
        case ("new-note", "cell", dimension_id, level_id):
            add_cell_note(document, dimension_id, level_id, draft.text, perspective_id)
        case ("new-proposal", dimension_id, level_id):
            propose_text(document, dimension_id, level_id, draft.text, perspective_id)
        case ("new-note", kind, id) if kind in _NEW_NOTES:
            _NEW_NOTES[kind](document, id, draft.text, perspective_id)
        case ("field", "participant", "name", id):
            change_participant(document, id, draft.text, perspective_id)
        case ("field", table, column, id) if (table, column) in _FIELDS:
            _FIELDS[table, column](document, id, draft.text)
        case ("new", *_):
            _add(document, draft, perspective_id)
        case _:
            raise ThingGone()


def _perspective_there(document: Document, draft: Draft) -> str | None:
    """Return the perspective of a draft, unless that is gone: its words are not lost for that."""
    with document.read() as session:
        return draft.perspective_id if session.get(Perspective, draft.perspective_id) else None


def _add(document: Document, draft: Draft, perspective_id: str | None) -> None:
    match draft.place:
        case (_, "dimension", path_id, parent_id, position) if position.isdecimal():
            add_dimension(document, path_id, draft.text, parent_id or None, int(position))
        case (_, "level", path_id, position) if position.isdecimal():
            add_level(document, path_id, draft.text, int(position))
        case (_, kind, atelier_id) if kind in _NEW:
            _NEW[kind](document, atelier_id, draft.text, perspective_id)
        case _:
            raise ThingGone()


def _newer(document: Document, draft: Draft, until: int | None) -> list[str]:
    """Return the texts that came in the place of a draft after it was kept."""
    if draft.after is not None:
        steps = [
            step
            for step in document.steps()
            if step.seq > draft.after and (until is None or step.seq <= until)
        ]
    else:  # of the last step it can be told whether it made this very thing
        last = document.undoable()
        steps = [last] if last is not None and draft.place[0].startswith("new") else []
    try:
        texts = [
            text for step in steps for row in document.rows_of(step) for text in _texts_at(draft.place, row)
        ]
    except HistoryDamaged:
        return []
    return texts if draft.after is not None else [text for text in texts if text == normalise(draft.text)]


def _texts_at(place: tuple[str, ...], row: RowChange) -> Iterator[str]:
    """Yield what a change made of the text in a place, if it is about that."""
    before, after = row.before or {}, row.after or {}
    match place:
        case ("new-note", "cell", dimension_id, level_id) | ("new-proposal", dimension_id, level_id):
            table, where = "note", descriptor_id(dimension_id, level_id)
        case ("new-note", _, where):
            table = "note"
        case ("new", table, where, *_):
            pass
        case _:
            table, id, columns = _column_of(place)
            is_here = row.table == table and id in (row.row_id, "")
            if is_here and any(before.get(each) != after.get(each) for each in columns):
                yield "\n".join(filter(None, (after.get(each) for each in columns)))
            return
    if row.before is None and row.table == table and where in after.values():
        yield "\n".join(filter(None, (after.get(each) for each in _words_of_new(table))))


def _words_of_new(table: str) -> tuple[str, ...]:
    """Return in which columns of what is new its text is."""
    if table == "dimension":  # further lines of its title explain it
        return "title", "explanation"
    facts = facts_by_table()[table]
    return facts.names or (facts.title,)


def _column_of(place: tuple[str, ...]) -> tuple[str, str, tuple[str, ...]]:
    """Return in which table, row and columns a text has its place that is there already."""
    match place:
        case ("cell", dimension_id, level_id):
            return "descriptor", descriptor_id(dimension_id, level_id), ("text",)
        case ("title", id):
            return "dimension", id, ("title", "explanation")
        case ("name", id):
            return "level", id, ("title",)
        case ("note", id):
            return "note", id, ("text",)
        case ("field", table, column, id):
            return table, id, (column,)
        case _:
            return "", "", ()
