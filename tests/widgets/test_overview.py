"""The overview of the project: what it says of every path and level, that it follows, and that it leads there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import write_cell
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from tests.widgets.grid_room import colours
from ui.kit.reading_table import PLACE
from ui.kit.theme import ThemeName
from ui.overview.view import OverviewView
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID, OVERVIEW

Spoken = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample of roles."""
    started = Stage(qapp, tmp_path)
    started.open(projects.roles)
    yield started
    started.close()


@pytest.fixture
def view(stage: Stage) -> OverviewView:
    """Show the overview with its key."""
    stage.page.workspace.grid.setFocus()
    QTest.keyClick(
        stage.window.focusWidget(),
        Qt.Key.Key_V,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    stage.settle()
    overview = stage.page.workspace.made(OVERVIEW)
    assert overview is not None
    assert stage.page.workspace.view == OVERVIEW
    return overview


def test_it_says_how_far_towards_the_milestones_and_how_full_each_level_is(view: OverviewView) -> None:
    assert view.goal.text() == "Rolpaden vo: 3 begonnen · 0 vastgesteld van 3"
    assert view.other_goals.text().splitlines() == [
        "Landelijk doel: 10 rolpaden, later 15 (dit bestand: 3)",
        "Landelijk doel: 3 niveaupaden, één per sector (dit bestand: 0)",
    ]
    assert view.map.item(0, 0).text() == "vo · rollen: 27 van 27 gevuld, 9 vastgesteld, 1 in discussie"
    assert [view.map.item(row, 0).text() for row in (1, 2, 3)] == [
        "Toetsen en feedback",
        "Collega's begeleiden",
        "Onderwijs onderzoeken",
    ]
    said = view.map.item(2, 3).data(Spoken)
    assert said == "Collega's begeleiden, expert: 3 van 3 gevuld, 0 vastgesteld, 1 in discussie"


def test_a_bar_has_a_part_for_each_status(stage: Stage, view: OverviewView) -> None:
    tokens = stage.application.theme.tokens
    picture = view.map.viewport().grab(view.map.visualItemRect(view.map.item(2, 3))).toImage()
    found = colours(picture)
    assert found.get(tokens.disputed.upper(), 0) > 20
    assert found.get(tokens.proposed.upper(), 0) > 40
    assert tokens.agreed.upper() not in found


def test_it_follows_what_is_done(stage: Stage, view: OverviewView) -> None:
    grid = stage.grid
    stage.session.run(write_cell, grid.rows[0].id, grid.levels[0].id, "")
    stage.settle()
    assert view.map.item(1, 1).data(Spoken).startswith("Toetsen en feedback, startbekwaam: 2 van 3 gevuld")


def test_more_ateliers_are_summed_up(stage: Stage, view: OverviewView) -> None:
    assert not view.whole.isVisible(), "one atelier says it already"
    stage.session.run(add_atelier, "po · rollen", [Sector.PO], AtelierFocus.ROLES)
    assert view.whole.isVisible()
    assert view.goal.text() == "Rolpaden: 3 begonnen · 0 vastgesteld van 10, later 15"
    assert view.other_goals.text().splitlines()[0] == ("Vastgesteld per sector: po 0/3 · vo 0/3 · mbo 0/3")
    assert view.whole.text() == "Alles samen: 27 van 27 gevuld, 9 vastgesteld, 1 in discussie"


def test_where_there_is_little_room_the_tabs_go_below_the_names(stage: Stage) -> None:
    tabs = stage.page.workspace.findChild(QTabBar)
    before = tabs.y()
    stage.dress_in(ThemeName.LIGHT, 150)
    assert tabs.y() > before + tabs.height()
    assert "Toetsen en feedback" in painted(stage.page.workspace), "none of it is cut off"
    stage.dress_in(ThemeName.LIGHT, 100)
    assert tabs.y() == before


def test_every_path_shares_out_the_width_over_its_own_levels(stage: Stage, view: OverviewView) -> None:
    stage.open(projects.of_many_levels)
    stage.trigger("view-overview")
    table = stage.page.workspace.made(OVERVIEW).map
    found = {}
    for row in (1, 2, 3):
        items = (table.item(row, column) for column in range(1, table.columnCount()))
        widths: dict[str, int] = {}
        for each in items:
            level = each.data(Spoken).split(", ")[1].partition(":")[0]
            widths.setdefault(level, table.visualItemRect(each).width())
        found[table.item(row, 0).text()] = list(widths.items())
    assert [title for title, _width in found["Digitale geletterdheid"]] == [
        *("Nieuwkomer", "Verkenner", "Integrator", "Expert", "Pionier")
    ]
    for path, levels in (("Toetsen", 2), ("Begeleiden", 3), ("Digitale geletterdheid", 5)):
        widths = [width for _title, width in found[path]]
        assert len(widths) == levels
        assert max(widths) - min(widths) <= 15
        assert abs(sum(widths) - sum(width for _title, width in found["Begeleiden"])) <= 5
    table.setCurrentCell(3, 0)
    table.setFocus()
    walked = []
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_Right)
        walked.append(table.currentItem().data(Spoken).split(", ")[1].partition(":")[0])
    assert walked == ["basis", "gevorderd"], "one press goes to the next level"


def test_where_there_is_no_path_a_button_makes_one(stage: Stage, view: OverviewView) -> None:
    stage.open(projects.no_paths)
    stage.trigger("view-overview")
    empty = stage.page.workspace.made(OVERVIEW)
    assert empty is not None
    assert "nog geen ontwikkelpad" in empty.nothing_yet.words
    assert not empty.map.isVisible()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Space)
    stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "Toetsen")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.grid.title == "Toetsen"
    stage.trigger("view-overview")
    assert empty.map.isVisible()
    assert empty.map.item(1, 0).text() == "Toetsen"


def test_another_path_that_is_chosen_is_shown_as_its_grid(stage: Stage, view: OverviewView) -> None:
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    assert stage.page.workspace.view == OVERVIEW, "it is the path that was shown"
    stage.window.selection.select(view.map.item(3, 0).data(PLACE))
    stage.settle()
    assert stage.page.workspace.view == GRID
    assert stage.grid.title == "Onderwijs onderzoeken"


def test_a_click_and_enter_lead_to_the_level(stage: Stage, view: OverviewView) -> None:
    item = view.map.item(3, 2)
    QTest.mouseClick(
        view.map.viewport(), Qt.MouseButton.LeftButton, pos=view.map.visualItemRect(item).center()
    )
    stage.settle()
    assert stage.page.workspace.view == GRID
    assert stage.grid.title == "Onderwijs onderzoeken"
    assert stage.window.selection.now.level_id == stage.grid.levels[1].id
    stage.trigger("view-overview")
    view.map.setCurrentCell(1, 0)
    view.map.setFocus()
    QTest.keyClick(view.map, Qt.Key.Key_Return)
    stage.settle()
    assert stage.grid.title == "Toetsen en feedback"
