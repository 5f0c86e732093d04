"""What the ateliers of a project have, made of rows, in the order of reading."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    AtelierSector,
    Base,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Role,
    Sector,
)
from napl_desktop.rows import Columns, Key, Rows

_Each = TypeVar("_Each")
_AT_ONCE = 500
_SECTORS = {sector: place for place, sector in enumerate(Sector)}


class AtelierContent:
    """Looks up what ateliers have. While it is made `go_on` is called, and may raise. Rows must fit together."""

    def __init__(self, rows: Rows, go_on: Callable[[], None] = lambda: None) -> None:
        self._go_on = go_on
        self._tables: dict[str, dict[str, Columns]] = defaultdict(dict)
        for (table, id), row in self._steadily(rows.items()):
            self._tables[table][id] = row
        self._ateliers: dict[Key, str] = {}
        self._path_keys: dict[Key, Key] = {}
        self._sectors: defaultdict[str, set[str]] = defaultdict(set)
        for row in self.of(AtelierSector).values():
            self._sectors[str(row["atelier_id"])].add(str(row["sector"]))
        self._parts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, column in ((DevelopmentPath, "role_id"), (Level, "path_id"), (Dimension, "path_id")):
            for id in self._in_order(kind):
                if (whole := self.of(kind)[id][column]) is not None:
                    self._parts[kind.__tablename__, str(whole)].append(id)
        self._under: defaultdict[str, list[str]] = defaultdict(list)
        for id in self._in_order(Dimension):
            self._under[str(self.of(Dimension)[id]["parent_id"] or "")].append(id)
        self._cells: defaultdict[str, list[Columns]] = defaultdict(list)
        for _id, row in self._steadily(self.of(Descriptor).items()):
            for column in ("dimension_id", "level_id"):
                self._cells[str(row[column])].append(row)

    def of(self, kind: type[Base]) -> dict[str, Columns]:
        """Return the rows of a kind of thing by their ids."""
        return self._tables[str(kind.__tablename__)]

    def title(self, key: Key) -> str:
        """Return what a thing is called."""
        return str(self._tables[key[0]][key[1]]["title"])

    def texts(self, key: Key) -> Iterator[str]:
        """Yield what a thing says beside its title: what explains it, and what is in it in short."""
        row = self._tables[key[0]][key[1]]
        yield str(row.get("description") or row.get("explanation") or "")
        if key[0] != Dimension.__tablename__:
            yield from (
                self.title((Dimension.__tablename__, leaf))
                for path in self.paths_of(key)
                for leaf in self.leaves(path)
            )
        elif self.is_leaf(key[1]):
            yield from (str(cell["text"]) for cell in self.cells(key[1]))
        else:
            yield from (self.title((Dimension.__tablename__, leaf)) for leaf in self.leaves_under(key[1]))

    def sectors(self, atelier_id: str) -> tuple[Sector, ...]:
        """Return the sectors of an atelier, in their order."""
        return tuple(sector for sector in Sector if sector in self._sectors[atelier_id])

    def atelier_of(self, key: Key) -> str:
        """Return the id of the atelier that a role, path, dimension or level is of."""
        if key not in self._ateliers:
            row = self._tables[key[0]][key[1]]
            of_path = self.of(DevelopmentPath)[str(row["path_id"])] if "path_id" in row else row
            self._ateliers[key] = str(of_path["atelier_id"])
        return self._ateliers[key]

    def paths_of(self, key: Key) -> list[str]:
        """Return the ids of the paths of a role, or of the one that a path, dimension or level is or is in."""
        if key[0] == Role.__tablename__:
            return self._parts[DevelopmentPath.__tablename__, key[1]]
        return [str(self._tables[key[0]][key[1]].get("path_id", key[1]))]

    def path_of(self, key: Key) -> Key:
        """Return the path that a level or a dimension is in."""
        if key not in self._path_keys:
            self._path_keys[key] = (DevelopmentPath.__tablename__, self.paths_of(key)[0])
        return self._path_keys[key]

    def focus_of(self, key: Key) -> AtelierFocus:
        """Return what the atelier of a thing works on."""
        return AtelierFocus(str(self.of(Atelier)[self.atelier_of(key)]["focus"]))

    def place(self, key: Key) -> tuple[object, ...]:
        """Return what puts things of ateliers in order: po, vo, mbo, then the titles of their ateliers."""
        atelier = self.atelier_of(key)
        sectors = tuple(_SECTORS[sector] for sector in self.sectors(atelier))
        return (sectors, str(self.of(Atelier)[atelier]["title"]), atelier, *self._way(*key))

    def levels(self, path_id: str) -> list[str]:
        """Return the ids of the levels of a path, from low to high."""
        return self._parts[Level.__tablename__, path_id]

    def is_leaf(self, dimension_id: str) -> bool:
        """Tell whether a dimension is a row of the grid."""
        return dimension_id not in self._under

    def leaves(self, path_id: str) -> list[str]:
        """Return the ids of the rows of a path, from top to bottom."""
        tops = (
            id
            for id in self._parts[Dimension.__tablename__, path_id]
            if not self.of(Dimension)[id]["parent_id"]
        )
        return [leaf for top in tops for leaf in self.leaves_under(top)]

    def leaves_under(self, dimension_id: str) -> list[str]:
        """Return the ids of the rows under a dimension, from top to bottom; itself if it is one."""
        leaves, waiting, seen = [], [dimension_id], set()
        while waiting:
            at = waiting.pop()
            if at in seen:  # damaged rows may lead in a circle
                continue
            seen.add(at)
            if self.is_leaf(at):
                leaves.append(at)
            else:
                waiting += reversed(self._under[at])
        return leaves

    def heads(self, dimension_id: str) -> tuple[str, ...]:
        """Return the titles above a dimension, the outermost first."""
        return tuple(str(self.of(Dimension)[id]["title"]) for id in self._way_in_path(dimension_id)[:-1])

    def cells(self, end_id: str) -> list[Columns]:
        """Return the cells of a row or of a level, in no order."""
        return self._cells[end_id]

    def _way(self, table: str, id: str) -> list[tuple[str, str]]:
        """Return what gives a thing its place in its atelier."""
        row = self._tables[table][id]
        ids = self._way_in_path(id) if table == Dimension.__tablename__ else [id]
        own = [(str(self._tables[table][each]["order_key"]), each) for each in ids]
        if "path_id" in row:
            return [*self._way(DevelopmentPath.__tablename__, str(row["path_id"])), *own]
        return own

    def _way_in_path(self, dimension_id: str) -> list[str]:
        """Return the ids of what is above a dimension, the outermost first, and itself."""
        way = [dimension_id]
        # Damaged rows may lead in a circle.
        while (above := self.of(Dimension)[way[-1]]["parent_id"]) is not None and above not in way:
            way.append(str(above))
        return way[::-1]

    def _in_order(self, kind: type[Base]) -> list[str]:
        rows = self.of(kind)
        return sorted(rows, key=lambda id: (str(rows[id]["order_key"]), id))

    def _steadily(self, each: Iterable[_Each]) -> Iterator[_Each]:
        for number, one in enumerate(each):
            if number % _AT_ONCE == 0:
                self._go_on()
            yield one
