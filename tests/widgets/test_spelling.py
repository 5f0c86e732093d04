"""Spelling in the window: a wavy line while typing, what was meant with one click, and words of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from napl_desktop.writing.own_words import own_words
from napl_desktop.writing.spelling import why_no_spelling
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.grid.editor import TextEditor
from ui.grid.table import GridTable
from ui.inspector.word_card import WordCard
from ui.kit.fields.texts import GrowingText

pytestmark = pytest.mark.skipif(
    bool(why_no_spelling()), reason="there is no spelling on this kind of computer"
)

MEANT = ("Evalueert", "evalueert")
WAVY = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program at an empty cell, with the dictionary read."""
    started = Stage(qapp, tmp_path)
    started.open(projects.beginning)
    writing = started.window.writing
    writing.misspelt("Iets.")
    started.wait_until(lambda: bool(writing.misspelt("Evaluert.")))
    started.select(started.grid.rows[0].title, 0)
    started.page.workspace.grid.setFocus()
    yield started
    started.close()


def type_in(stage: Stage, text: str) -> None:
    """Type letter by letter: the first one opens the cell."""
    for letter in text:
        QTest.keyClick(stage.window.focusWidget(), letter)
    stage.settle()


def wavy_words(stage: Stage) -> list[str]:
    editor = stage.page.workspace.grid.findChild(TextEditor)
    block = editor.document().begin()
    found = []
    while block.isValid():
        found += [
            units(block.text(), each.start, each.length)
            for each in block.layout().formats()
            if each.format.underlineStyle() == WAVY
        ]
        block = block.next()
    return found


