"""Every key that changes the grid, pressed in the window: one step, which undo takes back.

All the while Qt's own examiner looks along with the model.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.document.history.steps import StepKind
from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import PathGrid
from tests.screens import projects
from tests.screens.stage import Stage
from ui.board.row_view import RowView
from ui.find.bar import FindBar
from ui.grid.editor import TextEditor
from ui.grid.level_dialog import LevelDialog
from ui.grid.paste_dialog import PasteDialog
from ui.shell.bars.tool_row import ToolRow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, ALT, SHIFT = (
    Modifier.NoModifier,
    Modifier.ControlModifier,
    Modifier.AltModifier,
    Modifier.ShiftModifier,
)
_MAKING_IT = 2  # steps


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a path of two stages and six levels, the keys in its grid."""
    started = Stage(qapp, tmp_path)
    started.open(projects.two_stages)
    model = started.page.workspace.grid.focusProxy().model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    started.page.workspace.grid.setFocus()
    yield started
    assert tester.model() is model
    started.close()


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keys go; without a screen nobody gives the window them back after a dialog."""
    stage.window.activateWindow()
    stage.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    stage.settle()


def name_what_is_new(stage: Stage) -> None:
    """Type a title where one is asked for."""
    focused = QApplication.focusWidget()
    if isinstance(focused, TextEditor):
        QTest.keyClicks(focused, "nieuw")
        press(stage, Key.Key_Return)


def edits(stage: Stage) -> list[str]:
    """Return what was done since the project was made, oldest first."""
    done = [step.action for step in stage.session.document.steps() if step.kind is StepKind.EDIT]
    return done[_MAKING_IT:]


def titles(grid: PathGrid) -> list[str]:
    """Return all titles, indented by their layer."""
    return ["-" * head.depth + head.title for head in grid.dimensions]


def here(stage: Stage) -> tuple[str, str]:
    """Return row and level that are chosen."""
    now, grid = stage.window.selection.now, stage.grid
    row = next((head.title for head in grid.dimensions if head.id == now.dimension_id), "")
    return row, next((head.title for head in grid.levels if head.id == now.level_id), "")


def text(stage: Stage, row: str, level: int) -> str:
    """Return the text of a cell."""
    grid = stage.grid
    dimension = next(head.id for head in grid.dimensions if head.title == row)
    return grid.cell(dimension, grid.levels[level].id).text


def test_the_path_is_the_one_these_tests_count_on(stage: Stage) -> None:
    assert titles(stage.grid) == [
        "Voorbereiden",
        "-Doelen kiezen",
        "-Vragen maken",
        "Uitvoeren",
        "-Beoordelen",
        "-Terugkijken",
    ]
    assert len(stage.grid.levels) == 6


@pytest.mark.parametrize(
    ("row", "key", "modifiers", "step", "after"),
    [
        ("Vragen maken", Key.Key_Up, ALT, "move-dimension", ["-Vragen maken", "-Doelen kiezen"]),
        ("Doelen kiezen", Key.Key_Down, ALT, "move-dimension", ["-Vragen maken", "-Doelen kiezen"]),
        ("Beoordelen", Key.Key_Up, ALT, "move-dimension", ["-Vragen maken", "-Beoordelen", "Uitvoeren"]),
        (
            "Uitvoeren",
            Key.Key_Up,
            ALT,
            "move-dimension",
            ["Uitvoeren", "-Beoordelen", "-Terugkijken", "Voorb"],
        ),
        ("Vragen maken", Key.Key_BracketRight, CTRL, "move-dimension", ["-Doelen kiezen", "--Vragen maken"]),
        ("Vragen maken", Key.Key_BracketLeft, CTRL, "move-dimension", ["-Doelen kiezen", "Vragen maken"]),
        ("Doelen kiezen", Key.Key_Return, CTRL, "add-dimension", ["-Doelen kiezen", "-nieuw"]),
        ("Doelen kiezen", Key.Key_Return, CTRL | SHIFT, "add-dimension", ["-Doelen kiezen", "--nieuw"]),
        ("Doelen kiezen", Key.Key_Return, CTRL | ALT, "add-dimension", ["nieuw", "Uitvoeren"]),
        ("Doelen kiezen", Key.Key_Backspace, CTRL, "remove-dimension", ["Voorbereiden", "-Vragen maken"]),
    ],
)
def test_keys_rearrange_rows(
    stage: Stage, row: str, key: Qt.Key, modifiers: Qt.KeyboardModifier, step: str, after: list[str]
) -> None:
    before = stage.grid
    stage.select(row)
    press(stage, key, modifiers)
    name_what_is_new(stage)
    assert edits(stage) == [step]
    assert "|".join(after) in "|".join(titles(stage.grid))
    press(stage, Key.Key_Escape)
    press(stage, Key.Key_Z, CTRL)
    assert stage.grid == before


@pytest.mark.parametrize(
    ("key", "modifiers", "step", "after"),
    [
        (Key.Key_Right, ALT, "move-level", ["A1", "A3", "A2"]),
        (Key.Key_Left, ALT, "move-level", ["A2", "A1", "A3"]),
        (Key.Key_L, CTRL | SHIFT, "add-level", ["A1", "A2", "nieuw", "A3"]),
        (Key.Key_Backspace, CTRL, "remove-level", ["A1", "A3"]),
    ],
)
def test_keys_rearrange_levels(
    stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier, step: str, after: list[str]
) -> None:
    before = stage.grid
    stage.select(level=1)
    press(stage, key, modifiers)
    name_what_is_new(stage)
    assert edits(stage) == [step]
    assert [level.title for level in stage.grid.levels][: len(after)] == after
    press(stage, Key.Key_Escape)
    press(stage, Key.Key_Z, CTRL)
    assert stage.grid == before


@pytest.mark.parametrize(
    ("key", "row", "level"),
    [
        (Key.Key_Right, "Doelen kiezen", 2),
        (Key.Key_Left, "Doelen kiezen", 0),
        (Key.Key_Down, "Vragen maken", 1),
    ],
)
def test_alt_shift_and_arrows_exchange_texts(stage: Stage, key: Qt.Key, row: str, level: int) -> None:
    mine, theirs = text(stage, "Doelen kiezen", 1), text(stage, row, level)
    stage.select("Doelen kiezen", 1)
    press(stage, key, ALT | SHIFT)
    assert (text(stage, row, level), text(stage, "Doelen kiezen", 1)) == (mine, theirs)
    assert edits(stage) == ["swap-cells"]
    press(stage, Key.Key_Z, CTRL)
    assert text(stage, "Doelen kiezen", 1) == mine


@pytest.mark.parametrize(
    ("row", "level", "key", "modifiers"),
    [
        ("Doelen kiezen", None, Key.Key_BracketRight, CTRL),
        ("Voorbereiden", None, Key.Key_Up, ALT),
        ("", 0, Key.Key_Left, ALT),
        ("Doelen kiezen", 0, Key.Key_Left, ALT | SHIFT),
        ("Doelen kiezen", 0, Key.Key_Up, ALT | SHIFT),
    ],
)
def test_where_it_ends_it_is_said(
    stage: Stage, row: str, level: int | None, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.select(row, level)
    press(stage, key, modifiers)
    assert told == ["verder die kant op kan niet"]
    assert edits(stage) == []


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Key.Key_1, DescriptorStatus.PROPOSED),
        (Key.Key_2, DescriptorStatus.DISPUTED),
        (Key.Key_3, DescriptorStatus.AGREED),
    ],
)
def test_a_status_by_key_and_by_click(stage: Stage, key: Qt.Key, status: DescriptorStatus) -> None:
    is_other = status is DescriptorStatus.PROPOSED
    other = DescriptorStatus.AGREED if is_other else DescriptorStatus.PROPOSED
    for choose in (
        lambda: press(stage, key, CTRL),
        lambda: _click_in_toolbar(stage, f"status-{status.value}"),
    ):
        stage.select("Doelen kiezen", 1)
        stage.trigger(f"status-{other.value}")
        choose()
        grid = stage.grid
        assert grid.cell(*stage.window.selection.now.cell).status is status


def _click_in_toolbar(stage: Stage, action: str) -> None:
    button = stage.window.findChild(ToolRow).button(stage.window.actions_by_name[action])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()


def test_f8_goes_from_one_cell_that_asks_for_something_to_the_next_and_shift_f8_back(stage: Stage) -> None:
    stage.select("Doelen kiezen", 0)
    seen = []
    for _step in range(3):
        press(stage, Key.Key_F8)
        seen.append(here(stage))
    assert seen[0] == ("Vragen maken", "B1"), "in discussie"
    assert len(set(seen)) == 3
    press(stage, Key.Key_F8, SHIFT)
    assert here(stage) == seen[1]


def test_f4_shows_differences_and_f6_brings_the_row_forward(stage: Stage) -> None:
    grid = stage.page.workspace.grid
    stage.select("Doelen kiezen", 1)
    press(stage, Key.Key_F4)
    assert grid.shows_differences
    press(stage, Key.Key_F4)
    assert not grid.shows_differences
    press(stage, Key.Key_F6)
    assert [each.isVisible() for each in stage.window.findChildren(RowView)] == [True]
    press(stage, Key.Key_Escape)
    assert not any(each.isVisible() for each in stage.window.findChildren(RowView))


def test_ctrl_l_asks_what_a_level_is(stage: Stage) -> None:
    stage.select("Doelen kiezen", 1)
    press(stage, Key.Key_L, CTRL)
    assert stage.dialog(LevelDialog).isVisible()


def test_finding_and_replacing_with_keys_alone(stage: Stage) -> None:
    stage.select("Doelen kiezen", 0)
    press(stage, Key.Key_F, CTRL)
    (bar,) = [each for each in stage.window.findChildren(FindBar) if each.isVisible()]
    QTest.keyClicks(QApplication.focusWidget(), "kijkt na met een")
    stage.settle()
    press(stage, Key.Key_F3)
    first = here(stage)
    press(stage, Key.Key_F3)
    assert {first, here(stage)} == {("Beoordelen", "A1"), ("Beoordelen", "A2")}
    press(stage, Key.Key_F3, SHIFT)
    assert here(stage) == first
    press(stage, Key.Key_H, CTRL)
    assert bar.replacement.isVisible()
    table = stage.page.workspace.grid.focusProxy()
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex())), (
        "the bar hides no place"
    )
    press(stage, Key.Key_Escape)
    assert not bar.isVisible()
    assert here(stage) == first, "the keys are back where was found"


def test_a_range_is_cut_pasted_and_enlarges_the_path_with_keys_alone(stage: Stage) -> None:
    before = stage.grid
    stage.select("Doelen kiezen", 0)
    press(stage, Key.Key_Right, SHIFT)
    press(stage, Key.Key_Down, SHIFT)
    press(stage, Key.Key_X, CTRL)
    assert [text(stage, row, 0) for row in ("Doelen kiezen", "Vragen maken")] == ["", ""]
    stage.select("Terugkijken", 5)
    press(stage, Key.Key_V, CTRL)
    dialog = stage.dialog(PasteDialog)
    dialog.accept()
    stage.settle()
    assert (len(stage.grid.rows), len(stage.grid.levels)) == (5, 7)
    assert edits(stage) == ["clear-cells", "paste-cells"]
    press(stage, Key.Key_Z, CTRL)
    press(stage, Key.Key_Z, CTRL)
    assert stage.grid == before


def test_a_picture_on_the_clipboard_is_refused_with_a_sentence(stage: Stage) -> None:
    before = stage.grid
    data = QMimeData()
    data.setImageData(stage.window.grab().toImage())
    QApplication.clipboard().setMimeData(data)
    stage.select("Doelen kiezen", 0)
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    press(stage, Key.Key_V, CTRL)
    assert len(told) == 1
    assert (stage.grid, edits(stage)) == (before, [])
