"""A person brings in, as a table, a workbook of the project that is open: it offers the way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from napl_desktop.operations.descriptors import write_cell
from tests.core.edited_workbooks import Home, exported
from tests.core.made_projects import make_project
from tests.screens.stage import on_stage
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.returned_workbook import ReturnedWorkbookDialog

PATH = "Toetsing"


@pytest.fixture
def stage(qapp, tmp_path):
    with on_stage(qapp, tmp_path) as stage:
        stage.open(made)
        yield stage


def made(folder):
    with make_project(folder / "proef.napl") as document:
        return document.path


@pytest.fixture
def workbook(stage):
    """Return the workbook of the project, in which two texts are otherwise; the project changed one of them."""
    document = stage.session.document
    workbook = exported(document)
    with Home(workbook) as home:
        sheet = home.sheet(PATH)
        sheet.write("Doelen", "startbekwaam", "Kiest een doel.")
        sheet.write("Vragen", "startbekwaam", "Maakt goede vragen.")
        home.book.create_sheet("Van mij")["A1"] = "boodschappen"
    grid = stage.grid
    stage.session.run(write_cell, grid.rows[0].id, grid.levels[0].id, "Kiest hier iets anders.")
    return workbook


def brought_in(stage, file):
    stage.trigger("import-table")
    stage.choose_file(file)
    stage.wait_until(lambda: any(isinstance(top, ReturnedWorkbookDialog) for top in stage.on_top()))
    return stage.dialog(ReturnedWorkbookDialog)


def texts(stage):
    return {cell.text for cell in stage.grid.cells.values() if cell.text}


def test_it_tells_what_changed_and_takes_over_what_needs_no_choice(stage, workbook):
    dialog = brought_in(stage, workbook)
    assert "werkmap van dit project" in dialog.question.text()
    assert dialog.changes.text().splitlines() == [
        "•  2 wijzigingen",
        "•  1 daarvan vraagt een keuze: daar is hier ook iets veranderd",
    ]
    assert dialog.left_alone.text() == "Blad ‘Van mij’ is een eigen blad en is met rust gelaten."
    steps = len(stage.session.document.steps())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    stage.settle()
    assert {"Kiest hier iets anders.", "Maakt goede vragen."} <= texts(stage)
    assert len(stage.session.document.steps()) == steps + 1
    assert stage.said == "1 wijziging is overgenomen; 1 wijziging wacht nog op een keuze"
    stage.trigger("undo")
    assert "Maakt vragen." in texts(stage)


def test_escape_changes_nothing(stage, workbook):
    before, steps = texts(stage), len(stage.session.document.steps())
    QTest.keyClick(brought_in(stage, workbook), Qt.Key.Key_Escape)
    stage.settle()
    assert (texts(stage), len(stage.session.document.steps())) == (before, steps)


def test_it_may_still_become_a_new_path(stage, workbook):
    dialog = brought_in(stage, workbook)
    dialog.path_button.click()
    table = stage.dialog(ImportTableDialog)
    stage.wait_until(lambda: table.content is not None)
    table.reject()


def test_a_workbook_in_which_nothing_changed_says_so(stage):
    dialog = brought_in(stage, exported(stage.session.document))
    assert dialog.changes.text() == "In ‘terug.xlsx’ is niets veranderd ten opzichte van het project."
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_a_workbook_of_another_project_is_a_table_like_any(stage, tmp_path):
    with make_project(tmp_path / "ander.napl") as document:
        other = exported(document, "ander.xlsx")
    stage.trigger("import-table")
    stage.choose_file(other)
    table = stage.dialog(ImportTableDialog)
    stage.wait_until(lambda: table.content is not None)
    table.reject()


def test_many_changes_come_in_as_one_step(stage, monkeypatch):
    monkeypatch.setattr("ui.shell.handlers.returned_workbook._AT_ONCE", 1)
    workbook = exported(stage.session.document)
    with Home(workbook) as home:
        sheet = home.sheet(PATH)
        for title in ("Doelen", "Vragen"):
            for level in ("startbekwaam", "vakbekwaam", "expert"):
                sheet.write(title, level, f"{title} {level}")
    dialog = brought_in(stage, workbook)
    steps = len(stage.session.document.steps())
    dialog.accept_button.click()
    stage.wait_until(lambda: "Doelen expert" in texts(stage))
    assert len(stage.session.document.steps()) == steps + 1


def test_each_change_can_be_seen_and_chosen_on_the_page_of_merging(stage, workbook):
    dialog = brought_in(stage, workbook)
    dialog.choose_button.click()
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    page = stage.window.pages.merge
    stage.window.activateWindow()
    stage.settle()
    assert page.progress.text() == "0 van 1"
    assert any("Van mij" in said for said in stage.notices), "what is left alone is said"
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_2)
    stage.settle()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.wait_until(lambda: {"Kiest een doel.", "Maakt goede vragen."} <= texts(stage))
