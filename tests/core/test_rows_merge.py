"""What a merge makes of each kind of difference, by example: "here" is ours, "there" is what comes in."""

import pytest

from napl_desktop.model import RelationKind, prerequisite_id, relation_id
from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, Written, apply, merge, next_base
from tests.core.merge_examples import PLACE, UNIT, cell, copies, only, project, proposed, result
from tests.core.merged_projects import Hand, in_order

# What one side did


def test_a_text_that_was_changed_there_is_taken():
    base, here, there = copies()
    there.put_cell("d1", "l1", "Weegt doelen.", "agreed")
    proposal = proposed(base, here, there)

    assert only(proposal).kind == ChangeKind.CHANGED
    assert only(proposal).columns == UNIT
    assert only(proposal).base == only(proposal).ours == {"text": "Kiest doelen.", "status": "proposed"}
    assert result(proposal)[cell("d1")]["text"] == "Weegt doelen."


def test_a_text_that_was_changed_here_stays():
    base, here, there = copies()
    here.put_cell("d1", "l1", "Weegt doelen.")

    assert not proposed(base, here, there)


def test_changes_of_two_columns_of_one_row_come_together():
    base, here, there = copies()
    here.rows["path", "p"]["title"] = "Toetsen"
    there.rows["path", "p"]["description"] = "Over toetsen."
    proposal = proposed(base, here, there)

    assert only(proposal).conflict is None
    assert result(proposal)["path", "p"] | {"order_key": ""} == {
        **here.rows["path", "p"],
        "description": "Over toetsen.",
        "order_key": "",
    }


def test_a_row_that_is_new_there_comes_with_what_it_is_part_of():
    base, here, there = copies()
    there.put("path", "nieuw", atelier_id="a", title="Nieuw")
    there.put("dimension", "rij", path_id="nieuw", title="Rij")
    proposal = proposed(base, here, there)

    assert proposal.changes["dimension", "rij", ()].needs == (("path", "nieuw", ()),)
    assert in_order(result(proposal)) == in_order(there.rows)


def test_who_does_not_want_a_path_does_not_get_its_rows_and_is_not_asked_again():
    base, here, there = copies()
    there.put("path", "nieuw", atelier_id="a", title="Nieuw")
    there.put("dimension", "rij", path_id="nieuw", title="Rij")
    proposal = proposed(base, here, there)
    refused = {**proposal.decisions(), ("path", "nieuw", ()): Decision.OURS}
    found = apply(proposal, refused)

    assert found.rows == here.rows
    assert found.decisions["dimension", "rij", ()] == Decision.OURS
    known = next_base(proposal, found.decisions)
    assert not merge(known, found.rows, there.rows)
    there.rows["path", "nieuw"] = there.rows["path", "nieuw"] | {"title": "Toch nieuw"}
    assert only(merge(known, found.rows, there.rows)).conflict == ConflictKind.REMOVED_HERE


def test_a_row_that_was_removed_there_goes_with_its_cells_as_one_change():
    base, here, there = copies()
    there.remove("dimension", "d1")
    proposal = proposed(base, here, there)

    assert only(proposal).kind == ChangeKind.REMOVED
    assert proposal.changes[(*cell("d1"), ())].along_with == (("dimension", "d1", ()),)
    assert result(proposal) == there.rows


def test_a_role_that_was_removed_there_leaves_its_path_without_one():
    base, here, there = copies()
    there.remove("role", "r1")
    proposal = proposed(base, here, there)

    assert only(proposal).key == ("role", "r1")
    assert result(proposal)["path", "p"]["role_id"] is None


def test_a_role_that_was_removed_there_leaves_a_path_that_got_another_here():
    base, here, there = copies()
    there.remove("role", "r1")
    here.rows["path", "p"]["role_id"] = "r2"
    proposal = proposed(base, here, there)

    assert proposal.conflicts == []
    assert result(proposal)["path", "p"]["role_id"] == "r2"


def test_a_place_on_a_map_is_no_difference():
    base, here, there = copies()
    there.rows["role", "r1"].update(map_x=3, map_y=4)

    assert not proposed(base, here, there)


