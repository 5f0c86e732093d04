"""Where the text of a cell came from, if it came in with a file that was merged, and who had agreed on it."""

from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import DescriptorStatus, ProjectKind, descriptor_id, provenance_id
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, LEVEL, PATH, PROJECT, PROVENANCE


class CellOrigin(Struct, frozen=True):
    """What a text was taken from, when, and how it was there."""

    source: str
    taken_at: datetime
    text: str
    now: str
    """What stands in the cell now; "" where an agreed text was cleared."""
    agreed_by: str = ""
    """The title of the atelier that handed it in as agreed on, in a national project; "" elsewhere."""

    @property
    def is_changed(self) -> bool:
        """Whether something else stands in the cell since."""
        return self.now != self.text


def cell_origin(session: Session, dimension_id: str, level_id: str) -> CellOrigin | None:
    """Read where the text of a cell came from; None where it was written here.

    Nor is there one where nothing stands any more, unless an atelier had agreed on what did.
    """
    cell_id = descriptor_id(dimension_id, level_id)
    found = session.execute(
        sa.select(
            PROVENANCE.c.source,
            PROVENANCE.c.taken_at,
            PROVENANCE.c.text,
            DESCRIPTOR.c.text,
            PROVENANCE.c.status,
            ATELIER.c.title,
            PROJECT.c.kind,
        )
        .join(DESCRIPTOR, DESCRIPTOR.c.id == PROVENANCE.c.descriptor_id)
        .join(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .join(PATH, PATH.c.id == LEVEL.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .join(PROJECT, sa.true())
        .where(PROVENANCE.c.id == provenance_id(cell_id))
    ).first()
    if found is None:
        return None
    source, taken_at, taken, now, status, atelier, kind = found
    is_agreed = status is DescriptorStatus.AGREED and kind is ProjectKind.NATIONAL
    if not now and not is_agreed:
        return None
    return CellOrigin(source, datetime.fromisoformat(taken_at), taken, now, atelier if is_agreed else "")
