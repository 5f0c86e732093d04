"""The notes at a place, in the order they were written."""

from dataclasses import dataclass
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import NoteKind
from napl_desktop.queries._tables import NOTE
from napl_desktop.queries.perspectives import PerspectiveLine, perspectives

Place = Literal["cell", "dimension", "path", "role"]

_COLUMNS = {
    "cell": NOTE.c.descriptor_id,
    "dimension": NOTE.c.dimension_id,
    "path": NOTE.c.path_id,
    "role": NOTE.c.role_id,
}


@dataclass(frozen=True, slots=True)
class NoteLine:
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


def notes_on(session: Session, place: Place, id: str) -> tuple[NoteLine, ...]:
    """Read the notes on one cell (by descriptor id), dimension, path or role."""
    rows = session.execute(
        sa.select(
            NOTE.c.id, NOTE.c.text, NOTE.c.perspective_id, NOTE.c.handled, NOTE.c.written_at, NOTE.c.kind
        )
        .where(_COLUMNS[place] == id)
        .order_by(NOTE.c.written_at, NOTE.c.id)
    )
    lines = {line.id: line for line in perspectives(session)}
    return tuple(NoteLine(id, text, lines.get(speaks), *others) for id, text, speaks, *others in rows)
