"""What the program keeps is for its owner alone, whatever the umask; a file of the person keeps its rights."""

import os
import stat

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.rescue.rescue import look
from napl_desktop.document.storage import saving
from napl_desktop.document.storage.backups import backups_of, open_as_copy, put_back
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.lock import lock_file, release_lock, take_lock
from napl_desktop.exchange.excel.writer import write_workbook
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import wording
from napl_desktop.writing.own_words import add_own_word
from tests.core.made_projects import atelier_id, make_project
from tests.faults.modes import open_to_others

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows a file has no such rights")


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir(mode=0o755)
    return folder


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)


def rename_and_save(document, title):
    rename_project(document, title)
    document.save()


def test_everything_that_is_kept_is_for_its_owner_alone(umask, stick, private_folders, monkeypatch):
    document = make_project(stick / "proef.napl")
    rename_and_save(document, "Een")
    rename_project(document, "Twee")
    document.keep_drafts([Draft(target_of(("new", "participant", atelier_id(document))), "Wubbo")])
    past = document.checkout(0)
    looked_at = Document.open(document.path, read_only=True)
    add_own_word("flexkwartier")
    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.lock.lock_file", lambda project: project / "nowhere")
        lock = take_lock(stick / "ander.napl")

    names = {file.name for file in private_folders.rglob("*")}
    assert {"working.napl", "working.napl-wal", "working.napl-shm", "drafts.json", "state.json"} <= names
    assert {"place.json", "woorden.txt", lock.file.name, backups_of(document.path)[0].file.name} <= names
    assert open_to_others(private_folders) == []
    release_lock(lock)
    for each in (past, looked_at, document):
        each.leave()
    assert open_to_others(private_folders) == []


def test_looking_at_a_damaged_file_copies_it_for_its_owner_alone(umask, stick, private_folders, monkeypatch):
    make_project(stick / "proef.napl").close()
    seen = []
    monkeypatch.setattr(
        "napl_desktop.document.rescue.rescue.repair",
        lambda *_all: seen.append(open_to_others(private_folders)),
    )

    with pytest.raises(AttributeError):
        look(stick / "proef.napl", wording("nl"))

    assert seen == [[]]


def test_what_is_not_whole_yet_is_for_its_owner_alone(umask, stick, monkeypatch):
    seen = []
    check = saving._check_alone

    def look_first(temporary):
        seen.append(rights(temporary))
        check(temporary)

    monkeypatch.setattr(saving, "_check_alone", look_first)
    make_project(stick / "proef.napl").close()

    assert seen
    assert {*seen} == {0o600}


def test_a_new_file_follows_the_umask_as_any_does(umask, stick):
    usual = 0o666 & ~umask
    with make_project(stick / "proef.napl") as document:
        rename_and_save(document, "Een")
        with document.read() as db:
            write_workbook(project_snapshot(db), stick / "proef.xlsx")
        document.save_copy(stick / "kopie.napl")
        open_as_copy(backups_of(document.path)[0], stick / "terug.napl")
        beside = lock_file(document.path)
        assert rights(beside) == usual, "who wants to open it must be able to read who has it"

    assert {path.name: rights(path) for path in stick.iterdir()} == dict.fromkeys(
        ("proef.napl", "proef.xlsx", "kopie.napl", "terug.napl"), usual
    )


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o660])
def test_a_file_keeps_its_rights_when_it_is_written_over(umask, stick, mode, private_folders):
    path = stick / "proef.napl"
    make_project(path).close()
    path.chmod(mode)

    with Document.open(path) as document:
        rename_and_save(document, "Een")
        assert rights(path) == mode
    put_back(backups_of(path)[0], path)

    assert rights(path) == mode
    assert open_to_others(private_folders) == []


def test_what_an_earlier_program_left_open_to_others_is_closed(stick, private_folders):
    path = stick / "proef.napl"
    with make_project(path) as document:
        rename_and_save(document, "Een")
        add_own_word("flexkwartier")
        other = stick / "ander.napl"
        document.save_copy(other)
    for place in private_folders.rglob("napl_desktop"):
        for each in (place, *place.rglob("*")):
            each.chmod(0o755 if each.is_dir() else 0o644)
    assert open_to_others(private_folders)

    Document.open(other).close()

    assert open_to_others(private_folders) == []
    assert rights(path) & 0o077, "of the person's own files nothing is taken"


def test_a_link_in_our_folders_leads_to_nothing_that_is_closed(stick, private_folders):
    make_project(stick / "proef.napl").close()
    mine = stick / "eigen.txt"
    mine.write_text("van mij")
    mine.chmod(0o644)
    (next(private_folders.rglob("napl_desktop")) / "verwijzing").symlink_to(mine)

    Document.open(stick / "proef.napl").close()

    assert rights(mine) == 0o644


def test_a_file_keeps_its_group(stick):
    path = stick / "proef.napl"
    make_project(path).close()
    others = [group for group in (*os.getgroups(), 12345) if group != path.stat().st_gid]
    try:
        os.chown(path, -1, others[0])
    except PermissionError:
        pytest.skip("this person is in one group only")

    with Document.open(path) as document:
        rename_and_save(document, "Een")

    assert path.stat().st_gid == others[0]
