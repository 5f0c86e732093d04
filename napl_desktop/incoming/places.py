"""Where in the project a row is: in words, and in the order of reading."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.model import Atelier, DevelopmentPath, Dimension, Level, Project, facts_by_table
from napl_desktop.rows import Columns, Key, Rows, references

_OUTSIDE = {Project.__tablename__, Atelier.__tablename__}


class RowPlace(Struct, frozen=True):
    """The place of a row; None for what it is not in."""

    path_id: str | None
    dimension_id: str | None
    level_id: str | None
    titles: tuple[str, ...]
    """What leads to it, the path first, as it is called here or else in the source that brings it."""


class Places:
    """Looks rows up in several sets of rows, the first that has one wins."""

    def __init__(self, sets: Sequence[Rows]) -> None:
        self._sets = sets
        # Which tables there are is looked up anew every time: not for each of thousands of rows.
        self._facts = facts_by_table()
        self._orders: dict[Key, tuple[str, ...]] = {}
        self._parts: defaultdict[Key, dict[Key, None]] | None = None

    def row(self, key: Key) -> Columns | None:
        """Return a row, or None where no set has it."""
        for rows in self._sets:
            if (row := rows.get(key)) is not None:
                return row
        return None

    def of(self, key: Key) -> RowPlace:
        """Return the place of a row; of an order (table, id of what the rows are in) that of what they are in."""
        way = self.way(key)
        ids = dict(way)
        titles = []
        for each in way:
            row, title = self.row(each), self._facts[each[0]].title
            if row is not None and title and each[0] not in _OUTSIDE:
                titles.append(str(row[title]))
        return RowPlace(
            ids.get(DevelopmentPath.__tablename__),
            ids.get(Dimension.__tablename__),
            ids.get(Level.__tablename__),
            tuple(titles),
        )

    def way(self, key: Key) -> list[Key]:
        """Return what leads to a row, from large to small, with the row itself last."""
        way: list[Key] = []
        self._go(key, way, set())
        return way

    def parts(self, key: Key) -> list[Key]:
        """Return what is in a thing and has a title, levels first, in the order of reading; nothing deeper."""
        if self._parts is None:
            self._parts = defaultdict(dict)
            for rows in self._sets:
                for each, row in rows.items():
                    if facts_by_table()[each[0]].title and (holders := self._holders(each[0], row)):
                        self._parts[holders[-1]][each] = None
        return sorted(self._parts[key], key=lambda part: (part[0] != Level.__tablename__, self.order(part)))

    def holders(self, key: Key) -> list[Key]:
        """Return what a row is in, from large to small; nothing of one that no set has."""
        row = self.row(key)
        return [] if row is None else self._holders(key[0], row)

    def order(self, key: Key) -> tuple[str, ...]:
        """Return what puts rows in the order of reading: what they are in first, then among their siblings."""
        if key not in self._orders:
            self._orders[key] = ()  # damaged rows may lead in a circle
            self._orders[key] = self._order(key)
        return self._orders[key]

    def _order(self, key: Key) -> tuple[str, ...]:
        row = self.row(key)
        if row is None:
            return ()
        holders = self._holders(key[0], row)
        own = (str(row["order_key"]),) if "order_key" in row else ()
        if self._facts[key[0]].ordered_in is not None:
            return (*(self.order(holders[-1]) if holders else ()), *own)
        first = self.order(holders[0]) if holders else ()
        rest = [
            str(other["order_key"])
            for each in holders[1:]
            if (other := self.row(each)) and "order_key" in other
        ]
        return (*first, *rest, *own)

    def _holders(self, table: str, row: Columns) -> list[Key]:
        """Return what a row is in, from large to small."""
        facts, named = self._facts[table], references(table)
        columns = facts.ordered_in if facts.ordered_in is not None else facts.part_of
        return [(named[column].table, str(row[column])) for column in columns if row.get(column) is not None]

    def _go(self, key: Key, way: list[Key], seen: set[Key]) -> None:
        row = self.row(key)
        if key in seen or row is None:
            return
        seen.add(key)  # damaged rows may lead in a circle
        for holder in self._holders(key[0], row):
            self._go(holder, way, seen)
        way.append(key)
