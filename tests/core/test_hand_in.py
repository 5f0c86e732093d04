"""What an atelier hands in: a folder with two files, whole or not there, without steps and without names."""

import errno
import json
import os
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from napl_desktop.document.document import Document
from napl_desktop.document.history.versions import VersionReason
from napl_desktop.document.rescue.rescue import rescue
from napl_desktop.errors.files import DiskFull, NoAccess, NotReachable
from napl_desktop.exchange.excel.reading_keys import read_keys
from napl_desktop.exchange.hand_in import making
from napl_desktop.exchange.hand_in.checking import CheckKind, hand_in_checks
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.hand_in.making import make_hand_in
from napl_desktop.exchange.hand_in.telling import mail_text
from napl_desktop.exchange.taking_snapshot import rows_that_leave
from napl_desktop.model import AtelierFocus, DescriptorStatus, KnownPerspective, Place, Sector
from napl_desktop.operations.ateliers import add_atelier
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.participants import add_participant, remove_participant
from napl_desktop.operations.paths import add_path
from napl_desktop.operations.versions import name_version, note_hand_in
from napl_desktop.queries.perspectives import perspectives
from napl_desktop.rows import read_all
from napl_desktop.templates import templates
from napl_desktop.wording import wording
from tests.core.made_projects import atelier_id, grid_of, in_folder, make_project
from tests.core.napl_said import one_sentence

NAMES = ("Xanthippe", "Quirinus", "Wybrechje")


@pytest.fixture
def document(tmp_path):
    """Make a project with people, of whom one left, and with a moment that has a name."""
    with begun(tmp_path) as opened:
        yield opened


@pytest.fixture
def closed(tmp_path):
    """Make the same project and close it."""
    begun(tmp_path).close()


def begun(folder):
    opened = make_project(folder / "proef.napl")
    atelier = atelier_id(opened)
    grid = grid_of(opened)
    people = (KnownPerspective.TEACHER.id, KnownPerspective.SCHOOL_LEADER.id, None)
    for name, perspective in zip(NAMES, people, strict=True):
        last = add_participant(opened, atelier, name, perspective)
    name_version(opened, "na de pauze")
    remove_participant(opened, last)
    write_cell(opened, grid.rows[2].id, grid.levels[0].id, "Daarna geschreven.")
    return opened


def hand_in(document, place, **wanted):
    """Make a hand-in and put it on record."""
    with document.read() as session:
        content = hand_in_content(session, document.path.stem, **wanted)
    made = make_hand_in(content, place)
    note_hand_in(document, made.report.version, made.report.step)
    return made


def rows_of(document):
    with document.read() as session:
        return read_all(session.connection())


def test_it_is_a_folder_with_two_files_of_one_name(document, tmp_path):
    made = hand_in(document, tmp_path)
    assert made.folder == tmp_path / "Inleveren vo-rollen 1"
    assert in_folder(made.folder) == ["vo-rollen 1.napl", "vo-rollen 1.xlsx"]
    assert [file.is_file() for file in (made.project, made.workbook)] == [True, True]
    assert (made.number, made.report.target) == (1, made.workbook)
    assert hand_in(document, tmp_path).folder == tmp_path / "Inleveren vo-rollen 2"
    (tmp_path / "Inleveren vo-rollen 3").write_text("een bestand van iemand anders")
    assert hand_in(document, tmp_path).folder == tmp_path / "Inleveren vo-rollen 3 (2)"


def test_the_project_in_it_has_all_that_leaves_and_nothing_else(document, tmp_path):
    made = hand_in(document, tmp_path)
    with Document.open(made.project) as handed_in:
        assert rows_of(handed_in) == rows_that_leave(rows_of(document))
        assert "participant" in {table for table, _ in rows_of(document)}
        assert "participant" not in {table for table, _ in rows_of(handed_in)}
        assert handed_in.steps() == handed_in.versions() == ()
        assert handed_in.damage() == []
        assert handed_in.undoable() is None
    keys = read_keys(made.workbook)
    assert keys is not None
    assert keys.base == rows_that_leave(rows_of(document))


def test_no_name_is_anywhere_in_the_bytes_of_either_file(document, tmp_path):
    made = hand_in(document, tmp_path)
    document.save()
    kept = document.path.read_bytes()
    with ZipFile(made.workbook) as workbook:
        parts = [workbook.read(part) for part in workbook.namelist()]
    for name in NAMES:
        assert name.encode() in kept, "it is in the file that stays"
        assert name.encode() not in made.project.read_bytes()
        assert not [part for part in parts if name.encode() in part]


