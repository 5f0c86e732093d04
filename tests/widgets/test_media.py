"""When the file is out of reach or others touch it: what the window says and asks, and that it does so once."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton, QStatusBar

from napl_desktop.document.document import Document
from napl_desktop.operations.projects import rename_project
from tests.screens.fitting import misfits
from tests.screens.projects import beginning, no_paths
from tests.screens.screens import SCREENS
from tests.screens.stage import Stage
from ui.kit.banner import Banner
from ui.session.document_session import SaveState
from ui.shell.bars.status_words import StateWords


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The folder of a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def file(stage: Stage, stick: Path, tmp_path: Path) -> Path:
    """Open a project from the stick, which has everything."""
    file = no_paths(tmp_path).rename(stick / "werk.napl")
    stage.open_file(file)
    return file


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait long before something is tried again."""
    monkeypatch.setattr("ui.session.document_session._TRY_AGAIN_MS", 20)


def title(file: Path) -> str:
    """Return the title of the project in a file, without what is kept for it."""
    away = file.with_name("elders.napl")
    shutil.copyfile(file, away)
    with Document.open(away, read_only=True) as document:
        steps = document.steps()
    away.unlink()
    return steps[-1].subject.title if steps else ""


def work(stage: Stage, text: str) -> None:
    """Do something that the file must have."""
    stage.session.run(rename_project, text)
    stage.settle()


def pull_out(stick: Path) -> Path:
    """Pull out the stick; return where it is now."""
    return stick.rename(stick.with_name("in de zak"))


def put_in(stick: Path) -> None:
    """Put the stick back."""
    stick.with_name("in de zak").rename(stick)


def state_words(stage: Stage) -> StateWords:
    """Return where the bottom line says how things stand."""
    (words,) = stage.window.findChildren(StateWords)
    return words


def press(stage: Stage, text: str) -> None:
    """Press the button of that text in the box that is on the screen."""
    next(each for each in stage.dialog(QMessageBox).buttons() if each.text() == text).click()
    stage.settle()


@pytest.mark.usefixtures("impatient")
def test_after_ctrl_s_without_the_stick_the_file_is_written_by_itself(
    stage: Stage, stick: Path, file: Path
) -> None:
    work(stage, "Zonder stick")
    pull_out(stick)
    stage.trigger("save")
    assert "niet te bereiken" in stage.notices[0]
    assert "alles staat op deze computer" in stage.notices[0]
    assert not stage.on_top()
    put_in(stick)
    stage.wait_until(lambda: stage.session.save_state is SaveState.SAVED)
    assert title(file) == "Zonder stick"
    assert not stage.notices
    assert stage.said.startswith("De map is er weer. Bijgewerkt om ")


