"""A name of a file may be as long as the file system lets it be; longer is told as what it is."""

import os
from pathlib import Path

import pytest

from napl_desktop import cli
from napl_desktop.beside import named_beside
from napl_desktop.document.document import Document
from napl_desktop.errors.files import NameTooLong
from napl_desktop.errors.projects import ChangedElsewhere, ProjectLocked
from napl_desktop.operations.projects import rename_project
from napl_desktop.wording import wording
from tests.core.made_projects import contents, in_folder, make_project

LONGEST = 255


def of_length(folder, length, letter="x"):
    """Return the place of a project whose name has so many bytes."""
    stem = letter * ((length - len(".napl")) // len(letter.encode()))
    return folder / f"{stem}{'x' * (length - len('.napl') - len(stem.encode()))}.napl"


def title(path):
    return contents(path)["project"].popitem()[1]["title"]


@pytest.fixture
def folder(tmp_path):
    """A folder that takes names of 255 bytes."""
    try:
        of_length(tmp_path, LONGEST).touch()
    except OSError:
        pytest.skip("this file system takes shorter names only")
    of_length(tmp_path, LONGEST).unlink()
    return tmp_path


@pytest.mark.parametrize("letter", ["x", "é", "🙂"])
@pytest.mark.parametrize("length", [200, 201, 233, 234, 241, 249, 250, LONGEST])
def test_whatever_the_file_system_takes_simply_works(folder, length, letter):
    path = of_length(folder, length, letter)
    assert len(os.fsencode(path.name)) == length

    with make_project(path) as document:
        rename_project(document, "Anders")
        with pytest.raises(ProjectLocked):
            Document.open(path)
        document.save()
        assert title(path) == "Anders"
        copy = path.with_name("kopie.napl")
        document.save_copy(copy)
        beside = document.save_beside()
    with Document.open(copy) as document:
        document.save_copy(path)

    assert sorted(in_folder(folder)) == sorted([path.name, copy.name, beside.name])
    assert {title(folder / name) for name in in_folder(folder)} == {"Anders"}


def test_what_somebody_else_made_of_it_stays_beside_it(folder):
    path = of_length(folder, LONGEST)
    make_project(path).close()
    with Document.open(path) as document:
        rename_project(document, "Van mij")
        with make_project(folder / "ander.napl"):
            pass
        (folder / "ander.napl").replace(path)
        with pytest.raises(ChangedElsewhere):
            document.save()
        theirs = document.replace_conflicting_version()

    assert (title(path), title(theirs)) == ("Van mij", "Proef")
    assert sorted(in_folder(folder)) == sorted([path.name, theirs.name])


def test_a_save_that_was_cut_off_leaves_nothing_behind(folder):
    path = of_length(folder, LONGEST)
    make_project(path).close()
    with Document.open(path) as document:
        document.save_copy(folder / "kopie.napl")
    (temporary,) = temporary_names(path)
    path.with_name(temporary).touch()

    Document.open(path).close()

    assert temporary not in in_folder(folder)


def temporary_names(path):
    """Return the names of the files that a save puts beside a project for a moment."""
    seen = []
    replace = Path.replace

    def watch(self, target):
        seen.extend([self.name] if target == path else [])
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Path, "replace", watch)
        with Document.open(path) as document:
            rename_project(document, "Nog anders")
    return seen


def test_one_byte_more_is_too_long_and_no_stick(folder, capsys):
    path = of_length(folder, LONGEST + 1)

    with pytest.raises(NameTooLong) as told:
        make_project(path)
    assert "is te lang voor een bestand" in wording("nl").error(told.value)
    with make_project(folder / "kort.napl") as document, pytest.raises(NameTooLong):
        document.save_copy(path)
    for command in (
        ["new", str(path), "--sector", "vo", "--focus", "roles"],
        ["info", str(path)],
        ["export", str(folder / "kort.napl"), str(path.with_suffix(".xlsx"))],
        ["export", str(folder / "kort.napl"), str(path.with_suffix(".graphml"))],
        ["rescue", str(folder / "kort.napl"), str(path)],
    ):
        assert cli.main(command) == 2
        assert "is te lang voor een bestand" in capsys.readouterr().err

    assert in_folder(folder) == ["kort.napl"]


def test_a_workbook_may_have_a_long_name_too(folder):
    make_project(folder / "kort.napl").close()
    target = of_length(folder, LONGEST).with_suffix(".xlsx")

    assert cli.main(["export", str(folder / "kort.napl"), str(target)]) == 0

    assert len(os.fsencode(target.name)) == LONGEST
    assert target.exists()


def test_an_addition_fits_in_a_name_that_is_full(folder):
    path = of_length(folder, LONGEST, "é")

    place = named_beside(path, " 2")

    place.touch()
    assert place.name.endswith("é 2.napl")