def test_its_moments_are_named_and_have_no_point(document, tmp_path):
    made = hand_in(document, tmp_path)
    (named,) = (each for each in document.versions() if each.reason is VersionReason.NAMED)
    with Document.open(made.project) as handed_in:
        told = handed_in.versions_elsewhere()
        assert (named.id, named.title) in {(each.id, each.title) for each in told}
        assert (told[-1].id, told[-1].reason) == (made.report.version, VersionReason.HAND_IN)
        assert handed_in.versions() == ()
    assert made.report.version in {each.id for each in document.versions()}
    assert document.versions_elsewhere() == ()
    keys = read_keys(made.workbook)
    assert keys is not None
    assert keys.version_id == made.report.version


def test_it_opens_and_goes_on_as_any_project(document, tmp_path):
    made = hand_in(document, tmp_path)
    with Document.open(made.project) as handed_in:
        grid = grid_of(handed_in)
        write_cell(handed_in, grid.rows[0].id, grid.levels[0].id, "Van het bureau.")
        set_status(handed_in, [(grid.rows[0].id, grid.levels[0].id)], DescriptorStatus.AGREED)
        handed_in.undo()
        name_version(handed_in, "bij het bureau")
        with handed_in.checkout(0) as past:
            assert grid_of(past).cell(grid.rows[0].id, grid.levels[0].id).text == "Kiest doelen."
            assert past.versions_elsewhere() == handed_in.versions_elsewhere()
    with Document.open(made.project) as again:
        assert [each.title for each in again.versions()] == ["bij het bureau"]
        assert again.versions_elsewhere()[-1].id == made.report.version
        assert again.damage() == []
        second = hand_in(again, tmp_path)
    assert second.number == 2, "it was handed in once, elsewhere"
    rescue(made.project, tmp_path / "gered.napl", wording("nl"))
    with Document.open(tmp_path / "gered.napl") as rescued:
        assert grid_of(rescued).title == "Toetsing"


def test_who_were_there_is_counted_or_said(document, tmp_path):
    def said(made):
        sheet = load_workbook(made.workbook)["Leeswijzer"]
        return [row[1].value for row in sheet.iter_rows(max_col=2) if row[0].value == "Aanwezig"]

    made = hand_in(document, tmp_path)
    assert said(made) == ["1 leraar, 1 schoolleider"]
    teachers = (KnownPerspective.TEACHER.id, 5)
    assert said(hand_in(document, tmp_path, present=(teachers, (None, 2)))) == [
        "5 leraren, 2 zonder perspectief"
    ]
    assert said(hand_in(document, tmp_path, present=())) == []
    with document.read() as session:
        text = mail_text(made, "Proef", ["vo · rollen"], perspectives(session), wording("nl"))
    assert "inzending 1 van ‘Proef’ (vo · rollen)" in text
    assert "Aanwezig: 1 leraar, 1 schoolleider." in text
    assert "vo-rollen 1.napl" in text
    assert "vo-rollen 1.xlsx" in text
    assert not [name for name in NAMES if name in text]


def test_of_several_ateliers_it_is_called_as_the_file(document, tmp_path):
    add_atelier(document, "mbo", [Sector.MBO], AtelierFocus.LEVELS)
    assert hand_in(document, tmp_path).project == tmp_path / "Inleveren proef 1" / "proef 1.napl"


@pytest.mark.parametrize("step", ["workbook", "project", "folder"])
@pytest.mark.parametrize(
    ("error", "problem"), [(errno.ENOSPC, DiskFull), (errno.EACCES, NoAccess), (errno.EIO, NotReachable)]
)
def test_what_goes_wrong_leaves_nothing_behind(document, tmp_path, monkeypatch, step, error, problem):
    def fail(*_arguments, **_facts):
        raise OSError(error, os.strerror(error))

    replace = Path.replace

    def refuse(file, target):
        return (
            fail()
            if Path(target).suffix == {"workbook": ".xlsx", "project": ".napl"}[step]
            else replace(file, target)
        )

    document.save()
    before = in_folder(tmp_path)
    if step == "folder":
        monkeypatch.setattr(Path, "rename", fail)
    else:
        monkeypatch.setattr(Path, "replace", refuse)
    with document.read() as session:
        content = hand_in_content(session, "proef")
    with pytest.raises(problem) as caught:
        make_hand_in(content, tmp_path)
    assert caught.value.path == tmp_path / "Inleveren vo-rollen 1", "the user knows no other folder"
    said = wording("nl").error(caught.value)
    assert "Inleveren vo-rollen 1" in said
    assert ".tmp" not in said
    assert in_folder(tmp_path) == before


