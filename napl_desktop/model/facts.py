"""What is said of a table once, beside its columns: whose its rows are, and what goes along with what.

Everything that handles rows of every kind reads it here: copying, bringing back, taking over, moving, rescuing,
comparing, merging, wiping and exporting. What a column is for (text that people type, the thing it names, what
removing that thing does) follows from the column itself.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from msgspec import Struct


class Identity(Struct, frozen=True):
    """How the id of a row follows from where others meet in it, so that it is the same in every copy.

    It is the uuid5 of the values of `columns`, with a space between. `both_ways` is a (column, value): in a row
    with that value the first two columns may change places, and the smaller id comes first. Where `is_mutual`
    that is so in every row.
    """

    namespace: UUID
    columns: tuple[str, ...]
    both_ways: tuple[str, str] | None = None
    is_mutual: bool = False

    def of(self, row: Mapping[str, Any]) -> str:
        """Return the id that a row must have."""
        arranged = self.arranged(row)
        return self.made_of(*(str(arranged[column]) for column in self.columns))

    def made_of(self, *values: str) -> str:
        """Return the id for the values of the columns, in their order."""
        return str(uuid5(self.namespace, " ".join(values)))

    def arranged(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the columns of a row with its ends in the order in which they are kept."""
        is_mutual = self.is_mutual
        if self.both_ways is not None:
            is_mutual = row[self.both_ways[0]] == self.both_ways[1]
        one, other = self.columns[:2] if is_mutual else ("", "")
        if not is_mutual or row[one] <= row[other]:
            return dict(row)
        return {**row, one: row[other], other: row[one]}


class Facts(Struct, frozen=True):
    """What holds for the rows of one table. Every field names columns of that table."""

    part_of: tuple[str, ...] = ()
    """The things a row is part of (of several that may be empty, those that are set): it is read, brought back
    and taken over with them, and a rescue makes one up that is lost."""

    copied_with: tuple[str, ...] | None = None
    """All the things that must be copied for a row to be copied along; None where that is `part_of`."""

    ordered_in: tuple[str, ...] | None = None
    """What is the same for all rows among which `order_key` gives one its place; None where there is no order."""

    title: str = ""
    """What may not be empty: how the user calls it, or all that it says."""

    identity: Identity | None = None
    """How the id follows from other columns; None where the id is its own."""

    links: tuple[str, ...] = ()
    """The ends of a row that leads from one thing to another: without them it is nothing, and nothing is made up
    for it."""

    follows: tuple[str, ...] = ()
    """The places that a row goes along with, when what is there goes elsewhere: a cell that is moved, a row that
    hands its cells down, a role that becomes one with another."""

    units: tuple[tuple[str, ...], ...] = ()
    """Columns that only mean something together: where they are merged, they are taken together or not."""

    unmerged: tuple[str, ...] = ()
    """What is no difference between two copies, as it is only how a user laid things out."""

    on_leaves: tuple[str, ...] = ()
    """The places of a row in a tree that must be leaves: what has something under it holds no such row."""

    only_one: bool = False
    """Whether there is exactly one row, which is the file itself: none is added or removed."""

    at_least_one_in: tuple[str, ...] | None = None
    """What is the same for rows of which one must always be left; None where they may all go."""

    names: tuple[str, ...] = ()
    """Columns that hold the name of a person: wiping empties them."""

    leaves: bool = True
    """Whether rows go along in a workbook that leaves the room."""

    of_this_file: bool = False
    """Whether rows are what this one file knows of others: copies that come together are not compared in them."""

    @property
    def copied_along_with(self) -> tuple[str, ...]:
        """Return the columns whose things must all be copied for a row to be copied along."""
        return self.part_of if self.copied_with is None else self.copied_with
