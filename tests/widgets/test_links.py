"""A person says what a cell requires: with keys, and why; the inspector shows both ends and takes it away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.assets import sample_projects
from napl_desktop.model import Prerequisite
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.paths import duplicate_path, remove_path
from napl_desktop.operations.prerequisites import remove_prerequisite
from napl_desktop.queries.links import LinkLine, links_of_path
from napl_desktop.queries.outline import outline
from tests.screens.stage import Stage
from ui.drawing.connection_line import knob_at
from ui.graph.canvas import GraphCanvas
from ui.kit.fields.link import LinkButton
from ui.kit.tips import tip
from ui.links.cell_links import CellLinks
from ui.links.choose_cell import ChooseCellDialog
from ui.shell.views.all_views import GRAPH

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with the sample; the cell Relevantie · expert is selected."""
    started = Stage(qapp, tmp_path)
    started.open(_copy)
    for line in links(started):
        started.session.run(remove_prerequisite, line.id)
    started.select("Relevantie", 2)
    started.page.workspace.grid.setFocus()
    yield started
    started.close()


def _copy(folder: Path) -> Path:
    target = folder / "kopie.napl"
    target.write_bytes((sample_projects() / "curriculumdeskundigheid.napl").read_bytes())
    return target


def links(stage: Stage) -> tuple[LinkLine, ...]:
    """Return what requires what."""
    with stage.session.document.read() as db:
        return links_of_path(db, stage.grid.id)


def named(stage: Stage) -> list[tuple[str, str, str]]:
    """Return what requires what in words, and why."""
    return [
        (
            f"{line.cell.row_title} {line.cell.level_title}",
            f"{line.required.row_title} {line.required.level_title}",
            line.label,
        )
        for line in links(stage)
    ]


def panel(stage: Stage) -> CellLinks:
    """Return where the links of the selected cell are shown."""
    return stage.page.inspector.findChild(CellLinks)


