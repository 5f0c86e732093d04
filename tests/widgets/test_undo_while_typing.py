"""Undo while a text is open: with keys it is the typing that goes, with the mouse everything that was typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton, QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.document.history.steps import StepKind
from tests.screens.stage import Stage
from ui.shell.bars.tool_row import ToolRow

CONTROL = Qt.KeyboardModifier.ControlModifier
OLD = "Stemt leerlijnen van vakken op elkaar af."


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program at a cell of the sample in which something was done before."""
    started = Stage(qapp, tmp_path)
    started.application.files.open(sample_projects() / "curriculumdeskundigheid.napl")
    started.settle()
    started.select("Samenhang", 2)
    started.page.workspace.grid.setFocus()
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
    button = stage.window.findChild(ToolRow).button(stage.window.actions_by_name[action])
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
    assert keys(stage) is stage.page.workspace.grid.focusProxy()
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
        for each in stage.page.inspector.findChildren(QPlainTextEdit)
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
    stage.page.workspace.grid.setFocus()
    click(stage, "undo")
    assert text(stage) != OLD
    assert note.toPlainText() == "Wat is"
    note.clear()


# A text that has steps of its own, and the project that has others


def held(stage: Stage, key: Qt.Key, times: int, is_known: bool) -> None:
    """Hold a key down with Ctrl; Qt knows of the repeats that they are, or lets them go at the same moment."""
    QTest.keyPress(keys(stage), key, CONTROL)
    for moment in range(1000, 1000 + times * 30, 30):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, CONTROL, "", is_known)
            event.setTimestamp(moment)
            event.ignore()
            QApplication.sendEvent(keys(stage), event)
            if kind is QEvent.Type.ShortcutOverride and not event.isAccepted():
                stage.window.actions_by_name["undo"].trigger()
                break
    QTest.keyRelease(keys(stage), key, CONTROL)
    stage.settle()


def told(stage: Stage) -> list[str]:
    said: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: said.append(text))
    return said


def write_a_note(stage: Stage) -> QPlainTextEdit:
    stage.trigger("add-note")
    note = keys(stage)
    assert isinstance(note, QPlainTextEdit)
    return note


def test_ctrl_z_in_a_text_where_nothing_was_typed_undoes_the_last_step(stage: Stage) -> None:
    said = told(stage)
    write_a_note(stage)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD
    press(stage, Qt.Key.Key_Y, CONTROL)
    assert text(stage) == OLD
    press(stage, Qt.Key.Key_Z, CONTROL)
    press(stage, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert text(stage) == OLD
    assert [words.partition(":")[0] for words in said] == ["ongedaan gemaakt", "opnieuw gedaan"] * 2


def test_ctrl_z_in_an_open_cell_where_nothing_was_typed_undoes_the_last_step(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F2)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD


def test_ctrl_z_in_the_place_of_a_row_to_be_closes_that_and_undoes_nothing_else(stage: Stage) -> None:
    said = told(stage)
    rows = len(stage.grid.rows)
    press(stage, Qt.Key.Key_Return, CONTROL)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert keys(stage).accessibleName() == "Raster van het pad"
    assert (text(stage), len(stage.grid.rows)) == (OLD, rows)
    press(stage, Qt.Key.Key_Return, CONTROL)
    type_over(stage, "Nieuw")
    for _press in range(2):
        press(stage, Qt.Key.Key_Z, CONTROL)
    assert said == [], "nothing but the place is next"
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert keys(stage).accessibleName() == "Raster van het pad"
    assert (text(stage), len(stage.grid.rows)) == (OLD, rows)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD


def test_after_the_typing_one_press_says_what_the_next_undoes(stage: Stage) -> None:
    said = told(stage)
    note = write_a_note(stage)
    type_over(stage, "Wat is dit")
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert (note.toPlainText(), text(stage), said) == ("", OLD, [])
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) == OLD
    (sentence,) = said
    last = stage.session.document.undoable()
    assert last is not None
    step = stage.application.messages.wording.step(last.action, last.subject.title)
    assert sentence == f"nog eens Ctrl+Z maakt ongedaan: {step}"
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD
    assert keys(stage) is note
    press(stage, Qt.Key.Key_Y, CONTROL)
    assert text(stage) == OLD
    press(stage, Qt.Key.Key_Y, CONTROL)
    assert note.toPlainText() == "Wat is dit", "and then the typing comes back too"


