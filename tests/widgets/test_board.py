"""On the digibord the path fills the screen, a row can be brought forward, and Escape brings everything back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolBar

from napl_desktop.assets import sample_projects
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import remove_dimension
from tests.screens.stage import Stage
from ui.board.row_view import RowView
from ui.kit.from_afar import zoom_for_room

Key = Qt.Key


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample."""
    started = Stage(qapp, tmp_path)
    started.open_file(sample_projects() / "curriculumdeskundigheid.napl")
    yield started
    started.close()


def press(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(stage.window.focusWidget() or stage.window, key)
    stage.settle()


def around(stage: Stage) -> list[bool]:
    window = stage.window
    parts = (
        window.menuBar(),
        window.statusBar(),
        window.findChild(QToolBar),
        stage.page.outline,
        stage.page.inspector,
    )
    return [part.isVisible() for part in parts]


def row_view(stage: Stage) -> RowView:
    (view,) = [each for each in stage.window.findChildren(RowView) if each.isVisible()]
    return view


def test_f11_leaves_only_the_path_in_large_type_and_escape_brings_all_back(stage: Stage) -> None:
    assert around(stage) == [True] * 5
    press(stage, Key.Key_F11)
    assert around(stage) == [False] * 5
    assert stage.window.isFullScreen()
    assert stage.application.theme.zoom == zoom_for_room(768)
    assert stage.settings.zoom == 100, "only for now"
    press(stage, Key.Key_Escape)
    assert around(stage) == [True] * 5
    assert not stage.window.isFullScreen()
    assert stage.application.theme.zoom == 100


def test_f11_again_goes_back_and_keys_work_on_the_board(stage: Stage) -> None:
    press(stage, Key.Key_F11)
    stage.select("Team", 0)
    QTest.keyClick(stage.window.focusWidget(), Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.session.document.undoable().action == "set-status-disputed"
    press(stage, Key.Key_F11)
    assert around(stage) == [True] * 5


def test_what_was_hidden_before_stays_hidden(stage: Stage) -> None:
    stage.trigger("show-inspector")
    press(stage, Key.Key_F11)
    press(stage, Key.Key_Escape)
    assert around(stage) == [True, True, True, True, False]


def test_closing_the_project_leaves_the_board(stage: Stage) -> None:
    press(stage, Key.Key_F11)
    stage.close_project()
    assert stage.window.menuBar().isVisible()
    assert stage.application.theme.zoom == 100


def test_a_row_is_brought_forward_and_walked_through_with_keys(stage: Stage) -> None:
    stage.select("Samenhang", 1)
    press(stage, Key.Key_F6)
    view = row_view(stage)
    assert view.title.text() == "Samenhang"
    assert "Verbindt reeksen" in view.accessibleName()
    press(stage, Key.Key_PageDown)
    assert view.title.text() == "Relevantie"
    press(stage, Key.Key_PageUp)
    press(stage, Key.Key_PageUp)
    assert view.title.text() == "Kern en keuze"
    press(stage, Key.Key_PageUp)
    assert view.title.text() == "Kern en keuze"
    assert not view.before.isEnabled()
    press(stage, Key.Key_Escape)
    assert not [each for each in stage.window.findChildren(RowView) if each.isVisible()]
    assert stage.window.selection.now.dimension_id == stage.grid.rows[0].id
    assert stage.page.workspace.grid.isVisible()


def test_swipes_and_buttons_walk_too(stage: Stage) -> None:
    stage.select("Samenhang")
    press(stage, Key.Key_F6)
    view = row_view(stage)
    start = view.rect().center()
    for way, title in ((-300, "Relevantie"), (300, "Samenhang"), (20, "Samenhang")):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(way, 0))
        assert view.title.text() == title
    view.after.click()
    assert view.title.text() == "Relevantie"
    for button in (view.before, view.after, view.close_button):
        assert button.width() >= 44
        assert button.height() >= 44
    view.close_button.click()
    stage.settle()
    assert stage.page.workspace.grid.isVisible()


def test_the_texts_are_as_large_as_fits(stage: Stage) -> None:
    stage.select("Samenhang")
    press(stage, Key.Key_F6)
    view = row_view(stage)
    large = view.texts.type_size
    assert large > 20
    row, level = stage.grid.rows[1].id, stage.grid.levels[0].id
    stage.session.run(write_cell, row, level, "Een lange tekst over samenhang in de lessen. " * 20)
    stage.settle()
    assert 11 <= view.texts.type_size < large


def test_no_word_is_broken_to_be_larger(stage: Stage) -> None:
    stage.select("Samenhang")
    press(stage, Key.Key_F6)
    view = row_view(stage)
    before = view.texts.type_size
    row, level = stage.grid.rows[1].id, stage.grid.levels[0].id
    stage.session.run(write_cell, row, level, "Onderwijsontwikkelingsvraagstukken")
    stage.settle()
    assert view.texts.type_size < before


def test_a_row_that_is_gone_goes_back_to_the_grid(stage: Stage) -> None:
    stage.select("Samenhang")
    press(stage, Key.Key_F6)
    stage.session.run(remove_dimension, stage.grid.rows[1].id)
    stage.settle()
    assert not [each for each in stage.window.findChildren(RowView) if each.isVisible()]
    assert stage.page.workspace.grid.isVisible()


def test_escape_first_puts_the_row_back_and_then_leaves_the_board(stage: Stage) -> None:
    press(stage, Key.Key_F11)
    press(stage, Key.Key_F6)
    press(stage, Key.Key_Escape)
    assert stage.window.board.is_on
    assert stage.page.workspace.grid.isVisible()
    press(stage, Key.Key_Escape)
    assert not stage.window.board.is_on
