"""After undo and redo a person hears which step that was and sees where; after removing, how much went along."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from napl_desktop.model import Traveller
from napl_desktop.operations.ateliers import rename_atelier
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import move_dimension, remove_dimension, rename_dimension
from napl_desktop.operations.levels import remove_level, rename_level
from napl_desktop.operations.notes import add_cell_note, add_row_note
from napl_desktop.operations.paths import duplicate_path, rename_path
from napl_desktop.operations.roles import add_role, put_on_map, rename_role
from napl_desktop.operations.routes import RoutePlan, save_route
from tests.screens import projects
from tests.screens.stage import Stage
from ui.find.bar import FindBar
from ui.notes.note_card import NoteCard
from ui.session.selection import Selected
from ui.shell.views.all_views import GRID, OVERVIEW, ROLES, ROUTE

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program for a person with an empty home, with the sample open."""
    started = Stage(qapp, tmp_path)
    started.open(projects.sample)
    yield started
    started.close()


def row(stage: Stage, title: str) -> str:
    return next(each.id for each in stage.grid.dimensions if each.title == title)


def away(stage: Stage, view: int = OVERVIEW) -> None:
    """Go and look at something else."""
    stage.window.selection.select(Selected(role_id=stage.grid.role_id))
    stage.page.workspace.show_view(view)
    stage.settle()


def cell_in_sight(stage: Stage) -> bool:
    """Tell whether the grid is shown, with what is selected in it."""
    table = stage.page.workspace.grid._table
    place = table.visualRect(table.currentIndex())
    return stage.page.workspace.view == GRID and table.body.top() <= place.center().y() <= table.body.bottom()


def test_a_row_that_was_moved_is_named_and_shown(stage: Stage) -> None:
    moved = row(stage, "Team")
    stage.session.run(move_dimension, moved, None, 0)
    away(stage)
    stage.trigger("undo")
    assert stage.said == "Ongedaan gemaakt: rij ‘Team’ verplaatst"
    assert stage.window.selection.now.dimension_id == moved
    assert cell_in_sight(stage)
    away(stage)
    stage.trigger("redo")
    assert stage.said == "Opnieuw gedaan: rij ‘Team’ verplaatst"
    assert stage.window.selection.now.dimension_id == moved
    assert cell_in_sight(stage)


def test_a_cell_of_another_path_in_a_folded_band_is_unfolded_and_scrolled_to(stage: Stage) -> None:
    here = stage.grid.id
    cell = row(stage, "Proces"), stage.grid.levels[2].id
    stage.session.run(write_cell, *cell, "Iets anders")
    other = stage.session.run(duplicate_path, here, "Ander pad").value
    stage.session.undo()
    stage.session.redo()
    stage.session.run(rename_path, other, "Nog een pad")
    grid = stage.page.workspace.grid
    band = next(head for head in stage.grid.dimensions if head.title == "Hoe ontwikkelen?")
    grid._table.fold(band.id, True)
    stage.window.selection.select(Selected(path_id=other))
    for _step in range(3):
        stage.trigger("undo")
    assert stage.window.selection.now.cell == cell
    assert stage.grid.id == here
    assert not grid._model.is_folded(band.id)
    assert cell_in_sight(stage)


def test_a_row_that_is_gone_again_leads_to_its_neighbour(stage: Stage) -> None:
    stage.select("Team")
    stage.trigger("add-row")
    QTest.keyClicks(QApplication.focusWidget(), "Nieuw")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    stage.trigger("undo")
    assert stage.window.selection.now.dimension_id == row(stage, "Team")


def test_a_note_is_scrolled_to(stage: Stage) -> None:
    cell = row(stage, "Relevantie"), stage.grid.levels[2].id
    for number in range(12):
        stage.session.run(add_cell_note, *cell, f"Opmerking {number}. " + "En nog wat. " * 9)
    away(stage)
    stage.session.undo()
    stage.session.redo()
    stage.settle()
    card = next(
        each
        for each in stage.page.inspector.findChildren(NoteCard)
        if "Opmerking 11" in each.accessibleName()
    )
    assert stage.window.selection.now.cell == cell
    assert not card.visibleRegion().isEmpty()


