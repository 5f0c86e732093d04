"""Whatever is being typed anywhere outlives the program, up to its last second, and is back where it belongs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.paths import rename_path
from napl_desktop.operations.projects import rename_project
from napl_desktop.queries.outline import outline
from tests.core.made_projects import shown
from tests.screens.stage import Stage
from tests.widgets.typing_hands import (
    EDITORS,
    TYPED,
    a_second_later,
    edit_with_keys,
    in_cell,
    in_explanation,
    in_level_name,
    in_name_of_new_level,
    in_new_note,
    in_new_path,
    in_new_role,
    in_note_that_is_there,
    in_row_title,
    in_title_of_new_row,
    make_file,
    open_at_other,
)
from ui.session.typed_texts import TypedTexts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of two paths of one cell, with a note on the row of the second, and a role."""
    return make_file(tmp_path / "werk.napl")


def kill(stage: Stage, file: Path) -> None:
    """Leave on disk what is there at this moment, as a kill does, whatever the program does when it ends."""
    state = platformdirs.user_state_path("napl_desktop", appauthor=False)
    aside = file.with_name("op dit moment")
    shutil.copytree(state, aside / "state")
    shutil.copy(file, aside / file.name)
    stage.clear()
    stage.close_project()
    stage.clear()
    shutil.rmtree(state)
    (aside / "state").replace(state)
    (aside / file.name).replace(file)
    aside.rmdir()


def in_sight(stage: Stage) -> list[str]:
    """Return what there is to read in the window."""
    window = stage.window
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    said += [text.toPlainText() for text in window.findChildren(QPlainTextEdit) if text.isVisible()]
    said += [line.text() for line in window.findChildren(QLineEdit) if line.isVisible()]
    for view in window.findChildren(QAbstractItemView):
        if view.isVisible():
            said += _words(view.model(), QModelIndex())
    return said


