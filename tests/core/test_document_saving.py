"""The person's own file: there at once, always whole, never somebody else's work overwritten."""

import os
import shutil
import sqlite3
import stat
import threading
from contextlib import closing

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.format.schema import check_content, check_header
from napl_desktop.document.storage import saving
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.errors.content import TitleNeeded
from napl_desktop.errors.files import DiskFull, FileExists
from napl_desktop.errors.projects import ChangedElsewhere, ProjectLocked, TwoVersions
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.paths import rename_path
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import (
    PLAN,
    contents,
    grid_of,
    in_folder,
    make_project,
    shown,
    traces,
    working_copies,
)

LOCK = ".proef.napl.lock"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "proef.napl"


@pytest.fixture
def document(path):
    document = make_project(path)
    yield document
    document.leave()


def assert_whole(path):
    """Assert that a file on its own is all there is: not a half of it, not a part of it elsewhere."""
    check_header(path)
    check_content(path, path)
    assert path.read_bytes()[18:20] == b"\x01\x01", "the file would need a second file beside it"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_new_project_is_a_whole_file_at_once(document, path):
    assert in_folder(path.parent) == [LOCK, "proef.napl"]
    assert_whole(path)
    assert contents(path) == shown(document)
    assert not document.unsaved


def test_what_was_done_is_in_the_file_after_saving(document, path):
    rename_project(document, "Anders")
    assert document.unsaved
    assert contents(path) != shown(document)

    document.save()

    assert not document.unsaved
    assert in_folder(path.parent) == [LOCK, "proef.napl"]
    assert_whole(path)
    assert contents(path) == shown(document)


def test_closing_saves_and_leaves_only_the_file(document, path):
    rename_project(document, "Anders")

    document.close()

    assert in_folder(path.parent) == ["proef.napl"]
    assert traces() == []
    assert next(iter(contents(path)["project"].values()))["title"] == "Anders"


def test_saving_twice_writes_once(document, path):
    rename_project(document, "Anders")
    document.save()
    written = path.stat()

    document.save()
    document.close()

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_the_file_keeps_the_rights_it_had(document, path):
    path.chmod(0o640)
    rename_project(document, "Anders")

    document.save()

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_stick_that_has_no_rights_to_give_is_no_hindrance(document, path, monkeypatch):
    def refuse(*_arguments, **_options):
        raise PermissionError(1, "Operation not permitted")

    rename_project(document, "Anders")
    monkeypatch.setattr("pathlib.Path.chmod", refuse)
    document.save()

    assert_whole(path)
    assert contents(path) == shown(document)


def test_a_share_that_cannot_force_a_folder_is_no_hindrance(document, path, monkeypatch):
    force = saving._force_to_disk

    def only_files(place):
        if place.is_dir():
            raise OSError(22, "Invalid argument")
        force(place)

    monkeypatch.setattr(saving, "_force_to_disk", only_files)
    for title in ("Een", "Twee"):
        rename_project(document, title)
        document.save()

    assert contents(path) == shown(document)


def test_a_save_that_could_not_be_noted_is_still_ours(document, path, monkeypatch):
    calls = []
    remember = WorkingCopy.remember

    def only_the_announcement(copy, state):
        calls.append(state)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        remember(copy, state)

    rename_project(document, "Een")
    monkeypatch.setattr(WorkingCopy, "remember", only_the_announcement)
    document.save()
    rename_project(document, "Twee")
    document.save()

    assert contents(path) == shown(document)


def test_a_file_that_was_thrown_away_comes_back_with_the_next_save(document, path):
    path.unlink()
    rename_project(document, "Anders")

    document.save()

    assert_whole(path)
    assert contents(path) == shown(document)


def test_a_copy_is_the_same_project_with_its_history(document, path, tmp_path):
    rename_project(document, "Anders")
    copy = tmp_path / "kopie.napl"

    document.save_copy(copy)

    assert_whole(copy)
    assert contents(copy) == shown(document)
    assert document.unsaved, "a copy is not the person's file"
    with Document.open(copy) as opened:
        assert [step.id for step in opened.steps()] == [step.id for step in document.steps()]
        opened.undo()
        assert next(iter(shown(opened)["project"].values()))["title"] == "Proef"
    document.close()


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there")
def test_a_link_to_the_file_stays_a_link(document, path, tmp_path):
    document.close()
    link = tmp_path / "bureaublad" / "proef.napl"
    link.parent.mkdir()
    link.symlink_to(path)

    with Document.open(link) as linked:
        with pytest.raises(ProjectLocked):
            Document.open(path)
        rename_project(linked, "Via de link")

    assert link.is_symlink()
    assert next(iter(contents(path)["project"].values()))["title"] == "Via de link"
    assert in_folder(link.parent) == ["proef.napl"]


