"""Toolbar and menus at every size: nothing falls off, and no menu is longer than can be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QMenu

from tests.screens import projects
from tests.screens.stage import Dress, Stage, on_stage
from ui.kit.theme import ThemeName
from ui.shell.bars.tool_row import ToolRow

STATUSES = ["Voorstel", "In discussie", "Vastgesteld"]


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(qapp, tmp_path, Dress(has_panels=False)) as started:
        started.open(projects.sample)
        started.select("Team", 1)
        yield started


def tools(stage: Stage) -> ToolRow:
    return stage.window.findChild(ToolRow)


def offered(stage: Stage) -> list[str]:
    """Return what can be pressed in the toolbar, by a button or in the menu of the rest."""
    row = tools(stage)
    shown = [each.defaultAction() for each in row._buttons if each.isVisible()]
    behind = row.more.menu().actions() if row.more.isVisible() else []
    return [each.iconText() for each in (*shown[:-1], *behind, shown[-1])]


@pytest.mark.parametrize("size", [QSize(900, 500), QSize(1366, 768)])
@pytest.mark.parametrize("zoom", [100, 150, 200, 300])
def test_at_every_size_every_tool_is_there(stage: Stage, zoom: int, size: QSize) -> None:
    everything = offered(stage)
    assert [*STATUSES] == [each for each in everything if each in STATUSES]
    stage.window.resize(size)
    stage.dress_in(ThemeName.LIGHT, zoom)
    row = tools(stage)
    assert offered(stage) == everything
    for button in (*row._buttons, row.more):
        if button.isVisible():
            where = QRect(button.mapTo(stage.window, QPoint()), button.size())
            assert stage.window.rect().contains(where)


def test_the_words_go_before_the_tools_do(stage: Stage) -> None:
    stage.dress_in(ThemeName.LIGHT, 200)
    assert not tools(stage).more.isVisible()
    assert tools(stage).button(stage.window.actions_by_name["status-agreed"]).isVisible()


def test_what_does_not_fit_is_done_from_the_menu_of_the_rest(stage: Stage) -> None:
    stage.window.resize(900, 500)
    stage.dress_in(ThemeName.LIGHT, 300)
    assert tools(stage).more.isVisible()
    tools(stage).more.menu().actions()[-1].trigger()
    assert stage.grid.cell(*stage.window.selection.now.cell).status.value == "agreed"


def test_each_view_has_its_own_tools(stage: Stage) -> None:
    stage.trigger("view-roles")
    assert not set(STATUSES) & set(offered(stage))
    assert "Rollen toevoegen" in offered(stage)
    stage.trigger("view-grid")
    assert "Rij toevoegen" in offered(stage)


@pytest.mark.parametrize(("row", "level"), [("Team", 1), ("Team", None), ("", 1), ("", None)])
def test_a_context_menu_can_be_read_at_a_glance(stage: Stage, row: str, level: int | None) -> None:
    stage.select(row, level)
    table = stage.page.workspace.grid._table
    table.customContextMenuRequested.emit(QPoint(200, 200))
    stage.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = [each for each in menu.actions() if not each.isSeparator()]
    menu.close()
    assert 0 < len(lines) <= 12


def test_no_menu_stands_in_two_columns_however_low_the_window_is(stage: Stage) -> None:
    stage.dress_in(ThemeName.LIGHT, 200)
    for opened in stage.window.menuBar().actions():
        menu = opened.menu()
        menu.popup(QPoint(0, 0))
        stage.settle()
        lefts = {menu.actionGeometry(each).left() for each in menu.actions() if each.isVisible()}
        menu.close()
        assert len(lefts) == 1, opened.text()


def test_the_window_comes_onto_the_screen_that_there_is(stage: Stage) -> None:
    window, room = stage.window, stage.window.screen().availableGeometry()
    window.hide()
    stage.settings.geometry = window.saveGeometry()
    window.setGeometry(QRect(room.right() - 50, room.bottom() - 50, 1000, 600))
    window.appear()
    assert room.contains(window.geometry())


def test_the_window_can_be_as_small_as_a_small_screen_at_twice_the_size(stage: Stage) -> None:
    stage.window.resize(900, 500)
    stage.settle()
    assert stage.window.size() == QSize(900, 500)
