"""One role, or one path, of several sectors side by side: what each says of the same row at the same level."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from napl_desktop.alike.aligning import Line, by_name, in_step
from napl_desktop.alike.content import AtelierContent
from napl_desktop.alike.same import joined, said_pairs
from napl_desktop.model import (
    Atelier,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    NationalLevel,
    Role,
    Sector,
    Sphere,
    ThingKind,
)
from napl_desktop.rows import Columns, Key, Rows


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
    """Return a role and those that are said to be the same, with their paths. Without others it is one column.

    Raises KeyError where there is no such role.
    """
    return _Beside(rows).of(Role, role_id)


def path_beside(rows: Rows, path_id: str) -> RoleBeside:
    """Return a path and those that are said to be the same. Without others it is one column.

    Raises KeyError where there is no such path.
    """
    return _Beside(rows).of(DevelopmentPath, path_id)


class _Beside:
    def __init__(self, rows: Rows) -> None:
        self._content = AtelierContent(rows)
        self._sets = {key: each for each in joined(said_pairs(rows)) for key in each}

    def of(self, kind: ThingKind, id: str) -> RoleBeside:
        """Return a role or a path with those that are the same."""
        self._content.of(kind)[id]
        columns = list(self._columns(self._same_as((str(kind.__tablename__), id))))
        paths = [column.path_id for column in columns]
        levels = in_step([self._content.levels(path) if path else [] for path in paths], self._are_one_level)
        rows = by_name([self._content.leaves(path) if path else [] for path in paths], self._row_name)
        return RoleBeside(
            tuple(columns),
            tuple(
                LevelBeside(tuple(self._level(each) if each else None for each in line)) for line in levels
            ),
            tuple(RowBeside(tuple(self._rows(line, levels))) for line in rows),
        )

    def _same_as(self, key: Key) -> list[Key]:
        return sorted(self._sets.get(key, [key]), key=self._content.place)

    def _columns(self, keys: Iterable[Key]) -> Iterator[ColumnBeside]:
        for key in keys:
            if key[0] == Role.__tablename__:
                paths: Sequence[str | None] = self._content.paths_of(key) or (None,)
                yield from (self._column(key, key[1], path) for path in paths)
            else:
                role = self._content.of(DevelopmentPath)[key[1]]["role_id"]
                yield self._column(key, None if role is None else str(role), key[1])

    def _column(self, key: Key, role_id: str | None, path_id: str | None) -> ColumnBeside:
        role: Columns = self._content.of(Role)[role_id] if role_id else {}
        path: Columns = self._content.of(DevelopmentPath)[path_id] if path_id else {}
        atelier = self._content.atelier_of(key)
        sphere = role.get("sphere")
        return ColumnBeside(
            role_id=role_id,
            role_title=str(role.get("title", "")),
            description=str((role or path)["description"]),
            task=str(role.get("task", "")),
            sphere=Sphere(str(sphere)) if sphere is not None else None,
            atelier_id=atelier,
            atelier_title=str(self._content.of(Atelier)[atelier]["title"]),
            sectors=self._content.sectors(atelier),
            path_id=path_id,
            path_title=str(path.get("title", "")),
        )

    def _are_one_level(self, one: str, other: str) -> bool:
        here, there = ((str(Level.__tablename__), id) for id in (one, other))
        if here in self._sets and there in self._sets[here]:
            return True
        anchors = [self._content.of(Level)[id]["anchor"] for id in (one, other)]
        return anchors[0] is not None and anchors[0] == anchors[1]

    def _row_name(self, id: str) -> object:
        return self._sets.get((str(Dimension.__tablename__), id), id)

    def _level(self, id: str) -> LevelOfPath:
        row = self._content.of(Level)[id]
        anchor = row["anchor"]
        return LevelOfPath(id, str(row["title"]), NationalLevel(str(anchor)) if anchor is not None else None)

    def _rows(self, line: Line, levels: Sequence[Line]) -> Iterator[RowOfPath | None]:
        for number, id in enumerate(line):
            in_column = (level[number] for level in levels)
            yield None if id is None else self._row(id, in_column)

    def _row(self, id: str, levels: Iterable[str | None]) -> RowOfPath:
        written = {str(cell["level_id"]): cell for cell in self._content.cells(id)}
        return RowOfPath(
            id,
            self._content.title((str(Dimension.__tablename__), id)),
            self._content.heads(id),
            tuple(_cell(id, level, written.get(level)) if level else None for level in levels),
        )


def _cell(dimension_id: str, level_id: str, row: Columns | None) -> CellBeside:
    if row is None:
        return CellBeside(dimension_id, level_id, "", DescriptorStatus.EMPTY)
    return CellBeside(dimension_id, level_id, str(row["text"]), DescriptorStatus(str(row["status"])))
