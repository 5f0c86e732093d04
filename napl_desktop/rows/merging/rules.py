"""How the rows of one table are merged, as it follows from its facts and its columns."""

from collections import defaultdict
from functools import cache

from msgspec import Struct

from napl_desktop.model import Base, facts_by_table
from napl_desktop.model.base import Prose
from napl_desktop.model.facts import Facts
from napl_desktop.rows.rows import Columns, Key, Rows, Value, references

Unit = tuple[str, ...]
"""Columns that are taken together or not."""

Values = tuple[Value, ...]
"""The values of a unit, in the order of its columns."""

ORDER_KEY = "order_key"


class Whole(Struct, frozen=True):
    """One way from a row to what it is a part of: by a column, or by one of the thing that the column names."""

    column: str
    through: str | None
    of_that: str


class MergeRules(Struct, frozen=True):
    """What merging has to know of a table."""

    facts: Facts
    units: tuple[Unit, ...]
    """Every column that can be a difference, once: not the id, nor what gives a place among siblings."""
    owners: tuple[tuple[str, str], ...]
    """(Column, table) of what a row cannot be without: it goes when that goes."""
    pointers: dict[str, str]
    """Column → table of what a row only points at: the column is emptied when that goes."""
    ends: frozenset[str]
    """The owners that a row leads to, more than that it is a part of them."""
    place: frozenset[str]
    """The columns that say where a row is: with another value it has moved."""
    tree: str | None
    """The column that names what a row is under, in a tree that goes when its root goes."""
    chains: tuple[str, ...]
    """The columns that lead from row to row of this table: no way by one of them leads back."""
    same_whole: tuple[tuple[Whole, ...], ...]
    """Ways from a row that must all lead to the same thing."""
    blank: dict[str, Value]
    """What the columns hold that are not filled in yet; the columns that can be so."""

    def unit_of(self, column: str) -> Unit | None:
        """Return the unit of a column; None where it is no difference."""
        return next((unit for unit in self.units if column in unit), None)

    def group(self, row: Columns) -> Values | None:
        """Return what a row has in common with those that it has a place among; None where there is no order."""
        ordered_in = self.facts.ordered_in
        return None if ordered_in is None else tuple(row[column] for column in ordered_in)

    def owners_of(self, row: Columns) -> list[Key]:
        """Return all that a row cannot be without."""
        return [(table, id) for column, table in self.owners if isinstance(id := row[column], str)]

    def is_blank(self, unit: Unit, row: Columns) -> bool:
        """Tell whether a unit is still blank."""
        sayable = [column for column in unit if column in self.blank]
        return bool(sayable) and all(row[column] == self.blank[column] for column in sayable)

    def differing(self, one: Columns, other: Columns) -> list[Unit]:
        """Return the units in which two rows are not the same."""
        if one is other or one == other:
            return []
        return [unit for unit in self.units if any(one[column] != other[column] for column in unit)]


def values_of(unit: Unit, row: Columns) -> Columns:
    """Return the columns of one unit."""
    return {column: row[column] for column in unit}


def is_edited(rules: MergeRules, unit: Unit, was: Columns, row: Columns, rows: Rows) -> bool:
    """Tell whether something was edited in a unit of a row; `rows` are all of that side.

    A column that pointed at what is gone there was emptied by itself: that is no edit.
    """
    for column in unit:
        if row[column] == was[column]:
            continue
        pointed_at = rules.pointers.get(column)
        if row[column] is not None or pointed_at is None or (pointed_at, was[column]) in rows:
            return True
    return False


@cache
def merge_rules(table: str) -> MergeRules:
    """Return how the rows of a table are merged."""
    facts = facts_by_table()[table]
    named = references(table)
    columns = [column.name for column in Base.metadata.tables[table].columns]
    owners = tuple((name, found.table) for name, found in named.items() if not found.is_emptied)
    chains = tuple(name for name, found in named.items() if found.table == table)
    trees = [name for name in chains if not named[name].is_emptied]
    part_of = {*facts.part_of, *trees}
    return MergeRules(
        facts,
        units=_units(facts, columns),
        owners=owners,
        pointers={
            name: found.table
            for name, found in named.items()
            # What is only known in one file is in no side of a merge, so it cannot be gone there.
            if found.is_emptied and not facts_by_table()[found.table].of_this_file
        },
        ends=frozenset(
            name
            for name, _ in owners
            if name not in part_of or (name in facts.links and len(facts.part_of) > 1)
        ),
        place=frozenset((*facts.part_of, *(facts.ordered_in or ()), *trees)),
        tree=trees[0] if trees else None,
        chains=chains,
        same_whole=_same_whole(table, part_of - {*facts.links}),
        blank=_blank(table),
    )


def _units(facts: Facts, columns: list[str]) -> tuple[Unit, ...]:
    apart = {"id", *facts.unmerged}
    if facts.ordered_in is not None:
        apart.add(ORDER_KEY)
    together = {column for unit in facts.units for column in unit}
    alone = [(column,) for column in columns if column not in apart | together]
    return (*facts.units, *alone)


def _blank(table: str) -> dict[str, Value]:
    """Return, of the columns that can be empty, how they are then. Where a row is, is never empty."""
    facts, named = facts_by_table()[table], references(table)
    blank: dict[str, Value] = {}
    for column in Base.metadata.tables[table].columns:
        if column.name in named and not named[column.name].is_emptied:
            continue
        if column.nullable:
            blank[column.name] = None
        elif isinstance(column.type, Prose) and column.name != facts.title:
            blank[column.name] = ""
    return blank


def _same_whole(table: str, part_of: set[str]) -> tuple[tuple[Whole, ...], ...]:
    """Return the ways from a row to things of one kind, where there are more ways than one."""
    facts = facts_by_table()
    ways: defaultdict[str, list[Whole]] = defaultdict(list)
    for column in sorted(part_of):
        thing = references(table)[column].table
        ways[thing].append(Whole(column, None, column))
        for further in facts[thing].part_of:
            ways[references(thing)[further].table].append(Whole(column, thing, further))
    return tuple(
        tuple(found)
        for whole, found in ways.items()
        if whole != table and len({way.column for way in found}) > 1
    )
