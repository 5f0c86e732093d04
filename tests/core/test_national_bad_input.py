"""What does not belong in a national project is told in one sentence, and what came with it comes in."""

import json

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.project_file import write_project_file
from napl_desktop.model import Sector
from napl_desktop.operations.ateliers import rename_atelier
from napl_desktop.operations.projects import new_national_project
from napl_desktop.rows import read_all
from tests.core.made_projects import PLAN, atelier_id, make_project_of
from tests.core.merged_copies import writes
from tests.core.napl_said import one_sentence, refused
from tests.core.national_projects import (
    FIRST,
    SECOND,
    ateliers_with_texts,
    copied,
    empty_national,
    hand_in,
    merged_first,
    rows_in,
)


@pytest.fixture
def national(tmp_path):
    return empty_national(tmp_path / "Landelijk.napl")


@pytest.fixture
def working(tmp_path):
    """Return the file of an atelier."""
    with make_project_of(tmp_path / "vo.napl", Sector.VO, PLAN) as document:
        return document.path


def of_another_project(file, to):
    """Write the same ateliers as another project would have them."""
    with Document.open(file, read_only=True) as document, document.read() as session:
        rows = read_all(session.connection())
    other = "0" * 8 + "-0000-4000-8000-" + "0" * 12
    write_project_file(
        {(table, other if table == "project" else id): row for (table, id), row in rows.items()}
        | {
            ("project", other): {
                **next(row for (table, _), row in rows.items() if table == "project"),
                "id": other,
            }
        },
        to,
    )
    return to


@pytest.mark.parametrize("at_once", [True, False])
def test_the_same_atelier_from_two_projects(napl, national, working, tmp_path, at_once):
    one = hand_in(working, tmp_path / "vo 1.napl")
    two = of_another_project(one, tmp_path / "kopie.napl")
    files = [one, two]
    if not at_once:
        assert napl("merge", national, one, "--accept", "safe")[0] == 0
        files = [two]
    said = refused(napl, national, *files)
    assert "‘vo · rollen’ (vo · rollen) in ‘kopie.napl’ is er al, uit een ander project" in said
    assert napl("merge", national, *files, "--accept", "safe", "--apart")[0] == 0
    with Document.open(national, read_only=True) as document:
        assert [key[0] for key in rows_in(document)].count("atelier") == 2
    assert napl("merge", national, one, two, "--accept", "safe")[0] == 0


def test_two_projects_for_the_same_work_are_asked_about(napl, national, working, tmp_path):
    make_project_of(tmp_path / "ook vo.napl", Sector.VO, PLAN).close()
    code, out, err = napl("merge", national, working, tmp_path / "ook vo.napl", "--accept", "safe", "--json")
    assert (code, err, json.loads(out)["left"]) == (1, "", 1)
    assert list(ateliers_with_texts(national)) == ["vo · rollen"]


@pytest.mark.parametrize("words", [(), ("--apart",)])
def test_an_older_hand_in_after_a_newer(napl, national, working, tmp_path, words):
    older = hand_in(working, tmp_path / "vo 1.napl")
    newer = hand_in(working, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Later.")))
    assert napl("merge", national, newer, "--accept", "safe")[0] == 0
    assert "‘vo 1.napl’ is ouder dan ‘vo 2’" in refused(napl, national, older, words=words)


def test_an_older_hand_in_with_a_newer(napl, national, working, tmp_path):
    older = hand_in(working, tmp_path / "vo 1.napl")
    newer = hand_in(working, tmp_path / "vo 2.napl", writes(("Vragen", 1, "")))
    code, out, err = napl("merge", national, older, newer, "--accept", "safe", "--json")
    assert (code, [*json.loads(out)["files"]]) == (2, ["all", "vo 2.napl"])
    assert "‘vo 1.napl’ is ouder dan ‘vo 2’" in one_sentence(err)
    assert ateliers_with_texts(national) == ateliers_with_texts(newer)


@pytest.mark.parametrize("place", [0, 3, 6])
def test_six_come_in_and_one_that_is_broken_is_told(napl, national, tmp_path, place):
    broken = tmp_path / "zeven.napl"
    broken.write_bytes(SECOND[0].read_bytes()[:5000])
    files = [*FIRST[:place], broken, *FIRST[place:]]
    code, out, err = napl("merge", national, *files, "--accept", "safe", "--json")
    said = json.loads(out)
    assert (code, said["left"], said["written"]) == (2, 0, True)
    assert [*said["files"]] == ["all", *(file.name for file in FIRST)]
    assert "‘zeven.napl’" in one_sentence(err)
    with Document.open(national, read_only=True) as document:
        found = rows_in(document)
        assert len(document.steps()) == 1
    with Document.open(merged_first(tmp_path / "zes.napl"), read_only=True) as document:
        wanted = rows_in(document)
    assert {key: row for key, row in found.items() if key[0] != "project"} == {
        key: row for key, row in wanted.items() if key[0] != "project"
    }


def test_the_project_itself_is_none_of_its_sources(napl, national):
    assert "is het project dat al openstaat" in refused(napl, national, national)
    code, _, err = napl("merge", national, national, FIRST[0], "--accept", "safe")
    assert (code, len(ateliers_with_texts(national))) == (2, 1)
    assert "is het project dat al openstaat" in one_sentence(err)


def test_a_national_project_is_nobodys_hand_in(napl, national, tmp_path):
    with new_national_project(tmp_path / "Ander.napl", "Ander raamwerk") as document:
        other = document.path
    assert napl("merge", other, FIRST[0], "--accept", "safe")[0] == 0
    assert "‘Ander.napl’ is zelf een landelijk raamwerk" in refused(napl, national, other)


def test_a_copy_of_the_national_project_comes_back_as_any_copy(napl, national, tmp_path):
    copy = copied(national, "Kopie.napl")
    assert napl("merge", copy, FIRST[0], "--accept", "safe")[0] == 0
    assert napl("merge", national, copy, "--accept", "safe")[0] == 0
    assert ateliers_with_texts(national) == ateliers_with_texts(copy)


def test_one_file_under_two_names_comes_in_once(napl, national, working, tmp_path):
    one = hand_in(working, tmp_path / "vo 1.napl")
    code, _, err = napl("merge", national, one, copied(one, "vo 1 (1).napl"), one, "--accept", "safe")
    assert (code, err) == (0, "")
    assert ateliers_with_texts(national) == ateliers_with_texts(one)
    assert napl("merge", national, copied(one, "vo 1 (2).napl"), "--accept", "safe")[0] == 0
    with Document.open(national, read_only=True) as document:
        assert document.damage() == []


def test_it_is_said_in_english_too(napl, national, working, tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    one = hand_in(working, tmp_path / "vo 1.napl")
    two = of_another_project(one, tmp_path / "copy.napl")
    three = hand_in(copied(working, "other.napl"), tmp_path / "other 1.napl", renames_its_atelier)
    assert "‘vo · rollen’ (vo · roles) in ‘copy.napl’ is there already" in refused(napl, national, one, two)
    said = refused(napl, national, one, three)
    assert "‘Utrecht’ (vo · roles) in ‘other 1.napl’ and ‘vo · rollen’ (vo · roles) were begun with" in said
    other = empty_national(tmp_path / "Other.napl")
    assert "‘Other.napl’ is a national framework itself" in refused(napl, national, other)


def renames_its_atelier(document):
    rename_atelier(document, atelier_id(document), "Utrecht")
