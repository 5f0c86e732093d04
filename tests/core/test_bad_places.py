"""A full disk, a folder without rights, a stick pulled out: a sentence, nothing lost, nothing half-written."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.storage import saving, working_copy, writing_small
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.errors.files import DiskFull, FileInUse, FileProblem, NoAccess, NotReachable
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import wording
from tests.core.made_projects import (
    contents,
    grid_of,
    in_another_process,
    in_folder,
    make_project,
    shown,
    traces,
)

LOCK = ".proef.napl.lock"


@pytest.fixture
def folder(tmp_path):
    """A folder of the person, on a stick maybe, with a project in it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    make_project(folder / "proef.napl").close()
    return folder


@pytest.fixture
def document(folder):
    document = Document.open(folder / "proef.napl")
    rename_project(document, "Nog niet bewaard")
    yield document
    document.leave()


def failing(code):
    """Return a function that fails as the system does."""

    def fail(*arguments, **options):
        raise OSError(code, os.strerror(code))

    return fail


def full_for_sqlite(monkeypatch):
    """Let every database that a save makes be full after a few pages."""
    connect = sqlite3.connect

    def connect_small(database, **options):
        connection = connect(database, **options)
        if str(database).endswith(".tmp"):
            connection.execute("PRAGMA page_size = 4096")
            connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr(saving.sqlite3, "connect", connect_small)


class KeepsItsLog(sqlite3.Connection):
    """A database on a disk on which the log cannot be put away: SQLite only answers that it is still there."""

    def execute(self, statement, *values):
        return super().execute(statement.replace("journal_mode = DELETE", "journal_mode"), *values)


def log_cannot_go(monkeypatch):
    """Let every database that a save makes need a second file for ever."""
    connect = sqlite3.connect

    def connect_with_log(database, **options):
        kind = {"factory": KeepsItsLog} if str(database).endswith(".tmp") else {}
        return connect(database, **options, **kind)

    monkeypatch.setattr(saving.sqlite3, "connect", connect_with_log)


def full_at_the_end(monkeypatch):
    monkeypatch.setattr(saving.os, "fsync", failing(errno.ENOSPC))


def no_rights(monkeypatch):
    monkeypatch.setattr(saving.tempfile, "mkstemp", failing(errno.EACCES))


def read_only_medium(monkeypatch):
    monkeypatch.setattr(saving.tempfile, "mkstemp", failing(errno.EROFS))


def in_use(monkeypatch):
    def refuse(path, target):
        if path.suffix == ".tmp":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return replace(path, target)

    replace = Path.replace
    monkeypatch.setattr("pathlib.Path.replace", refuse)


def no_answer(monkeypatch):
    monkeypatch.setattr(saving.os, "fsync", failing(errno.EIO))


TROUBLES = [
    pytest.param(full_for_sqlite, DiskFull, "geen ruimte meer", id="disk full while copying"),
    pytest.param(log_cannot_go, NotReachable, "niet te bereiken", id="copy that needs a second file"),
    pytest.param(full_at_the_end, DiskFull, "geen ruimte meer", id="disk full at the end"),
    pytest.param(no_rights, NoAccess, "niet lezen of schrijven", id="folder without rights"),
    pytest.param(read_only_medium, NoAccess, "niet lezen of schrijven", id="medium that can only be read"),
    pytest.param(in_use, NoAccess, "niet lezen of schrijven", id="file in use"),
    pytest.param(no_answer, NotReachable, "niet te bereiken", id="medium that does not answer"),
]


@pytest.mark.parametrize(("trouble", "kind", "words"), TROUBLES)
def test_a_save_that_fails_leaves_everything_as_it_was(document, folder, monkeypatch, trouble, kind, words):
    before, work = document.path.read_bytes(), shown(document)

    with monkeypatch.context() as patch:
        trouble(patch)
        with pytest.raises(kind) as told:
            document.save()
        rename_project(document, "Gewoon verder")
        document.undo()

    assert words in wording("nl").error(told.value)
    assert "proef.napl" in wording("en").error(told.value)
    assert document.path.read_bytes() == before
    assert in_folder(folder) == [LOCK, "proef.napl"]
    assert shown(document) == work
    assert document.unsaved

    document.save()
    assert contents(document.path) == work
    assert in_folder(folder) == [LOCK, "proef.napl"]


