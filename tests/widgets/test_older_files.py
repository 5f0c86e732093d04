"""Who opens a file of an earlier version where colleagues open it too, hears what becomes of it beforehand."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from napl_desktop.document.format.schema import FORMAT, check_header
from napl_desktop.document.storage.backups import backups_of
from napl_desktop.operations.projects import rename_project
from tests.screens.stage import Stage
from ui.files.removable import is_shared

FILES = Path(__file__).resolve().parents[1] / "files"


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr("ui.files.removable._PLUGGED_IN", (str(folder),))
    return folder


@pytest.fixture(params=range(FORMAT))
def kept(request: pytest.FixtureRequest) -> Path:
    """The file that is kept of an older format."""
    return FILES / f"format-{request.param}.napl"


def answer(stage: Stage, word: str) -> str:
    """Press a button of the box that is open, and return what it says."""
    (box,) = (each for each in stage.on_top() if isinstance(each, QMessageBox))
    said = box.text().replace("\u200b", "")
    next(button for button in box.buttons() if button.text().replace("&", "") == word).click()
    stage.settle()
    return said


def test_on_a_stick_a_person_hears_it_before_the_file_is_brought_up_to_date(
    stage: Stage, stick: Path, kept: Path
) -> None:
    file = shutil.copyfile(kept, stick / "werk.napl")
    stage.open_file(file)
    assert stage.application.files.session is None
    said = answer(stage, "Openen")
    assert said.startswith("‘werk.napl’ staat op een stick en is gemaakt met een eerdere versie")
    assert stage.session.document.path == file
    assert file.read_bytes() == kept.read_bytes(), "nothing becomes of it before something is changed"
    stage.session.run(rename_project, "Van nu")
    assert stage.session.save_now()
    assert check_header(file) == FORMAT
    (backup,) = backups_of(file)
    assert backup.file.read_bytes() == kept.read_bytes()
    stage.open_file(file)
    assert not stage.on_top()


def test_who_only_looks_or_does_not_open_leaves_it_as_it_was(stage: Stage, stick: Path, kept: Path) -> None:
    file = shutil.copyfile(kept, stick / "werk.napl")
    stage.open_file(file)
    answer(stage, "Niet openen")
    assert stage.application.files.session is None
    stage.open_file(file)
    answer(stage, "Bekijken")
    assert stage.session.document.read_only
    assert file.read_bytes() == kept.read_bytes()


def test_a_copy_is_opened_without_asking_again(stage: Stage, stick: Path, kept: Path) -> None:
    file = shutil.copyfile(kept, stick / "werk.napl")
    stage.open_file(file)
    answer(stage, "Kopie openen")
    assert not stage.on_top()
    assert stage.session.document.path != file
    assert not stage.session.document.read_only


def test_a_shared_folder_is_named_as_that(stage: Stage, tmp_path: Path, kept: Path) -> None:
    folder = tmp_path / "OneDrive - Onze school" / "Atelier"
    folder.mkdir(parents=True)
    stage.open_file(shutil.copyfile(kept, folder / "werk.napl"))
    assert answer(stage, "Niet openen").startswith("‘werk.napl’ staat in een gedeelde map en is gemaakt")


def test_nothing_is_asked_where_nobody_else_comes_nor_of_a_file_of_now(
    stage: Stage, stick: Path, tmp_path: Path, kept: Path
) -> None:
    stage.open_file(shutil.copyfile(kept, tmp_path / "thuis.napl"))
    assert not stage.on_top()
    stage.open_file(shutil.copyfile(FILES / f"format-{FORMAT}.napl", stick / "nieuw.napl"))
    assert not stage.on_top()
    assert stage.session.document.path.name == "nieuw.napl"


@pytest.mark.parametrize(
    ("folder", "shared"),
    [
        ("OneDrive", True),
        ("OneDrive - Hogeschool", True),
        ("Dropbox (Team)", True),
        ("Google Drive", True),
        ("GoogleDrive-noor@school.nl", True),
        ("Mijn Drive", True),
        ("Nextcloud", True),
        ("Documenten", False),
        ("Dropboxen", False),
    ],
)
def test_shared_folders_are_known_by_what_programs_call_them(
    tmp_path: Path, folder: str, shared: bool
) -> None:
    (tmp_path / folder).mkdir()
    assert is_shared(tmp_path / folder / "werk.napl") == shared


def test_a_folder_of_another_computer_is_known_by_its_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_shared(tmp_path / "werk.napl")
    monkeypatch.setattr("ui.files.removable._file_system", lambda _path: "cifs")
    assert is_shared(tmp_path / "werk.napl")
