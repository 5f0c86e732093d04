"""What is opened that is no project, or lies beside one: a table leads to bringing it in, the rest is named."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import make_project
from tests.screens.stage import Stage
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.new_project import NewProjectDialog

TABLE = Path(__file__).parents[1] / "files" / "tables" / "vier-lagen.xlsx"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Put a workbook in the person's folder."""
    copy = tmp_path / "raamwerk.xlsx"
    copy.write_bytes(TABLE.read_bytes())
    return copy


def question(stage: Stage) -> QMessageBox:
    """Return what is asked, after a look at what it says."""
    box = stage.dialog(QMessageBox)
    assert "‘raamwerk.xlsx’ is een tabel, geen project" in box.text()
    assert [button.text() for button in box.buttons()] == ["Tabel importeren…", "Niet openen"]
    return box


def test_one_click_shows_what_it_becomes_in_the_open_project(stage: Stage, table: Path) -> None:
    make_project(table.with_name("werk.napl")).close()
    stage.application.files.open(table.with_name("werk.napl"))
    stage.settle()

    stage.application.files.open(table)
    QTest.mouseClick(question(stage).buttons()[0], Qt.MouseButton.LeftButton)
    stage.settle()

    dialog = stage.dialog(ImportTableDialog)
    assert "raamwerk.xlsx" in dialog.windowTitle()
    assert stage.session.document.path.name == "werk.napl"
    stage.clear()


def test_where_no_project_is_open_it_begins_a_new_one(stage: Stage, table: Path) -> None:
    stage.application.files.open(table)
    QTest.mouseClick(question(stage).buttons()[0], Qt.MouseButton.LeftButton)
    stage.settle()

    dialog = stage.dialog(NewProjectDialog)
    assert dialog.table_button.text() == "raamwerk.xlsx"
    assert dialog.title_field.text() == "raamwerk"
    dialog.sector_choice.choose(0)
    QTest.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert "raamwerk.xlsx" in stage.dialog(ImportTableDialog).windowTitle()
    stage.clear()


def test_not_opening_it_changes_nothing(stage: Stage, table: Path) -> None:
    before = table.read_bytes()

    stage.application.files.open(table)
    QTest.keyClick(question(stage), Qt.Key.Key_Escape)
    stage.settle()

    assert (stage.on_top(), stage.application.files.session, table.read_bytes()) == ([], None, before)


def test_what_another_program_left_beside_a_project_is_named(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "werk.napl"
    make_project(file).close()
    file.with_name("werk.napl-journal").write_bytes(b"van een ander")

    stage.application.files.open(file)
    stage.settle()

    box = stage.dialog(QMessageBox)
    assert "Naast ‘werk.napl’ ligt ‘werk.napl-journal’" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Return)
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.session.run(rename_project, "Anders")
    stage.session.save_now()
    (aside,) = tmp_path.glob("werk.napl-journal (*")
    assert aside.read_bytes() == b"van een ander"
    assert any(aside.name in text for text in told)
