"""What becomes of a text that was being typed when the program ended: the deed that its editor was for."""

from collections.abc import Callable, Iterator, Mapping

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import RowChange
from napl_desktop.document.storage.drafts import Draft, Target
from napl_desktop.errors.content import ThingGone
from napl_desktop.errors.projects import HistoryDamaged
from napl_desktop.model import (
    Atelier,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    Participant,
    Perspective,
    Place,
    Prerequisite,
    Project,
    Role,
    ThingKind,
)
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
_FIELDS: Mapping[tuple[ThingKind, str], Callable[[Document, str, str], object]] = {
    (Project, "title"): lambda document, _id, text: rename_project(document, text),
    (Atelier, "title"): rename_atelier,
    (Role, "title"): rename_role,
    (Role, "description"): describe_role,
    (DevelopmentPath, "title"): rename_path,
    (DevelopmentPath, "description"): describe_path,
    (Level, "title"): rename_level,
    (Level, "stage"): set_stage,
    (Dimension, "title"): rename_dimension,
    (Dimension, "explanation"): explain_dimension,
    (Prerequisite, "label"): label_prerequisite,
    (Dimension, ""): lambda document, id, text: change_dimension(document, id, *title_and_explanation(text)),
    (Level, ""): rename_level,
}

_NEW_NOTES: Mapping[ThingKind, Callable[[Document, str, str, str | None], object]] = {
    Dimension: add_row_note,
    DevelopmentPath: add_path_note,
    Role: add_role_note,
}

_NEW: Mapping[ThingKind, Callable[[Document, str, str, str | None], object]] = {
    DevelopmentPath: lambda document, id, text, _perspective: add_path(document, id, PathPlan(text)),
    Role: lambda document, id, text, _perspective: add_role(document, id, text),
    Participant: add_participant,
}


def put_back(document: Document, draft: Draft, until: int | None = None) -> None:
    """Do with a draft what its editor would have done, unless that was done before the end, or more.

    Steps later than `until` do not count for that: the caller made them, putting drafts back. Raises ThingGone if
    its place is not there any more (or is not known), or has other words since the draft was kept; and what the
    deed itself raises.
    """
    newer = _newer(document, draft, until)
    if not newer:
        _do(document, draft)
    elif not any(text.startswith(normalise(draft.text)) for text in newer):
        # Work that ends between a step and letting its draft go leaves one that was done. No other goes.
        raise ThingGone()


def _do(document: Document, draft: Draft) -> None:
    place, column = draft.target.place, draft.target.column
    perspective_id = _perspective_there(document, draft)
    if place is None:
        raise ThingGone()
    if draft.target.new is Note:
        _add_note(document, place, draft, perspective_id)
    elif draft.target.new is not None:
        _add(document, place, draft, perspective_id)
    elif place.cell is not None:
        write_cell(document, *place.cell, draft.text)
    elif place.kind is Note:
        change_note(document, place.row_id, draft.text, perspective_id)
    elif (place.kind, column) == (Participant, "name"):
        change_participant(document, place.row_id, draft.text, perspective_id)
    elif (place.kind, column) in _FIELDS:
        _FIELDS[place.kind, column](document, place.row_id, draft.text)
    else:
        raise ThingGone()


def _perspective_there(document: Document, draft: Draft) -> str | None:
    """Return the perspective of a draft, unless that is gone: its words are not lost for that."""
    with document.read() as session:
        return draft.perspective_id if session.get(Perspective, draft.perspective_id) else None


def _add_note(document: Document, place: Place, draft: Draft, perspective_id: str | None) -> None:
    if place.cell is not None:
        add = propose_text if draft.target.is_proposal else add_cell_note
        add(document, *place.cell, draft.text, perspective_id)
    elif place.kind in _NEW_NOTES:
        _NEW_NOTES[place.kind](document, place.row_id, draft.text, perspective_id)
    else:
        raise ThingGone()


def _add(document: Document, place: Place, draft: Draft, perspective_id: str | None) -> None:
    new, position = draft.target.new, draft.target.position
    if new is Dimension and position is not None:
        add_dimension(document, place.row_id, draft.text, draft.target.parent_id or None, position)
    elif new is Level and position is not None:
        add_level(document, place.row_id, draft.text, position)
    elif new is not None and new in _NEW:
        _NEW[new](document, place.row_id, draft.text, perspective_id)
    else:
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
        steps = [last] if last is not None and draft.target.new is not None else []
    try:
        texts = [
            text for step in steps for row in document.rows_of(step) for text in _texts_at(draft.target, row)
        ]
    except HistoryDamaged:
        return []
    return texts if draft.after is not None else [text for text in texts if text == normalise(draft.text)]


def _texts_at(target: Target, row: RowChange) -> Iterator[str]:
    """Yield what a change made of the text in a place, if it is about that."""
    place, new = target.place, target.new
    if place is None:
        return
    before, after = row.before or {}, row.after or {}
    if new is not None:
        is_here = row.is_of(new) and row.before is None and place.row_id in after.values()
        columns = _words_of(new)
    else:
        columns = (target.column,) if target.column else _words_of(place.kind)
        is_here = row.is_of(place.kind) and place.row_id in (row.row_id, "")
        is_here = is_here and any(before.get(each) != after.get(each) for each in columns)
    if is_here:
        yield "\n".join(filter(None, (after.get(each) for each in columns)))


def _words_of(kind: ThingKind) -> tuple[str, ...]:
    """Return in which columns of a thing that is typed whole its text is."""
    if kind is Dimension:  # further lines of its title explain it
        return "title", "explanation"
    if kind is Descriptor:
        return ("text",)
    return kind.facts.names or (kind.facts.title,)
