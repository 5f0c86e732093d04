"""How a person gets to what is shown of roles: the map, roles side by side, routes, and the whole project."""

from PySide6.QtWidgets import QWidget

from napl_desktop.model import TaskKind
from tests.screens import projects
from tests.screens.role_projects import many_roles, twelve_roles
from tests.screens.stage import Stage
from ui.role_map.relating import RelateRoleDialog
from ui.role_map.view import RoleMapView
from ui.session.selection import Selected
from ui.shell.views.all_views import ROLES, ROUTE


def route(stage: Stage) -> QWidget:
    """Look at a saved route."""
    stage.open(projects.roles)
    stage.trigger("view-route")
    shown = stage.page.workspace.made(ROUTE)
    assert shown is not None
    choice = shown.route_choice
    row = next(row for row in range(choice.count()) if "curriculum" in choice.itemText(row))
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    stage.settle()
    return stage.window


def route_at_start(stage: Stage) -> QWidget:
    """Begin with a route."""
    route(stage)
    shown = stage.page.workspace.made(ROUTE)
    assert shown is not None
    shown.route_choice.setCurrentIndex(0)
    shown.route_choice.activated.emit(0)
    stage.settle()
    return stage.window


def overview(stage: Stage) -> QWidget:
    """Look at the whole project."""
    stage.open(projects.roles)
    stage.trigger("view-overview")
    stage.settle()
    return stage.window


def graph(stage: Stage) -> QWidget:
    """Look at a path that leans on others."""
    stage.open(projects.roles)
    stage.trigger("view-graph")
    stage.settle()
    return stage.window


def sample(stage: Stage) -> QWidget:
    """Look at the roles of the sample, one of them chosen."""
    stage.open(projects.roles)
    view = _map(stage)
    _choose(stage, view, "Curriculumontwerper")
    return stage.window


def twelve(stage: Stage) -> QWidget:
    """Look at twelve roles in three sectors, one of them chosen."""
    _choose(stage, _twelve(stage), "Toetsdeskundige")
    return stage.window


def of_one_task(stage: Stage) -> QWidget:
    """Look at the roles with one kind of task."""
    view = _twelve(stage)
    choice = view.task_choice
    row = choice.findData(TaskKind.TEACHING.value)
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    stage.settle()
    return stage.window


def compared(stage: Stage) -> QWidget:
    """Lay two roles side by side."""
    stage.open(projects.roles)
    view = _map(stage)
    for title in ("Toetsdeskundige", "Curriculumontwerper"):
        view.canvas.marked.emit(_role(view, title))
    view.compare_button.click()
    stage.settle()
    return stage.window


def relate(stage: Stage) -> QWidget:
    """Be asked what a role is to another."""
    view = _twelve(stage)
    _choose(stage, view, "Examinator")
    view.canvas.relate_wanted.emit()
    return stage.dialog(RelateRoleDialog)


def many(stage: Stage) -> QWidget:
    """Look at two hundred roles."""
    stage.open(many_roles)
    _map(stage)
    return stage.window


def none_yet(stage: Stage) -> QWidget:
    """Look for roles where there are none."""
    stage.open(projects.two_stages)
    _map(stage)
    return stage.window


def _twelve(stage: Stage) -> RoleMapView:
    stage.open(twelve_roles)
    view = _map(stage)
    view.task_choice.setCurrentIndex(0)
    view.task_choice.activated.emit(0)
    return view


def _map(stage: Stage) -> RoleMapView:
    stage.trigger("view-roles")
    stage.settle()
    view = stage.page.workspace.made(ROLES)
    assert view is not None
    return view


def _choose(stage: Stage, view: RoleMapView, title: str) -> None:
    stage.window.selection.select(Selected(role_id=_role(view, title)))
    stage.settle()


def _role(view: RoleMapView, title: str) -> str:
    return next(role.id for role in view.shown_roles.roles if role.title == title)
