"""Handing in never blocks, can be stopped, and tells what became of it: a file, a wish, a problem or a bug."""

from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from napl_desktop.errors.files import NotReachable
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.projects import new_project
from napl_desktop.templates import templates
from tests.effort import A_HANG
from tests.widgets.dressing import clipped
from ui.files.exporting import export_job, export_progress


@pytest.fixture
def read_snapshot(tmp_path):
    """Give a function that reads a whole project, on a connection of its own."""
    plan = templates()[1].plans["nl"]
    document = new_project(tmp_path / "x.napl", "Proef", Sector.VO, AtelierFocus.ROLES, "vo · rollen", plan)

    def read():
        with document.read_elsewhere() as session:
            return project_snapshot(session)

    with document:
        yield read


class Told:
    """Remembers which signals of a job came, in order."""

    def __init__(self, job):
        self.names, self.values = [], []
        for name in ("ended", "succeeded", "stopped", "failed"):
            getattr(job, name).connect(lambda *values, name=name: self._note(name, values))

    def _note(self, name, values):
        self.names.append(name)
        self.values.extend(values)


def test_the_workbook_is_written(qtbot, read_snapshot, tmp_path):
    target = tmp_path / "Proef.xlsx"
    job = export_job(read_snapshot, target)
    told, steps = Told(job), []
    job.progressed.connect(lambda done, total: steps.append(done / total))
    with qtbot.waitSignal(job.succeeded):
        job.start()
    assert told.names == ["ended", "succeeded"]
    assert told.values[0].target == target
    assert told.values[0].cells == 18
    assert "Nieuw ontwikkelpad" in openpyxl.load_workbook(target, read_only=True).sheetnames
    assert steps == sorted(steps)
    assert steps[-1] == 1


def test_a_quick_export_shows_no_dialog(qtbot, theme, read_snapshot, tmp_path):
    job = export_job(read_snapshot, tmp_path / "Proef.xlsx")
    dialog = export_progress(job, tmp_path / "Proef.xlsx", theme)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.start()
    assert (tmp_path / "Proef.xlsx").exists()


@pytest.mark.parametrize("how", ["button", "escape"])
def test_a_slow_one_shows_how_far_it_is_and_can_be_stopped(qtbot, theme, read_snapshot, tmp_path, how):
    go_on = Event()

    def slow():
        assert go_on.wait(A_HANG)
        return read_snapshot()

    job = export_job(slow, tmp_path / "Proef.xlsx")
    told = Told(job)
    dialog = export_progress(job, tmp_path / "Proef.xlsx", theme)
    dialog.start()
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible)
    if how == "button":
        QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.words.text() == "Stopping…"
    assert dialog.isVisible()
    with qtbot.waitSignal(job.stopped):
        go_on.set()
    assert not isValid(dialog) or not dialog.isVisible()
    assert told.names == ["ended", "stopped"]
    assert list(tmp_path.glob("*.xlsx*")) == []


def test_progress_is_shown_as_a_bar_and_in_words(qapp, theme, tmp_path):
    job = export_job(lambda: None, tmp_path / "x.xlsx")
    dialog = export_progress(job, tmp_path / "Proef.xlsx", theme)
    dialog.open()
    job.progressed.emit(250, 1000)
    assert (dialog.bar.value(), dialog.bar.maximum()) == (250, 1000)
    assert dialog.words.text().startswith("250 of 1")
    assert clipped(dialog) == []
    job.ended.emit()
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_place_that_is_not_there_is_told(qtbot, read_snapshot, tmp_path):
    job = export_job(read_snapshot, tmp_path / "nergens" / "Proef.xlsx")
    told = Told(job)
    with qtbot.waitSignal(job.failed):
        job.start()
    assert told.names == ["ended", "failed"]
    assert isinstance(told.values[0], NotReachable)


def test_a_bug_does_not_vanish_and_closes_the_dialog(qtbot, theme, tmp_path):
    def broken():
        raise ZeroDivisionError("a bug")

    job = export_job(broken, tmp_path / "Proef.xlsx")
    told = Told(job)
    dialog = export_progress(job, tmp_path / "Proef.xlsx", theme)
    with qtbot.captureExceptions() as caught:
        dialog.start()
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert told.names == ["ended"]
    assert not isValid(dialog) or not dialog.isVisible()


def test_the_job_outlives_the_window_it_was_started_from(qtbot, theme, read_snapshot, tmp_path):
    go_on = Event()

    def slow():
        assert go_on.wait(A_HANG)
        return read_snapshot()

    job = export_job(slow, tmp_path / "Proef.xlsx")
    dialog = export_progress(job, tmp_path / "Proef.xlsx", theme)
    dialog.start()
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.hide()
        dialog.deleteLater()
    with qtbot.waitSignal(job.succeeded):
        go_on.set()
    assert (tmp_path / "Proef.xlsx").exists()
