"""The folders of questions: all of them or none, and in one sentence why not."""

import json
from pathlib import Path

import pytest

from napl_desktop.bureau import BUREAU_ID
from napl_desktop.document.document import Document
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.handing_over import AtelierNotHandedIn, NothingToAsk
from napl_desktop.exchange.questions import making
from napl_desktop.exchange.questions.making import make_questions
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.notes import add_path_note
from napl_desktop.operations.paths import add_path
from napl_desktop.queries.outline import outline
from tests.core.asked_atelier import AskedAtelier, asks
from tests.core.made_projects import PLAN, in_folder
from tests.core.national_projects import merged_first


@pytest.fixture
def world(tmp_path):
    return AskedAtelier(tmp_path)


def _ateliers(document):
    with document.read() as session:
        return outline(session).ateliers


def test_without_questions_it_is_said_and_nothing_is_made(world, tmp_path):
    before = in_folder(tmp_path)
    with Document.open(world.national) as document, pytest.raises(NothingToAsk):
        make_questions(document, tmp_path)
    assert in_folder(tmp_path) == before


def test_an_atelier_that_never_handed_in_is_said(world, tmp_path):
    def another(document):
        add_atelier(document, "mbo · rollen", [Sector.MBO], AtelierFocus.ROLES)
        with document.read() as session:
            ateliers = outline(session).ateliers
        new = next(each.id for each in ateliers if each.title == "mbo · rollen")
        path = add_path(document, new, PLAN)
        add_path_note(document, path, "En jullie?", BUREAU_ID)

    world.bureau(another)
    with Document.open(world.national) as document:
        with pytest.raises(AtelierNotHandedIn):
            make_questions(document, tmp_path)
        asks("path", 0, 0, "Titel?")(document)
        made = make_questions(document, tmp_path)
        assert [each.title for each in made.folders] == ["po · rollen"]
        assert made.left_out == ("mbo · rollen",)
        with pytest.raises(AtelierNotHandedIn):
            make_questions(document, tmp_path, [each.id for each in _ateliers(document)])


def test_a_folder_that_is_not_there_is_said_and_nothing_is_half_done(world, tmp_path):
    world.bureau(asks("path", 0, 0, "Titel?"))
    before = in_folder(tmp_path)
    with Document.open(world.national) as document, pytest.raises(FileProblem):
        make_questions(document, tmp_path / "weg")
    assert in_folder(tmp_path) == before


@pytest.mark.parametrize("fails", ["write_project_file", "write_workbook"])
def test_whatever_goes_wrong_leaves_nothing(world, tmp_path, monkeypatch, fails):
    world.bureau(asks("path", 0, 0, "Titel?"))

    def fail(*_arguments, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(making, fails, fail)
    before = in_folder(tmp_path)
    with Document.open(world.national) as document, pytest.raises(FileProblem):
        make_questions(document, tmp_path)
    assert in_folder(tmp_path) == before


def test_the_command_makes_the_folders_and_says_which(napl, world, tmp_path):
    world.bureau(asks("path", 0, 0, "Titel?"))
    code, out, err = napl("questions", world.national, tmp_path, "--atelier", "po · rollen", "--json")
    assert (code, err) == (0, "")
    (made,) = json.loads(out)["folders"]
    assert (made["atelier"], made["questions"], made["changed"]) == ("po · rollen", 1, 0)
    code, out, _err = napl("questions", world.national, tmp_path)
    assert (code, out) == (0, f"{tmp_path / 'Vragen aan po-rollen (2)'}\n")
    code, out, err = napl("questions", world.national, tmp_path, "--atelier", "weg")
    assert (code, out, err.count("\n")) == (2, "", 1)


def test_stopped_half_way_there_is_nothing(world, tmp_path):
    class Stopped(Exception):
        pass

    told = []

    def stop(done, total):
        told.append((done, total))
        if done > 0:
            raise Stopped

    world.bureau(asks("path", 0, 0, "Titel?"))
    before = in_folder(tmp_path)
    with Document.open(world.national) as document, pytest.raises(Stopped):
        make_questions(document, tmp_path, progress=stop)
    assert in_folder(tmp_path) == before
    assert told[0] == (0, 1000)


def test_where_one_folder_cannot_get_its_name_there_is_none(tmp_path, monkeypatch):
    national = merged_first(tmp_path / "Landelijk.napl")
    with Document.open(national) as document:
        for atelier in _ateliers(document):
            add_path_note(document, atelier.paths[0].id, "Titel?", BUREAU_ID)
        rename = Path.rename

        def refuse(path, target):
            if target.name == "Vragen aan po-rollen":
                raise PermissionError(13, "Permission denied")
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", refuse)
        before = in_folder(tmp_path)
        with pytest.raises(FileProblem):
            make_questions(document, tmp_path)
        assert in_folder(tmp_path) == before
        monkeypatch.undo()
        made = make_questions(document, tmp_path).folders
    assert [each.folder.name for each in made][:2] == [
        "Vragen aan po-rollen",
        "Vragen aan po-competentieniveaus",
    ]
    assert len({each.folder for each in made}) == 6
