"""What holds of every merge, whatever two or three people did to copies of a project."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from napl_desktop.model import Base, facts_by_table
from napl_desktop.rows.merging import ChangeKind, ConflictKind, Decision, Written, apply, merge, next_base
from tests.core.merged_projects import copies, in_order, why_not_sound
from tests.core.merging_said import changed, hangs_from, is_blank, units_of, values
from tests.examples import examples
from tests.faults import walks
from tests.faults.table import all_well

PROPERTIES = {}
"""Property → of how many copies. Here a few small ones are drawn; `make faults` takes many."""


def of_any(sides):
    """Make a test of a property: it gets a project and copies that people worked on, and chance to decide by."""

    def as_test(holds):
        PROPERTIES[holds] = sides
        drawn = copies(sides=sides, most=6 if sides < 3 else 3)
        return settings(max_examples=examples(10))(given(drawn, st.randoms(use_true_random=False))(holds))

    return as_test


def merged(base, ours, theirs, decisions=None):
    proposal = merge(base, ours, theirs)
    return apply(proposal, proposal.decisions() if decisions is None else decisions)


def sides_of_unit(base, ours, theirs):
    """Yield every unit of what both have that is not the same: key, unit, changed here, changed there."""
    for key in ours.keys() & theirs.keys():
        for unit in units_of(key[0]):
            here, there = values(ours, key, unit), values(theirs, key, unit)
            if here != there:
                yield key, unit, changed(base, ours, key, unit), changed(base, theirs, key, unit)


@of_any(sides=2)
def test_what_comes_of_any_decisions_fits_together(rows, chance):
    proposal = merge(*rows)
    decisions = {id: chance.choice(list(Decision)) for id in proposal.changes}

    for each in (decisions, proposal.decisions(), proposal.decisions(conflicts=Decision.THEIRS)):
        result = apply(proposal, each)
        assert why_not_sound(result.rows) is None
        assert {key: row for key, row in (rows[1] | result.put).items() if key not in result.removed} == (
            result.rows
        )


@of_any(sides=2)
def test_what_is_proposed_without_a_conflict_fits_together_as_it_is(rows, chance):
    assert merged(*rows).misfits == frozenset()


@of_any(sides=2)
def test_the_rows_that_are_merged_stay_as_they_are(rows, chance):
    before = [{key: dict(row) for key, row in side.items()} for side in rows]
    proposal = merge(*rows)
    next_base(proposal, apply(proposal, proposal.decisions(conflicts=Decision.THEIRS)).decisions)

    assert list(rows) == before


@of_any(sides=2)
def test_units_are_in_conflict_exactly_where_both_sides_changed_them_differently(rows, chance):
    changes = merge(*rows).changes
    by_themselves = {id for id, change in changes.items() if change.conflict and change.columns}
    expected = {(*key, unit) for key, unit, here, there in sides_of_unit(*rows) if here and there}
    found = {
        id
        for id in by_themselves
        if changes[id].conflict in (ConflictKind.BOTH_CHANGED, ConflictKind.BOTH_MOVED)
    }

    assert found == expected


@of_any(sides=2)
def test_what_only_one_side_changed_is_in_the_result_or_waits_for_a_decision(rows, chance):
    base, ours, theirs = rows
    proposal = merge(*rows)
    result = apply(proposal, proposal.decisions())
    for key, unit, here, there in sides_of_unit(*rows):
        if not there:
            assert not changed(ours, result.rows, key, unit)
        elif not here and result.decisions[*key, unit] == Decision.THEIRS:
            assert values(result.rows, key, unit) == values(theirs, key, unit)
        else:
            assert result.decisions[*key, unit] == Decision.LATER
    for key in ours.keys() - theirs.keys():
        if key not in base or any(changed(base, ours, key, unit) for unit in units_of(key[0])):
            assert key in result.rows
    for key in theirs.keys() - ours.keys():
        if key not in base or any(changed(base, theirs, key, unit) for unit in units_of(key[0])):
            assert key in result.rows or result.decisions[*key, ()] == Decision.LATER
        else:
            assert key not in result.rows


@of_any(sides=2)
def test_who_chooses_one_side_everywhere_has_all_that_was_done_there(rows, chance):
    base, ours, theirs = rows
    proposal = merge(*rows)
    for decision, side in ((Decision.OURS, ours), (Decision.THEIRS, theirs)):
        result = apply(proposal, proposal.decisions(conflicts=decision))
        if result.misfits:
            continue
        for key in side:
            for unit in units_of(key[0]):
                if changed(base, side, key, unit):
                    assert values(result.rows, key, unit) == values(side, key, unit)
        assert result.rows.keys().isdisjoint(base.keys() - side.keys())


@of_any(sides=2)
def test_changes_come_in_the_order_of_the_tables(rows, chance):
    tables = list(facts_by_table())
    places = [tables.index(table) for table, _, _ in merge(*rows).changes]

    assert places == sorted(places)


@of_any(sides=2)
def test_a_removal_is_in_conflict_exactly_where_the_other_side_went_on_with_it(rows, chance):
    base, ours, theirs = rows
    for change in merge(*rows).changes.values():
        removed_there = change.kind == ChangeKind.REMOVED and change.key in base
        if change.columns or not change.is_asked or not (removed_there or change.kind == ChangeKind.RESTORED):
            continue
        side, other = (ours, theirs) if removed_there else (theirs, ours)
        parts = hangs_from(side, change.key, but=other)
        went_on = [
            key
            for key, row in side.items()
            for unit in units_of(key[0])
            if changed(base, side, key, unit) and (key in parts or leads_to(key, row, unit, parts, base))
        ]
        assert bool(change.conflict) == bool(went_on), change


def leads_to(key, row, unit, parts, base):
    named = {
        (foreign.column.table.name, row[column])
        for column in unit
        for foreign in Base.metadata.tables[key[0]].columns[column].foreign_keys
        if key not in base or base[key][column] != row[column]
    }
    return bool(named & parts)


@of_any(sides=1)
def test_where_only_they_did_something_the_result_is_theirs_and_nothing_is_asked(rows, chance):
    base, theirs = rows
    proposal = merge(base, base, theirs)

    assert proposal.conflicts == []
    assert in_order(apply(proposal, proposal.decisions()).rows) == in_order(theirs)


@of_any(sides=1)
def test_nothing_is_proposed_where_they_did_nothing_or_did_the_same(rows, chance):
    base, one = rows

    assert not merge(base, one, base)
    assert not merge(base, one, one)
    assert not merge({}, one, one)


@of_any(sides=2)
def test_merging_again_what_was_decided_proposes_nothing(rows, chance):
    proposal = merge(*rows)
    conflicts = chance.choice([Decision.OURS, Decision.THEIRS])
    result = apply(proposal, proposal.decisions(conflicts=conflicts))
    if result.misfits:
        return
    known = next_base(proposal, result.decisions)

    assert known == rows[2]
    assert not merge(known, result.rows, rows[2])


@of_any(sides=2)
def test_what_waits_is_proposed_again_and_nothing_that_was_decided(rows, chance):
    proposal = merge(*rows)
    asked = [id for id, change in proposal.changes.items() if change.is_asked]
    decisions = {id: chance.choice(list(Decision)) for id in asked}
    result = apply(proposal, decisions)
    again = merge(next_base(proposal, result.decisions), result.rows, rows[2])
    waiting = {id for id, decision in result.decisions.items() if decision == Decision.LATER}

    for change in again.changes.values():
        # What points at something that waits is asked with it, as is the end of a link that waits.
        related = {change.id, *change.needs, *((*key, ()) for key in change.because)}
        assert not change.is_asked or related & waiting
    for change in proposal.changes.values():
        # An end that was removed is not asked for once the link to it is refused.
        if change.is_asked and not (
            change.because and waiting.isdisjoint((*key, ()) for key in change.because)
        ):
            assert change.id in again.changes or change.id not in waiting


@of_any(sides=2)
def test_two_sources_without_conflict_give_the_same_in_any_order(rows, chance):
    assert_order_of_sources_does_not_matter(*rows)


@of_any(sides=3)
def test_three_sources_without_conflict_give_the_same_in_any_order(rows, chance):
    assert_order_of_sources_does_not_matter(*rows)


def assert_order_of_sources_does_not_matter(base, *sources):
    results, kinds = [], set()
    for order in permutations(sources):
        here = base
        for theirs in order:
            proposal = merge(base, here, theirs)
            if proposal.conflicts:
                return
            kinds |= {change.kind for change in proposal.changes.values()}
            here = apply(proposal, proposal.decisions()).rows
        results.append(here)
    plain = [in_order(result)[0] for result in results]
    assert all(each == plain[0] for each in plain)
    # Where a third comes to what one put elsewhere and another removed, it is open what that was near.
    if len(sources) == 2 or kinds.isdisjoint({ChangeKind.REORDERED, ChangeKind.MOVED}):
        orders = [[order_of(side, result) for side in (base, *sources)] for result in results]
        assert all(each == orders[0] for each in orders)


def order_of(side, result):
    """Return the siblings of one side as they are in a result."""
    return {group: [id for id in ids if (group[0], id) in side] for group, ids in in_order(result)[1].items()}


@of_any(sides=2)
def test_a_conflict_of_one_source_is_one_of_the_other(rows, chance):
    base, one, other = rows
    there, here = merge(base, one, other), merge(base, other, one)

    assert bool(there.conflicts) == bool(here.conflicts)


@of_any(sides=2)
def test_a_text_never_comes_without_its_status(rows, chance):
    _, ours, theirs = rows
    unit = ("text", "status")
    for decision in Decision:
        result = merged(*rows, merge(*rows).decisions(conflicts=decision)).rows
        for key in result:
            if key[0] == "descriptor":
                sides = [values(side, key, unit) for side in (ours, theirs) if key in side]
                assert values(result, key, unit) in sides


@of_any(sides=2)
def test_without_a_base_what_differs_is_asked_and_nothing_goes(rows, chance):
    _, ours, theirs = rows
    proposal = merge({}, ours, theirs)
    for change in proposal.changes.values():
        assert change.kind != ChangeKind.REMOVED or not change.is_asked
    for key, unit, here, there in sides_of_unit({}, ours, theirs):
        assert here == (not is_blank(ours, key, unit))
        found = proposal.changes.get((*key, unit))
        assert (found is not None and found.is_asked) == there
        if here and there:
            assert found.conflict
    for key in theirs.keys() - ours.keys():
        assert proposal.changes[*key, ()].kind == ChangeKind.NEW


@of_any(sides=2)
def test_an_order_is_one_change_of_what_its_siblings_are_in(rows, chance):
    base = rows[0]
    orders = [in_order(side)[1] for side in rows]
    found = {
        (id[0], tuple(sorted(change.theirs)))
        for id, change in merge(*rows).changes.items()
        if change.kind == ChangeKind.REORDERED and set(change.theirs) <= {key[1] for key in base}
    }
    expected = set()
    for group in orders[2]:
        was, here, there = (order.get(group, []) for order in orders)
        both = set(here) & set(there)
        if len(both) < 2 or not both <= set(was):
            continue
        was, here, there = ([id for id in order if id in both] for order in (was, here, there))
        if there not in (was, here):
            expected.add((group[0], tuple(sorted(both))))

    assert expected <= found
    assert all(facts_by_table()[table].ordered_in is not None for table, _ in found)


@of_any(sides=2)
def test_something_else_may_be_written_for_a_unit(rows, chance):
    proposal = merge(*rows)
    conflicts = [change for change in proposal.conflicts if change.columns == ("text", "status")]
    text = chance.choice(["", "Geschreven."])
    wanted = {"text": text, "status": "proposed" if text else "empty"}
    result = apply(proposal, {change.id: Written(wanted) for change in conflicts})

    for change in conflicts:
        assert values(result.rows, change.key, change.columns) == wanted
    assert next_base(proposal, result.decisions).keys() >= {change.key for change in conflicts}


def test_nothing_is_written_for_what_has_no_unit():
    with pytest.raises(ValueError, match="nothing can be written"):
        apply(merge({}, {}, {}), {("descriptor", "x", ("text", "status")): Written({"text": "a"})})


def test_many_larger_copies_are_merged_by_other_seeds():
    assert all_well(walks.merges(2, seed=1))[walks.MERGES].tried == 2
