"""What may still be looked at is listed beside the work; a line leads to its place, and goes when done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.prerequisites import add_prerequisite
from napl_desktop.operations.roles import add_role
from tests.screens import projects
from tests.screens.stage import Stage
from ui.findings.dialog import FindingsDialog
from ui.shell.views.all_views import GRID


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a path of six levels, some cells of which are empty."""
    started = Stage(qapp, tmp_path)
    started.open(projects.two_stages)
    yield started
    started.close()


def opened(stage: Stage) -> FindingsDialog:
    """Open the list with its key, and wait until it is there."""
    stage.window.activateWindow()
    stage.page.workspace.grid.setFocus()
    stage.settle()
    QTest.keyClick(
        stage.window.focusWidget(),
        Qt.Key.Key_A,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = stage.dialog(FindingsDialog)
    stage.wait_until(lambda: dialog.list.topLevelItemCount() > 0)
    return dialog


def shown(dialog: FindingsDialog) -> dict[str, list[str]]:
    """Return what is listed: rule → places."""
    heads = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return {head.text(0): [head.child(row).text(0) for row in range(head.childCount())] for head in heads}


def line(dialog: FindingsDialog, words: str) -> QTreeWidgetItem:
    """Return the line with these words."""
    (found, *_) = dialog.list.findItems(words, Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    return found


def test_a_line_leads_to_its_place_with_a_click_and_with_enter(stage: Stage) -> None:
    dialog = opened(stage)
    assert "Dit niveau is nog niet verbonden met een landelijk niveau. (6)" in shown(dialog)
    item = line(dialog, "Toetsen › B1")
    dialog.list.scrollToItem(item)
    QTest.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(item).center()
    )
    stage.settle()
    assert stage.window.selection.now.level_id == stage.grid.levels[3].id
    dialog.list.setCurrentItem(line(dialog, "Toetsen › A2"))
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    stage.settle()
    assert stage.window.selection.now.level_id == stage.grid.levels[1].id
    assert dialog.isVisible()


def test_it_leads_to_the_grid_from_a_view_that_does_not_show_the_place(stage: Stage) -> None:
    stage.trigger("view-overview")
    dialog = opened(stage)
    dialog.list.itemActivated.emit(line(dialog, "Toetsen › B1"), 0)
    stage.settle()
    assert stage.page.workspace.view == GRID


def test_a_circle_is_shown_whole_and_first(stage: Stage) -> None:
    grid = stage.grid
    one, other = (grid.rows[0].id, grid.levels[1].id), (grid.rows[1].id, grid.levels[1].id)
    stage.session.run(add_prerequisite, one, other)
    stage.session.run(add_prerequisite, other, one)
    dialog = opened(stage)
    found = shown(dialog)
    circle = next(places for rule, places in found.items() if "vereisen elkaar, dus" in rule)
    assert circle == [
        "Toetsen › Doelen kiezen › A2: Doelen kiezen · A2 → Vragen maken · A2 → Doelen kiezen · A2"
    ]
    assert "vereisen elkaar" in next(iter(found)), "what matters most comes first"


def test_what_is_dealt_with_goes_and_what_was_folded_stays_folded(stage: Stage) -> None:
    dialog = opened(stage)
    head = line(dialog, "landelijk niveau")
    head.setExpanded(False)
    add_role(stage.session.document, stage.grid.atelier_id, "Toetser")
    stage.wait_until(lambda: any("nog geen ontwikkelpad" in rule for rule in shown(dialog)))
    assert not line(dialog, "landelijk niveau").isExpanded()
    stage.trigger("undo")
    stage.wait_until(lambda: not any("nog geen ontwikkelpad" in rule for rule in shown(dialog)))


def test_where_nothing_asks_for_attention_it_is_said(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.show_findings(())
    assert dialog.heading == "Niets vraagt aandacht."
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()
    assert (
        write_cell(stage.session.document, stage.grid.rows[0].id, stage.grid.levels[0].id, "Anders.") is None
    )
    assert opened(stage) is not None, "it can be opened again"


def test_closing_the_project_takes_the_list_along(stage: Stage) -> None:
    opened(stage)
    stage.close_project()
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, FindingsDialog)]
    assert not any(window.isVisible() for window in windows)
