"""What is asked of a project, beside how full its paths are, to see what the country has: as plain facts."""

from collections.abc import Mapping

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import DescriptorStatus, NationalLevel
from napl_desktop.queries._tables import DESCRIPTOR, DIMENSION, LEVEL, ROLE, SAME_PATH, SAME_ROLE

Pairs = tuple[tuple[str, str], ...]
"""The ids of two things that are the same."""


class RoleFacts(Struct, frozen=True):
    """A role; `task` is the value of a TaskKind, the room's own words, or ""."""

    id: str
    title: str
    task: str
    parked: bool


class CountryFacts(Struct, frozen=True):
    """The facts, by the ids of what they are about; lists are in the user's order."""

    anchors: Mapping[str, NationalLevel]
    """Of levels."""
    roles: Mapping[str, tuple[RoleFacts, ...]]
    """Of ateliers."""
    empty_rows: Mapping[str, tuple[tuple[str, str], ...]]
    """Of paths: the id and the title of each row without a text."""
    same_roles: Pairs
    same_paths: Pairs


def country_facts(session: Session) -> CountryFacts:
    """Read the facts of a project."""
    anchors: dict[str, NationalLevel] = dict(
        session.execute(sa.select(LEVEL.c.id, LEVEL.c.anchor).where(LEVEL.c.anchor.is_not(None))).all()
    )
    roles: dict[str, tuple[RoleFacts, ...]] = {}
    for atelier_id, *role in session.execute(
        sa.select(ROLE.c.atelier_id, ROLE.c.id, ROLE.c.title, ROLE.c.task, ROLE.c.parked).order_by(
            ROLE.c.order_key, ROLE.c.id
        )
    ):
        roles[atelier_id] = (*roles.get(atelier_id, ()), RoleFacts(*role))
    same = (_same(session, table) for table in (SAME_ROLE, SAME_PATH))
    return CountryFacts(anchors, roles, _empty_rows(session), *same)


def _same(session: Session, table: sa.FromClause) -> Pairs:
    one, other = (column for column in table.c if column.foreign_keys)
    pairs = session.execute(sa.select(one, other).where(table.c.is_same).order_by(one, other))
    return tuple((pair[0], pair[1]) for pair in pairs)


def _empty_rows(session: Session) -> dict[str, tuple[tuple[str, str], ...]]:
    above = DIMENSION.alias()
    parents = sa.select(DIMENSION.c.parent_id).where(DIMENSION.c.parent_id.is_not(None))
    written = sa.select(DESCRIPTOR.c.dimension_id).where(DESCRIPTOR.c.status != DescriptorStatus.EMPTY)
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for path_id, id, title in session.execute(
        sa.select(DIMENSION.c.path_id, DIMENSION.c.id, DIMENSION.c.title)
        .outerjoin(above, above.c.id == DIMENSION.c.parent_id)
        .where(DIMENSION.c.id.not_in(parents), DIMENSION.c.id.not_in(written))
        .order_by(
            sa.func.coalesce(above.c.order_key, DIMENSION.c.order_key), DIMENSION.c.order_key, DIMENSION.c.id
        )
    ):
        found[path_id] = (*found.get(path_id, ()), (id, title))
    return found
