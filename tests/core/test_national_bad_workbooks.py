"""A workbook that does not belong in a national project is told in one sentence, and nothing is half done."""

import json

import pytest
from openpyxl import Workbook

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.ateliers import change_atelier
from tests.core.edited_workbooks import Home
from tests.core.group_files import dealt
from tests.core.handed_in_workbooks import change_base, edited, without, workbook_of
from tests.core.made_projects import PLAN, atelier_id, make_project_of
from tests.core.merged_copies import writes
from tests.core.napl_said import one_sentence, refused
from tests.core.national_projects import ateliers_with_texts, copied, empty_national, hand_in

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
def workbook(working, tmp_path):
    """Return the workbook that it handed in."""
    return workbook_of(hand_in(working, tmp_path / "vo 1.napl"), tmp_path / "thuis.xlsx")


def with_other(table, **values):
    return lambda rows: [[name, {**row, **values} if name == table else row] for name, row in rows]


DAMAGE = {
    "a level that is gone": without("level"),
    "no project": without("project"),
    "no sector": without("atelier_sector"),
    "a status there is not": with_other("descriptor", status="prima"),
    "a kind there is not": with_other("atelier", focus="anders"),
    "nothing for a title": with_other("path", title=None),
    "a column that is not": with_other("path", kleur="rood"),
    "a table that is not": lambda rows: [*rows, ["koffie", {"id": "x"}]],
    "a row under itself": lambda rows: [
        [name, {**row, "parent_id": row["id"]} if name == "dimension" else row] for name, row in rows
    ],
    "another project": with_other("project", id="ander"),
    "a text for a number": with_other("atelier", title=7),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_base_that_somebody_damaged(napl, national, workbook, damage):
    change_base(workbook, DAMAGE[damage])
    assert "‘thuis.xlsx’ is niet te lezen als werkmap" in refused(napl, national, workbook)


def test_a_base_that_is_whole_is_taken(napl, national, workbook):
    change_base(workbook, lambda rows: rows)
    assert napl("merge", national, workbook, "--accept", "safe")[0] == 0
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS}


def test_a_workbook_of_another_programme(napl, national, tmp_path):
    book = Workbook()
    book.active.append(["naam", "cijfer"])
    book.save(tmp_path / "cijfers.xlsx")
    assert "‘cijfers.xlsx’ is geen werkmap die dit programma" in refused(
        napl, national, tmp_path / "cijfers.xlsx"
    )


def test_the_hidden_sheet_thrown_away(napl, national, workbook):
    with Home(workbook) as home:
        del home.book["_napl"]
    assert "‘thuis.xlsx’" in refused(napl, national, workbook)


def test_the_workbook_of_a_national_project(napl, national, working, tmp_path):
    other = empty_national(tmp_path / "Ander.napl")
    assert napl("merge", other, working, "--accept", "safe")[0] == 0
    assert napl("export", other, "Ander.xlsx")[0] == 0
    said = refused(napl, national, tmp_path / "Ander.xlsx")
    assert "‘Ander.xlsx’ is zelf een landelijk raamwerk en geen inzending" in said


@pytest.mark.parametrize("is_edited", [True, False])
def test_one_that_is_older_than_what_was_merged(napl, national, working, workbook, tmp_path, is_edited):
    newer = hand_in(working, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Later.")))
    if is_edited:
        edited(workbook, workbook, ("Toetsing", "Vragen", "startbekwaam", "Thuis."))
    code, _, err = napl("merge", national, workbook, newer, "--accept", "none")
    assert code == 2
    assert "‘thuis.xlsx’ is ouder dan ‘vo 2’" in one_sentence(err)
    assert napl("merge", national, newer, "--accept", "safe")[0] == 0
    assert "‘thuis.xlsx’ is ouder dan ‘vo 2’" in refused(napl, national, workbook)
    second = workbook_of(newer, tmp_path / "vo 2 thuis.xlsx")
    assert napl("merge", national, second, "--accept", "safe")[0] == 0


def test_the_workbook_of_a_group(napl, national, tmp_path, working):
    with Document.open(working) as document:
        (made,) = dealt(document, ("Groep A", ["Doelen"], "workbook")).files
    assert "is een werkmap van een ander project" in refused(napl, national, made)


def test_in_the_project_of_an_atelier_it_is_refused_as_ever(napl, workbook, tmp_path):
    with make_project_of(tmp_path / "po.napl", Sector.PO, PLAN) as document:
        own = document.path
    assert "‘thuis.xlsx’ is een werkmap van een ander project" in refused(napl, own, workbook)
    code, _, err = napl("import-workbook", workbook, "--into", own)
    assert code == 2
    assert "is een werkmap van een ander project" in one_sentence(err)


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("is_edited", [True, False])
def test_two_that_began_with_one_file_are_told_apart(
    napl, national, working, workbook, tmp_path, at_once, is_edited
):
    there = copied(working, "ander.napl")

    def becomes_another(document):
        change_atelier(document, atelier_id(document), "mbo · niveaus", [Sector.MBO], AtelierFocus.LEVELS)

    handed_in = hand_in(there, tmp_path / "ander 1.napl", becomes_another)
    other = workbook_of(handed_in, tmp_path / "ander thuis.xlsx")
    texts = TEXTS
    if is_edited:
        edited(other, other, ("Toetsing", "Vragen", "startbekwaam", "Thuis."))
        texts = sorted([*TEXTS[:2], "Thuis.", TEXTS[3]])
    files = [workbook, other]
    if not at_once:
        assert napl("merge", national, workbook, "--accept", "safe")[0] == 0
        files = [other]
    said = refused(napl, national, *files)
    assert "‘mbo · niveaus’ (mbo · competentieniveaus) in ‘ander thuis.xlsx’ en ‘vo · rollen’" in said
    assert napl("merge", national, *files, "--accept", "safe", "--apart")[0] == 0
    assert ateliers_with_texts(national) == {"vo · rollen": TEXTS, "mbo · niveaus": texts}
    for again in (other, handed_in, workbook):
        code, out, err = napl("merge", national, again, "--accept", "safe", "--json")
        assert (code, err, set(json.loads(out)["files"]["all"].values())) == (0, "", {0})
    later = hand_in(there, tmp_path / "ander 2.napl", writes(("Doelen", 0, "Later.")))
    assert napl("merge", national, later, "--accept", "safe")[0] == 0
    found = ateliers_with_texts(national)
    assert found == {"vo · rollen": TEXTS, "mbo · niveaus": sorted(["Later.", *texts[1:]])}