def _words(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    said = []
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            said.append(str(index.data()))
            if column == 0:
                said += _words(model, index)
    return said


def is_in_sight(stage: Stage, words: str = TYPED) -> bool:
    return any(words in said for said in in_sight(stage))


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.__name__)
def test_what_is_typed_comes_back_where_a_person_would_look(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    before, steps = shown(stage.session.document), len(stage.session.document.steps())
    a_second_later(stage)
    kill(stage, file)
    with Document.open(file, read_only=True) as looked_at:
        assert TYPED not in str(shown(looked_at)), "it is not in the project"

    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.open_file(file)
    assert told == ["teruggehaald van de vorige keer: 1 tekst waar je aan typte"]
    assert is_in_sight(stage)
    assert len(stage.session.document.steps()) == steps + 1
    assert stage.session.document.drafts() == ()
    # Undoing is for whoever thought better of it: then it is as it was.
    stage.trigger("undo")
    stage.window.notices.quiet_line.go()
    assert shown(stage.session.document) == before
    assert not is_in_sight(stage)


def test_a_note_that_waits_and_a_cell_that_is_typed_in_both_come_back(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_new_note(stage)
    edit_with_keys(stage)
    stage.write(" en legt uit")
    a_second_later(stage)
    kill(stage, file)
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.open_file(file)
    assert told == ["teruggehaald van de vorige keer: 2 teksten waar je aan typte"]
    assert is_in_sight(stage)
    assert is_in_sight(stage, "Merkt op en legt uit")


def test_what_became_an_edit_is_no_draft_any_more(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    a_second_later(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    a_second_later(stage)
    assert stage.session.document.drafts() == ()
    in_new_note(stage)
    a_second_later(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.session.document.drafts() == ()


@pytest.mark.parametrize("editor", [in_cell, in_note_that_is_there, in_explanation, in_new_path])
def test_what_was_given_up_is_no_draft_any_more(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    a_second_later(stage)
    assert TYPED in [draft.text for draft in stage.session.document.drafts()]
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    a_second_later(stage)
    assert stage.session.document.drafts() == ()


def test_closing_leaves_no_drafts(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    a_second_later(stage)
    stage.close_project()
    with Document.open(file) as document:
        assert document.drafts() == ()
        assert TYPED in str(shown(document))


def test_steps_and_texts_are_told_in_one_line(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    stage.session.run(rename_project, "Ander")
    in_cell(stage)
    a_second_later(stage)
    kill(stage, file)
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.open_file(file)
    assert told == ["teruggehaald van de vorige keer: 1 stap en 1 tekst waar je aan typte"]


@pytest.mark.parametrize("editor", [in_row_title, in_level_name])
def test_a_title_that_was_wiped_out_is_as_it_was(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    before = shown(stage.session.document)
    editor(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Delete)
    a_second_later(stage)
    kill(stage, file)
    stage.open_file(file)
    assert not stage.on_top()
    assert shown(stage.session.document) == before
    assert stage.session.document.drafts() == ()


@pytest.mark.parametrize(
    "editor",
    [in_cell, in_new_note, in_new_path, in_new_role, in_title_of_new_row, in_name_of_new_level],
)
def test_what_became_an_edit_just_before_the_end_is_there_once(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    a_second_later(stage)
    with monkeypatch.context() as patch:
        patch.setattr(Document, "keep_drafts", lambda *_: None)
        stage.window.commit_open_editor()
        work, steps = shown(stage.session.document), stage.session.document.steps()
        kill(stage, file)
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
    stage.open_file(file)
    assert shown(stage.session.document) == work
    assert stage.session.document.steps() == steps
    assert told == ["teruggehaald van de vorige keer: 1 stap"]
    assert stage.session.document.drafts() == ()


def test_a_text_that_newer_words_kept_from_its_place_never_replaces_them(stage: Stage, file: Path) -> None:
    with Document.open(file) as document:
        with document.read() as db:
            (atelier,) = outline(db).ateliers
        path = atelier.paths[1].id
        place = ("field", "path", "title", path)
        document.keep_drafts([Draft(target_of(place), "Ouder")])
        rename_path(document, path, "Nieuwer")
    for _time in range(3):
        stage.open_file(file)
        assert "geen plek meer" in stage.notices[0]
        assert "Nieuwer" in str(shown(stage.session.document))
        a_second_later(stage)
        stage.close_project()


def test_letters_go_on_after_a_text_that_came_back(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    a_second_later(stage)
    kill(stage, file)
    stage.open_file(file)
    for letter in "en":
        QTest.keyClicks(stage.window.focusWidget(), letter)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert stage.grid.cell(*stage.window.selection.now.cell).text == f"{TYPED}\nen"


@pytest.mark.parametrize("editor", [in_new_path, in_new_role, in_title_of_new_row, in_name_of_new_level])
def test_what_was_just_made_is_not_made_again_after_the_end(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    a_second_later(stage)
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    work = shown(stage.session.document)
    assert TYPED in str(work)
    kill(stage, file)
    stage.open_file(file)
    assert shown(stage.session.document) == work


def test_who_goes_on_in_a_file_beside_takes_along_what_could_not_be_put_back(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    a_second_later(stage)
    kill(stage, file)

    def full(*_arguments: object) -> None:
        raise WorkingCopyError(file, place="hier")

    monkeypatch.setattr(TypedTexts, "_try_again", lambda _texts: None)  # there is no room until the end
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.operations.drafts.put_back", full)
        stage.open_file(file)
    assert not is_in_sight(stage)
    assert "wordt niet bewaard" in stage.notices[0]
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.session.run(rename_path, atelier.paths[0].id, "Pad van hier")
    file.write_bytes(b"iets anders")
    stage.trigger("save")
    stage.answer_notice("Beide houden")
    assert stage.session.document.path != file
    assert is_in_sight(stage)


def test_a_file_that_cannot_be_opened_now_keeps_its_texts_until_it_can(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    a_second_later(stage)
    kill(stage, file)
    away = file.with_name("elders.napl")
    file.replace(away)
    file.write_bytes(away.read_bytes()[:5000])
    stage.open_file(file)
    stage.clear()
    assert stage.application.files.session is None
    away.replace(file)
    stage.open_file(file)
    assert is_in_sight(stage)


def test_texts_of_places_that_are_gone_are_shown_together_and_stay_within_the_screen(
    stage: Stage, file: Path
) -> None:
    gone = [
        Draft(target_of(("cell", "weg", str(n))), f"Half {n}\n" + "Een lange regel. " * 200) for n in range(3)
    ]
    document = Document.open(file)
    document.keep_drafts(gone)
    document.leave()
    stage.open_file(file)
    stage.answer_notice("Bekijken…")
    (box,) = stage.on_top()
    assert all(
        draft.text in text.toPlainText() for draft in gone for text in box.findChildren(QPlainTextEdit)
    )
    assert box.height() <= box.screen().availableGeometry().height()
    stage.clear()
    assert stage.session.document.drafts() == ()


def test_looking_at_a_project_keeps_nothing(stage: Stage, file: Path) -> None:
    stage.application.files.open_to_look(file)
    stage.settle()
    stage.select("Uitleg", 0)
    edit_with_keys(stage)
    stage.write(TYPED)
    a_second_later(stage)
    assert stage.session.document.drafts() == ()


def test_nothing_is_written_while_nothing_changes(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[object] = []
    open_at_other(stage, file)
    in_cell(stage)
    monkeypatch.setattr(Document, "keep_drafts", lambda _document, drafts: written.append(drafts))
    for _second in range(3):
        a_second_later(stage)
    assert len(written) == 1
    stage.write("!")
    a_second_later(stage)
    assert len(written) == 2


def test_a_window_that_is_closed_as_soon_as_it_is_painted_reads_nothing_any_more(
    stage: Stage, file: Path
) -> None:
    stage.application.files.open(file)
    stage.window.grab()  # what waits for the first paint comes after this
    stage.window.close()
    stage.settle()
    assert stage.application.files.session is None
