"""The notes at a place, in the order they were written."""

from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import Note, Perspective

Place = Literal["cell", "dimension", "path", "role"]

_COLUMNS = {
    "cell": Note.descriptor_id,
    "dimension": Note.dimension_id,
    "path": Note.path_id,
    "role": Note.role_id,
}


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note; `written_at` is UTC, ISO 8601."""

    id: str
    text: str
    perspective: Perspective | None
    handled: bool
    written_at: str


def notes_on(session: Session, place: Place, id: str) -> tuple[NoteLine, ...]:
    """Read the notes on one cell (by descriptor id), dimension, path or role."""
    rows = session.execute(
        sa.select(Note.id, Note.text, Note.perspective, Note.handled, Note.written_at)
        .where(_COLUMNS[place] == id)
        .order_by(Note.written_at, Note.id)
    )
    return tuple(NoteLine(*row) for row in rows)
