"""What the program says is on the screen until a person answers, with or without a window around it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from napl_desktop.errors import FileMissing
from napl_desktop.wording import wording
from ui.messages import Answer, Messages


@pytest.fixture
def messages(qapp) -> Messages:
    return Messages(wording("nl"))


def box() -> QMessageBox:
    """Return the box that is on the screen, after Python let go of whatever nobody holds."""
    gc.collect()
    QApplication.processEvents()
    (found,) = (
        top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()
    )
    return found


def boxes() -> list[QMessageBox]:
    QApplication.processEvents()
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox)]


def test_a_problem_before_there_is_a_window_stays_until_it_is_read(messages, qtbot):
    messages.problem(FileMissing(Path("/weg/werk.napl")))
    assert "werk.napl" in box().text()
    qtbot.mouseClick(box().button(QMessageBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not boxes())


def test_a_question_before_there_is_a_window_can_be_answered(messages, qtbot):
    answers = []
    messages.ask("Verder?", (Answer("Ja", lambda: answers.append("ja")), Answer("Nee", lambda: None)))
    yes = next(button for button in box().buttons() if button.text() == "Ja")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert answers == ["ja"]
    qtbot.waitUntil(lambda: not boxes())


def test_a_box_goes_with_its_window(messages, qtbot):
    window = QWidget()
    messages.window = window
    messages.problem(FileMissing(Path("/weg/werk.napl")))
    assert box().parent() is window
    messages.window = None
    window.deleteLater()
    qtbot.waitUntil(lambda: not boxes())
    messages.problem(FileMissing(Path("/weg/werk.napl")))
    box().reject()
    qtbot.waitUntil(lambda: not boxes())
