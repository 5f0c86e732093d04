"""Who takes part in an atelier, in the order of the list."""

from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import Perspective
from napl_desktop.queries._tables import PARTICIPANT


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """Somebody on the list; `name` may be ""."""

    id: str
    name: str
    perspective: Perspective | None


def participants_of(session: Session, atelier_id: str) -> tuple[ParticipantLine, ...]:
    """Read the list of an atelier."""
    rows = session.execute(
        sa.select(PARTICIPANT.c.id, PARTICIPANT.c.name, PARTICIPANT.c.perspective)
        .where(PARTICIPANT.c.atelier_id == atelier_id)
        .order_by(PARTICIPANT.c.order_key, PARTICIPANT.c.id)
    )
    return tuple(ParticipantLine(*row) for row in rows)


def present(session: Session, atelier_id: str) -> tuple[tuple[Perspective | None, int], ...]:
    """Count who took part in an atelier, without names, by perspective; those without one (None) come last."""
    counts = Counter(line.perspective for line in participants_of(session, atelier_id))
    return tuple((each, counts[each]) for each in (*Perspective, None) if counts[each])
