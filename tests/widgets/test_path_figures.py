"""Above the grid the room sees how full and how agreed the path is, in as many words as there is room for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample."""
    started = Stage(qapp, tmp_path)
    started.open(projects.sample)
    # As on a laptop, but with room for all the words.
    started.trigger("show-outline")
    started.settle()
    yield started
    started.close()


def said(stage: Stage) -> str:
    stage.settle()
    return " ".join(painted(stage.page.workspace.head.figures))


def test_it_says_how_far_the_room_is_and_follows_what_is_done(stage: Stage) -> None:
    assert said(stage) == "18 van 18 gevuld · 6 vastgesteld · 2 in discussie"
    stage.select("Proces", 2)
    stage.page.workspace.grid.setFocus()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert said(stage) == "18 van 18 gevuld · 7 vastgesteld · 2 in discussie"
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Delete)
    assert said(stage) == "17 van 18 gevuld · 6 vastgesteld · 2 in discussie"
    stage.trigger("undo")
    assert said(stage) == "18 van 18 gevuld · 7 vastgesteld · 2 in discussie"


def test_where_there_is_little_room_it_says_less_in_whole_words(stage: Stage) -> None:
    words = stage.page.workspace.head.figures.words
    for width, expected in ((290, "18/18 · 6 vastgesteld · 2 in discussie"), (60, "18/18"), (20, "")):
        words.setFixedWidth(width)
        assert said(stage) == expected


def test_the_bar_has_a_part_for_each_status(stage: Stage) -> None:
    tokens = stage.application.theme.tokens
    picture = stage.page.workspace.head.figures._bar.grab().toImage()
    middle = picture.height() // 2
    seen = {picture.pixelColor(x, middle).name() for x in range(picture.width())}
    assert {each.lower() for each in (tokens.agreed, tokens.disputed, tokens.proposed)} <= seen


def test_without_a_path_or_a_place_to_write_there_are_no_figures(stage: Stage, tmp_path: Path) -> None:
    stage.open_file(projects.no_paths(tmp_path))
    assert not stage.page.workspace.head.figures.isVisible()
