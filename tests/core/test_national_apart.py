"""Two ateliers that began with a copy of one file are never laid over each other: they are told apart."""

import json

import pytest

from napl_desktop.document.document import Document
from napl_desktop.model import AtelierFocus, MergedSource, Sector
from napl_desktop.operations.ateliers import add_atelier, change_atelier
from napl_desktop.operations.paths import add_path
from tests.core.made_projects import PLAN, atelier_id, make_project_of
from tests.core.merged_copies import writes
from tests.core.napl_said import one_sentence
from tests.core.national_projects import ateliers_with_texts, copied, empty_national, hand_in, rows_in

TEXTS = ["Kiest doelen.", "Laat vragen maken.", "Maakt vragen.", "Weegt doelen."]
DIFFERENT = {
    "title": ("Rollen in Utrecht", [Sector.VO], AtelierFocus.ROLES),
    "sector": ("vo · rollen", [Sector.MBO], AtelierFocus.ROLES),
    "kind": ("vo · rollen", [Sector.VO], AtelierFocus.LEVELS),
    "all": ("mbo · niveaus", [Sector.MBO], AtelierFocus.LEVELS),
}


def becomes(title, sectors, focus):
    return lambda document: change_atelier(document, atelier_id(document), title, sectors, focus)


def renamed(title):
    return becomes(title, [Sector.VO], AtelierFocus.ROLES)


@pytest.fixture
def national(tmp_path):
    return empty_national(tmp_path / "Landelijk.napl")


@pytest.fixture
def begun(tmp_path):
    """Return the file with which both ateliers began."""
    with make_project_of(tmp_path / "begin.napl", Sector.VO, PLAN) as document:
        return document.path


@pytest.fixture
def vo(begun):
    return copied(begun, "vo.napl")


@pytest.fixture
def other(begun):
    """Return the file that the other atelier works in, which is for something else by then."""
    file = copied(begun, "ander.napl")
    with Document.open(file) as document:
        becomes(*DIFFERENT["all"])(document)
    return file


@pytest.fixture
def first(vo, other, tmp_path):
    """Return what both hand in first."""
    return (
        hand_in(vo, tmp_path / "vo 1.napl", writes(("Vragen", 1, "Van vo."))),
        hand_in(other, tmp_path / "ander 1.napl", writes(("Vragen", 1, "Van mbo."))),
    )


def both(path):
    found = ateliers_with_texts(path)
    return found["vo · rollen"], found["mbo · niveaus"]


@pytest.mark.parametrize("different", DIFFERENT)
@pytest.mark.parametrize("at_once", [True, False])
def test_without_a_word_nothing_is_written(napl, national, begun, vo, tmp_path, different, at_once):
    there = copied(begun, "ander.napl")
    one = hand_in(vo, tmp_path / "vo 1.napl")
    two = hand_in(there, tmp_path / "ander 1.napl", becomes(*DIFFERENT[different]))
    files = [one, two]
    if not at_once:
        assert napl("merge", national, one, "--accept", "safe")[0] == 0
        files = [two]
    before = national.read_bytes()
    for accept in ("none", "safe", "theirs", "ours"):
        code, out, err = napl("merge", national, *files, "--accept", accept)
        assert (code, out) == (2, "")
        said = one_sentence(err)
        assert "‘ander 1.napl’" in said
        assert f"‘{DIFFERENT[different][0]}’ (" in said
        assert "‘vo · rollen’ (vo · rollen)" in said
        assert "--apart" in said
        assert national.read_bytes() == before
    assert napl("merge", national, *files, "--accept", "safe", "--apart")[0] == 0
    with Document.open(national, read_only=True) as document:
        rows = rows_in(document)
    assert [key[0] for key in rows].count("atelier") == 2
    assert [key[0] for key in rows].count("path") == 2
    assert sorted(row["text"] for key, row in rows.items() if key[0] == "descriptor") == sorted(2 * TEXTS)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("at_once", [True, False])
