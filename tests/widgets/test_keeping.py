"""What the window does with the person's work: saved by itself, honest about it, and back after a mishap."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QStatusBar

from napl_desktop.document.document import Document
from napl_desktop.document.working_copy import Draft
from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from tests.screens.stage import Stage
from ui.crash import catch_bugs
from ui.session import SaveState

PLAN = PathPlan(
    "Pad",
    (PlannedLevel("start"), PlannedLevel("verder")),
    (PlannedRow(("Uitleg",), ("Legt uit", "")), PlannedRow(("Sfeer",), ("", ""))),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of one path on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    new_project(stick / "werk.napl", "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    return stick / "werk.napl"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program for a person with an empty home."""
    started = Stage(qapp, tmp_path)
    yield started
    started.close()


def said(stage: Stage) -> str:
    """Return what the bottom line says."""
    bar = stage.window.findChild(QStatusBar)
    assert bar is not None
    return " | ".join(
        label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text()
    )


def edit(stage: Stage, row: int, text: str) -> None:
    grid = stage.grid
    stage.session.run(write_cell, grid.rows[row].id, grid.levels[1].id, text)
    stage.settle()


def texts(file: Path) -> list[str]:
    """Return what the person's own file holds, without its working copy."""
    away = file.with_name("elders.napl")
    shutil.copyfile(file, away)
    with Document.open(away, read_only=True) as document, document.read() as db:
        from napl_desktop.exchange.image import project_image

        return [cell.text for path in project_image(db).paths for cell in path.cells]


def test_the_file_is_written_by_itself(stage: Stage, file: Path) -> None:
    stage.open(file)
    edit(stage, 0, "Vraagt door")
    assert stage.session.save_state is SaveState.PENDING
    assert "bewaren in werk.napl" in said(stage)
    stage.wait_until(lambda: "bewaard in werk.napl" in said(stage))
    assert stage.session.save_state is SaveState.SAVED
    assert "Vraagt door" in texts(file)


def test_a_stick_that_is_pulled_out(stage: Stage, file: Path) -> None:
    stage.open(file)
    edit(stage, 0, "Vraagt door")
    away = file.parent.with_name("weg")
    file.parent.rename(away)
    stage.trigger("save")
    box = stage.dialog(QMessageBox)
    assert "niet te bereiken" in box.text()
    box.accept()
    stage.settle()
    assert "bewaard op deze computer" in said(stage)
    edit(stage, 1, "Werkt door")
    away.rename(file.parent)
    stage.trigger("save")
    assert stage.session.save_state is SaveState.SAVED
    assert {"Vraagt door", "Werkt door"} <= set(texts(file))


def test_a_file_that_somebody_else_changed_is_not_overwritten(stage: Stage, file: Path) -> None:
    stage.open(file)
    edit(stage, 0, "Vraagt door")
    file.write_bytes(b"iets anders")
    stage.trigger("save")
    box = stage.dialog(QMessageBox)
    assert "veranderd" in box.text()
    box.accept()
    stage.settle()
    assert file.read_bytes() == b"iets anders"
    edit(stage, 1, "Werkt door")
    stage.trigger("save-as")
    stage.choose_file(file.with_name("anders.napl"))
    for box in [top for top in stage.on_top() if isinstance(top, QMessageBox)]:
        box.accept()
    stage.settle()
    assert stage.session.document.path.name == "anders.napl"
    assert {"Vraagt door", "Werkt door"} <= set(texts(file.with_name("anders.napl")))


def test_a_text_that_was_being_typed_comes_back(stage: Stage, file: Path) -> None:
    document = Document.open(file)
    with document.read() as db:
        from napl_desktop.exchange.image import project_image

        (path,) = project_image(db).paths
    document.keep_draft(Draft(path.dimensions[1].id, path.levels[0].id, "Half"))
    document.leave()
    stage.open(file)
    assert "Half" in [cell.text for cell in stage.grid.cells.values()]
    assert "teruggezet van de vorige keer" in said(stage)
    assert stage.session.document.draft() is None


def test_an_agreed_text_that_changes_is_told(stage: Stage, file: Path) -> None:
    stage.open(file)
    edit(stage, 0, "Vraagt door")
    grid = stage.grid
    stage.session.run(set_status, [(grid.rows[0].id, grid.levels[1].id)], DescriptorStatus.AGREED)
    edit(stage, 0, "Vraagt nog meer door")
    assert "weer een voorstel" in said(stage)


def test_a_bug_is_caught_once_and_the_work_is_saved(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_bugs(stage.application.files, stage.application.messages)
    stage.open(file)
    edit(stage, 0, "Vraagt door")
    try:
        raise ZeroDivisionError("een fout in het programma")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    stage.settle()
    dialog = stage.any_dialog()
    assert stage.session.save_state is SaveState.SAVED
    assert "Vraagt door" in texts(file)
    assert "een fout in het programma" in capsys.readouterr().err
    dialog.close()
    stage.settle()
