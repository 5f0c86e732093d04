"""What the program says is on the screen until a person answers, with or without a window around it."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from napl_desktop.errors.files import FileMissing
from napl_desktop.errors.projects import DamagedInside
from napl_desktop.wording import wording
from ui.session.messages import Answer, Messages


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


def test_damage_on_which_a_deed_fails_is_offered_to_be_saved_and_does_not_only_stand_there(
    messages, tmp_path
):
    messages.shows_notices = True
    heard = []
    messages.damaged.connect(heard.append)
    error = DamagedInside(tmp_path / "werk.napl")
    messages.refuse(error)
    assert heard == [error]
    assert messages.standing.notices == ()


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


def test_answers_that_are_wider_than_the_box_may_be_stand_under_each_other(messages, qtbot):
    screen = QApplication.primaryScreen().availableGeometry()
    long = "Een antwoord waar de hele zaal het over eens is"
    messages.ask("Verder?", [Answer(f"{long} {number}", lambda: None) for number in range(4)])
    shown = box()
    answers = shown.buttons()
    assert shown.height() <= screen.height()
    assert all(answer.width() >= answer.sizeHint().width() for answer in answers)
    assert len({answer.y() for answer in answers}) == len(answers)
    shown.reject()


def test_a_long_name_of_a_file_is_not_cut_off(messages, qtbot):
    name = "ontwikkelpad_" * 12 + "definitief.napl"
    messages.problem(FileMissing(Path("/weg") / name))
    label = box().findChild(QLabel, "qt_msgbox_label")
    assert label.text().replace("\u200b", "").count(name)
    assert label.minimumSizeHint().width() <= label.width()
    box().reject()
