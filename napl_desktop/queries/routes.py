"""Where one can go, and the routes that a room saved."""

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import Traveller
from napl_desktop.queries._tables import ROUTE, STARTING_LEVEL
from napl_desktop.queries.roles import asked_of_roles, level_names, role_titles


class Goal(Struct, frozen=True):
    """A level of a path, or a role: one of the two ids is None. `level_ids` are the levels that it takes."""

    level_id: str | None
    role_id: str | None
    title: str
    level_ids: tuple[str, ...]

    @property
    def key(self) -> str:
        """What tells it from all others."""
        return self.level_id or self.role_id or ""


class SavedRoute(Struct, frozen=True):
    """A route as it is in the project; `standings` are row → level."""

    id: str
    title: str
    traveller: Traveller
    level_id: str | None
    role_id: str | None
    standings: tuple[tuple[str, str], ...]

    @property
    def goal_key(self) -> str:
        """The key of its goal."""
        return self.level_id or self.role_id or ""


def goals(session: Session) -> tuple[Goal, ...]:
    """Read where one can go: first the roles that ask for something, then every level of every path."""
    asked = asked_of_roles(session)
    roles = [Goal(None, id, title, asked[id]) for id, title in role_titles(session) if id in asked]
    levels = [Goal(level.id, None, level.with_path, (level.id,)) for level in level_names(session)]
    return (*roles, *levels)


def saved_routes(session: Session) -> tuple[SavedRoute, ...]:
    """Read the routes of the project, in the user's order."""
    standings: dict[str, list[tuple[str, str]]] = {}
    for route_id, dimension_id, level_id in session.execute(
        sa.select(
            STARTING_LEVEL.c.route_id, STARTING_LEVEL.c.dimension_id, STARTING_LEVEL.c.level_id
        ).order_by(STARTING_LEVEL.c.id)
    ):
        standings.setdefault(route_id, []).append((dimension_id, level_id))
    rows = session.execute(
        sa.select(ROUTE.c.id, ROUTE.c.title, ROUTE.c.traveller, ROUTE.c.level_id, ROUTE.c.role_id).order_by(
            ROUTE.c.order_key, ROUTE.c.id
        )
    )
    return tuple(
        SavedRoute(
            row.id, row.title, row.traveller, row.level_id, row.role_id, tuple(standings.get(row.id, ()))
        )
        for row in rows
    )
