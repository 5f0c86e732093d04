"""A mistake in the program, a full disk, a large job that is stopped: what is seen, and what stays whole."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from napl_desktop.document.document import Document
from napl_desktop.own_places import log_folder
from tests.core.made_projects import shown
from tests.effort import A_HANG
from tests.screens.mishaps import ROWS, begin_import, full_computer, full_disk, large_table, mistake
from tests.screens.stage import Stage
from tests.widgets.typing_hands import in_cell, make_file, open_at_other
from ui.dialogs.report import ReportDialog
from ui.kit.dialogs.progress import ProgressDialog
from ui.kit.job import Job
from ui.session.document_session import SaveState
from ui.session.edit_job import EditJob

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LONG = "Een hele alinea over het vak. " * 1000

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="which file is written, Linux tells")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of two paths of one cell, alone in a folder."""
    (tmp_path / "stick").mkdir()
    return make_file(tmp_path / "stick" / "werk.napl")


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, file: Path) -> Iterator[Stage]:
    """Start the program with that project open."""
    started = Stage(qapp, tmp_path)
    open_at_other(started, file)
    yield started
    started.close()


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    stage.settle()


def write_in_cell(stage: Stage, text: str) -> None:
    in_cell(stage)
    QTest.keyClick(stage.window.focusWidget(), Key.Key_A, Modifier.ControlModifier)
    stage.write(text)
    press(stage, Key.Key_Return)


def words_in(file: Path) -> str:
    """Return what the file holds for who has only the file."""
    away = file.with_name("elders.napl")
    away.write_bytes(file.read_bytes())
    with Document.open(away, read_only=True) as document:
        words = str(shown(document))
    away.unlink()
    return words


# A mistake in the program


def test_a_mistake_behind_a_key_is_told_and_written_down_and_the_work_goes_on(
    stage: Stage, file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_in_cell(stage, "Vraagt door")
    with mistake(stage):
        press(stage, Key.Key_M, Modifier.ControlModifier)
        assert stage.notices == ["Er ging iets mis in het programma. Je werk is bewaard."]
        assert not stage.on_top()
        assert "Vraagt door" in words_in(file)
        (report,) = log_folder().glob("report-*.txt")
        assert "ZeroDivisionError: a mistake in the program" in report.read_text(encoding="utf-8")
        assert "Vraagt door" not in report.read_text(encoding="utf-8")
        stage.answer_notice("Verslag bekijken…")
        dialog = stage.dialog(ReportDialog)
        assert dialog.report.toPlainText() == report.read_text(encoding="utf-8")
        QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
        QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
        stage.settle()
        stage.window.activateWindow()
        stage.settle()
        write_in_cell(stage, "Gaat gewoon verder")
    assert "Gaat gewoon verder" in str(shown(stage.session.document))
    assert "ZeroDivisionError" in capfd.readouterr().err


# A long job, stopped half-way


def test_a_large_table_that_is_stopped_half_way_leaves_nothing(
    stage: Stage, file: Path, tmp_path: Path
) -> None:
    write_in_cell(stage, "Vraagt door")
    assert stage.session.save_now()
    before, bytes_before = shown(stage.session.document), file.read_bytes()
    steps = len(stage.session.document.steps())
    seen: list[str] = []

    def stop() -> None:
        dialog = stage.window.findChild(ProgressDialog)
        dialog.open()
        seen.append(dialog.words.text())
        QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)

    begin_import(stage, large_table(tmp_path))
    job = stage.session.findChild(EditJob)
    job.progressed.connect(stop, Qt.ConnectionType.SingleShotConnection)
    stage.wait_until(lambda: not stage.session.document.is_busy)
    done, total = (int(word) for word in seen[0].split() if word.isdecimal())
    assert 0 < done < total == ROWS, seen
    assert stage.said == "Gestopt; er is niets toegevoegd"
    assert not stage.on_top()
    assert shown(stage.session.document) == before
    assert len(stage.session.document.steps()) == steps
    assert stage.session.save_now()
    assert file.read_bytes() == bytes_before
    write_in_cell(stage, "Gaat gewoon verder")
    assert len(stage.session.document.steps()) == steps + 1


def test_a_workbook_that_is_stopped_half_way_leaves_the_one_that_was_there(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_import(stage, large_table(tmp_path))
    stage.wait_until(lambda: not stage.session.document.is_busy)
    workbook = tmp_path / "uit" / "werk.xlsx"
    workbook.parent.mkdir()
    workbook.write_bytes(b"van vorige week")
    half_way, looked = Event(), Event()
    report = Job.report

    def wait_half_way(job: Job, done: int, total: int) -> None:
        if done > total / 2 and not half_way.is_set():
            half_way.set()
            assert looked.wait(A_HANG)
        report(job, done, total)

    monkeypatch.setattr(Job, "report", wait_half_way)
    stage.trigger("make-workbook")
    stage.choose_file(workbook)
    stage.wait_until(half_way.is_set)
    dialog = stage.window.findChild(ProgressDialog)
    assert dialog.isVisible()
    assert 0 < dialog.bar.value() < dialog.bar.maximum()
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert dialog.words.text() == "Aan het stoppen…"
    looked.set()
    stage.wait_until(lambda: not stage.window.findChildren(ProgressDialog))
    assert stage.said == "Gestopt; er is geen Excel-bestand gemaakt"
    assert [each.name for each in workbook.parent.iterdir()] == ["werk.xlsx"]
    assert workbook.read_bytes() == b"van vorige week"


# A full disk


@needs_linux
def test_a_full_disk_of_the_file_is_told_and_the_file_stays_whole(stage: Stage, file: Path) -> None:
    write_in_cell(stage, "Vraagt door")
    assert stage.session.save_now()
    with full_disk(file.parent):
        write_in_cell(stage, "Nog niet in het bestand")
        press(stage, Key.Key_S, Modifier.ControlModifier)
        stage.wait_until(lambda: not stage.session.is_saving)
        (notice,) = stage.notices
        assert notice == (
            "‘werk.napl’ kan nu niet worden bijgewerkt: de schijf is vol."
            " Typ gerust door, alles staat op deze computer."
        )
        assert not stage.on_top()
        assert not [each.name for each in file.parent.iterdir() if each.suffix == ".tmp"]
        words = words_in(file)
        assert "Vraagt door" in words
        assert "Nog niet in het bestand" not in words
    press(stage, Key.Key_S, Modifier.ControlModifier)
    stage.wait_until(lambda: not stage.session.is_saving)
    assert not stage.notices
    assert "Nog niet in het bestand" in words_in(file)


@needs_linux
def test_a_full_disk_of_this_computer_is_told_and_the_text_stays_where_it_is_typed(stage: Stage) -> None:
    steps = len(stage.session.document.steps())
    with full_computer(stage):
        in_cell(stage)
        keys = stage.window.focusWidget()
        assert isinstance(keys, QTextEdit)
        data = QMimeData()
        data.setText(LONG)
        QGuiApplication.clipboard().setMimeData(data)
        press(stage, Key.Key_V, Modifier.ControlModifier)
        press(stage, Key.Key_Return)
        assert stage.notices[0].startswith("Let op: wat je nu typt, wordt niet bewaard. De schijf")
        assert not stage.on_top()
        assert stage.session.save_state is SaveState.NOT_KEPT
        assert len(stage.session.document.steps()) == steps
        assert LONG.strip() in keys.toPlainText()
    stage.page._drafting.timeout.emit()
    stage.settle()
    assert not stage.notices
    press(stage, Key.Key_Return)
    assert LONG.strip() in str(shown(stage.session.document))
    assert len(stage.session.document.steps()) == steps + 1
