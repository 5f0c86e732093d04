"""One role, or one path, of several sectors side by side: what each says of the same row at the same level."""

from msgspec import Struct

from napl_desktop.model import DescriptorStatus, NationalLevel, Sector, Sphere
from napl_desktop.rows import Rows


class ColumnBeside(Struct, frozen=True):
    """A path of one of the roles, or a role without a path. `role_id` is None for a path without a role."""

    role_id: str | None
    role_title: str
    description: str
    """Of the role, or of the path that has none."""
    task: str
    """The value of a TaskKind, own words, or ""."""
    sphere: Sphere | None
    atelier_id: str
    atelier_title: str
    sectors: tuple[Sector, ...]
    path_id: str | None
    path_title: str


class LevelOfPath(Struct, frozen=True):
    """A level as a path has it."""

    id: str
    title: str
    anchor: NationalLevel | None


class LevelBeside(Struct, frozen=True):
    """Levels that are beside each other: one per column, None where that has none there."""

    levels: tuple[LevelOfPath | None, ...]


class CellBeside(Struct, frozen=True):
    """The text of a cell and how far the room was with it; both ids lead to it."""

    dimension_id: str
    level_id: str
    text: str
    status: DescriptorStatus


class RowOfPath(Struct, frozen=True):
    """A row as a path has it; `heads` are the titles above it, the outermost first."""

    id: str
    title: str
    heads: tuple[str, ...]
    cells: tuple[CellBeside | None, ...]
    """One for each LevelBeside, None where the path has no level there."""


class RowBeside(Struct, frozen=True):
    """Rows that are beside each other: one per column, None where that has none there.

    A path that has several rows that are the same as one of another has each of them in a RowBeside of its own.
    """

    rows: tuple[RowOfPath | None, ...]


class RoleBeside(Struct, frozen=True):
    """Columns in the order po, vo, mbo; levels from low to high; rows that several have come first."""

    columns: tuple[ColumnBeside, ...]
    levels: tuple[LevelBeside, ...]
    rows: tuple[RowBeside, ...]


def role_beside(rows: Rows, role_id: str) -> RoleBeside:
    """Return a role and those that are said to be the same, with their paths. Without others it is one column."""
    return RoleBeside((), (), ())


def path_beside(rows: Rows, path_id: str) -> RoleBeside:
    """Return a path and those that are said to be the same. Without others it is one column."""
    return RoleBeside((), (), ())
