"""A path that has no name of its own is asked for it when a room is to see it, or the bureau: once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.screens import projects
from tests.screens.stage import Stage
from ui.dialogs.name_path import NamePathDialog
from ui.hand_in.dialog import HandInDialog

Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a path that is called as it was made."""
    started = Stage(qapp, tmp_path)
    started.open(projects.beginning)
    yield started
    started.close()


def questions(stage: Stage) -> list[NamePathDialog]:
    return [top for top in stage.on_top() if isinstance(top, NamePathDialog)]


def asked_to_hand_in(stage: Stage) -> bool:
    return any(isinstance(top, HandInDialog) for top in stage.on_top())


def answer(stage: Stage, key: Key, name: str = "") -> None:
    (question,) = questions(stage)
    QTest.keyClicks(question.focusWidget(), name)
    QTest.keyClick(question.focusWidget(), key)
    stage.settle()


def test_the_board_asks_and_shows_the_name(stage: Stage) -> None:
    QTest.keyClick(stage.window.focusWidget(), Key.Key_F11)
    stage.settle()
    assert not stage.window.board.is_on
    answer(stage, Key.Key_Return, "Toetsen")
    assert stage.grid.title == "Toetsen"
    assert stage.window.board.is_on
    assert [step.action for step in stage.session.document.steps()] == ["rename-path"]


def test_escape_goes_on_without_and_it_is_not_asked_again(stage: Stage) -> None:
    stage.trigger("board")
    answer(stage, Key.Key_Escape)
    assert stage.window.board.is_on
    assert stage.grid.title == "Nieuw ontwikkelpad"
    stage.trigger("board")
    stage.trigger("board")
    assert stage.window.board.is_on
    assert questions(stage) == []
    stage.trigger("board")
    stage.trigger("hand-in")
    assert questions(stage) == []
    assert asked_to_hand_in(stage)


def test_handing_in_asks_first(stage: Stage) -> None:
    stage.trigger("hand-in")
    assert not asked_to_hand_in(stage)
    answer(stage, Key.Key_Return, "Toetsen")
    assert stage.grid.title == "Toetsen"
    assert asked_to_hand_in(stage)


def test_a_path_with_a_name_is_not_asked_about(stage: Stage) -> None:
    stage.open(projects.sample)
    stage.trigger("board")
    assert questions(stage) == []
    assert stage.window.board.is_on


def test_the_board_is_left_without_a_question(stage: Stage) -> None:
    stage.window.board.enter()
    stage.trigger("board")
    assert questions(stage) == []
    assert not stage.window.board.is_on
