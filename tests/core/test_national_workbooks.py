"""What an atelier hands in only as a workbook comes into a national project as its project would."""

import json
import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.hand_in.making import make_hand_in
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.incoming.file_report import file_in_words
from napl_desktop.incoming.keeping import keep_sources, kept_sources
from napl_desktop.incoming.reading import read_sources
from napl_desktop.model import MergedSource, Sector
from napl_desktop.operations.versions import note_hand_in
from napl_desktop.queries.coverage import coverage
from napl_desktop.queries.hand_in_places import hand_in_places
from napl_desktop.wording import wording
from tests.core.edited_workbooks import Home
from tests.core.handed_in_workbooks import edited, merged_workbooks, workbook_of
from tests.core.made_projects import PLAN, ROOT, make_project_of
from tests.core.merged_copies import text_of, writes
from tests.core.napl_said import one_sentence
from tests.core.national_projects import ateliers_with_texts, empty_national, hand_in, rows_in
from tests.core.national_reference import Said, page

TEXTS = ["Kiest doelen.", "Laat vragen maken.", "Maakt vragen.", "Weegt doelen."]


@pytest.fixture
def national(tmp_path):
    return empty_national(tmp_path / "Landelijk.napl")


@pytest.fixture
def working(tmp_path):
    """Return the file of an atelier."""
    with make_project_of(tmp_path / "vo.napl", Sector.VO, PLAN) as document:
        return document.path


@pytest.fixture
def first(working, tmp_path):
    """Return what it handed in first: project and workbook."""
    project = hand_in(working, tmp_path / "vo 1.napl")
    return project, workbook_of(project, tmp_path / "uit vo 1.xlsx")


def rows_of(file):
    with Document.open(file, read_only=True) as document:
        assert document.damage() == []
        return {key: row for key, row in rows_in(document).items() if key[0] != "project"}


def text_in(file, row, level):
    with Document.open(file, read_only=True) as document:
        return text_of(document, row, level)


def merge(napl, national, *files, wanted=0):
    code, out, err = napl("merge", national, *files, "--accept", "safe", "--json")
    assert (code, err) == (wanted, "")
    return json.loads(out)


# As the project would


@pytest.mark.parametrize("name", ["ateliers", "rollen", "paden", "rijen", "verbanden", "opmerkingen"])
def test_what_six_workbooks_bring_is_what_was_written_by_hand(tmp_path, name):
    with (
        Document.open(merged_workbooks(tmp_path / "Landelijk.napl"), read_only=True) as document,
        document.read() as session,
    ):
        found = Said([project_snapshot(session)]).page(name)
    wanted = {title: [] for title in found} | page(name)
    if name == "ateliers":
        wanted = {
            title: [each for each in lines if not each.startswith(("project ", "ingeleverd "))]
            for title, lines in wanted.items()
        }
    if name in ("verbanden", "opmerkingen"):
        found, wanted = ({title: sorted(lines) for title, lines in each.items()} for each in (found, wanted))
    assert found == wanted


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_project_and_workbook_of_one_hand_in_are_one(napl, national, first, order):
    merge(napl, national, first[order[0]])
    before = rows_of(national)
    said = merge(napl, national, first[order[1]])
    assert set(said["files"]["all"].values()) == {0}
    assert rows_of(national) == before
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}


@pytest.mark.parametrize("kind", ["project", "workbook"])
@pytest.mark.parametrize("began", [0, 1])
def test_the_next_hand_in_goes_on_from_either(napl, national, working, first, tmp_path, kind, began):
    merge(napl, national, first[began])
    with Document.open(national) as document:
        writes(("Doelen", 0, "Van het bureau."))(document)
    second = hand_in(working, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Later."), ("Vragen", 0, "")))
    if kind == "workbook":
        second = workbook_of(second, tmp_path / "tweede.xlsx")
    assert merge(napl, national, second)["left"] == 0
    assert [text_in(national, "Vragen", level) for level in range(3)] == ["", "Later.", "Laat vragen maken."]
    assert text_in(national, "Doelen", 0) == "Van het bureau."
    with Document.open(national, read_only=True) as document, document.read() as session:
        (atelier,) = [each for place in hand_in_places(session, coverage(session)) for each in place.ateliers]
    assert atelier.hand_in.number == 2


def test_both_files_of_a_folder(napl, national, working, tmp_path):
    with Document.open(working) as document:
        with document.read() as session:
            content = hand_in_content(session, "vo")
        made = make_hand_in(content, tmp_path)
        note_hand_in(document, content.versions[-1].id, content.snapshot.step)
    said = merge(napl, national, made.workbook, made.project)
    assert [*said["files"]] == ["all", "vo-rollen 1.napl"]
    assert said["beside"] == {"vo-rollen 1.xlsx": "vo-rollen 1.napl"}
    merge(napl, national, made.workbook)
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}