def test_a_copy_never_takes_the_place_of_a_project_that_is_open(document, tmp_path):
    with make_project(tmp_path / "ander.napl") as other:
        before = other.path.read_bytes()
        with pytest.raises(ProjectLocked):
            document.save_copy(other.path)
        assert other.path.read_bytes() == before


def test_what_a_look_that_was_cut_off_left_goes_after_a_week(document, path):
    with Document.open(path, read_only=True):
        (left,) = traces_of_looking()
        old = left.with_name(f"{left.name}-oud")
        old.mkdir()
        os.utime(old, (0, 0))
        with Document.open(path, read_only=True):
            assert not old.exists()
            assert left.exists()
    assert traces_of_looking() == []


def traces_of_looking():
    return [copy.parent for copy in working_copies() if copy.parent.name.startswith("private-")]


def test_saving_in_another_thread_while_editing(document, path):
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    done = threading.Event()
    saved, problems = [], []

    def save_again_and_again():
        try:
            while not done.is_set():
                document.save()
                assert_whole(path)
                text = next(iter(contents(path)["path"].values()))["title"]
                saved.append(int(text) if text.isdigit() else 0)
        except BaseException as error:  # noqa: BLE001 - told by the test itself
            problems.append(error)

    thread = threading.Thread(target=save_again_and_again)
    thread.start()
    try:
        for number in range(1, 101):
            rename_path(document, grid.id, str(number))
            write_cell(document, row, level, f"tekst {number}")
    finally:
        done.set()
        thread.join()

    assert problems == []
    assert saved == sorted(saved)
    document.save()
    assert contents(path) == shown(document)
    assert in_folder(path.parent) == [LOCK, "proef.napl"]


# Making a file


def test_a_new_project_never_takes_the_place_of_a_file(path):
    path.write_text("mijn boodschappen")

    with pytest.raises(FileExists):
        make_project(path)

    assert path.read_text() == "mijn boodschappen"
    assert in_folder(path.parent) == ["proef.napl"]
    assert traces() == []


def test_a_file_that_appears_while_a_project_is_made_stays(path):
    def meanwhile(session):
        path.write_text("mijn boodschappen")

    with pytest.raises(FileExists):
        Document.create(path, meanwhile)

    assert path.read_text() == "mijn boodschappen"
    assert in_folder(path.parent) == ["proef.napl"]


@pytest.mark.parametrize("error", [TitleNeeded, ZeroDivisionError])
def test_a_project_that_could_not_be_filled_is_not_there(path, error):
    def fill(session):
        raise error

    with pytest.raises(error):
        Document.create(path, fill)

    assert in_folder(path.parent) == []
    assert traces() == []


# Somebody else's work


@pytest.fixture
def changed_elsewhere(document, path, tmp_path):
    """The file was replaced while it was open here, and there is unsaved work and a text being typed."""
    grid = grid_of(document)
    elsewhere = tmp_path / "elders" / "proef.napl"
    elsewhere.parent.mkdir()
    shutil.copyfile(path, elsewhere)
    with Document.open(elsewhere) as other:
        rename_project(other, "Van een ander")
    rename_project(document, "Van ons")
    document.keep_drafts([Draft(target_of(("cell", grid.rows[0].id, grid.levels[0].id)), "nog bezig")])
    shutil.copyfile(elsewhere, path)
    shutil.rmtree(elsewhere.parent)
    return document


def test_what_somebody_else_puts_there_during_a_save_is_never_overwritten(document, path, monkeypatch):
    force = saving._force_to_disk

    def meanwhile(place):
        if not place.is_dir():
            path.write_bytes(b"van een ander")
        force(place)

    rename_project(document, "Van ons")
    with monkeypatch.context() as patch:
        patch.setattr(saving, "_force_to_disk", meanwhile)
        with pytest.raises(ChangedElsewhere):
            document.save()

    assert path.read_bytes() == b"van een ander"
    assert in_folder(path.parent) == [LOCK, "proef.napl"]
    assert document.unsaved


def test_what_is_on_a_stick_that_was_pulled_out_during_a_save_goes_with_the_next_one(document, path):
    for suffix in ("", "-journal"):
        path.with_name(f".proef.napl.abcdefgh.tmp{suffix}").write_bytes(b"half")
    rename_project(document, "Anders")

    document.save()

    assert in_folder(path.parent) == [LOCK, "proef.napl"]


