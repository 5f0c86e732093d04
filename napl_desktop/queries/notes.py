"""The notes at a place, in the order they were written."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import Note, NoteKind, Place
from napl_desktop.queries._tables import NOTE
from napl_desktop.queries.perspectives import PerspectiveLine, perspectives
from napl_desktop.rows import references


class NoteLine(Struct, frozen=True):
    """One note; `written_at` is UTC, ISO 8601."""

    id: str
    text: str
    perspective: PerspectiveLine | None
    handled: bool
    written_at: str
    kind: NoteKind

    @property
    def perspective_id(self) -> str | None:
        """The id of its perspective."""
        return self.perspective.id if self.perspective else None


def notes_on(session: Session, place: Place) -> tuple[NoteLine, ...]:
    """Read the notes on what a note may be on: a cell, a dimension, a path or a role."""
    ends = references(Note.__tablename__)
    (column,) = (name for name in Note.facts.part_of if ends[name].table == place.kind.__tablename__)
    rows = session.execute(
        sa.select(
            NOTE.c.id, NOTE.c.text, NOTE.c.perspective_id, NOTE.c.handled, NOTE.c.written_at, NOTE.c.kind
        )
        .where(NOTE.c[column] == place.row_id)
        .order_by(NOTE.c.written_at, NOTE.c.id)
    )
    lines = {line.id: line for line in perspectives(session)}
    return tuple(NoteLine(id, text, lines.get(speaks), *others) for id, text, speaks, *others in rows)