def press(stage: Stage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """Press a key where the keys go."""
    stage.window.activateWindow()
    stage.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    stage.settle()


def require(stage: Stage, words: str, why: str = "") -> None:
    """Say with keys alone that the selected cell requires the first that has these words."""
    press(stage, Key.Key_R, Modifier.ControlModifier)
    dialog = stage.dialog(ChooseCellDialog)
    QTest.keyClicks(dialog.search_field, words)
    QTest.keyClicks(dialog.why_field, why)
    QTest.keyClick(dialog.search_field, Key.Key_Return)
    stage.settle()


def test_ctrl_r_asks_what_must_be_there_first_and_it_is_one_step(stage: Stage) -> None:
    require(stage, "team vakbek", "eerst samen")
    assert named(stage) == [("Relevantie expert", "Team vakbekwaam", "eerst samen")]
    press(stage, Key.Key_Z, Modifier.ControlModifier)
    assert named(stage) == []


def test_the_search_takes_words_in_any_order_and_the_arrows_walk(stage: Stage) -> None:
    press(stage, Key.Key_R, Modifier.ControlModifier)
    dialog = stage.dialog(ChooseCellDialog)
    assert dialog.search_field.hasFocus()
    assert dialog.list.model().rowCount() == 17, "all but the cell itself"
    QTest.keyClicks(dialog.search_field, "STARTBEKWAAM pro")
    assert dialog.choice.row_title == "Proces"
    QTest.keyClicks(dialog.search_field, " zzz")
    assert dialog.choice is None
    assert not dialog.accept_button.isEnabled()
    assert dialog.reason.text() == "Geen cel heeft al deze woorden."
    dialog.search_field.clear()
    QTest.keyClick(dialog.search_field, Key.Key_Down)
    QTest.keyClick(dialog.search_field, Key.Key_Down)
    assert dialog.list.currentIndex().row() == 2
    QTest.keyClick(dialog, Key.Key_Escape)
    stage.settle()
    assert named(stage) == []


def test_the_inspector_shows_both_ends_and_leads_there(stage: Stage) -> None:
    require(stage, "team vakbek")
    (card,) = panel(stage).cards
    assert card.link.text() == "Team · vakbekwaam"
    QTest.mouseClick(card.link, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.window.selection.now.dimension_id == links(stage)[0].required.dimension_id
    assert panel(stage).cards == ()
    shown = [each.text() for each in panel(stage).findChildren(LinkButton) if each.isVisible()]
    assert shown == ["Relevantie · expert"]


def test_who_points_at_a_link_reads_the_text_as_it_was_typed(stage: Stage) -> None:
    stage.session.run(write_cell, *key(stage, "Team", 1), "kiest <b>samen</b>")
    require(stage, "team vakbek")
    assert panel(stage).cards[0].link.toolTip() == tip("kiest <b>samen</b>")
    assert "&lt;b&gt;" in panel(stage).cards[0].link.toolTip()


def test_why_is_written_in_the_inspector_and_survives_a_change_elsewhere(stage: Stage) -> None:
    require(stage, "team vakbek")
    field = panel(stage).cards[0]._field
    field.setFocus()
    QTest.keyClicks(field, "want zo")
    assert [draft.text for draft in stage.page.inspector.drafts()] == ["want zo"]
    stage.trigger("status-agreed")
    assert panel(stage).cards[0].label == "want zo"
    press(stage, Key.Key_Return)
    assert [line.label for line in links(stage)] == ["want zo"]


def test_a_link_is_taken_away_where_it_is_seen(stage: Stage) -> None:
    require(stage, "team vakbek")
    QTest.mouseClick(panel(stage).cards[0].remove_button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert named(stage) == []
    assert panel(stage).cards == ()


# What others require goes


def all_links(stage: Stage) -> int:
    """Count the prerequisites of the project."""
    with stage.session.document.read() as db:
        return sum(1 for _ in db.scalars(sa.select(Prerequisite)))


@pytest.mark.parametrize(("row", "level"), [("Team", None), ("", 1)])
def test_what_required_the_removed_is_said_and_undo_brings_both_back(
    stage: Stage, row: str, level: int | None
) -> None:
    require(stage, "team vakbek")
    stage.select(row, level)
    stage.page.workspace.grid.setFocus()
    press(stage, Key.Key_Backspace, Modifier.ControlModifier)
    assert all_links(stage) == 0
    assert "‘Relevantie · expert’ bouwde voort op wat nu weg is." in stage.said
    assert " is verwijderd, met " in stage.said
    press(stage, Key.Key_Z, Modifier.ControlModifier)
    assert all_links(stage) == 1


def test_a_removed_path_says_which_cells_of_others_required_it(stage: Stage) -> None:
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    here, other = stage.grid.id, stage.session.run(duplicate_path, stage.grid.id, "Ander pad").value
    require(stage, "ander pad team startbek")
    stage.select("Relevantie", 1)
    require(stage, "ander pad team startbek")
    told.clear()
    stage.session.run(remove_path, other)
    stage.settle()
    (said,) = told
    assert "‘Relevantie · vakbekwaam’ en 1 andere cel bouwden voort op wat nu weg is." in said
    stage.session.undo()
    told.clear()
    stage.session.run(remove_path, here)
    stage.settle()
    (said,) = told
    assert "bouwde" not in said, "what required goes too, and nothing that is left required it"


# In the graph


@pytest.fixture
def canvas(stage: Stage) -> GraphCanvas:
    """Show the graph, with the keys; the cell Relevantie · expert is selected."""
    stage.trigger("view-graph")
    canvas = stage.page.workspace.made(GRAPH).graph.focusProxy()
    canvas.setFocus()
    stage.settle()
    return canvas


def key(stage: Stage, row: str, level: int) -> tuple[str, str]:
    """Return the ids of a cell."""
    grid = stage.grid
    return next(head.id for head in grid.rows if head.title == row), grid.levels[level].id


def middle(canvas: GraphCanvas, cell: tuple[str, str]) -> QPoint:
    """Return the middle of a card on the screen."""
    return canvas.card_on_screen(cell).center().toPoint()


def knob(canvas: GraphCanvas, cell: tuple[str, str]) -> QPoint:
    """Return the knob of a card on the screen."""
    return knob_at(canvas.card_on_screen(cell), canvas.path_scene.look).toPoint()


def draw(canvas: GraphCanvas, source: QPoint, target: QPoint) -> None:
    """Press, go there in steps, and let go."""
    plane = canvas.viewport()
    QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=source)
    for step in range(1, 6):
        QTest.mouseMove(plane, source + (target - source) * step / 5)
    QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=target)


def test_a_line_is_drawn_from_the_chosen_card_to_the_one_that_comes_after(
    stage: Stage, canvas: GraphCanvas
) -> None:
    stage.trigger("graph-fit")
    first, second = key(stage, "Team", 0), key(stage, "Relevantie", 1)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle(canvas, first))
    before = canvas.viewport().grab().toImage()
    draw(canvas, knob(canvas, first), middle(canvas, second))
    stage.settle()
    assert named(stage) == [("Relevantie vakbekwaam", "Team startbekwaam", "")]
    assert canvas.viewport().grab().toImage() != before
    press(stage, Key.Key_Z, Modifier.ControlModifier)
    assert named(stage) == []
    assert stage.window.selection.now.cell == key(stage, "Relevantie", 1), "what is undone is shown"
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle(canvas, first))
    assert canvas.viewport().grab().toImage() == before