def test_a_row_that_moves_there_moves_to_its_place_there():
    base, here, there = copies()
    there.put("dimension", "boven", path_id="p", title="Boven")
    there.rows["dimension", "d1"]["parent_id"] = "boven"
    proposal = proposed(base, here, there)

    assert proposal.changes["dimension", "d1", PLACE].kind == ChangeKind.MOVED
    assert proposal.changes["dimension", "d1", PLACE].needs == (("dimension", "boven", ()),)
    assert in_order(result(proposal)) == in_order(there.rows)


def test_cells_that_a_row_handed_down_there_go_down_here():
    base, here, there = copies()
    there.hand_down("d1")
    proposal = proposed(base, here, there)

    assert proposal.conflicts == []
    assert not proposal.changes[(*cell("d1"), ())].is_asked
    assert in_order(result(proposal)) == in_order(there.rows)


def test_the_project_of_another_file_does_not_come():
    base, here, there = copies()
    there.rows["project", "ander"] = {**there.rows.pop(("project", "project")), "id": "ander"}

    assert not proposed(base, here, there)


# What both did


def test_what_both_changed_alike_is_no_change():
    base, here, there = copies()
    for hand in (here, there):
        hand.put_cell("d1", "l1", "Weegt doelen.")

    assert not proposed(base, here, there)


def test_a_text_that_both_changed_is_a_conflict():
    base, here, there = copies()
    here.put_cell("d1", "l1", "Hier.")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert change.conflict == ConflictKind.BOTH_CHANGED
    assert [side["text"] for side in (change.base, change.ours, change.theirs)] == [
        "Kiest doelen.",
        "Hier.",
        "Daar.",
    ]
    assert result(proposal)[cell("d1")]["text"] == "Hier."
    assert result(proposal, conflicts=Decision.THEIRS)[cell("d1")]["text"] == "Daar."
    written = {change.id: Written({"text": "Samen.", "status": "agreed"})}
    assert result(proposal, written)[cell("d1")]["text"] == "Samen."


def test_a_text_and_the_status_of_what_it_was_are_a_conflict():
    base, here, there = copies()
    here.put_cell("d1", "l1", "Weegt doelen.")
    there.put_cell("d1", "l1", "Kiest doelen.", "agreed")

    assert only(proposed(base, here, there)).conflict == ConflictKind.BOTH_CHANGED


def test_a_cell_that_both_filled_is_a_conflict():
    base, here, there = copies()
    here.put_cell("d2", "l2", "Hier.")
    there.put_cell("d2", "l2", "Daar.")
    change = only(proposed(base, here, there))

    assert (change.conflict, change.base) == (ConflictKind.BOTH_CHANGED, None)


def test_a_cell_that_is_still_empty_here_takes_the_text_from_there():
    base, here, there = copies()
    here.put_cell("d2", "l2", "")
    there.put_cell("d2", "l2", "Daar.")
    proposal = proposed(base, here, there)

    assert proposal.conflicts == []
    assert result(proposal)[cell("d2", "l2")]["text"] == "Daar."


def test_a_path_that_was_removed_there_with_a_cell_changed_here_is_one_conflict():
    base, here, there = copies()
    there.remove("path", "p")
    here.put_cell("d1", "l1", "Weegt doelen.")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("path", "p"), ConflictKind.REMOVED_THERE)
    assert change.because == (cell("d1"),)
    assert result(proposal) == here.rows
    assert result(proposal, conflicts=Decision.THEIRS) == there.rows


def test_a_path_that_was_removed_here_with_a_cell_changed_there_is_one_conflict():
    base, here, there = copies()
    here.remove("path", "p")
    there.put_cell("d1", "l1", "Weegt doelen.")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.kind) == (("path", "p"), ChangeKind.RESTORED)
    assert (change.conflict, change.because) == (ConflictKind.REMOVED_HERE, (cell("d1"),))
    assert result(proposal) == here.rows
    assert result(proposal, conflicts=Decision.THEIRS) == there.rows


def test_what_was_removed_here_and_left_alone_there_stays_away():
    base, here, there = copies()
    here.remove("path", "p")

    assert not proposed(base, here, there)