def title_of(document):
    return next(iter(shown(document)["project"].values()))["title"]


def test_what_somebody_else_changed_is_never_overwritten(changed_elsewhere, path):
    theirs = path.read_bytes()

    with pytest.raises(ChangedElsewhere):
        changed_elsewhere.save()
    with pytest.raises(ChangedElsewhere):
        changed_elsewhere.close()

    assert path.read_bytes() == theirs
    assert in_folder(path.parent) == ["proef.napl"]
    with pytest.raises(TwoVersions):
        Document.open(path)
    assert path.read_bytes() == theirs
    assert in_folder(path.parent) == ["proef.napl"]


def test_two_versions_are_both_kept(changed_elsewhere, path):
    changed_elsewhere.leave()

    ours = save_conflict_copy(path)

    assert ours.parent == path.parent
    assert in_folder(path.parent) == sorted([ours.name, "proef.napl"])
    assert_whole(ours)
    with Document.open(path) as theirs:
        assert title_of(theirs) == "Van een ander"
        assert theirs.drafts() == ()
    with Document.open(ours) as kept:
        assert title_of(kept) == "Van ons"
        assert kept.drafts() == (
            Draft(target_of(("cell", grid_of(kept).rows[0].id, grid_of(kept).levels[0].id)), "nog bezig"),
        ), "the text that was being typed goes with the work it belongs to"
        kept.undo()
        assert title_of(kept) == "Proef"
        kept.keep_drafts(())
    assert traces() == []


def test_whoever_only_looks_sees_the_file_when_there_are_two_versions(changed_elsewhere, path):
    changed_elsewhere.leave()

    with Document.open(path, read_only=True) as looked_at:
        assert title_of(looked_at) == "Van een ander"

    with pytest.raises(TwoVersions):
        Document.open(path)


def test_where_nothing_is_kept_there_is_only_one_version(document, path):
    document.close()

    assert save_conflict_copy(path) == path
    assert in_folder(path.parent) == ["proef.napl"]


def test_an_older_file_that_was_put_back_is_another_version(document, path, tmp_path):
    older = tmp_path / "eerder.napl"
    shutil.copyfile(path, older)
    rename_project(document, "Bewaard")
    document.save()
    rename_project(document, "Nog niet bewaard")
    document.leave()

    shutil.copyfile(older, path)
    older.unlink()

    with pytest.raises(TwoVersions):
        Document.open(path)


def test_a_newer_file_that_has_all_our_work_is_just_opened(document, path, tmp_path):
    rename_project(document, "Van ons")
    document.save_copy(tmp_path / "mee.napl")
    document.leave()
    with Document.open(tmp_path / "mee.napl") as other:
        rename_project(other, "Verder gewerkt")
    (tmp_path / "mee.napl").replace(path)

    with Document.open(path) as reopened:
        assert title_of(reopened) == "Verder gewerkt"
        assert reopened.recovered == 0
        assert len(PLAN.rows) == len(grid_of(reopened).rows)


def test_ones_own_version_takes_the_place_of_the_others_which_stays_beside_it(tmp_path):
    path = tmp_path / "proef.napl"
    document = make_project(path)
    rename_project(document, "Van mij")
    path.write_bytes(b"van een ander")

    beside = document.replace_conflicting_version()

    assert beside.read_bytes() == b"van een ander"
    assert not document.unsaved
    document.close()
    assert next(iter(contents(path)["project"].values()))["title"] == "Van mij"
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([beside.name, "proef.napl"])


def test_where_it_cannot_be_written_the_others_version_is_put_back(tmp_path, monkeypatch):
    path = tmp_path / "proef.napl"
    document = make_project(path)
    rename_project(document, "Van mij")
    path.write_bytes(b"van een ander")

    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.saving.tempfile.mkstemp", no_room)
        with pytest.raises(DiskFull):
            document.replace_conflicting_version()

    assert path.read_bytes() == b"van een ander"
    assert in_folder(tmp_path) == [".proef.napl.lock", "proef.napl"]
    document.leave(discard=True)


def test_two_versions_of_one_second_stay_two(tmp_path):
    path = tmp_path / "proef.napl"
    with make_project(path) as document:
        rename_project(document, "Van mij")
        first, second = document.save_beside(), document.save_beside()
        assert first != second
        for file in (first, second):
            assert next(iter(contents(file)["project"].values()))["title"] == "Van mij"


def no_room(*_arguments, **_options):
    raise OSError(28, "No space left on device")
