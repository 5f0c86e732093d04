"""What stays behind when paths are taken over from another project: counted beforehand, and said."""

from collections.abc import Collection
from dataclasses import astuple, dataclass, fields

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.queries._tables import (
    DESCRIPTOR,
    DIMENSION,
    LEVEL,
    NOTE,
    PATH,
    PREREQUISITE,
    ROLE,
    ROLE_RELATION,
    ROLE_REQUIREMENT,
    ROUTE,
    STARTING_LEVEL,
)
from napl_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class StaysBehind:
    """How much of what hangs on some paths, and on their roles, does not come along with them.

    Of a role only the name comes along: not its description, kind of task, reach, being parked, and notes. Cells
    keep what they require within their own path, and nothing else.
    """

    descriptions: int = 0
    tasks: int = 0
    spheres: int = 0
    parked: int = 0
    role_notes: int = 0
    relations: int = 0
    requirements: int = 0
    prerequisites: int = 0
    routes: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return any(astuple(self))


def stays_behind(session: Session, path_ids: Collection[str]) -> StaysBehind:
    """Count what `take_over_path` leaves behind in the project of `session`, when it is done for these paths."""
    roles = sa.select(PATH.c.role_id).where(PATH.c.id.in_(path_ids), PATH.c.role_id.is_not(None))
    levels = sa.select(LEVEL.c.id).where(LEVEL.c.path_id.in_(path_ids))
    rows = sa.select(DIMENSION.c.id).where(DIMENSION.c.path_id.in_(path_ids))

    def count(table: sa.FromClause, *which: sa.ColumnElement[bool]) -> int:
        return session.scalar(sa.select(sa.func.count()).select_from(table).where(*which)) or 0

    of_roles = ROLE.c.id.in_(roles)
    started_here = sa.select(STARTING_LEVEL.c.route_id).where(STARTING_LEVEL.c.dimension_id.in_(rows))
    return StaysBehind(
        descriptions=count(ROLE, of_roles, ROLE.c.description != ""),
        tasks=count(ROLE, of_roles, ROLE.c.task != ""),
        spheres=count(ROLE, of_roles, ROLE.c.sphere.is_not(None)),
        parked=count(ROLE, of_roles, ROLE.c.parked),
        role_notes=count(NOTE, NOTE.c.role_id.in_(roles)),
        relations=count(
            ROLE_RELATION, sa.or_(ROLE_RELATION.c.role_id.in_(roles), ROLE_RELATION.c.other_id.in_(roles))
        ),
        requirements=count(
            ROLE_REQUIREMENT,
            sa.or_(ROLE_REQUIREMENT.c.role_id.in_(roles), ROLE_REQUIREMENT.c.level_id.in_(levels)),
        ),
        prerequisites=_between_paths(session, path_ids),
        routes=count(
            ROUTE,
            sa.or_(ROUTE.c.role_id.in_(roles), ROUTE.c.level_id.in_(levels), ROUTE.c.id.in_(started_here)),
        ),
    )


def stays_behind_in_words(left: StaysBehind, words: Wording) -> str:
    """Return a sentence that says what does not come along; "" if all of it does."""
    parts = [
        words.counted("stays-behind", field.name.replace("_", "-"), count)
        for field in fields(left)
        if (count := getattr(left, field.name))
    ]
    if not parts:
        return ""
    *first, last = parts
    what = words.text("stays-behind", "and", first=", ".join(first), last=last) if first else last
    return words.text("stays-behind", "sentence", what=what)


def _between_paths(session: Session, path_ids: Collection[str]) -> int:
    """Count what cells of these paths require in another path, and what cells there require of them."""
    needing, needed = DESCRIPTOR.alias(), DESCRIPTOR.alias()
    one, other = LEVEL.alias(), LEVEL.alias()
    links = (
        PREREQUISITE.join(needing, needing.c.id == PREREQUISITE.c.descriptor_id)
        .join(needed, needed.c.id == PREREQUISITE.c.required_id)
        .join(one, one.c.id == needing.c.level_id)
        .join(other, other.c.id == needed.c.level_id)
    )
    touched = sa.or_(one.c.path_id.in_(path_ids), other.c.path_id.in_(path_ids))
    query = sa.select(sa.func.count()).select_from(links)
    return session.scalar(query.where(touched, one.c.path_id != other.c.path_id)) or 0
