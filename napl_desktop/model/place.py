"""The address of a thing: what kind of thing it is, and its ids.

A kind is the class of a table. Steps and drafts on disk have a word for it: that of its table, but for a cell.
"""

from collections.abc import Iterable
from typing import Self

from msgspec import Struct

from napl_desktop.model.base import Base, kinds_by_table
from napl_desktop.model.path import CellKey, Descriptor, Dimension, Level, descriptor_id

_CELL = "cell"

ThingKind = type[Base]
"""What kind of thing something is."""


def word_of(kind: ThingKind) -> str:
    """Return the word that steps and drafts have for a kind of thing."""
    return _CELL if kind is Descriptor else str(kind.__tablename__)


def kind_named(word: str) -> ThingKind | None:
    """Return the kind of thing that has this word, or that is the table of this name; None if there is none."""
    return Descriptor if word == _CELL else kinds_by_table().get(word)


def tables_of(kinds: Iterable[ThingKind]) -> frozenset[str]:
    """Return the names of the tables of kinds of things."""
    return frozenset(str(kind.__tablename__) for kind in kinds)


class Place(Struct, frozen=True):
    """Where something is said or seen: at a thing.

    A cell has the ids of its row and its level, also before it was ever written in; everything else has its own.
    """

    kind: ThingKind
    ids: tuple[str, ...]

    @classmethod
    def of(cls, kind: ThingKind, id: str) -> Self:
        """Return the place of a thing that is no cell."""
        return cls(kind, (id,))

    @classmethod
    def of_cell(cls, dimension_id: str, level_id: str) -> Self:
        """Return the place of a cell."""
        return cls(Descriptor, (dimension_id, level_id))

    @property
    def cell(self) -> CellKey | None:
        """The row and the level, if it is a cell."""
        match self.ids:
            case (dimension_id, level_id) if self.kind is Descriptor:
                return dimension_id, level_id
        return None

    @property
    def row_id(self) -> str:
        """The id of the row in the table of its kind, whether that is there or not."""
        return descriptor_id(*self.cell) if self.cell else self.ids[0]

    def id_of(self, kind: ThingKind) -> str | None:
        """Return the id of the thing of that kind that it is, or that a cell is in; None if there is none."""
        if self.cell is not None and kind in (Dimension, Level):
            return self.cell[kind is Level]
        return self.row_id if self.kind is kind else None
