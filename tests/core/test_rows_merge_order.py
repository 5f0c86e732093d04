"""Order in a merge, by example: one change for all that are in one thing, and places for what arrives."""

from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, apply, merge, next_base
from tests.core.merge_examples import copies, in_sequence, only, project, proposed, result
from tests.core.merged_projects import Hand


def with_rows(*ids):
    hand = Hand("b", project(), lambda _least, most: most)
    for id in ids:
        hand.put("role", id, atelier_id="a", title=id, parked=0)
    return hand.rows


def reordered(hand, *ids):
    for place, id in enumerate(ids):
        hand.rows["role", id]["order_key"] = f"b0{place + 1}"


def test_another_order_there_is_one_change_for_all_that_are_in_one_thing():
    base, here, there = copies(with_rows("r3", "r4"))
    reordered(there, "r4", "r2", "r1", "r3")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.kind, change.key, change.conflict) == (ChangeKind.REORDERED, ("role", "a"), None)
    assert list(change.base) == ["r1", "r2", "r3", "r4"]
    assert in_sequence(result(proposal), "role") == ["r4", "r2", "r1", "r3"]


def test_two_other_orders_are_one_conflict():
    base, here, there = copies(with_rows("r3"))
    reordered(here, "r2", "r1", "r3")
    reordered(there, "r1", "r3", "r2")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.BOTH_REORDERED
    assert in_sequence(result(proposal), "role") == ["r2", "r1", "r3"]
    assert in_sequence(result(proposal, conflicts=Decision.THEIRS), "role") == ["r1", "r3", "r2"]


def test_the_same_other_order_with_other_keys_is_no_change():
    base, here, there = copies()
    reordered(here, "r2", "r1")
    there.rows["role", "r1"]["order_key"] = "a9"

    assert not proposed(base, here, there)


def test_other_keys_in_the_same_order_are_no_change():
    base, here, there = copies()
    reordered(there, "r1", "r2")

    assert not proposed(base, here, there)


def test_a_row_that_is_new_there_is_no_other_order():
    base, here, there = copies()
    there.put("role", "r0", atelier_id="a", title="r0", parked=0, order_key="Zz")
    proposal = proposed(base, here, there)

    assert only(proposal).kind == ChangeKind.NEW
    assert in_sequence(result(proposal), "role") == ["r0", "r1", "r2"]


def test_a_row_that_is_new_there_comes_near_its_neighbours_where_these_are_elsewhere_here():
    base, here, there = copies(with_rows("r3", "r4"))
    reordered(here, "r4", "r3", "r2", "r1")
    there.put("role", "r5", atelier_id="a", title="r5", parked=0)

    assert in_sequence(result(proposed(base, here, there)), "role") == ["r4", "r5", "r3", "r2", "r1"]


def test_a_row_that_is_new_here_stays_near_its_neighbours_where_these_are_elsewhere_there():
    base, here, there = copies(with_rows("r3", "r4"))
    reordered(there, "r4", "r3", "r2", "r1")
    here.put("role", "r5", atelier_id="a", title="r5", parked=0)

    assert in_sequence(result(proposed(base, here, there)), "role") == ["r4", "r5", "r3", "r2", "r1"]


def test_a_place_between_equal_keys_is_made():
    base = with_rows("r3", "r4")
    for id in ("r1", "r2", "r3", "r4"):
        base["role", id]["order_key"] = "a0"
    base, here, there = copies(base)
    reordered(there, "r1", "r2", "r3", "r4")
    there.rows["role", "r5"] = {**base["role", "r1"], "id": "r5", "order_key": "b025"}

    assert in_sequence(result(proposed(base, here, there)), "role") == ["r1", "r2", "r5", "r3", "r4"]


def test_an_order_that_waits_is_proposed_again():
    base, here, there = copies()
    reordered(there, "r2", "r1")
    proposal = proposed(base, here, there)
    later = apply(proposal, {})

    again = merge(next_base(proposal, later.decisions), later.rows, there.rows)
    assert again.changes == proposal.changes