def test_roles_routes_and_ateliers_are_shown_where_they_are(stage: Stage) -> None:
    role, atelier = stage.grid.role_id, stage.grid.atelier_id
    stage.session.run(rename_role, role, "Anders")
    stage.page.workspace.show_view(OVERVIEW)
    stage.trigger("undo")
    assert stage.window.selection.now == Selected(role_id=role)
    stage.session.run(put_on_map, role, 100, 100)
    stage.trigger("undo")
    assert stage.page.workspace.view == ROLES
    stage.session.run(rename_atelier, atelier, "Anders")
    stage.trigger("undo")
    assert stage.window.selection.now == Selected(atelier_id=atelier)
    plan = RoutePlan("Onze route", Traveller.TEAM, stage.grid.levels[2].id, None, {})
    route = stage.session.run(save_route, plan).value
    stage.page.workspace.show_view(GRID)
    stage.trigger("undo")
    assert stage.page.workspace.view == ROUTE
    stage.trigger("redo")
    view = stage.page.workspace.made(ROUTE)
    assert view is not None
    assert view.route_choice.currentData() == route


def test_on_the_map_a_role_stays_on_the_map(stage: Stage) -> None:
    role = stage.session.run(add_role, stage.grid.atelier_id, "Coach").value
    stage.session.run(rename_role, role, "Coach van de buren")
    stage.page.workspace.show_view(ROLES)
    stage.trigger("undo")
    assert stage.page.workspace.view == ROLES
    assert stage.window.selection.now == Selected(role_id=role)


def test_steps_of_before_the_file_was_opened_are_named_and_shown_too(stage: Stage) -> None:
    moved, path = row(stage, "Team"), stage.session.document.path
    stage.session.run(rename_dimension, moved, "Samen")
    stage.close_project()
    stage.open_file(path)
    stage.trigger("undo")
    assert stage.said == "Ongedaan gemaakt: rij ‘Samen’ hernoemd"
    assert stage.window.selection.now.dimension_id == moved
    assert cell_in_sight(stage)


# How much went along


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    stage.settle()


@pytest.mark.parametrize(
    ("remove", "said"),
    [
        (
            lambda stage: stage.session.run(remove_level, stage.grid.levels[2].id),
            "Niveau ‘expert’ is verwijderd, met 6 teksten en 1 opmerking.",
        ),
        (
            lambda stage: stage.session.run(remove_dimension, row(stage, "Team")),
            "Rij ‘Team’ is verwijderd, met 3 teksten en 1 opmerking."
            " ‘Samenhang · expert’ en 1 andere cel bouwden voort op wat nu weg is.",
        ),
        (
            lambda stage: stage.session.run(remove_dimension, row(stage, "Hoe ontwikkelen?")),
            "Dimensie ‘Hoe ontwikkelen?’ is verwijderd, met 3 rijen, 9 teksten en 2 opmerkingen."
            " ‘Samenhang · expert’ en 1 andere cel bouwden voort op wat nu weg is.",
        ),
    ],
)
def test_what_went_along_is_said_and_comes_back_with_one_click(
    stage: Stage, remove: Callable[[Stage], object], said: str
) -> None:
    before = stage.grid
    remove(stage)
    stage.settle()
    assert stage.said == said
    stage.answer_notice("Ongedaan maken")
    assert stage.grid == before
    assert stage.said.startswith("Ongedaan gemaakt: ")


def test_cleared_cells_are_counted(stage: Stage) -> None:
    stage.select("Team", 0)
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_Right, Modifier.ShiftModifier)
    press(stage, Key.Key_Delete)
    assert stage.said == "2 teksten gewist."
    stage.answer_notice("Ongedaan maken")
    assert all(stage.grid.cell(row(stage, "Team"), level.id).text for level in stage.grid.levels)


def test_undoing_from_the_line_leaves_alone_what_was_done_or_is_typed_since(stage: Stage) -> None:
    gone = row(stage, "Proces")
    stage.session.run(remove_dimension, gone)
    stage.settle()
    stage.select("Team", 0)
    stage.page.workspace.grid.edit_cell()
    stage.write(" en meer")
    keys = QApplication.focusWidget()
    assert isinstance(keys, QTextEdit)
    stage.answer_notice("Ongedaan maken")
    assert gone in [head.id for head in stage.grid.dimensions]
    assert keys.toPlainText().endswith(" en meer")
    QTest.keyClicks(keys, "!")
    press(stage, Key.Key_Return)
    assert stage.grid.cell(row(stage, "Team"), stage.grid.levels[0].id).text.endswith(" en meer!")


