"""What is said to be the same as one thing: where else there is such a role, path, row or level."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import DevelopmentPath, Dimension, Level, Sector, ThingKind, same_as, same_sets
from napl_desktop.queries._tables import ATELIER, PATH
from napl_desktop.queries.sectors import sectors_of_ateliers


class SameThingHere(Struct, frozen=True):
    """A thing that is the same as another one, and whose it is."""

    id: str
    title: str
    path_id: str | None
    """The path that it is in, or is; None for a role."""
    atelier_title: str
    sectors: tuple[Sector, ...]


def same_things(session: Session, kind: ThingKind, id: str) -> tuple[SameThingHere, ...]:
    """Read what is the same as a thing, by what was said of pairs, however far; by sector, and then in order."""
    others = _ids_of_same(session, kind, id) - {id}
    if not others:
        return ()
    thing = kind.__table__
    in_path = kind in (Dimension, Level)
    path_id = PATH.c.id if in_path or kind is DevelopmentPath else sa.null()
    joined = thing.join(PATH) if in_path else thing
    around = PATH if in_path else thing
    rows = session.execute(
        sa.select(thing.c.id, thing.c.title, path_id, ATELIER.c.title, ATELIER.c.id)
        .select_from(joined.join(ATELIER, ATELIER.c.id == around.c.atelier_id))
        .where(thing.c.id.in_(others))
        .order_by(ATELIER.c.order_key, ATELIER.c.id, around.c.order_key, thing.c.order_key, thing.c.id)
    )
    sectors = sectors_of_ateliers(session)
    found = [
        SameThingHere(other_id, title, path, atelier, sectors.get(atelier_id, ()))
        for other_id, title, path, atelier, atelier_id in rows
    ]
    order = list(Sector)
    return tuple(sorted(found, key=lambda each: [order.index(sector) for sector in each.sectors]))


def has_same(session: Session, kind: ThingKind, id: str) -> bool:
    """Tell whether anything is said to be the same as a thing."""
    table = same_as(kind)
    one, other = (table.__table__.c[column] for column in table.facts.links)
    found = sa.select(one).where(sa.or_(one == id, other == id), table.__table__.c.is_same).limit(1)
    return session.execute(found).first() is not None


def _ids_of_same(session: Session, kind: ThingKind, id: str) -> frozenset[str]:
    table = same_as(kind).__table__
    one, other = (table.c[column] for column in same_as(kind).facts.links)
    pairs = session.execute(sa.select(one, other).where(table.c.is_same))
    return next((each for each in same_sets((pair[0], pair[1]) for pair in pairs) if id in each), frozenset())
