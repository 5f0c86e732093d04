"""What strangers put beside a project is named and stays; it neither holds us up nor changes what is saved."""

import json
import os
import shutil
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from napl_desktop import cli
from napl_desktop.beside import foreign_beside
from napl_desktop.document.document import Document
from napl_desktop.document.storage.backups import back_up, open_as_copy
from napl_desktop.document.storage.lock import lock_file
from napl_desktop.errors.files import InTheWay
from napl_desktop.errors.projects import BrokenProject, HalfWritten, ProjectLocked
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import LANGUAGES, wording
from tests.core.made_projects import contents, in_another_process, in_folder, make_project, shown

SOON = 1.0
"""Seconds of a process's own work, beside what it takes to start."""

HOLDER = {"user": "iemand", "host": "elders", "pid": 7, "since": "2026-11-29T09:00:00+00:00"}


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    make_project(folder / "proef.napl").close()
    return folder / "proef.napl"


# Locks


def says(**facts):
    """Return what writes a lock that says something else than locks do."""
    return lambda place: place.write_text(json.dumps(HOLDER | facts))


def of_year(year):
    def put(place):
        place.write_text(json.dumps(HOLDER | {"since": f"{year:04}-01-01T00:00:00+00:00"}))
        os.utime(place, ns=((year - 1970) * 365 * 86400 * 10**9,) * 2)

    return put


def of_a_gigabyte(place):
    place.touch()
    os.truncate(place, 1 << 30)


LOCKS = {
    "a gigabyte": of_a_gigabyte,
    "deep": lambda place: place.write_text("[" * 4000),
    "deep objects": lambda place: place.write_text('{"a":' * 700),
    "a folder": lambda place: place.mkdir(),
    "a folder with something in it": lambda place: (place / "map").mkdir(parents=True),
    "no text": lambda place: place.write_bytes(b"\xff\xfe" * 50),
    "nothing": lambda place: place.touch(),
    "a list": lambda place: place.write_text("[1, 2, 3, 4]"),
    "other facts": says(kleur="rood"),
    "names that are lists": says(user=["iemand"], host={"een": "map"}),
    "a number for a name": says(user=1e400, host=None),
    "a number that is text": says(pid="zeven"),
    "a huge number": says(pid=10**3000),
    "a number below nothing": says(pid=-(10**12), host=socket.gethostname()),
    "too many digits": lambda place: place.write_text('{"pid": ' + "9" * 5000 + "}"),
    "year 1": of_year(1),
    "year 2200": of_year(2200),
    "year 9999": says(since="9999-12-31T23:59:59+00:00"),
    "year 99999": says(since="99999-01-01T00:00:00+00:00"),
    "no time zone": says(since="0001-01-01T00:00:00"),
    "a name of signs": says(user="\x00\x1b[31m\ud800", host="\u202e" * 500),
}
if hasattr(os, "mkfifo"):
    LOCKS["a pipe"] = os.mkfifo
    LOCKS["a link to what never ends"] = lambda place: place.symlink_to("/dev/zero")
    LOCKS["a link to itself"] = lambda place: place.symlink_to(place.name)
    LOCKS["a link to nothing"] = lambda place: place.symlink_to("nergens")


# The peak from there: what `getrusage` says comes from the parent too. It never falls again: the first that is
# too high is of the lock that was read then.
OPEN = """
import json
import sys
import time
from pathlib import Path
from napl_desktop.document.document import Document
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.wording import wording
for path in sys.argv[1:]:
    begun = time.process_time()
    try:
        with Document.open(Path(path)) as document:
            document.keep_lock()
            said = "open"
    except ProjectLocked as error:
        said = wording("nl").error(error)
    peak = Path("/proc/self/status").read_text("utf-8").partition("VmHWM:")[2].split()[0]
    print(json.dumps([said, time.process_time() - begun, int(peak) / 1024]), flush=True)
"""


def test_a_lock_that_is_none_holds_nobody_up(path):
    copies = []
    for name, put in LOCKS.items():
        folder = path.parent / name
        folder.mkdir()
        copies.append(Path(shutil.copy(path, folder)))
        put(lock_file(copies[-1]))

    done = in_another_process(OPEN, *copies)

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, (list(LOCKS)[len(answers)], done.stderr)
    for name, (said, seconds, megabytes) in zip(LOCKS, answers, strict=True):
        assert seconds < SOON, name
        assert megabytes < 200, name
        assert said == "open" or "‘proef.napl’ is al open bij" in said, name


@pytest.mark.parametrize("name", ["a gigabyte", "a folder with something in it", "a pipe"])
def test_what_cannot_be_a_lock_stays_where_it_is(path, name):
    if name not in LOCKS:
        pytest.skip("Windows has no such files")
    LOCKS[name](lock_file(path))

    with Document.open(path) as document:
        rename_project(document, "Anders")
        with pytest.raises(ProjectLocked):
            Document.open(path)

    assert in_folder(path.parent) == [".proef.napl.lock", "proef.napl"]
    assert contents(path)["project"].popitem()[1]["title"] == "Anders"


def test_a_lock_in_our_own_folder_may_be_anything_too(path):
    LOCKS["a folder"](lock_file(path))
    with Document.open(path) as document:
        own = document._lock.file
    own.mkdir()

    with Document.open(path) as document:
        rename_project(document, "Anders")

    assert contents(path)["project"].popitem()[1]["title"] == "Anders"


