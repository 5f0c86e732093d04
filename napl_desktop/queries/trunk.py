"""Trunk and branches: of each sector its level paths, and the role paths that branch from them."""

from collections.abc import Iterator, Mapping, Sequence

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, NationalLevel, Sector
from napl_desktop.queries._tables import LEVEL, PATH, ROLE
from napl_desktop.queries.coverage import coverage

_ORDER = tuple(NationalLevel)


class TrunkLevel(Struct, frozen=True):
    """A level of a path; `stage` is "" where there is none."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


class GrowingPath(Struct, frozen=True):
    """A path as it is placed: what it is of, its levels from low to high, and how agreed it is.

    `role` is the title of its role, "" without one. `shares` are its cells that are agreed, disputed, proposed
    and empty.
    """

    id: str
    title: str
    role: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    base_id: str | None
    levels: tuple[TrunkLevel, ...]
    shares: tuple[int, int, int, int]


class BasePath(Struct, frozen=True):
    """What a path says that it builds on."""

    id: str
    title: str
    sectors: tuple[Sector, ...]


class RoleBranch(Struct, frozen=True):
    """A role path, where it leaves a trunk.

    `base` is what it says that it builds on; None where it says nothing, and stands here because its sector has
    one level path only. `begins` is the national level that it begins with, None where its levels do not say.
    """

    path: GrowingPath
    base: BasePath | None
    begins: NationalLevel | None

    @property
    def stretch(self) -> NationalLevel:
        """The part of the trunk where it leaves.

        A role is something that a teacher grows into: where a path does not say with what it begins, that is
        after vakbekwaam, where the trunk of what every teacher needs is complete.
        """
        return self.begins or NationalLevel.VAKBEKWAAM


class LevelTrunk(Struct, frozen=True):
    """A level path with what branches from it. `base` is what it builds on itself, if it says so."""

    path: GrowingPath
    base: BasePath | None
    branches: tuple[RoleBranch, ...]

    @property
    def stretches(self) -> tuple[NationalLevel, ...]:
        """In which part of the trunk each level lies: from the national level that was reached last.

        What comes before the first of these lies in the first part. A level path where no level says which
        national level it is goes from startbekwaam to vakbekwaam, as level paths are meant to.
        """
        anchors = [level.anchor for level in self.path.levels]
        if len(anchors) > 1 and not any(anchors):
            anchors[0], anchors[-1] = NationalLevel.STARTBEKWAAM, NationalLevel.VAKBEKWAAM
        reached, found = 0, []
        for anchor in anchors:
            reached = max(reached, _ORDER.index(anchor) if anchor else 0)
            found.append(_ORDER[reached])
        return tuple(found)

    def knot_of(self, branch: RoleBranch) -> int | None:
        """Return the level where a branch leaves, counted from 0; None where the trunk has no levels.

        That is the first level in the part where it begins, or else the last one before that.
        """
        stretches = self.stretches
        if branch.stretch in stretches:
            return stretches.index(branch.stretch)
        before = [
            at for at, each in enumerate(stretches) if _ORDER.index(each) < _ORDER.index(branch.stretch)
        ]
        return before[-1] if before else (0 if stretches else None)


class SectorTree(Struct, frozen=True):
    """A sector: its level paths, and the role paths that do not branch from one of them."""

    sector: Sector
    trunks: tuple[LevelTrunk, ...]
    loose: tuple[RoleBranch, ...]
    """They say nothing where there is none or more than one to choose from, or build on one of another sector."""

    @property
    def role_paths(self) -> int:
        """How many role paths it has."""
        return len(self.loose) + sum(len(trunk.branches) for trunk in self.trunks)


def trunk_and_branches(session: Session) -> tuple[SectorTree, ...]:
    """Read what branches from what, sector by sector, in the user's order."""
    return trees_of(tuple(_paths(session)))


def trees_of(paths: Sequence[GrowingPath]) -> tuple[SectorTree, ...]:
    """Return a tree for every sector, also for one without paths; no tree at all where there is no path.

    A role path branches from the level path that it builds on, directly or by way of others. One that says
    nothing branches from the level path of its sector if there is just one, as if by itself. A path of two
    sectors is in the trees of both.
    """
    known = {path.id: path for path in paths}
    return tuple(_tree(sector, paths, known) for sector in Sector) if paths else ()


def begins_with(levels: Sequence[TrunkLevel]) -> NationalLevel | None:
    """Return the national level with which a path begins; None where none of its levels says which it is.

    Where only a later level says so, the path begins with the national level before that one.
    """
    for at, level in enumerate(levels):
        if level.anchor is not None:
            place = _ORDER.index(level.anchor)
            return _ORDER[place if at == 0 else max(0, place - 1)]
    return None


def _tree(sector: Sector, paths: Sequence[GrowingPath], known: Mapping[str, GrowingPath]) -> SectorTree:
    here = [path for path in paths if sector in path.sectors]
    level_paths = [path for path in here if path.focus is AtelierFocus.LEVELS]
    only = level_paths[0].id if len(level_paths) == 1 else None
    branches: dict[str | None, list[RoleBranch]] = {}
    for path in here:
        if path.focus is not AtelierFocus.LEVELS:
            root = _root(path, known) if path.base_id else only
            trunk = root if any(each.id == root for each in level_paths) else None
            branches.setdefault(trunk, []).append(
                RoleBranch(path, _base(path, known), begins_with(path.levels))
            )
    trunks = tuple(
        LevelTrunk(path, _base(path, known), tuple(branches.get(path.id, ()))) for path in level_paths
    )
    return SectorTree(sector, trunks, tuple(branches.get(None, ())))


def _root(path: GrowingPath, known: Mapping[str, GrowingPath]) -> str | None:
    """Return the first level path on the way back from a path; None if there is none."""
    base = known.get(path.base_id or "")
    while base is not None and base.focus is not AtelierFocus.LEVELS:
        base = known.get(base.base_id or "")
    return base.id if base is not None else None


def _base(path: GrowingPath, known: Mapping[str, GrowingPath]) -> BasePath | None:
    base = known.get(path.base_id or "")
    return BasePath(base.id, base.title, base.sectors) if base is not None else None


def _paths(session: Session) -> Iterator[GrowingPath]:
    levels: dict[str, list[TrunkLevel]] = {}
    for path_id, *level in session.execute(
        sa.select(LEVEL.c.path_id, LEVEL.c.id, LEVEL.c.title, LEVEL.c.stage, LEVEL.c.anchor).order_by(
            LEVEL.c.order_key, LEVEL.c.id
        )
    ):
        levels.setdefault(path_id, []).append(TrunkLevel(*level))
    roles = dict(session.execute(sa.select(ROLE.c.id, ROLE.c.title)).all())
    bases = dict(session.execute(sa.select(PATH.c.id, PATH.c.builds_on_id)).all())
    for atelier in coverage(session):
        for path in atelier.paths:
            yield GrowingPath(
                id=path.path_id,
                title=path.title,
                role=roles[path.role_id] if path.role_id else "",
                sectors=atelier.sectors,
                focus=atelier.focus,
                base_id=bases[path.path_id],
                levels=tuple(levels.get(path.path_id, ())),
                shares=path.shares,
            )
