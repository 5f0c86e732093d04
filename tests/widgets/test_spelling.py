"""Spelling in the window: a wavy line while typing, what was meant with one click, and words of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from napl_desktop.writing.own_words import own_words
from napl_desktop.writing.spelling import why_no_spelling
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.grid.editor import TextEditor
from ui.inspector.word_card import WordCard

pytestmark = pytest.mark.skipif(
    bool(why_no_spelling()), reason="there is no spelling on this kind of computer"
)

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


def test_f7_silences_it_too(stage: Stage) -> None:
    type_in(stage, "Evaluert het onderwijs.")
    finish(stage)
    assert "staat niet in het woordenboek" in " ".join(painted(stage.window))
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F7)
    stage.settle()
    assert "staat niet in het woordenboek" not in " ".join(painted(stage.window))
