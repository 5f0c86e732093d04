"""Cells only on leaves, and nothing under itself: what makes way in a merge, by example."""

from napl_desktop.rows.merging import ConflictKind, Decision, apply
from tests.core.merge_examples import PLACE, asked, cell, copies, only, proposed, result, with_bands
from tests.core.merged_projects import in_order


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


def test_a_text_that_was_handed_down_here_comes_back_with_all_others_of_its_row():
    base = copies()[1]
    base.put_cell("d1", "l2", "Ook hier.")
    base.put("note", "n", descriptor_id=cell("d1", "l2")[1], kind="remark", text="Echt?", written_at="nu")
    base, here, there = copies(base.rows)
    here.hand_down("d1")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {(*cell("d1"), ()): ConflictKind.REMOVED_HERE}
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_what_is_said_of_a_row_that_was_moved_here_is_nothing_that_comes_to_where_it_was():
    base, here, there = copies(with_bands())
    here.rows["dimension", "c"]["parent_id"] = "e2"
    here.put_cell("e1", "l1", "Hier.")
    there.rows["dimension", "c"]["title"] = "Anders"
    proposal = proposed(base, here, there)

    assert asked(proposal) == {("dimension", "c", ("title",)): None}
    assert result(proposal)["dimension", "c"]["title"] == "Anders"


def test_a_row_that_comes_under_one_with_a_text_is_found_whatever_else_was_done_there():
    base, here, there = copies(with_bands())
    here.put_cell("e2", "l1", "Hier.")
    there.rows["dimension", "c"]["title"] = "Anders"
    there.put("dimension", "onder", path_id="p", parent_id="e2", title="Onder")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {
        ("dimension", "c", ("title",)): None,
        ("dimension", "onder", ()): ConflictKind.NOT_ON_A_LEAF,
    }


def test_what_goes_back_under_a_row_that_was_removed_here_brings_that_along_with_all_in_it():
    base = copies(with_bands())[1]
    base.put("dimension", "c2", path_id="p", parent_id="e1", title="c2")
    base.put_cell("c2", "l1", "Ook onder e1.")
    base, here, there = copies(base.rows)
    here.rows["dimension", "c"]["parent_id"] = "e2"
    here.remove("dimension", "e1")
    there.put_cell("e2", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {(*cell("e2"), ()): ConflictKind.NOT_ON_A_LEAF}
    assert in_order(result(proposal)) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_text_comes_only_where_what_was_put_in_its_way_may_leave():
    base, here, there = copies(with_bands())
    here.put("dimension", "n", path_id="p", parent_id="e2", title="n")
    here.rows["dimension", "d2"]["parent_id"] = "n"
    there.rows["dimension", "d2"]["parent_id"] = "e1"
    there.put_cell("e2", "l1", "Daar.")
    proposal = proposed(base, here, there)

    text, moved = (*cell("e2"), ()), ("dimension", "d2", PLACE)
    assert asked(proposal) == {text: ConflictKind.NOT_ON_A_LEAF, moved: ConflictKind.BOTH_MOVED}
    found = apply(proposal, {text: Decision.THEIRS, moved: Decision.OURS})
    assert found.decisions[text] == Decision.OURS
    assert in_order(found.rows) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_what_goes_back_for_two_reasons_does_so_for_each():
    base = copies(with_bands())[1]
    base.rows["dimension", "e2"]["parent_id"] = "d1"
    base.remove("descriptor", cell("d1")[1])
    base, here, there = copies(base.rows)
    here.rows["dimension", "d2"]["parent_id"] = "e2"
    here.remove("descriptor", cell("d2")[1])
    there.remove("descriptor", cell("d2")[1])
    there.rows["dimension", "d1"]["parent_id"] = "d2"
    there.remove("dimension", "e2")
    proposal = proposed(base, here, there)

    removal, moved = ("dimension", "e2", ()), ("dimension", "d1", PLACE)
    assert asked(proposal) == {removal: ConflictKind.REMOVED_THERE, moved: ConflictKind.CIRCLE}
    rows = result(proposal, {removal: Decision.THEIRS, moved: Decision.OURS})
    assert (removal[:2] in rows, rows["dimension", "d2"]["parent_id"]) == (False, None)
    rows = result(proposal, {removal: Decision.OURS, moved: Decision.THEIRS})
    assert rows["dimension", "d1"]["parent_id"] == "d2"
    assert rows["dimension", "d2"]["parent_id"] is None
    assert rows["dimension", "e2"]["parent_id"] == "d1"


def with_loose_rows(*ids):
    base = copies()[1]
    for id in ids:
        base.put("dimension", id, path_id="p", title=id)
    return base.rows


def move(hand, *moved):
    for id, above in moved:
        hand.rows["dimension", id]["parent_id"] = above


def test_a_circle_of_three_is_one_decision_and_all_of_it_is_of_one_side():
    base, here, there = copies(with_loose_rows("x", "y", "z"))
    move(here, ("y", "z"))
    move(there, ("x", "y"), ("z", "x"))
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.conflict, change.because) == (ConflictKind.CIRCLE, (("dimension", "y"),))
    assert in_order(result(proposal)) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.OURS)) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_circle_with_a_row_that_both_moved_is_led_by_what_both_moved_anyway():
    base, here, there = copies(with_loose_rows("x", "y", "z"))
    move(here, ("x", "y"), ("z", "y"))
    move(there, ("y", "z"), ("z", "x"))
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("dimension", "z"), ConflictKind.BOTH_MOVED)
    assert in_order(result(proposal)) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)
