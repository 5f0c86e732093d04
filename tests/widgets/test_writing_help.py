"""The writing help in the window: a corner on a cell, the reason beside it, and the way to have it silent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from napl_desktop.writing.rules import Rule
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.grid.table import GridTable
from ui.session.settings import Settings

TITLE = "Hoe vaak?"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a cell that says how often somebody does something."""
    started = Stage(qapp, tmp_path)
    started.open(projects.beginning)
    write(started, 0)
    yield started
    started.close()


def write(stage: Stage, level: int) -> None:
    """Type in a cell of the first row; the first letter opens it."""
    stage.select(stage.grid.rows[0].title, level)
    stage.page.workspace.grid.setFocus()
    for letter in "Overlegt vaak met de sectie.":
        QTest.keyClick(stage.window.focusWidget(), letter)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()


def choose_cell(stage: Stage) -> None:
    stage.select(stage.grid.rows[0].title, 0)


def has_corner(stage: Stage) -> bool:
    """Look at the pixels in the top right corner of the cell, inside the ring."""
    stage.select(stage.grid.rows[1].title, 1)
    table = stage.page.workspace.grid.findChild(GridTable)
    cell = table.visualRect(table.model().index(2, 1))
    picture = table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    colour = picture.pixelColor(round((cell.right() - 2) * ratio), round((cell.top() + 2) * ratio))
    return colour == QColor(stage.application.theme.tokens.warning)


def button(stage: Stage, text: str) -> QPushButton:
    return next(
        each
        for each in stage.page.inspector.findChildren(QPushButton)
        if each.isVisible() and each.text() == text
    )


def words(stage: Stage) -> str:
    stage.settle()
    return " ".join(painted(stage.window))


def test_a_cell_gets_a_corner_and_the_inspector_says_why(stage: Stage) -> None:
    assert has_corner(stage)
    choose_cell(stage)
    assert TITLE in words(stage)
    assert "betekent voor iedereen iets anders" in words(stage)
    assert len(stage.session.document.steps()) == 1, "only what was typed"


def tip_over(stage: Stage) -> str:
    """Rest the mouse on the cell with the corner, and return what is shown."""
    table = stage.page.workspace.grid.findChild(GridTable)
    index = table.model().index_of(stage.grid.rows[0].id, stage.grid.levels[0].id)
    point = table.visualRect(index).topRight() + QPoint(-4, 4)
    QToolTip.hideText()
    asked = QHelpEvent(QEvent.Type.ToolTip, point, table.viewport().mapToGlobal(point))
    QApplication.sendEvent(table.viewport(), asked)
    return QToolTip.text()


def test_the_corner_says_what_it_is_under_the_mouse_and_once_in_words(stage: Stage) -> None:
    said = tip_over(stage)
    assert TITLE in said
    assert "het hoekje in een cel" in said
    assert TITLE in tip_over(stage)
    assert "hoekje" not in tip_over(stage)
    QToolTip.hideText()


def test_the_corner_says_what_it_is_by_key_once(stage: Stage) -> None:
    stage.window.notices.quiet_line.go()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Up)
    stage.settle()
    assert "hoekje" in stage.said
    stage.window.notices.quiet_line.go()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Up)
    stage.settle()
    assert stage.said == ""
    assert "hoekje" not in tip_over(stage), "that was said"
    QToolTip.hideText()


def test_f7_switches_it_off_and_that_is_remembered(stage: Stage) -> None:
    choose_cell(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F7)
    assert TITLE not in words(stage)
    assert not has_corner(stage)
    assert not Settings().writing_help
    assert not stage.window.actions_by_name["writing-help"].isChecked()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_F7)
    choose_cell(stage)
    assert TITLE in words(stage)


def test_a_rule_is_switched_off_where_it_speaks_and_on_again(stage: Stage) -> None:
    choose_cell(stage)
    stage.settle()
    QTest.mouseClick(button(stage, "Regel uit"), Qt.MouseButton.LeftButton)
    assert TITLE not in words(stage)
    assert Settings().silent_rules == (Rule.FREQUENCY.value,)
    assert not has_corner(stage)
    choose_cell(stage)
    stage.settle()
    QTest.mouseClick(button(stage, "1 regel staat uit: weer aan"), Qt.MouseButton.LeftButton)
    assert TITLE in words(stage)
    assert Settings().silent_rules == ()


def test_a_text_like_that_of_the_level_before_is_spoken_of(stage: Stage) -> None:
    write(stage, 1)
    stage.select(stage.grid.rows[0].title, 1)
    assert "Gelijk aan het niveau ervoor" in words(stage)
