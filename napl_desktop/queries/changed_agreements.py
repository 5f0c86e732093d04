"""Texts that an atelier agreed on and that say something else since: whose they were, and what is there now."""

from datetime import datetime

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import CellKey, DescriptorStatus
from napl_desktop.queries._tables import DESCRIPTOR, LEVEL, PROVENANCE
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline


class ChangedAgreement(Struct, frozen=True):
    """A cell, what an atelier agreed on in it, and what was made of that here."""

    atelier_id: str
    atelier_title: str
    path_title: str
    row_title: str
    level_title: str
    cell: CellKey
    source: str
    """What the agreed text came with."""
    taken_at: datetime
    agreed: str
    now: str
    """"" where it was cleared."""


def changed_agreements(session: Session) -> tuple[ChangedAgreement, ...]:
    """Read which agreed texts were changed since they came in, in the order of reading.

    What was agreed only here, by whoever holds this file, is theirs to change.
    """
    found = {
        (row.dimension_id, row.level_id): row
        for row in session.execute(
            sa.select(
                DESCRIPTOR.c.dimension_id,
                DESCRIPTOR.c.level_id,
                DESCRIPTOR.c.text.label("now"),
                LEVEL.c.path_id,
                PROVENANCE.c.source,
                PROVENANCE.c.taken_at,
                PROVENANCE.c.text.label("agreed"),
            )
            .join(DESCRIPTOR, DESCRIPTOR.c.id == PROVENANCE.c.descriptor_id)
            .join(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
            .where(PROVENANCE.c.status == DescriptorStatus.AGREED, PROVENANCE.c.text != DESCRIPTOR.c.text)
        )
    }
    if not found:
        return ()
    in_paths = {row.path_id for row in found.values()}
    return tuple(
        ChangedAgreement(
            atelier.id,
            atelier.title,
            grid.title,
            row.title,
            level.title,
            (row.id, level.id),
            said.source,
            datetime.fromisoformat(said.taken_at),
            said.agreed,
            said.now,
        )
        for atelier in outline(session).ateliers
        for path in atelier.paths
        if path.id in in_paths and (grid := path_grid(session, path.id))
        for row in grid.rows
        for level in grid.levels
        if (said := found.get((row.id, level.id)))
    )
