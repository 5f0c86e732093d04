"""What others do to the file between two saves: removed, put back, replaced. No finished edit goes with it."""

import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.storage import saving
from napl_desktop.document.storage.saving_elsewhere import save_conflict_copy
from napl_desktop.errors.projects import ChangedElsewhere, TwoVersions
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import contents, in_folder, make_project, shown, traces

LOCK = ".proef.napl.lock"


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "proef.napl"


@pytest.fixture
def older(path, tmp_path):
    """How the file was before the work of today."""
    make_project(path).close()
    shutil.copyfile(path, tmp_path / "eerder.napl")
    return (tmp_path / "eerder.napl").read_bytes()


@pytest.fixture
def document(path, older):
    """All that was done is in the file."""
    document = Document.open(path)
    rename_project(document, "Werk van vandaag")
    document.save()
    yield document
    document.leave()


def title_in(file):
    return next(iter(contents(file)["project"].values()))["title"]


def test_a_file_that_was_removed_after_the_last_save_is_written_again(document, path):
    path.unlink()

    document.close()

    assert title_in(path) == "Werk van vandaag"
    assert in_folder(path.parent) == ["proef.napl"]
    assert traces() == []


def test_an_older_file_put_back_after_the_last_save_costs_nothing(document, path, older):
    path.write_bytes(older)

    with pytest.raises(ChangedElsewhere):
        document.close()

    assert path.read_bytes() == older
    with pytest.raises(TwoVersions):
        Document.open(path)
    assert title_in(save_conflict_copy(path)) == "Werk van vandaag"


def test_a_look_at_the_file_tells_that_there_is_something_unsaved_again(document, path, older):
    ours = path.read_bytes()
    assert not document.unsaved

    path.write_bytes(older)
    document.look_at_file()
    assert document.unsaved

    path.write_bytes(ours)
    document.look_at_file()
    assert not document.unsaved, "a sync client may put ours back as well"


def test_who_went_on_from_our_file_lacks_nothing_of_ours(document, path, tmp_path):
    elsewhere = tmp_path / "elders.napl"
    shutil.copyfile(path, elsewhere)
    with Document.open(elsewhere) as other:
        rename_project(other, "Verder gewerkt")
    shutil.copyfile(elsewhere, path)

    document.look_at_file()
    assert not document.unsaved
    document.close()

    assert title_in(path) == "Verder gewerkt"
    assert traces() == []


def test_a_foreign_file_has_nothing_of_ours(document, path):
    path.write_bytes(b"iets heel anders")

    document.look_at_file()

    assert document.unsaved


def test_a_stick_that_was_pulled_out_after_the_last_save_has_everything(document, path, tmp_path):
    path.parent.rename(tmp_path / "in de zak")

    document.look_at_file()
    assert not document.unsaved
    document.close()

    assert not path.parent.exists(), "nothing is written where the stick was"
    assert title_in(tmp_path / "in de zak" / "proef.napl") == "Werk van vandaag"


def test_who_only_looks_writes_no_file_again(document, path):
    with Document.open(path, read_only=True) as looked_at:
        path.unlink()
        looked_at.look_at_file()
        assert not looked_at.unsaved
    assert not path.exists()


# One's own version in the place of theirs


@pytest.fixture
def theirs(document, path, tmp_path):
    """Somebody else went on from an earlier file, and here there is work as well."""
    rename_project(document, "Van mij")
    elsewhere = tmp_path / "eerder.napl"
    with Document.open(elsewhere) as other:
        rename_project(other, "Van een ander")
    shutil.copyfile(elsewhere, path)
    return path.read_bytes()


def test_the_file_is_never_away_while_ours_takes_its_place(document, path, theirs, monkeypatch):
    def crash(_temporary, target):
        assert target.read_bytes() == theirs
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(saving, "_take_place", crash)
        with pytest.raises(KeyboardInterrupt):
            document.replace_conflicting_version()
    document.leave()

    assert path.read_bytes() == theirs
    with pytest.raises(TwoVersions):
        Document.open(path)
    assert title_in(save_conflict_copy(path)) == "Van mij"


def test_what_they_change_meanwhile_is_not_overwritten_either(document, path, theirs, monkeypatch):
    force = saving._force_to_disk

    def meanwhile(place):
        if not place.is_dir():
            path.write_bytes(b"alweer anders")
        force(place)

    with monkeypatch.context() as patch:
        patch.setattr(saving, "_force_to_disk", meanwhile)
        with pytest.raises(ChangedElsewhere):
            document.replace_conflicting_version()

    assert path.read_bytes() == b"alweer anders"
    assert in_folder(path.parent) == [LOCK, "proef.napl"]
    assert document.unsaved


def test_a_replacement_holds_for_one_time(document, path, theirs):
    beside = document.replace_conflicting_version()
    assert (title_in(beside), title_in(path)) == ("Van een ander", "Van mij")

    path.write_bytes(theirs)
    rename_project(document, "Nog eens")
    with pytest.raises(ChangedElsewhere):
        document.save()

    assert path.read_bytes() == theirs
    assert next(iter(shown(document)["project"].values()))["title"] == "Nog eens"
