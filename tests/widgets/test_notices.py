"""What comes by itself while a person types takes no key: the sentence goes on in its editor, and arrives."""

import ast
import errno
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.content import TextTooLong
from napl_desktop.errors.files import FileMissing
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import ROOT, shown
from tests.screens.stage import Stage
from tests.widgets.typing_hands import (
    EDITORS,
    TYPED,
    in_cell,
    in_description,
    in_new_note,
    make_file,
    open_at_other,
)
from ui.files.integrity_check import IntegrityCheck
from ui.session.document_session import SaveState
from ui.session.messages import Answer
from ui.session.selection import Selected
from ui.shell.crash import catch_bugs

MORE = " maar ik ga door"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of two paths of one cell, with a note on the row of the second, and a role."""
    return make_file(tmp_path / "werk.napl")


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Start the program for a person with an empty home; bugs are caught as in use."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    started = Stage(qapp, tmp_path)
    yield started
    started.close()


def leave_unsaved(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a change that is written when the test says so, however slow the machine is."""
    monkeypatch.setattr("ui.session.document_session._SAVE_AFTER_MS", 24 * 60 * 60 * 1000)
    stage.session.run(rename_project, "Werk in uitvoering")


# Everything that can come by itself


def save_by_itself(stage: Stage) -> None:
    stage.session._timer.timeout.emit()
    stage.wait_until(lambda: not stage.session.is_saving)


def disk(code: int) -> Callable[[Stage, pytest.MonkeyPatch], None]:
    """Return what lets the file not be written for that reason."""

    def come(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_arguments: object, **_options: object) -> None:
            raise OSError(code, "niet nu")

        monkeypatch.setattr("napl_desktop.document.storage.saving.tempfile.mkstemp", refuse)
        save_by_itself(stage)

    return come