@pytest.mark.parametrize(("trouble", "kind", "words"), TROUBLES)
def test_closing_when_saving_fails_keeps_the_work(document, folder, monkeypatch, trouble, kind, words):
    before, work = document.path.read_bytes(), shown(document)

    with monkeypatch.context() as patch:
        trouble(patch)
        with pytest.raises(kind):
            document.close()

    assert document.path.read_bytes() == before
    assert in_folder(folder) == ["proef.napl"]
    with Document.open(document.path) as reopened:
        assert reopened.recovered == 1
        assert shown(reopened) == work
    assert contents(document.path) == work
    assert traces() == []


@pytest.mark.parametrize(("trouble", "kind", "words"), TROUBLES)
def test_a_new_project_that_cannot_be_written_is_not_there(tmp_path, monkeypatch, trouble, kind, words):
    trouble(monkeypatch)

    with pytest.raises(kind) as told:
        make_project(tmp_path / "nieuw.napl")

    assert words in wording("nl").error(told.value)
    assert in_folder(tmp_path) == []
    assert traces() == []


@pytest.mark.parametrize(("trouble", "kind", "words"), TROUBLES)
def test_a_copy_that_cannot_be_written_is_not_there(document, folder, monkeypatch, trouble, kind, words):
    trouble(monkeypatch)

    with pytest.raises(kind):
        document.save_copy(folder / "kopie.napl")

    assert in_folder(folder) == [LOCK, "proef.napl"]


def refuse_to_replace(monkeypatch, times):
    """Refuse as Windows does while somebody has the file open, so many times."""
    replace, left = Path.replace, [times]

    def refuse(path, target):
        if path.suffix == ".tmp" and left[0] > 0:
            left[0] -= 1
            error = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            error.winerror = 5
            raise error
        return replace(path, target)

    monkeypatch.setattr("pathlib.Path.replace", refuse)
    monkeypatch.setattr(saving.time, "sleep", lambda _seconds: None)


def test_a_file_that_is_in_use_for_a_moment_is_written_after_it(document, monkeypatch):
    refuse_to_replace(monkeypatch, times=2)

    document.save()

    assert contents(document.path) == shown(document)


