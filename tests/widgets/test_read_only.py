"""A project that is only looked at: everything can be read, and nothing offers itself to be changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
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
from ui.session.selection import Selected

Key, Modifier = Qt.Key, Qt.KeyboardModifier


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
        inspector = stage.page.inspector
        fields = [each for each in inspector.findChildren(QPlainTextEdit) if each.isVisible()]
        assert all(each.isReadOnly() for each in fields)
        lists = [each for each in inspector.findChildren(QComboBox) if each.isVisible()]
        assert not any(each.isEnabled() for each in lists)
        boxes = [each for each in inspector.findChildren(QCheckBox) if each.isVisible()]
        assert not any(each.isEnabled() for each in boxes)
        buttons = [each for each in stage.page.findChildren(QAbstractButton) if each.isVisible()]
        names = {each.accessibleName() or each.text() for each in buttons if each.isEnabled()}
        assert names <= {
            *("Curriculumdeskundigheid", "Afgehandeld (1)", "Kopie openen"),
            *("Zijpaneel inklappen", "Details inklappen"),
        }, "only what leads to more to read"


def test_what_it_is_about_can_still_be_read(stage: Stage) -> None:
    stage.select("Relevantie", 2)
    cell = stage.grid.cell(*stage.window.selection.now.cell)
    texts = [
        each.toPlainText() for each in stage.page.inspector.findChildren(QPlainTextEdit) if each.isVisible()
    ]
    assert cell.text in texts


def test_the_outline_has_no_place_to_add_and_opens_no_field(stage: Stage) -> None:
    tree = stage.page.outline.findChild(QTreeView)
    lines, index = [], tree.model().index(0, 0)
    while index.isValid():
        lines.append(index.data())
        assert not index.flags() & Qt.ItemFlag.ItemIsEditable
        assert not index.flags() & Qt.ItemFlag.ItemIsDragEnabled
        index = tree.indexBelow(index)
    assert "Curriculumontwikkelaar" in lines
    assert not {"Nieuw pad", "Nieuwe rol"} & set(lines)


@pytest.fixture
def said(stage: Stage) -> list[str]:
    """What is told in passing, from when the keys are on a cell of the grid."""
    stage.select("Relevantie", 2)
    stage.page.workspace.grid.setFocus()
    stage.settle()
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    return told


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_X, Modifier.NoModifier),
        (Key.Key_Delete, Modifier.NoModifier),
        (Key.Key_Backspace, Modifier.NoModifier),
        (Key.Key_F2, Modifier.NoModifier),
        (Key.Key_V, Modifier.ControlModifier),
        (Key.Key_X, Modifier.ControlModifier),
        (Key.Key_Z, Modifier.ControlModifier),
        (Key.Key_2, Modifier.ControlModifier),
        (Key.Key_Return, Modifier.ControlModifier),
        (Key.Key_Up, Modifier.AltModifier),
        (Key.Key_Right, Modifier.AltModifier | Modifier.ShiftModifier),
        (Key.Key_H, Modifier.ControlModifier),
    ],
)
def test_whoever_tries_to_change_the_grid_hears_why_nothing_happens(
    stage: Stage, said: list[str], key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    before = stage.grid
    QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    stage.settle()
    assert said == ["je kijkt alleen: hier kan niets veranderen"]
    assert stage.grid == before
    assert not [each for each in stage.page.workspace.grid.findChildren(QTextEdit) if each.isVisible()]


def test_an_accent_is_refused_too(stage: Stage, said: list[str]) -> None:
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(stage.window.focusWidget(), event)
    assert said == ["je kijkt alleen: hier kan niets veranderen"]


def test_walking_choosing_and_copying_say_nothing(stage: Stage, said: list[str]) -> None:
    for key, modifiers in (
        (Key.Key_Down, Modifier.NoModifier),
        (Key.Key_Up, Modifier.ShiftModifier),
        (Key.Key_Tab, Modifier.NoModifier),
        (Key.Key_Home, Modifier.ControlModifier),
        (Key.Key_C, Modifier.ControlModifier),
        (Key.Key_F8, Modifier.NoModifier),
    ):
        QTest.keyClick(stage.window.focusWidget(), key, modifiers)
    assert not said


def test_a_text_can_be_opened_to_copy_a_part_of_it_and_not_to_write(stage: Stage, said: list[str]) -> None:
    QTest.keyClick(stage.window.focusWidget(), Key.Key_Space)
    stage.settle()
    (editor,) = [each for each in stage.page.workspace.grid.findChildren(QTextEdit) if each.isVisible()]
    text = editor.toPlainText()
    QTest.keyClick(editor, "x")
    assert (editor.toPlainText(), said) == (text, ["je kijkt alleen: hier kan niets veranderen"])
    QTest.keyClick(editor, Key.Key_Left, Modifier.ShiftModifier)
    QTest.keyClick(editor, Key.Key_C, Modifier.ControlModifier)
    assert QApplication.clipboard().text() == text[-1]
    assert len(said) == 1


def test_a_title_that_is_dragged_stays_and_says_so(stage: Stage, said: list[str]) -> None:
    table = stage.page.workspace.grid.focusProxy()
    screen, index = table.viewport(), table.currentIndex()
    title = table.visualRect(index.siblingAtColumn(0)).center()
    QTest.mousePress(screen, Qt.MouseButton.LeftButton, pos=title)
    for way in (4, 40, 80):
        QTest.mouseMove(screen, title + QPoint(0, way))
    QTest.mouseRelease(screen, Qt.MouseButton.LeftButton, pos=title + QPoint(0, 80))
    assert said == ["je kijkt alleen: hier kan niets veranderen"]


def test_where_no_path_is_shown_no_new_one_is_offered(stage: Stage) -> None:
    stage.window.selection.select(Selected())
    stage.settle()
    buttons = [each for each in stage.page.workspace.grid.findChildren(QAbstractButton) if each.isVisible()]
    assert not buttons