def test_apart_each_keeps_its_own_also_the_next_time(
    napl, national, vo, other, first, tmp_path, order, at_once
):
    files = [first[number] for number in order]
    for some in [files] if at_once else [[each] for each in files]:
        code, _, err = napl("merge", national, *some, "--accept", "safe", "--apart")
        assert (code, err) == (0, "")
    assert both(national) == (sorted([*TEXTS, "Van vo."]), sorted([*TEXTS, "Van mbo."]))

    second = [
        hand_in(vo, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Van vo, later."))),
        hand_in(other, tmp_path / "ander 2.napl", writes(("Vragen", 1, "Van mbo, later."))),
    ]
    for some in [second] if at_once else [[second[number]] for number in order]:
        code, _, err = napl("merge", national, *some, "--accept", "safe")
        assert (code, err) == (0, "")
    assert both(national) == (sorted([*TEXTS, "Van vo, later."]), sorted([*TEXTS, "Van mbo, later."]))


def test_twice_is_once(napl, national, first):
    assert napl("merge", national, *first, "--accept", "safe", "--apart")[0] == 0
    with Document.open(national, read_only=True) as document:
        before = rows_in(document)
    for apart in ([], ["--apart"]):
        assert napl("merge", national, *first, "--accept", "safe", *apart)[0] == 0
        with Document.open(national, read_only=True) as document:
            assert rows_in(document) == before


def test_undone_it_is_asked_anew(napl, national, first):
    assert napl("merge", national, first[0], "--accept", "safe")[0] == 0
    assert napl("merge", national, first[1], "--accept", "safe", "--apart")[0] == 0
    with Document.open(national) as document:
        document.undo()
    assert napl("merge", national, first[1], "--accept", "safe")[0] == 2


def test_three_that_began_alike_are_three(napl, national, begun, first, tmp_path):
    third = copied(begun, "derde.napl")
    handed_in = hand_in(third, tmp_path / "derde 1.napl", renamed("Rollen in Zwolle"))
    assert napl("merge", national, *first, handed_in, "--accept", "safe", "--apart")[0] == 0
    assert sorted(ateliers_with_texts(national)) == ["Rollen in Zwolle", "mbo · niveaus", "vo · rollen"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_also_where_it_began_with_what_another_handed_in(napl, national, vo, tmp_path, order):
    one = hand_in(vo, tmp_path / "vo 1.napl", writes(("Vragen", 1, "Van vo.")))
    taken = copied(one, "ander.napl")
    two = hand_in(
        taken, tmp_path / "ander 1.napl", becomes(*DIFFERENT["all"]), writes(("Vragen", 1, "Van mbo."))
    )
    files = [(one, two)[number] for number in order]
    assert napl("merge", national, *files, "--accept", "safe")[0] == 2
    assert napl("merge", national, *files, "--accept", "safe", "--apart")[0] == 0
    expected = sorted([*TEXTS, "Van vo."]), sorted([*TEXTS, "Van mbo."])
    assert both(national) == expected
    assert napl("merge", national, *files, "--accept", "safe")[0] == 0
    assert both(national) == expected
    again = (
        hand_in(vo, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Van vo, later."))),
        hand_in(taken, tmp_path / "ander 2.napl", writes(("Vragen", 1, "Van mbo, later."))),
    )
    for number in order:
        assert napl("merge", national, again[number], "--accept", "safe")[0] == 0
    assert both(national) == (sorted([*TEXTS, "Van vo, later."]), sorted([*TEXTS, "Van mbo, later."]))


def test_what_is_still_one_in_both_files_is_not_doubled(napl, national, begun, tmp_path):
    with Document.open(begun) as document:
        po = add_atelier(document, "po · niveaus", [Sector.PO], AtelierFocus.LEVELS)
        add_path(document, po, PLAN)
    one = hand_in(copied(begun, "vo.napl"), tmp_path / "vo 1.napl")
    working = copied(begun, "ander.napl")
    two = hand_in(working, tmp_path / "ander 1.napl", becomes("mbo", [Sector.MBO], AtelierFocus.ROLES))
    code, out, _ = napl("merge", national, one, two, "--accept", "safe", "--apart", "--json")
    assert (code, json.loads(out)["left"]) == (1, 1), "whether that of po is the same is asked"
    assert napl("merge", national, one, two, "--accept", "theirs", "--apart")[0] == 0
    assert ateliers_with_texts(national) == dict.fromkeys(["vo · rollen", "po · niveaus", "mbo"], TEXTS)
    three = hand_in(working, tmp_path / "ander 2.napl", writes(("Vragen", 1, "Van mbo.")))
    assert napl("merge", national, three, "--accept", "safe")[0] == 0
    assert sorted(ateliers_with_texts(national)) == ["mbo", "po · niveaus", "vo · rollen"]
    assert ateliers_with_texts(national)["mbo"] == sorted([*TEXTS, "Van mbo."])


def test_what_is_older_is_older_than_a_hand_in_of_its_own(napl, national, vo, tmp_path):
    one = hand_in(vo, tmp_path / "vo 1.napl")
    taken = copied(one, "ander.napl")
    two = hand_in(taken, tmp_path / "ander 1.napl", becomes(*DIFFERENT["all"]))
    assert napl("merge", national, one, two, "--accept", "safe", "--apart")[0] == 0
    three = hand_in(taken, tmp_path / "ander 2.napl", writes(("Vragen", 1, "Later.")))
    assert napl("merge", national, three, "--accept", "safe")[0] == 0
    with Document.open(national, read_only=True) as document, document.read() as session:
        past = {each.title: each.past for each in session.query(MergedSource)}
    assert past["vo 1"] == ""
    assert len(past["ander 2"].split()) == 1, "its own first hand-in, and not that of the other"


def test_what_the_bureau_calls_an_atelier_is_no_reason_to_ask(napl, national, vo, tmp_path):
    assert napl("merge", national, hand_in(vo, tmp_path / "vo 1.napl"), "--accept", "safe")[0] == 0
    with Document.open(national) as document:
        renamed("Voortgezet onderwijs")(document)
    second = hand_in(vo, tmp_path / "vo 2.napl", writes(("Vragen", 1, "Later.")))
    assert napl("merge", national, second, "--accept", "safe")[0] == 0
    assert ateliers_with_texts(national) == {"Voortgezet onderwijs": sorted([*TEXTS, "Later."])}


def test_one_that_has_another_name_is_one_once_it_is_called_so_here(napl, national, vo, tmp_path):
    assert napl("merge", national, hand_in(vo, tmp_path / "vo 1.napl"), "--accept", "safe")[0] == 0
    second = hand_in(vo, tmp_path / "vo 2.napl", renamed("Rollen in Utrecht"))
    assert napl("merge", national, second, "--accept", "safe")[0] == 2
    with Document.open(national) as document:
        renamed("Rollen in Utrecht")(document)
    assert napl("merge", national, second, "--accept", "safe")[0] == 0
    assert ateliers_with_texts(national) == {"Rollen in Utrecht": TEXTS}
