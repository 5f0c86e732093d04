"""Back to before the break in two clicks: the menu, and the line in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from napl_desktop.document.history.versions import AutoVersioning, VersionReason
from tests.widgets.history_room import FIRST, SECOND, history_on
from ui.hand_in.dialog import HandInDialog


@pytest.fixture
def history(qapp, tmp_path):
    """Start the program with the sample."""
    with history_on(qapp, tmp_path) as started:
        yield started


def two_clicks(history):
    """Click the menu of versions and the way back in it; return what that said."""
    window = history.stage.window
    window.activateWindow()
    bar = window.menuBar()
    (opening,) = [each for each in bar.actions() if each.text() == "&Momenten"]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.actionGeometry(opening).center())
    history.stage.settle()
    menu = opening.menu()
    assert menu.isVisible()
    way_back = window.actions_by_name["way-back"]
    said = way_back.text()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(way_back).center())
    history.stage.settle()
    menu.close()
    return said.replace("&", "")


def test_back_to_before_the_break(history, monkeypatch):
    history.write(FIRST, 0, "Vóór de pauze.")
    before = history.text(SECOND, 0)
    with monkeypatch.context() as patch:
        patch.setattr(AutoVersioning, "PAUSE", 0.0)
        history.write(FIRST, 0, "Na de pauze.")
    history.write(SECOND, 0, "Ook na de pauze.")

    said = two_clicks(history)

    assert said.startswith("Terug naar vóór de pauze (")
    assert history.text(FIRST, 0) == "Vóór de pauze."
    assert history.text(SECOND, 0) == before
    assert "Alles teruggehaald" in history.status_line
    assert "ongedaan maken" in history.status_line
    history.press(history.stage.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert history.text(FIRST, 0) == "Na de pauze."
    assert history.text(SECOND, 0) == "Ook na de pauze."


def test_without_a_break_back_to_how_it_was_opened(history):
    was = history.text(FIRST, 0)
    history.write(FIRST, 0, "Een.")
    history.write(FIRST, 0, "Twee.")
    assert two_clicks(history).startswith("Terug naar zoals het geopend werd (")
    assert history.text(FIRST, 0) == was


def test_there_is_no_way_back_before_anything_was_done(history):
    assert not history.stage.window.actions_by_name["way-back"].isEnabled()
    said = two_clicks(history)
    assert said == "Terug naar vóór de pauze"
    assert history.stage.session.document.undoable().action != "bring-back-everything"
    history.write(FIRST, 0, "Een.")
    assert history.stage.window.actions_by_name["way-back"].isEnabled()
    history.stage.close_project()
    assert not history.stage.window.actions_by_name["way-back"].isEnabled()


def test_a_second_time_says_that_it_is_so_already(history):
    history.write(FIRST, 0, "Een.")
    two_clicks(history)
    steps = len(history.stage.session.document.steps())
    two_clicks(history)
    assert "het is nu hetzelfde" in history.stage.said
    assert len(history.stage.session.document.steps()) == steps


def test_what_is_handed_in_is_kept_as_a_moment(history):
    history.write(FIRST, 0, "Ingeleverd.")
    history.stage.trigger("hand-in")
    history.stage.dialog(HandInDialog).reject()
    history.stage.settle()
    assert VersionReason.HAND_IN not in reasons(history), "nothing was handed in"
    history.stage.trigger("hand-in")
    history.stage.dialog(HandInDialog).accept()
    history.stage.wait_until(lambda: history.stage.window.pages.handed_in is not None)
    assert list(history.stage.session.document.path.parent.glob("Inleveren */*.xlsx"))
    assert reasons(history)[-1] is VersionReason.HAND_IN
    assert not history.stage.session.document.unsaved
    history.open()
    assert "Zoals het werd ingeleverd" in history.lines


def reasons(history):
    """Return why each version is there."""
    return [version.reason for version in history.stage.session.document.versions()]
