"""What the rows of a tree ask of a merge: cells only on leaves, and nothing under itself."""

from collections import defaultdict
from collections.abc import Iterable

from napl_desktop.model import facts_by_table
from napl_desktop.rows.merging.comparison import Comparison, whole
from napl_desktop.rows.merging.proposal import ChangeId, ChangeKind, ConflictKind
from napl_desktop.rows.merging.removed import restore_what_is_needed
from napl_desktop.rows.merging.rules import Unit, merge_rules
from napl_desktop.rows.rows import Key, references

Arrivals = dict[Key, list[ChangeId]]
"""Row of ours → the changes by which something of the other side comes under it or onto it."""


def find_leaf_clashes(found: Comparison) -> None:
    """Find what comes under a row that holds what only leaves may hold, and the reverse."""
    for table, facts in facts_by_table().items():
        for column in facts.on_leaves:
            tree_table = references(table)[column].table
            tree = merge_rules(tree_table).tree
            if tree is None:
                continue
            for row, under in _arrivals(found, tree_table, tree, tree_table).items():
                _make_way(found, row, under, table, column, always_along=True)
            for row, onto in _arrivals(found, table, column, tree_table).items():
                _make_way(found, row, onto, tree_table, tree, always_along=False)


def find_circles(found: Comparison) -> None:
    """Find rows that would be under each other where both sides moved some."""
    for table in facts_by_table():
        for column in merge_rules(table).chains:
            unit = merge_rules(table).unit_of(column)
            if unit is not None:
                _Chains(found, table, column, unit).part()
    restore_what_is_needed(found)


def _arrivals(found: Comparison, table: str, column: str, onto: str) -> Arrivals:
    """Return what comes to each row of ours by a column of a table."""
    arrivals: Arrivals = defaultdict(list)
    for id, change in found.changes.items():
        if change.key[0] != table or change.kind == ChangeKind.REMOVED:
            continue
        if change.columns and column not in change.columns:
            continue
        place = (onto, str(found.theirs[change.key][column]))
        if place in found.ours:
            arrivals[place].append(id)
    return arrivals


def _make_way(
    found: Comparison, row: Key, arrivals: list[ChangeId], table: str, column: str, *, always_along: bool
) -> None:
    """Let what is in the way of arrivals at a row go with them; a conflict where that was made here.

    What is in the way and was only removed there goes along with the arrivals if `always_along`: it was handed
    down. Else it is a removal like any other, which they wait for.
    """
    in_the_way = [key for key, by in found.hanging_here.get(row, ()) if key[0] == table and by == column]
    unit = merge_rules(table).unit_of(column) or ()
    leaving, made_here = [], []
    for key in in_the_way:
        removal, moving = found.changes.get(whole(key)), found.changes.get((*key, unit))
        change = moving if key in found.theirs else removal
        if change is None or (change is moving and not change.is_asked):
            made_here.append(key)
            continue
        leaving.append(change.id)
        if change is removal and always_along and change.is_asked:
            if change.conflict:
                made_here.append(key)
            found.go_along(change.id, arrivals)
    for id in arrivals:
        found.need(id, leaving)
    if not made_here:
        return
    _decide_once(found, arrivals, made_here)
    if not always_along:
        _bring_the_rest(found, row, arrivals)
    for key in made_here:
        if key in found.theirs:
            found.put_back(key, unit, arrivals)
        elif whole(key) not in found.changes:
            found.clear_away(key, arrivals)


def _decide_once(found: Comparison, arrivals: list[ChangeId], because: list[Key]) -> None:
    """Make one decision of all arrivals: the first that is decided by itself leads."""
    asked = [id for id in arrivals if found.changes[id].is_asked]
    if not asked:
        return
    lead, *others = sorted(asked, key=lambda id: found.changes[id].conflict is None)
    found.conflict(lead, ConflictKind.NOT_ON_A_LEAF, because)
    for other in others:
        found.go_along(other, [lead])


