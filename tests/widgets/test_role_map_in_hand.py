"""What is in a person's hand on the map of roles is what they chose, and nothing unseen gets the keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from tests.widgets.role_map_hands import LEFT, Hands, Modifier
from ui.shell.views.all_views import GRID


@pytest.fixture
def hands(qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    """Go to the map of the sample of roles."""
    stage = Stage(qapp, tmp_path)
    stage.open(projects.roles)
    yield Hands(stage)
    stage.close()


def hold_ctrl_and_go_down(hands: Hands, times: int) -> None:
    """Press Ctrl, and an arrow so many times; Ctrl stays down."""
    QTest.keyPress(hands.canvas, Qt.Key.Key_Control)
    for _each in range(times):
        arrow = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Modifier.ControlModifier)
        QApplication.sendEvent(hands.canvas, arrow)


def let_ctrl_go(hands: Hands) -> None:
    """Release Ctrl."""
    QTest.keyRelease(hands.canvas, Qt.Key.Key_Control)
    hands.stage.settle()


def moved(hands: Hands) -> set[str]:
    """Return the titles of roles that have a place of their own."""
    return {role.title for role in hands.stored.roles if role.place is not None}


def test_keys_move_the_role_that_is_chosen_not_the_one_clicked_before(hands: Hands) -> None:
    hands.click("Toetsdeskundige")
    hands.press(Qt.Key.Key_Right)
    hold_ctrl_and_go_down(hands, 1)
    let_ctrl_go(hands)
    assert moved(hands) == {hands.chosen} != {"Toetsdeskundige"}


def test_a_click_on_the_knob_leaves_no_pencil_down(hands: Hands) -> None:
    hands.click("Docentonderzoeker")
    QTest.mouseClick(hands.screen, LEFT, pos=hands.knob("Docentonderzoeker"))
    start = hands.middle("Digicoach")
    hands.drag(start, start + QPoint(-40, 120))
    assert moved(hands) == {"Digicoach"}


def test_what_is_moved_with_keys_is_put_down_before_another_is_taken(hands: Hands) -> None:
    hands.click("Digicoach")
    hold_ctrl_and_go_down(hands, 3)
    QTest.mouseClick(hands.screen, LEFT, Modifier.ControlModifier, hands.middle("Toetsdeskundige"))
    let_ctrl_go(hands)
    assert moved(hands) == {"Digicoach"}


def test_undo_takes_back_what_is_being_moved_with_keys(hands: Hands) -> None:
    hands.click("Digicoach")
    before, at = hands.stage.session.document.undoable(), hands.middle("Digicoach")
    hold_ctrl_and_go_down(hands, 3)
    hands.press(Qt.Key.Key_Z, Modifier.ControlModifier)
    let_ctrl_go(hands)
    assert hands.stage.session.document.undoable() == before
    assert hands.middle("Digicoach") == at


def test_a_role_that_is_moved_over_the_edge_stays_in_sight(hands: Hands) -> None:
    hands.click("Digicoach")
    hold_ctrl_and_go_down(hands, 30)
    card = hands.canvas.card_on_screen(hands.id("Digicoach"))
    assert card is not None
    assert hands.screen.rect().contains(card.toAlignedRect())
    let_ctrl_go(hands)


def test_the_map_goes_along_with_what_is_carried_to_its_edge(hands: Hands) -> None:
    hands.canvas.zoom_by(1.5)
    hands.canvas.go_to_beginning()
    start = hands.middle("Toetsdeskundige")
    edge = QPoint(hands.screen.width() - 4, hands.screen.height() // 2)
    bar = hands.canvas.horizontalScrollBar()
    before = bar.value()
    hands.drag(start, edge, let_go=False)
    assert bar.value() > before
    card = hands.canvas.card_on_screen(hands.id("Toetsdeskundige"))
    assert card is not None
    assert card.adjusted(-4, -4, 4, 4).contains(QPointF(edge)), "it stays in the hand"
    QTest.mouseRelease(hands.screen, LEFT, pos=edge)


def test_with_shift_one_walks_to_every_end_of_the_lines_of_a_role(hands: Hands) -> None:
    hands.click("Toetsdeskundige")
    hands.press(Qt.Key.Key_Right, Modifier.ShiftModifier)
    assert hands.chosen == "Curriculumontwerper"
    hands.press(Qt.Key.Key_Down, Modifier.ShiftModifier)
    assert hands.chosen == "Docentonderzoeker", "related goes both ways"
    hands.press(Qt.Key.Key_Down, Modifier.ShiftModifier)
    assert hands.chosen == "Curriculumontwerper", "and round"
    hands.press(Qt.Key.Key_Up, Modifier.ShiftModifier)
    assert hands.chosen == "Docentonderzoeker"
    hands.click("Digicoach")
    hands.press(Qt.Key.Key_Down, Modifier.ShiftModifier)
    assert hands.chosen == "Digicoach", "nobody came there along a line"


def test_at_the_lines_of_the_chosen_role_it_says_what_they_are(hands: Hands) -> None:
    before = painted(hands.view)
    hands.click("Onderwijskundig teamleider")
    words = painted(hands.view)
    assert words.count("groeit naar") == before.count("groeit naar") + 1
    assert words.count("verdiept") == before.count("verdiept")


def test_a_deed_with_a_role_chosen_on_the_map_is_done_to_that_role(hands: Hands) -> None:
    hands.click("Docentonderzoeker")
    hands.press(Qt.Key.Key_Backspace, Modifier.ControlModifier)
    assert "Docentonderzoeker" not in {role.title for role in hands.stored.roles}
    assert hands.steps()[-1] == "remove-role"
    hands.stage.trigger("undo")
    assert hands.id("Docentonderzoeker")


def test_a_name_is_typed_in_sight(hands: Hands) -> None:
    hands.stage.trigger("show-outline")
    assert not hands.stage.page.outline.isVisible()
    hands.click("Docentonderzoeker")
    hands.stage.trigger("rename")
    field = hands.stage.window.focusWidget()
    assert hands.stage.page.outline.isAncestorOf(field)
    assert field.isVisible()


@pytest.mark.parametrize("way", ["history", "board"])
def test_after_history_and_on_the_board_the_map_has_the_keys(hands: Hands, way: str) -> None:
    hands.click("Digicoach")
    hands.stage.trigger(way)
    hands.stage.window.pages.go_back()
    assert hands.canvas.hasFocus()


def test_a_role_that_is_not_seen_is_not_removed(hands: Hands) -> None:
    hands.click("Toetsdeskundige", Modifier.ControlModifier)
    hands.click("Curriculumontwerper", Modifier.ControlModifier)
    hands.click("Digicoach")
    hands.view.compare_button.click()
    steps = hands.steps()
    hands.press(Qt.Key.Key_Backspace, Modifier.ControlModifier)
    assert hands.steps() == steps


@pytest.mark.parametrize("view", ["view-roles", "view-route", "view-overview"])
def test_where_no_cell_is_seen_nothing_is_written_in_one(hands: Hands, view: str) -> None:
    hands.stage.select(hands.stage.grid.rows[0].title, 0)
    hands.stage.trigger(view)
    assert not hands.stage.window.actions_by_name["write"].isEnabled()


def test_who_writes_in_a_cell_sees_it(hands: Hands) -> None:
    hands.stage.select(hands.stage.grid.rows[0].title, 0)
    hands.stage.trigger("view-graph")
    hands.stage.trigger("write")
    assert hands.stage.page.workspace.view == GRID
    assert hands.stage.window.focusWidget().isVisible()
