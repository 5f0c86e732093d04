"""Escape leaves things as they were, and a sentence that goes with that can be had back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.operations.dimensions import remove_dimension
from napl_desktop.queries.outline import outline
from tests.core.made_projects import shown
from tests.screens.stage import Stage
from tests.widgets import test_drafts as drafts
from ui.files.orphaned_drafts_dialog import OrphanedDraftsDialog
from ui.grid.editor import TextEditor
from ui.grid.table import GridTable
from ui.session.messages import Answer
from ui.session.selection import Selected

file = drafts.file
TYPED = drafts.TYPED
ESCAPE = Qt.Key.Key_Escape


@pytest.fixture
def said(stage: Stage) -> Iterator[list[tuple[str, Answer | None]]]:
    """Collect what is said in passing, with what is offered."""
    told: list[tuple[str, Answer | None]] = []

    def hear(text: str, offer: Answer | None) -> None:
        told.append((text, offer))

    stage.application.messages.notified.connect(hear)
    yield told
    stage.application.messages.notified.disconnect(hear)


def is_there(stage: Stage, words: str = TYPED) -> bool:
    """Tell whether a text is to be seen anywhere but in what is said about it."""
    return any(words in each and "niet overgenomen" not in each for each in drafts.in_sight(stage))


def escape(stage: Stage) -> None:
    QTest.keyClick(stage.window.focusWidget(), ESCAPE)
    stage.settle()


def cancel(stage: Stage) -> None:
    buttons = stage.page.inspector.findChildren(QPushButton)
    next(each for each in buttons if each.isVisible() and each.text() == "Annuleren").click()
    stage.settle()


def in_participant(stage: Stage) -> None:
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(atelier_id=atelier.id))
    stage.settle()
    fields = stage.page.inspector.findChildren(QPlainTextEdit)
    next(
        each for each in fields if each.isVisible() and each.accessibleName() == "Naam van de deelnemer"
    ).setFocus()
    stage.write(TYPED)


KEPT = (drafts.in_new_note,)  # Escape leaves what is typed there where it is
EDITORS = [each for each in (*drafts.EDITORS, in_participant) if each not in KEPT]


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.__name__)
def test_a_sentence_that_was_given_up_comes_back_in_its_place_as_one_step(
    stage: Stage, file: Path, said: list[tuple[str, Answer | None]], editor: Callable[[Stage], None]
) -> None:
    drafts.open_at_other(stage, file)
    for by_key in (True, False):
        give_up_and_bring_back(stage, said, editor, by_key)
        said.clear()


def give_up_and_bring_back(
    stage: Stage, said: list[tuple[str, Answer | None]], editor: Callable[[Stage], None], by_key: bool
) -> None:
    """Give up what is typed and have it back, by key or by the button; then undo that."""
    action = stage.window.actions_by_name["bring-back-text"]
    assert not action.isEnabled()
    editor(stage)
    before, steps = shown(stage.session.document), len(stage.session.document.steps())
    escape(stage)
    assert (shown(stage.session.document), len(stage.session.document.steps())) == (before, steps)
    assert not is_there(stage)
    ((sentence, offer),) = said
    assert sentence == f"je tekst is niet overgenomen: ‘{TYPED}’"
    assert offer is not None
    assert offer.text == "Terughalen"
    assert action.isEnabled()
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(path_id=atelier.paths[0].id))  # somewhere else meanwhile
    stage.settle()
    if by_key:
        stage.window.activateWindow()
        stage.settle()
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(QApplication.focusWidget() or stage.window, Qt.Key.Key_B, modifiers)
    else:
        offer.then()
    stage.settle()
    assert len(stage.session.document.steps()) == steps + 1
    assert is_there(stage)
    assert not action.isEnabled()
    stage.trigger("undo")
    assert shown(stage.session.document) == before


def test_cancel_of_a_rewritten_note_gives_it_up_too(
    stage: Stage, file: Path, said: list[tuple[str, Answer | None]]
) -> None:
    drafts.open_at_other(stage, file)
    drafts.in_note_that_is_there(stage)
    cancel(stage)
    assert not is_there(stage)
    stage.trigger("bring-back-text")
    assert is_there(stage)


@pytest.mark.parametrize(
    ("typed", "is_kept"),
    [("ja", False), ("ja nee", False), ("ja en nee", True), ("onderzoeksvaardigheden", True)],
)
def test_a_word_or_two_are_simply_dropped(
    stage: Stage, file: Path, said: list[tuple[str, Answer | None]], typed: str, is_kept: bool
) -> None:
    drafts.open_at_other(stage, file)
    stage.select("Sfeer", 0)
    drafts.edit_with_keys(stage)
    stage.write(" " + typed)
    escape(stage)
    assert bool(said) == is_kept
    assert stage.window.actions_by_name["bring-back-text"].isEnabled() == is_kept


def test_what_is_said_is_what_was_typed_and_not_what_was_there(
    stage: Stage, file: Path, said: list[tuple[str, Answer | None]]
) -> None:
    drafts.open_at_other(stage, file)
    stage.select("Sfeer", 0)
    drafts.edit_with_keys(stage)
    stage.write(" en verbindt reeksen lessen tot een leerlijn")
    escape(stage)
    assert said[0][0] == "je tekst is niet overgenomen: ‘en verbindt reeksen less…’"
    stage.trigger("bring-back-text")
    assert is_there(stage, "Merkt op en verbindt reeksen lessen tot een leerlijn")


def test_looking_and_escape_gives_up_nothing(
    stage: Stage, file: Path, said: list[tuple[str, Answer | None]]
) -> None:
    drafts.open_at_other(stage, file)
    stage.select("Sfeer", 0)
    drafts.edit_with_keys(stage)
    escape(stage)
    assert said == []


def test_letters_go_on_after_what_was_brought_back(stage: Stage, file: Path) -> None:
    drafts.open_at_other(stage, file)
    drafts.in_cell(stage)
    cell = stage.window.selection.now.cell
    escape(stage)
    stage.write("x")
    stage.trigger("bring-back-text")
    for letter in "en":
        QTest.keyClicks(stage.window.focusWidget(), letter)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.grid.cell(*cell).text == f"{TYPED}\nen"


def test_a_text_whose_place_is_gone_is_shown_all_the_same(stage: Stage, file: Path) -> None:
    drafts.open_at_other(stage, file)
    drafts.in_cell(stage)
    escape(stage)
    stage.session.run(remove_dimension, stage.grid.rows[0].id)
    stage.settle()
    stage.trigger("bring-back-text")
    dialog = stage.dialog(OrphanedDraftsDialog)
    assert TYPED in dialog.text.toPlainText()


@pytest.mark.parametrize("editor", [drafts.in_explanation, drafts.in_new_note, drafts.in_note_that_is_there])
def test_when_the_place_of_a_field_goes_the_keys_are_in_the_grid(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    drafts.open_at_other(stage, file)
    editor(stage)
    stage.session.run(remove_dimension, stage.grid.rows[0].id)
    stage.settle()
    assert isinstance(stage.window.focusWidget(), GridTable)


def test_what_is_being_typed_elsewhere_is_written_first(stage: Stage, file: Path) -> None:
    drafts.open_at_other(stage, file)
    drafts.in_row_title(stage)
    escape(stage)
    drafts.in_cell(stage)
    QTest.keyClicks(stage.window.focusWidget(), " intussen")
    before = len(stage.session.document.steps())
    stage.trigger("bring-back-text")
    assert len(stage.session.document.steps()) == before + 2
    assert is_there(stage, f"{TYPED} intussen")
    assert not stage.window.findChild(TextEditor).isVisible()


def test_it_goes_with_its_project(stage: Stage, file: Path) -> None:
    drafts.open_at_other(stage, file)
    drafts.in_cell(stage)
    escape(stage)
    stage.close_project()
    assert not stage.window.actions_by_name["bring-back-text"].isEnabled()
    stage.open_file(file)
    assert not stage.window.actions_by_name["bring-back-text"].isEnabled()


def test_names_that_are_wiped_are_wiped_from_it_too(stage: Stage, file: Path) -> None:
    from napl_desktop.document.secure_delete import redacted_drafts

    drafts.open_at_other(stage, file)
    stage.select("Sfeer", 0)
    drafts.edit_with_keys(stage)
    stage.write(" volgens Anna de Vries hier")
    escape(stage)
    wipe = Redaction(("Anna de Vries",), "[naam]", ("Anna de Vries",))
    privacy = stage.window._targets.privacy
    kept = stage.session.given_up.drafts
    assert "Anna" in kept[0].text
    privacy._wipe(stage.session, _Silent(), wipe)
    stage.settle()
    assert stage.session.given_up.drafts == redacted_drafts(kept, wipe)
    assert "Anna" not in str(stage.session.given_up.drafts)


class _Silent:
    """A dialog that shows nothing of how far the wiping is."""

    def give_up(self, *_arguments: object) -> None:
        """Show nothing."""

    def show_done(self, *_arguments: object) -> None:
        """Show nothing."""
