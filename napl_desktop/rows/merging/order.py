"""Order among siblings in a merge: one change for all that are in one thing, and places for what arrives."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from fractional_indexing import FIError, generate_key_between, generate_n_keys_between

from napl_desktop.rows.merging.comparison import Comparison
from napl_desktop.rows.merging.proposal import ChangeKind, ConflictKind, ProposedChange
from napl_desktop.rows.merging.rules import ORDER_KEY, Values, merge_rules
from napl_desktop.rows.rows import Rows

Group = tuple[str, Values]
"""(Table, what its rows have in common): siblings."""

Keys = dict[str, str]
"""Id → order key of siblings, the first one first."""


def find_reorderings(found: Comparison) -> None:
    """Find the things in which siblings have another order there: one change each."""
    groups = _rekeyed_groups(found)
    tables = {table for table, _ in groups}
    sides = [keys_by_group(rows, tables) for rows in (found.base, found.ours, found.theirs)]
    for group in groups:
        was, here, there = (side.get(group, {}) for side in sides)
        both = [id for id in here if id in there]
        ours, theirs = _among(here, both), _among(there, both)
        if list(ours) == list(theirs):
            continue
        known = [id for id in both if id in was]
        base = _among(was, known)
        changed_there = list(base) != list(_among(there, known))
        changed_here = list(base) != list(_among(here, known))
        if changed_here and not changed_there:
            continue
        # Where neither changed the order of what was there, they differ about what both added.
        found.add(
            ProposedChange(
                (group[0], group_id(group)),
                (ORDER_KEY,),
                ChangeKind.REORDERED,
                dict(base) if base else None,
                dict(ours),
                dict(theirs),
                None if changed_there and not changed_here else ConflictKind.BOTH_REORDERED,
            )
        )


def group_id(group: Group) -> str:
    """Return the id of what siblings are in: the last that is named, "" where that is the project."""
    named = [str(value) for value in group[1] if value is not None]
    return named[-1] if named else ""


def keys_by_group(rows: Rows, tables: Iterable[str]) -> dict[Group, Keys]:
    """Return the siblings of some tables in their order."""
    wanted = {table: merge_rules(table) for table in tables}
    groups: defaultdict[Group, list[tuple[str, str]]] = defaultdict(list)
    if wanted:
        for (table, id), row in rows.items():
            if table in wanted and (values := wanted[table].group(row)) is not None:
                groups[table, values].append((str(row[ORDER_KEY]), id))
    return {group: {id: key for key, id in sorted(members)} for group, members in groups.items()}


def arrange(
    result: Rows, ours: Rows, theirs: Rows, reordered: Iterable[Group], arrived: Iterable[Group]
) -> None:
    """Give rows of `result` other order keys where those that they have do not put them among their neighbours.

    A key says little among keys that another side gave. What only one side has comes after the sibling that it
    came after there.
    """
    reordered = set(reordered)
    groups = reordered.union(arrived)
    tables = {table for table, _ in groups}
    now, here, there = (keys_by_group(rows, tables) for rows in (result, ours, theirs))
    for group in groups:
        members, on_ours, on_theirs = (side.get(group, {}) for side in (now, here, there))
        if all(on_ours[id] == key for id, key in on_theirs.items() if id in on_ours):
            continue
        leading, following = (on_theirs, on_ours) if group in reordered else (on_ours, on_theirs)
        for id, key in _arranged(members, leading, following).items():
            if members[id] != key:
                result[group[0], id] = {**result[group[0], id], ORDER_KEY: key}


def _rekeyed_groups(found: Comparison) -> list[Group]:
    """Return the siblings of which one has another key there, and that not as it was."""
    groups: dict[Group, None] = {}
    for key, there in found.theirs.items():
        rules = merge_rules(key[0])
        if rules.facts.ordered_in is None:
            continue
        was, here = found.base.get(key), found.ours.get(key)
        if was is there or here is None or here is there or here[ORDER_KEY] == there[ORDER_KEY]:
            continue
        values = rules.group(there)
        if values is None or values != rules.group(here):
            continue
        if was is None or was[ORDER_KEY] != there[ORDER_KEY] or rules.group(was) != values:
            groups[key[0], values] = None
    return list(groups)


def _among(keys: Keys, ids: Iterable[str]) -> Keys:
    wanted = set(ids)
    return {id: key for id, key in keys.items() if id in wanted}


def _arranged(members: Keys, leading: Keys, following: Keys) -> Keys:
    """Return keys with which the members are in the order of the side that leads, the others among these.

    A new key lies between those of siblings that both have, whatever else only one of them put there: so it is
    the same whichever side is merged first.
    """
    astray = _astray(members, {id for id in members if id in leading and id in following}, following)
    if not astray:
        return members
    placed = [id for id in members if id not in astray]
    known = [id for id in placed if id in following]
    try:
        return members | _keys_between(_inserted(known, astray, following), members, astray)
    except (FIError, IndexError, ValueError):
        order = _inserted(placed, astray, following)
        return dict(zip(order, generate_n_keys_between(None, None, len(order)), strict=True))


def _astray(members: Keys, common: set[str], following: Keys) -> set[str]:
    """Return the members that come after another common sibling than on the side that follows."""
    now, then = _after_which(members, common), _after_which(following, common)
    return {id for id, before in then.items() if id in now and now[id] != before}


def _after_which(keys: Keys, common: set[str]) -> dict[str, str]:
    """Return, of all that is not common, the nearest before it that is; "" where there is none."""
    found: dict[str, str] = {}
    last = ""
    for id in keys:
        if id in common:
            last = id
        else:
            found[id] = last
    return found


def _inserted(order: Sequence[str], astray: set[str], following: Keys) -> list[str]:
    """Return an order with what is astray right after what it comes after on its own side."""
    filled = list(order)
    before = ""
    for id in following:
        if id in astray:
            filled.insert(filled.index(before) + 1 if before else 0, id)
        if id in astray or id in filled:
            before = id
    return filled


def _keys_between(order: Sequence[str], keys: Keys, astray: set[str]) -> Keys:
    """Return new keys for what is astray in an order."""
    new: Keys = {}
    for place, id in enumerate(order):
        if id not in astray:
            new[id] = keys[id]
            continue
        later = next((keys[other] for other in order[place:] if other not in astray), None)
        new[id] = str(generate_key_between(new[order[place - 1]] if place else None, later))
    return new