def units(text: str, start: int, length: int) -> str:
    """Return a part of a text as Qt counts it."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def finish(stage: Stage) -> None:
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.select(stage.grid.rows[0].title, 0)
    stage.settle()


def buttons(stage: Stage) -> dict[str, QPushButton]:
    return {
        button.text(): button
        for card in stage.page.inspector.findChildren(WordCard)
        for button in card.findChildren(QPushButton)
        if button.isVisible()
    }


def the_text(stage: Stage) -> str:
    return stage.grid.cell(*stage.page.selection.now.cell).text


def test_a_word_gets_a_wavy_line_once_it_is_typed(stage: Stage) -> None:
    type_in(stage, "Evaluert")
    assert wavy_words(stage) == [], "it may still become something"
    type_in(stage, " het onderwijs")
    assert wavy_words(stage) == ["Evaluert"]
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    stage.window.focusWidget().insertPlainText("😀 ")  # two units for Qt, one letter for us
    type_in(stage, "en onwtikkelt meer")
    assert wavy_words(stage) == ["Evaluert", "onwtikkelt"]


def test_what_was_meant_is_put_in_its_place_in_one_step(stage: Stage) -> None:
    type_in(stage, "Evaluert het onderwijs.")
    finish(stage)
    stage.wait_until(lambda: "Evalueert" in buttons(stage))
    steps = len(stage.session.document.steps())
    QTest.mouseClick(buttons(stage)["Evalueert"], Qt.MouseButton.LeftButton)
    stage.settle()
    assert the_text(stage) == "Evalueert het onderwijs."
    assert len(stage.session.document.steps()) == steps + 1
    assert buttons(stage) == {}
    stage.trigger("undo")
    assert the_text(stage) == "Evaluert het onderwijs."


def test_a_word_is_ignored_or_added_and_then_right_everywhere(stage: Stage) -> None:
    type_in(stage, "Geeft flexkwarteer en kwisraket.")
    finish(stage)
    assert "‘flexkwarteer’ staat niet in het woordenboek" in " ".join(painted(stage.window))
    first, second = stage.page.inspector.findChildren(WordCard)[-2:]
    QTest.mouseClick(first.ignore_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert own_words() == ()
    second = stage.page.inspector.findChildren(WordCard)[-1]
    QTest.mouseClick(second.add_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert own_words() == ("kwisraket",)
    assert buttons(stage) == {}


def menu(stage: Stage) -> QMenu:
    """Return the menu that came, once it says what may be meant."""
    stage.settle()
    (found,) = [top for top in stage.on_top() if isinstance(top, QMenu)]
    stage.wait_until(lambda: found.actions()[0].text() in MEANT)
    return found


def choose(stage: Stage, text: str) -> None:
    shown = menu(stage)
    action = next(each for each in shown.actions() if each.text() == text)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.actionGeometry(action).center())
    stage.settle()


def right_click(widget: QWidget, point: QPoint) -> None:
    """Ask for the menu, as the right mouse button does."""
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, asked)


def middle_of(field: TextEditor | GrowingText, place: int) -> QPoint:
    cursor = field.textCursor()
    cursor.setPosition(place)
    return field.cursorRect(cursor).center()


def test_a_key_offers_what_is_meant_at_the_cursor(stage: Stage) -> None:
    type_in(stage, "Evaluert")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    shown = menu(stage)
    assert shown.actions()[0].text() == "Evalueert"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    stage.settle()
    type_in(stage, " lessen.")
    finish(stage)
    assert the_text(stage) == "Evalueert lessen."
    assert len(stage.session.document.steps()) == 1


def test_the_right_button_offers_it_at_the_word_in_the_editor(stage: Stage) -> None:
    type_in(stage, "Zij evaluert lessen")
    editor = stage.window.focusWidget()
    assert isinstance(editor, TextEditor)
    right_click(editor.viewport(), middle_of(editor, 17))
    assert not [each for top in stage.on_top() for each in top.actions() if "woordenlijst" in each.text()]
    for top in stage.on_top():
        top.close()
    stage.settle()
    right_click(editor.viewport(), middle_of(editor, 8))
    choose(stage, "evalueert")
    assert editor.text == "Zij evalueert lessen"
    editor.undo()
    assert editor.text == "Zij evaluert lessen", "it is taken back at once"


def test_it_is_offered_in_the_text_beside_the_grid_in_one_step(stage: Stage) -> None:
    type_in(stage, "Evaluert het onderwijs.")
    finish(stage)
    (text,) = [
        each
        for each in stage.page.inspector.findChildren(GrowingText)
        if each.toPlainText() == "Evaluert het onderwijs."
    ]
    formats = text.document().firstBlock().layout().formats()
    assert [each.format.underlineStyle() for each in formats] == [WAVY]
    right_click(text.viewport(), middle_of(text, 3))
    choose(stage, "Evalueert")
    assert the_text(stage) == "Evalueert het onderwijs."
    assert len(stage.session.document.steps()) == 2


def test_it_is_offered_at_a_word_in_a_cell_that_is_only_seen(stage: Stage) -> None:
    type_in(stage, "Zij evaluert het onderwijs.")
    finish(stage)
    table = stage.page.workspace.grid.findChild(GridTable)
    row, column = table.place
    room = table.places.text_rect(row, column)
    (spot,) = table.places.boxes.texts.spots(the_text(stage), "body", room.width()).of([(4, 12)])
    table.customContextMenuRequested.emit(spot.center().toPoint() + room.topLeft())
    choose(stage, "evalueert")
    assert the_text(stage) == "Zij evalueert het onderwijs."
    assert len(stage.session.document.steps()) == 2


def test_a_word_is_added_from_the_menu(stage: Stage) -> None:
    type_in(stage, "Geeft kwisraket")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    stage.settle()
    (shown,) = [top for top in stage.on_top() if isinstance(top, QMenu)]
    action = next(each for each in shown.actions() if "woordenlijst" in each.text())
    action.trigger()
    shown.close()
    stage.settle()
    assert own_words() == ("kwisraket",)


def test_f7_silences_it_too(stage: Stage) -> None:
    type_in(stage, "Evaluert het onderwijs.")
    finish(stage)
    assert "staat niet in het woordenboek" in " ".join(painted(stage.window))
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F7)
    stage.settle()
    assert "staat niet in het woordenboek" not in " ".join(painted(stage.window))
