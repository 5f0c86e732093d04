"""How full and how agreed the project is, path by level."""

from collections.abc import Iterable

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, Sector
from napl_desktop.queries._tables import DESCRIPTOR, LEVEL
from napl_desktop.queries.outline import AtelierLine, outline


class LevelCoverage(Struct, frozen=True):
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


class PathCoverage(Struct, frozen=True):
    """A path, level by level from low to high; `role_id` is of the role that it belongs to."""

    path_id: str
    title: str
    role_id: str | None
    levels: tuple[LevelCoverage, ...]

    @property
    def shares(self) -> tuple[int, int, int, int]:
        """How many of its cells are agreed, disputed, proposed and empty."""
        return _summed(level.shares for level in self.levels)

    @property
    def is_begun(self) -> bool:
        """Whether there is a text in it."""
        return any(level.filled for level in self.levels)


class AtelierCoverage(Struct, frozen=True):
    """An atelier with its paths."""

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    paths: tuple[PathCoverage, ...]

    @property
    def shares(self) -> tuple[int, int, int, int]:
        """How many cells of all its paths are agreed, disputed, proposed and empty."""
        return _summed(path.shares for path in self.paths)


def coverage(session: Session) -> tuple[AtelierCoverage, ...]:
    """Read how full and how agreed every level of every path is, in the user's order."""
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
        atelier.sectors,
        atelier.focus,
        tuple(
            PathCoverage(
                path.id,
                path.title,
                path.role_id,
                tuple(covered(*level, path.rows) for level in levels.get(path.id, ())),
            )
            for path in atelier.paths
        ),
    )


def _summed(shares: Iterable[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    agreed, disputed, proposed, empty = (sum(counts) for counts in zip((0,) * 4, *shares, strict=True))
    return agreed, disputed, proposed, empty
