"""What leads to what in the whole project, as plain data: for routes, checks and pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import CellKey
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, PATH, PREREQUISITE


class CellLink(Struct, frozen=True):
    """A cell that requires another; `label` says why, or is ""."""

    id: str
    cell: CellKey
    required: CellKey
    label: str


@dataclass(frozen=True)
class Network:
    """Every path by its levels (from low to high) and rows, in the user's order; what is written and required."""

    levels: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[str, ...]]
    filled: frozenset[CellKey]
    links: tuple[CellLink, ...]

    @cached_property
    def path_of_level(self) -> Mapping[str, str]:
        """Level → its path."""
        return {level: path for path, levels in self.levels.items() for level in levels}

    @cached_property
    def cells(self) -> tuple[CellKey, ...]:
        """Every cell that counts, in reading order: it has a text, requires another, or is required."""
        linked = {end for link in self.links for end in (link.cell, link.required)}
        return tuple(
            (row, level)
            for path, rows in self.rows.items()
            for row in rows
            for level in self.levels[path]
            if (row, level) in self.filled or (row, level) in linked
        )

    @cached_property
    def needs(self) -> Mapping[CellKey, tuple[CellKey, ...]]:
        """Cell that counts → what must be there just before it: the cell before in its row, what it requires."""
        found: dict[CellKey, list[CellKey]] = {cell: [] for cell in self.cells}
        for before, after in pairwise(self.cells):
            if before[0] == after[0]:
                found[after].append(before)
        for link in self.links:
            if link.required not in found[link.cell]:
                found[link.cell].append(link.required)
        return {cell: tuple(needs) for cell, needs in found.items()}


def project_network(session: Session) -> Network:
    """Read what leads to what in the project at this moment."""
    paths = session.scalars(
        sa.select(PATH.c.id)
        .join(ATELIER)
        .order_by(ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id)
    ).all()
    levels: dict[str, list[str]] = {path: [] for path in paths}
    for path, level in session.execute(
        sa.select(LEVEL.c.path_id, LEVEL.c.id).order_by(LEVEL.c.order_key, LEVEL.c.id)
    ):
        levels[path].append(level)
    cells = {
        id: (dimension, level)
        for id, dimension, level in session.execute(
            sa.select(DESCRIPTOR.c.id, DESCRIPTOR.c.dimension_id, DESCRIPTOR.c.level_id)
        )
    }
    filled = session.execute(
        sa.select(DESCRIPTOR.c.dimension_id, DESCRIPTOR.c.level_id).where(DESCRIPTOR.c.text != "")
    )
    links = session.execute(
        sa.select(
            PREREQUISITE.c.id, PREREQUISITE.c.descriptor_id, PREREQUISITE.c.required_id, PREREQUISITE.c.label
        ).order_by(PREREQUISITE.c.id)
    )
    return Network(
        {path: tuple(found) for path, found in levels.items()},
        _rows(session, paths),
        frozenset((dimension, level) for dimension, level in filled),
        tuple(CellLink(id, cells[cell], cells[required], label) for id, cell, required, label in links),
    )


def _rows(session: Session, paths: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the rows of each path as the grid has them: leaves, in pre-order."""
    children: dict[tuple[str, str | None], list[str]] = {}
    for path, parent, id in session.execute(
        sa.select(DIMENSION.c.path_id, DIMENSION.c.parent_id, DIMENSION.c.id).order_by(
            DIMENSION.c.order_key, DIMENSION.c.id
        )
    ):
        children.setdefault((path, parent), []).append(id)

    found: dict[str, tuple[str, ...]] = {}
    for path in paths:
        leaves: list[str] = []
        waiting = list(reversed(children.get((path, None), [])))
        while waiting:
            id = waiting.pop()
            below = children.get((path, id))
            if below is None:
                leaves.append(id)
            else:
                waiting += reversed(below)
        found[path] = tuple(leaves)
    return found
