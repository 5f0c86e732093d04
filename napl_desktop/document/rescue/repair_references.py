"""What rows of a damaged file name: it is there, or it comes back, or they go on without it, or they are lost.

Which of these follows from the facts of the table, and from what its columns are for.
"""

from collections.abc import Iterator

from napl_desktop.document.format.integrity import is_tree, own_references
from napl_desktop.document.rescue.repair_rows import RepairedRows
from napl_desktop.model import Base, Facts, facts_by_table, new_id
from napl_desktop.model.base import DEEPEST
from napl_desktop.rows import Columns, references

_STRAY_NOTES = "path"
"""Where a text is put that is at none of several places."""


def repair_references(repaired: RepairedRows, table: str) -> None:
    """Let the rows of a table name only what is there; what they hang on was repaired before."""
    for id, row in list(repaired.tables[table].items()):
        if not _Ends(repaired, table, row).are_repaired():
            repaired.lose(table, id)
    for column in own_references(table):
        _cut_rounds(repaired.tables[table], table, column)


class _Ends:
    """What one row names."""

    def __init__(self, repaired: RepairedRows, table: str, row: Columns) -> None:
        self._repaired = repaired
        self._table = table
        self._row = row
        self._facts = facts_by_table()[table]

    def are_repaired(self) -> bool:
        """Repair them; return False where the row is nothing without one that is gone."""
        in_choice: set[str] = set()
        for choice in _choices(self._table, self._facts):
            in_choice.update(choice)
            if not self._choose(choice):
                return False
        others = references(self._table).keys() - in_choice - set(own_references(self._table))
        # In the order of the columns: what comes back lies where the ends that are there lie.
        ordered = [column for column in references(self._table) if column in others]
        for column in ordered:
            if (old := self._row[column]) is not None:
                self._row[column] = self._repaired.id_now(references(self._table)[column].table, str(old))
        return all(self._is_repaired(column) for column in sorted(ordered, key=self._may_come_back))

    def _choose(self, choice: tuple[str, ...]) -> bool:
        """Keep one of the places that exclude each other: the first that is there."""
        named = {column: self._row[column] for column in choice if self._row[column] is not None}
        tables = {column: references(self._table)[column].table for column in choice}
        by_table = {table: column for column, table in tables.items()}
        self._row.update(dict.fromkeys(choice))
        for column, id in named.items():
            key = self._repaired.place_now(tables[column], str(id))
            place = column if key[0] == tables[column] else by_table.get(key[0])
            if place is not None and self._repaired.has(key):
                self._row[place] = key[1]
                return True
        if not {*choice} & {*self._facts.part_of, *self._facts.links}:
            return True
        if {*choice} & {*self._facts.links} or _STRAY_NOTES not in by_table:
            return False
        self._row[by_table[_STRAY_NOTES]] = self._repaired.home_of_strays(_STRAY_NOTES)
        kind = "note-without-place" if self._table == "note" else "without-place"
        self._repaired.report.add(kind, str(self._row.get(self._facts.title) or ""), self._table)
        return True

    def _may_come_back(self, column: str) -> bool:
        return column in self._facts.part_of and column not in self._facts.links

    def _is_repaired(self, column: str) -> bool:
        """Repair one end; return False where the row is nothing without it."""
        table, id = references(self._table)[column].table, self._row[column]
        nullable = bool(Base.metadata.tables[self._table].columns[column].nullable)
        if (id is None and nullable) or (id is not None and self._repaired.has((table, str(id)))):
            return True
        if self._may_come_back(column) and self._repaired.comes_back(table):
            self._bring_back(column, table)
            return True
        if column in self._facts.links or column in self._facts.part_of or not nullable:
            return False
        self._row[column] = None
        return True

    def _bring_back(self, column: str, table: str) -> None:
        id = self._row[column]
        if id is None and self._facts.identity is None:
            self._row[column] = self._repaired.home_of_strays(table)
            return
        # Where others meet, each needs an end of its own: else all would be at one place.
        self._row[column] = str(id or new_id())
        self._repaired.bring_back(table, str(self._row[column]), self._homes_of_ends())

    def _homes_of_ends(self) -> dict[str, str]:
        """Return what the ends that are there are part of: table → id."""
        return {
            references(end)[column].table: str(row[column])
            for end, row in self._ends_that_are_there()
            for column in facts_by_table()[end].part_of
            if row[column] is not None
        }

    def _ends_that_are_there(self) -> Iterator[tuple[str, Columns]]:
        for column, reference in references(self._table).items():
            row = self._repaired.tables[reference.table].get(str(self._row[column]))
            if row is not None:
                yield reference.table, row


def _choices(table: str, facts: Facts) -> list[tuple[str, ...]]:
    """Return the columns of which one is set: each is one unit, and names a place."""
    columns, named = Base.metadata.tables[table].columns, references(table)
    return [
        unit for unit in facts.units if all(column in named and columns[column].nullable for column in unit)
    ]


def _cut_rounds(rows: dict[str, Columns], table: str, column: str) -> None:
    """Let no row be under itself, nor too deep, nor in a tree under one that is part of something else."""
    tree = is_tree(table, column)
    part_of = facts_by_table()[table].part_of if tree else ()
    for row in rows.values():
        above = rows.get(str(row[column]))
        if above is None or any(above[whole] != row[whole] for whole in part_of):
            row[column] = None
    sound: set[str] = set()
    for id, row in rows.items():
        way = {id}
        at = row
        while at[column] is not None and (tree or at["id"] not in sound):
            if at[column] in way or (tree and len(way) >= DEEPEST):
                at[column] = None
                break
            way.add(str(at[column]))
            at = rows[str(at[column])]
        sound |= way
