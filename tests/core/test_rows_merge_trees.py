"""Cells only on leaves, and nothing under itself: what makes way in a merge, by example."""

from napl_desktop.rows.merging import ConflictKind, Decision, apply
from tests.core.merge_examples import PLACE, cell, copies, only, project, proposed, result
from tests.core.merged_projects import Hand, in_order


def with_bands():
    hand = Hand("b", project(), lambda _least, most: most)
    for id in ("e1", "e2"):
        hand.put("dimension", id, path_id="p", title=id)
    hand.put("dimension", "c", path_id="p", parent_id="e1", title="c")
    hand.put_cell("c", "l1", "Onder e1.")
    return hand.rows


def test_a_row_that_was_put_here_under_one_that_got_a_text_there_goes_back_with_all_that_is_in_it():
    base, here, there = copies(with_bands())
    here.rows["dimension", "d2"]["parent_id"] = "e2"
    there.put_cell("e2", "l1", "Daar.")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.conflict, change.because) == (ConflictKind.NOT_ON_A_LEAF, (("dimension", "d2"),))
    assert proposal.changes["dimension", "d2", PLACE].along_with == (change.id,)
    assert in_order(result(proposal)) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_text_that_took_the_place_of_rows_there_comes_only_where_these_go():
    base, here, there = copies(with_bands())
    there.remove("dimension", "c")
    there.put("level", "l3", path_id="p", title="l3")
    there.put_cell("e1", "l3", "Daar.")
    proposal = proposed(base, here, there)

    removal, text, level = ("dimension", "c", ()), (*cell("e1", "l3"), ()), ("level", "l3", ())
    assert set(proposal.changes[text].needs) == {removal, level}
    assert proposal.conflicts == []
    assert in_order(result(proposal)) == in_order(there.rows)
    for refused in (removal, level):
        found = apply(proposal, {**proposal.decisions(), refused: Decision.OURS})
        assert found.decisions[text] == Decision.OURS
        assert found.misfits == frozenset()


def test_a_row_that_comes_back_under_one_with_a_text_of_here_says_both_reasons():
    base, here, there = copies(with_bands())
    here.remove("dimension", "c")
    here.put_cell("e1", "l2", "Hier.")
    there.put_cell("c", "l1", "Daar.")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("dimension", "c"), ConflictKind.REMOVED_HERE)
    assert change.because == (cell("c"), cell("e1", "l2"))
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)
