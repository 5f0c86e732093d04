"""That something was handed in is on record when the workbook stands, and only then: as what is in it."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from napl_desktop.document.document import Document
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.errors import WorkingCopyError
from napl_desktop.exchange.excel import writer
from tests.effort import A_HANG
from tests.widgets.history_room import FIRST, History, history_on
from ui.kit.dialogs.progress import ProgressDialog


@pytest.fixture
def history(qapp: QApplication, tmp_path: Path) -> Iterator[History]:
    with history_on(qapp, tmp_path) as started:
        started.write(FIRST, 0, "Ingeleverd.")
        yield started


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold up every workbook, of which the content was read already, until the gate is opened."""
    opened = Event()
    write = writer.write_workbook

    def wait_and_write(*arguments: object) -> object:
        assert opened.wait(A_HANG)
        return write(*arguments)

    monkeypatch.setattr(writer, "write_workbook", wait_and_write)
    yield opened
    opened.set()


def hand_in(history: History, workbook: Path) -> None:
    history.stage.trigger("hand-in")
    history.stage.choose_file(workbook)


def wait(history: History) -> None:
    history.stage.wait_until(lambda: not history.stage.window.findChildren(ProgressDialog))


def handed_in(document: Document) -> list[tuple[str, int]]:
    """Return what is on record as handed in: the id of the version and its point."""
    found = [each for each in document.versions() if each.reason is VersionReason.HAND_IN]
    assert [step.action for step in document.steps()].count("hand-in") == len(found)
    return [(each.id, each.point) for each in found]


def said_by(workbook: Path) -> dict[str, object]:
    return {each.name: each.value for each in load_workbook(workbook).custom_doc_props}


def boxes(history: History) -> list[QMessageBox]:
    return [top for top in history.stage.on_top() if isinstance(top, QMessageBox)]


def test_the_workbook_names_the_version_that_is_on_record(history: History, tmp_path: Path) -> None:
    document = history.stage.session.document
    last = document.steps()[-1]
    hand_in(history, tmp_path / "uit.xlsx")
    wait(history)
    ((version, point),) = handed_in(document)
    said = said_by(tmp_path / "uit.xlsx")
    assert (said["napl_version"], said["napl_step"], point) == (version, last.id, last.seq)
    keys = load_workbook(tmp_path / "uit.xlsx")["_napl"]
    assert version in {row[1] for row in keys.values if row[0] == "napl_version"}
    assert not document.unsaved
    assert "uit.xlsx" in history.stage.said
    hand_in(history, tmp_path / "uit.xlsx")
    wait(history)
    assert len({version for version, _ in handed_in(document)}) == 2


def test_what_is_typed_meanwhile_is_not_in_it(history: History, tmp_path: Path, gate: Event) -> None:
    document = history.stage.session.document
    last = document.steps()[-1]
    hand_in(history, tmp_path / "uit.xlsx")
    history.stage.wait_until(lambda: bool(history.stage.on_top()))
    assert handed_in(document) == [], "the workbook does not stand yet"
    history.write(FIRST, 0, "Daarna getypt.")
    gate.set()
    wait(history)
    ((_, point),) = handed_in(document)
    assert point == last.seq
    assert said_by(tmp_path / "uit.xlsx")["napl_step"] == last.id
    with document.checkout(point) as past, past.read() as then:
        from napl_desktop.queries.grid import path_grid

        grid = path_grid(then, history.stage.grid.id)
    assert grid is not None
    assert grid.cell(*history.key(FIRST, 0)).text == "Ingeleverd."
    assert history.text(FIRST, 0) == "Daarna getypt."


def test_one_that_is_stopped_is_not_on_record(history: History, tmp_path: Path, gate: Event) -> None:
    hand_in(history, tmp_path / "uit.xlsx")
    history.stage.wait_until(lambda: bool(history.stage.on_top()))
    dialog = history.stage.dialog(ProgressDialog)
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    gate.set()
    wait(history)
    assert handed_in(history.stage.session.document) == []
    assert not (tmp_path / "uit.xlsx").exists()
    assert "Gestopt" in history.stage.said


@pytest.mark.parametrize(
    ("error", "said"),
    [(errno.ENOSPC, "geen ruimte meer"), (errno.EBUSY, "niet lezen of schrijven")],
)
def test_one_that_cannot_be_written_is_not_on_record(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, said: str
) -> None:
    replace = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if Path(target).suffix == ".xlsx":
            raise OSError(error, os.strerror(error))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    hand_in(history, tmp_path / "uit.xlsx")
    history.stage.wait_until(lambda: bool(boxes(history)))
    assert said in boxes(history)[0].text()
    assert handed_in(history.stage.session.document) == []
    assert not (tmp_path / "uit.xlsx").exists()


def test_that_it_could_not_be_put_on_record_is_said(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = history.stage.session.document

    def refuse(*_arguments: object, **_facts: object) -> None:
        raise WorkingCopyError(document.path, place="/nergens")

    hand_in_place = tmp_path / "uit.xlsx"
    history.stage.trigger("hand-in")
    with monkeypatch.context() as patch:
        patch.setattr(document, "edit", refuse)
        history.stage.choose_file(hand_in_place)
        history.stage.wait_until(lambda: bool(boxes(history)))
    (box,) = boxes(history)
    assert "niet worden genoteerd dat je hebt ingeleverd" in box.text()
    assert "/nergens" in box.text()
    assert hand_in_place.exists()
    assert handed_in(document) == []


def test_closing_the_project_waits_for_the_record(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = history.stage.session.document.path
    begun = Event()
    write = writer.write_workbook

    def tell_and_write(*arguments: object) -> object:
        begun.set()
        return write(*arguments)

    monkeypatch.setattr(writer, "write_workbook", tell_and_write)
    hand_in(history, tmp_path / "uit.xlsx")
    assert begun.wait(A_HANG)
    history.stage.close_project()
    with Document.open(file, read_only=True) as document:
        ((version, _),) = handed_in(document)
    assert said_by(tmp_path / "uit.xlsx")["napl_version"] == version


def test_who_only_looks_writes_a_workbook_without_a_version(history: History, tmp_path: Path) -> None:
    file = history.stage.session.document.path
    history.stage.close_project()
    history.stage.application.files.open_to_look(file)
    history.stage.settle()
    hand_in(history, tmp_path / "uit.xlsx")
    wait(history)
    assert "napl_version" not in said_by(tmp_path / "uit.xlsx")
    assert handed_in(history.stage.session.document) == []
    assert "uit.xlsx" in history.stage.said
    assert "ngeleverd" not in history.stage.said