@pytest.mark.parametrize("kind", ["level", "dimension"])
def test_a_row_or_level_that_was_removed_here_and_filled_there_is_a_conflict(kind):
    base, here, there = copies()
    here.remove(kind, "l2" if kind == "level" else "d2")
    there.put_cell("d2", "l2", "Daar.")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.REMOVED_HERE
    assert only(proposal).key[0] == kind
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


@pytest.mark.parametrize("kind", ["level", "dimension"])
def test_a_row_or_level_that_was_removed_there_and_filled_here_is_a_conflict(kind):
    base, here, there = copies()
    there.remove(kind, "l2" if kind == "level" else "d2")
    here.put_cell("d2", "l2", "Hier.")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.REMOVED_THERE
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_cell_of_a_row_and_a_level_that_were_both_removed_here_needs_both():
    base, here, there = copies()
    here.remove("level", "l1")
    here.remove("dimension", "d1")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert {change.key for change in proposal.conflicts} == {("level", "l1"), ("dimension", "d1")}
    row_only = {("dimension", "d1", ()): Decision.THEIRS, ("level", "l1", ()): Decision.OURS}
    assert cell("d1") not in result(proposal, row_only)
    assert result(proposal, conflicts=Decision.THEIRS)[cell("d1")]["text"] == "Daar."


def test_a_link_whose_end_was_removed_here_asks_for_the_end():
    base, here, there = copies()
    here.remove("dimension", "d2")
    there.put(
        "prerequisite",
        link := prerequisite_id(cell("d1")[1], cell("d2")[1]),
        descriptor_id=cell("d1")[1],
        required_id=cell("d2")[1],
    )
    proposal = proposed(base, here, there)

    assert only(proposal).key == ("dimension", "d2")
    assert only(proposal).conflict == ConflictKind.END_REMOVED_HERE
    assert only(proposal).because == (("prerequisite", link),)
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_link_whose_end_was_removed_there_is_asked_for_here():
    base, here, there = copies()
    there.remove("role", "r2")
    here.put(
        "role_relation",
        relation_id("r1", "r2", RelationKind.DEEPENS),
        role_id="r1",
        other_id="r2",
        kind="deepens",
    )
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.END_REMOVED_THERE
    assert result(proposal) == here.rows


def test_what_points_out_of_the_rows_that_come_in_is_as_it_was():
    base, here, there = copies()
    del base["role", "r1"], there.rows["role", "r1"]
    there.rows["path", "p"]["title"] = "Toetsen"

    assert only(proposed(base, here, there)).columns == ("title",)


def test_a_role_that_was_removed_there_and_given_to_a_path_here_is_a_conflict():
    base, here, there = copies()
    there.remove("role", "r2")
    here.rows["path", "q"]["role_id"] = "r2"
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.END_REMOVED_THERE
    assert result(proposal, conflicts=Decision.THEIRS)["path", "q"]["role_id"] is None


def test_a_role_that_comes_back_is_that_of_its_path_again():
    base, here, there = copies()
    here.remove("role", "r1")
    there.rows["role", "r1"]["description"] = "Toetst."
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.REMOVED_HERE
    assert result(proposal)["path", "p"]["role_id"] is None
    assert result(proposal, conflicts=Decision.THEIRS)["path", "p"]["role_id"] == "r1"


def test_a_new_path_comes_without_the_role_that_nobody_wants():
    base, here, there = copies()
    there.put("role", "nieuw", atelier_id="a", title="Nieuw", parked=0)
    there.put("path", "pad", atelier_id="a", title="Pad", role_id="nieuw")
    proposal = proposed(base, here, there)

    rows = result(proposal, {**proposal.decisions(), ("role", "nieuw", ()): Decision.OURS})
    assert rows["path", "pad"]["role_id"] is None
    refused = apply(proposal, {**proposal.decisions(), ("role", "nieuw", ()): Decision.OURS})
    assert not merge(next_base(proposal, refused.decisions), refused.rows, there.rows)
    waits = apply(proposal, {**proposal.decisions(), ("role", "nieuw", ()): Decision.LATER})
    again = merge(next_base(proposal, waits.decisions), waits.rows, there.rows)
    assert result(again)["path", "pad"]["role_id"] == "nieuw"


