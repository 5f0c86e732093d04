"""Several copies come together at once: one question for each thing, whoever says what."""

from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.rows.merging import Decision, Written, apply, merge
from napl_desktop.rows.merging.several import Incoming, apply_answers, questions
from tests.core.merged_projects import copies, why_not_sound
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
