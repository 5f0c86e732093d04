"""Where the text of a cell came from, if it came in with a file that was merged."""

from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import descriptor_id, provenance_id
from napl_desktop.queries._tables import DESCRIPTOR, PROVENANCE


class CellOrigin(Struct, frozen=True):
    """What a text was taken from, when, and how it was there."""

    source: str
    taken_at: datetime
    text: str
    is_changed: bool
    """Whether something else stands in the cell since."""


def cell_origin(session: Session, dimension_id: str, level_id: str) -> CellOrigin | None:
    """Read where the text of a cell came from; None where nothing stands there, or it was written here."""
    cell_id = descriptor_id(dimension_id, level_id)
    found = session.execute(
        sa.select(PROVENANCE.c.source, PROVENANCE.c.taken_at, PROVENANCE.c.text, DESCRIPTOR.c.text)
        .join(DESCRIPTOR, DESCRIPTOR.c.id == PROVENANCE.c.descriptor_id)
        .where(PROVENANCE.c.id == provenance_id(cell_id))
    ).first()
    if found is None or not found[3]:
        return None
    source, taken_at, taken, now = found
    return CellOrigin(source, datetime.fromisoformat(taken_at), taken, is_changed=taken != now)