def test_a_line_to_nowhere_to_itself_or_given_up_is_none(stage: Stage, canvas: GraphCanvas) -> None:
    stage.trigger("graph-fit")
    here = middle(canvas, key(stage, "Team", 0))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=here)
    start = knob(canvas, key(stage, "Team", 0))
    draw(canvas, start, QPoint(canvas.viewport().width() - 2, canvas.viewport().height() - 2))
    draw(canvas, start, here)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas.viewport(), middle(canvas, key(stage, "Relevantie", 1)))
    press(stage, Key.Key_Escape)
    QTest.mouseRelease(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle(canvas, key(stage, "Relevantie", 1))
    )
    stage.settle()
    assert named(stage) == []


def test_from_a_card_that_was_not_chosen_the_plane_is_moved(stage: Stage, canvas: GraphCanvas) -> None:
    other = middle(canvas, key(stage, "Samenhang", 1))
    draw(canvas, other, middle(canvas, key(stage, "Relevantie", 1)))
    stage.settle()
    assert named(stage) == []


def test_r_asks_what_the_chosen_card_requires(stage: Stage, canvas: GraphCanvas) -> None:
    press(stage, Key.Key_R)
    dialog = stage.dialog(ChooseCellDialog)
    QTest.keyClicks(dialog.search_field, "team vakbek")
    QTest.keyClick(dialog.search_field, Key.Key_Return)
    stage.settle()
    assert named(stage) == [("Relevantie expert", "Team vakbekwaam", "")]


def test_shift_and_arrows_walk_along_the_lines(stage: Stage, canvas: GraphCanvas) -> None:
    require(stage, "team vakbek")
    canvas.setFocus()
    press(stage, Key.Key_Left, Modifier.ShiftModifier)
    assert stage.window.selection.now.cell == key(stage, "Team", 1)
    press(stage, Key.Key_Left, Modifier.ShiftModifier)
    assert stage.window.selection.now.cell == key(stage, "Team", 1), "it requires nothing"
    press(stage, Key.Key_Right, Modifier.ShiftModifier)
    assert stage.window.selection.now.cell == key(stage, "Relevantie", 2)


def test_a_cell_of_another_path_is_an_open_circle(stage: Stage, canvas: GraphCanvas) -> None:
    before = canvas.viewport().grab().toImage()
    with stage.session.document.read() as db:
        (path,) = [path for atelier in outline(db).ateliers for path in atelier.paths]
    other = stage.session.run(duplicate_path, path.id, "Ander pad").value
    require(stage, "ander pad team startbek")
    assert [line.required.path_id for line in links(stage)] == [other]
    assert canvas.viewport().grab().toImage() != before
    assert panel(stage).cards[0].link.text() == "Ander pad › Team · startbekwaam"


def test_who_only_looks_sees_links_and_changes_none(qapp: QApplication, tmp_path: Path, stage: Stage) -> None:
    require(stage, "team vakbek", "eerst samen")
    file = stage.session.document.path
    stage.session.save_now()
    stage.close_project()
    stage.application.files.open_to_look(file)
    stage.settle()
    stage.select("Relevantie", 2)
    stage.settle()
    (card,) = panel(stage).cards
    assert not card.remove_button.isVisible()
    assert not panel(stage).add_button.isVisible()
    assert not stage.window.actions_by_name["require"].isEnabled()
    assert card._field.isReadOnly()
