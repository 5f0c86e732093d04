"""What may still be looked at is a page over the project; a line leads to its place, and goes when done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.roles import add_role, remove_role
from tests.screens import projects
from tests.screens.stage import Stage
from ui.findings.page import FindingsPage
from ui.shell.views.all_views import GRID

NO_PATH = "nog geen ontwikkelpad"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a path of six levels, some cells of which are empty."""
    started = Stage(qapp, tmp_path)
    started.open(projects.two_stages)
    yield started
    started.close()


def opened(stage: Stage) -> FindingsPage:
    """Open the page with its key, and wait until the list is there."""
    stage.window.activateWindow()
    stage.page.workspace.return_keys()
    stage.settle()
    QTest.keyClick(
        stage.window.focusWidget(),
        Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    page = stage.window.pages.findings
    assert page is not None
    stage.wait_until(lambda: page.list.topLevelItemCount() > 0)
    return page


def press(stage: Stage, key: Qt.Key) -> None:
    """Press a key where the keys go."""
    QTest.keyClick(stage.window.focusWidget(), key)
    stage.settle()


def click(stage: Stage, page: FindingsPage, item: QTreeWidgetItem) -> None:
    """Click a line of the list."""
    page.list.scrollToItem(item)
    spot = page.list.visualItemRect(item).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    stage.settle()


def shown(page: FindingsPage) -> dict[str, list[str]]:
    """Return what is listed: rule → places."""
    heads = [page.list.topLevelItem(row) for row in range(page.list.topLevelItemCount())]
    return {head.text(0): [head.child(row).text(0) for row in range(head.childCount())] for head in heads}


def line(page: FindingsPage, words: str) -> QTreeWidgetItem:
    """Return the line with these words."""
    (found, *_) = page.list.findItems(words, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    return found


def add_roles(stage: Stage, count: int) -> list[str]:
    """Add roles without a path."""
    document, atelier = stage.session.document, stage.grid.atelier_id
    return [add_role(document, atelier, f"Rol {number + 1}") for number in range(count)]


def test_a_line_leads_back_to_the_project_at_its_place_with_a_click_and_with_enter(stage: Stage) -> None:
    add_roles(stage, 2)
    page = opened(stage)
    assert not stage.page.isVisible()
    assert page.list.hasFocus()
    click(stage, page, line(page, "Rol 2"))
    assert stage.window.pages.findings is None
    assert stage.page.isVisible()
    assert stage.window.selection.now.role_id is not None
    page = opened(stage)
    page.list.setCurrentItem(line(page, "Toetsen › Beoordelen"))
    press(stage, Qt.Key.Key_Return)
    assert stage.window.pages.findings is None
    assert stage.window.selection.now.dimension_id == next(
        row.id for row in stage.grid.rows if row.title == "Beoordelen"
    )


def test_what_holds_for_the_whole_path_is_said_once(stage: Stage) -> None:
    assert stage.grid.levels[0].anchor is None
    found = shown(opened(stage))
    rule = "Geen enkel niveau van dit ontwikkelpad is verbonden met een landelijk niveau. (1)"
    assert found[rule] == ["Toetsen"]


def test_it_goes_on_where_one_was(stage: Stage) -> None:
    roles = add_roles(stage, 6)
    page = opened(stage)
    click(stage, page, line(page, "Rol 3"))
    page = opened(stage)
    assert page.list.currentItem().text(0) == "Rol 3"
    press(stage, Qt.Key.Key_Escape)
    assert stage.page.isVisible()
    stage.session.run(remove_role, roles[2])
    page = opened(stage)
    assert page.list.currentItem().text(0) == "Rol 4", "what was dealt with is gone"
    click(stage, page, line(page, NO_PATH))
    press(stage, Qt.Key.Key_Escape)
    page = opened(stage)
    assert not line(page, NO_PATH).isExpanded(), "what was folded stays so"


def test_a_group_of_many_is_folded_with_its_number_and_unfolds_by_click_and_key(stage: Stage) -> None:
    add_roles(stage, 60)
    page = opened(stage)
    head = line(page, NO_PATH)
    assert head.text(0).endswith("(60)")
    assert not head.isExpanded()
    assert line(page, "niet eens").isExpanded(), "there are few of them"
    click(stage, page, head)
    assert head.isExpanded()
    assert stage.window.pages.findings is page
    press(stage, Qt.Key.Key_Return)
    assert not head.isExpanded()
    press(stage, Qt.Key.Key_Right)
    assert head.isExpanded()


def test_the_button_leads_back_to_where_one_was(stage: Stage) -> None:
    stage.select("Beoordelen", 1)
    before = stage.window.selection.now
    page = opened(stage)
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.page.isVisible()
    assert stage.window.selection.now == before
    assert stage.page.workspace.isAncestorOf(stage.window.focusWidget())


def test_it_leads_to_the_grid_from_a_view_that_does_not_show_the_place(stage: Stage) -> None:
    stage.trigger("view-overview")
    page = opened(stage)
    click(stage, page, line(page, "Toetsen › Beoordelen"))
    assert stage.page.workspace.view == GRID


def test_a_circle_is_shown_whole_and_first(stage: Stage) -> None:
    grid = stage.grid
    one, other = (grid.rows[0].id, grid.levels[1].id), (grid.rows[1].id, grid.levels[1].id)
    stage.session.run(add_prerequisite, one, other)
    stage.session.run(add_prerequisite, other, one)
    found = shown(opened(stage))
    circle = next(places for rule, places in found.items() if "vereisen elkaar, dus" in rule)
    assert circle == [
        "Toetsen › Doelen kiezen › A2: Doelen kiezen · A2 → Vragen maken · A2 → Doelen kiezen · A2"
    ]
    assert "vereisen elkaar" in next(iter(found)), "what matters most comes first"


def test_what_is_dealt_with_goes_and_what_was_folded_stays_folded(stage: Stage) -> None:
    page = opened(stage)
    line(page, "niet eens").setExpanded(False)
    (role,) = add_roles(stage, 1)
    stage.wait_until(lambda: any(NO_PATH in rule for rule in shown(page)))
    assert not line(page, "niet eens").isExpanded()
    stage.session.run(remove_role, role)
    stage.wait_until(lambda: not any(NO_PATH in rule for rule in shown(page)))


def test_where_nothing_asks_for_attention_it_is_said(stage: Stage) -> None:
    page = opened(stage)
    page.show_findings(())
    assert page.heading == "Niets vraagt aandacht."
    press(stage, Qt.Key.Key_Escape)
    assert stage.page.isVisible()
    assert (
        write_cell(stage.session.document, stage.grid.rows[0].id, stage.grid.levels[0].id, "Anders.") is None
    )
    assert opened(stage) is not None, "it can be opened again"


def test_another_project_begins_at_the_beginning(stage: Stage) -> None:
    add_roles(stage, 3)
    page = opened(stage)
    click(stage, page, line(page, "Rol 3"))
    stage.close_project()
    assert stage.window.pages.findings is None
    stage.open(projects.many_points)
    assert opened(stage).list.currentItem().text(0).endswith("(60)")