def test_one_that_never_was_handed_in_comes_in_as_well(napl, national, working, tmp_path):
    assert napl("export", working, tmp_path / "vo.xlsx")[0] == 0
    merge(napl, national, tmp_path / "vo.xlsx")
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}
    merge(napl, national, working)
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}


# Which of both


def test_of_both_the_project_is_taken_wherever_they_are_and_that_is_said(napl, national, first):
    for files in (first, first[::-1]):
        code, out, err = napl("merge", national, *files)
        assert (code, err) == (1, "")
        assert "Van ‘uit vo 1.xlsx’ zat het project erbij (‘vo 1.napl’), en dat is genomen." in out


def test_two_that_are_called_alike_in_two_folders_are_two(napl, national, first, tmp_path):
    make_project_of(tmp_path / "po.napl", Sector.PO, PLAN).close()
    other = workbook_of(hand_in(tmp_path / "po.napl", tmp_path / "po 1.napl"), tmp_path / "po.xlsx")
    (tmp_path / "ander").mkdir()
    shutil.move(other, tmp_path / "ander" / "vo 1.xlsx")
    merge(napl, national, first[0], tmp_path / "ander" / "vo 1.xlsx")
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS, "po · rollen": TEXTS}


def test_where_the_project_is_broken_its_workbook_is_taken(napl, national, first, tmp_path):
    first[0].write_bytes(b"niets")
    shutil.copy(first[1], tmp_path / "vo 1.xlsx")
    code, _, err = napl("merge", national, first[0], tmp_path / "vo 1.xlsx", "--accept", "safe")
    assert code == 2
    assert "‘vo 1.napl’" in one_sentence(err)
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}


# Edited at home


@pytest.fixture
def at_home(first, tmp_path):
    """Return the workbook of the first hand-in with another text in it."""
    return edited(first[1], tmp_path / "thuis.xlsx", ("Toetsing", "Vragen", "startbekwaam", "Thuis."))


@pytest.mark.parametrize("with_first", [True, False])
def test_what_was_edited_is_a_later_state_of_its_hand_in(napl, national, first, at_home, with_first):
    if with_first:
        merge(napl, national, first[0])
    said = merge(napl, national, at_home)
    assert said["left"] == 0
    assert said["files"]["all"]["changed"] == int(with_first)
    assert text_in(national, "Vragen", 0) == "Thuis."
    with Document.open(national, read_only=True) as document:
        assert document.steps()[-1].subject.title == "thuis"
    before = rows_of(national)
    for again in (at_home, first[0], first[1], at_home):
        said = merge(napl, national, again)
        assert set(said["files"]["all"].values()) == {0}, again.name
    assert rows_of(national) == before


@pytest.mark.parametrize("with_first", [True, False])
def test_what_comes_after_it_asks_only_what_both_changed(
    napl, national, working, first, at_home, tmp_path, with_first
):
    if with_first:
        merge(napl, national, first[0])
    merge(napl, national, at_home)
    second = hand_in(working, tmp_path / "vo 2.napl", writes(("Doelen", 0, "Later.")))
    said = merge(napl, national, second)
    assert (said["left"], said["files"]["all"]["changed"]) == (0, 1)
    assert [text_in(national, row, 0) for row in ("Doelen", "Vragen")] == ["Later.", "Thuis."]
    third = hand_in(working, tmp_path / "vo 3.napl", writes(("Vragen", 0, "Anders.")))
    assert merge(napl, national, third, wanted=1)["left"] == 1
    assert text_in(national, "Vragen", 0) == "Thuis."


