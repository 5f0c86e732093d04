"""What a merge has found so far, and who hangs from whom on each side."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from msgspec.structs import replace

from napl_desktop.rows.merging.proposal import ChangeId, ChangeKind, ConflictKind, ProposedChange
from napl_desktop.rows.merging.rules import MergeRules, Unit, is_edited, merge_rules, values_of
from napl_desktop.rows.rows import Columns, Key, Rows, references

Index = dict[Key, list[tuple[Key, str]]]
"""Row → the rows that name it, and in which column."""


class Comparison:
    """Three sets of rows, and the changes that come of them: every part of a merge adds its own."""

    def __init__(self, base: Rows, ours: Rows, theirs: Rows) -> None:
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.changes: dict[ChangeId, ProposedChange] = {}

    @cached_property
    def hanging_here(self) -> Index:
        """What goes here when a row goes."""
        return _index(self.ours, is_emptied=False)

    @cached_property
    def hanging_there(self) -> Index:
        """What goes there when a row goes."""
        return _index(self.theirs, is_emptied=False)

    @cached_property
    def pointing_here(self) -> Index:
        """What only points at a row here."""
        return _index(self.ours, is_emptied=True)

    @cached_property
    def pointing_there(self) -> Index:
        """What only points at a row there."""
        return _index(self.theirs, is_emptied=True)

    def was_removed_here(self, key: Key) -> bool:
        """Tell whether a row that is there was here."""
        return key not in self.ours and key in self.base and key in self.theirs

    def add(self, change: ProposedChange) -> None:
        """Add a change, or put it in the place of what was known of the same."""
        self.changes[change.id] = change

    def conflict(self, id: ChangeId, kind: ConflictKind, because: Iterable[Key] = ()) -> None:
        """Make a change one that has to be decided; what it was already, it stays."""
        change = self.changes[id]
        why = tuple(dict.fromkeys((*change.because, *because)))
        self.add(replace(change, conflict=change.conflict or kind, because=why))

    def need(self, id: ChangeId, needs: Iterable[ChangeId]) -> None:
        """Let a change wait for others as well."""
        change = self.changes[id]
        self.add(replace(change, needs=tuple(dict.fromkeys((*change.needs, *needs)))))

    def bring(
        self,
        key: Key,
        conflict: ConflictKind | None = None,
        because: Iterable[Key] = (),
        along_with: Iterable[ChangeId] = (),
    ) -> None:
        """Let a row of the other side come, once what it hangs from is there."""
        row = self.theirs[key]
        was = self.base.get(key)
        owners = merge_rules(key[0]).owners_of(row)
        self.add(
            ProposedChange(
                key,
                (),
                ChangeKind.NEW if was is None else ChangeKind.RESTORED,
                was,
                None,
                row,
                conflict,
                tuple(because),
                needs=tuple(whole(owner) for owner in owners if owner not in self.ours),
                along_with=tuple(along_with),
            )
        )

    def remove(
        self,
        key: Key,
        conflict: ConflictKind | None = None,
        because: Iterable[Key] = (),
        needs: Iterable[ChangeId] = (),
        along_with: Iterable[ChangeId] = (),
    ) -> None:
        """Let a row of ours go."""
        self.add(
            ProposedChange(
                key,
                (),
                ChangeKind.REMOVED,
                self.base.get(key),
                self.ours[key],
                None,
                conflict,
                tuple(because),
                tuple(needs),
                tuple(along_with),
            )
        )

    def take_unit(
        self,
        key: Key,
        unit: Unit,
        conflict: ConflictKind | None = None,
        along_with: Iterable[ChangeId] = (),
    ) -> None:
        """Take the other side's unit of a row that both have, once what it names is there."""
        rules, was, there = merge_rules(key[0]), self.base.get(key), self.theirs[key]
        self.add(
            ProposedChange(
                key,
                unit,
                ChangeKind.MOVED if is_place(rules, unit) else ChangeKind.CHANGED,
                None if was is None else values_of(unit, was),
                values_of(unit, self.ours[key]),
                values_of(unit, there),
                conflict,
                needs=tuple(
                    whole(named) for named in named_by(key[0], unit, there) if named not in self.ours
                ),
                along_with=tuple(along_with),
            )
        )

    def go_along(self, id: ChangeId, along_with: Iterable[ChangeId]) -> None:
        """Let a change that is known be taken as soon as one of others is, decided by these alone."""
        change = self.changes[id]
        self.add(replace(change, along_with=tuple(dict.fromkeys((*change.along_with, *along_with)))))

    def put_back(self, key: Key, unit: Unit, along_with: Iterable[ChangeId]) -> None:
        """Take the other side's unit again where only this side changed it, when something else is taken."""
        id = (*key, unit)
        if id in self.changes:
            self.go_along(id, along_with)
        else:
            self.take_unit(key, unit, along_with=along_with)

    def clear_away(self, root: Key, along_with: Iterable[ChangeId]) -> None:
        """Let a row that only we have go, with all that hangs from it, when something else is taken."""
        fall = Fall(self, root)
        self.remove(root, along_with=along_with)
        for lead in along_with:
            self.need(lead, fall.needs)
        fall.take_parts_along()


