"""A person looks through the backups of a project and gets one back, as a copy or in its place."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from napl_desktop.document.document import Document
from napl_desktop.document.storage.backups import backup_folder, backups_of
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project, rename_project
from napl_desktop.queries.outline import outline
from tests.screens.stage import Stage
from ui.files.backups import BackupsDialog

PLAN = PathPlan("Pad", (PlannedLevel("start"),), (PlannedRow(("Uitleg",), ("Legt uit",)),))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project with two backups: of when it was called Werk, and of when it was called Een."""
    path = tmp_path / "werk.napl"
    new_project(path, "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    for title in ("Een", "Twee"):
        with Document.open(path) as document:
            rename_project(document, title)
    return path


def backups(stage: Stage, file: Path) -> BackupsDialog:
    stage.open_file(file)
    stage.trigger("backups")
    dialog = stage.dialog(BackupsDialog)
    stage.wait_until(lambda: "…" not in [row[1] for row in rows(dialog)])
    return dialog


def rows(dialog: BackupsDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items]


def title(stage: Stage) -> str:
    with stage.session.document.read() as db:
        return outline(db).title


def test_they_are_listed_newest_first_with_what_is_in_them(stage: Stage, file: Path) -> None:
    listed = rows(backups(stage, file))
    assert all(when.startswith("vandaag ") for when, _, _ in listed)
    assert [what for _, what, _ in listed] == ["1 pad, 1 gevulde cel"] * 2
    assert [last for _, _, last in listed] == ["Project ‘Een’ hernoemd", ""]


def test_one_is_opened_as_a_copy_with_keys(stage: Stage, file: Path) -> None:
    dialog = backups(stage, file)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    stage.settle()
    assert title(stage) == "Werk"
    opened = stage.session.document.path
    assert opened.parent == file.parent
    assert opened.name.startswith("werk (reservekopie van ")
    stage.close_project()
    stage.open_file(file)
    assert title(stage) == "Twee"


def test_one_is_put_back_after_a_question_and_what_was_there_is_kept(stage: Stage, file: Path) -> None:
    dialog = backups(stage, file)
    dialog.put_back_button.click()
    stage.settle()
    box = stage.dialog(QMessageBox)
    assert "reservekopie" in box.text()
    next(button for button in box.buttons() if button.text() == "Zet terug").click()
    stage.settle()
    assert title(stage) == "Een"
    assert stage.session.document.path == file
    assert not stage.on_top()
    assert len(backups_of(file)) == 3
    with Document.open(backups_of(file)[0].file, read_only=True) as kept, kept.read() as db:
        assert outline(db).title == "Twee"


def test_one_may_think_better_of_it(stage: Stage, file: Path) -> None:
    backups(stage, file).put_back_button.click()
    stage.settle()
    box = stage.dialog(QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    stage.settle()
    assert title(stage) == "Twee"
    assert len(backups_of(file)) == 2


def test_one_that_cannot_be_read_says_so_and_breaks_nothing(stage: Stage, file: Path) -> None:
    backups_of(file)[0].file.write_bytes(b"kapot")
    dialog = backups(stage, file)
    assert rows(dialog)[0][1] == "niet te lezen"
    dialog.copy_button.click()
    stage.wait_until(lambda: bool(stage.on_top()))
    assert "is niet heel" in stage.dialog(QMessageBox).text()
    stage.clear()


def test_where_there_are_none_it_says_when_they_come(stage: Stage, file: Path) -> None:
    shutil.rmtree(backup_folder(file))
    stage.open_file(file)
    stage.trigger("backups")
    dialog = stage.dialog(BackupsDialog)
    assert not dialog.copy_button.isEnabled()
    assert not dialog.put_back_button.isEnabled()
    assert not dialog.list.isVisible()
    dialog.reject()
