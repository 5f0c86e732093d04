"""A file that comes in once more: what was decided about it is remembered, in the project and by each step."""

import shutil

import pytest

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.errors.merging import OlderThanMerged
from napl_desktop.exchange.hand_in.content import hand_in_content
from napl_desktop.exchange.hand_in.making import make_hand_in
from napl_desktop.incoming.arrivals import arrivals_of
from napl_desktop.incoming.pending_merge import PendingMerge
from napl_desktop.incoming.piles import Pile
from napl_desktop.incoming.project_source import read_project
from napl_desktop.model import DescriptorStatus, KnownPerspective
from napl_desktop.operations.descriptors import set_status, write_cell
from napl_desktop.operations.merges import accept_merge
from napl_desktop.operations.notes import add_row_note
from napl_desktop.operations.participants import add_participant, remove_participant
from napl_desktop.operations.versions import note_hand_in
from napl_desktop.queries.origins import cell_origin
from napl_desktop.rows import read_all, shared_rows
from napl_desktop.rows.merging import Decision
from tests.core.made_projects import atelier_id, grid_of, make_project
from tests.core.merged_copies import deal_out, text_of, writes


@pytest.fixture
def here(tmp_path):
    with make_project(tmp_path / "Atelier.napl") as opened:
        yield opened


def rows(document, everything=False):
    with document.read() as db:
        found = read_all(db.connection())
    return found if everything else shared_rows(found)


def pending(here, *files):
    return PendingMerge(rows(here), [read_project(here, file) for file in files])


def accept(here, merge):
    merged = merge.result()
    accept_merge(here, merge.ours, merged.rows, arrivals_of(merge.sources, merged.bases))


def refuse_all(here, *files):
    merge = pending(here, *files)
    for question in merge.asked:
        merge.answer(question, Decision.OURS)
    accept(here, merge)


def goes_on(file, *texts):
    with Document.open(file) as copy:
        writes(*texts)(copy)


def questions(here, *files):
    """Return what is asked or would go along, as the texts that come in."""
    merge = pending(here, *files)
    return [
        (pile, offer.values and offer.values.get("text"))
        for pile in Pile
        for question in merge.pile(pile)
        for offer in question.offers
    ]


def hand_in(document, place):
    with document.read() as session:
        content = hand_in_content(session, document.path.stem)
    made = make_hand_in(content, place)
    note_hand_in(document, made.report.version, made.report.step)
    return made.project


