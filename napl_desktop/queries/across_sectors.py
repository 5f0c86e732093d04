"""What the sectors of the country have beside each other: level paths, roles, and kinds of task."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from napl_desktop.model import (
    AtelierFocus,
    DescriptorStatus,
    DevelopmentPath,
    NationalLevel,
    Place,
    Role,
    Sector,
    TaskKind,
    same_sets,
)
from napl_desktop.queries.country_facts import CountryFacts, Pairs
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


def step_lines(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> tuple[SectorsLine, ...]:
    """Return of each national step the level paths that have a level of it."""

    def of_step(step: NationalLevel, sector: Sector) -> Iterator[Standing]:
        for path in _paths(ateliers, AtelierFocus.LEVELS, sector):
            levels = [each for each in path.levels if facts.anchors.get(each.level_id) is step]
            if levels:
                yield _standing(path, PathCoverage(path.path_id, path.title, None, tuple(levels)).shares)

    return tuple(
        SectorsLine(step.value, tuple(tuple(of_step(step, sector)) for sector in Sector)) for step in STEPS
    )


def role_lines(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> tuple[SectorsLine, ...]:
    """Return the roles, and then the role paths without a role; those that are said to be the same are one.

    They come in the order of the sectors, and are called as the first of these calls them.
    """
    return (
        *_lines(_counts_as(facts.same_roles), _roles(ateliers, facts)),
        *_lines(_counts_as(facts.same_paths), _paths_without_role(ateliers)),
    )


def task_lines(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> tuple[TaskLine, ...]:
    """Count the roles by kind of task: the known ones, then the rooms' own words; not what is parked."""
    counts = Counter(
        (role.task, sector)
        for atelier in ateliers
        for role in facts.roles.get(atelier.id, ())
        if not role.parked
        for sector in atelier.sectors
    )
    said = {task for task, _sector in counts}
    own = sorted(said - {"", *TaskKind}, key=lambda task: (task.casefold(), task))
    unsaid = [""] if "" in said else []
    return tuple(
        TaskLine(task, tuple(counts[task, sector] for sector in Sector))
        for task in (*(kind.value for kind in TaskKind), *own, *unsaid)
    )


_Found = tuple[Sector, str, Standing]
"""A sector, the id of a role or of a path, and what that is in the sector."""


def _roles(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> Iterator[_Found]:
    paths: dict[str | None, list[PathCoverage]] = {}
    for path in (path for atelier in ateliers for path in atelier.paths):
        paths.setdefault(path.role_id, []).append(path)
    for sector in Sector:
        for role in (
            each for atelier in _ateliers(ateliers, sector) for each in facts.roles.get(atelier.id, ())
        ):
            for path in paths.get(role.id, ()):
                yield sector, role.id, _standing(path, path.shares, role.title, role.parked)
            if role.id not in paths:
                at = Place.of(Role, role.id)
                yield sector, role.id, Standing(at, None, role.title, "", role.parked)


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


def _lines(counts_as: Mapping[str, str], found: Iterable[_Found]) -> Iterator[SectorsLine]:
    """Put together what is the same; an id counts as another, or else as itself."""
    lines: dict[str, dict[Sector, list[Standing]]] = {}
    for sector, id, standing in found:
        lines.setdefault(counts_as.get(id, id), {}).setdefault(sector, []).append(standing)
    for line in lines.values():
        (first, *_others), *_sectors = line.values()
        yield SectorsLine(first.role or first.path, tuple(tuple(line.get(sector, ())) for sector in Sector))


def _counts_as(same: Pairs) -> dict[str, str]:
    """Return as which one things count that are the same."""
    return {id: min(each) for each in same_sets(same) for id in each}


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
