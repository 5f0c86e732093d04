"""What a room reads on the board: letters that are a share of its screen, and so many levels as fit then."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import first_path_id
from tests.screens import projects
from tests.screens.stage import LARGE, SMALL, Dress, Stage
from ui.board.row_view import RowView
from ui.grid.content.model import HEAD
from ui.grid.table import GridTable

# What the sizes ask of a capital: 1/45 of the height of the screen.
CAPITALS = {SMALL.height(): 17, LARGE.height(): 24}


@pytest.fixture(params=[SMALL, LARGE], ids=["small", "large"])
def size(request: pytest.FixtureRequest) -> QSize:
    found: QSize = request.param
    return found


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, size: QSize) -> Iterator[Stage]:
    """Start the program on a screen of that size."""
    started = Stage(qapp, tmp_path, Dress(size=size))
    yield started
    started.close()


def path_of(levels: int) -> Callable[[Path], Path]:
    """Return what makes a project with so many levels."""

    def make(folder: Path) -> Path:
        file = folder / f"{levels}.napl"
        names = tuple(PlannedLevel(f"Heel goed {number}") for number in range(1, levels + 1))
        texts = tuple("Helpt een collega om toetsen te maken." for _level in names)
        rows = (PlannedRow(("Het team",), texts), PlannedRow(("Hoe je toetst",), texts))
        plan = PathPlan("Het pad", names, rows)
        new_project(file, "Het pad", Sector.VO, AtelierFocus.LEVELS, "vo", plan).close()
        return file

    return make


def table(stage: Stage) -> GridTable:
    (found,) = stage.page.workspace.grid.findChildren(GridTable)
    return found


def on_board(stage: Stage, levels: int) -> GridTable:
    stage.open(path_of(levels))
    stage.select("Hoe je toetst", 0)
    stage.trigger("board")
    stage.settle()
    return table(stage)


def painted_height(image: QImage, room: QRect, advance: int) -> int:
    """Return on how many lines of pixels the first letter in a rectangle is at least half as dark as it gets."""
    spot = QRect(room.topLeft(), QSize(advance, room.height()))
    columns = range(spot.left(), spot.right() + 1)
    greys = [
        [image.pixelColor(x, y).lightness() for x in columns] for y in range(spot.top(), spot.bottom() + 1)
    ]
    ground = max(max(line) for line in greys)
    ink = min(min(line) for line in greys)
    dark = [min(line) <= (ground + ink) / 2 for line in greys]
    first = dark.index(True)
    return next((y for y in range(first, len(dark)) if not dark[y]), len(dark)) - first


@pytest.mark.parametrize("place", [(1, 1), (1, HEAD), (HEAD, 1)], ids=["cell", "row", "level"])
def test_capitals_are_a_share_of_the_screen(stage: Stage, size: QSize, place: tuple[int, int]) -> None:
    shown = on_board(stage, 4)
    room = shown.places.text_rect(*place)
    font = shown.places.boxes.look.font(shown.places.boxes.text_role(*place))
    advance = QFontMetrics(font).horizontalAdvance("H")
    image = shown.viewport().grab().toImage()
    assert painted_height(image, room, advance) >= CAPITALS[size.height()]


def test_they_do_not_get_smaller_and_may_get_larger(stage: Stage, size: QSize) -> None:
    shown = on_board(stage, 4)
    before = stage.application.theme.zoom
    for action in ("zoom-out", "zoom-reset"):
        stage.trigger(action)
        assert stage.application.theme.zoom == before
    stage.trigger("zoom-in")
    assert stage.application.theme.zoom > before
    stage.trigger("board")
    assert stage.application.theme.zoom == 100
    assert not shown.places.boxes.look.is_for_room


def test_so_many_levels_are_all_in_view(stage: Stage, size: QSize) -> None:
    most = 4 if size == SMALL else 5
    shown = on_board(stage, most)
    assert shown.viewport().rect().contains(shown.places.rect(HEAD, most))
    assert shown.horizontalScrollBar().maximum() == 0
    assert not stage.page.workspace.board_line.levels.isVisible()


def test_of_more_levels_the_chosen_one_is_seen_between_its_neighbours(stage: Stage, size: QSize) -> None:
    seen = 3 if size == SMALL else 5
    shown = on_board(stage, 8)
    line = stage.page.workspace.board_line
    assert line.levels.text() == f"niveau 1–{seen} van 8"
    assert not line.before.isEnabled()
    for _level in range(4):
        QTest.keyClick(shown, Qt.Key.Key_Right)
    stage.settle()
    first, last = 5 - seen // 2, 5 + seen // 2
    assert line.levels.text() == f"niveau {first}–{last} van 8"
    left, right = shown.body.left(), shown.body.right()
    assert shown.places.rect(HEAD, first).left() == left
    assert right - seen < shown.places.rect(HEAD, last).right() <= right
    assert shown.places.rect(1, HEAD).left() == 0, "the titles stay"


def test_arrows_lead_to_the_other_levels(stage: Stage, size: QSize) -> None:
    seen = 3 if size == SMALL else 5
    on_board(stage, 8)
    line = stage.page.workspace.board_line
    assert min(line.after.width(), line.after.height()) >= 44
    while line.after.isEnabled():
        QTest.mouseClick(line.after, Qt.MouseButton.LeftButton)
    assert line.levels.text() == f"niveau {9 - seen}–8 van 8"
    assert stage.window.selection.now.level_id == stage.grid.levels[7 - seen // 2].id
    QTest.mouseClick(line.before, Qt.MouseButton.LeftButton)
    assert line.levels.text() == f"niveau {8 - seen}–7 van 8"


def test_of_a_row_brought_forward_the_arrows_lead_to_the_other_levels_too(stage: Stage, size: QSize) -> None:
    seen = 3 if size == SMALL else 5
    on_board(stage, 8)
    stage.trigger("row-forward")
    line = stage.page.workspace.board_line
    assert line.levels.text() == f"niveau 1–{seen} van 8"
    QTest.mouseClick(line.after, Qt.MouseButton.LeftButton)
    assert line.levels.text() == f"niveau 2–{seen + 1} van 8"
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Right)
    assert line.levels.text() == f"niveau 3–{seen + 2} van 8"


def test_the_work_has_the_room_that_line_and_strip_leave(stage: Stage, size: QSize) -> None:
    shown = on_board(stage, 4)
    strip = stage.window.board_strip
    assert strip is not None
    work = stage.page.workspace.grid.height()
    assert work >= 665 * size.height() // 768
    assert work + strip.height() + stage.page.workspace.board_line.height() == size.height()
    assert shown.isVisible()
    right = [button.mapTo(stage.window, QPoint(button.width(), 0)).x() for button in strip.buttons.values()]
    assert right == sorted(right)
    assert right[-1] < size.width()
    assert all(min(each.width(), each.height()) >= 44 for each in strip.buttons.values())


def test_a_long_title_goes_on_in_a_next_line(stage: Stage) -> None:
    stage.open(projects.crowded)
    stage.trigger("board")
    line = stage.page.workspace.board_line
    assert projects.LONG in line.where.text()
    assert line.where.height() >= line.where.heightForWidth(line.where.width())


def test_a_row_of_many_words_scrolls_and_does_not_shrink(stage: Stage, size: QSize) -> None:
    stage.open(_talkative)
    stage.trigger("board")
    stage.trigger("row-forward")
    (view,) = stage.window.findChildren(RowView)
    image = view.texts.viewport().grab().toImage()
    room, metrics = view.texts._text_room(0), QFontMetrics(view.texts._font(view.texts.type_size))
    assert painted_height(image, room, metrics.horizontalAdvance("H")) >= CAPITALS[size.height()]
    bar = view.texts.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert bar.value() > 0
    assert stage.page.workspace.board_line.where.text().endswith("Het team"), "it is the same row"
    while bar.value() < bar.maximum():
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert stage.page.workspace.board_line.where.text().endswith("Hoe je toetst")


def _talkative(folder: Path) -> Path:
    file = path_of(3)(folder)
    with Document.open(file) as document:
        with document.read() as db:
            grid = path_grid(db, first_path_id(db) or "")
        assert grid is not None
        write_cell(
            document, grid.rows[0].id, grid.levels[0].id, "Helpt collega's bij het maken van toetsen. " * 30
        )
    return file