def test_two_places_for_one_row_are_a_conflict():
    base, here, there = copies()
    for hand in (here, there):
        for id in ("boven1", "boven2"):
            hand.put("dimension", id, path_id="p", title=id)
    here.rows["dimension", "d1"]["parent_id"] = "boven1"
    there.rows["dimension", "d1"]["parent_id"] = "boven2"
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.BOTH_MOVED
    assert result(proposal)["dimension", "d1"]["parent_id"] == "boven1"
    assert result(proposal, conflicts=Decision.THEIRS)["dimension", "d1"]["parent_id"] == "boven2"


def with_bands():
    rows = project()
    hand = Hand("b", rows, lambda _least, most: most)
    for id in ("e1", "e2"):
        hand.put("dimension", id, path_id="p", title=id)
    return hand.rows


def test_rows_that_would_be_under_each_other_are_one_conflict():
    base, here, there = copies(with_bands())
    here.rows["dimension", "e1"]["parent_id"] = "e2"
    there.rows["dimension", "e2"]["parent_id"] = "e1"
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("dimension", "e2"), ConflictKind.CIRCLE)
    assert change.because == (("dimension", "e1"),)
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_row_with_a_text_here_that_got_rows_under_it_there_is_one_conflict():
    base, here, there = copies(with_bands())
    for level in ("l1", "l2"):
        here.put_cell("e1", level, "Hier.")
    there.put("dimension", "onder", path_id="p", parent_id="e1", title="Onder")
    proposal = proposed(base, here, there)

    change = only(proposal)
    assert (change.key, change.conflict) == (("dimension", "onder"), ConflictKind.NOT_ON_A_LEAF)
    assert set(change.because) == {cell("e1", "l1"), cell("e1", "l2")}
    assert result(proposal) == here.rows
    assert result(proposal, conflicts=Decision.THEIRS) == there.rows


def test_a_row_with_a_text_there_that_got_rows_under_it_here_is_one_conflict():
    base, here, there = copies(with_bands())
    for level in ("l1", "l2"):
        there.put_cell("e1", level, "Daar.")
    here.put("dimension", "onder", path_id="p", parent_id="e1", title="Onder")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.NOT_ON_A_LEAF
    assert only(proposal).because == (("dimension", "onder"),)
    assert result(proposal) == here.rows
    assert result(proposal, conflicts=Decision.THEIRS) == there.rows


def test_a_text_that_was_handed_down_here_and_changed_there_is_a_conflict():
    base, here, there = copies()
    here.hand_down("d1")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.REMOVED_HERE
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_a_text_that_was_handed_down_there_and_changed_here_is_a_conflict():
    base, here, there = copies()
    there.hand_down("d1")
    here.put_cell("d1", "l1", "Hier.")
    proposal = proposed(base, here, there)

    (change,) = proposal.conflicts
    assert change.conflict == ConflictKind.NOT_ON_A_LEAF
    assert change.because == (cell("d1"),)
    assert result(proposal) == here.rows
    assert in_order(result(proposal, conflicts=Decision.THEIRS)) == in_order(there.rows)


def test_the_last_atelier_does_not_go():
    base, here, there = copies()
    base["atelier", "b"] = {**base["atelier", "a"], "id": "b"}
    base, here, there = copies(base)
    here.remove("atelier", "a")
    there.remove("atelier", "b")
    proposal = proposed(base, here, there)

    assert only(proposal).conflict == ConflictKind.MISFIT
    found = apply(proposal, {only(proposal).id: Decision.THEIRS})
    assert found.rows == here.rows
    assert found.misfits == {only(proposal).id}
    assert found.decisions == {only(proposal).id: Decision.LATER}


# Without a base


