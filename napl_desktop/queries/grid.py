"""A path as its grid: heads, rows and cells, for the grid, the graph, the inspector and the export."""

from collections.abc import Mapping

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import CellKey, DescriptorStatus, NationalLevel
from napl_desktop.queries._tables import DESCRIPTOR, DIMENSION, LEVEL, NOTE, PATH, ROLE

__all__ = ["Cell", "CellKey", "DimensionHead", "LevelHead", "PathGrid", "cells_of", "path_grid", "path_title"]


class LevelHead(Struct, frozen=True):
    """A column: `stage` is "" where there is none."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


class DimensionHead(Struct, frozen=True):
    """A dimension in the order of the grid; `depth` is 0 for a hoofddimensie. A leaf is a row."""

    id: str
    parent_id: str | None
    title: str
    explanation: str
    depth: int
    is_leaf: bool
    open_notes: int
    notes: int


class Cell(Struct, frozen=True):
    """What is at one place; `text` is "" and `status` EMPTY where nothing was written."""

    dimension_id: str
    level_id: str
    text: str
    status: DescriptorStatus
    open_notes: int
    notes: int


class PathGrid(Struct, frozen=True):
    """A whole path. `dimensions` are in pre-order: parents directly before their children."""

    id: str
    title: str
    description: str
    atelier_id: str
    role_id: str | None
    role_title: str
    open_notes: int
    levels: tuple[LevelHead, ...]
    dimensions: tuple[DimensionHead, ...]
    cells: Mapping[CellKey, Cell]
    """Only places where something was ever written or noted; ask `cell` for any place."""

    @property
    def rows(self) -> tuple[DimensionHead, ...]:
        """The leaves: the rows of the grid, top to bottom."""
        return tuple(dimension for dimension in self.dimensions if dimension.is_leaf)

    @property
    def layers(self) -> int:
        """How many layers of dimensions there are: 1 for a flat list, 0 for an empty path."""
        return max((dimension.depth + 1 for dimension in self.dimensions), default=0)

    def cell(self, dimension_id: str, level_id: str) -> Cell:
        """Return what is at a place, also where nothing is."""
        found = self.cells.get((dimension_id, level_id))
        return found or Cell(dimension_id, level_id, "", DescriptorStatus.EMPTY, 0, 0)

    def ancestors(self, dimension_id: str) -> tuple[DimensionHead, ...]:
        """Return the dimensions above a dimension, outermost first."""
        by_id = {dimension.id: dimension for dimension in self.dimensions}
        chain: list[DimensionHead] = []
        parent = by_id[dimension_id].parent_id
        while parent is not None:
            chain.append(by_id[parent])
            parent = by_id[parent].parent_id
        return tuple(reversed(chain))


def path_grid(session: Session, path_id: str) -> PathGrid | None:
    """Read a whole path; None if it is not there (any more)."""
    path = session.execute(
        sa.select(PATH, ROLE.c.title.label("role_title"))
        .outerjoin(ROLE, ROLE.c.id == PATH.c.role_id)
        .where(PATH.c.id == path_id)
    ).first()
    if path is None:
        return None
    levels = session.execute(
        sa.select(LEVEL.c.id, LEVEL.c.title, LEVEL.c.stage, LEVEL.c.anchor)
        .where(LEVEL.c.path_id == path_id)
        .order_by(LEVEL.c.order_key, LEVEL.c.id)
    )
    in_path = sa.select(DESCRIPTOR.c.id).join(LEVEL).where(LEVEL.c.path_id == path_id)
    return PathGrid(
        id=path.id,
        title=path.title,
        description=path.description,
        atelier_id=path.atelier_id,
        role_id=path.role_id,
        role_title=path.role_title or "",
        open_notes=_note_counts(session, NOTE.c.path_id, NOTE.c.path_id == path_id).get(path_id, (0, 0))[0],
        levels=tuple(LevelHead(*level) for level in levels),
        dimensions=_dimensions(session, path_id),
        cells=cells_of(session, in_path),
    )


def path_title(session: Session, path_id: str) -> tuple[str, str]:
    """Return the title of a path and of its role; "" for what is not there."""
    found = session.execute(
        sa.select(PATH.c.title, ROLE.c.title)
        .outerjoin(ROLE, ROLE.c.id == PATH.c.role_id)
        .where(PATH.c.id == path_id)
    ).first()
    return (found[0], found[1] or "") if found else ("", "")


def cells_of(session: Session, descriptor_ids: sa.Select[str]) -> dict[CellKey, Cell]:
    """Read the cells with these ids, by their place."""
    notes = _note_counts(session, NOTE.c.descriptor_id, NOTE.c.descriptor_id.in_(descriptor_ids))
    rows = session.execute(
        sa.select(
            DESCRIPTOR.c.id,
            DESCRIPTOR.c.dimension_id,
            DESCRIPTOR.c.level_id,
            DESCRIPTOR.c.text,
            DESCRIPTOR.c.status,
        ).where(DESCRIPTOR.c.id.in_(descriptor_ids))
    )
    return {
        (row, level): Cell(row, level, text, status, *notes.get(id, (0, 0)))
        for id, row, level, text, status in rows
    }


def _dimensions(session: Session, path_id: str) -> tuple[DimensionHead, ...]:
    children: dict[str | None, list[tuple[str, str, str]]] = {}
    for id, parent, title, explanation in session.execute(
        sa.select(DIMENSION.c.id, DIMENSION.c.parent_id, DIMENSION.c.title, DIMENSION.c.explanation)
        .where(DIMENSION.c.path_id == path_id)
        .order_by(DIMENSION.c.order_key, DIMENSION.c.id)
    ):
        children.setdefault(parent, []).append((id, title, explanation))
    of_path = sa.select(DIMENSION.c.id).where(DIMENSION.c.path_id == path_id)
    notes = _note_counts(session, NOTE.c.dimension_id, NOTE.c.dimension_id.in_(of_path))
    heads: list[DimensionHead] = []

    def visit(parent: str | None, depth: int) -> None:
        for id, title, explanation in children.get(parent, ()):
            counts = notes.get(id, (0, 0))
            heads.append(DimensionHead(id, parent, title, explanation, depth, id not in children, *counts))
            visit(id, depth + 1)

    visit(None, 0)
    return tuple(heads)


def _note_counts(
    session: Session, place: sa.ColumnElement[str | None], which: sa.ColumnElement[bool]
) -> dict[str, tuple[int, int]]:
    """Count notes by place: (open, all)."""
    counts = session.execute(
        sa.select(place, sa.func.sum(sa.case((NOTE.c.handled, 0), else_=1)), sa.func.count())
        .where(which)
        .group_by(place)
    )
    return {id: (int(open_ones), total) for id, open_ones, total in counts if id is not None}
