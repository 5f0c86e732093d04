"""What one side removed and the other went on with, by example: what is asked, why, and what comes of it."""

import pytest

from napl_desktop.model import prerequisite_id, starting_level_id
from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, apply
from tests.core.merge_examples import PLACE, asked, cell, copies, only, project, proposed, result, with_bands
from tests.core.merged_projects import in_order

ROLE = ("role_id",)


def link(hand, one, other):
    hand.put(
        "prerequisite",
        id := prerequisite_id(one[1], other[1]),
        descriptor_id=one[1],
        required_id=other[1],
    )
    return "prerequisite", id


# What was emptied by itself


def test_a_role_that_was_removed_here_leaves_a_path_that_got_another_there():
    base, here, there = copies()
    here.remove("role", "r1")
    there.rows["path", "p"]["role_id"] = "r2"
    proposal = proposed(base, here, there)

    assert proposal.conflicts == []
    assert result(proposal)["path", "p"]["role_id"] == "r2"


def test_a_path_that_was_removed_here_and_only_lost_its_role_there_stays_away():
    base, here, there = copies()
    here.remove("path", "p")
    there.remove("role", "r1")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {("role", "r1", ()): None}
    assert ("path", "p") not in result(proposal)


def test_a_path_that_was_removed_there_and_only_lost_its_role_here_goes():
    base, here, there = copies()
    here.remove("role", "r1")
    there.remove("path", "p")

    assert asked(proposed(base, here, there)) == {("path", "p", ()): None}


# What comes back


def test_what_was_edited_there_itself_is_no_reason_beside_itself():
    base, here, there = copies()
    here.remove("role", "r1")
    there.rows["role", "r1"]["description"] = "Toetst."

    assert only(proposed(base, here, there)).because == ()


def test_a_role_that_was_removed_here_is_asked_for_by_a_path_that_is_new_there():
    base, here, there = copies()
    here.remove("role", "r2")
    there.put("path", "nieuw", atelier_id="a", role_id="r2", title="Nieuw")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {
        ("role", "r2", ()): ConflictKind.END_REMOVED_HERE,
        ("path", "nieuw", ()): None,
    }
    assert proposal.changes["role", "r2", ()].because == (("path", "nieuw"),)
    assert result(proposal)["path", "nieuw"]["role_id"] is None
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_role_that_was_removed_here_may_come_back_without_the_path_that_got_it_there():
    base, here, there = copies()
    here.remove("role", "r2")
    there.rows["path", "q"]["role_id"] = "r2"
    proposal = proposed(base, here, there)

    assert asked(proposal) == {
        ("role", "r2", ()): ConflictKind.END_REMOVED_HERE,
        ("path", "q", ROLE): None,
    }
    apart = {("role", "r2", ()): Decision.THEIRS, ("path", "q", ROLE): Decision.OURS}
    assert result(proposal, apart)["path", "q"]["role_id"] is None
    assert result(proposal, conflicts=Decision.THEIRS)["path", "q"]["role_id"] == "r2"


def test_a_role_and_the_path_that_got_it_there_were_both_removed_here():
    base, here, there = copies()
    here.remove("role", "r2")
    here.remove("path", "q")
    there.rows["path", "q"]["role_id"] = "r2"
    proposal = proposed(base, here, there)

    assert asked(proposal) == {
        ("role", "r2", ()): ConflictKind.END_REMOVED_HERE,
        ("path", "q", ()): ConflictKind.REMOVED_HERE,
    }
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_role_that_is_new_there_is_no_role_that_was_removed_here():
    base, here, there = copies()
    there.put("role", "nieuw", atelier_id="a", title="Nieuw", parked=0)
    there.rows["path", "q"]["role_id"] = "nieuw"
    there.put("path", "pad", atelier_id="a", role_id="nieuw", title="Pad")

    assert set(asked(proposed(base, here, there)).values()) == {None}


def test_what_was_edited_and_is_led_to_as_well_was_removed_here_more_than_it_is_an_end():
    base, here, there = copies()
    here.remove("dimension", "d2")
    there.rows["dimension", "d2"]["title"] = "Anders"
    link(there, cell("d1"), cell("d2"))

    assert only(proposed(base, here, there)).conflict == ConflictKind.REMOVED_HERE


def test_a_cell_of_a_new_row_comes_with_the_level_that_comes_back_and_is_not_asked_for():
    base, here, there = copies()
    here.remove("level", "l2")
    there.put("dimension", "d3", path_id="p", title="d3")
    there.put_cell("d3", "l2", "Daar.")
    proposal = proposed(base, here, there)

    level = ("level", "l2", ())
    assert asked(proposal) == {level: ConflictKind.REMOVED_HERE, ("dimension", "d3", ()): None}
    assert proposal.changes[(*cell("d3", "l2"), ())].along_with == (level,)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_cell_that_comes_back_goes_along_with_what_comes_back_only():
    base, here, there = copies()
    here.remove("level", "l1")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert proposal.changes[(*cell("d2"), ())].along_with == (("level", "l1", ()),)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_what_was_taken_out_here_before_the_rest_was_removed_stays_as_it_is():
    base, here, there = copies(with_bands())
    here.rows["dimension", "c"].update(parent_id="e2", title="Van ons")
    here.put_cell("c", "l1", "Ook van ons.")
    here.remove("dimension", "e1")
    there.rows["dimension", "e1"]["title"] = "Anders"
    rows = result(proposed(base, here, there), conflicts=Decision.THEIRS)

    assert rows["dimension", "e1"]["title"] == "Anders"
    assert {**rows["dimension", "c"], "order_key": ""} == {**here.rows["dimension", "c"], "order_key": ""}
    assert rows[cell("c")]["text"] == "Ook van ons."


