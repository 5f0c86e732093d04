"""Three-way merge: what rows that come in change of ours, seen from what both began with."""

from napl_desktop.model import facts_by_table
from napl_desktop.rows.merging.comparison import Comparison, edited_units, is_place
from napl_desktop.rows.merging.order import find_reorderings
from napl_desktop.rows.merging.proposal import ConflictKind, Proposal
from napl_desktop.rows.merging.removed import find_removed_here, find_removed_there
from napl_desktop.rows.merging.result import Merged, apply, misfits_of_safe
from napl_desktop.rows.merging.rules import is_edited, merge_rules
from napl_desktop.rows.merging.trees import find_circles, find_leaf_clashes
from napl_desktop.rows.rows import Key, Rows


def merge(base: Rows, ours: Rows, theirs: Rows) -> Proposal:
    """Return what `theirs` change of `ours`; `base` is what is known of how both began, or nothing.

    A row is compared by its units: what only one side changed is taken or stays, what both changed alike is
    no change, and what both changed differently is a conflict, as is what would not fit together. Rows that both
    added with one id are compared with a row that is still blank. Rows that only we have stay.
    Each of the three must fit together by itself; none is changed.
    """
    return merge_with_safe(base, ours, theirs)[0]


def merge_with_safe(base: Rows, ours: Rows, theirs: Rows) -> tuple[Proposal, Merged | None]:
    """Do the same; return as well what comes of it where nothing is decided, unless that had to be put right."""
    found = Comparison(base, ours, theirs)
    removed_and_edited = _compare_rows(found)
    find_removed_here(found, removed_and_edited)
    find_removed_there(found)
    find_leaf_clashes(found)
    find_circles(found)
    find_reorderings(found)
    proposal = _in_order(found)
    safe = apply(proposal, proposal.decisions())
    misfits = misfits_of_safe(proposal, safe)
    for id in misfits:
        found.conflict(id, ConflictKind.MISFIT)
    return (_in_order(found), None) if misfits else (proposal, safe)


def _compare_rows(found: Comparison) -> list[Key]:
    """Find rows that are new there, and units that were changed there; return what was so but is removed here."""
    base, ours, theirs = found.base, found.ours, found.theirs
    removed_and_edited = []
    for key, there in theirs.items():
        was = base.get(key)
        if was is there or was == there:
            continue
        here = ours.get(key)
        if here is None:
            if merge_rules(key[0]).facts.only_one:
                continue
            if was is None:
                found.bring(key)
            elif edited_units(was, key, there, theirs):
                removed_and_edited.append(key)
        elif here != there:
            _compare_units(found, key)
    return removed_and_edited


def _compare_units(found: Comparison, key: Key) -> None:
    rules = merge_rules(key[0])
    was, here, there = found.base.get(key), found.ours[key], found.theirs[key]
    for unit in rules.differing(here, there):
        if was is None:
            changed_there = not rules.is_blank(unit, there)
            changed_here = not rules.is_blank(unit, here)
        else:
            changed_there = is_edited(rules, unit, was, there, found.theirs)
            changed_here = is_edited(rules, unit, was, here, found.ours)
        if not changed_there:
            continue
        conflict = ConflictKind.BOTH_MOVED if is_place(rules, unit) else ConflictKind.BOTH_CHANGED
        found.take_unit(key, unit, conflict if changed_here else None)


def _in_order(found: Comparison) -> Proposal:
    """Return the changes in the order of the tables, and of a table in that in which they were found."""
    tables = {table: place for place, table in enumerate(facts_by_table())}
    changes = sorted(found.changes.items(), key=lambda item: tables[item[0][0]])
    return Proposal(found.base, found.ours, found.theirs, dict(changes))
