"""How a person gets to the white spots of the country: with nothing, some and all of what is handed in."""

from PySide6.QtWidgets import QWidget

from tests.core.national_projects import say_what_is_alike
from tests.screens.hand_in_looks import FIRST, begun, bring
from tests.screens.stage import Stage
from ui.shell.views.all_views import WHITE_SPOTS
from ui.white_spots.view import WhiteSpotsView


def view_of(stage: Stage) -> WhiteSpotsView:
    """Go to the view and return it."""
    stage.trigger("view-white-spots")
    stage.settle()
    view = stage.page.workspace.made(WHITE_SPOTS)
    assert isinstance(view, WhiteSpotsView)
    return view


def none(stage: Stage) -> QWidget:
    """Look at a project in which nothing came in."""
    begun(stage)
    view_of(stage)
    return stage.window


def some(stage: Stage) -> QWidget:
    """Look at it when three hand-ins are merged."""
    begun(stage)
    bring(stage, FIRST[:3])
    view_of(stage)
    return stage.window


def every(stage: Stage) -> QWidget:
    """Look at it when all six are, and it is said which roles are the same."""
    _all_six(stage)
    view_of(stage)
    return stage.window


def overview(stage: Stage) -> QWidget:
    """Look at how full the country is when all six are merged."""
    _all_six(stage)
    stage.trigger("view-overview")
    stage.settle()
    return stage.window


def overview_some(stage: Stage) -> QWidget:
    """Look at how full the country is when three hand-ins are merged."""
    begun(stage)
    bring(stage, FIRST[:3])
    stage.trigger("view-overview")
    stage.settle()
    return stage.window


def _all_six(stage: Stage) -> None:
    begun(stage)
    bring(stage, FIRST)
    say_what_is_alike(stage.session.document)
