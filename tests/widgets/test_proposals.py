"""Tekstvoorstellen: wordings of a disputed cell side by side, written and chosen with keys and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.model import DescriptorStatus, KnownPerspective, NoteKind, Place
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.queries.grid import Cell
from napl_desktop.queries.notes import NoteLine, notes_on
from tests.screens import projects
from tests.screens.stage import Stage
from tests.screens.words import painted
from ui.notes.proposals import ProposalsView

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program at a cell for which there are two other wordings."""
    started = Stage(qapp, tmp_path)
    started.open_file(projects.disputed(tmp_path))
    started.select("Samenhang", 1)
    yield started
    started.close()


def press(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(stage.window.focusWidget() or stage.window, key, modifier)
    stage.settle()


def view(stage: Stage) -> ProposalsView | None:
    shown = [each for each in stage.window.findChildren(ProposalsView) if each.isVisible()]
    return shown[0] if shown else None


def the_cell(stage: Stage) -> Cell:
    cell = stage.page.selection.now.cell
    assert cell is not None
    return stage.grid.cell(*cell)


def wordings(stage: Stage) -> list[NoteLine]:
    cell = stage.page.selection.now.cell
    with stage.session.document.read() as db:
        return [note for note in notes_on(db, Place.of_cell(*cell)) if note.kind is NoteKind.PROPOSAL]


def shown_wordings(stage: Stage) -> list[tuple[str, str]]:
    return [(card.findChild(QLabel).text().split(" · ")[0], card.words.text()) for card in view(stage).cards]


def open_with_keys(stage: Stage) -> ProposalsView:
    press(stage, Key.Key_T, Modifier.ControlModifier)
    shown = view(stage)
    assert shown is not None
    return shown


def test_ctrl_t_shows_the_wordings_beside_the_text_and_escape_goes_back(stage: Stage) -> None:
    text = the_cell(stage).text
    open_with_keys(stage)
    shown = shown_wordings(stage)
    assert [who for who, _text in shown] == ["Zoals het er nu staat", "Leraar", "Schoolleider"]
    assert shown[0][1] == text
    assert [said for _who, said in shown[1:]] == [each.text for each in wordings(stage)]
    tops = {card.y() for card in view(stage).cards}
    assert len(tops) == 1, "side by side"
    press(stage, Key.Key_Escape)
    assert view(stage) is None
    assert stage.page.workspace.grid.isVisible()


def test_a_wording_is_chosen_with_one_click_and_undo_takes_that_back(stage: Stage) -> None:
    before, chosen = the_cell(stage).text, wordings(stage)[1].text
    open_with_keys(stage)
    button = view(stage).cards[2].button
    assert button.height() >= 44
    steps = len(stage.session.document.steps())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert len(stage.session.document.steps()) == steps + 1
    assert the_cell(stage).text == chosen
    assert the_cell(stage).status is DescriptorStatus.PROPOSED
    assert all(each.handled for each in wordings(stage))
    assert before in [each.text for each in wordings(stage)], "what the cell said can be found again"
    assert view(stage) is None
    assert "Tekstvoorstel overgenomen" in " ".join(painted(stage.window))
    stage.trigger("undo")
    assert the_cell(stage).text == before
    assert not any(each.handled for each in wordings(stage))


def test_a_wording_is_written_with_keys_from_the_text_as_it_stands(stage: Stage) -> None:
    stage.select("Relevantie", 0)
    before = the_cell(stage).text
    open_with_keys(stage)
    press(stage, Key.Key_End, Modifier.ControlModifier)
    stage.write(" En nog iets.")
    stage.window.focusWidget().nextInFocusChain()
    press(stage, Key.Key_Tab)
    press(stage, Key.Key_Down)
    press(stage, Key.Key_Tab)
    press(stage, Key.Key_Space)
    (made,) = wordings(stage)
    assert (made.text, made.perspective_id) == (f"{before} En nog iets.", KnownPerspective.TEACHER.id)
    assert the_cell(stage).text == before
    assert the_cell(stage).status is DescriptorStatus.DISPUTED
    assert shown_wordings(stage)[1] == ("Leraar", made.text)
    assert view(stage).form.isAncestorOf(stage.window.focusWidget()), "the next one can be written"


def test_leaving_makes_a_wording_of_what_was_typed_but_not_of_what_was_there(stage: Stage) -> None:
    stage.select("Relevantie", 0)
    open_with_keys(stage)
    press(stage, Key.Key_Escape)
    assert wordings(stage) == []
    open_with_keys(stage)
    stage.write("Anders: ")
    press(stage, Key.Key_T, Modifier.ControlModifier)
    assert view(stage) is None
    (made,) = wordings(stage)
    assert made.text.endswith("Anders:")


def test_another_cell_or_a_row_that_goes_closes_it(stage: Stage) -> None:
    open_with_keys(stage)
    stage.select("Team", 0)
    assert view(stage) is None
    stage.select("Samenhang", 1)
    open_with_keys(stage)
    dimension_id, _level_id = stage.page.selection.now.cell
    stage.session.run(remove_dimension, dimension_id)
    stage.settle()
    assert view(stage) is None


def test_the_text_that_changes_meanwhile_is_read_again(stage: Stage) -> None:
    open_with_keys(stage)
    stage.session.run(write_cell, *stage.page.selection.now.cell, "Iets heel anders.")
    stage.settle()
    assert shown_wordings(stage)[0][1] == "Iets heel anders."


def test_the_keys_stay_on_their_button_when_something_changes(stage: Stage) -> None:
    shown = open_with_keys(stage)
    shown.cards[2].button.setFocus()
    stage.session.run(write_cell, *stage.page.selection.now.cell, "Iets heel anders.")
    stage.settle()
    assert shown.cards[2].has_keys


def test_the_inspector_says_how_many_there_are_and_opens_them(stage: Stage) -> None:
    (button,) = [
        each
        for each in stage.page.inspector.findChildren(QPushButton)
        if each.isVisible() and each.text() == "2 tekstvoorstellen…"
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.settle()
    assert view(stage) is not None
    assert "Tekstvoorstel · leraar" in " ".join(painted(stage.window))


def test_on_the_board_escape_first_goes_back_to_the_grid(stage: Stage) -> None:
    press(stage, Key.Key_F11)
    open_with_keys(stage)
    press(stage, Key.Key_Escape)
    assert view(stage) is None
    assert stage.window.board.is_on


def test_a_half_typed_wording_survives_a_crash(stage: Stage, tmp_path: Path) -> None:
    stage.select("Relevantie", 0)
    cell = stage.page.selection.now.cell
    shown = open_with_keys(stage)
    shown.form.load("Half getypt", KnownPerspective.EXPERT.id)
    stage.page.keep_drafts()
    drafts = stage.session.document.drafts()
    assert drafts == (Draft(target_of(("new-proposal", *cell)), "Half getypt", KnownPerspective.EXPERT.id),)
    shown.form.load("", None)
    stage.close_project()
    other = projects.disputed(tmp_path)
    with Document.open(other) as document:
        document.keep_drafts(drafts)
    stage.open_file(other)
    assert stage.page.selection.now.cell == cell
    (made,) = wordings(stage)
    assert (made.text, made.perspective_id) == ("Half getypt", KnownPerspective.EXPERT.id)


def test_who_only_looks_compares_but_does_not_choose(stage: Stage, tmp_path: Path) -> None:
    stage.close_project()
    file = projects.disputed(tmp_path)
    stage.application.files.open_to_look(file)
    stage.settle()
    stage.select("Samenhang", 1)
    stage.trigger("proposals")
    shown = view(stage)
    assert [card.button for card in shown.cards] == [None] * 3
    assert not shown.form.isVisible()
