"""A path as its grid: heads, rows and cells, for the grid, the graph, the inspector and the export."""

from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import (
    CellKey,
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    NationalLevel,
    Note,
    Role,
)

__all__ = ["Cell", "CellKey", "DimensionHead", "LevelHead", "PathGrid", "cells_of", "path_grid", "path_title"]


@dataclass(frozen=True, slots=True)
class LevelHead:
    """A column: `stage` is "" where there is none."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


@dataclass(frozen=True, slots=True)
class DimensionHead:
    """A dimension in the order of the grid; `depth` is 0 for a hoofddimensie. A leaf is a row."""

    id: str
    parent_id: str | None
    title: str
    explanation: str
    depth: int
    is_leaf: bool
    open_notes: int
    notes: int


@dataclass(frozen=True, slots=True)
class Cell:
    """What is at one place; `text` is "" and `status` EMPTY where nothing was written."""

    dimension_id: str
    level_id: str
    text: str
    status: DescriptorStatus
    open_notes: int
    notes: int


@dataclass(frozen=True, slots=True)
class PathGrid:
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
    path = session.get(DevelopmentPath, path_id)
    if path is None:
        return None
    role = session.get(Role, path.role_id) if path.role_id else None
    levels = session.execute(
        sa.select(Level.id, Level.title, Level.stage, Level.anchor)
        .where(Level.path_id == path_id)
        .order_by(Level.order_key, Level.id)
    )
    in_path = sa.select(Descriptor.id).join(Level).where(Level.path_id == path_id)
    return PathGrid(
        id=path.id,
        title=path.title,
        description=path.description,
        atelier_id=path.atelier_id,
        role_id=path.role_id,
        role_title=role.title if role else "",
        open_notes=_open_notes(session, Note.path_id, Note.path_id == path_id).get(path_id, (0, 0))[0],
        levels=tuple(LevelHead(*level) for level in levels),
        dimensions=_dimensions(session, path_id),
        cells=cells_of(session, in_path),
    )


def path_title(session: Session, path_id: str) -> tuple[str, str]:
    """Return the title of a path and of its role; "" for what is not there."""
    found = session.execute(
        sa.select(DevelopmentPath.title, Role.title)
        .outerjoin(Role, Role.id == DevelopmentPath.role_id)
        .where(DevelopmentPath.id == path_id)
    ).first()
    return (found[0], found[1] or "") if found else ("", "")


def cells_of(session: Session, descriptor_ids: sa.Select[str]) -> dict[CellKey, Cell]:
    """Read the cells with these ids, by their place."""
    notes = _open_notes(session, Note.descriptor_id, Note.descriptor_id.in_(descriptor_ids))
    rows = session.execute(
        sa.select(
            Descriptor.id, Descriptor.dimension_id, Descriptor.level_id, Descriptor.text, Descriptor.status
        ).where(Descriptor.id.in_(descriptor_ids))
    )
    return {
        (row, level): Cell(row, level, text, status, *notes.get(id, (0, 0)))
        for id, row, level, text, status in rows
    }


def _dimensions(session: Session, path_id: str) -> tuple[DimensionHead, ...]:
    children: dict[str | None, list[tuple[str, str, str]]] = {}
    for id, parent, title, explanation in session.execute(
        sa.select(Dimension.id, Dimension.parent_id, Dimension.title, Dimension.explanation)
        .where(Dimension.path_id == path_id)
        .order_by(Dimension.order_key, Dimension.id)
    ):
        children.setdefault(parent, []).append((id, title, explanation))
    of_path = sa.select(Dimension.id).where(Dimension.path_id == path_id)
    notes = _open_notes(session, Note.dimension_id, Note.dimension_id.in_(of_path))
    heads: list[DimensionHead] = []

    def visit(parent: str | None, depth: int) -> None:
        for id, title, explanation in children.get(parent, ()):
            counts = notes.get(id, (0, 0))
            heads.append(DimensionHead(id, parent, title, explanation, depth, id not in children, *counts))
            visit(id, depth + 1)

    visit(None, 0)
    return tuple(heads)


def _open_notes(
    session: Session, place: sa.orm.InstrumentedAttribute[str | None], which: sa.ColumnElement[bool]
) -> dict[str, tuple[int, int]]:
    """Count notes by place: (open, all)."""
    counts = session.execute(
        sa.select(place, sa.func.sum(sa.case((Note.handled, 0), else_=1)), sa.func.count()).where(which).group_by(place)
    )
    return {id: (int(open_ones), total) for id, open_ones, total in counts if id is not None}
