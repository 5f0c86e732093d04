"""How full and how agreed the project is, path by level, and how far towards the milestones of the programme."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.queries._tables import DESCRIPTOR, LEVEL
from napl_desktop.queries.outline import AtelierLine, outline

_ROLE_PATHS = ((10, 3), (15, 5))
"""How many role paths the programme asks for: in all and per sector, first and later."""


@dataclass(frozen=True, slots=True)
class LevelCoverage:
    """A level of a path: of its `rows` cells so many are proposed, disputed and agreed."""

    level_id: str
    title: str
    rows: int
    proposed: int
    disputed: int
    agreed: int

    @property
    def filled(self) -> int:
        """How many cells have a text."""
        return self.proposed + self.disputed + self.agreed

    @property
    def shares(self) -> tuple[int, int, int, int]:
        """How many are agreed, disputed, proposed and empty."""
        return self.agreed, self.disputed, self.proposed, max(self.rows - self.filled, 0)


@dataclass(frozen=True, slots=True)
class PathCoverage:
    """A path, level by level from low to high."""

    path_id: str
    title: str
    levels: tuple[LevelCoverage, ...]


@dataclass(frozen=True, slots=True)
class AtelierCoverage:
    """An atelier with its paths."""

    id: str
    title: str
    sector: Sector
    focus: AtelierFocus
    paths: tuple[PathCoverage, ...]

    @property
    def shares(self) -> tuple[int, int, int, int]:
        """How many cells of all its paths are agreed, disputed, proposed and empty."""
        every = [level.shares for path in self.paths for level in path.levels]
        agreed, disputed, proposed, empty = (
            (sum(counts) for counts in zip(*every, strict=True)) if every else (0,) * 4
        )
        return agreed, disputed, proposed, empty


@dataclass(frozen=True, slots=True)
class Milestone:
    """How many paths there are of those that the programme asks for; `sector` is None for all together."""

    focus: AtelierFocus
    sector: Sector | None
    have: int
    wanted: int

    @property
    def is_met(self) -> bool:
        """Whether there are enough."""
        return self.have >= self.wanted


def coverage(session: Session) -> tuple[AtelierCoverage, ...]:
    """Read how full and how agreed every level of every path is, in a person's order."""
    counts: dict[str, dict[DescriptorStatus, int]] = {}
    for level_id, status, count in session.execute(
        sa.select(DESCRIPTOR.c.level_id, DESCRIPTOR.c.status, sa.func.count()).group_by(
            DESCRIPTOR.c.level_id, DESCRIPTOR.c.status
        )
    ):
        counts.setdefault(level_id, {})[status] = count
    levels: dict[str, list[tuple[str, str]]] = {}
    for path_id, level_id, title in session.execute(
        sa.select(LEVEL.c.path_id, LEVEL.c.id, LEVEL.c.title).order_by(LEVEL.c.order_key, LEVEL.c.id)
    ):
        levels.setdefault(path_id, []).append((level_id, title))
    return tuple(_atelier(atelier, levels, counts) for atelier in outline(session).ateliers)


def milestones(ateliers: Sequence[AtelierCoverage]) -> tuple[Milestone, ...]:
    """Return how far the project is towards what the programme asks for now; once all is there, what comes later.

    A path counts from its first text on.
    """
    for in_all, per_sector in _ROLE_PATHS:
        found = (
            Milestone(AtelierFocus.ROLES, None, _paths(ateliers, AtelierFocus.ROLES, None), in_all),
            *(
                Milestone(AtelierFocus.ROLES, each, _paths(ateliers, AtelierFocus.ROLES, each), per_sector)
                for each in Sector
            ),
            *(
                Milestone(AtelierFocus.LEVELS, each, _paths(ateliers, AtelierFocus.LEVELS, each), 1)
                for each in Sector
            ),
        )
        if not all(each.is_met for each in found):
            break
    return found


def _paths(ateliers: Sequence[AtelierCoverage], focus: AtelierFocus, sector: Sector | None) -> int:
    return sum(
        any(level.filled for level in path.levels)
        for atelier in ateliers
        if atelier.focus is focus and sector in (None, atelier.sector)
        for path in atelier.paths
    )


def _atelier(
    atelier: AtelierLine,
    levels: dict[str, list[tuple[str, str]]],
    counts: dict[str, dict[DescriptorStatus, int]],
) -> AtelierCoverage:
    def covered(level_id: str, title: str, rows: int) -> LevelCoverage:
        of_level = counts.get(level_id, {})
        shares = (
            of_level.get(status, 0)
            for status in (DescriptorStatus.PROPOSED, DescriptorStatus.DISPUTED, DescriptorStatus.AGREED)
        )
        return LevelCoverage(level_id, title, rows, *shares)

    return AtelierCoverage(
        atelier.id,
        atelier.title,
        atelier.sector,
        atelier.focus,
        tuple(
            PathCoverage(
                path.id, path.title, tuple(covered(*level, path.rows) for level in levels.get(path.id, ()))
            )
            for path in atelier.paths
        ),
    )
