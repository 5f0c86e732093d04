"""What the window does with the person's work: saved by itself, honest about it, and back after a mishap."""

import errno
import os
import shutil
import sys
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QStatusBar

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project, rename_project
from napl_desktop.queries.outline import outline
from tests.effort import A_HANG
from tests.screens.stage import Stage
from ui.dialogs.report import ReportDialog
from ui.files.orphaned_drafts_dialog import OrphanedDraftsDialog
from ui.kit.banner import Banner
from ui.session.document_session import SaveState
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


def two_paths(folder: Path) -> Path:
    """Make a project in which the second path has the same form as the first."""
    document = new_project(folder / "twee.napl", "Twee", Sector.PO, AtelierFocus.LEVELS, "po", PLAN)
    with document.read() as db:
        (atelier,) = outline(db).ateliers
    add_path(document, atelier.id, replace(PLAN, title="Pad 2"))
    document.close()
    return folder / "twee.napl"


def said(stage: Stage) -> str:
    """Return what the bottom line says, and what is said in passing."""
    bar = stage.window.findChild(QStatusBar)
    assert bar is not None
    line = [label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text()]
    return " | ".join((*line, stage.said))


def open_file(stage: Stage, file: Path) -> None:
    """Open a project file as a person would."""
    stage.application.files.open(file)
    stage.settle()


def edit(stage: Stage, row: int, text: str) -> None:
    grid = stage.grid
    stage.session.run(write_cell, grid.rows[row].id, grid.levels[1].id, text)
    stage.settle()


def texts(file: Path) -> list[str]:
    """Return what the person's own file holds, without its working copy."""
    away = file.with_name("elders.napl")
    shutil.copyfile(file, away)
    with Document.open(away, read_only=True) as document, document.read() as db:
        from napl_desktop.exchange.taking_snapshot import project_snapshot

        return [cell.text for path in project_snapshot(db).paths for cell in path.cells]


