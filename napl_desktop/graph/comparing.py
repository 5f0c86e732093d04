"""Roles side by side: what each asks of the same paths, row by row, and the way from one role to another."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from napl_desktop.graph.learning_paths import LearningPath, cells_of_level, route_to_levels
from napl_desktop.model import CellKey
from napl_desktop.queries.network import Network


class Sharing(StrEnum):
    """What a row is to the roles that are compared; one that asks nothing of it is left out of account."""

    SAME = "same"
    DIFFERENT = "different"
    ALONE = "alone"
    NOBODY = "nobody"


class ComparedRow(Struct, frozen=True):
    """A row of a path, with for each role the cell that it comes down to; None where there is no such cell."""

    row_id: str
    cells: tuple[CellKey | None, ...]

    @property
    def sharers(self) -> int:
        """How many roles ask something of this row."""
        return sum(cell is not None for cell in self.cells)

    @property
    def sharing(self) -> Sharing:
        """Whether they share it, and with the same level."""
        if self.sharers < 2:
            return Sharing.ALONE if self.sharers else Sharing.NOBODY
        return Sharing.SAME if len(set(self.cells) - {None}) == 1 else Sharing.DIFFERENT


class ComparedPath(Struct, frozen=True):
    """A path of which a role asks something; `levels` has the highest level of each role, or None."""

    path_id: str
    levels: tuple[str | None, ...]
    rows: tuple[ComparedRow, ...]


def compare_roles(
    network: Network, asked: Mapping[str, Collection[str]], role_ids: Sequence[str]
) -> tuple[ComparedPath, ...]:
    """Return the paths of which roles ask something, in reading order; everything is in the order of `role_ids`.

    `asked` is role → levels. A role that is not in it asks nothing; a level that is gone is passed over.
    """
    highest = [highest_levels(network, asked.get(role, ())) for role in role_ids]
    return tuple(
        _compared_path(network, path, tuple(levels.get(path) for levels in highest))
        for path in network.levels
        if any(path in levels for levels in highest)
    )


def between(network: Network, one: Collection[str], other: Collection[str]) -> LearningPath:
    """Return the way for who has all that one role asks, in every row, to what another asks (both levels)."""
    there = {row: level for path, level in highest_levels(network, one).items() for row in network.rows[path]}
    return route_to_levels(network, there, other)


def highest_levels(network: Network, levels: Collection[str]) -> dict[str, str]:
    """Return path → the highest of these levels in it; a level that is gone is passed over."""
    return {path: level for path, in_path in network.levels.items() for level in in_path if level in levels}


def _compared_path(network: Network, path: str, levels: tuple[str | None, ...]) -> ComparedPath:
    found = [dict(cells_of_level(network, level)) if level is not None else {} for level in levels]
    rows = tuple(
        ComparedRow(row, tuple((row, cells[row]) if row in cells else None for cells in found))
        for row in network.rows[path]
    )
    return ComparedPath(path, levels, rows)
