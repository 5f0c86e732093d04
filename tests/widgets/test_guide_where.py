"""F1 opens the guide at the page about what is on the screen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from napl_desktop.model import ProjectKind
from tests.screens import projects
from tests.screens.stage import Stage
from ui.help.guide import GuideWindow
from ui.help.pages import PAGES
from ui.shell.views.all_views import VIEWS, views_in


def page_at_f1(stage: Stage) -> str:
    """Press F1; return the page that is open then, and close the guide."""
    QTest.keyClick(stage.window.focusWidget() or stage.window, Qt.Key.Key_F1)
    stage.settle()
    guide = stage.dialog(GuideWindow)
    page: str = guide.page
    guide.close()
    stage.window.activateWindow()
    stage.settle()
    return page


def test_it_is_about_the_view_that_is_shown(stage: Stage) -> None:
    assert page_at_f1(stage) == "begin"
    stage.open_file(projects.disputed(stage.folder))
    found = {}
    for view in views_in(ProjectKind.ATELIER):
        stage.trigger(view.action)
        found[view.name] = page_at_f1(stage)
    assert found == {
        "grid": "raster",
        "graph": "verbanden",
        "roles": "rollen",
        "route": "verbanden",
        "overview": "project",
    }
    stage.trigger("history")
    assert page_at_f1(stage) == "versies"
    stage.window.pages.go_back()
    stage.trigger("print")
    assert page_at_f1(stage) == "raster"


def test_every_view_has_a_page_in_the_guide() -> None:
    assert {view.guide for view in VIEWS} <= set(PAGES)