def test_the_offer_is_of_that_step_only(stage: Stage) -> None:
    gone = row(stage, "Proces")
    stage.session.run(remove_dimension, gone)
    stage.session.run(rename_level, stage.grid.levels[0].id, "begin")
    stage.settle()
    stage.answer_notice("Ongedaan maken")
    assert stage.grid.levels[0].title == "begin"
    assert "maak dat eerst ongedaan" in stage.said


def test_a_row_with_only_a_note_says_that(stage: Stage) -> None:
    stage.select("Team")
    stage.trigger("add-row")
    QTest.keyClicks(QApplication.focusWidget(), "Nieuw")
    press(stage, Key.Key_Return)
    new = row(stage, "Nieuw")
    stage.session.run(add_row_note, new, "Hm")
    stage.session.run(remove_dimension, new)
    stage.settle()
    assert stage.said == "Rij ‘Nieuw’ is verwijderd, met 1 opmerking."


# What happened is told where the room sees it, with the way back


def move_up(stage: Stage) -> None:
    stage.select("Proces")
    stage.trigger("move-up")


def move_level_left(stage: Stage) -> None:
    stage.select(level=1)
    stage.trigger("move-left")


def paste_two(stage: Stage) -> None:
    stage.select("Team", 0)
    stage.page.workspace.grid.setFocus()
    QApplication.clipboard().setText("Een\tTwee")
    press(stage, Key.Key_V, Modifier.ControlModifier)
    if stage.on_top():  # a text goes: that is asked first
        press(stage, Key.Key_Return)


def replace_words(stage: Stage) -> None:
    stage.trigger("replace")
    bar = stage.page.workspace.findChild(FindBar)
    bar.text.setText("school")
    bar.replacement.setText("afdeling")
    bar.replace_all.click()
    stage.settle()


def two_disputed(stage: Stage) -> None:
    stage.select("Team", 0)
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_Right, Modifier.ShiftModifier)
    stage.trigger("status-disputed")


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (move_up, "Rij ‘Proces’ verplaatst."),
        (move_level_left, "Niveau ‘vakbekwaam’ verplaatst."),
        (paste_two, "2 cellen geplakt in ‘Curriculumdeskundigheid’."),
        (replace_words, "‘school’ vervangen in 4 teksten."),
        (two_disputed, "Cellen van ‘Curriculumdeskundigheid’ zijn in discussie."),
        (lambda stage: stage.session.run(duplicate_path, stage.grid.id, "Ander pad"), ""),
    ],
)
def test_what_happened_is_said_over_the_work_and_can_be_taken_back_there(
    stage: Stage, do: Callable[[Stage], object], said: str
) -> None:
    before, where = stage.grid, stage.window.selection.now
    do(stage)
    stage.settle()
    assert stage.said == said or (not said and stage.said.startswith("Ontwikkelpad gedupliceerd"))
    stage.answer_notice("Ongedaan maken")
    stage.window.selection.select(where)
    assert stage.grid == before
    assert stage.said.startswith("Ongedaan gemaakt: ")
    stage.answer_notice("Opnieuw doen")
    assert stage.said.startswith("Opnieuw gedaan: ")
    stage.answer_notice("Ongedaan maken")
    assert stage.said.startswith("Ongedaan gemaakt: ")


def test_nothing_is_said_of_a_text_that_was_typed(stage: Stage) -> None:
    stage.select("Team", 0)
    stage.page.workspace.grid.edit_cell()
    stage.write(" en meer")
    press(stage, Key.Key_Return)
    assert stage.session.document.undoable().action == "rewrite-agreed-cell"
    assert stage.said == ""


def test_what_is_offered_again_is_only_that_step(stage: Stage) -> None:
    moved = row(stage, "Team")
    stage.session.run(move_dimension, moved, None, 0)
    stage.trigger("undo")
    stage.session.run(rename_level, stage.grid.levels[0].id, "begin")
    stage.settle()
    before = stage.grid
    stage.answer_notice("Opnieuw doen")
    assert stage.grid == before
    assert "kan niet opnieuw" in stage.said