def folder_gone(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    stage.session.document._file._path = stage.folder / "weg" / "werk.napl"
    save_by_itself(stage)


def changed_elsewhere(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    stage.session.document.path.write_bytes(b"van een ander")
    save_by_itself(stage)


def lock_taken(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    path = stage.session.document.path
    lock = path.with_name(f".{path.name}.lock")
    lock.write_text('{"user": "Noor", "host": "elders", "pid": 1, "since": "2024-11-23T13:02:00+00:00"}')
    stage.session._life.timeout.emit()
    stage.wait_until(lambda: stage.session._looking is None)


def damage_found(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage.session.document, "damage", lambda: ["ergens"])
    (close_look,) = stage.application.files.findChildren(IntegrityCheck)
    close_look._timer.timeout.emit()
    stage.wait_until(lambda: bool(stage.notices))


def drafts_not_kept(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr("napl_desktop.document.storage.working_copy.write_drafts", full)
    stage.page._drafting.timeout.emit()


def bug(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    catch_bugs(stage.application.files, stage.application.messages)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("fout"), None)


def texts_without_a_place(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    stage.session.texts.hold((Draft(target_of(("cell", "weg", "weg")), "Half"),))


def word_not_added(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    stage.window.writing.spelling.failed.emit(FileMissing(stage.folder / "woorden.txt"))


def step_refused(stage: Stage, _monkeypatch: pytest.MonkeyPatch) -> None:
    def too_long(*_arguments: object) -> None:
        raise TextTooLong(length=2_000_000, longest=1_000_000)

    stage.session.run(too_long)


COMES_BY_ITSELF = [
    *(disk(code) for code in (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO)),
    folder_gone,
    changed_elsewhere,
    lock_taken,
    damage_found,
    drafts_not_kept,
    bug,
    texts_without_a_place,
    word_not_added,
    step_refused,
]


@pytest.mark.expects_log_warnings
@pytest.mark.parametrize("come", COMES_BY_ITSELF, ids=lambda come: come.__qualname__)
def test_a_sentence_in_a_cell_goes_on_whatever_comes(
    stage: Stage,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    come: Callable[[Stage, pytest.MonkeyPatch], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    open_at_other(stage, file)
    leave_unsaved(stage, monkeypatch)
    in_cell(stage)
    keys = QApplication.focusWidget()
    with monkeypatch.context() as patch:
        come(stage, patch)
        stage.settle()
        assert stage.notices, "it is said"
        assert not stage.on_top()
        assert QApplication.focusWidget() is keys
        QTest.keyClicks(QApplication.focusWidget(), MORE)
        stage.settle()
        assert isinstance(keys, QTextEdit)
        assert keys.toPlainText() == TYPED + MORE
        assert not stage.on_top()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    stage.settle()
    assert TYPED + MORE in [cell.text for cell in stage.grid.cells.values()]
    capsys.readouterr()


def words_of(widget: QWidget | None) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    assert isinstance(widget, QTextEdit | QPlainTextEdit)
    return widget.toPlainText()


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.__name__)
def test_the_file_cannot_be_written_whatever_is_typed_in(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, editor: Callable[[Stage], None]
) -> None:
    open_at_other(stage, file)
    leave_unsaved(stage, monkeypatch)
    editor(stage)
    keys = QApplication.focusWidget()
    with monkeypatch.context() as patch:
        disk(errno.ENOSPC)(stage, patch)
        stage.settle()
        assert "niet worden bijgewerkt: de schijf is vol." in stage.notices[0]
        assert QApplication.focusWidget() is keys
        QTest.keyClicks(keys, MORE)
        assert words_of(keys) == TYPED + MORE
        assert not stage.on_top()
    stage.window.commit_open_editor()
    stage.settle()
    assert TYPED + MORE in str(shown(stage.session.document))


def test_only_one_place_makes_boxes() -> None:
    """A box takes the keys: Messages decides whether one may come, and everybody else asks there."""
    makers = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
        and "QMessageBox" in (getattr(node, "id", ""), getattr(node, "attr", ""))
    }
    assert makers == {"ui/session/messages.py"}


def test_nothing_that_ends_in_the_background_or_by_a_clock_opens_a_dialog() -> None:
    """What a timer or a task calls may stand, tell or show; who calls problem() there is guarded by it."""
    allowed = {"self._messages.problem", "self.lock_lost"}
    opened = []
    for path in (ROOT / "ui").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        methods = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(tree):
            called = _connected_to_what_comes_by_itself(node)
            if called is None or ast.unparse(called) in allowed:
                continue
            body = methods.get(getattr(called, "attr", "")) if isinstance(called, ast.Attribute) else called
            if body is None:
                continue
            for call in ast.walk(body):
                if isinstance(call, ast.Call) and ast.unparse(call.func).endswith((".open", ".exec", ".ask")):
                    opened.append(f"{path.name}: {ast.unparse(call.func)}")
    assert opened == []


def _connected_to_what_comes_by_itself(node: ast.AST) -> ast.expr | None:
    """Return what is connected to the end of a timer or of a task in the background."""
    if not isinstance(node, ast.Call) or not node.args or not ast.unparse(node.func).endswith(".connect"):
        return None
    signal = ast.unparse(node.func).removesuffix(".connect")
    ends = ("timeout", "succeeded", "failed", "ended", "crashed", "damaged", "orphaned", "lock_lost")
    return node.args[0] if signal.endswith(ends) else None


# The strip


def stand(stage: Stage, *kinds: str) -> None:
    for kind in kinds:
        stage.application.messages.show_notice(
            kind, f"Er is iets met {kind}.", (Answer(f"Doe {kind}", lambda: None),)
        )
    stage.settle()


def test_two_notices_at_most_push_the_work_down_and_the_rest_is_a_click_away(stage: Stage) -> None:
    height = stage.window.pages.height()
    stand(stage, "een")
    first = height - stage.window.pages.height()
    assert 0 < first <= 2 * stage.window.fontMetrics().lineSpacing() + 12
    stand(stage, "twee", "drie", "vier")
    assert len(stage.notices) == 2
    assert height - stage.window.pages.height() <= 2 * first
    stage.answer_notice("en nog 2")
    assert len(stage.notices) == 4
    for kind in ("een", "twee", "drie", "vier"):
        stage.application.messages.close_notice(kind)
    stage.settle()
    assert stage.window.pages.height() == height


def test_what_could_be_lost_stands_first(stage: Stage) -> None:
    stand(stage, "bug", "file", "not-kept")
    assert stage.notices == ["Er is iets met not-kept.", "Er is iets met file."]


def test_a_click_on_a_button_leaves_the_keys_with_the_text(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    keys, done = QApplication.focusWidget(), []
    stage.application.messages.show_notice("x", "Er is iets.", (Answer("Doe het", lambda: done.append(1)),))
    stage.settle()
    stage.answer_notice("Doe het")
    assert done == [1]
    assert QApplication.focusWidget() is keys
    QTest.keyClicks(keys, MORE)
    assert words_of(keys) == TYPED + MORE


def test_a_notice_can_be_put_away_if_nothing_has_to_be_done(stage: Stage) -> None:
    stand(stage, "een")
    stage.window.notices.strip.buttons[-1].click()
    stage.settle()
    assert not stage.notices


def test_f9_goes_along_the_buttons_and_back_to_where_the_keys_were(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    stage.select("Sfeer", 0)
    stage.page.workspace.grid.setFocus()
    keys = QApplication.focusWidget()
    stand(stage, "een")
    stage.application.messages.notify("gedaan", Answer("Ongedaan maken", lambda: None))
    stage.settle()
    seen = []
    for _press in range(5):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F9)
        stage.settle()
        focused = QApplication.focusWidget()
        seen.append(focused.accessibleName() or getattr(focused, "text", str)())
    assert seen[:-1] == ["Doe een", "Melding sluiten", "Ongedaan maken", "Melding sluiten"]
    assert QApplication.focusWidget() is keys
    QTest.keyClick(keys, Qt.Key.Key_F9)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    stage.settle()
    assert QApplication.focusWidget() is keys
    QTest.keyClick(keys, Qt.Key.Key_F9)
    stage.application.messages.close_notice("een")
    stage.settle()
    assert QApplication.focusWidget() is keys, "it went, with the keys in it"


def test_on_the_board_it_is_seen_and_as_large_as_a_finger(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    stand(stage, "een")
    stage.application.messages.notify("gedaan", Answer("Ongedaan maken", lambda: None))
    stage.trigger("board")
    assert stage.notices
    buttons = (*stage.window.notices.strip.buttons, *stage.window.notices.quiet_line.buttons)
    assert all(each.isVisible() and min(each.width(), each.height()) >= 44 for each in buttons)
    stage.trigger("board")


@pytest.mark.parametrize("go", ["history", "view-overview", "view-roles", "close"])
def test_it_is_seen_wherever_one_is(stage: Stage, file: Path, go: str) -> None:
    open_at_other(stage, file)
    stage.trigger(go)
    stand(stage, "een")
    stage.application.messages.notify("gedaan")
    stage.settle()
    assert stage.notices == ["Er is iets met een."]
    assert stage.said == "Gedaan"


def test_a_long_name_does_not_make_the_window_wider(stage: Stage) -> None:
    width = stage.window.width()
    stage.application.messages.show_notice("x", f"‘{'ontwikkelpad_' * 30}.napl’ kan niet worden bijgewerkt.")
    stage.settle()
    assert stage.window.width() == width
    assert stage.window.notices.strip.width() <= width
    row = stage.window.notices.strip.rows[0]
    assert row.words.height() >= row.words.heightForWidth(row.words.width()), "all of it can be read"


def test_it_is_said_aloud(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    stand(stage, "een")
    stage.application.messages.notify("gedaan", Answer("Ongedaan maken", lambda: None))
    assert said == ["Er is iets met een.", "Gedaan Ongedaan maken"]


# The quiet line


def test_the_quiet_line_moves_nothing_goes_by_itself_and_gives_way_to_the_next(stage: Stage) -> None:
    line = stage.window.notices.quiet_line
    before = stage.window.pages.geometry()
    stage.application.messages.notify("gedaan", Answer("Ongedaan maken", lambda: None))
    stage.application.messages.notify("nog iets gedaan")
    stage.settle()
    assert stage.said == "Nog iets gedaan"
    assert not line.button.isVisible()
    assert stage.window.pages.geometry() == before
    assert line._timer.isActive()
    assert line._timer.interval() == 10_000
    line._timer.timeout.emit()
    assert stage.said == ""


def test_it_stays_while_it_is_pointed_at(stage: Stage) -> None:
    line = stage.window.notices.quiet_line
    stage.application.messages.notify("gedaan")
    stage.settle()
    QTest.mouseMove(line, QPoint(5, 5))
    stage.settle()
    assert not line._timer.isActive()
    QTest.mouseMove(stage.window, QPoint(5, 5))
    stage.settle()
    assert line._timer.isActive()


def cursor_of(stage: Stage, text: QWidget) -> object:
    cursor = text.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return cursor.translated(text.mapTo(stage.window.notices, QPoint(0, 0)))


def test_it_keeps_off_the_text_that_is_typed(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    line = stage.window.notices.quiet_line
    stage.application.messages.notify("gedaan " * 30)
    stage.settle()
    bottom = line.geometry()
    stage.page.workspace.find_bar.begin()
    stage.settle()
    field = QApplication.focusWidget()
    assert field is not None
    assert cursor_of(stage, field).intersects(bottom), "else there is nothing to see here"
    assert not cursor_of(stage, field).intersects(line.geometry())
    QTest.keyClicks(field, "Sfeer")
    stage.settle()
    assert line.geometry().bottom() < stage.window.notices.height() // 2
    stage.page.workspace.grid.setFocus()
    stage.settle()
    assert line.geometry() == bottom


def test_what_it_offers_is_done_once_and_the_text_keeps_its_keys(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_new_note(stage)
    keys, done = QApplication.focusWidget(), []
    stage.application.messages.notify("gedaan", Answer("Ongedaan maken", lambda: done.append(1)))
    stage.settle()
    stage.answer_notice("Ongedaan maken")
    assert done == [1]
    assert stage.said == ""
    assert QApplication.focusWidget() is keys


def test_a_box_for_what_was_just_asked_stays_a_box_when_no_text_has_the_keys(
    stage: Stage, file: Path
) -> None:
    open_at_other(stage, file)
    stage.page.workspace.grid.setFocus()
    stage.application.messages.problem(FileMissing(stage.folder / "weg.napl"))
    stage.settle()
    assert len(stage.on_top()) == 1
    stage.clear()
    in_description(stage)
    stage.application.messages.problem(FileMissing(stage.folder / "weg.napl"))
    stage.settle()
    assert not stage.on_top()
    assert "weg.napl" in stage.notices[0]


def test_a_refusal_goes_when_something_is_done_again(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    with stage.session.document.read() as db:
        from napl_desktop.queries.outline import outline

        (atelier,) = outline(db).ateliers
    stage.window.selection.select(Selected(atelier_id=atelier.id))
    stage.page.outline.setFocus()
    stage.trigger("remove")
    assert "Een project heeft minstens één atelier" in stage.notices[0]
    assert not stage.on_top()
    stage.session.run(rename_project, "Anders")
    stage.settle()
    assert not stage.notices
    assert stage.session.save_state is SaveState.PENDING


def test_the_cursor_stays_in_sight_when_the_work_is_pushed_down(stage: Stage, file: Path) -> None:
    open_at_other(stage, file)
    in_cell(stage)
    keys = QApplication.focusWidget()
    assert isinstance(keys, QTextEdit)
    keys.insertPlainText("\n".join(f"regel {number}" for number in range(60)))
    stage.settle()
    stand(stage, "een", "twee")
    cursor = keys.cursorRect().translated(keys.mapTo(stage.window, QPoint(0, 0)))
    table = stage.page.workspace.grid._table
    seen = table.body.translated(table.viewport().mapTo(stage.window, QPoint(0, 0)))
    assert seen.contains(cursor)


def test_where_two_would_be_too_high_the_first_stands_alone(stage: Stage) -> None:
    stand(stage, "een", "twee")
    assert len(stage.notices) == 2
    long = "Er is iets dat met heel veel woorden verteld moet worden. " * 3
    stage.application.messages.show_notice("een", long)
    stage.dress_in(stage.dress.look, 200)
    assert stage.notices == [long]
    stage.answer_notice("en nog 1")
    assert len(stage.notices) == 2
    stage.dress_in(stage.dress.look, 100)
    assert len(stage.notices) == 2
