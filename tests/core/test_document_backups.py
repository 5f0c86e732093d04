"""Backups: made before a save replaces the file, not too often and not too many, and always whole."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from napl_desktop.document.document import Document
from napl_desktop.document.storage import backups
from napl_desktop.document.storage.backups import back_up, backups_of, kept_moments, open_as_copy, put_back
from napl_desktop.errors.files import FileExists
from napl_desktop.errors.projects import WorkingCopyError
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import in_folder, make_project, shown


class Clock:
    """Stands where it is put."""

    now = 1000.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    stopped = Clock()
    monkeypatch.setattr("napl_desktop.document.document.time", stopped)
    return stopped


@pytest.fixture
def path(tmp_path):
    make_project(tmp_path / "proef.napl").close()
    return tmp_path / "proef.napl"


def title_in(file):
    with Document.open(file, read_only=True) as document:
        return next(iter(shown(document)["project"].values()))["title"]


def rename_and_save(document, title):
    rename_project(document, title)
    document.save()


def test_the_first_save_after_opening_keeps_what_was_there(path, clock):
    assert backups_of(path) == ()
    before = path.read_bytes()
    with Document.open(path) as document:
        rename_and_save(document, "Een")
        rename_and_save(document, "Twee")
        (backup,) = backups_of(path)
        assert backup.file.read_bytes() == before
        assert backup.size == len(before)
        clock.now += 14 * 60
        rename_and_save(document, "Drie")
        assert len(backups_of(path)) == 1
        clock.now += 61
        rename_and_save(document, "Vier")
    assert [title_in(each.file) for each in backups_of(path)] == ["Drie", "Proef"]
    with Document.open(path) as document:
        rename_and_save(document, "Vijf")
    assert [title_in(each.file) for each in backups_of(path)] == ["Vier", "Drie", "Proef"]


def test_opening_and_looking_make_no_backup(path):
    Document.open(path).close()
    Document.open(path, read_only=True).close()
    assert backups_of(path) == ()


def test_a_backup_that_fails_lets_the_save_go_on_and_is_tried_again(path, monkeypatch):
    def no_room(*_arguments):
        raise OSError(28, "No space left on device")

    with Document.open(path) as document:
        with monkeypatch.context() as patch:
            patch.setattr(backups.shutil, "copyfileobj", no_room)
            rename_and_save(document, "Een")
        assert isinstance(document.backup_problem, WorkingCopyError)
        assert backups_of(path) == ()
        assert [file.name for file in backups.backup_folder(path).iterdir()] == []
        assert not document.unsaved
        rename_and_save(document, "Twee")
        assert document.backup_problem is None
    assert [title_in(each.file) for each in backups_of(path)] == ["Een"]


def test_each_place_has_its_own(path, tmp_path):
    other = tmp_path / "ander.napl"
    with Document.open(path) as document:
        document.save_copy(other)
        rename_and_save(document, "Een")
    assert len(backups_of(path)) == 1
    assert backups_of(other) == ()
    assert {each.file for each in backups_of(path)} == set(backups.all_backup_files())


def test_a_backup_opens_as_a_copy_and_never_over_a_file(path, tmp_path):
    with Document.open(path) as document:
        rename_and_save(document, "Een")
    (backup,) = backups_of(path)
    open_as_copy(backup, tmp_path / "terug.napl")
    assert title_in(tmp_path / "terug.napl") == "Proef"
    with pytest.raises(FileExists):
        open_as_copy(backup, path)
    assert title_in(path) == "Een"


def test_putting_back_keeps_what_was_there_as_a_backup_too(path, tmp_path):
    with Document.open(path) as document:
        rename_and_save(document, "Een")
    (backup,) = backups_of(path)
    put_back(backup, path)
    assert title_in(path) == "Proef"
    assert [title_in(each.file) for each in backups_of(path)] == ["Een", "Proef"]
    assert in_folder(tmp_path) == ["proef.napl"]
    with Document.open(path) as document:
        assert document.recovered == 0


def test_the_oldest_can_be_put_back_though_it_makes_room(path, monkeypatch):
    moments = iter(datetime(2026, 11, 1, 12, minute, tzinfo=UTC) for minute in range(30))

    class Frozen(datetime):
        @classmethod
        def now(cls, tz=None):
            return next(moments)

    monkeypatch.setattr(backups, "datetime", Frozen)
    for _ in range(10):
        back_up(path)
    oldest = backups_of(path)[-1]
    put_back(oldest, path)
    assert not oldest.file.exists()
    assert len(backups_of(path)) == 10


def test_what_is_no_backup_is_left_alone(path):
    back_up(path)
    foreign = backups.backup_folder(path) / "van mij.napl"
    foreign.write_bytes(b"")
    back_up(path)
    assert foreign.exists()
    assert len(backups_of(path)) == 2


def test_without_a_file_there_is_nothing_to_keep(tmp_path):
    assert back_up(tmp_path / "weg.napl") is None
    assert backups_of(tmp_path / "weg.napl") == ()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(path):
    path.chmod(0)
    with pytest.raises(Exception, match="no-access"):
        back_up(path)


NOW = datetime(2026, 11, 26, 14, 2, tzinfo=UTC)


def test_the_thirtieth_day_is_the_last_that_is_kept():
    """Besides the last ten, which are kept however old they are."""
    last = {NOW - timedelta(minutes=15 * number) for number in range(10)}
    thirtieth, before = NOW - timedelta(days=30), NOW - timedelta(days=31)
    assert kept_moments({*last, thirtieth, before}, NOW) == {*last, thirtieth}


moment = st.integers(-100 * 24 * 60, 10 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))


@given(st.sets(moment, max_size=80))
def test_what_is_kept(moments):
    kept = kept_moments(moments, NOW)
    past = sorted(each for each in moments if each <= NOW + timedelta(days=1))

    assert kept <= moments
    assert set(past[-10:]) <= kept
    for day in {each.date() for each in past if (NOW.date() - each.date()).days <= 30}:
        assert max(each for each in past if each.date() == day) in kept
    assert len(kept) <= 10 + 33 + 1
    older = [each for each in kept if each not in past[-10:]]
    assert len({each.date() for each in older}) == len(older)


@given(st.sets(moment, min_size=1, max_size=60), moment)
def test_pruning_again_takes_no_more(moments, extra):
    kept = kept_moments(moments, NOW)
    assert kept_moments(kept, NOW) == kept
