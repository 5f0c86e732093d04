"""What a path can build on: level paths, those of its own sectors first."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus
from napl_desktop.queries._tables import ATELIER, PATH
from napl_desktop.queries.sectors import sectors_of_ateliers
from napl_desktop.queries.trunk import BasePath


class BuildingOn(Struct, frozen=True):
    """What a path builds on by its id, None for nothing, and all that it can build on."""

    base_id: str | None
    choices: tuple[BasePath, ...]


def building_on(session: Session, path_id: str) -> BuildingOn:
    """Read what a path builds on and what it can build on, in the user's order.

    It cannot build on itself, or on what builds on it. What it builds on now is always there to be seen.
    """
    rows = session.execute(
        sa.select(PATH.c.id, PATH.c.title, PATH.c.builds_on_id, PATH.c.atelier_id, ATELIER.c.focus)
        .join(ATELIER, PATH.c.atelier_id == ATELIER.c.id)
        .order_by(ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id)
    ).all()
    sectors = sectors_of_ateliers(session)
    bases: dict[str, str | None] = {row.id: row.builds_on_id for row in rows}
    own = next((sectors[row.atelier_id] for row in rows if row.id == path_id), ())
    now = bases.get(path_id)
    found = [
        BasePath(row.id, row.title, sectors[row.atelier_id])
        for row in rows
        if row.id == now or (row.focus is AtelierFocus.LEVELS and not _leads_to(row.id, path_id, bases))
    ]
    found.sort(key=lambda each: not set(own).intersection(each.sectors))
    return BuildingOn(now, tuple(found))


def _leads_to(path_id: str | None, wanted: str, bases: dict[str, str | None]) -> bool:
    """Tell whether a path is `wanted`, or builds on it, however far back."""
    while path_id is not None and path_id != wanted:
        path_id = bases[path_id]
    return path_id is not None
