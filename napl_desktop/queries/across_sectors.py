"""What the sectors of the country have beside each other: level paths, roles, and kinds of task."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    DevelopmentPath,
    NationalLevel,
    Place,
    Role,
    Sector,
    TaskKind,
)
from napl_desktop.queries._tables import LEVEL, ROLE, SAME_PATH, SAME_ROLE
from napl_desktop.queries.coverage import AtelierCoverage, PathCoverage

STEPS = (NationalLevel.STARTBEKWAAM, NationalLevel.VAKBEKWAAM)
"""The national steps that the level path of every sector takes."""


class Standing(Struct, frozen=True):
    """A role or a path of a sector: what it is called there, and how far it is."""

    at: Place
    path_id: str | None
    role: str
    """The title of the role; "" where a path has none."""
    path: str
    """The title of the path; "" where a role has none."""
    parked: bool = False
    shares: tuple[int, int, int, int] = (0, 0, 0, 0)
    """How many cells are agreed, disputed, proposed and empty."""

    @property
    def status(self) -> DescriptorStatus:
        """How far all of it is together: agreed once every text is."""
        agreed, disputed, proposed, _empty = self.shares
        if disputed:
            return DescriptorStatus.DISPUTED
        if proposed:
            return DescriptorStatus.PROPOSED
        return DescriptorStatus.AGREED if agreed else DescriptorStatus.EMPTY


class SectorsLine(Struct, frozen=True):
    """One thing, and for each sector what it has of it; nothing where nobody is at it yet."""

    title: str
    sectors: tuple[tuple[Standing, ...], ...]
    """In the order of Sector."""


class TaskLine(Struct, frozen=True):
    """A kind of task, "" for what was not said, and of how many roles of each sector it is."""

    task: str
    counts: tuple[int, ...]


def step_lines(session: Session, ateliers: Sequence[AtelierCoverage]) -> tuple[SectorsLine, ...]:
    """Return of each national step the level paths that have a level of it."""
    anchors: dict[str, NationalLevel] = dict(
        session.execute(sa.select(LEVEL.c.id, LEVEL.c.anchor).where(LEVEL.c.anchor.is_not(None))).all()
    )

    def of_step(step: NationalLevel, sector: Sector) -> Iterator[Standing]:
        for path in _paths(ateliers, AtelierFocus.LEVELS, sector):
            levels = [each for each in path.levels if anchors.get(each.level_id) is step]
            if levels:
                yield _standing(path, PathCoverage(path.path_id, path.title, None, tuple(levels)).shares)

    return tuple(
        SectorsLine(step.value, tuple(tuple(of_step(step, sector)) for sector in Sector)) for step in STEPS
    )


def role_lines(session: Session, ateliers: Sequence[AtelierCoverage]) -> tuple[SectorsLine, ...]:
    """Return the roles, and then the role paths without a role; those that are said to be the same are one.

    They come in the order of the sectors, and are called as the first of these calls them.
    """
    return (
        *_lines(_same(session, SAME_ROLE), _roles(session, ateliers)),
        *_lines(_same(session, SAME_PATH), _paths_without_role(ateliers)),
    )


def task_lines(session: Session, ateliers: Sequence[AtelierCoverage]) -> tuple[TaskLine, ...]:
    """Count the roles by kind of task: the known ones, then the rooms' own words; not what is parked."""
    sectors = {atelier.id: atelier.sectors for atelier in ateliers}
    counts: Counter[tuple[str, Sector]] = Counter()
    rows = session.execute(
        sa.select(ROLE.c.atelier_id, ROLE.c.task)
        .where(~ROLE.c.parked)
        .order_by(sa.func.lower(ROLE.c.task), ROLE.c.task)
    ).all()
    for atelier_id, task in rows:
        counts.update((task, sector) for sector in sectors.get(atelier_id, ()))
    own = dict.fromkeys(task for _atelier, task in rows if task and task not in set(TaskKind))
    unsaid = [""] if any(not task for task, _sector in counts) else []
    return tuple(
        TaskLine(task, tuple(counts[task, sector] for sector in Sector))
        for task in (*(kind.value for kind in TaskKind), *own, *unsaid)
    )


_Found = tuple[Sector, str, Standing]
"""A sector, the id of a role or of a path, and what that is in the sector."""


def _roles(session: Session, ateliers: Sequence[AtelierCoverage]) -> Iterator[_Found]:
    roles: dict[str, list[tuple[str, str, bool]]] = {}
    for atelier_id, *role in session.execute(
        sa.select(ROLE.c.atelier_id, ROLE.c.id, ROLE.c.title, ROLE.c.parked).order_by(
            ROLE.c.order_key, ROLE.c.id
        )
    ):
        roles.setdefault(atelier_id, []).append((role[0], role[1], role[2]))
    paths: dict[str | None, list[PathCoverage]] = {}
    for path in (path for atelier in ateliers for path in atelier.paths):
        paths.setdefault(path.role_id, []).append(path)
    for sector in Sector:
        for atelier in _ateliers(ateliers, sector):
            for id, title, parked in roles.get(atelier.id, ()):
                for path in paths.get(id, ()):
                    yield sector, id, _standing(path, path.shares, title, parked)
                if id not in paths:
                    yield sector, id, Standing(Place.of(Role, id), None, title, "", parked)


def _paths_without_role(ateliers: Sequence[AtelierCoverage]) -> Iterator[_Found]:
    for sector in Sector:
        for path in _paths(ateliers, AtelierFocus.ROLES, sector):
            if path.role_id is None:
                yield sector, path.path_id, _standing(path, path.shares)


def _standing(
    path: PathCoverage, shares: tuple[int, int, int, int], role: str = "", parked: bool = False
) -> Standing:
    at = Place.of(DevelopmentPath, path.path_id)
    return Standing(at, path.path_id, role, path.title, parked, shares)


def _lines(same: Mapping[str, str], found: Iterable[_Found]) -> Iterator[SectorsLine]:
    """Put together what is the same; `same` says of an id as which other it counts."""
    lines: dict[str, dict[Sector, list[Standing]]] = {}
    for sector, id, standing in found:
        lines.setdefault(same.get(id, id), {}).setdefault(sector, []).append(standing)
    for line in lines.values():
        (first, *_others), *_sectors = line.values()
        yield SectorsLine(first.role or first.path, tuple(tuple(line.get(sector, ())) for sector in Sector))


def _same(session: Session, table: sa.FromClause) -> dict[str, str]:
    """Return as which one all things count that are the same, also by way of a third."""
    one, other = (each for each in table.c if each.foreign_keys)
    counts_as: dict[str, str] = {}

    def root(id: str) -> str:
        while id in counts_as:
            id = counts_as[id]
        return id

    for pair in session.execute(sa.select(one, other).where(table.c.is_same).order_by(one, other)):
        first, last = root(pair[0]), root(pair[1])
        if first != last:
            counts_as[last] = first
    return {id: root(id) for id in counts_as}


def _ateliers(ateliers: Sequence[AtelierCoverage], sector: Sector) -> Iterator[AtelierCoverage]:
    return (
        each for focus in AtelierFocus for each in ateliers if each.focus is focus and sector in each.sectors
    )


def _paths(
    ateliers: Sequence[AtelierCoverage], focus: AtelierFocus, sector: Sector
) -> Iterator[PathCoverage]:
    return (
        path for atelier in _ateliers(ateliers, sector) if atelier.focus is focus for path in atelier.paths
    )