def test_without_a_base_what_differs_is_a_conflict_and_what_is_only_there_is_new():
    _, here, there = copies()
    there.put("path", "nieuw", atelier_id="a", title="Nieuw")
    there.rows["path", "p"]["title"] = "Toetsen"
    here.rows["path", "p"]["description"] = "Over toetsen."
    here.put_cell("d2", "l2", "Hier.")
    proposal = merge({}, here.rows, there.rows)

    assert {id: (change.kind, change.conflict) for id, change in proposal.changes.items()} == {
        ("path", "nieuw", ()): (ChangeKind.NEW, None),
        ("path", "p", ("title",)): (ChangeKind.CHANGED, ConflictKind.BOTH_CHANGED),
    }


# Deciding


def test_nothing_is_written_where_nothing_is_decided():
    base, here, there = copies()
    there.rows["path", "p"]["title"] = "Toetsen"
    proposal = proposed(base, here, there)
    found = apply(proposal, {})

    assert (found.put, found.removed, found.rows) == ({}, frozenset(), here.rows)
    assert next_base(proposal, {}) == base


def test_only_what_is_otherwise_is_written():
    base, here, there = copies()
    there.rows["path", "p"]["title"] = "Toetsen"
    there.remove("role", "r2")
    found = apply(proposal := proposed(base, here, there), proposal.decisions())

    assert found.put.keys() == {("path", "p")}
    assert found.removed == {("role", "r2")}


def test_what_was_kept_is_not_asked_again_until_it_changes_there():
    base, here, there = copies()
    here.put_cell("d1", "l1", "Hier.")
    there.put_cell("d1", "l1", "Daar.")
    proposal = proposed(base, here, there)
    found = apply(proposal, proposal.decisions(conflicts=Decision.OURS))
    known = next_base(proposal, found.decisions)

    assert not merge(known, found.rows, there.rows)
    there.put_cell("d1", "l1", "Daar, en anders.")
    assert only(merge(known, found.rows, there.rows)).conflict == ConflictKind.BOTH_CHANGED


@pytest.mark.parametrize(
    ("id", "values"),
    [
        (("path", "q", ("title",)), {"title": "Leiden"}),
        (("path", "p", ("title",)), {}),
        (("path", "p", ("title",)), {"title": "Toetsen", "description": "Over toetsen."}),
        (("path", "nieuw", ()), {}),
        (("path", "q", ()), {}),
        (("role", "a", ("order_key",)), {"order_key": "a0"}),
    ],
)
def test_only_a_whole_unit_of_what_both_have_can_be_written(id, values):
    base, here, there = copies()
    for place, role in enumerate(("r1", "r2")):
        there.rows["role", role]["order_key"] = f"b{2 - place}"
    there.put("path", "nieuw", atelier_id="a", title="Nieuw")
    there.rows["path", "p"]["title"] = "Toetsen"
    there.remove("path", "q")
    proposal = proposed(base, here, there)

    with pytest.raises(ValueError, match="nothing can be written"):
        apply(proposal, {**proposal.decisions(), id: Written(values)})


def test_a_path_that_was_refused_is_not_asked_for_again_while_its_role_waits():
    base, here, there = copies()
    there.put("role", "nieuw", atelier_id="a", title="Nieuw", parked=0)
    there.put("path", "pad", atelier_id="a", title="Pad", role_id="nieuw")
    proposal = proposed(base, here, there)
    decisions = {("role", "nieuw", ()): Decision.LATER, ("path", "pad", ()): Decision.OURS}
    found = apply(proposal, decisions)

    again = merge(next_base(proposal, found.decisions), found.rows, there.rows)
    assert only(again).key == ("role", "nieuw")


@pytest.mark.parametrize("refused", ["een", "twee"])
def test_what_is_in_a_path_that_is_refused_is_refused_whatever_was_said_of_it(refused):
    base, here, there = copies()
    for path in ("een", "twee"):
        there.put("path", path, atelier_id="a", title=path)
        there.put("dimension", f"rij {path}", path_id=path, title="Rij")
    proposal = proposed(base, here, there)
    row = ("dimension", f"rij {refused}", ())
    for said in Decision:
        decisions = {**proposal.decisions(), ("path", refused, ()): Decision.OURS, row: said}
        found = apply(proposal, decisions)
        assert found.decisions == {**decisions, row: Decision.OURS}
        assert found.misfits == frozenset()
