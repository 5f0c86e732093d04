"""A role without a path gets one in one click, by its name, wherever the person is looking at the role."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from napl_desktop.queries.outline import PathLine, outline
from tests.screens.role_projects import twelve_roles
from tests.screens.stage import Stage
from tests.widgets.role_map_hands import Hands
from ui.grid.table import GridTable
from ui.inspector.role_page import RolePage
from ui.shell.views.all_views import GRID


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with twelve roles; some of them have no path."""
    started = Stage(qapp, tmp_path)
    started.open(twelve_roles)
    yield started
    started.close()


def paths(stage: Stage) -> list[PathLine]:
    with stage.session.document.read() as db:
        return [path for atelier in outline(db).ateliers for path in atelier.paths]


def buttons(stage: Stage) -> list[QPushButton]:
    page = stage.page.inspector.findChild(RolePage)
    return [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.text() == "Pad maken"
    ]


def on_the_page(stage: Stage, hands: Hands) -> None:
    (button,) = buttons(stage)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def on_the_map(stage: Stage, hands: Hands) -> None:
    QTest.mouseClick(hands.view.path_button, Qt.MouseButton.LeftButton)


def in_the_outline(stage: Stage, hands: Hands) -> None:
    stage.page.outline.setFocus()
    tree = stage.page.outline.focusProxy()
    (made,) = [each for each in tree.actions() if each is stage.window.actions_by_name["role-path"]]
    assert made.isEnabled()
    made.trigger()


@pytest.mark.parametrize("way", [on_the_page, on_the_map, in_the_outline])
def test_a_role_gets_a_path_by_its_name(stage: Stage, way: Callable[[Stage, Hands], None]) -> None:
    hands = Hands(stage)
    hands.click("Toetsdeskundige")
    before = {path.id for path in paths(stage)}
    steps = len(hands.steps())
    way(stage, hands)
    stage.settle()
    (made,) = [path for path in paths(stage) if path.id not in before]
    assert made.title == "Toetsdeskundige"
    assert made.role_id == hands.id("Toetsdeskundige")
    assert hands.steps()[steps:] == ["add-path"], "one step"
    assert stage.page.workspace.view is GRID
    assert stage.window.selection.shown_path_id == made.id
    assert isinstance(stage.window.focusWidget(), GridTable), "what is typed goes into the path"


def test_a_role_that_has_one_is_offered_none(stage: Stage) -> None:
    hands = Hands(stage)
    hands.click("Toetsdeskundige")
    assert hands.view.path_button.isVisible()
    on_the_map(stage, hands)
    stage.settle()
    hands = Hands(stage)
    hands.click("Toetsdeskundige")
    assert not hands.view.path_button.isVisible()
    assert buttons(stage) == []
    assert not stage.window.actions_by_name["role-path"].isEnabled()
