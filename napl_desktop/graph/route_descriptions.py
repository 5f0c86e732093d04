"""Routes with all that is needed to tell or draw them: names, where the learner stands, and the way itself."""

from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.graph.learning_paths import LearningPath, route_to_levels
from napl_desktop.model import CellKey, Traveller
from napl_desktop.queries.links import CellPlace, cell_places
from napl_desktop.queries.network import Network, project_network
from napl_desktop.queries.roles import level_names
from napl_desktop.queries.routes import Goal, goals, saved_routes


class Stand(Struct, frozen=True):
    """Rows of a path in which the learner is up to and with the same level."""

    path_title: str
    level_title: str
    rows: tuple[str, ...]


class RouteDescription(Struct, frozen=True):
    """A route in words: `route` is None where there is nowhere to go; `places` are of all cells that count."""

    title: str
    traveller: Traveller
    goal: str
    stands: tuple[Stand, ...]
    route: LearningPath | None
    places: Mapping[CellKey, CellPlace]


def saved_in_words(session: Session) -> tuple[RouteDescription, ...]:
    """Read every route of the project, in the user's order."""
    network = project_network(session)
    places = cell_places(session, network.cells)
    level_titles = {level.id: level.title for level in level_names(session)}
    ends: dict[str, Goal] = {goal.key: goal for goal in goals(session)}
    told = []
    for saved in saved_routes(session):
        standings = dict(saved.standings)
        end = ends.get(saved.goal_key)
        told.append(
            RouteDescription(
                saved.title,
                saved.traveller,
                end.title if end else "",
                stands(network, places, level_titles, standings),
                route_to_levels(network, standings, end.level_ids) if end else None,
                places,
            )
        )
    return tuple(told)


def stands(
    network: Network,
    places: Mapping[CellKey, CellPlace],
    level_titles: Mapping[str, str],
    standings: Mapping[str, str],
) -> tuple[Stand, ...]:
    """Return where the learner stands, path by path and from low to high; rows without any text are left out."""
    titles = {place.dimension_id: (place.path_title, place.row_title) for place in places.values()}
    found: list[Stand] = []
    for path, rows in network.rows.items():
        at = [(standings[row], titles[row]) for row in rows if row in standings and row in titles]
        at = [each for each in at if each[0] in network.levels[path]]
        at.sort(key=lambda each: network.levels[path].index(each[0]))
        for level, same in groupby(at, key=lambda each: each[0]):
            names = [title for _level, title in same]
            found.append(Stand(names[0][0], level_titles[level], tuple(row for _path, row in names)))
    return tuple(found)