@pytest.mark.usefixtures("impatient")
def test_what_can_be_pulled_out_is_called_a_stick(
    stage: Stage, stick: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.files.removable._PLUGGED_IN", (str(stick.parent),))
    work(stage, "Zonder stick")
    pull_out(stick)
    stage.trigger("save")
    assert "bijgewerkt: de stick is niet te bereiken." in stage.notices[0]
    put_in(stick)
    stage.wait_until(lambda: not stage.notices)
    assert stage.said.startswith("De stick is er weer. Bijgewerkt om ")


def test_who_saves_again_hears_that_it_is_still_not_possible(stage: Stage, stick: Path, file: Path) -> None:
    work(stage, "Zonder stick")
    pull_out(stick)
    stage.trigger("save")
    assert stage.said == ""
    stage.trigger("save")
    assert stage.said == "Het bestand kan nog steeds niet worden bijgewerkt"
    assert len(stage.notices) == 1
    put_in(stick)


@pytest.mark.usefixtures("impatient")
def test_another_cause_takes_the_place_of_a_notice(stage: Stage, stick: Path, file: Path) -> None:
    work(stage, "Zonder stick")
    pull_out(stick)
    stage.trigger("save")
    put_in(stick)
    file.write_bytes(b"van een ander")
    stage.wait_until(lambda: stage.session.save_state is SaveState.CHANGED_ELSEWHERE)
    (notice,) = stage.notices
    assert "ook ergens anders veranderd" in notice
    assert not stage.on_top()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_who_was_typing_when_the_notice_came_chooses_nothing(stage: Stage, file: Path, key: Qt.Key) -> None:
    work(stage, "Van mij")
    file.write_bytes(b"van een ander")
    keys = QApplication.focusWidget()
    stage.session._save_in_background()
    stage.wait_until(lambda: bool(stage.notices))
    assert QApplication.focusWidget() is keys
    QTest.keyClick(stage.window.focusWidget(), key)
    stage.settle()
    assert file.read_bytes() == b"van een ander"
    assert stage.session.document.path == file
    assert stage.session.save_state is SaveState.CHANGED_ELSEWHERE
    assert sorted(each.name for each in file.parent.glob("*.napl")) == ["werk.napl"]


def test_a_file_that_a_sync_client_removes_after_a_save_comes_back(stage: Stage, file: Path) -> None:
    work(stage, "Bewaard")
    stage.trigger("save")
    file.unlink()
    stage.session.show_life()
    stage.wait_until(file.exists)
    stage.wait_until(lambda: stage.session.save_state is SaveState.SAVED)
    assert not stage.on_top()
    assert title(file) == "Bewaard"


def test_an_older_file_that_is_put_back_after_a_save_is_asked_about(stage: Stage, file: Path) -> None:
    before = file.read_bytes()
    work(stage, "Bewaard")
    stage.trigger("save")
    file.write_bytes(before)
    stage.session.show_life()
    stage.wait_until(lambda: bool(stage.notices))
    assert stage.session.save_state is SaveState.CHANGED_ELSEWHERE
    assert file.read_bytes() == before
    stage.answer_notice("Mijn versie gebruiken")
    assert title(file) == "Bewaard"


def test_leaving_after_an_older_file_was_put_back_is_asked_about(stage: Stage, file: Path) -> None:
    before = file.read_bytes()
    work(stage, "Bewaard")
    stage.trigger("save")
    file.write_bytes(before)
    stage.window.close()
    stage.settle()
    assert stage.window.isVisible()
    assert "door iemand anders veranderd" in stage.dialog(QMessageBox).text()
    press(stage, "Verder werken")
    assert file.read_bytes() == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_F9])
def test_the_remedy_can_be_pressed_with_keys(stage: Stage, stick: Path, tmp_path: Path, key: Qt.Key) -> None:
    stage.open_file(beginning(tmp_path).rename(stick / "werk.napl"))
    work(stage, "Zonder stick")
    pull_out(stick)
    stage.session.save_now(tell=False)
    stage.settle()
    for _press in range(60):
        focused = stage.window.focusWidget()
        if isinstance(focused, QPushButton) and focused.text() == "Ergens anders bewaren…":
            break
        QTest.keyClick(focused, key)
        stage.settle()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Space)
    stage.settle()
    stage.dialog(QFileDialog).reject()
    stage.settle()


def test_who_looks_along_sees_who_is_busy_in_it(stage: Stage) -> None:
    SCREENS["grid-looking-along"].look(stage)
    (banner,) = [each for each in stage.window.findChildren(Banner) if each.isVisible()]
    assert banner.words.text() == "els heeft dit project open: je kunt alleen kijken."


@pytest.mark.parametrize(
    ("screen", "words"),
    [
        ("kept-here", ("bewaard op deze computer; ", "Ontw", ".napl", " is niet te bereiken")),
        ("changed-elsewhere", ("bewaard op deze computer; iemand anders veranderde nieuw.napl",)),
        ("grid-read-only", ("Onderwijs", ".napl: alleen om te kijken")),
    ],
)
def test_in_a_narrow_window_only_the_name_of_the_file_is_shortened(
    stage: Stage, screen: str, words: tuple[str, ...]
) -> None:
    SCREENS[screen].look(stage)
    stage.window.resize(900, 600)
    stage.settle()
    shown = state_words(stage).shown
    assert all(each in shown for each in words), shown
    bar = stage.window.findChild(QStatusBar)
    assert bar is not None
    assert not misfits(bar, QSize(900, 600))


def test_where_there_is_hardly_room_the_heart_of_it_is_said(stage: Stage) -> None:
    SCREENS["kept-here"].look(stage)
    stage.dress_in(stage.dress.look, 150)
    stage.window.resize(900, 600)
    stage.settle()
    words = state_words(stage)
    assert words.shown == "hier bewaard; bestand niet te bereiken"
    assert words.text() in words.toolTip()
    assert "Ontwikkelpad_curriculum" in words.toolTip()