def test_what_was_refused_is_not_asked_again_also_after_the_project_was_closed(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    writes(("Doelen", 0, "Van de zaal."))(here)
    refuse_all(here, file)
    here.save()
    copy = shutil.copyfile(here.path, here.path.with_name("Morgen.napl"))
    with Document.open(copy) as again:
        assert questions(again, file) == []
        again.undo()
        assert questions(again, file) == [(Pile.TO_CHOOSE, "Van de groep.")]
        again.redo()
        assert questions(again, file) == []

        goes_on(file, ("Doelen", 0, "Toch anders."), ("Vragen", 2, "Nieuw."))
        assert questions(again, file) == [(Pile.TO_CHOOSE, "Toch anders."), (Pile.CHANGED, "Nieuw.")]


def test_what_waits_is_asked_again(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep."), ("Vragen", 0, "Ook.")))
    writes(("Doelen", 0, "Van de zaal."))(here)
    accept(here, pending(here, file))
    assert text_of(here, "Vragen", 0) == "Ook."
    assert questions(here, file) == [(Pile.TO_CHOOSE, "Van de groep.")]


def test_of_a_copy_that_goes_on_only_what_is_new_comes(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    accept(here, pending(here, file))
    writes(("Doelen", 0, "Daarna hier."))(here)
    goes_on(file, ("Vragen", 0, "Later."))
    assert questions(here, file) == [(Pile.CHANGED, "Later.")]
    accept(here, pending(here, file))
    assert (text_of(here, "Doelen", 0), text_of(here, "Vragen", 0)) == ("Daarna hier.", "Later.")
    remembered = [row for (table, _), row in rows(here, everything=True).items() if table == "merged_source"]
    assert [row["title"] for row in remembered] == ["Groep A"], "one state of it is enough"


def test_two_copies_of_a_copy_each_have_their_own(here):
    """What one of them left as it was does not take back what the other did."""
    first = deal_out(here, "Groep A", writes(("Doelen", 0, "Samen.")))
    second = shutil.copyfile(first, first.with_name("Groep A, tweede laptop.napl"))
    goes_on(first, ("Vragen", 0, "Op de eerste."))
    goes_on(second, ("Beoordelen", 1, "Op de tweede."))
    accept(here, pending(here, first))
    assert questions(here, second) == [(Pile.NEW, "Op de tweede.")]
    accept(here, pending(here, second))
    assert text_of(here, "Vragen", 0) == "Op de eerste."


def test_the_same_file_twice_writes_nothing(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    accept(here, pending(here, file))
    steps = len(here.steps())
    accept(here, pending(here, file))
    assert len(here.steps()) == steps


def test_a_hand_in_is_compared_with_the_moment_that_it_names(here, tmp_path):
    add_participant(here, atelier_id(here), "Xanthippe", KnownPerspective.TEACHER.id)
    file = hand_in(here, tmp_path)
    writes(("Doelen", 0, "Hier verder."))(here)
    goes_on(file, ("Vragen", 0, "Bij het bureau."))
    assert questions(here, file) == [(Pile.CHANGED, "Bij het bureau.")]
    accept(here, pending(here, file))
    assert text_of(here, "Doelen", 0) == "Hier verder."
    assert [row["name"] for (table, _), row in rows(here).items() if table == "participant"] == ["Xanthippe"]


def test_an_older_hand_in_after_a_newer_is_told(here, tmp_path):
    first = hand_in(here, tmp_path)
    writes(("Doelen", 0, "Daarna."))(here)
    second = hand_in(here, tmp_path)
    goes_on(second, ("Vragen", 0, "Bij het bureau."))
    accept(here, pending(here, second))
    with pytest.raises(OlderThanMerged) as told:
        read_project(here, first)
    assert told.value.facts["newer"] == second.stem


def test_a_text_says_where_it_came_from_until_that_is_undone(here):
    def origins():
        return {
            row["text"]: (row["source"], row["status"])
            for (table, _), row in rows(here, everything=True).items()
            if table == "provenance"
        }

    files = [
        deal_out(here, "Groep A", writes(("Doelen", 0, "Van A."))),
        deal_out(here, "Groep B", writes(("Vragen", 1, "Van B."))),
    ]
    accept(here, pending(here, *files))
    assert origins() == {"Van A.": ("Groep A", "proposed"), "Van B.": ("Groep B", "proposed")}
    here.undo()
    assert origins() == {}
    here.redo()
    row = next(each for each in grid_of(here).rows if each.title == "Doelen")
    write_cell(here, row.id, grid_of(here).levels[0].id, "Daarna aangepast.")
    assert origins()["Van A."] == ("Groep A", "proposed"), "what was taken stays known"


def test_a_text_is_of_who_also_said_how_far_it_is(here):
    grid = grid_of(here)
    cell = next(each.id for each in grid.rows if each.title == "Doelen"), grid.levels[0].id
    files = [
        deal_out(here, "Groep A", writes(("Vragen", 1, "Van A."))),
        deal_out(here, "Groep B", lambda copy: set_status(copy, [cell], DescriptorStatus.AGREED)),
    ]
    accept(here, pending(here, *files))
    with here.read() as session:
        assert cell_origin(session, *cell).source == "Groep B"


def test_what_is_remembered_has_no_name_that_was_wiped(here):
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Xanthippe kiest.")))
    accept(here, pending(here, file))
    here.redact_names(Redaction(("Xanthippe",), "[naam]", ("Xanthippe",)))
    here.finish_redaction()
    here.save()
    assert b"Xanthippe" not in here.path.read_bytes()
    assert here.damage() == []
    assert text_of(here, "Doelen", 0) == "[naam] kiest."


def test_no_name_comes_back_from_before_names_were_wiped(here):
    person = add_participant(here, atelier_id(here), "Xanthippe", KnownPerspective.TEACHER.id)
    gone = add_participant(here, atelier_id(here), "Quirinus", KnownPerspective.TEACHER.id)
    row = grid_of(here).rows[0].id
    add_row_note(here, row, "Xanthippe vraagt iets.", None)
    file = deal_out(here, "Groep A", writes(("Doelen", 0, "Van de groep.")))
    remove_participant(here, gone)
    elsewhere = file.read_bytes()
    here.redact_names(Redaction(("Xanthippe", "Quirinus"), "[naam]", ("Xanthippe",)))
    here.finish_redaction()
    file.write_bytes(elsewhere)  # it lay on another computer
    merge = pending(here, file)
    assert [each.change.columns for each in merge.pile(Pile.TO_CHOOSE)] == [("text",)]
    (question,) = merge.asked
    assert merge.is_unwiped(question)
    assert question.offers[0].values == {"text": "Xanthippe vraagt iets."}
    accept(here, merge)
    assert rows(here)["participant", person]["name"] == ""
    assert "Quirinus" not in str(rows(here))
    assert "Xanthippe" not in str(rows(here))
    assert text_of(here, "Doelen", 0) == "Van de groep."