def _bring_the_rest(found: Comparison, row: Key, arrivals: list[ChangeId]) -> None:
    """Let all else come back that was on a row there: what it was handed down to here goes."""
    tables = {table for table, _, _ in arrivals}
    for key, _column in found.hanging_there.get(row, ()):
        if key[0] not in tables or key in found.ours or whole(key) in found.changes:
            continue
        owners = merge_rules(key[0]).owners_of(found.theirs[key])
        if all(owner in found.ours or whole(owner) in found.changes for owner in owners):
            found.bring(key, along_with=arrivals)


class _Chains:
    """Who is under whom by one column, where rows moved there are taken."""

    def __init__(self, found: Comparison, table: str, column: str, unit: Unit) -> None:
        self._found = found
        self._table = table
        self._column = column
        self._unit = unit
        self._moved = {
            id: change
            for (name, id, columns), change in found.changes.items()
            if name == table and columns == unit
        }

    def part(self) -> None:
        """Make one decision of every circle: all that is in it is taken from the other side, or all is ours."""
        safe = [id for id, change in self._moved.items() if change.is_asked and not change.conflict]
        circles: list[set[str]] = []
        for taken in (self._moved, safe):
            theirs = set(taken).union(*circles)
            for id in self._moved:
                circle = self._circle(id, theirs)
                while circle and not any(circle <= known for known in circles):
                    circles = self._with(circle, circles, set(taken))
                    theirs = set(taken).union(*circles)
                    circle = self._circle(id, theirs)
        for circle in circles:
            self._decide_once(sorted(circle))

    def _with(self, circle: set[str], circles: list[set[str]], taken: set[str]) -> list[set[str]]:
        """Return the circles with one more, grown until there is none in it either way."""
        others = list(circles)
        while True:
            for other in [other for other in others if other & circle]:
                others.remove(other)
                circle = circle | other
            ids = (*sorted(circle), *self._moved)
            theirs = taken.union(*others)
            further = self._any(ids, theirs | circle) or self._any(ids, theirs - circle)
            if further <= circle:
                return [*others, circle]
            circle = circle | further

    def _any(self, ids: Iterable[str], theirs: set[str]) -> set[str]:
        return next((circle for id in ids if (circle := self._circle(id, theirs))), set())

    def _circle(self, id: str, theirs: set[str]) -> set[str]:
        """Return the rows of the circle that a row leads to, where some are as they are there; maybe none."""
        chain: dict[str, None] = {}
        at: str | None = id
        while at is not None and at not in chain:
            chain[at] = None
            at = self._above(at, theirs)
        ids = list(chain)
        return set(ids[ids.index(at) :]) if at is not None else set()

    def _above(self, id: str, theirs: set[str]) -> str | None:
        here, there = (rows.get((self._table, id)) for rows in (self._found.ours, self._found.theirs))
        row = there if here is None or (id in theirs and there is not None) else here
        above = None if row is None else row[self._column]
        return above if isinstance(above, str) else None

    def _decide_once(self, circle: list[str]) -> None:
        found, unit = self._found, self._unit
        moved_there = [
            found.changes[change.id]
            for id in circle
            if (change := self._moved.get(id)) is not None and change.base != change.theirs
        ]
        if not moved_there:
            return
        lead, *others = sorted(moved_there, key=lambda change: (not change.is_asked, not change.conflict))
        others_here = [key for id in circle if self._only_moved_here(key := (self._table, id))]
        found.conflict(lead.id, ConflictKind.CIRCLE, others_here)
        for other in others:
            found.conflict(other.id, ConflictKind.CIRCLE)
            found.go_along(other.id, [lead.id])
        for key in others_here:
            found.put_back(key, unit, [lead.id])

    def _only_moved_here(self, key: Key) -> bool:
        here, there = self._found.ours.get(key), self._found.theirs.get(key)
        if here is None or there is None or all(here[column] == there[column] for column in self._unit):
            return False
        change = self._moved.get(key[1])
        return change is None or change.base == change.theirs