@pytest.mark.parametrize("where", ["cell", "note"])
@pytest.mark.parametrize("is_known", [True, False])
def test_a_held_ctrl_z_stops_at_the_beginning_of_the_sentence(
    stage: Stage, where: str, is_known: bool
) -> None:
    said = told(stage)
    if where == "note":
        write_a_note(stage)
    else:
        press(stage, Qt.Key.Key_F2)
    field = keys(stage)
    type_over(stage, "Een")
    press(stage, Qt.Key.Key_Left)
    type_over(stage, "twee")
    before = len(stage.session.document.steps())
    held(stage, Qt.Key.Key_Z, 12, is_known)
    assert field.toPlainText() == ("" if where == "note" else OLD)
    assert len(stage.session.document.steps()) == before
    assert said == []
    held(stage, Qt.Key.Key_Z, 12, is_known)
    assert len(stage.session.document.steps()) == before, "one press says it, and its repeats do nothing"
    assert len(said) == 1
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert len(stage.session.document.steps()) == before + 1


def test_what_was_handed_over_is_taken_back_as_a_step(stage: Stage) -> None:
    note = write_a_note(stage)
    type_over(stage, "Wat is dit")
    press(stage, Qt.Key.Key_Return, CONTROL)
    assert note.toPlainText() == ""
    written_before = written(stage)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert note.toPlainText() == ""
    last = stage.session.document.redoable()
    assert last is not None
    assert last.action == "add-cell-note"
    assert written(stage) == written_before


def test_a_note_that_waits_keeps_its_own_steps_when_the_keys_return(stage: Stage) -> None:
    note = write_a_note(stage)
    type_over(stage, "Wat is")
    stage.page.workspace.grid.setFocus()
    note.setFocus()
    stage.settle()
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert (note.toPlainText(), text(stage)) == ("", OLD)


def test_undo_from_another_text_leaves_a_note_that_waits(stage: Stage) -> None:
    stage.select("Samenhang")
    stage.trigger("add-note")
    note = keys(stage)
    type_over(stage, "Half")
    title = next(
        each
        for each in stage.page.inspector.findChildren(QPlainTextEdit)
        if each.isVisible() and each.toPlainText() == "Samenhang"
    )
    title.setFocus()
    before = stage.session.document.undoable()
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert stage.session.document.redoable() == before
    assert note.toPlainText() == "Half"
    note.setPlainText("")


def test_ctrl_y_while_typing_brings_back_typing_only(stage: Stage) -> None:
    note = write_a_note(stage)
    press(stage, Qt.Key.Key_Z, CONTROL)
    assert text(stage) != OLD
    type_over(stage, "Wat")
    press(stage, Qt.Key.Key_Y, CONTROL)
    assert (note.toPlainText(), text(stage) != OLD) == ("Wat", True)
    press(stage, Qt.Key.Key_Z, CONTROL)
    press(stage, Qt.Key.Key_Y, CONTROL)
    assert (note.toPlainText(), text(stage) != OLD) == ("Wat", True)
    note.setPlainText("")


def test_roles_that_were_called_out_are_taken_back_and_not_typed_again(stage: Stage) -> None:
    stage.trigger("add-role")
    type_over(stage, "Coach")
    press(stage, Qt.Key.Key_Return)
    press(stage, Qt.Key.Key_Z, CONTROL)
    last = stage.session.document.redoable()
    assert last is not None
    assert last.action == "add-role"
