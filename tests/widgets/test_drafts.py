"""Whatever is being typed anywhere outlives the program, up to its last second, and is back where it belongs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QStatusBar

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project, rename_project
from tests.core.made_projects import shown
from tests.screens.stage import Stage
from ui.outline.tree import OutlineTree
from ui.selection import Selected

PLAN = PathPlan("Pad", (PlannedLevel("start"),), (PlannedRow(("Uitleg",), ("Legt uit",)),))
TYPED = "nog niet klaar"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project with one path of one cell."""
    path = tmp_path / "werk.napl"
    new_project(path, "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    return path


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program for a person with an empty home."""
    started = Stage(qapp, tmp_path)
    yield started
    started.close()


def in_cell(stage: Stage) -> None:
    stage.select("Uitleg", 0)
    stage.room.workspace.grid.edit_cell()
    stage.window.focusWidget().selectAll()
    stage.write(TYPED)


def in_row_title(stage: Stage) -> None:
    stage.select("Uitleg")
    stage.room.workspace.grid.rename()
    stage.window.focusWidget().selectAll()
    stage.write(TYPED)


def in_level_name(stage: Stage) -> None:
    stage.select(level=0)
    stage.room.workspace.grid.rename()
    stage.window.focusWidget().selectAll()
    stage.write(TYPED)


def in_new_note(stage: Stage) -> None:
    stage.select("Uitleg", 0)
    stage.trigger("add-note")
    stage.write(TYPED)


def in_description(stage: Stage) -> None:
    stage.window.selection.select(Selected(path_id=stage.grid.id))
    stage.settle()
    fields = [each for each in stage.room.inspector.findChildren(QPlainTextEdit) if each.isVisible()]
    fields[1].setFocus()
    stage.write(TYPED)


def in_new_path(stage: Stage) -> None:
    stage.room.outline.add_path()
    stage.settle()
    stage.write(TYPED)


def in_outline_name(stage: Stage) -> None:
    tree = stage.room.outline.findChild(OutlineTree)
    assert tree is not None
    stage.room.outline.setFocus()
    stage.room.outline.rename()
    stage.settle()
    stage.window.focusWidget().selectAll()
    stage.write(TYPED)


EDITORS = [in_cell, in_row_title, in_level_name, in_new_note, in_description, in_new_path, in_outline_name]


def end_at_once(stage: Stage) -> None:
    """End as a program ends that is killed: nothing is committed, saved or tidied up."""
    session = stage.session
    stage.application.files.session = None
    session.document.leave()
    stage.room.keep_drafts = lambda: None  # type: ignore[method-assign]
    stage.room._drafting.stop()


def said(stage: Stage) -> str:
    bar = stage.window.findChild(QStatusBar)
    assert bar is not None
    return bar.findChildren(type(stage.window.statusBar()._last))[-1].text()


@pytest.mark.parametrize("editor", EDITORS, ids=lambda editor: editor.__name__)
def test_what_is_typed_comes_back(
    stage: Stage, file: Path, tmp_path: Path, editor: Callable[[Stage], None]
) -> None:
    stage.open_file(file)
    editor(stage)
    assert stage.session.document.steps() == ()
    stage.room._drafting.timeout.emit()
    assert TYPED in [draft.text for draft in stage.session.document.drafts()]
    end_at_once(stage)

    with Document.open(file, read_only=True) as looked_at:
        assert TYPED not in str(shown(looked_at)), "it is not in the project"
    with Document.open(file) as reopened:
        from ui.recovery import Recovery
        from ui.session import DocumentSession

        session = DocumentSession(reopened, stage.application.messages)
        told: list[str] = []
        stage.application.messages.told.connect(told.append)
        Recovery(stage.application.messages).recover(session)
        assert TYPED in str(shown(reopened))
        assert told == ["teruggehaald van de vorige keer: 1 tekst waar je aan typte"]
        assert reopened.drafts() == ()
        assert len(reopened.steps()) == 1
        session._end()


def test_what_became_an_edit_is_no_draft_any_more(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    in_cell(stage)
    stage.room._drafting.timeout.emit()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return)
    stage.room._drafting.timeout.emit()
    assert stage.session.document.drafts() == ()
    in_new_note(stage)
    stage.room._drafting.timeout.emit()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.session.document.drafts() == ()


def test_closing_leaves_no_drafts(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    in_cell(stage)
    stage.room._drafting.timeout.emit()
    stage.close_project()
    with Document.open(file) as document:
        assert document.drafts() == ()
        assert TYPED in str(shown(document))


def test_steps_and_texts_are_told_in_one_line(stage: Stage, file: Path) -> None:
    stage.open_file(file)
    stage.session.run(rename_project, "Ander")
    in_cell(stage)
    stage.room._drafting.timeout.emit()
    end_at_once(stage)
    told: list[str] = []
    stage.application.messages.told.connect(told.append)
    stage.window.rooms.work = None
    stage.open_file(file)
    assert told == ["teruggehaald van de vorige keer: 1 stap en 1 tekst waar je aan typte"]


def test_nothing_is_written_while_nothing_changes(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[object] = []
    stage.open_file(file)
    in_cell(stage)
    monkeypatch.setattr(Document, "keep_drafts", lambda _document, drafts: written.append(drafts))
    for _second in range(3):
        stage.room._drafting.timeout.emit()
    assert len(written) == 1
    stage.write("!")
    stage.room._drafting.timeout.emit()
    assert len(written) == 2
