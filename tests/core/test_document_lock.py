"""Who has a project open is told to whoever comes next, and a lock never outlives its program for long."""

import errno
import json
import os
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.storage import lock as locks
from napl_desktop.errors.files import NoAccess
from napl_desktop.errors.projects import LockTaken, ProjectLocked
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import wording
from tests.core.made_projects import (
    in_another_process,
    in_folder,
    lock_of_another,
    make_project,
    shown,
    traces,
)

OPEN_AND_TELL = """
import sys
from pathlib import Path
from napl_desktop.document.document import Document
from napl_desktop.errors.projects import ProjectLocked
try:
    Document.open(Path(sys.argv[1])).close()
except ProjectLocked as error:
    print(error.facts["user"], error.facts["host"])
"""


@pytest.fixture
def path(tmp_path):
    make_project(tmp_path / "proef.napl").close()
    return tmp_path / "proef.napl"


@pytest.fixture
def clock_in_amsterdam(monkeypatch):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_second_opener_is_told_who_where_and_since_when(path):
    before = datetime.now(UTC).replace(microsecond=0)
    with Document.open(path):
        with pytest.raises(ProjectLocked) as told:
            Document.open(path)
        assert (told.value.facts["user"], told.value.facts["host"]) == (locks._user(), socket.gethostname())
        assert before <= told.value.facts["since"] <= datetime.now(UTC)
        assert in_folder(path.parent) == [".proef.napl.lock", "proef.napl"], "the lock is still of the first"


def test_another_program_is_told_as_well(path):
    with Document.open(path):
        told = in_another_process(OPEN_AND_TELL, path)

    assert told.stdout.split() == [locks._user(), socket.gethostname()], told.stderr
    assert in_another_process(OPEN_AND_TELL, path).stdout == ""


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has one time zone for all")
def test_the_sentence_says_the_time_as_people_do(path, clock_in_amsterdam):
    lock_of_another(path)

    with pytest.raises(ProjectLocked) as told:
        Document.open(path)

    assert "bij Noor op elders, sinds 14:02 op 23 november." in wording("nl").error(told.value)
    assert "with Noor on elders, since 14:02 on 23 November." in wording("en").error(told.value)


def test_a_locked_project_can_be_looked_at(path):
    with Document.open(path) as document, Document.open(path, read_only=True) as looked_at:
        assert shown(looked_at) == shown(document)
    assert in_folder(path.parent) == ["proef.napl"]


def test_looking_takes_no_lock(path):
    with Document.open(path, read_only=True):
        assert in_folder(path.parent) == ["proef.napl"]
        Document.open(path).close()


def test_a_lock_of_another_computer_is_respected(path):
    lock = lock_of_another(path, host="een-andere-computer", pid=os.getpid())
    text = lock.read_text("utf-8")

    with pytest.raises(ProjectLocked):
        Document.open(path)

    assert lock.read_text("utf-8") == text


@pytest.mark.parametrize(
    "facts",
    [
        pytest.param({"pid": 2**22 + 1}, id="its program is gone"),
        pytest.param({"pid": 1, "since": "1999-01-01T00:00:00+00:00"}, id="its number is of a later program"),
        pytest.param({"pid": "niemand"}, id="it names no program"),
        pytest.param({"pid": 2**70}, id="it names no possible program"),
        pytest.param({"pid": 1, "since": "gisteren"}, id="it says no moment"),
        pytest.param({"pid": 1, "since": None}, id="it says nothing about the moment"),
    ],
)
def test_a_lock_that_outlived_its_program_is_taken_over(path, facts):
    lock = lock_of_another(path, host=socket.gethostname(), **facts)

    with Document.open(path):
        assert json.loads(lock.read_text("utf-8"))["pid"] == os.getpid()

    assert not lock.exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '"iets"', '{"user": "Noor"}', "\x00"])
def test_a_lock_that_says_nothing_is_taken_over(path, text):
    path.with_name(".proef.napl.lock").write_text(text, "utf-8")

    with Document.open(path):
        pass

    assert in_folder(path.parent) == ["proef.napl"]


def test_a_lock_that_is_being_written_at_this_moment(path, monkeypatch):
    lock = lock_of_another(path)
    text = lock.read_text("utf-8")
    lock.write_text("")
    monkeypatch.setattr(locks.time, "sleep", lambda _seconds: lock.write_text(text, "utf-8"))

    with pytest.raises(ProjectLocked) as told:
        Document.open(path)

    assert told.value.facts["user"] == "Noor"
    assert lock.read_text("utf-8") == text


def test_who_takes_over_a_lock_at_the_same_moment_as_another_gives_way(path, monkeypatch):
    lock = lock_of_another(path, host=socket.gethostname(), pid=2**22 + 1)
    monkeypatch.setattr(locks.time, "sleep", lambda _seconds: lock_of_another(path))

    with pytest.raises(ProjectLocked) as told:
        Document.open(path)

    assert told.value.facts["user"] == "Noor"
    assert json.loads(lock.read_text("utf-8"))["user"] == "Noor"


def test_a_clock_that_was_put_back_does_not_end_a_lock(path):
    """The program that has the lock seems to have begun long after it took it."""
    program = [sys.executable, "-c", "input()", path]
    with subprocess.Popen(program, stdin=subprocess.PIPE) as holder:
        lock_of_another(path, host=socket.gethostname(), pid=holder.pid, since="1999-01-01T00:00:00+00:00")
        with pytest.raises(ProjectLocked):
            Document.open(path)
        holder.communicate(b"\n")
    Document.open(path).close()


