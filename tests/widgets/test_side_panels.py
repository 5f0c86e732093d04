"""The panels at the sides fold where there is little room; a key and a click bring each back, and it stays so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton, QWidget

from napl_desktop.operations.levels import add_level
from tests.screens import projects
from tests.screens.stage import LARGE, SMALL, Dress, Stage, on_stage
from ui.kit.theme import ThemeName

CTRL, CTRL_SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key


@pytest.fixture
def small(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(qapp, tmp_path, Dress(has_panels=False)) as started:
        started.open(projects.sample)
        yield started


@pytest.fixture
def large(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    with on_stage(qapp, tmp_path, Dress(size=LARGE, has_panels=False)) as started:
        started.open(projects.sample)
        yield started


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(stage.window.focusWidget() or stage.window, key, modifiers)
    stage.settle()


def click(widget: QWidget, stage: Stage) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def named(stage: Stage, name: str) -> QWidget:
    """Return what can be seen and is called so."""
    return next(
        each
        for each in stage.page.findChildren(QWidget)
        if each.accessibleName() == name and each.isVisible()
    )


def in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def cell(stage: Stage) -> QRect:
    """Return where the chosen cell is in the window."""
    table = stage.page.workspace.grid._table
    place = table.visualRect(table.currentIndex())
    return place.translated(table.viewport().mapTo(stage.window, QPoint()))


def test_on_a_small_screen_the_grid_has_the_width(small: Stage) -> None:
    assert not small.page.outline.isVisible()
    assert not small.page.inspector.isVisible()
    assert small.page.workspace.grid.width() >= 0.85 * small.window.width()


@pytest.mark.parametrize("zoom", [100, 125, 150])
def test_on_a_small_screen_four_levels_are_in_view(small: Stage, zoom: int) -> None:
    small.session.run(add_level, small.grid.id, "meester")
    small.dress_in(ThemeName.LIGHT, zoom)
    table = small.page.workspace.grid._table
    assert len(small.grid.levels) == 4
    assert table.visualRect(table.model().index(1, 4)).right() < table.viewport().width()


@pytest.mark.parametrize("way", ["key", "click"])
def test_the_details_come_over_the_work_and_go_again(small: Stage, way: str) -> None:
    small.select("Team", 2)
    before = small.page.workspace.grid.width()
    turn = {
        "key": lambda _name: press(small, Key.Key_I),
        "click": lambda name: click(named(small, name), small),
    }[way]
    turn("Details laten zien")
    assert small.page.inspector.isVisible()
    assert small.page.workspace.grid.width() == before, "nothing moves for it"
    assert not in_window(small.page.inspector).intersects(cell(small)), "the chosen cell stays in sight"
    turn("Details inklappen")
    assert not small.page.inspector.isVisible()


@pytest.mark.parametrize("way", ["key", "click"])
def test_the_outline_comes_back_beside_the_work_and_goes_again(small: Stage, way: str) -> None:
    turn = {
        "key": lambda _name: press(small, Key.Key_O, CTRL_SHIFT),
        "click": lambda name: click(named(small, name), small),
    }[way]
    turn("Zijpaneel laten zien")
    assert in_window(small.page.outline).right() < in_window(small.page.workspace).left()
    turn("Zijpaneel inklappen")
    assert not small.page.outline.isVisible()


def test_every_cell_can_be_seen_beside_the_details(small: Stage) -> None:
    small.trigger("show-inspector")
    small.select("Kern en keuze", 0)
    small.page.workspace.grid.setFocus()
    for _level in range(3):
        assert not in_window(small.page.inspector).intersects(cell(small))
        press(small, Key.Key_Right, Qt.KeyboardModifier.NoModifier)


def test_a_note_is_written_though_the_details_were_folded(small: Stage) -> None:
    small.select("Team", 1)
    small.trigger("add-note")
    field = small.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.isVisible()
    assert small.page.inspector.isAncestorOf(field)


def test_on_a_large_screen_both_are_beside_the_work(large: Stage) -> None:
    outline, work, inspector = map(
        in_window, (large.page.outline, large.page.workspace, large.page.inspector)
    )
    assert outline.right() < work.left() < work.right() < inspector.left()


def test_large_type_folds_them_and_says_so(large: Stage) -> None:
    large.dress_in(ThemeName.LIGHT, 125)
    assert not large.page.outline.isVisible()
    assert not large.page.inspector.isVisible()
    assert "ingeklapt" in large.said
    large.dress_in(ThemeName.LIGHT, 100)
    assert large.page.outline.isVisible()
    assert large.page.inspector.isVisible()


def test_a_panel_does_not_fold_under_the_hands_of_who_types_in_it(large: Stage) -> None:
    large.select("Team", 1)
    large.trigger("add-note")
    large.write("Half een")
    large.dress_in(ThemeName.LIGHT, 125)
    assert large.page.inspector.isVisible()
    large.write(" opmerking")
    field = large.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Half een opmerking"


def test_what_was_set_by_hand_stays_the_next_time(qapp: QApplication, tmp_path: Path) -> None:
    with on_stage(qapp, tmp_path, Dress(size=LARGE, has_panels=False)) as stage:
        stage.open(projects.sample)
        stage.trigger("show-outline")
        kept = stage.settings.panel_shown("outline")
        assert not stage.page.outline.isVisible()
        stage.close_project()
        stage.open(projects.sample)
        assert not stage.page.outline.isVisible()
        stage.trigger("show-outline")
        assert (kept, stage.settings.panel_shown("outline")) == (False, None), "as it is by itself"


def test_a_width_that_was_drawn_stays(large: Stage) -> None:
    row = large.page.panels.row
    handle = row.handle(row.indexOf(large.page.workspace))
    before = large.page.outline.width()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(60, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    large.settle()
    drawn = large.page.outline.width()
    assert drawn > before + 30
    large.window.resize(SMALL)
    large.settle()
    large.window.resize(LARGE)
    large.settle()
    assert large.page.outline.width() == drawn


def test_the_board_has_no_panels_and_afterwards_they_are_as_they_were(small: Stage) -> None:
    small.trigger("show-inspector")
    small.trigger("board")
    assert not small.page.inspector.isVisible()
    assert not any(
        each.isVisible() for each in small.page.findChildren(QWidget) if "Strip" in type(each).__name__
    )
    small.trigger("board")
    assert small.page.inspector.isVisible()
    assert not small.page.outline.isVisible()


def test_outside_a_path_the_details_and_the_tools_speak_of_no_cell(small: Stage) -> None:
    small.select("Team", 1)
    small.trigger("show-inspector")
    small.trigger("view-route")
    said = [each.text() for each in small.page.inspector.findChildren(QToolButton) if each.isVisible()]
    assert "vastgesteld" not in said
    assert not small.window.actions_by_name["status-agreed"].isEnabled()
    small.trigger("view-grid")
    assert small.window.actions_by_name["status-agreed"].isEnabled()


def test_the_bar_to_find_with_is_not_covered_by_the_details(small: Stage) -> None:
    small.trigger("show-inspector")
    small.trigger("find")
    assert in_window(small.page.inspector).bottom() <= in_window(small.page.workspace.find_bar).top()
