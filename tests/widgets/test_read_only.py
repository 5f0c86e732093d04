"""A project that is only looked at: everything can be read, and nothing offers itself to be changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
)

from napl_desktop.assets import sample_projects
from tests.screens.stage import Stage
from ui.selection import Selected


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample, only to look at."""
    started = Stage(qapp, tmp_path)
    started.application.files.open_to_look(sample_projects() / "curriculumdeskundigheid.napl")
    started.settle()
    yield started
    started.close()


def every_place(stage: Stage) -> Iterator[None]:
    """Select each kind of thing, one after another."""
    grid = stage.grid
    here = Selected(path_id=grid.id)
    row, level = grid.rows[0].id, grid.levels[0].id
    for place in (
        here,
        Selected(path_id=grid.id, dimension_id=row),
        Selected(path_id=grid.id, level_id=level),
        Selected(role_id=grid.role_id),
        Selected(atelier_id=grid.atelier_id),
    ):
        stage.window.selection.select(place)
        stage.settle()
        yield
    stage.select("Relevantie", 2)
    yield


def test_no_field_can_be_typed_in_and_no_button_adds_anything(stage: Stage) -> None:
    for _place in every_place(stage):
        inspector = stage.room.inspector
        fields = [each for each in inspector.findChildren(QPlainTextEdit) if each.isVisible()]
        assert all(each.isReadOnly() for each in fields)
        lists = [each for each in inspector.findChildren(QComboBox) if each.isVisible()]
        assert not any(each.isEnabled() for each in lists)
        boxes = [each for each in inspector.findChildren(QCheckBox) if each.isVisible()]
        assert not any(each.isEnabled() for each in boxes)
        buttons = [each for each in stage.room.findChildren(QAbstractButton) if each.isVisible()]
        names = {each.accessibleName() or each.text() for each in buttons if each.isEnabled()}
        assert names <= {"Curriculumdeskundigheid", "Afgehandeld (1)", "Kopie openen"}, (
            "only what leads to more to read"
        )


def test_what_it_is_about_can_still_be_read(stage: Stage) -> None:
    stage.select("Relevantie", 2)
    cell = stage.grid.cell(*stage.window.selection.now.cell)
    texts = [
        each.toPlainText() for each in stage.room.inspector.findChildren(QPlainTextEdit) if each.isVisible()
    ]
    assert cell.text in texts


def test_the_outline_has_no_place_to_add_and_opens_no_field(stage: Stage) -> None:
    tree = stage.room.outline.findChild(QTreeView)
    lines, index = [], tree.model().index(0, 0)
    while index.isValid():
        lines.append(index.data())
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
        assert not index.flags() & Qt.ItemFlag.ItemIsDragEnabled
        index = tree.indexBelow(index)
    assert "Curriculumontwikkelaar" in lines
    assert not {"Nieuw pad", "Nieuwe rol"} & set(lines)


def test_typing_in_the_grid_opens_nothing(stage: Stage) -> None:
    stage.select("Relevantie", 2)
    grid = stage.room.workspace.grid
    grid.setFocus()
    stage.settle()
    QTest.keyClicks(stage.window.focusWidget(), "x")
    stage.settle()
    assert not [each for each in grid.findChildren(QTextEdit) if each.isVisible()]


def test_where_no_path_is_shown_no_new_one_is_offered(stage: Stage) -> None:
    stage.window.selection.select(Selected())
    stage.settle()
    buttons = [each for each in stage.room.workspace.grid.findChildren(QAbstractButton) if each.isVisible()]
    assert not buttons
