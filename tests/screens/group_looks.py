"""How a person gets to what is shown of groups: dealing out, the file of a group, and what they gave back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from napl_desktop.document.document import Document
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import first_path_id
from tests.screens import projects
from tests.screens.stage import Stage
from ui.groups.dialog import DealOutDialog
from ui.groups.page import DealtFiles


def asked(stage: Stage, groups: int = 3) -> DealOutDialog:
    """Be asked who gets what."""
    stage.open(projects.sample)
    stage.trigger("deal-out")
    dialog = stage.dialog(DealOutDialog)
    while len(dialog.cards) < groups:
        dialog.more_button.click()
    stage.settle()
    return dialog


def deal_out(stage: Stage) -> QWidget:
    """Look at how three groups get the rows of a path."""
    return asked(stage)


def deal_out_to_four(stage: Stage) -> QWidget:
    """Look at four groups, of which one has nothing."""
    dialog = asked(stage, 4)
    row = next(line for line in dialog.tree.lines if line.dealt.title == "Kern en keuze")
    dialog.tree.setCurrentItem(row)
    QTest.keyClick(dialog.tree, Qt.Key.Key_1)
    stage.settle()
    return dialog


def dealt_out(stage: Stage) -> QWidget:
    """Look at what there is once it was dealt out."""
    stage.open(projects.sample)
    folder = Path.home() / "Documenten" / "Groepen Curriculumdeskundigheid"
    files = [("Groep A", "Groep A.napl"), ("Groep B", "Groep B.xlsx"), ("Groep C", "Groep C.pdf")]
    files = [(group, folder / file) for group, file in files]
    stage.window.pages.show_dealt_out(DealtFiles(folder, files))
    stage.settle()
    return stage.window


def files_of_groups(stage: Stage, folder: Path, groups: int = 2) -> list[Path]:
    """Deal the sample out, as a person does; return the files, in order."""
    dialog = asked(stage, groups)
    folder.mkdir(exist_ok=True)
    before = set(folder.rglob("*.napl"))
    dialog.deal_out_button.click()
    stage.settle()
    stage.choose_file(folder)
    stage.wait_until(lambda: stage.window.pages.dealt_out is not None)
    stage.window.activateWindow()
    stage.window.pages.go_back()
    stage.settle()
    return sorted(set(folder.rglob("*.napl")) - before)


def group_file(stage: Stage) -> QWidget:
    """Look at the file of a group, at a row that another group has."""
    first, _second = files_of_groups(stage, stage.folder / "stick")
    stage.open(lambda _folder: first)
    stage.select("Team", 1)
    stage.page.workspace.grid.setFocus()
    stage.settle()
    return stage.window


def groups_back(stage: Stage) -> QWidget:
    """Look at what two groups gave back, who wrote different things in one place."""
    files = files_of_groups(stage, stage.folder / "stick")
    stage.session.document.unfinished_merge.forget()  # of another screen with this project
    for file, words in zip(files, ("samen", "alleen"), strict=True):
        with Document.open(file) as document:
            with document.read() as db:
                grid = path_grid(db, str(first_path_id(db)))
            assert grid is not None
            for row in grid.rows[:2] if words == "samen" else grid.rows[1:3]:
                write_cell(document, row.id, grid.levels[0].id, f"Doet dat {words}.")
    take_back(stage, files)
    stage.wait_until(lambda: bool(stage.notices))
    return stage.window


def take_back(stage: Stage, files: list[Path]) -> None:
    """Choose what groups gave back."""
    stage.window.actions_by_name["take-back"].trigger()
    stage.settle()
    chooser = stage.dialog(QFileDialog)
    chooser.hide()
    chooser.filesSelected.emit([str(file) for file in files])
    chooser.reject()
    stage.window.activateWindow()
    stage.settle()
