"""A damaged file is a question with ways out; what is pressed opens a sound project, and says what is missing."""

import errno
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import seal
from napl_desktop.document.storage.backups import back_up, backups_of
from napl_desktop.errors.projects import DamagedInside
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project, rename_project
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import outline
from tests.core.damaged_indexes import damage_index, spoil_table
from tests.effort import A_HANG
from tests.screens.stage import Stage
from ui.files.damaged_file import DamagedFileDialog
from ui.files.orphaned_drafts_dialog import LeftBehindDialog
from ui.shell.bars.status_line import StatusLine
from ui.shell.crash import catch_bugs

PLAN = PathPlan(
    "Pad",
    (PlannedLevel("start"), PlannedLevel("verder")),
    (PlannedRow(("Uitleg",), ("Legt uit", "")), PlannedRow(("Sfeer",), ("", ""))),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of one path on a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    new_project(stick / "werk.napl", "Werk", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    return stick / "werk.napl"


def break_it(file: Path) -> bytes:
    """Take a row away, as another program may; return the file as it is then."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM dimension WHERE title = 'Uitleg'")
        connection.execute("CREATE VIEW kwaad AS SELECT 1")
    return file.read_bytes()


def opened(stage: Stage, file: Path) -> DamagedFileDialog:
    """Open a file that is damaged; return the question that comes."""
    stage.application.files.open(file)
    came: list[QWidget] = []

    def has_come() -> bool:
        came[:] = [top for top in stage.on_top() if isinstance(top, DamagedFileDialog | QMessageBox)]
        return bool(came)

    stage.wait_until(has_come)
    dialog = came[0]
    assert isinstance(dialog, DamagedFileDialog), dialog.findChildren(QLabel)
    return dialog


def said(dialog: QWidget) -> str:
    """Return everything that a window says."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def is_open(stage: Stage, name: str) -> bool:
    """Tell whether the project file of that name is open."""
    session = stage.application.files.session
    return session is not None and session.document.path.name == name


def remark(stage: Stage) -> str:
    """Return what the status line says in passing."""
    line = stage.window.findChild(StatusLine)
    assert line is not None
    return " ".join(label.text() for label in line.findChildren(QLabel) if label.isVisible())


def texts(stage: Stage) -> set[str]:
    """Return the texts of the first path."""
    with stage.session.document.read() as db:
        grid = path_grid(db, outline(db).ateliers[0].paths[0].id)
    assert grid is not None
    return {cell.text for cell in grid.cells.values() if cell.text}


def test_what_can_be_read_goes_on_in_a_new_file_and_the_rest_is_told(stage: Stage, file: Path) -> None:
    damaged = break_it(file)

    dialog = opened(stage, file)
    assert "‘werk.napl’ is niet heel" in said(dialog)
    assert "1 ontwikkelpad, 2 rijen, 1 tekst, 0 opmerkingen" in said(dialog)
    (button,) = dialog.buttons
    assert button.text() == "&Bewaren wat leesbaar is"
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    stage.wait_until(lambda: any(isinstance(top, LeftBehindDialog) for top in stage.on_top()))
    assert is_open(stage, "werk (hersteld).napl")
    assert texts(stage) == {"Legt uit"}
    told = stage.dialog(LeftBehindDialog)
    assert "Teruggevonden rij" in told.list.toPlainText()
    assert "kwaad" in told.list.toPlainText()
    told.copy_button.click()
    assert QGuiApplication.clipboard().text() == told.list.toPlainText()
    QTest.keyClick(told, Qt.Key.Key_Return)
    stage.settle()
    assert stage.on_top() == []
    assert file.read_bytes() == damaged
    assert sorted(each.name for each in file.parent.glob("*.napl")) == ["werk (hersteld).napl", "werk.napl"]


def test_doing_nothing_leaves_everything_as_it_was(stage: Stage, file: Path) -> None:
    damaged = break_it(file)

    dialog = opened(stage, file)
    assert "redden" not in remark(stage)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    stage.settle()

    assert (stage.on_top(), stage.application.files.session) == ([], None)
    assert "redden" not in remark(stage)
    assert file.read_bytes() == damaged
    assert [each.name for each in file.parent.iterdir()] == ["werk.napl"]


def test_the_newest_backup_that_is_whole_comes_first(stage: Stage, file: Path) -> None:
    for title in ("Eerste", "Tweede", "Derde"):
        back_up(file)
        with Document.open(file) as document:
            rename_project(document, title)
    back_up(file)
    backups_of(file)[0].file.write_bytes(b"stuk")
    break_it(file)

    dialog = opened(stage, file)
    assert [button.text() for button in dialog.buttons] == [
        "Nieuwste &reservekopie openen",
        "&Bewaren wat leesbaar is",
    ]
    QTest.mouseClick(dialog.buttons[0], Qt.MouseButton.LeftButton)

    stage.wait_until(lambda: is_open(stage, "werk (reservekopie).napl"))
    with stage.session.document.read() as db:
        assert outline(db).title == "Tweede"
    assert stage.on_top() == []


def test_an_empty_file_of_which_work_was_kept(stage: Stage, file: Path) -> None:
    document = Document.open(file)
    with document.read() as db:
        grid = path_grid(db, outline(db).ateliers[0].paths[0].id)
    assert grid is not None
    write_cell(document, grid.rows[1].id, grid.levels[0].id, "Nog niet bewaard")
    document.leave()
    file.write_bytes(b"")

    dialog = opened(stage, file)
    assert "Er is niets weg" in said(dialog)
    QTest.mouseClick(dialog.buttons[0], Qt.MouseButton.LeftButton)

    stage.wait_until(lambda: is_open(stage, "werk (hersteld).napl"))
    assert texts(stage) == {"Legt uit", "Nog niet bewaard"}
    assert file.read_bytes() == b""


def test_where_nothing_helps_it_is_only_told(stage: Stage, file: Path) -> None:
    file.write_bytes(b"")

    stage.application.files.open(file)
    stage.wait_until(lambda: bool(stage.on_top()))

    box = stage.dialog(QMessageBox)
    assert "is niet heel" in box.text()
    assert "eindigt op .napl" not in box.text()
    assert "redden" not in remark(stage)
    stage.clear()


def test_what_cannot_be_written_beside_it_goes_to_the_documents(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_it(file)
    dialog = opened(stage, file)
    make = tempfile.mkstemp

    def read_only(*args: Any, **options: Any) -> Any:
        if options.get("dir") == file.parent:
            raise PermissionError(errno.EACCES, "read-only")
        return make(*args, **options)

    monkeypatch.setattr(tempfile, "mkstemp", read_only)
    dialog.buttons[0].click()

    stage.wait_until(lambda: is_open(stage, "werk (hersteld).napl"))
    assert stage.session.document.path.parent == stage.application.files.documents()
    assert [each.name for each in file.parent.iterdir()] == ["werk.napl"]
    stage.clear()


def seal_it(file: Path, *statements: str) -> None:
    """Change a file with care, so that it opens."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
        seal(connection)


def test_what_only_a_look_at_everything_finds_is_told_soon_after_opening(stage: Stage, file: Path) -> None:
    seal_it(file, "UPDATE descriptor SET id = 'ergens anders'")

    stage.application.files.open(file)
    assert is_open(stage, "werk.napl")
    stage.wait_until(lambda: bool(stage.notices))
    assert "In ‘werk.napl’ is iets beschadigd." in stage.notices[0]
    assert not stage.on_top()
    stage.answer_notice("Kijken wat te redden is…")
    stage.wait_until(lambda: any(isinstance(top, DamagedFileDialog) for top in stage.on_top()))

    dialog = stage.dialog(DamagedFileDialog)
    assert "‘werk.napl’ is niet heel" in said(dialog)
    dialog.buttons[-1].click()
    stage.wait_until(lambda: is_open(stage, "werk (hersteld).napl"))
    assert texts(stage) == {"Legt uit"}


def rescue_offered(stage: Stage) -> DamagedFileDialog:
    """Return the question that came about the file that is open."""
    stage.wait_until(lambda: any(isinstance(top, DamagedFileDialog) for top in stage.on_top()))
    return stage.dialog(DamagedFileDialog)


def test_a_damaged_index_is_offered_to_be_saved_whole(stage: Stage, file: Path) -> None:
    with Document.open(file) as document:
        rename_project(document, "Anders")
    damage_index(file, "ix_dimension_path_id")
    damaged = file.read_bytes()

    dialog = opened(stage, file)

    assert "In ‘werk.napl’ is iets beschadigd" in said(dialog)
    assert "Er is niets verloren" in said(dialog)
    dialog.buttons[-1].click()
    stage.wait_until(lambda: is_open(stage, "werk (hersteld).napl"))
    assert texts(stage) == {"Legt uit"}
    stage.session.undo()
    assert stage.session.document.redoable() is not None
    assert file.read_bytes() == damaged
    stage.clear()


def test_damage_that_is_met_while_working_is_offered_to_be_saved(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Document.open(file) as document:
        rename_project(document, "Anders")
    stage.application.files.open(file)
    stage.wait_until(lambda: stage.page.inspector._page is not None)  # it reads after the first painting
    document = stage.session.document
    document._reader.dispose()
    (database,) = document._copy.folder.glob("working.napl")
    spoil_table(database, "descriptor")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_bugs(stage.application.files, stage.application.messages)

    def read() -> None:
        try:
            texts(stage)
        except DamagedInside as error:
            sys.excepthook(DamagedInside, error, None)

    for meet in (lambda: stage.window.pages.show_past(0, "het begin"), read, read):
        meet()
        meet()
        dialog = rescue_offered(stage)
        assert "In ‘werk.napl’ is iets beschadigd" in said(dialog)
        assert len(stage.on_top()) == 1
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        stage.settle()


def test_a_damaged_history_is_told_in_passing(stage: Stage, file: Path) -> None:
    with Document.open(file) as document:
        rename_project(document, "Anders")
    seal_it(file, "UPDATE row_change SET after = replace(after, 'Anders', 'Leugen')")
    told: list[str] = []
    stage.application.messages.notified.connect(lambda text, _offer: told.append(text))

    stage.application.files.open(file)
    stage.wait_until(lambda: any("geschiedenis" in text for text in told))

    assert stage.on_top() == []


def test_closing_waits_for_a_look_that_has_begun(stage: Stage, file: Path) -> None:
    began, go_on, ended = Event(), Event(), Event()

    def look() -> list[str]:
        began.set()
        go_on.wait(A_HANG)
        ended.set()
        return ["ergens"]

    stage.application.files.open(file)
    stage.session.document.damage = look  # type: ignore[method-assign]
    stage.wait_until(began.is_set)
    Timer(0.1, go_on.set).start()

    stage.close_project()

    assert ended.is_set()
    assert stage.on_top() == []
