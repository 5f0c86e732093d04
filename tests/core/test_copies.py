"""A copy of the project elsewhere holds what is typed, needs no room here, and leaves nothing beside it."""

import errno
from pathlib import Path

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.document.storage.working_copy import WorkingCopy
from napl_desktop.errors.files import DiskFull, NotReachable
from napl_desktop.errors.projects import ProjectLocked
from napl_desktop.operations.copies import save_copy_with
from tests.core.made_projects import grid_of, in_folder, lock_of_another, make_project, shown, working_copies


@pytest.fixture
def document(tmp_path: Path):
    """Open a project."""
    with make_project(tmp_path / "proef.napl") as made:
        yield made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Another place."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def typed(document: Document) -> Draft:
    grid = grid_of(document)
    return Draft(target_of(("cell", grid.rows[2].id, grid.levels[0].id)), "Nog niet klaar")


def test_what_is_typed_is_in_the_copy_and_only_there(document: Document, stick: Path) -> None:
    before, copies = shown(document), working_copies()
    assert save_copy_with(document, stick / "kopie.napl", [typed(document)]) == ()
    assert shown(document) == before
    assert working_copies() == copies
    assert in_folder(stick) == ["kopie.napl"]
    with Document.open(stick / "kopie.napl") as copy:
        assert grid_of(copy).cell(*typed(document).target.place.cell).text == "Nog niet klaar"
        undone = copy.undo()
        assert undone is not None
        assert shown(copy) == before, "and it can be undone there"


def test_what_has_no_place_is_given_back(document: Document, stick: Path) -> None:
    lost = Draft(target_of(("cell", "weg", "weg")), "Half")
    assert save_copy_with(document, stick / "kopie.napl", [lost, typed(document)]) == (lost,)
    with Document.open(stick / "kopie.napl", read_only=True) as copy:
        assert "Nog niet klaar" in str(shown(copy))


def test_a_file_that_somebody_has_is_left_alone(document: Document, stick: Path) -> None:
    make_project(stick / "kopie.napl").close()
    lock_of_another(stick / "kopie.napl")
    before = (stick / "kopie.napl").read_bytes()
    with pytest.raises(ProjectLocked):
        save_copy_with(document, stick / "kopie.napl", [typed(document)])
    assert (stick / "kopie.napl").read_bytes() == before


def test_where_there_is_no_place_that_is_said(document: Document, stick: Path) -> None:
    with pytest.raises(NotReachable):
        save_copy_with(document, stick / "weg" / "kopie.napl", [typed(document)])


def test_a_stick_that_is_full_is_left_as_it_was(
    document: Document, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr("napl_desktop.document.storage.working_copy.copy_database", full)
    with pytest.raises(DiskFull):
        save_copy_with(document, stick / "kopie.napl", [typed(document)])
    assert in_folder(stick) == []


def test_whether_there_is_room_is_found_out_by_writing(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = in_folder(document._copy.folder)
    assert document.has_room()
    assert in_folder(document._copy.folder) == before

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    with monkeypatch.context() as patch:
        patch.setattr("napl_desktop.document.storage.working_copy.os.fsync", full)
        assert not document.has_room()
    assert not WorkingCopy(Path("/weg"), "", document._copy.state).has_room()
