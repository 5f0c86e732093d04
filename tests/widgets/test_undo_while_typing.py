"""Undo while a text is open: with keys it is the typing that goes, with the mouse everything that was typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolBar, QToolButton, QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.document.history import StepKind
from tests.screens.stage import Stage

CONTROL = Qt.KeyboardModifier.ControlModifier
OLD = "Stemt leerlijnen van vakken op elkaar af."


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program at a cell of the sample in which something was done before."""
    started = Stage(qapp, tmp_path)
    started.application.files.open(sample_projects() / "curriculumdeskundigheid.napl")
    started.settle()
    started.select("Samenhang", 2)
    started.room.workspace.grid.setFocus()
    started.settle()
    type_over(started, OLD)
    press(started, Qt.Key.Key_Return)
    started.select("Samenhang", 2)
    yield started
    started.close()


def keys(stage: Stage) -> QWidget:
    stage.window.activateWindow()
    stage.settle()
    focused = stage.window.focusWidget()
    assert focused is not None
    return focused


def press(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(keys(stage), key, modifier)
    stage.settle()


def type_over(stage: Stage, text: str) -> None:
    """Type: the first letter opens the cell, the others go where the keys are then."""
    for sign in text:
        QTest.keyClicks(keys(stage), sign)
    stage.settle()


def click(stage: Stage, action: str) -> None:
    """Click the button of the toolbar."""
    bar = stage.window.findChild(QToolBar)
    button = bar.widgetForAction(stage.window.actions_by_name[action])
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()


def text(stage: Stage) -> str:
    return stage.grid.cell(*stage.window.selection.now.cell).text


def written(stage: Stage) -> int:
    return sum(step.kind is StepKind.EDIT for step in stage.session.document.steps())


def test_ctrl_z_in_an_open_cell_takes_back_typing_and_not_the_document(stage: Stage) -> None:
    before = written(stage)
    press(stage, Qt.Key.Key_F2)
    type_over(stage, " En nog iets.")
    press(stage, Qt.Key.Key_Z, CONTROL)
    editor = keys(stage)
    assert editor.toPlainText() == OLD
    assert text(stage) == OLD
    press(stage, Qt.Key.Key_Z, CONTROL)  # one too many harms nothing
    assert text(stage) == OLD
    press(stage, Qt.Key.Key_Return)
    stage.select("Samenhang", 2)
    assert (text(stage), written(stage)) == (OLD, before)


def test_ctrl_z_in_the_grid_takes_back_the_last_step(stage: Stage) -> None:
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD


def test_a_click_on_undo_takes_back_what_is_being_typed_and_redo_brings_it_back(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F2)
    type_over(stage, " En nog iets.")
    click(stage, "undo")
    assert text(stage) == OLD
    assert keys(stage) is stage.room.workspace.grid.focusProxy()
    click(stage, "redo")
    assert text(stage) == f"{OLD} En nog iets."


def test_a_click_on_undo_in_a_cell_where_nothing_was_typed_takes_back_the_last_step(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F2)
    click(stage, "undo")
    assert text(stage) != OLD
    press(stage, Qt.Key.Key_F2)
    click(stage, "redo")
    assert text(stage) == OLD


def test_a_click_on_undo_takes_back_a_name_that_is_being_typed(stage: Stage) -> None:
    stage.select("Samenhang")
    title = next(
        each
        for each in stage.room.inspector.findChildren(QPlainTextEdit)
        if each.isVisible() and each.toPlainText() == "Samenhang"
    )
    title.setFocus()
    type_over(stage, " van alles")
    click(stage, "undo")
    assert "Samenhang" in [row.title for row in stage.grid.rows]
    assert title.toPlainText() == "Samenhang"
    click(stage, "redo")
    assert any("van alles" in row.title for row in stage.grid.rows)


def test_a_note_that_waits_half_written_is_left_alone(stage: Stage) -> None:
    stage.trigger("add-note")
    type_over(stage, "Wat is")
    note = keys(stage)
    stage.room.workspace.grid.setFocus()
    click(stage, "undo")
    assert text(stage) != OLD
    assert note.toPlainText() == "Wat is"
    note.clear()
