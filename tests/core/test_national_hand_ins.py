"""Six ateliers hand in, two of them twice: what the bureau has then is what was written down by hand."""

import json

import pytest

from napl_desktop.document.document import Document
from napl_desktop.exchange.taking_snapshot import project_snapshot
from napl_desktop.operations.ateliers import move_atelier
from napl_desktop.queries.outline import outline
from napl_desktop.rows.merging import Decision
from tests.core.national_projects import (
    FIRST,
    SECOND,
    accept,
    asked_in_words,
    change_as_the_bureau,
    empty_national,
    merged_first,
    pending,
    rows_in,
)
from tests.core.national_reference import Said, page

SECOND_ROUND = page("tweede-ronde")
PAGES = ("rollen", "paden", "rijen", "verbanden", "opmerkingen")


@pytest.fixture
def national(tmp_path):
    with Document.open(merged_first(tmp_path / "Landelijk.napl")) as document:
        yield document


@pytest.fixture
def changed(national):
    """Let the bureau change what came first."""
    change_as_the_bureau(national)
    return national


def expected(*beginnings):
    """Return what the reference says of both that hand in again."""
    lines = [line for title in ("vo · rollen", "mbo · rollen") for line in SECOND_ROUND[title]]
    return sorted(line for line in lines if line.startswith(beginnings))


def by_words(lines):
    """Return lines as they are compared: links and notes have no order of their own."""
    return {title: sorted(each) for title, each in lines.items()}


def test_the_six_come_in_and_nothing_is_asked(napl, tmp_path):
    path = empty_national(tmp_path / "Landelijk.napl")
    code, out, err = napl("merge", path, *FIRST, "--accept", "safe", "--json")
    said = json.loads(out)
    assert (code, err, said["left"], said["written"]) == (0, "", 0, True)
    assert {name: piles["to-choose"] for name, piles in said["files"].items()} == dict.fromkeys(
        ["all", *(file.name for file in FIRST)], 0
    )


@pytest.mark.parametrize("name", PAGES)
def test_what_the_bureau_has_is_what_was_written_by_hand(national, name):
    with national.read() as session:
        found = Said([project_snapshot(session)]).page(name)
    if name in ("verbanden", "opmerkingen"):
        assert by_words(found) == by_words(page(name)) | {
            title: [] for title in found.keys() - page(name).keys()
        }
    else:
        assert found == page(name) | {title: [] for title in found.keys() - page(name).keys()}


def test_it_counts_up_to_what_was_counted_by_hand(national):
    with national.read() as session:
        found = Said([project_snapshot(session)]).page("ateliers")
    assert found == {
        title: [line for line in lines if not line.startswith(("project ", "ingeleverd "))]
        for title, lines in page("ateliers").items()
    }


def test_the_bureau_puts_the_ateliers_in_its_own_order(national):
    with national.read() as session:
        ateliers = outline(session).ateliers
    wanted = ["po · rollen", "po · competentieniveaus", "vo · rollen"]
    for place, title in enumerate(wanted):
        move_atelier(national, next(each.id for each in ateliers if each.title == title), place)
    with national.read() as session:
        assert [each.title for each in outline(session).ateliers][:3] == wanted


def test_the_second_round_asks_what_was_written_by_hand(changed):
    assert asked_in_words(pending(changed, *SECOND)) == expected("kiezen", "gaat mee")


def test_one_at_a_time_it_asks_the_same(changed):
    asked = []
    for file in SECOND:
        merge = pending(changed, file)
        asked += asked_in_words(merge)
        accept(changed, merge)
    assert sorted(asked) == expected("kiezen", "gaat mee")


def test_the_second_round_brings_what_changed_and_what_the_bureau_changed_stays(napl, changed):
    path = changed.path.with_name("Kopie.napl")
    changed.save_copy(path)
    before = rows_in(changed)
    first = {key: row for file in FIRST for key, row in rows_of(file).items()}
    of_bureau = {key for key in before if before[key] != first.get(key) and key[0] != "project"}
    gone = first.keys() - before.keys() - {key for key in first if key[0] == "project"}
    code, out, err = napl("merge", path, *SECOND, "--accept", "safe", "--json")
    assert (code, err, json.loads(out)["left"]) == (1, "", len(expected("kiezen")))
    with Document.open(path, read_only=True) as document:
        after = rows_in(document)
        assert asked_in_words(pending(document, *SECOND)) == expected("kiezen")
    assert {key: after[key] for key in of_bureau} == {key: before[key] for key in of_bureau}
    assert gone
    assert not gone & after.keys()


def test_answered_once_it_is_not_asked_again(changed):
    merge = pending(changed, *SECOND)
    for question in merge.asked:
        merge.answer(question, Decision.OURS)
    accept(changed, merge)
    assert asked_in_words(pending(changed, *SECOND)) == []


def rows_of(file):
    with Document.open(file, read_only=True) as document:
        return rows_in(document)