def test_a_lock_of_another_computer_that_says_no_moment_is_still_a_lock(path):
    lock_of_another(path, since="?")

    with pytest.raises(ProjectLocked) as told:
        Document.open(path)

    assert "Noor" in wording("nl").error(told.value)


def test_a_lock_that_somebody_else_took_is_left_alone(path):
    with Document.open(path):
        lock = lock_of_another(path)

    assert json.loads(lock.read_text("utf-8"))["user"] == "Noor"


def refuse_new_files_in(folder, monkeypatch):
    """Make a folder one that can be read but not written, for the superuser too."""
    opened = type(folder).open

    def open_unless_new(path, mode="r", *arguments, **options):
        if path.parent == folder and mode[0] in "wx":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, mode, *arguments, **options)

    def no_temporary_file(*arguments, dir=None, **options):
        assert dir == folder
        raise PermissionError(errno.EACCES, "Permission denied", str(dir))

    monkeypatch.setattr(type(folder), "open", open_unless_new)
    monkeypatch.setattr("napl_desktop.document.storage.saving.tempfile.mkstemp", no_temporary_file)


def test_a_lock_for_which_there_is_no_room_does_not_stay(path, monkeypatch):
    dump, full = json.dump, []

    def only_elsewhere(said, file):
        if path.parent == Path(file.name).parent:
            full.append(file.name)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        dump(said, file)

    monkeypatch.setattr(locks.json, "dump", only_elsewhere)
    with Document.open(path):
        assert in_folder(path.parent) == ["proef.napl"]
        with pytest.raises(ProjectLocked):
            Document.open(path)
    assert len(full) == 2


def test_where_no_lock_can_be_put_one_person_still_opens_it_once(path, monkeypatch):
    with monkeypatch.context() as patch:
        refuse_new_files_in(path.parent, patch)
        document = Document.open(path)
        rename_project(document, "Niet te bewaren")
        with pytest.raises(ProjectLocked):
            Document.open(path)
        with pytest.raises(NoAccess):
            document.close()
        assert in_folder(path.parent) == ["proef.napl"]

    with Document.open(path) as reopened:
        assert reopened.recovered == 1
        assert next(iter(shown(reopened)["project"].values()))["title"] == "Niet te bewaren"
    assert traces() == []


def silent_for(lock, seconds):
    moment = lock.stat().st_mtime - seconds
    os.utime(lock, (moment, moment))


def test_a_lock_left_behind_by_another_computer_can_be_taken_away(path):
    lock = lock_of_another(path)
    silent_for(lock, locks.STALE_AFTER + 5)

    with pytest.raises(ProjectLocked) as told:
        Document.open(path)
    assert told.value.stale
    assert (datetime.now(UTC) - told.value.facts["seen"]).total_seconds() > locks.STALE_AFTER
    assert json.loads(lock.read_text("utf-8"))["user"] == "Noor", "only on request"

    with Document.open(path, break_stale=True) as document:
        rename_project(document, "Verder")
        assert json.loads(lock.read_text("utf-8"))["pid"] == os.getpid()


@pytest.mark.parametrize("seconds", [0, 300, -3600])
def test_a_lock_that_shows_life_is_never_taken_away(path, seconds):
    """Life in the future is that of a computer with another clock."""
    silent_for(lock_of_another(path), seconds)

    with pytest.raises(ProjectLocked) as told:
        Document.open(path, break_stale=True)

    assert not told.value.stale


def test_a_lock_of_this_computer_is_never_taken_away_from_a_living_program(path):
    with Document.open(path):
        silent_for(locks.lock_file(path), locks.STALE_AFTER * 2)
        with pytest.raises(ProjectLocked) as told:
            Document.open(path, break_stale=True)
        assert not told.value.stale


def test_an_open_project_shows_life(path):
    with Document.open(path) as document:
        lock = locks.lock_file(path)
        written = lock.stat().st_mtime
        silent_for(lock, 1000)
        document.keep_lock()
        assert lock.stat().st_mtime >= written


def test_who_lost_the_lock_is_told_once_and_leaves_it_alone(path):
    document = Document.open(path)
    lock = lock_of_another(path)

    with pytest.raises(LockTaken):
        document.keep_lock()
    document.keep_lock()

    document.close()
    assert json.loads(lock.read_text("utf-8"))["user"] == "Noor"


def test_a_lock_that_is_gone_with_its_stick_was_taken_by_nobody(path, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    with Document.open(path.rename(folder / path.name)) as document:
        folder.rename(tmp_path / "in de zak")
        document.keep_lock()
        assert not folder.exists()
        (tmp_path / "in de zak").rename(folder)


def test_a_lock_that_somebody_broke_and_left_is_put_back(path):
    with Document.open(path) as document:
        locks.lock_file(path).unlink()
        document.keep_lock()
        with pytest.raises(ProjectLocked):
            Document.open(path)
    assert in_folder(path.parent) == ["proef.napl"]


def test_no_lock_is_put_where_its_project_is_not(path):
    with Document.open(path) as document:
        locks.lock_file(path).unlink()
        path.unlink()
        document.keep_lock()
        assert in_folder(path.parent) == []


def test_where_no_lock_can_be_written_at_all_the_project_opens_without(path, monkeypatch):
    def refuse(*_arguments):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(locks, "_write", refuse)
    with Document.open(path) as document:
        document.keep_lock()
        assert in_folder(path.parent) == ["proef.napl"]
        rename_project(document, "Zonder slot")
    with Document.open(path) as reopened:
        assert next(iter(shown(reopened)["project"].values()))["title"] == "Zonder slot"
    assert in_folder(path.parent) == ["proef.napl"]