class Fall:
    """What goes when a row of ours goes that is not there: all that hangs from it, but for what is there.

    What is there hangs from something else there, so it only changes its place.
    """

    def __init__(self, comparison: Comparison, root: Key) -> None:
        self._comparison = comparison
        self.parts: dict[Key, bool] = {root: True}
        """What goes; whether it is a part of the root, or only leads to one."""
        self.needs: list[ChangeId] = []
        """What must have left before."""
        self.moved_in: list[tuple[Key, Unit, Key]] = []
        """The rows that were only put into it here, in which columns, and from what they hang."""
        self._walk(root)

    def _walk(self, root: Key) -> None:
        waiting = [root]
        known = self._comparison
        while waiting:
            owner = waiting.pop()
            for key, column in known.hanging_here.get(owner, ()):
                rules = merge_rules(key[0])
                if key not in known.theirs:
                    is_part = self.parts[owner] and column not in rules.ends
                    if key not in self.parts or is_part > self.parts[key]:
                        self.parts[key] = is_part
                        waiting.append(key)
                    continue
                unit = rules.unit_of(column)
                if unit is None:
                    continue
                change = known.changes.get((*key, unit))
                if change is not None and change.is_asked:
                    self.needs.append(change.id)
                else:
                    self.moved_in.append((key, unit, owner))

    def edited_here(self) -> tuple[list[Key], list[Key]]:
        """Return the rows in which something was done here: in parts, and in what only leads to it."""
        known = self._comparison
        parts = [key for key, _unit, _owner in self.moved_in]
        links: list[Key] = []
        for key, is_part in self.parts.items():
            if edited_units(known.base.get(key), key, known.ours[key], known.ours):
                (parts if is_part else links).append(key)
            for pointing, column in known.pointing_here.get(key, ()):
                was = known.base.get(pointing)
                if pointing not in self.parts and (was is None or was[column] != key[1]):
                    links.append(pointing)
        return parts, links

    def take_parts_along(self) -> None:
        """Let the parts go, and what was put into them go back, when what they hang from goes."""
        known = self._comparison
        for key in self.parts:
            owners = merge_rules(key[0]).owners_of(known.ours[key])
            above = [whole(owner) for owner in owners if owner in self.parts]
            if whole(key) not in known.changes:
                known.remove(key, along_with=above)
            elif not known.changes[whole(key)].is_asked:
                known.go_along(whole(key), above)
        for key, unit, owner in self.moved_in:
            known.put_back(key, unit, [whole(owner)])


def whole(key: Key) -> ChangeId:
    """Return what the coming or going of a row is called by."""
    return (*key, ())


def is_place(rules: MergeRules, unit: Unit) -> bool:
    """Tell whether a unit says where a row is."""
    return not rules.place.isdisjoint(unit)


def named_by(table: str, unit: Unit, row: Columns) -> list[Key]:
    """Return the rows that a row names in some of its columns."""
    named = references(table)
    return [
        (named[column].table, id) for column in unit if column in named and isinstance(id := row[column], str)
    ]


def edited_units(was: Columns | None, key: Key, row: Columns, rows: Rows) -> list[Unit]:
    """Return the units of a row in which something was edited; all of them in one that was not there."""
    rules = merge_rules(key[0])
    if was is None:
        return list(rules.units)
    return [unit for unit in rules.differing(was, row) if is_edited(rules, unit, was, row, rows)]


def _index(rows: Rows, is_emptied: bool) -> Index:
    index: Index = defaultdict(list)
    for key, row in rows.items():
        rules = merge_rules(key[0])
        for column, table in rules.pointers.items() if is_emptied else rules.owners:
            id = row[column]
            if isinstance(id, str):
                index[table, id].append((key, column))
    return dict(index)
