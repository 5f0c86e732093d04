"""When there is no room for what is typed: that is said, the words stay, and arrive once there is room."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.document.writer import Writer
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.paths import rename_path
from napl_desktop.queries.outline import outline
from tests.core.made_projects import shown
from tests.screens.stage import Stage
from tests.widgets.typing_hands import (
    TYPED,
    a_second_later,
    edit_with_keys,
    in_cell,
    in_description,
    in_explanation,
    in_name_of_new_level,
    in_new_note,
    in_new_path,
    in_new_role,
    in_note_that_is_there,
    in_outline_name,
    in_stage_of_level,
    in_title_of_new_row,
    make_file,
    open_at_other,
)
from ui.inspector.participants import ParticipantsPanel
from ui.session.document_session import SaveState
from ui.session.selection import Selected

MORE = " maar ik ga door"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of two paths of one cell, with a note on the row of the second, and a role."""
    return make_file(tmp_path / "werk.napl")


@contextmanager
def no_room(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the folder in which the project is kept be full; whatever is elsewhere can be written."""
    kept_in = stage.session.document._copy.folder
    writing = Writer.writing

    @contextmanager
    def steps(writer: Writer) -> Iterator[object]:
        if writer._copy.folder == kept_in:
            raise WorkingCopyError(writer._path, is_full=True, place=str(kept_in))
        with writing(writer) as connection:
            yield connection

    def drafts(document: Document, _drafts: object) -> None:
        raise WorkingCopyError(document.path, is_full=True, place=str(kept_in))

    with monkeypatch.context() as patch:
        patch.setattr(Writer, "writing", steps)
        patch.setattr(Document, "keep_drafts", drafts)
        patch.setattr(WorkingCopy, "has_room", lambda _copy: False)
        yield


def on_file(stage: Stage) -> str:
    return str(shown(stage.session.document))


def proposal(stage: Stage) -> None:
    stage.select("Sfeer", 0)
    stage.trigger("proposals")
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    stage.write(TYPED)


def participant(stage: Stage) -> None:
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(atelier_id=atelier.id))
    stage.settle()
    (panel,) = [each for each in stage.page.inspector.findChildren(ParticipantsPanel) if each.isVisible()]
    panel._new.name.setFocus()
    stage.write(TYPED)


def words_of(widget: object) -> str:
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


def test_a_refused_text_stays_in_its_cell_with_its_cursor_and_is_not_called_kept(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    keys = QApplication.focusWidget()
    with no_room(stage, monkeypatch):
        a_second_later(stage)
        (notice,) = stage.notices
        assert notice == (
            "Let op: wat je nu typt, wordt niet bewaard. De schijf van deze computer is vol."
            " Maak ruimte, of bewaar op een stick; je tekst blijft hier staan."
        )
        assert stage.session.save_state is SaveState.NOT_KEPT
        QTest.keyClick(keys, Qt.Key.Key_Return)
        stage.settle()
        assert QApplication.focusWidget() is keys
        assert words_of(keys) == TYPED
        QTest.keyClicks(keys, MORE)
        assert words_of(keys) == TYPED + MORE
        assert not stage.on_top()
        assert len(stage.notices) == 1
    a_second_later(stage)
    assert not stage.notices
    assert stage.said == "Er is weer ruimte: wat je typte, is bewaard."
    assert TYPED + MORE in [draft.text for draft in stage.session.document.drafts()]
    QTest.keyClick(keys, Qt.Key.Key_Return)
    stage.settle()
    assert TYPED + MORE in on_file(stage)


def test_the_bottom_line_does_not_say_that_it_is_kept(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    with no_room(stage, monkeypatch):
        a_second_later(stage)
        assert stage.window._bars._status._state.text() == "wat je nu typt, wordt niet bewaard"
        stage.trigger("save")
        assert "ewaard in" not in stage.said
    a_second_later(stage)
    assert "bewaard in werk.napl" in stage.window._bars._status._state.text()


def test_who_clicks_another_cell_is_kept_at_the_refused_text(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    keys, table = QApplication.focusWidget(), stage.page.workspace.grid._table
    elsewhere = table.model().index(0, 1)
    with no_room(stage, monkeypatch):
        QTest.mouseClick(
            table.viewport(),
            Qt.MouseButton.LeftButton,
            pos=table.visualRect(elsewhere).center(),
        )
        stage.settle()
        assert QApplication.focusWidget() is keys
        QTest.keyClicks(QApplication.focusWidget(), MORE)
        assert words_of(keys) == TYPED + MORE
        assert stage.notices
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(elsewhere).center())
    stage.settle()
    assert TYPED + MORE in on_file(stage)
    assert table.currentIndex() == elsewhere


def test_a_refused_cell_of_a_path_that_is_left_is_there_again_in_its_editor(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    here = stage.grid.id
    with stage.session.document.read() as db:
        (atelier,) = outline(db).ateliers
    with no_room(stage, monkeypatch):
        stage.window.selection.select(Selected(path_id=atelier.paths[0].id))
        stage.settle()
        assert stage.grid.title == "Pad"
        stage.window.selection.select(Selected(path_id=here))
        stage.select("Sfeer", 0)
        edit_with_keys(stage)
        assert words_of(QApplication.focusWidget()) == TYPED
        stage.window.selection.select(Selected(path_id=atelier.paths[0].id))
        stage.settle()
    a_second_later(stage)
    assert TYPED in on_file(stage)
    assert not stage.notices


@pytest.mark.parametrize("editor", [in_title_of_new_row, in_name_of_new_level])
def test_who_goes_to_another_path_from_a_row_that_was_refused_is_there(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    with no_room(stage, monkeypatch):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
        stage.page.select_first_path()
        stage.settle()
        assert stage.grid.title == "Pad"
    a_second_later(stage)
    assert stage.grid.title == "Pad"
    assert TYPED in on_file(stage)


def test_a_name_that_was_refused_and_is_given_up_does_not_come_by_itself(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_outline_name(stage)
    with no_room(stage, monkeypatch):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
        stage.settle()
        keys = stage.window.focusWidget()
        assert words_of(keys) == TYPED
        QTest.keyClick(keys, Qt.Key.Key_Escape)
        stage.settle()
    a_second_later(stage)
    assert TYPED not in on_file(stage)
    assert stage.session.given_up.drafts
    assert stage.session.texts.all == ()


def test_a_text_without_a_place_is_told_of_once(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document.open(file)
    document.keep_drafts([Draft(target_of(("cell", "weg", "ook weg")), "Half")])
    document.leave()
    stage.open_file(file)
    assert stage.notices == ["Een tekst die je typte heeft geen plek meer. Hij is bewaard."]
    with no_room(stage, monkeypatch):
        in_description(stage)
        a_second_later(stage)
    a_second_later(stage)
    assert stage.notices == ["Een tekst die je typte heeft geen plek meer. Hij is bewaard."]


LEAVE = {
    in_description: lambda stage: stage.select("Sfeer", 0),
    in_explanation: lambda stage: stage.select("Sfeer", 0),
    in_stage_of_level: lambda stage: stage.select("Sfeer", 0),
    in_new_note: lambda stage: stage.select("Sfeer"),
    in_note_that_is_there: lambda stage: stage.select("Sfeer", 0),
    in_outline_name: lambda stage: stage.page.workspace.grid.setFocus(),
    in_new_path: lambda stage: stage.page.workspace.grid.setFocus(),
    in_new_role: lambda stage: stage.page.workspace.grid.setFocus(),
    participant: lambda stage: stage.select("Sfeer", 0),
    proposal: lambda stage: stage.trigger("proposals"),
}


@pytest.mark.parametrize("editor", LEAVE, ids=lambda editor: editor.__name__)
def test_a_refused_text_whose_editor_is_left_arrives_by_itself(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    with no_room(stage, monkeypatch):
        LEAVE[editor](stage)
        stage.settle()
        a_second_later(stage)
        assert "wordt niet bewaard" in stage.notices[0]
        assert not stage.on_top()
        assert TYPED not in on_file(stage)
        a_second_later(stage)
    a_second_later(stage)
    stage.settle()
    assert TYPED in on_file(stage)
    assert not stage.notices
    assert stage.session.texts.all == ()


@pytest.mark.parametrize("editor", LEAVE, ids=lambda editor: editor.__name__)
def test_where_there_is_room_nothing_waits_when_an_editor_is_left(
    stage: Stage, file: Path, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    editor(stage)
    LEAVE[editor](stage)
    stage.settle()
    a_second_later(stage)
    assert TYPED in on_file(stage)
    assert stage.session.texts.all == ()
    assert not stage.notices


@pytest.mark.parametrize("editor", [in_description, in_new_note, in_note_that_is_there, proposal])
def test_who_comes_back_finds_the_refused_text_and_no_other_place_has_it(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, editor: Callable[[Stage], None]
) -> None:
    def fields() -> list[str]:
        return [each.toPlainText() for each in stage.window.findChildren(QPlainTextEdit) if each.isVisible()]

    open_at_other(stage, file)
    editor(stage)
    there = stage.window.selection.now
    with no_room(stage, monkeypatch):
        LEAVE[editor](stage)
        stage.settle()
        assert TYPED not in fields()
        stage.window.selection.select(there)
        if editor is proposal:
            stage.trigger("proposals")
        stage.settle()
        assert TYPED in fields()
    stage.window.commit_open_editor()
    stage.settle()
    assert on_file(stage).count(TYPED) == 1


def test_it_is_saved_on_a_stick_with_what_is_typed_and_the_window_stays(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = tmp_path / "ATELIER"
    stick.mkdir()
    open_at_other(stage, file)
    in_description(stage)
    in_cell(stage)
    QTest.keyClicks(QApplication.focusWidget(), MORE)
    keys = QApplication.focusWidget()
    with no_room(stage, monkeypatch):
        a_second_later(stage)
        stage.answer_notice("Bewaar op een stick…")
        stage.choose_file(stick / "werk.napl")
        assert stage.said == f"Alles staat nu ook in ‘werk.napl’ in {stick}, met wat je nu typt."
        assert stage.session.document.path == file
        assert words_of(keys) == TYPED + MORE
        assert "wordt niet bewaard" in stage.notices[0]
        assert [each.name for each in stick.iterdir()] == ["werk.napl"]
    with Document.open(stick / "werk.napl", read_only=True) as copy:
        assert TYPED + MORE in str(shown(copy))
    a_second_later(stage)
    assert not stage.notices


@pytest.mark.parametrize("way", ["close", "quit"])
def test_who_leaves_is_asked_first(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    with no_room(stage, monkeypatch):
        stage.trigger(way)
        box = stage.dialog(QMessageBox)
        assert "is nog niet bewaard" in box.text()
        next(each for each in box.buttons() if each.text() == "Verder werken").click()
        stage.settle()
        assert stage.session.document.path == file
        assert stage.window.isVisible()
    a_second_later(stage)
    stage.window.commit_open_editor()
    assert TYPED in on_file(stage)


def test_another_project_is_not_opened_over_it_without_asking(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = make_file(tmp_path / "ander.napl")
    open_at_other(stage, file)
    in_cell(stage)
    with no_room(stage, monkeypatch):
        stage.open_file(other)
        box = stage.dialog(QMessageBox)
        next(each for each in box.buttons() if each.text() == "Verder werken").click()
        stage.settle()
        assert stage.session.document.path == file
    Document.open(other).close()  # it is locked no longer
    a_second_later(stage)


def test_in_another_language_what_was_refused_is_not_lost(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    with no_room(stage, monkeypatch):
        stage.application.choose_language("en")
        stage.window = stage.application.window
        stage.settle()
        assert stage.notices[0].startswith("Mind: what you type now is not kept.")
    a_second_later(stage)
    assert TYPED in on_file(stage)


def test_other_work_goes_on_being_refused_in_words_and_not_in_boxes(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    with no_room(stage, monkeypatch):
        stage.session.run(rename_path, stage.grid.id, "Anders")
        stage.settle()
        assert "wordt niet bewaard" in stage.notices[0]
        assert not stage.on_top()
    a_second_later(stage)
    assert not stage.notices


def test_nobody_is_told_to_go_on_typing_when_that_is_not_kept_either(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    stage.session.run(rename_path, stage.grid.id, "Anders")
    in_cell(stage)
    path = stage.session.document.path
    path.parent.rename(path.parent.with_name("weg"))
    stage.trigger("save")
    assert "alles staat op deze computer" in stage.notices[0]
    with no_room(stage, monkeypatch):
        stage.page.workspace.grid.edit_cell()
        stage.write(MORE)
        a_second_later(stage)
        assert "wordt niet bewaard" in stage.notices[0]
        assert "‘werk.napl’ kan nu niet worden bijgewerkt" in stage.notices[1]
        assert "alles staat op deze computer" not in stage.notices[1]
    a_second_later(stage)
    assert "alles staat op deze computer" in stage.notices[0]
    path.parent.with_name("weg").rename(path.parent)


def test_nobody_is_told_that_nothing_is_lost_when_what_is_typed_is_not_kept(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_at_other(stage, file)
    stage.session.run(rename_path, stage.grid.id, "Anders")
    in_cell(stage)
    path = stage.session.document.path
    path.parent.rename(path.parent.with_name("weg"))
    stage.trigger("save")
    told: list[str] = []
    with no_room(stage, monkeypatch):
        stage.page.workspace.grid.edit_cell()
        stage.write(MORE)
        a_second_later(stage)
        assert len(stage.notices) == 2
        stage.application.messages.notified.connect(lambda text, _offer: told.append(text))
        path.parent.with_name("weg").rename(path.parent)
        assert stage.session.save_now()
        assert len(stage.notices) == 1
        assert not any("niets" in each for each in told)
    a_second_later(stage)
