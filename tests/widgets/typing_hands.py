"""Every place where a person types, as hands find it: a project of two paths, and the way into each editor."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from napl_desktop.model import AtelierFocus, KnownPerspective, Sector
from napl_desktop.operations.notes import add_row_note
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.operations.roles import add_role
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.screens.made_once import made_once
from tests.screens.stage import Stage
from ui.session.selection import Selected

PLAN = PathPlan("Pad", (PlannedLevel("start"),), (PlannedRow(("Uitleg",), ("Legt uit",)),))
# The one that is typed in is not the one that is shown first.
OTHER = PathPlan("Ander pad", (PlannedLevel("begin"),), (PlannedRow(("Sfeer",), ("Merkt op",)),))
TYPED = "nog niet klaar"


def make_file(path: Path) -> Path:
    """Make a project of two paths of one cell, with a note on the row of the second, and a role."""
    return _maker(path.name)(path.parent)


@cache
def _maker(name: str) -> Callable[[Path], Path]:
    """Return what makes it under that name: under another it is another project."""
    return made_once(lambda folder: _make(folder / name))


def _make(path: Path) -> Path:
    with new_project(path, "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN) as document:
        with document.read() as db:
            (atelier,) = outline(db).ateliers
        add_role(document, atelier.id, "Coach")
        added = add_path(document, atelier.id, OTHER)
        with document.read() as db:
            grid = path_grid(db, added)
        assert grid is not None
        add_row_note(document, grid.rows[0].id, "Al gezegd", KnownPerspective.EXPERT.id)
    return path


def open_at_other(stage: Stage, file: Path) -> None:
    """Open the file and go to its second path."""
    stage.open_file(file)
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(path_id=atelier.paths[1].id))
    stage.settle()


def replace_all(stage: Stage) -> None:
    """Type over what is in the field that has the keys."""
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.write(TYPED)


def edit_with_keys(stage: Stage) -> None:
    """Open the text that is current in the grid."""
    stage.page.workspace.grid.setFocus()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F2)
    stage.settle()


def in_cell(stage: Stage) -> None:
    stage.select("Sfeer", 0)
    edit_with_keys(stage)
    replace_all(stage)


def in_row_title(stage: Stage) -> None:
    stage.select("Sfeer")
    stage.trigger("rename")
    replace_all(stage)


def in_level_name(stage: Stage) -> None:
    stage.select(level=0)
    stage.trigger("rename")
    replace_all(stage)


def in_new_note(stage: Stage) -> None:
    stage.select("Sfeer", 0)
    stage.trigger("add-note")
    stage.write(TYPED)


def in_note_that_is_there(stage: Stage) -> None:
    stage.select("Sfeer")
    buttons = stage.page.inspector.findChildren(QToolButton)
    change = next(
        each for each in buttons if each.accessibleName() == "Opmerking wijzigen" and each.isVisible()
    )
    change.click()
    stage.settle()
    replace_all(stage)


def in_description(stage: Stage) -> None:
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    _into_field(stage, "Omschrijving")


def in_explanation(stage: Stage) -> None:
    stage.select("Sfeer")
    _into_field(stage, "Toelichting")


def in_stage_of_level(stage: Stage) -> None:
    stage.select(level=0)
    _into_field(stage, "Fase")


def in_description_of_role(stage: Stage) -> None:
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(role_id=atelier.roles[0].id))
    _into_field(stage, "Omschrijving")


def _into_field(stage: Stage, name: str) -> None:
    stage.settle()
    fields = stage.page.inspector.findChildren(QPlainTextEdit)
    names = {each.accessibleName(): each for each in fields if each.isVisible()}
    names[name].setFocus()
    replace_all(stage)


def in_new_path(stage: Stage) -> None:
    stage.trigger("add-path")
    stage.write(TYPED)


def in_new_role(stage: Stage) -> None:
    stage.trigger("add-role")
    stage.write(TYPED)


def in_title_of_new_row(stage: Stage) -> None:
    stage.select("Sfeer", 0)
    stage.trigger("add-row")
    stage.write(TYPED)


def in_name_of_new_level(stage: Stage) -> None:
    stage.select("Sfeer", 0)
    stage.trigger("add-level")
    stage.write(TYPED)


def in_outline_name(stage: Stage) -> None:
    stage.page.outline.setFocus()
    stage.trigger("rename")
    replace_all(stage)


EDITORS = [
    in_cell,
    in_row_title,
    in_level_name,
    in_new_note,
    in_note_that_is_there,
    in_description,
    in_explanation,
    in_stage_of_level,
    in_description_of_role,
    in_new_path,
    in_new_role,
    in_outline_name,
    in_title_of_new_row,
    in_name_of_new_level,
]


def a_second_later(stage: Stage) -> None:
    """Let the second pass after which what is typed is kept."""
    stage.page._drafting.timeout.emit()