# Journals of other programs


def cut_off(path):
    """Let another program change a project and stop in the middle, on a copy; return its file and its journal."""
    copy = path.with_name("kladje.napl")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN")
        connection.execute("UPDATE project SET title = 'van een ander'")
        connection.execute("UPDATE descriptor SET text = 'van een ander ' || hex(zeroblob(3000))")
        connection.execute("UPDATE dimension SET title = 'van een ander ' || hex(zeroblob(3000))")
        half, journal = copy.read_bytes(), copy.with_name("kladje.napl-journal").read_bytes()
    copy.unlink()
    assert half != path.read_bytes()
    return half, journal


def logged(path):
    """Let another program change a project with a log, on a copy; return what it leaves, by the ends of names."""
    copy = path.with_name("kladje.napl")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE project SET title = 'van een ander'")
        left = {end: copy.with_name(copy.name + end).read_bytes() for end in ("-wal", "-shm")}
    copy.unlink()
    return left


def seen_by_another(path):
    """Open a project as any other program does, which plays what lies beside it; return its title."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return connection.execute("SELECT title FROM project").fetchone()[0]


def leave_beside(path, kind):
    """Put beside a project what another program left of another moment; return the names."""
    left = {"-journal": cut_off(path)[1]} if kind == "journal" else logged(path)
    with Document.open(path) as document:  # what was left is of an earlier state
        rename_project(document, "Van mij")
    for end, content in left.items():
        path.with_name(path.name + end).write_bytes(content)
    return {path.name + end: content for end, content in left.items()}


@pytest.mark.parametrize("kind", ["journal", "log"])
def test_it_is_named_and_does_nothing_to_what_we_save(path, kind):
    left = leave_beside(path, kind)

    with Document.open(path) as document:
        assert {each.name for each in document.foreign_beside} == set(left)
        assert in_folder(path.parent) == sorted([*left, ".proef.napl.lock", "proef.napl"])
        rename_project(document, "Van mij, later")
        document.save()
        assert {each.name.rpartition(" (")[0]: each.read_bytes() for each in document.set_aside} == left
        aside = [each.name for each in document.set_aside]

    assert in_folder(path.parent) == sorted([*aside, "proef.napl"])
    assert foreign_beside(path) == ()
    assert seen_by_another(path) == "Van mij, later"


@pytest.mark.parametrize("kind", ["journal", "log"])
def test_who_only_looks_leaves_it_there(path, kind):
    leave_beside(path, kind)
    before = {name: (path.parent / name).read_bytes() for name in in_folder(path.parent)}

    for read_only in (True, False):
        with Document.open(path, read_only=read_only) as document:
            assert shown(document)["project"].popitem()[1]["title"] == "Van mij"

    assert {name: (path.parent / name).read_bytes() for name in in_folder(path.parent)} == before


def test_the_command_names_it(path, capsys):
    leave_beside(path, "journal")

    for command in ("info", "check", "history"):
        assert cli.main([command, str(path)]) == 0
        assert "Naast ‘proef.napl’ ligt ‘proef.napl-journal’" in capsys.readouterr().err


def test_one_that_comes_later_does_nothing_either(path):
    with Document.open(path) as document:
        leave = cut_off(path)[1]
        path.with_name("proef.napl-journal").write_bytes(leave)
        rename_project(document, "Van mij")

    assert seen_by_another(path) == "Van mij"
    assert len(in_folder(path.parent)) == 2


def test_where_it_cannot_be_set_aside_nothing_is_written(path, monkeypatch):
    leave_beside(path, "journal")
    before = path.read_bytes()

    def refuse(_place, _target):
        raise PermissionError(13, "in use")

    with Document.open(path) as document:
        rename_project(document, "Van mij, later")
        with monkeypatch.context() as patched:
            patched.setattr("pathlib.Path.rename", refuse)
            with pytest.raises(InTheWay) as told:
                document.save()
        for language in LANGUAGES:
            assert "proef.napl-journal" in wording(language).error(told.value)
        assert path.read_bytes() == before
        assert document.unsaved
    assert seen_by_another(path) == "Van mij, later"


def test_a_project_that_another_program_left_half_written_is_refused_with_its_name(path):
    half, journal = cut_off(path)
    path.write_bytes(half)
    path.with_name("proef.napl-journal").write_bytes(journal)

    for read_only in (False, True):
        with pytest.raises(HalfWritten) as told:
            Document.open(path, read_only=read_only)
        assert "proef.napl-journal" in wording("nl").error(told.value)

    assert path.read_bytes() == half
    assert in_folder(path.parent) == ["proef.napl", "proef.napl-journal"]
    assert seen_by_another(path) == "Proef"  # that program can still end what it began
    Document.open(path).close()


def test_it_does_nothing_to_a_new_file_of_that_name(path):
    left = leave_beside(path, "journal")
    backup = back_up(path)
    path.unlink()

    open_as_copy(backup, path)

    assert seen_by_another(path) == "Van mij"
    assert left.keys().isdisjoint(in_folder(path.parent))


def test_a_broken_file_with_nothing_beside_it_is_broken_as_before(path):
    path.write_bytes(path.read_bytes()[:-1])

    with pytest.raises(BrokenProject) as told:
        Document.open(path)

    assert not isinstance(told.value, HalfWritten)
