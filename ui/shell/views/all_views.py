"""Every view of a project, a row each, in the order of the tabs: who shows, names or draws views reads this list.

A view is loaded when it is first looked at or drawn, and so are its pictures.
"""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from napl_desktop.model import ProjectKind
from napl_desktop.queries.whereabouts import Scene
from napl_desktop.wording import Wording
from ui.kit.translating import QT_TRANSLATE_NOOP
from ui.session.context import ProjectContext
from ui.views.kind import Scope, ViewKind, ViewPicture
from ui.views.view import View

if TYPE_CHECKING:
    from ui.drawing.writing import Draw


def _make_grid(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.grid.view import PathGridView

    return PathGridView(context, parent)


def _make_graph(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.graph.following import GraphView

    return GraphView(context, parent)


def _draw_graph(db: Session, words: Wording, path_id: str | None) -> "Draw":
    from ui.graph.picture import draw_graph

    return draw_graph(db, words, path_id)


def _make_hand_ins(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.hand_ins.view import HandInsView

    return HandInsView(context, parent)


def _make_one_language(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.one_language.view import OneLanguageView

    return OneLanguageView(context, parent)


def _make_white_spots(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.white_spots.view import WhiteSpotsView

    return WhiteSpotsView(context, parent)


def _draw_white_spots(db: Session, words: Wording, _path_id: str | None) -> "Draw":
    from ui.white_spots.picture import draw_white_spots

    return draw_white_spots(db, words)


def _make_trunk(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.trunk.view import TrunkView

    return TrunkView(context, parent)


def _draw_trunk(db: Session, words: Wording, _path_id: str | None) -> "Draw":
    from ui.trunk.picture import draw_trunk

    return draw_trunk(db, words)


def _make_roles(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.role_map.view import RoleMapView

    return RoleMapView(context, parent)


def _draw_roles(db: Session, words: Wording, _path_id: str | None) -> "Draw":
    from ui.role_map.picture import draw_map

    return draw_map(db, words)


def _make_route(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.route.view import RouteView

    return RouteView(context, parent)


def _draw_routes(db: Session, words: Wording, _path_id: str | None) -> "Draw":
    from ui.route.picture import draw_saved_routes

    return draw_saved_routes(db, words)


def _make_overview(context: ProjectContext, parent: QWidget | None) -> View:
    from ui.overview.view import OverviewView

    return OverviewView(context, parent)


def _draw_overview(db: Session, words: Wording, _path_id: str | None) -> "Draw":
    from ui.overview.picture import draw_overview

    return draw_overview(db, words)


_GRAPH_PICTURE = ViewPicture("graph", QT_TRANSLATE_NOOP("Views", "the links are in {file}"), _draw_graph)

_PATH_TOOLS = (
    *("add-row", "add-level", "add-note", ""),
    *("status-proposed", "status-disputed", "status-agreed"),
)

GRID = ViewKind(
    name="grid",
    tab=QT_TRANSLATE_NOOP("Views", "Grid"),
    text=QT_TRANSLATE_NOOP("Actions", "&Grid"),
    keys="Ctrl+G",
    glyph="table",
    scope=Scope.PATH,
    guide="raster",
    tools=_PATH_TOOLS,
    make=_make_grid,
    picture=_GRAPH_PICTURE,
)
GRAPH = ViewKind(
    name="graph",
    tab=QT_TRANSLATE_NOOP("Views", "Links"),
    text=QT_TRANSLATE_NOOP("Actions", "Lin&ks"),
    keys="Ctrl+Shift+G",
    glyph="tree-structure",
    scope=Scope.PATH,
    guide="verbanden",
    tools=_PATH_TOOLS,
    make=_make_graph,
    picture=_GRAPH_PICTURE,
    has_graphml=True,
    is_zoomed=True,
)
HAND_INS = ViewKind(
    name="hand-ins",
    tab=QT_TRANSLATE_NOOP("Views", "Hand-ins"),
    text=QT_TRANSLATE_NOOP("Actions", "&Hand-ins"),
    keys="Ctrl+Shift+D",
    glyph="download-simple",
    scope=Scope.ATELIER,
    guide="inzendingen",
    tools=("add-atelier",),
    make=_make_hand_ins,
    scene=Scene.HAND_INS,
    only_in=ProjectKind.NATIONAL,
)
ONE_LANGUAGE = ViewKind(
    name="one-language",
    tab=QT_TRANSLATE_NOOP("Views", "One language"),
    text=QT_TRANSLATE_NOOP("Actions", "One &language"),
    keys="Ctrl+Shift+J",
    glyph="equals",
    scope=Scope.ATELIER,
    guide="een-taal",
    make=_make_one_language,
    scene=Scene.ONE_LANGUAGE,
    only_in=ProjectKind.NATIONAL,
)
WHITE_SPOTS = ViewKind(
    name="white-spots",
    tab=QT_TRANSLATE_NOOP("Views", "White spots"),
    text=QT_TRANSLATE_NOOP("Actions", "&White spots"),
    keys="Ctrl+Shift+W",
    glyph="circle-dashed",
    scope=Scope.ATELIER,
    guide="inzendingen",
    make=_make_white_spots,
    picture=ViewPicture(
        "white-spots", QT_TRANSLATE_NOOP("Views", "the white spots are in {file}"), _draw_white_spots
    ),
    only_in=ProjectKind.NATIONAL,
)
TRUNK = ViewKind(
    name="trunk",
    tab=QT_TRANSLATE_NOOP("Views", "Trunk and branches"),
    text=QT_TRANSLATE_NOOP("Actions", "Trunk and bra&nches"),
    keys="Ctrl+Shift+K",
    glyph="tree",
    scope=Scope.ATELIER,
    guide="inzendingen",
    make=_make_trunk,
    picture=ViewPicture(
        "trunk", QT_TRANSLATE_NOOP("Views", "the trunk and its branches are in {file}"), _draw_trunk
    ),
    is_zoomed=True,
    only_in=ProjectKind.NATIONAL,
)
ROLES = ViewKind(
    name="roles",
    tab=QT_TRANSLATE_NOOP("Views", "Roles"),
    text=QT_TRANSLATE_NOOP("Actions", "Map of the &roles"),
    keys="Ctrl+Shift+M",
    glyph="users-three",
    scope=Scope.ATELIER,
    guide="rollen",
    tools=("add-role", "add-note"),
    make=_make_roles,
    picture=ViewPicture(
        "roles", QT_TRANSLATE_NOOP("Views", "the map of the roles is in {file}"), _draw_roles
    ),
    has_graphml=True,
    scene=Scene.ROLE_MAP,
    is_zoomed=True,
)
ROUTE = ViewKind(
    name="route",
    tab=QT_TRANSLATE_NOOP("Views", "Route"),
    text=QT_TRANSLATE_NOOP("Actions", "R&oute"),
    keys="Ctrl+Shift+T",
    glyph="flow-arrow",
    scope=Scope.ATELIER,
    guide="verbanden",
    make=_make_route,
    picture=ViewPicture("route", QT_TRANSLATE_NOOP("Views", "the route is in {file}"), _draw_routes),
    scene=Scene.ROUTE,
)
OVERVIEW = ViewKind(
    name="overview",
    tab=QT_TRANSLATE_NOOP("Views", "Overview"),
    text=QT_TRANSLATE_NOOP("Actions", "O&verview of the project"),
    keys="Ctrl+Shift+V",
    glyph="squares-four",
    scope=Scope.ATELIER,
    guide="project",
    tools=("add-path", "add-atelier"),
    make=_make_overview,
    picture=ViewPicture("overview", QT_TRANSLATE_NOOP("Views", "the overview is in {file}"), _draw_overview),
)

VIEWS = (GRID, GRAPH, HAND_INS, ONE_LANGUAGE, TRUNK, WHITE_SPOTS, ROLES, ROUTE, OVERVIEW)


def views_in(project: ProjectKind) -> tuple[ViewKind, ...]:
    """Return the views that a project of this kind has."""
    return tuple(kind for kind in VIEWS if kind.is_in(project))


def opening_view(project: ProjectKind) -> ViewKind:
    """Return the view that a project of this kind opens on."""
    return next((kind for kind in VIEWS if kind.only_in is project), GRID)
