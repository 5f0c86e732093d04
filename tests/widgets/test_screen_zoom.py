"""How large everything is, is remembered for each screen; and a board keeps the screen awake."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.effort import A_HANG
from tests.screens import projects
from tests.screens.stage import LARGE, SMALL, Stage
from ui.board.awake import Awake, presenting
from ui.kit.from_afar import zoom_for_room
from ui.session.settings import Settings
from ui.shell.app import screen_name


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program on the small screen."""
    started = Stage(qapp, tmp_path)
    started.open(projects.sample)
    yield started
    started.close()


def screen_of(app: QApplication, size: object) -> QScreen:
    return next(each for each in app.screens() if each.size() == size)


def move_to(stage: Stage, screen: QScreen) -> None:
    stage.window.move(screen.geometry().topLeft())
    stage.window.windowHandle().setScreen(screen)
    stage.settle()


def press_plus(stage: Stage, times: int) -> None:
    for _time in range(times):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    stage.settle()


def test_each_screen_has_its_own_zoom(stage: Stage, qapp: QApplication) -> None:
    laptop, beamer = screen_of(qapp, SMALL), screen_of(qapp, LARGE)
    move_to(stage, beamer)
    assert stage.application.theme.zoom == 100
    press_plus(stage, 5)
    assert stage.application.theme.zoom == 150
    move_to(stage, laptop)
    assert stage.application.theme.zoom == 100
    move_to(stage, beamer)
    assert stage.application.theme.zoom == 150
    assert Settings().zoom_on(screen_name(beamer)) == 150
    assert Settings().zoom_on(screen_name(laptop)) == 100


def test_a_new_screen_begins_as_it_was_on_the_last(stage: Stage, qapp: QApplication) -> None:
    beamer = screen_of(qapp, LARGE)
    QSettings("napl_desktop", "napl_desktop").remove(f"zoom-on/{screen_name(beamer)}")
    press_plus(stage, 3)
    move_to(stage, beamer)
    assert stage.application.theme.zoom == 130
    assert Settings().zoom_on(screen_name(beamer)) == 130


def test_what_is_chosen_on_the_board_is_for_now(stage: Stage) -> None:
    stage.trigger("board")
    press_plus(stage, 2)
    assert stage.application.theme.zoom == zoom_for_room(SMALL.height()) + 20
    stage.trigger("board")
    assert stage.application.theme.zoom == 100
    assert stage.settings.zoom == 100


def test_a_board_that_goes_to_another_screen_is_as_large_there_as_that_one_was(
    stage: Stage, qapp: QApplication
) -> None:
    beamer = screen_of(qapp, LARGE)
    Settings().keep_zoom(screen_name(beamer), 130)
    stage.trigger("board")
    move_to(stage, beamer)
    assert stage.application.theme.zoom == zoom_for_room(LARGE.height())
    stage.trigger("board")
    assert stage.application.theme.zoom == 130


class Lamp:
    """Stands in for the screen that a system keeps on."""

    def __init__(self) -> None:
        self.on, self.off = Event(), Event()

    @contextmanager
    def keep(self) -> Iterator[None]:
        self.on.set()
        yield
        self.off.set()


def test_the_screen_stays_awake_as_long_as_the_board_is_shown(stage: Stage) -> None:
    lamp = Lamp()
    stage.window.board._awake = Awake(lamp.keep)
    stage.trigger("board")
    assert lamp.on.wait(A_HANG)
    assert not lamp.off.is_set()
    stage.trigger("board")
    assert lamp.off.wait(A_HANG)


def test_where_the_system_cannot_be_asked_nothing_happens() -> None:
    with presenting():
        pass


def test_holding_twice_is_let_go_at_once() -> None:
    lamps = [Lamp(), Lamp()]
    left = list(lamps)
    awake = Awake(lambda: left.pop(0).keep())
    awake.hold()
    awake.hold()
    assert lamps[0].on.wait(A_HANG)
    awake.release()
    assert lamps[0].off.wait(A_HANG)
    assert not lamps[1].on.is_set()
    awake.release()
