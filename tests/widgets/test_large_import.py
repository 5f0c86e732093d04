"""A large table comes in slice by slice: it shows how far it is, can be stopped, and nothing else happens."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.paths import import_path_in_slices
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project, rename_project
from napl_desktop.queries.outline import outline
from tests.screens.stage import Stage
from ui.dialogs.import_table import ImportChoice
from ui.kit.dialogs.progress import ProgressDialog
from ui.session.document_session import SaveState
from ui.session.edit_job import EditJob

SMALL = PathPlan("Pad", (PlannedLevel("start"),), (PlannedRow(("Uitleg",), ("Legt uit",)),))
ROWS = 300
LARGE = PathPlan(
    "Groot",
    tuple(PlannedLevel(f"niveau {number}") for number in range(4)),
    tuple(
        PlannedRow((f"Rij {number}",), tuple(f"Tekst {number}.{level}" for level in range(4)))
        for number in range(ROWS)
    ),
)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program with a project of one small path."""
    file = tmp_path / "werk.napl"
    new_project(file, "Werk", Sector.PO, AtelierFocus.LEVELS, "po", SMALL).close()
    started = Stage(qapp, tmp_path)
    started.open_file(file)
    yield started
    started.close()


def atelier_id(stage: Stage) -> str:
    with stage.session.document.read() as db:
        return outline(db).ateliers[0].id


def titles(document: Document) -> list[str]:
    with document.read() as db:
        return [path.title for path in outline(db).ateliers[0].paths]


def begun(stage: Stage, meanwhile: Callable[[], object]) -> tuple[EditJob, list[str]]:
    """Begin to bring the large path in, do something after the first slices, and return what came of it."""
    job = stage.session.run_in_slices(
        lambda document: import_path_in_slices(document, atelier_id(stage), LARGE), ROWS
    )
    assert job is not None
    came: list[str] = []
    done: list[int] = []
    for name in ("succeeded", "stopped", "failed"):
        getattr(job, name).connect(lambda *_, name=name: came.append(name))

    def after_some(rows: int, _total: int) -> None:
        if rows and not done:
            done.append(rows)
            assert stage.session.document.is_busy
            meanwhile()

    job.progressed.connect(after_some)
    job.start()
    stage.wait_until(lambda: bool(came))
    assert done, "something happened in between"
    return job, came


def test_a_large_table_comes_in_as_one_step(stage: Stage) -> None:
    steps = len(stage.session.document.steps())
    stage.window._targets.exchange._import(ImportChoice(LARGE, atelier_id(stage), ""))
    stage.wait_until(lambda: "Groot" in titles(stage.session.document))
    assert len(stage.session.document.steps()) == steps + 1
    assert stage.grid.title == "Groot"
    assert len(stage.grid.rows) == ROWS
    stage.session.undo()
    assert titles(stage.session.document) == ["Pad"]


def test_it_can_be_stopped_and_then_nothing_happened(stage: Stage) -> None:
    steps = len(stage.session.document.steps())
    _job, came = begun(stage, lambda: stage.session.findChild(EditJob).stop())
    assert came == ["stopped"]
    assert titles(stage.session.document) == ["Pad"]
    assert len(stage.session.document.steps()) == steps
    assert stage.session.run(rename_project, "Gaat gewoon verder").done
    assert len(stage.session.document.steps()) == steps + 1


def test_a_key_press_meanwhile_loses_no_word_and_changes_nothing(stage: Stage) -> None:
    stage.select("Uitleg", 0)
    steps = len(stage.session.document.steps())

    def types() -> None:
        stage.trigger("write")
        editor = stage.window.focusWidget()
        QTest.keyClicks(editor, " en nog iets")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert stage.session.document.is_busy
        assert "groots" in " ".join([stage.said, *stage.notices])

    _job, came = begun(stage, types)
    assert came == ["succeeded"]
    assert len(stage.session.document.steps()) == steps + 1, "the path, and nothing of the key press"
    texts = [draft.text for draft in (*stage.page.drafts(), *stage.session.waiting_drafts)]
    shown = [cell.text for cell in stage.grid.cells.values()]
    assert any("en nog iets" in text for text in (*texts, *shown))


def test_a_save_meanwhile_waits(stage: Stage) -> None:
    file = stage.session.document.path
    before = file.read_bytes()

    def saves() -> None:
        stage.trigger("save")
        assert "groots" in " ".join([stage.said, *stage.notices])
        stage.session._save_in_background()
        assert not stage.session.is_saving
        assert file.read_bytes() == before

    _job, came = begun(stage, saves)
    assert came == ["succeeded"]
    assert stage.session.save_now()
    assert stage.session.save_state is SaveState.SAVED
    with Document.open(file, read_only=True) as document:
        assert titles(document) == ["Pad", "Groot"]


def test_the_window_does_not_close_meanwhile(stage: Stage) -> None:
    closed: list[bool] = []
    _job, came = begun(stage, lambda: closed.append(stage.window.close()))
    assert closed == [False]
    assert came == ["succeeded"]
    assert stage.window.isVisible()


def test_when_the_program_must_end_it_is_taken_back(stage: Stage) -> None:
    file = stage.session.document.path
    session = stage.session

    def ends() -> None:
        session.ending.emit()
        assert not session.document.is_busy

    _job, came = begun(stage, ends)
    assert came == ["stopped"]
    assert session.save_now()
    with Document.open(file, read_only=True) as document:
        assert titles(document) == ["Pad"]


def test_the_dialog_stops_it(stage: Stage) -> None:
    def stops() -> None:
        dialog = stage.window.findChild(ProgressDialog)
        QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)

    stage.window._targets.exchange._import(ImportChoice(LARGE, atelier_id(stage), ""))
    job = stage.session.findChild(EditJob)
    job.progressed.connect(stops, Qt.ConnectionType.SingleShotConnection)
    stage.wait_until(lambda: not stage.session.document.is_busy)
    assert titles(stage.session.document) == ["Pad"]
    assert "niets toegevoegd" in stage.said
