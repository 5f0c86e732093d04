"""What one side removed and the other went on with: to be decided once for each thing that was removed."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from napl_desktop.rows.merging.comparison import Comparison, Fall, edited_units, named_by, whole
from napl_desktop.rows.merging.proposal import ChangeId, ConflictKind, ProposedChange
from napl_desktop.rows.merging.rules import is_edited, merge_rules
from napl_desktop.rows.rows import Key

Reasons = dict[Key, list[tuple[Key, bool]]]
"""Removed row → the rows for which it should come back, and whether each is a part of it or only leads to it."""


def find_removed_here(found: Comparison, edited: Iterable[Key]) -> None:
    """Find what was removed here and should maybe come back: it was edited there, or something needs it there."""
    reasons: Reasons = defaultdict(list)
    for key in edited:
        reasons[key].append((key, True))
        was, row = found.base[key], found.theirs[key]
        for unit in edited_units(was, key, row, found.theirs):
            for named in named_by(key[0], unit, row):
                if found.was_removed_here(named):
                    reasons[named].append((key, _is_part(key, named, found)))
    for change in found.changes.values():
        if change.columns:
            continue
        for column, table in merge_rules(change.key[0]).pointers.items():
            id = found.theirs[change.key][column]
            if isinstance(id, str) and found.was_removed_here((table, id)):
                reasons[table, id].append((change.key, False))
    for change, named in _needed_and_removed(found):
        reasons[named].append((change.key, _is_part(change.key, named, found)))
    _restore(found, reasons)


def restore_what_is_needed(found: Comparison) -> None:
    """Let what was removed here come back along with what goes back to it."""
    while needed := list(_needed_and_removed(found)):
        known = len(found.changes)
        along: dict[Key, list[ChangeId]] = defaultdict(list)
        for change, named in needed:
            for root in _roots(found, named):
                along[root] += change.along_with
        coming = _hanging_from(found, along)
        for root, leads in along.items():
            found.bring(root, along_with=dict.fromkeys(leads))
        _bring_hanging(found, coming, along)
        if len(found.changes) == known:
            return


def find_removed_there(found: Comparison) -> None:
    """Find what was removed there: it goes with all that hangs from it, if that was not edited further here."""
    gone = {
        key: found.ours[key]
        for key in found.base
        if key not in found.theirs and key in found.ours and not merge_rules(key[0]).facts.only_one
    }
    falls = {
        key: Fall(found, key)
        for key, row in gone.items()
        if not any(owner in gone for owner in merge_rules(key[0]).owners_of(row))
    }
    for root, fall in falls.items():
        parts, links = fall.edited_here()
        conflict = None
        if parts or links:
            conflict = ConflictKind.REMOVED_THERE if parts else ConflictKind.END_REMOVED_THERE
        found.remove(root, conflict, _others(root, (*parts, *links)), fall.needs)
    for fall in falls.values():
        fall.take_parts_along()


def _needed_and_removed(found: Comparison) -> Iterator[tuple[ProposedChange, Key]]:
    """Yield every change with a row that it needs, was removed here, and does not come back yet."""
    for change in found.changes.values():
        for need in change.needs:
            if need not in found.changes and found.was_removed_here(need[:2]):
                yield change, need[:2]


def _restore(found: Comparison, reasons: Reasons) -> None:
    """Let rows come back: one decision for each that hangs from nothing else that was removed."""
    by_root: Reasons = defaultdict(list)
    for key, why in reasons.items():
        for root in _roots(found, key):
            by_root[root] += why
    coming = _hanging_from(found, by_root)
    for root, why in by_root.items():
        conflict = (
            ConflictKind.REMOVED_HERE if any(is_part for _, is_part in why) else ConflictKind.END_REMOVED_HERE
        )
        found.bring(root, conflict, _others(root, [key for key, _ in why]))
    _bring_hanging(found, coming, by_root)


def _bring_hanging(found: Comparison, coming: Iterable[Key], roots: Container[Key]) -> None:
    """Let come back what hangs from roots that come back, and let what pointed at any of it do so again."""
    coming = dict.fromkeys(coming)
    for key in coming:
        if key in roots:
            continue
        above = [whole(owner) for owner in _owners(found, key) if owner in coming]
        known = found.changes.get(whole(key))
        if known is None or (known.is_asked and not known.conflict):
            found.bring(key, along_with=above)
        elif not known.is_asked:
            found.go_along(known.id, above)
    for key in coming:
        _point_again(found, key)


def _roots(found: Comparison, key: Key) -> list[Key]:
    """Return the removed rows without which this one cannot come back, and that hang from no other."""
    roots, waiting, seen = [], [key], {key}
    while waiting:
        key = waiting.pop()
        above = [owner for owner in _owners(found, key) if found.was_removed_here(owner)]
        if not above:
            roots.append(key)
        above = [owner for owner in above if owner not in seen]
        waiting += above
        seen.update(above)
    return roots


def _hanging_from(found: Comparison, roots: Iterable[Key]) -> dict[Key, None]:
    """Return rows with all that hangs from them there and is not here, as far as it can come."""
    coming = dict.fromkeys(roots)
    waiting = list(coming)
    while waiting:
        for key, _column in found.hanging_there.get(waiting.pop(), ()):
            if key not in found.ours and key not in coming:
                coming[key] = None
                waiting.append(key)
    while True:
        lost = [
            key for key in coming if not all(_is_near(found, owner, coming) for owner in _owners(found, key))
        ]
        if not lost:
            return coming
        for key in lost:
            del coming[key]


def _owners(found: Comparison, key: Key) -> list[Key]:
    return merge_rules(key[0]).owners_of(found.theirs[key])


def _is_near(found: Comparison, key: Key, coming: dict[Key, None]) -> bool:
    return key in found.ours or key in coming or whole(key) in found.changes


def _point_again(found: Comparison, key: Key) -> None:
    """Let what pointed at a row, and still does there, point at it again when it comes back."""
    for pointing, column in found.pointing_there.get(key, ()):
        rules, here, was = merge_rules(pointing[0]), found.ours.get(pointing), found.base.get(pointing)
        unit = rules.unit_of(column)
        if here is None or was is None or unit is None or (*pointing, unit) in found.changes:
            continue
        if not is_edited(rules, unit, was, here, found.ours):
            found.put_back(pointing, unit, [whole(key)])


def _is_part(key: Key, of: Key, found: Comparison) -> bool:
    """Tell whether a row of the other side hangs from another as a part of it."""
    rules, row = merge_rules(key[0]), found.theirs[key]
    return any((table, row[column]) == of and column not in rules.ends for column, table in rules.owners)


def _others(key: Key, keys: Iterable[Key]) -> list[Key]:
    """Return the keys, each once, without that one."""
    return [each for each in dict.fromkeys(keys) if each != key]
