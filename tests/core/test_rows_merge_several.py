"""Several copies come together at once: one question for each thing, whoever says what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.rows.merging import ConflictKind, Decision, Written, apply, merge
from napl_desktop.rows.merging.several import Incoming, apply_answers, questions
from tests.core.merge_examples import UNIT, cell, in_sequence, project
from tests.core.merged_projects import Hand, copies, why_not_sound
from tests.core.merging_said import units_of, values
from tests.examples import examples

few = settings(max_examples=examples(10))
chances = st.randoms(use_true_random=False)


@few
@given(copies(sides=2, most=6))
def test_of_one_source_it_is_the_merge_of_two(rows):
    base, ours, theirs = rows
    proposal = merge(base, ours, theirs)
    asked = questions(ours, [Incoming(base, theirs)])
    assert {id: question.conflict for id, question in asked.items()} == {
        id: change.conflict for id, change in proposal.changes.items() if change.is_asked
    }
    assert (
        apply_answers(ours, [Incoming(base, theirs)], {}).rows == apply(proposal, proposal.decisions()).rows
    )


@few
@given(copies(sides=3, most=3), chances)
def test_what_comes_of_any_answers_fits_together(rows, chance):
    base, ours, *theirs = rows
    sources = [Incoming(base, each) for each in theirs]
    answers = {
        id: chance.choice([Decision.OURS, Decision.LATER, *range(len(question.offers))])
        for id, question in questions(ours, sources).items()
    }
    assert why_not_sound(apply_answers(ours, sources, answers).rows) is None


@few
@given(copies(sides=3, most=3))
def test_nothing_that_two_say_differently_is_taken_without_a_question(rows):
    base, ours, *theirs = rows
    asked = questions(ours, [Incoming(base, each) for each in theirs])
    for key in ours.keys() & theirs[0].keys() & theirs[1].keys():
        for unit in units_of(key[0]):
            said = [values(each, key, unit) for each in (*theirs, ours)]
            question = asked.get((*key, unit))
            if said[0] != said[1] and said[2] not in said[:2] and question and len(question.offers) > 1:
                assert question.conflict


@few
@given(copies(sides=3, most=3))
def test_what_was_answered_is_not_asked_again(rows):
    base, ours, *theirs = rows
    sources = [Incoming(base, each) for each in theirs]
    answers = dict.fromkeys(questions(ours, sources), Decision.OURS)
    merged = apply_answers(ours, sources, answers)
    assert merged.rows == ours
    again = [Incoming(known, each) for known, each in zip(merged.bases, theirs, strict=True)]
    assert questions(ours, again) == {}


@few
@given(copies(sides=3, most=3))
def test_all_who_say_the_same_are_one_offer(rows):
    base, ours, theirs, _ = rows
    asked = questions(ours, [Incoming(base, theirs), Incoming(base, theirs)])
    assert all(offer.by == (0, 1) for question in asked.values() for offer in question.offers)
    assert {id: each.conflict for id, each in asked.items()} == {
        id: each.conflict for id, each in questions(ours, [Incoming(base, theirs)]).items()
    }


@few
@given(copies(sides=3, most=3))
def test_what_is_written_instead_stands_there_whoever_said_what(rows):
    base, ours, *theirs = rows
    sources = [Incoming(base, each) for each in theirs]
    texts = {
        id: question
        for id, question in questions(ours, sources).items()
        if id[0] == "descriptor" and "text" in id[2] and question.change.kind == "changed"
    }
    written = {
        id: Written({**(question.change.ours or {}), "text": "Samen gekozen.", "status": "agreed"})
        for id, question in texts.items()
    }
    result = apply_answers(ours, sources, written).rows
    for table, id, _unit in written:
        if (table, id) in result:
            assert result[table, id]["text"] == "Samen gekozen."


def hands(*names):
    return [Hand(name, project(), lambda _least, most: most) for name in names]


def incoming(*theirs):
    return [Incoming(project(), each.rows) for each in theirs]


TEXT = (*cell("d1"), UNIT)


def three_texts():
    """Return ours, and three sources of which the last two say the same of a text."""
    here, *theirs = hands(*"hxyz")
    for each, text in zip(theirs, ("Eén.", "Twee.", "Twee."), strict=True):
        each.put_cell("d1", "l1", text)
    return here.rows, incoming(*theirs)


def test_what_sources_say_differently_of_a_text_is_one_question_with_an_offer_for_each_text():
    ours, sources = three_texts()
    (question,) = questions(ours, sources).values()

    assert (question.id, question.conflict) == (TEXT, ConflictKind.BOTH_CHANGED)
    assert [((offer.values or {})["text"], offer.by) for offer in question.offers] == [
        ("Eén.", (0,)),
        ("Twee.", (1, 2)),
    ]


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ({}, "Kiest doelen."),
        ({TEXT: Decision.LATER}, "Kiest doelen."),
        ({TEXT: Decision.OURS}, "Kiest doelen."),
        ({TEXT: Decision.THEIRS}, "Eén."),
        ({TEXT: 0}, "Eén."),
        ({TEXT: 1}, "Twee."),
        ({TEXT: Written({"text": "Drie.", "status": "agreed"})}, "Drie."),
    ],
)
def test_the_text_that_is_chosen_stands_there_and_is_not_asked_again(answers, text):
    ours, sources = three_texts()
    merged = apply_answers(ours, sources, answers)

    assert merged.rows[cell("d1")]["text"] == text
    again = [Incoming(base, each.theirs) for base, each in zip(merged.bases, sources, strict=True)]
    waits = not answers or answers[TEXT] is Decision.LATER
    assert list(questions(merged.rows, again)) == ([TEXT] if waits else [])


def test_of_what_both_changed_here_and_there_the_source_that_is_chosen_is_taken():
    here, one = hands(*"hx")
    here.put_cell("d1", "l1", "Hier.")
    one.put_cell("d1", "l1", "Daar.")
    sources = incoming(one)

    assert questions(here.rows, sources)[TEXT].conflict == ConflictKind.BOTH_CHANGED
    assert apply_answers(here.rows, sources, {}).rows == here.rows
    assert apply_answers(here.rows, sources, {TEXT: 0}).rows[cell("d1")]["text"] == "Daar."


@pytest.mark.parametrize("removed_first", [True, False])
def test_a_row_that_one_source_removed_and_another_wrote_in_is_asked(removed_first):
    here, one, other = hands(*"hxy")
    one.remove("dimension", "d2")
    other.put_cell("d2", "l2", "Daar.")
    sources = incoming(one, other) if removed_first else incoming(other, one)
    removal = ("dimension", "d2", ())

    asked = questions(here.rows, sources)
    assert {id: question.conflict for id, question in asked.items() if question.conflict} == {
        removal: ConflictKind.REMOVED_THERE
    }
    assert apply_answers(here.rows, sources, {}, asked).rows[cell("d2", "l2")]["text"] == "Daar."
    assert apply_answers(here.rows, sources, {removal: Decision.OURS}, asked).rows == other.rows
    assert apply_answers(here.rows, sources, {removal: 0}, asked).rows == one.rows


@pytest.mark.parametrize("text_first", [True, False])
def test_a_row_that_got_a_text_from_one_source_and_a_row_under_it_from_another_is_asked(text_first):
    here, one, other = hands(*"hxy")
    for each in (here, one, other):
        each.put("dimension", "e1", path_id="p", title="e1")
    base = {key: dict(row) for key, row in here.rows.items()}
    one.put_cell("e1", "l1", "Van één.")
    other.put("dimension", "onder", path_id="p", parent_id="e1", title="Onder")
    sources = [Incoming(base, each.rows) for each in ((one, other) if text_first else (other, one))]

    text, row = (*cell("e1"), ()), ("dimension", "onder", ())
    asked = questions(here.rows, sources)
    assert [id for id, question in asked.items() if question.conflict] == [row if text_first else text]
    first = one if text_first else other
    assert apply_answers(here.rows, sources, {}, asked).rows == first.rows


def test_a_row_that_two_sources_bring_differently_comes_once_as_it_is_chosen():
    here, one, other = hands(*"hxy")
    for each, title in ((one, "Eén"), (other, "Twee")):
        each.put("path", "nieuw", atelier_id="a", title=title)
    sources = incoming(one, other)
    new = ("path", "nieuw", ())

    (question,) = questions(here.rows, sources).values()
    assert (question.id, question.conflict, len(question.offers)) == (new, ConflictKind.BOTH_CHANGED, 2)
    assert ("path", "nieuw") not in apply_answers(here.rows, sources, {}).rows
    for number, title in enumerate(("Eén", "Twee")):
        rows = apply_answers(here.rows, sources, {new: number}).rows
        assert rows["path", "nieuw"]["title"] == title


def test_what_two_sources_removed_is_one_offer_that_holds_nothing():
    here, one, other = hands(*"hxy")
    for each in (one, other):
        each.remove("role", "r2")
    sources = incoming(one, other)

    (question,) = questions(here.rows, sources).values()
    assert (question.conflict, [offer.values for offer in question.offers]) == (None, [None])
    assert ("role", "r2") not in apply_answers(here.rows, sources, {}).rows


def test_two_sources_with_two_orders_are_asked_which():
    here, one, other = hands(*"hxy")
    here.put("role", "r3", atelier_id="a", title="r3", parked=0)
    for each, order in ((one, ("r2", "r1", "r3")), (other, ("r3", "r2", "r1"))):
        each.put("role", "r3", atelier_id="a", title="r3", parked=0)
        for place, id in enumerate(order):
            each.rows["role", id]["order_key"] = f"b0{place + 1}"
    sources = [Incoming(here.rows, each.rows) for each in (one, other)]

    (question,) = questions(here.rows, sources).values()
    assert (question.conflict, len(question.offers)) == (ConflictKind.BOTH_REORDERED, 2)
    rows = apply_answers(here.rows, sources, {question.id: 1}).rows
    assert in_sequence(rows, "role") == ["r3", "r2", "r1"]


def test_two_sources_with_two_places_for_a_row_are_asked_which():
    here, one, other = hands(*"hxy")
    for each in (here, one, other):
        for id in ("e1", "e2"):
            each.put("dimension", id, path_id="p", title=id)
    sources = []
    base = {key: dict(row) for key, row in here.rows.items()}
    for each, above in ((one, "e1"), (other, "e2")):
        each.rows["dimension", "d1"]["parent_id"] = above
        sources.append(Incoming(base, each.rows))

    (question,) = questions(here.rows, sources).values()
    assert question.conflict == ConflictKind.BOTH_MOVED
    rows = apply_answers(here.rows, sources, {question.id: 1}).rows
    assert rows["dimension", "d1"]["parent_id"] == "e2"
