"""What is dragged onto the window from elsewhere: files anywhere on it, texts on a place of the grid."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QRubberBand, QWidget

from tests.core.made_projects import make_project
from tests.core.merged_copies import deal_out, writes
from tests.screens.stage import Dress, Stage
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.new_project import NewProjectDialog
from ui.grid.paste_dialog import PasteDialog

Action = Qt.DropAction
TABLES = Path(__file__).parents[1] / "files" / "tables"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program for a person with an empty home."""
    started = Stage(qapp, tmp_path, Dress(has_panels=False))
    yield started
    started.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project."""
    path = tmp_path / "werk.napl"
    make_project(path).close()
    return path


def files(*paths: Path) -> QMimeData:
    """Return what a file manager gives along."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def words(text: str, html: str = "") -> QMimeData:
    """Return what a word processor or browser gives along."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


def drag(stage: Stage, data: QMimeData, over: QWidget, point: QPoint | None = None) -> QPoint | None:
    """Drag onto a widget as another program does: by its window; return where, or None if it is not wanted."""
    at = over.mapTo(stage.window, point or over.rect().center())
    handle = stage.window.windowHandle()
    how = (
        Action.MoveAction | Action.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for event in (QDragEnterEvent(at, *how), QDragMoveEvent(at, *how)):
        QApplication.sendEvent(handle, event)
    stage.settle()
    return at if event.isAccepted() else None


def drop(stage: Stage, data: QMimeData, over: QWidget, point: QPoint | None = None) -> bool:
    """Drag onto a widget and let go; tell whether it was taken, which is always as a copy."""
    at = drag(stage, data, over, point)
    if at is None:
        QApplication.sendEvent(stage.window.windowHandle(), QDragLeaveEvent())
        return False
    event = QDropEvent(
        QPointF(at),
        Action.MoveAction | Action.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(stage.window.windowHandle(), event)
    stage.settle()
    assert event.dropAction() is Action.CopyAction
    return event.isAccepted()


def cell(stage: Stage, row: int, column: int) -> tuple[QWidget, QPoint]:
    """Return the grid and the middle of a cell in it."""
    table = stage.page.workspace.grid.focusProxy()
    grid = stage.grid
    index = table.model().index_of(grid.rows[row].id, grid.levels[column].id)
    return table.viewport(), table.visualRect(index).center()


def texts(stage: Stage) -> list[list[str]]:
    """Return the texts of the path, row by row."""
    grid = stage.grid
    return [[grid.cell(row.id, level.id).text for level in grid.levels] for row in grid.rows]


def places(stage: Stage, filled: bool) -> list[tuple[int, int]]:
    """Return row and column of the cells with a text, or of those without."""
    lines = enumerate(texts(stage))
    return [(row, column) for row, line in lines for column, text in enumerate(line) if bool(text) is filled]


# Files


def test_a_project_opens_wherever_it_is_dropped(stage: Stage, file: Path, tmp_path: Path) -> None:
    assert drop(stage, files(file), stage.window.centralWidget())
    assert stage.session.document.path == file
    other = tmp_path / "ANDER.NAPL"
    make_project(other).close()
    assert drop(stage, files(other), *cell(stage, 0, 0)), "on the grid as well"
    assert stage.session.document.path == other


def test_a_project_dropped_on_a_text_opens_and_leaves_the_text(
    stage: Stage, file: Path, tmp_path: Path
) -> None:
    stage.open_file(file)
    other = tmp_path / "ander.napl"
    make_project(other).close()
    stage.select(stage.grid.rows[0].title, 0)
    stage.page.workspace.grid.setFocus()
    stage.write("N")
    editor = QApplication.focusWidget()
    assert drop(stage, files(other), editor.viewport() if hasattr(editor, "viewport") else editor)
    assert stage.session.document.path == other
    stage.open_file(file)
    assert texts(stage)[0][0] == "N", "without the name of a file behind it"


@pytest.mark.parametrize("name", ["vier-lagen.xlsx", "komma-met-bom.csv", "word-samengevoegd.docx"])
def test_a_table_offers_to_be_brought_in(stage: Stage, file: Path, tmp_path: Path, name: str) -> None:
    table = tmp_path / name.replace(".csv", ".CSV")
    table.write_bytes((TABLES / name).read_bytes())
    stage.open_file(file)
    assert drop(stage, files(table), *cell(stage, 0, 0))
    assert table.name in stage.dialog(ImportTableDialog).windowTitle()
    stage.clear()
    stage.wait_until(lambda: not stage.on_top())


def test_a_table_on_the_welcome_page_begins_a_project(stage: Stage, tmp_path: Path) -> None:
    table = tmp_path / "raster.csv"
    table.write_text("Rij;Start\nLeren;Leest\n", encoding="utf-8")
    assert drop(stage, files(table), stage.window.centralWidget())
    assert stage.dialog(NewProjectDialog).table_button.text() == "raster.csv"
    stage.clear()


def test_what_cannot_be_taken_is_said(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.open_file(file)
    assert drop(stage, files(tmp_path / "foto.png"), stage.window.centralWidget())
    assert "‘foto.png’ is geen project en geen tabel" in stage.said
    assert drop(stage, files(file, tmp_path / "raster.csv"), stage.window.centralWidget())
    assert "één bestand tegelijk" in stage.said
    stage.close_project()
    stage.application.files.open_to_look(file)
    stage.settle()
    assert drop(stage, files(tmp_path / "raster.csv"), stage.window.centralWidget())
    assert "kijkt" in stage.said
    assert not stage.on_top()


def test_copies_of_the_open_project_are_merged(stage: Stage, file: Path, tmp_path: Path) -> None:
    stage.open_file(file)
    copies = [
        deal_out(stage.session.document, name, writes(("Doelen", 0, f"Van {name}."))) for name in ("a", "b")
    ]
    assert drop(stage, files(*copies), stage.window.centralWidget())
    stage.wait_until(lambda: stage.window.pages.merge is not None)
    assert stage.session.document.path == file


def test_nothing_is_taken_while_something_is_asked(stage: Stage, file: Path) -> None:
    stage.trigger("new")
    assert not drop(stage, files(file), stage.window.centralWidget())
    stage.clear()
    assert stage.application.files.session is None


# Texts


def test_a_text_goes_into_the_cell_under_the_pointer(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    before = texts(stage)
    row, column = places(stage, filled=False)[0]
    assert drop(stage, words("Legt uit"), *cell(stage, row, column))
    before[row][column] = "Legt uit"
    assert texts(stage) == before
    assert stage.window.selection.now.cell == (stage.grid.rows[row].id, stage.grid.levels[column].id)
    stage.trigger("undo")
    assert texts(stage)[row][column] == "", "it was one step"


def test_where_a_text_stands_already_the_user_sees_first_what_would_go(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    before = texts(stage)
    row, column = places(stage, filled=True)[0]
    assert drop(stage, words("Legt uit"), *cell(stage, row, column))
    said = " ".join(each.text() for each in stage.dialog(PasteDialog).findChildren(QLabel))
    assert "Je zet hier 1 × 1 cellen neer. 1 tekst wordt vervangen." in said
    stage.clear()
    assert texts(stage) == before


def test_where_it_would_go_is_shown_while_it_is_dragged(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    screen, point = cell(stage, 0, 0)
    mark = screen.findChild(QRubberBand)
    assert drag(stage, words("Legt uit"), screen, point)
    assert mark.isVisible()
    assert mark.geometry().contains(point)
    QApplication.sendEvent(stage.window.windowHandle(), QDragLeaveEvent())
    assert not mark.isVisible()
    assert drag(stage, words("Legt uit"), screen, QPoint(4, 4)) is None, "above the titles is no place"
    QApplication.sendEvent(stage.window.windowHandle(), QDragLeaveEvent())


def test_what_is_being_typed_elsewhere_is_kept(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    stage.select(stage.grid.rows[0].title, 0)
    stage.page.workspace.grid.setFocus()
    stage.write("N")
    row, column = next(place for place in places(stage, filled=False) if place > (0, 0))
    assert drop(stage, words("Legt uit"), *cell(stage, row, column))
    assert texts(stage)[0][0] == "N"
    assert texts(stage)[row][column] == "Legt uit"


def test_nothing_is_dropped_in_what_is_only_looked_at(stage: Stage, file: Path) -> None:
    stage.application.files.open_to_look(file)
    stage.settle()
    assert not drop(stage, words("Legt uit"), *cell(stage, 0, 0))
