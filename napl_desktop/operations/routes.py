"""What the user does to routes: save where the learner stands and wants to go, change that, remove it."""

from collections.abc import Mapping

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import (
    Dimension,
    Level,
    Role,
    Route,
    StartingLevel,
    Traveller,
    new_id,
    starting_level_id,
)
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import key_at


class RoutePlan(Struct, frozen=True):
    """For whom a route is, to which level or role (one of the two), and how far they are: row → level."""

    title: str
    traveller: Traveller
    level_id: str | None
    role_id: str | None
    standings: Mapping[str, str]


def save_route(document: Document, plan: RoutePlan) -> str:
    """Keep a route in the project; return its id. Raises TitleNeeded, or ThingGone where goal or row is gone."""
    with document.edit("save-route") as edit:
        key = key_at(edit.all(sa.select(Route)), None)
        route = Route(
            id=new_id(),
            title=named(plan.title),
            traveller=plan.traveller,
            level_id=plan.level_id,
            role_id=plan.role_id,
            order_key=key,
        )
        _check_goal(edit, plan)
        edit.add(route)
        _set_starting_levels(edit, route.id, plan.standings)
        edit.set_subject(Route, route.id, route.title)
        return route.id


def change_route(document: Document, route_id: str, plan: RoutePlan) -> None:
    """Let a route be as planned now. Raises TitleNeeded, ThingGone."""
    with document.edit("change-route") as edit:
        route = edit.get(Route, route_id)
        _check_goal(edit, plan)
        route.title, route.traveller = named(plan.title), plan.traveller
        route.level_id, route.role_id = plan.level_id, plan.role_id
        for start in edit.all(sa.select(StartingLevel).where(StartingLevel.route_id == route_id)):
            if plan.standings.get(start.dimension_id) != start.level_id:
                edit.remove(start)
        edit.session.flush()
        _set_starting_levels(edit, route_id, plan.standings)
        edit.set_subject(Route, route.id, route.title)


def remove_route(document: Document, route_id: str) -> None:
    """Remove a route; what it leads along stays. Raises ThingGone."""
    with document.edit("remove-route") as edit:
        route = edit.get(Route, route_id)
        edit.set_subject(Route, route.id, route.title)
        edit.remove(route)


def _check_goal(edit: Edit, plan: RoutePlan) -> None:
    if (plan.level_id is None) == (plan.role_id is None):
        raise ValueError("a route leads to a level or to a role")
    if plan.level_id is not None:
        edit.get(Level, plan.level_id)
    if plan.role_id is not None:
        edit.get(Role, plan.role_id)


def _set_starting_levels(edit: Edit, route_id: str, standings: Mapping[str, str]) -> None:
    for dimension_id, level_id in standings.items():
        if edit.get(Dimension, dimension_id).path_id != edit.get(Level, level_id).path_id:
            raise ThingGone()
        id = starting_level_id(route_id, dimension_id)
        if edit.session.get(StartingLevel, id) is None:
            edit.add(StartingLevel(id=id, route_id=route_id, dimension_id=dimension_id, level_id=level_id))