def test_the_file_is_written_by_itself(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    assert stage.session.save_state is SaveState.PENDING
    assert "bewaren in werk.napl" in said(stage)
    stage.wait_until(lambda: "bewaard in werk.napl" in said(stage))
    assert stage.session.save_state is SaveState.SAVED
    assert "Vraagt door" in texts(file)


def test_a_long_name_leaves_no_empty_room_behind(stage: Stage, file: Path) -> None:
    long = file.with_name(f"{'lange naam ' * 12}.napl")
    new_project(long, "Lang", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    stage.window.resize(1600, 900)
    widths = []
    for text, opened in (("Kijkt", file), ("Vraagt door", long), ("Luistert", file)):
        open_file(stage, opened)
        edit(stage, 0, text)
        bar = stage.window.findChild(QStatusBar)
        assert bar is not None
        state, _last = (label for label in bar.findChildren(QLabel) if label.text() and label.isVisible())
        widths.append(state.width())

    assert widths[2] == widths[0] < widths[1]


def test_nobody_waits_for_a_slow_stick(stage: Stage, file: Path, monkeypatch) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    stick_is_done, save = Event(), stage.session.document.save
    monkeypatch.setattr(stage.session.document, "save", lambda: stick_is_done.wait(A_HANG) and save())
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.session.is_saving
    assert "bewaren in werk.napl" in said(stage)
    stick_is_done.set()
    stage.wait_until(lambda: not stage.session.is_saving)
    assert "bewaard in werk.napl" in said(stage)
    assert "Vraagt door" in texts(file)


def test_a_stick_that_is_pulled_out(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    away = file.parent.with_name("weg")
    file.parent.rename(away)
    stage.trigger("save")
    assert stage.notices == [
        "‘werk.napl’ kan nu niet worden bijgewerkt: de map is niet te bereiken."
        " Typ gerust door, alles staat op deze computer."
    ]
    assert not stage.on_top()
    assert "bewaard op deze computer" in said(stage)
    edit(stage, 1, "Werkt door")
    away.rename(file.parent)
    stage.trigger("save")
    assert stage.session.save_state is SaveState.SAVED
    assert {"Vraagt door", "Werkt door"} <= set(texts(file))


def test_closing_without_the_stick_is_asked_about_once(stage: Stage, file: Path, qtbot) -> None:
    stage.open_file(file)
    edit(stage, 0, "Vraagt door")
    away = file.parent.with_name("weg")
    file.parent.rename(away)
    stage.window.close()
    stage.settle()
    box = stage.dialog(QMessageBox)
    assert stage.window.isVisible()
    assert "niet te bereiken" in box.text()
    anyway = next(button for button in box.buttons() if button.text() == "Toch sluiten")
    qtbot.mouseClick(anyway, Qt.MouseButton.LeftButton)
    stage.settle()
    assert not stage.window.isVisible()
    assert not stage.on_top()
    away.rename(file.parent)
    stage.open_file(file)
    assert "Vraagt door" in [cell.text for cell in stage.grid.cells.values()]


def answer(stage: Stage, text: str) -> None:
    """Press the button of that text in the question that is asked."""
    box = stage.dialog(QMessageBox)
    next(button for button in box.buttons() if button.text() == text).click()
    stage.settle()


def changed_by_another(stage: Stage, file: Path) -> None:
    """Let somebody else change the file of a project in which there is work."""
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    file.write_bytes(b"iets anders")
    stage.trigger("save")
    assert "ook ergens anders veranderd" in stage.notices[0]
    assert not stage.on_top()


def test_a_file_that_somebody_else_changed_is_not_overwritten(stage: Stage, file: Path) -> None:
    changed_by_another(stage, file)
    assert file.read_bytes() == b"iets anders"
    assert stage.session.save_state is SaveState.CHANGED_ELSEWHERE
    assert "iemand anders veranderde werk.napl" in said(stage)
    edit(stage, 1, "Werkt door")
    stage.wait_until(
        lambda: stage.session._saving is None and not stage.session._timer.remainingTime() < 3000
    )
    assert not stage.on_top()
    assert len(stage.notices) == 1
    assert file.read_bytes() == b"iets anders"


def test_both_versions_are_kept(stage: Stage, file: Path) -> None:
    changed_by_another(stage, file)
    stage.answer_notice("Beide houden")
    (mine,) = file.parent.glob("werk (*).napl")
    assert stage.session.document.path == mine
    assert file.read_bytes() == b"iets anders"
    assert "Vraagt door" in texts(mine)
    assert "werk.napl" in said(stage)
    assert not stage.on_top()
    stage.close_project()
    assert not [each for each in file.parent.iterdir() if each.name.startswith(".")]


def test_ones_own_version_is_put_in_its_place(stage: Stage, file: Path) -> None:
    changed_by_another(stage, file)
    stage.answer_notice("Mijn versie gebruiken")
    assert "Vraagt door" in texts(file)
    (theirs,) = file.parent.glob("werk (*).napl")
    assert theirs.read_bytes() == b"iets anders"
    assert stage.session.save_state is SaveState.SAVED
    assert not stage.on_top()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, "geen ruimte voor werk.napl"),
        (errno.EROFS, "werk.napl mag niet worden geschreven"),
        (errno.EACCES, "werk.napl mag niet worden geschreven"),
        (errno.EIO, "werk.napl is niet te bereiken"),
    ],
)
def test_what_keeps_the_file_from_being_written_is_told_once_and_it_is_written_later(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, error: int, words: str
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(error, "niet nu")

    open_file(stage, file)
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.saving.tempfile.mkstemp", refuse)
        edit(stage, 0, "Vraagt door")
        stage.wait_until(lambda: bool(stage.notices))
        assert words in said(stage)
        edit(stage, 1, "Werkt door")
        stage.session._save_in_background()
        stage.wait_until(lambda: stage.session._saving is None)
        assert not stage.on_top()
        assert len(stage.notices) == 1
    stage.session._save_in_background()
    stage.wait_until(lambda: stage.session.save_state is SaveState.SAVED)
    assert "er is niets kwijt" in said(stage)
    assert not stage.notices
    assert {"Vraagt door", "Werkt door"} <= set(texts(file))


def test_another_place_is_one_click_away(stage: Stage, file: Path, tmp_path: Path) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    file.parent.rename(tmp_path / "weg")
    stage.trigger("save")
    stage.answer_notice("Ergens anders bewaren…")
    stage.choose_file(tmp_path / "hier.napl")
    stage.clear()
    assert stage.session.document.path == tmp_path / "hier.napl"
    assert "Vraagt door" in texts(tmp_path / "hier.napl")


def test_a_file_that_is_gone_is_written_again(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    file.unlink()
    stage.trigger("save")
    assert not stage.on_top()
    assert "Vraagt door" in texts(file)


def locked_elsewhere(file: Path, silent: float) -> Path:
    lock = file.with_name(f".{file.name}.lock")
    lock.write_text('{"user": "Noor", "host": "elders", "pid": 1, "since": "2024-11-23T13:02:00+00:00"}')
    silent_since = lock.stat().st_mtime - silent
    os.utime(lock, (silent_since, silent_since))
    return lock


def test_a_project_that_somebody_has_can_be_looked_at_or_copied(stage: Stage, file: Path) -> None:
    lock = locked_elsewhere(file, silent=0)
    open_file(stage, file)
    box = stage.dialog(QMessageBox)
    assert "Noor" in box.text()
    assert "elders" in box.text()
    assert "Toch openen" not in [button.text() for button in box.buttons()]
    answer(stage, "Bekijken")
    assert stage.session.save_state is SaveState.READ_ONLY
    assert "alleen om te kijken" in said(stage)
    (copy,) = [each for each in stage.window.findChildren(Banner) if each.isVisible()]
    copy.button.click()
    stage.settle()
    assert stage.session.save_state is SaveState.SAVED
    assert stage.session.document.path != file
    assert lock.exists()


def test_a_lock_that_was_left_behind_can_be_taken_away(stage: Stage, file: Path) -> None:
    locked_elsewhere(file, silent=3600)
    open_file(stage, file)
    answer(stage, "Toch openen")
    edit(stage, 0, "Vraagt door")
    stage.trigger("save")
    assert "Vraagt door" in texts(file)


def test_whoever_lost_the_lock_hears_it_once(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    locked_elsewhere(file, silent=0)
    stage.session.show_life()
    stage.wait_until(lambda: bool(stage.notices))
    assert "Iemand anders heeft ‘werk.napl’ nu ook open." in stage.notices[0]
    stage.session.show_life()
    stage.wait_until(lambda: stage.session._looking is None)
    assert len(stage.notices) == 1
    assert not stage.on_top()


def test_a_backup_that_cannot_be_made_is_told_in_passing(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    monkeypatch.setattr("napl_desktop.document.storage.backups.shutil.copyfileobj", no_room)
    stage.session.save_now()
    stage.settle()
    assert "geen ruimte voor een reservekopie" in said(stage)
    assert stage.session.save_state is SaveState.SAVED


def test_a_text_that_was_being_typed_comes_back(stage: Stage, file: Path) -> None:
    document = Document.open(file)
    with document.read() as db:
        from napl_desktop.exchange.taking_snapshot import project_snapshot

        (path,) = project_snapshot(db).paths
    document.keep_drafts([Draft(target_of(("cell", path.dimensions[1].id, path.levels[0].id)), "Half")])
    document.leave()
    open_file(stage, file)
    assert "Half" in [cell.text for cell in stage.grid.cells.values()]
    assert "Teruggehaald van de vorige keer" in said(stage)
    assert stage.session.document.drafts() == ()


def test_the_cell_of_a_text_that_came_back_is_shown(stage: Stage, tmp_path: Path) -> None:
    file = two_paths(tmp_path)
    document = Document.open(file)
    with document.read() as db:
        from napl_desktop.exchange.taking_snapshot import project_snapshot

        second = next(path for path in project_snapshot(db).paths if path.title == "Pad 2")
    cell = second.dimensions[1].id, second.levels[0].id
    document.keep_drafts([Draft(target_of(("cell", *cell)), "Half")])
    document.leave()
    open_file(stage, file)
    assert stage.grid.title == "Pad 2"
    assert stage.window.selection.now.cell == cell
    assert stage.grid.cell(*cell).text == "Half"
    # Undoing is for whoever thought better of it.
    stage.trigger("undo")
    assert stage.grid.cell(*cell).text == ""


def test_a_draft_of_a_cell_that_is_gone_is_shown(stage: Stage, file: Path) -> None:
    document = Document.open(file)
    document.keep_drafts([Draft(target_of(("cell", "weg", "ook weg")), "Half")])
    document.leave()
    open_file(stage, file)
    assert not stage.on_top()
    assert "geen plek meer" in stage.notices[0]
    stage.answer_notice("Bekijken…")
    dialog = stage.dialog(OrphanedDraftsDialog)
    assert dialog.text.toPlainText() == "Half"
    assert stage.session.document.drafts() != (), "it is kept until it was seen"
    dialog.copy_button.click()
    assert QApplication.clipboard().text() == "Half"
    dialog.close_button.click()
    stage.settle()
    assert stage.window.project_page is not None
    assert stage.grid.title == "Pad"
    assert stage.session.document.drafts() == ()
    assert not stage.notices


def test_a_draft_that_cannot_be_put_back_now_is_there_the_next_time(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document.open(file)
    document.keep_drafts([Draft(target_of(("cell", "rij", "niveau")), "Half")])
    document.leave()

    def full(*_arguments: object) -> None:
        raise WorkingCopyError(file, place="hier")

    monkeypatch.setattr("napl_desktop.operations.drafts.put_back", full)
    open_file(stage, file)
    stage.clear()
    assert [draft.text for draft in stage.session.document.drafts()] == ["Half"]


def test_opening_what_is_open_already_changes_nothing(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    session = stage.session
    link = file.with_name("link.napl")
    link.symlink_to(file)
    for same in (file, link):
        stage.application.files.open(same)
        stage.settle()
        assert stage.session is session
        assert "is al open" in said(stage) or "is open already" in said(stage)
        assert not stage.on_top()


def test_saving_over_a_project_that_is_open_elsewhere(stage: Stage, file: Path) -> None:
    other = file.with_name("ander.napl")
    new_project(other, "Ander", Sector.PO, AtelierFocus.LEVELS, "po", PLAN).close()
    lock = other.with_name(".ander.napl.lock")
    lock.write_text('{"user": "Noor", "host": "elders", "pid": 1, "since": "2024-11-23T13:02:00+00:00"}')
    before = other.read_bytes()
    open_file(stage, file)
    stage.trigger("save-as")
    stage.choose_file(other)
    assert "Noor" in stage.dialog(QMessageBox).text()
    stage.clear()
    assert other.read_bytes() == before
    assert stage.session.document.path == file


@pytest.mark.parametrize("answer", [0, 1])
def test_of_two_versions_the_one_that_is_not_open_is_named(stage: Stage, file: Path, answer: int) -> None:
    elsewhere = file.with_name("elders.napl")
    shutil.copyfile(file, elsewhere)
    document = Document.open(file)
    rename_project(document, "Gebleven")
    document.leave()
    with Document.open(elsewhere) as other:
        rename_project(other, "Van elders")
    elsewhere.replace(file)
    open_file(stage, file)
    box = stage.dialog(QMessageBox)
    [button for button in box.buttons() if button.text()][answer].click()
    stage.settle()
    (kept,) = file.parent.glob("werk (*).napl")
    opened, beside = ((file, kept), (kept, file))[answer]
    assert stage.session.document.path == opened
    assert beside.name in said(stage)


def test_a_draft_that_cannot_be_kept_is_told_until_it_is_kept(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(stage, file)
    grid = stage.grid

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    def keep(text: str) -> None:
        stage.session.keep_drafts((Draft(target_of(("cell", grid.rows[0].id, grid.levels[1].id)), text),))
        stage.settle()

    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.writing_small.os.fsync", full)
        keep("Ha")
        keep("Half")
        assert len(stage.notices) == 1
        assert "wordt niet bewaard. De schijf van deze computer is vol." in stage.notices[0]
        assert "bewaard in" not in said(stage)
    assert not stage.on_top()
    keep("Half af")
    assert stage.session.document.drafts() != ()
    assert not stage.notices
    assert "Er is weer ruimte" in said(stage)
    stage.session.keep_drafts(())


def test_an_agreed_text_that_changes_is_told(stage: Stage, file: Path) -> None:
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    grid = stage.grid
    stage.session.run(set_status, [(grid.rows[0].id, grid.levels[1].id)], DescriptorStatus.AGREED)
    edit(stage, 0, "Vraagt nog meer door")
    assert "weer een voorstel" in said(stage)


def test_a_bug_is_caught_once_and_the_work_is_saved(
    stage: Stage, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_bugs(stage.application.files, stage.application.messages)
    open_file(stage, file)
    edit(stage, 0, "Vraagt door")
    try:
        raise ZeroDivisionError("een fout in het programma")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    stage.settle()
    assert not stage.on_top()
    assert stage.notices == ["Er ging iets mis in het programma. Je werk is bewaard."]
    assert stage.session.save_state is SaveState.SAVED
    assert "Vraagt door" in texts(file)
    assert "een fout in het programma" in capsys.readouterr().err
    stage.answer_notice("Verslag bekijken…")
    assert "een fout in het programma" in stage.dialog(ReportDialog).report.toPlainText()
    stage.clear()


def test_a_bug_that_comes_back_at_every_painting_is_told_once(
    stage: Stage,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_bugs(stage.application.files, stage.application.messages)
    written: list[str] = []
    monkeypatch.setattr(
        "ui.shell.crash.write_report", lambda what: written.append(what) or tmp_path / "verslag.txt"
    )
    for _again in range(3):
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("steeds weer"), None)
    stage.settle()
    assert len(written) == 1
    assert len(stage.notices) == 1
    stage.application.messages.close_notice("bug")
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("nog eens"), None)
    assert len(written) == 2
    stage.settle()
    assert "nog eens" in capsys.readouterr().err