def test_what_was_refused_of_it_is_not_brought_by_the_next_edit(napl, national, first, at_home, tmp_path):
    merge(napl, national, first[0])
    with Document.open(national) as document:
        writes(("Vragen", 0, "Van het bureau."))(document)
    assert merge(napl, national, at_home, wanted=1)["left"] == 1
    assert napl("merge", national, at_home, "--accept", "ours")[0] == 0
    further = edited(at_home, tmp_path / "verder.xlsx", ("Toetsing", "Doelen", "startbekwaam", "Verder."))
    said = merge(napl, national, further)
    assert said["left"] == 0
    assert [text_in(national, row, 0) for row in ("Doelen", "Vragen")] == ["Verder.", "Van het bureau."]


def test_each_file_is_reported(national, first, at_home, working, tmp_path):
    with Document.open(national) as document:
        read = read_sources(document, [at_home])
        also = read_sources(document, [first[1]])
        none = read_sources(document, [tmp_path / "niet.xlsx", first[0], first[1]])
    words = wording("nl")
    assert [file_in_words(each, words) for each in (*read.files, *also.files, *none.files[1:])] == [
        "‘thuis.xlsx’: inzending 1 van vo · rollen, met wat er daarna in de werkmap is aangepast.",
        "‘uit vo 1.xlsx’: inzending 1 van vo · rollen, uit de werkmap.",
        "‘vo 1.napl’: inzending 1 van vo · rollen.",
        "Van ‘uit vo 1.xlsx’ zat het project erbij (‘vo 1.napl’), en dat is genomen.",
    ]
    assert "‘niet.xlsx’" in file_in_words(none.files[0], words)


# Contract 1


@pytest.fixture
def texts_only(tmp_path):
    """Return a workbook that says nothing but its texts, one of them edited."""
    workbook = shutil.copy(ROOT / "tests" / "files" / "format-2.xlsx", tmp_path / "oud.xlsx")
    return edited(
        workbook, tmp_path / "oud thuis.xlsx", ("Toetsen", "Vragen", "Start", "Kiest goede vragen.")
    )


def test_one_that_only_says_texts_changes_what_is_here(napl, national, texts_only, tmp_path):
    project = shutil.copy(ROOT / "tests" / "files" / "format-2.napl", tmp_path / "oud.napl")
    merge(napl, national, project)
    before = rows_of(national)
    said = merge(napl, national, texts_only)
    assert said["files"]["all"]["changed"] == 1
    after = rows_of(national)
    changed = [key for key in before | after if before.get(key) != after.get(key)]
    cells = [after[key]["text"] for key in changed if key[0] == "descriptor"]
    assert cells == ["Kiest goede vragen."]
    assert {key[0] for key in changed} <= {"descriptor", "provenance"}
    assert set(merge(napl, national, texts_only)["files"]["all"].values()) == {0}


def test_one_that_only_says_texts_of_nothing_here_is_refused(napl, national, texts_only):
    before = national.read_bytes()
    code, out, err = napl("merge", national, texts_only, "--accept", "theirs")
    assert (code, out) == (2, "")
    assert "‘oud thuis.xlsx’ is met een oudere versie van dit programma gemaakt" in one_sentence(err)
    assert national.read_bytes() == before


def test_own_sheets_are_left_alone_and_that_is_said(napl, national, first):
    with Home(first[1]) as home:
        home.book.create_sheet("Van mij")
    code, out, _ = napl("merge", national, first[1], "--accept", "safe")
    assert code == 0
    assert "Van mij" in out


@pytest.mark.parametrize("number", [3])
def test_one_of_an_earlier_format_is_lifted(napl, national, tmp_path, number):
    workbook = shutil.copy(ROOT / "tests" / "files" / f"format-{number}.xlsx", tmp_path / "oud.xlsx")
    project = shutil.copy(ROOT / "tests" / "files" / f"format-{number}.napl", tmp_path / "oud.napl")
    merge(napl, national, workbook)
    other = empty_national(tmp_path / "Ander.napl")
    merge(napl, other, project)
    here, there = rows_of(national), rows_of(other)
    stays = {"participant", "provenance"}
    assert {key for key in here if key[0] not in stays} == {key for key in there if key[0] not in stays}
    with Document.open(national, read_only=True) as document, document.read() as session:
        (kept,) = session.query(MergedSource)
        assert (kept.file_format, kept.is_workbook) == (number, True)


def test_an_edited_one_waits_for_another_day(national, at_home):
    with Document.open(national) as document:
        sources = read_sources(document, [at_home]).sources
        keep_sources(document, sources)
        assert kept_sources(document) == sources
        assert sources[0].left is not None
