"""Who takes part in an atelier, in the order of the list."""

from collections import Counter
from collections.abc import Iterable

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.queries._tables import PARTICIPANT
from napl_desktop.queries.perspectives import perspectives


class ParticipantLine(Struct, frozen=True):
    """A participant on the list; `name` may be ""."""

    id: str
    name: str
    perspective_id: str | None


def participants_of(session: Session, atelier_id: str) -> tuple[ParticipantLine, ...]:
    """Read the list of an atelier."""
    rows = session.execute(
        sa.select(PARTICIPANT.c.id, PARTICIPANT.c.name, PARTICIPANT.c.perspective_id)
        .where(PARTICIPANT.c.atelier_id == atelier_id)
        .order_by(PARTICIPANT.c.order_key, PARTICIPANT.c.id)
    )
    return tuple(ParticipantLine(*row) for row in rows)


def participants_present(session: Session) -> tuple[tuple[str | None, int], ...]:
    """Count who took part in all ateliers together, as `present` does for one."""
    return _counted(session, session.scalars(sa.select(PARTICIPANT.c.perspective_id)))


def present(session: Session, atelier_id: str) -> tuple[tuple[str | None, int], ...]:
    """Count who took part in an atelier, without names, by perspective; those without one (None) come last."""
    return _counted(session, (line.perspective_id for line in participants_of(session, atelier_id)))


def _counted(session: Session, of_people: Iterable[str | None]) -> tuple[tuple[str | None, int], ...]:
    counts = Counter(of_people)
    ids = (*(each.id for each in perspectives(session)), None)
    return tuple((each, counts[each]) for each in ids if counts[each])
