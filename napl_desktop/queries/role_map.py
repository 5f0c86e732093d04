"""All roles of the project with what each asks for and what they are to each other: what a map is made from."""

from collections.abc import Collection

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import RelationKind, Sector, Sphere
from napl_desktop.queries._tables import ATELIER, PATH, ROLE, ROLE_RELATION
from napl_desktop.queries.roles import LevelName, asked_of_roles, level_names
from napl_desktop.queries.sectors import sectors_of_ateliers


class MappedRole(Struct, frozen=True):
    """A role as the map shows it."""

    id: str
    title: str
    sectors: tuple[Sector, ...]
    """Those of its atelier."""
    task: str
    """The value of a TaskKind, the room's own words, or ""."""
    sphere: Sphere | None
    parked: bool
    place: tuple[int, int] | None
    """Where the user put it, from the corner of its sector in pixels at 100 %; None lets the map say."""
    paths: tuple[str, ...]
    """The titles of the paths that belong to it."""
    asked: tuple[LevelName, ...]

    @property
    def sector(self) -> Sector:
        """The sector that it stands in on the map: the first of its atelier."""
        return self.sectors[0]


class MapRelation(Struct, frozen=True):
    """What the role `role_id` is to the role `other_id`."""

    id: str
    role_id: str
    other_id: str
    kind: RelationKind


class RoleMap(Struct, frozen=True):
    """The roles, those of one sector together, and the relations between them."""

    roles: tuple[MappedRole, ...]
    relations: tuple[MapRelation, ...]

    def only(self, roles: Collection[str]) -> "RoleMap":
        """Return the map of the roles with these ids, and what is between them."""
        return RoleMap(
            tuple(role for role in self.roles if role.id in roles),
            tuple(each for each in self.relations if each.role_id in roles and each.other_id in roles),
        )


def role_map(session: Session) -> RoleMap:
    """Read every role and relation: sectors in the order of Sector, in each the roles in the user's order."""
    names = {level.id: level for level in level_names(session)}
    order = {id: number for number, id in enumerate(names)}
    asked = asked_of_roles(session)
    paths: dict[str, list[str]] = {}
    for role_id, title in session.execute(
        sa.select(PATH.c.role_id, PATH.c.title)
        .where(PATH.c.role_id.is_not(None))
        .order_by(PATH.c.order_key, PATH.c.id)
    ):
        paths.setdefault(role_id, []).append(title)
    of_atelier = sectors_of_ateliers(session)
    roles = [
        MappedRole(
            row.id,
            row.title,
            of_atelier[row.atelier_id],
            row.task,
            row.sphere,
            row.parked,
            None if row.map_x is None or row.map_y is None else (row.map_x, row.map_y),
            tuple(paths.get(row.id, ())),
            tuple(names[id] for id in sorted(asked.get(row.id, ()), key=order.__getitem__)),
        )
        for row in session.execute(_ROLES)
    ]
    sectors = list(Sector)
    roles.sort(key=lambda role: sectors.index(role.sector))
    relations = session.execute(
        sa.select(
            ROLE_RELATION.c.id, ROLE_RELATION.c.role_id, ROLE_RELATION.c.other_id, ROLE_RELATION.c.kind
        ).order_by(ROLE_RELATION.c.id)
    )
    return RoleMap(tuple(roles), tuple(MapRelation(*row) for row in relations))


_ROLES = (
    sa.select(
        ROLE.c.id,
        ROLE.c.title,
        ROLE.c.atelier_id,
        ROLE.c.task,
        ROLE.c.sphere,
        ROLE.c.parked,
        ROLE.c.map_x,
        ROLE.c.map_y,
    )
    .join(ATELIER)
    .order_by(ATELIER.c.order_key, ATELIER.c.id, ROLE.c.order_key, ROLE.c.id)
)
