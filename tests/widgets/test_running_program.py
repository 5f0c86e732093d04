"""A second start of the program: the one that runs comes forward, with the file that was asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication

from tests.core.made_projects import make_project
from tests.core.national_projects import empty_national
from tests.screens.stage import Stage
from ui.shell.running_program import RunningProgram, address, hand_over

ROOT = Path(__file__).parents[2]
HAND_OVER = """
import sys
from pathlib import Path
from ui.shell.running_program import hand_over
print(hand_over(Path(sys.argv[1])))
"""


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Start the program for a person with an empty home; later starts find it."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    started = Stage(qapp, tmp_path)
    running = RunningProgram(qapp, started.application.files, lambda: started.application.window)
    started.window.repaint()
    started.settle()
    yield started
    for server in running.findChildren(QLocalServer):
        server.close()
    running.deleteLater()
    started.close()


def project(folder: Path, name: str) -> Path:
    """Make a project in a file of that name."""
    file = folder / name
    make_project(file).close()
    return file


def start(stage: Stage, *words: str, folder: Path | None = None) -> tuple[int, str]:
    """Start Python in another process; return how that ended and what it said."""
    process = subprocess.Popen(
        [sys.executable, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder or ROOT,
        env=None if folder is None else os.environ | {"PYTHONPATH": str(ROOT)},
    )
    stage.wait_until(lambda: process.poll() is not None)
    said, _errors = process.communicate()
    stage.settle()
    return process.returncode, said


def test_a_second_start_brings_the_window_forward(stage: Stage) -> None:
    stage.window.showMinimized()
    stage.settle()
    assert start(stage, "-m", "ui") == (0, "")
    assert not stage.window.isMinimized()
    assert stage.window.isActiveWindow()
    assert stage.window.project_page is None


def test_a_file_is_opened_in_the_program_that_runs(stage: Stage, tmp_path: Path) -> None:
    first, second = project(tmp_path, "een.napl"), project(tmp_path, "twéé regels.napl")
    stage.open_file(first)
    stage.write("N")
    stage.write("og bezig")
    assert start(stage, "-m", "ui", second.name, folder=tmp_path) == (0, "")
    assert stage.session.document.path == second
    stage.open_file(first)
    assert "Nog bezig" in [cell.text for cell in stage.grid.cells.values()], "what was typed is kept"


def test_the_file_that_is_open_stays_as_it_is(stage: Stage, tmp_path: Path) -> None:
    file = project(tmp_path, "een.napl")
    stage.open_file(file)
    session = stage.session
    assert start(stage, "-m", "ui", str(file)) == (0, "")
    assert stage.session is session
    assert "is al open" in stage.said


def test_in_the_middle_of_a_question_another_file_gets_a_window_of_its_own(
    stage: Stage, tmp_path: Path
) -> None:
    first, second = project(tmp_path, "een.napl"), project(tmp_path, "twee.napl")
    stage.open_file(first)
    stage.trigger("import-table")
    assert start(stage, "-c", HAND_OVER, str(second)) == (0, "False\n")
    assert stage.session.document.path == first
    assert start(stage, "-c", HAND_OVER, str(first)) == (0, "True\n"), "its own window comes forward"
    stage.clear()


def test_what_a_killed_program_left_stops_nothing(stage: Stage, tmp_path: Path) -> None:
    for server in QApplication.instance().findChildren(QLocalServer):
        server.close()
    Path(QDir.tempPath(), address()).touch()
    assert not hand_over(None)
    again = RunningProgram(QApplication.instance(), stage.application.files, lambda: stage.window)
    again.listen()
    assert start(stage, "-m", "ui") == (0, "")
    again.findChild(QLocalServer).close()
    again.deleteLater()
    assert not Path(QDir.tempPath(), address()).exists(), "nothing is left behind"


def test_only_this_user_may_speak_to_it(stage: Stage, private_folders: Path, monkeypatch) -> None:
    assert Path(QDir.tempPath(), address()).stat().st_mode & 0o077 == 0
    mine = address()
    monkeypatch.setenv("XDG_STATE_HOME", str(private_folders / "other"))
    assert address() != mine
    assert not hand_over(None)


def test_measuring_the_start_never_joins(stage: Stage) -> None:
    code, said = start(stage, "-m", "ui", "--quit-when-shown")
    assert code == 0
    assert '"milliseconds"' in said
    assert stage.application.files.session is None


@pytest.mark.parametrize("kind", ["without a path", "of the whole country"])
def test_the_start_is_measured_of_a_project_that_shows_no_grid(
    stage: Stage, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "een.napl"
    if kind == "without a path":
        make_project(file, None).close()
    else:
        empty_national(file)
    code, said = start(stage, "-m", "ui", "--quit-when-shown", str(file))
    assert code == 0
    assert '"milliseconds"' in said