def test_one_that_is_stopped_leaves_nothing_behind(document, tmp_path):
    class Stopped(Exception):
        pass

    def stop(done, _total):
        if done:
            raise Stopped

    document.save()
    before = in_folder(tmp_path)
    with document.read() as session:
        content = hand_in_content(session, "proef")
    with pytest.raises(Stopped):
        make_hand_in(content, tmp_path, stop)
    assert in_folder(tmp_path) == before


def test_it_can_be_stopped_between_its_two_files(document, tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(making, "write_project_file", lambda *_arguments: told.append(in_folder(tmp_path)))
    with document.read() as session:
        content = hand_in_content(session, "proef")
    make_hand_in(content, tmp_path)
    (during,) = told
    assert not [name for name in during if name.startswith("Inleveren")], "out of sight until both are there"


def test_what_may_be_looked_at_is_told_per_path_with_its_first_place(document):
    plan = templates()[1].plans["nl"]
    unnamed = add_path(document, atelier_id(document), plan)
    with document.read() as session:
        found = hand_in_checks(session)
    grid = grid_of(document)
    assert [(each.kind, each.path_id, each.count) for each in found] == [
        (CheckKind.WITHOUT_ROLE, grid.id, 1),
        (CheckKind.EMPTY, grid.id, 4),
        (CheckKind.DEFAULT_TITLE, unnamed, 1),
        (CheckKind.WITHOUT_ROLE, unnamed, 1),
        (CheckKind.EMPTY, unnamed, 18),
    ]
    assert found[1].at == Place.of_cell(grid.rows[0].id, grid.levels[2].id)
    set_status(document, [(grid.rows[1].id, grid.levels[0].id)], DescriptorStatus.DISPUTED)
    with document.read() as session:
        disputed = next(each for each in hand_in_checks(session) if each.kind is CheckKind.DISPUTED)
    assert disputed.in_words(wording("nl")) == "In discussie in ‘Toetsing’: 1"


# The command


@pytest.mark.usefixtures("closed")
def test_the_command_makes_it_and_puts_it_on_record(napl, tmp_path):
    (tmp_path / "uit").mkdir()
    code, out, err = napl("hand-in", "proef.napl", "uit", "--json")
    assert (code, err) == (0, "")
    said = json.loads(out)
    assert said["folder"] == str(tmp_path / "uit" / "Inleveren vo-rollen 1")
    assert said["files"] == in_folder(tmp_path / "uit" / "Inleveren vo-rollen 1")
    assert said["present"] == [
        {"perspective": KnownPerspective.TEACHER.id, "count": 1},
        {"perspective": KnownPerspective.SCHOOL_LEADER.id, "count": 1},
    ]
    assert {check["check"] for check in said["checks"]} == {"without-role", "empty"}
    with Document.open(tmp_path / "proef.napl") as again:
        (kept,) = (each for each in again.versions() if each.reason is VersionReason.HAND_IN)
        assert kept.id == said["version"]
        assert again.steps()[-1].action == "hand-in"
    code, out, err = napl("hand-in", "proef.napl", "uit")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Nog zonder rol: ‘Toetsing’",
        "Nog leeg in ‘Toetsing’: 4",
        str(tmp_path / "uit" / "Inleveren vo-rollen 2"),
    ]


@pytest.mark.usefixtures("document")
def test_the_command_refuses_what_is_open_elsewhere(napl, tmp_path):
    code, _, err = napl("hand-in", "proef.napl", ".")
    assert code == 2
    one_sentence(err)
    assert not [name for name in in_folder(tmp_path) if name.startswith("Inleveren")]


@pytest.mark.usefixtures("closed")
def test_the_command_refuses_in_one_sentence(napl, tmp_path):
    code, out, err = napl("hand-in", "proef.napl", "weg")
    assert (code, out) == (2, "")
    assert "niet te bereiken" in one_sentence(err)
    with Document.open(tmp_path / "proef.napl", read_only=True) as again:
        assert "hand-in" not in {step.action for step in again.steps()}
