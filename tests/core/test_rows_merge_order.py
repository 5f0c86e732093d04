"""Order in a merge, by example: one change for all that are in one thing, and places for what arrives."""

from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, apply, merge, next_base
from tests.core.merge_examples import PLACE, copies, in_sequence, only, project, proposed, result
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


def test_only_what_gets_another_place_is_written():
    base, here, there = copies(with_rows("r3"))
    for place, id in ((1, "r2"), (2, "r1")):
        there.rows["role", id]["order_key"] = f"A{place}"
    here.rows["role", "r3"]["order_key"] = there.rows["role", "r3"]["order_key"] = "b09"
    proposal = proposed(base, here, there)
    found = apply(proposal, proposal.decisions())

    assert in_sequence(found.rows, "role") == ["r2", "r1", "r3"]
    assert found.put.keys() == {("role", "r1"), ("role", "r2")}


def test_what_is_changed_there_stays_in_its_place_of_here():
    base, here, there = copies(with_rows("r3"))
    reordered(here, "r3", "r1", "r2")
    there.rows["role", "r3"]["title"] = "Anders"
    there.rows["role", "r3"]["order_key"] = "a9"

    assert result(proposed(base, here, there))["role", "r3"] == {
        **here.rows["role", "r3"],
        "title": "Anders",
    }


def test_a_text_that_waits_leaves_the_order_decided():
    base, here, there = copies()
    reordered(there, "r2", "r1")
    there.rows["role", "r1"]["title"] = "Anders"
    proposal = proposed(base, here, there)
    found = apply(proposal, {**proposal.decisions(), ("role", "r1", ("title",)): Decision.LATER})

    again = merge(next_base(proposal, found.decisions), found.rows, there.rows)
    assert only(again).id == ("role", "r1", ("title",))


def test_a_row_that_waits_to_move_is_proposed_again_with_its_place():
    base, here, there = copies()
    there.put("dimension", "boven", path_id="p", title="Boven")
    there.rows["dimension", "d2"].update(parent_id="boven", order_key="Zz")
    proposal = proposed(base, here, there)
    later = apply(proposal, {})
    known = next_base(proposal, later.decisions)

    assert known == base
    assert merge(known, later.rows, there.rows).changes["dimension", "d2", PLACE].kind == ChangeKind.MOVED


def test_two_orders_of_what_both_added_are_one_conflict_that_may_wait():
    base, here, there = copies()
    for hand, keys in ((here, ("b1", "b2")), (there, ("b2", "b1"))):
        for id, key in zip(("r3", "r4"), keys, strict=True):
            hand.put("role", id, atelier_id="a", title=id, parked=0, order_key=key)
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.BOTH_REORDERED
    later = apply(proposal, {})
    assert merge(next_base(proposal, later.decisions), later.rows, there.rows).changes == proposal.changes