def test_a_path_that_is_changed_there_does_not_ask_for_its_role_that_was_removed_here():
    base, here, there = copies()
    here.remove("role", "r1")
    there.rows["path", "p"]["title"] = "Toetsen"

    assert asked(proposed(base, here, there)) == {("path", "p", ("title",)): None}


def test_a_role_that_comes_back_is_not_that_of_a_path_that_got_another_here():
    base, here, there = copies()
    here.remove("role", "r1")
    here.rows["path", "p"]["role_id"] = "r2"
    there.rows["role", "r1"]["description"] = "Toetst."
    rows = result(proposed(base, here, there), conflicts=Decision.THEIRS)

    assert ("role", "r1") in rows
    assert rows["path", "p"]["role_id"] == "r2"


def test_a_role_that_comes_back_is_that_of_the_path_that_is_left():
    base = project()
    base["path", "q"]["role_id"] = "r1"
    base, here, there = copies(base)
    here.remove("role", "r1")
    here.remove("path", "p")
    there.rows["role", "r1"]["description"] = "Toetst."
    rows = result(proposed(base, here, there), conflicts=Decision.THEIRS)

    assert ("path", "p") not in rows
    assert rows["path", "q"]["role_id"] == "r1"


def test_a_level_that_comes_back_brings_no_cell_of_a_row_that_stays_away():
    base, here, there = copies()
    here.remove("level", "l1")
    here.remove("dimension", "d2")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert asked(proposal) == {("level", "l1", ()): ConflictKind.REMOVED_HERE}
    rows = result(proposal, conflicts=Decision.THEIRS)
    assert rows[cell("d1")]["text"] == "Daar."
    assert rows.keys().isdisjoint({("dimension", "d2"), cell("d2")})


# What was removed there


def test_a_path_no_longer_builds_on_one_that_was_removed_there():
    base = project()
    base["path", "p"]["builds_on_id"] = "q"
    base, here, there = copies(base)
    there.remove("path", "q")

    assert result(proposed(base, here, there)) == there.rows


def test_what_was_put_here_under_a_row_that_was_removed_there_goes_back_when_that_goes():
    base, here, there = copies(with_bands())
    here.rows["dimension", "d1"]["parent_id"] = "e1"
    there.remove("dimension", "e1")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("dimension", "e1"), ConflictKind.REMOVED_THERE)
    assert change.because == (("dimension", "d1"),)
    assert proposal.changes["dimension", "d1", PLACE].along_with == (change.id,)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_what_was_put_in_elsewhere_on_both_sides_must_leave_before_the_row_goes():
    base, here, there = copies(with_bands())
    here.rows["dimension", "d1"]["parent_id"] = "e1"
    there.rows["dimension", "d1"]["parent_id"] = "e2"
    there.remove("dimension", "e1")
    proposal = proposed(base, here, there)

    removal, moved = ("dimension", "e1", ()), ("dimension", "d1", PLACE)
    assert asked(proposal) == {removal: None, moved: ConflictKind.BOTH_MOVED}
    assert proposal.changes[removal].needs == (moved,)
    stays = apply(proposal, {removal: Decision.THEIRS, moved: Decision.OURS})
    assert stays.decisions[removal] == Decision.OURS
    assert in_order(stays.rows) == in_order(here.rows)
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


@pytest.mark.parametrize(("needing", "needed"), [("d1", "d2"), ("d2", "d1")])
def test_a_link_that_was_made_here_within_a_path_that_was_removed_there_is_a_part_of_it(needing, needed):
    base, here, there = copies()
    there.remove("path", "p")
    made = link(here, cell(needing), cell(needed))

    change = only(proposed(base, here, there))
    assert (change.conflict, change.because) == (ConflictKind.REMOVED_THERE, (made,))


def test_what_is_on_a_route_only_leads_to_the_goal_that_was_removed_there():
    base = project()
    base["route", "route"] = {
        "id": "route",
        "title": "Route",
        "traveller": "team",
        "level_id": "l2",
        "role_id": None,
        "order_key": "a0",
    }
    base, here, there = copies(base)
    here.stand("route", "d1", "l1")
    there.remove("level", "l2")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.kind, change.conflict) == (ChangeKind.REMOVED, ConflictKind.END_REMOVED_THERE)
    assert change.because == (("starting_level", starting_level_id("route", "d1")),)
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_path_that_is_new_here_asks_for_its_role_that_was_removed_there():
    base, here, there = copies()
    here.put("path", "nieuw", atelier_id="a", role_id="r2", title="Nieuw")
    there.remove("role", "r2")

    change = only(proposed(base, here, there))
    assert (change.conflict, change.because) == (ConflictKind.END_REMOVED_THERE, (("path", "nieuw"),))


@pytest.mark.parametrize(("stays", "goes"), [("p", "q"), ("q", "p")])
def test_a_link_between_two_paths_that_were_removed_there_goes_with_either(stays, goes):
    base = copies()[1]
    base.put("dimension", "dq", path_id="q", title="dq")
    base.put("level", "lq", path_id="q", title="lq")
    base.put_cell("dq", "lq", "Leidt.")
    made = link(base, cell("d1"), cell("dq", "lq"))
    base, here, there = copies(base.rows)
    for path in ("p", "q"):
        there.remove("path", path)
    proposal = proposed(base, here, there)
    rows = result(proposal, {("path", stays, ()): Decision.OURS, ("path", goes, ()): Decision.THEIRS})

    assert made not in rows
    assert ("path", stays) in rows
    assert ("path", goes) not in rows
    waits = apply(proposal, {("path", stays, ()): Decision.LATER, ("path", goes, ()): Decision.THEIRS})
    assert waits.rows == rows