def test_a_file_that_stays_in_use_is_told_as_that(document, folder, monkeypatch):
    before = document.path.read_bytes()
    refuse_to_replace(monkeypatch, times=1000)

    with pytest.raises(FileInUse) as told:
        document.save()

    assert "Een ander programma heeft ‘proef.napl’ open" in wording("nl").error(told.value)
    assert document.path.read_bytes() == before
    assert in_folder(folder) == [LOCK, "proef.napl"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_folder_that_really_has_no_rights(folder):
    folder.chmod(0o500)
    try:
        with pytest.raises(NoAccess):
            make_project(folder / "nieuw.napl")
        document = Document.open(folder / "proef.napl")
        rename_project(document, "Niet te bewaren")
        with pytest.raises(NoAccess):
            document.close()
        assert in_folder(folder) == ["proef.napl"]
    finally:
        folder.chmod(0o700)
    with Document.open(folder / "proef.napl") as reopened:
        assert reopened.recovered == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_really_may_not_be_read(folder):
    path = folder / "proef.napl"
    path.chmod(0o000)
    with pytest.raises(NoAccess):
        Document.open(path)
    assert in_folder(folder) == ["proef.napl"]


# The stick is pulled out


def test_work_goes_on_without_the_stick(document, folder, tmp_path):
    work = shown(document)
    folder.rename(tmp_path / "in de zak")

    with pytest.raises(NotReachable) as told:
        document.save()
    rename_project(document, "Zonder stick")
    document.undo()

    assert "Sluit de stick" in wording("nl").error(told.value)
    assert "Plug in the stick" in wording("en").error(told.value)
    assert not folder.exists(), "nothing is written where the stick was"

    (tmp_path / "in de zak").rename(folder)
    document.save()
    assert contents(document.path) == work


def test_closing_without_the_stick_keeps_the_work(document, folder, tmp_path):
    work = shown(document)
    folder.rename(tmp_path / "in de zak")

    with pytest.raises(NotReachable):
        document.close()
    with pytest.raises(NotReachable):
        Document.open(document.path)

    (tmp_path / "in de zak").rename(folder)
    with Document.open(document.path) as reopened:
        assert reopened.recovered == 1
        assert shown(reopened) == work
    assert in_folder(folder) == ["proef.napl"]
    assert traces() == []


def test_a_stick_that_fails_while_it_is_read(document, monkeypatch):
    monkeypatch.setattr("napl_desktop.document.storage.user_file.file_hash", failing(errno.EIO))

    with pytest.raises(NotReachable):
        document.save()

    assert document.unsaved


# Our own disk: where the working copy is


def assert_tells_of_our_disk(error: FileProblem):
    for language, words in (("nl", "kan nu niet worden bewaard op deze computer"), ("en", "cannot be kept")):
        said = wording(language).error(error)
        assert words in said
        assert "‘proef.napl’" in said
        assert "napl_desktop" in said, "which disk it is"


def test_an_edit_that_does_not_fit_is_not_done(document):
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    before, steps = shown(document), len(document.steps())
    driver = document._writer.engine.raw_connection().driver_connection
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    driver.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(WorkingCopyError) as told:
        write_cell(document, row, level, "Een lange tekst. " * 4000)

    assert_tells_of_our_disk(told.value)
    assert shown(document) == before
    assert len(document.steps()) == steps

    driver.execute("PRAGMA max_page_count = 1000000")
    write_cell(document, row, level, "Een lange tekst. " * 4000)
    assert len(document.steps()) == steps + 1
    document.save()
    assert contents(document.path) == shown(document)


EDIT_WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from napl_desktop.document.document import Document
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.projects import rename_project

document = Document.open(Path(sys.argv[1]))
rename_project(document, "Past nog")
log = document._copy.database.with_name("working.napl-wal")
resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, resource.RLIM_INFINITY))
try:
    rename_project(document, "Past niet")
except WorkingCopyError as error:
    print(error.kind)
assert [step.subject.title for step in document.steps()] == ["Past nog"]
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
rename_project(document, "Past weer")
document.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_an_edit_that_cannot_be_written_at_the_last_moment_is_not_done(folder):
    done = in_another_process(EDIT_WITHOUT_ROOM, folder / "proef.napl")

    assert (done.returncode, done.stdout.split()) == (0, ["not-kept"]), done.stderr
    with Document.open(folder / "proef.napl") as document:
        assert document.recovered == 0
        assert [step.subject.title for step in document.steps()] == ["Past nog", "Past weer"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (working_copy.tempfile, "mkdtemp"),
        (working_copy.shutil, "copyfile"),
        (writing_small.os, "fsync"),
    ],
)
def test_without_room_for_a_working_copy_nothing_is_opened(folder, monkeypatch, place, name):
    with monkeypatch.context() as patch:
        patch.setattr(place, name, failing(errno.ENOSPC))
        with pytest.raises(WorkingCopyError) as told:
            Document.open(folder / "proef.napl")

    assert_tells_of_our_disk(told.value)
    assert in_folder(folder) == ["proef.napl"]
    Document.open(folder / "proef.napl").close()


def test_without_room_to_note_a_save_the_file_is_written_all_the_same(document, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(WorkingCopy, "remember", failing(errno.ENOSPC))
        document.save()
        assert contents(document.path) == shown(document)
        rename_project(document, "En nog eens")
        document.close()

    with Document.open(document.path) as reopened:
        assert reopened.recovered == 0
        assert [step.subject.title for step in reopened.steps()] == ["Nog niet bewaard", "En nog eens"]


def test_a_draft_that_does_not_fit_is_told_and_the_next_one_may_fit(document, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(writing_small.os, "fsync", failing(errno.ENOSPC))
        with pytest.raises(WorkingCopyError):
            document.keep_drafts([Draft(target_of(("cell", "rij", "niveau")), "tekst")])

    assert document.drafts() == ()
    document.keep_drafts([Draft(target_of(("cell", "rij", "niveau")), "tekst")])
    assert document.drafts() == (Draft(target_of(("cell", "rij", "niveau")), "tekst"),)
    document.keep_drafts(())
