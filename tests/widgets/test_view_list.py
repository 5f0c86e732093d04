"""A view is its folder and one row: with no more than that it is in every place where views are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTabBar

from napl_desktop.cli import main
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan
from tests.screens import projects
from tests.screens.stage import on_stage
from tests.widgets.tiny_view.view import TinyView, draw_tiny
from ui.help.guide import GuideWindow
from ui.shell.views import all_views
from ui.shell.views.all_views import GRID, OVERVIEW
from ui.views.kind import Scope, ViewKind, ViewPicture

TINY = ViewKind(
    name="tiny",
    tab="Tiny",
    text="T&iny view",
    keys="Ctrl+Alt+Y",
    glyph="table",
    scope=Scope.ATELIER,
    make=TinyView,
    picture=ViewPicture("tiny", "the tiny view is in {file}", draw_tiny),
)


@pytest.fixture
def one_more(monkeypatch):
    """Add one row to the list."""
    monkeypatch.setattr(all_views, "VIEWS", (*all_views.VIEWS, TINY))


@pytest.fixture
def stage(qapp, tmp_path, one_more):
    with on_stage(qapp, tmp_path) as started:
        started.open(projects.sample)
        yield started


def press_its_key(stage):
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    stage.window.activateWindow()
    stage.settle()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Y, keys)
    stage.settle()


def words(stage):
    """Return what the view says, where it is seen."""
    (view,) = stage.page.findChildren(TinyView)
    assert view.isVisible()
    return view.words.text()


def test_it_is_a_tab_and_follows_the_project(stage):
    tabs = stage.page.workspace.findChild(QTabBar)
    assert [tabs.tabText(at) for at in range(tabs.count())][-2:] == ["Overzicht", "Tiny"]
    assert stage.page.workspace.made(TINY) is None, "it is made when it is first looked at"
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tabs.count() - 1).center())
    stage.settle()
    assert words(stage) == "1 paths"
    assert QApplication.focusWidget() is stage.page.workspace.made(TINY)
    assert "Curriculumdeskundigheid" in [
        each.text() for each in stage.page.workspace.head.findChildren(QLabel)
    ]
    stage.session.run(add_path, stage.grid.atelier_id, PathPlan("Nog een"))
    assert words(stage) == "2 paths"


def test_it_is_in_the_menu_with_its_key_and_shows_that_it_is_on(stage):
    grid, action = (stage.window.actions_by_name[kind.action] for kind in (GRID, TINY))
    (menu,) = [each.menu() for each in stage.window.menuBar().actions() if grid in each.menu().actions()]
    seen = [each for each in menu.actions() if each.isVisible()]
    assert seen[:6][-1] is action
    assert (action.text(), action.shortcut().toString()) == ("T&iny view", "Ctrl+Alt+Y")
    assert action.isEnabled()
    assert not action.isChecked()
    press_its_key(stage)
    assert words(stage) == "1 paths"
    assert action.isChecked()
    stage.close_project()
    assert not action.isEnabled()


def test_it_is_on_the_sheet_of_shortcuts(stage):
    stage.trigger("shortcuts")
    assert "Ctrl+Alt+Y" in stage.dialog(GuideWindow).browser.toPlainText()
    assert "Tiny view" in stage.dialog(GuideWindow).browser.toPlainText()


def test_the_past_is_looked_at_in_it(stage):
    stage.session.run(add_path, stage.grid.atelier_id, PathPlan("Nog een"))
    stage.window.pages.show_past(0, "toen")
    press_its_key(stage)
    assert words(stage) == "1 paths"


def test_what_is_seen_is_saved_as_its_picture(stage, tmp_path):
    press_its_key(stage)
    stage.trigger("picture")
    stage.choose_file(tmp_path / "klein.svg")
    assert ">1 paths<" in (tmp_path / "klein.svg").read_text("utf-8")
    assert stage.said == "The tiny view is in klein.svg"


def test_the_command_draws_it(qapp, one_more, tmp_path, capsys):
    project = projects.sample(tmp_path)
    assert main(["export", str(project), str(tmp_path / "klein.svg"), "--view", "tiny"]) == 0
    assert ">1 paths<" in (tmp_path / "klein.svg").read_text("utf-8")
    assert main(["export", str(project), str(tmp_path / "klein.svg"), "--view", "klein"]) == 2
    assert "tiny" in capsys.readouterr().err


def test_no_two_views_have_a_name_or_a_key_in_common():
    for of in ("name", "keys", "tab", "text"):
        found = [getattr(kind, of) for kind in all_views.VIEWS]
        assert len(set(found)) == len(found)


# What is shown when something lay over a view


@pytest.mark.parametrize("kind", [OVERVIEW, TINY], ids=lambda kind: kind.name)
def test_a_view_knows_what_changed_while_the_history_lay_over_it(stage, kind):
    stage.page.workspace.show_view(kind)
    view = stage.page.workspace.made(kind)
    stage.trigger("history")
    stage.session.run(add_path, stage.grid.atelier_id, PathPlan("Nog een"))
    stage.window.pages.go_back()
    stage.settle()
    seen = view.grab().toImage()
    view.read_again()
    stage.settle()
    assert view.grab().toImage() == seen


def test_the_grid_has_its_own_title_when_a_row_lay_over_the_overview(stage):
    stage.page.workspace.show_view(OVERVIEW)
    stage.trigger("row-forward")
    stage.trigger("row-forward")
    assert stage.page.workspace.view is GRID
    assert stage.window.actions_by_name["view-grid"].isChecked()
    titles = [each.text() for each in stage.page.workspace.head.findChildren(QLabel)]
    assert stage.grid.title in titles
    assert stage.page.workspace.head.figures.isVisible()
