"""The row of tabs says what it is of and folds; paths, ateliers and keys lead to the view that was used last."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTreeView, QWidget

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan
from tests.screens import projects
from tests.screens.fitting import misfits
from tests.screens.stage import Stage, on_stage
from tests.widgets.tiny_view.view import TinyView
from ui.help.guide import GuideWindow
from ui.kit.theme import ThemeName
from ui.shell.pages.view_tabs import ViewTabs
from ui.shell.views import all_views
from ui.shell.views.all_views import GRAPH, GRID, OVERVIEW, ROLES, ROUTE
from ui.views.kind import Scope, ViewKind

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(qapp, tmp_path) as started:
        started.open(projects.sample)
        yield started


def tabs_of(stage: Stage) -> ViewTabs:
    return stage.page.workspace.findChild(ViewTabs)


def seen(stage: Stage) -> list[str]:
    """Return what the tabs say, from left to right; "" is the line."""
    tabs = tabs_of(stage)
    return [tabs.tabText(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]


def click(on: QWidget, at: QPoint, stage: Stage) -> None:
    QTest.mouseClick(on, Qt.MouseButton.LeftButton, pos=at)
    stage.settle()


def click_tab(stage: Stage, words: str) -> None:
    tabs = tabs_of(stage)
    (at,) = [at for at in range(tabs.count()) if tabs.isTabVisible(at) and tabs.tabText(at) == words]
    click(tabs, tabs.tabRect(at).center(), stage)


def choose_in_menu(stage: Stage, words: str) -> None:
    menu = tabs_of(stage).menu
    (action,) = [each for each in menu.actions() if each.text().startswith(words)]
    click(menu, menu.actionGeometry(action).center(), stage)


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    stage.window.activateWindow()
    stage.settle()
    QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    stage.settle()


def click_line(stage: Stage, words: str) -> None:
    """Click the last line of the outline that says this: a path comes after a project of the same name."""
    tree = stage.page.outline.findChild(QTreeView)

    def lines(under: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(tree.model().rowCount(under)):
            index = tree.model().index(row, 0, under)
            yield index
            yield from lines(index)

    found = [index for index in lines(QModelIndex()) if index.data() == words]
    tree.scrollTo(found[-1])
    click(tree.viewport(), tree.visualRect(found[-1]).center(), stage)


def heading(stage: Stage) -> QLabel:
    """Return the largest words over the view."""
    labels = stage.page.workspace.head.findChildren(QLabel)
    return max(labels, key=lambda each: each.fontInfo().pointSizeF())


def title(stage: Stage) -> str:
    return heading(stage).text()


def write(stage: Stage, text: str) -> None:
    for letter in text:  # the first opens the editor, which gets the others
        stage.write(letter)


# The row


def test_the_views_of_the_path_stand_before_a_line_and_those_of_the_atelier_after_it(stage: Stage) -> None:
    assert seen(stage) == ["Raster", "Verbanden", "", "Rollen", "Route", "Overzicht"]
    tabs = tabs_of(stage)
    line = tabs.tabRect(2).center()
    painted = tabs.grab().toImage().pixelColor(line)
    assert painted == QColor(stage.application.theme.tokens.outline)
    click(tabs, line, stage)
    assert stage.page.workspace.view is GRID, "the line is nothing to choose"


def test_the_title_says_what_is_looked_at(stage: Stage) -> None:
    assert title(stage) == "Curriculumdeskundigheid"
    click_tab(stage, "Overzicht")
    assert title(stage) == "vo · rollen"
    stage.session.run(add_atelier, "po · rollen", [Sector.PO], AtelierFocus.ROLES)
    stage.settle()
    assert title(stage) == "Curriculumdeskundigheid", "that is the project, which is all of them"
    click_tab(stage, "Verbanden")
    assert title(stage) == stage.grid.title


def test_arrows_go_past_the_line(stage: Stage) -> None:
    click_tab(stage, "Verbanden")
    tabs_of(stage).setFocus()
    press(stage, Key.Key_Right)
    assert stage.page.workspace.view is ROLES
    tabs_of(stage).setFocus()
    press(stage, Key.Key_Left)
    assert stage.page.workspace.view is GRAPH


@pytest.mark.parametrize(("zoom", "below"), [(100, False), (124, False), (125, True), (200, True)])
def test_from_large_type_on_the_title_has_a_line_of_its_own(stage: Stage, zoom: int, below: bool) -> None:
    stage.trigger("show-inspector")  # then there is room for both
    stage.dress_in(ThemeName.LIGHT, zoom)
    name = heading(stage)
    lowest = name.mapTo(stage.window, QPoint(0, name.height())).y()
    assert (tabs_of(stage).mapTo(stage.window, QPoint()).y() >= lowest) == below


# The fold


@pytest.fixture
def folded(stage: Stage) -> Stage:
    stage.dress_in(ThemeName.LIGHT, 225)
    return stage


def test_where_they_do_not_fit_those_of_the_atelier_are_one_tab_with_its_name(folded: Stage) -> None:
    assert seen(folded) == ["Raster", "Verbanden", "", "vo · rollen"]
    head = folded.page.workspace.head
    assert misfits(head, head.size()) == []
    folded.dress_in(ThemeName.LIGHT, 100)
    assert seen(folded) == ["Raster", "Verbanden", "", "Rollen", "Route", "Overzicht"]


def test_its_menu_leads_to_each_of_them_and_then_it_says_which(folded: Stage) -> None:
    click_tab(folded, "vo · rollen")
    menu = tabs_of(folded).menu
    assert menu.isVisible()
    assert folded.page.workspace.view is GRID, "nothing is shown before one is chosen"
    assert [each.text().partition("\t")[0] for each in menu.actions()] == ["Rollen", "Route", "Overzicht"]
    choose_in_menu(folded, "Route")
    assert folded.page.workspace.view is ROUTE
    assert not menu.isVisible()
    assert seen(folded) == ["Raster", "Verbanden", "", "Route"]
    assert title(folded) == "vo · rollen"
    click_tab(folded, "Raster")
    assert folded.page.workspace.view is GRID
    assert seen(folded)[-1] == "vo · rollen"


def test_with_keys_the_fold_is_the_view_that_was_used_last_and_opens(folded: Stage) -> None:
    folded.trigger(OVERVIEW.action)
    folded.trigger(GRAPH.action)
    tabs_of(folded).setFocus()
    press(folded, Key.Key_Right)
    assert folded.page.workspace.view is OVERVIEW
    tabs_of(folded).setFocus()
    press(folded, Key.Key_Down)
    menu = tabs_of(folded).menu
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Up)
    QTest.keyClick(menu, Key.Key_Return)
    folded.settle()
    assert folded.page.workspace.view is ROUTE


def test_one_more_view_is_in_the_menu_by_its_row(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = [
        ViewKind(f"t{scope.name}", f"Tiny {scope.name}", "T", "", "table", scope, TinyView)
        for scope in (Scope.PATH, Scope.ATELIER)
    ]
    monkeypatch.setattr(all_views, "VIEWS", (*all_views.VIEWS, *kinds))
    with on_stage(qapp, tmp_path) as stage:
        stage.open(projects.sample)
        assert seen(stage)[2:4] == ["Tiny PATH", ""]
        assert seen(stage)[-1] == "Tiny ATELIER"
        stage.dress_in(ThemeName.LIGHT, 200)
        click_tab(stage, "vo · rollen")
        choose_in_menu(stage, "Tiny ATELIER")
        assert stage.page.workspace.view is kinds[1]


# Choosing in the outline


def test_a_path_is_shown_in_the_view_of_paths_that_was_used_last(stage: Stage) -> None:
    stage.session.run(add_path, stage.grid.atelier_id, PathPlan("Nog een"))
    stage.settle()
    stage.trigger(GRAPH.action)
    stage.trigger(OVERVIEW.action)
    click_line(stage, "Nog een")
    assert stage.page.workspace.view is GRAPH
    assert title(stage) == "Nog een"
    stage.trigger(OVERVIEW.action)
    click_line(stage, "Nog een")
    assert stage.page.workspace.view is GRAPH, "also the path that was shown before"


def test_an_atelier_is_shown_in_the_view_of_ateliers_that_was_used_last(stage: Stage) -> None:
    click_line(stage, "vo · rollen")
    assert stage.page.workspace.view is ROLES, "the first, where none was used"
    stage.trigger(ROUTE.action)
    stage.trigger(GRID.action)
    click_line(stage, "vo · rollen")
    assert stage.page.workspace.view is ROUTE
    stage.trigger(OVERVIEW.action)
    click_line(stage, "vo · rollen")
    assert stage.page.workspace.view is OVERVIEW, "one that is seen stays"


def test_who_walks_through_the_outline_goes_on_walking(stage: Stage) -> None:
    stage.session.run(add_path, stage.grid.atelier_id, PathPlan("Nog een"))
    stage.settle()
    click_line(stage, "Nog een")
    click_line(stage, "vo · rollen")
    tree = stage.page.outline.findChild(QTreeView)
    tree.setFocus()
    for _line in range(2):
        press(stage, Key.Key_Down)
    assert title(stage) == "Curriculumdeskundigheid"
    assert stage.page.workspace.view is GRID
    assert stage.window.focusWidget() is tree


# The view before


def test_ctrl_tab_goes_to_the_view_before_and_back(stage: Stage) -> None:
    action = stage.window.actions_by_name["view-before"]
    assert not action.isEnabled(), "there was none before"
    press(stage, Key.Key_Tab, CTRL)
    assert stage.page.workspace.view is GRID
    stage.trigger(GRAPH.action)
    stage.trigger(ROUTE.action)
    press(stage, Key.Key_Tab, CTRL)
    assert stage.page.workspace.view is GRAPH
    assert QApplication.focusWidget() is not None
    assert stage.page.workspace.current.isAncestorOf(stage.window.focusWidget())
    press(stage, Key.Key_Tab, CTRL)
    assert stage.page.workspace.view is ROUTE


def test_what_is_typed_is_kept_and_tab_alone_goes_to_the_next_cell(stage: Stage) -> None:
    stage.trigger(OVERVIEW.action)
    stage.trigger(GRID.action)
    stage.select("Samenhang", 0)
    stage.page.workspace.grid.setFocus()
    write(stage, "Eerst")
    press(stage, Key.Key_Tab)
    assert stage.page.workspace.view is GRID
    write(stage, "Daarna")
    press(stage, Key.Key_Tab, CTRL)
    assert stage.page.workspace.view is OVERVIEW
    row = next(each for each in stage.grid.rows if each.title == "Samenhang")
    texts = [stage.grid.cells[row.id, level.id].text for level in stage.grid.levels[:2]]
    assert texts == ["Eerst", "Daarna"]


def test_it_is_in_the_menu_and_on_the_sheet_of_shortcuts(stage: Stage) -> None:
    action = stage.window.actions_by_name["view-before"]
    assert action.text().replace("&", "") == "Vorig beeld"
    stage.trigger("shortcuts")
    sheet = stage.dialog(GuideWindow).browser.toPlainText()
    assert "Vorig beeld" in sheet
    assert "Ctrl+Tab" in sheet
