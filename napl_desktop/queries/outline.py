"""The project at a glance: its ateliers, their roles and paths, and how full and how agreed each path is."""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    Descriptor,
    DescriptorStatus,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    Project,
    Role,
    Sector,
)


@dataclass(frozen=True, slots=True)
class PathLine:
    """A path: its size, and how many of its cells are proposed, disputed and agreed."""

    id: str
    title: str
    role_id: str | None
    rows: int
    levels: int
    proposed: int
    disputed: int
    agreed: int
    open_notes: int

    @property
    def places(self) -> int:
        """How many cells there are."""
        return self.rows * self.levels

    @property
    def filled(self) -> int:
        """How many cells have a text."""
        return self.proposed + self.disputed + self.agreed


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role of an atelier."""

    id: str
    title: str
    open_notes: int


@dataclass(frozen=True, slots=True)
class AtelierLine:
    """An atelier with its roles and paths, in a person's order."""

    id: str
    title: str
    sector: Sector
    focus: AtelierFocus
    roles: tuple[RoleLine, ...]
    paths: tuple[PathLine, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole project."""

    title: str
    ateliers: tuple[AtelierLine, ...]


def outline(session: Session) -> Outline:
    """Read the outline of the project."""
    paths: dict[str, list[PathLine]] = {}
    for atelier_id, line in _path_lines(session):
        paths.setdefault(atelier_id, []).append(line)
    roles: dict[str, list[RoleLine]] = {}
    for atelier_id, role in _role_lines(session):
        roles.setdefault(atelier_id, []).append(role)
    ateliers = session.execute(
        sa.select(Atelier.id, Atelier.title, Atelier.sector, Atelier.focus).order_by(
            Atelier.order_key, Atelier.id
        )
    )
    return Outline(
        title=session.scalars(sa.select(Project.title)).one(),
        ateliers=tuple(
            AtelierLine(*atelier, tuple(roles.get(atelier.id, ())), tuple(paths.get(atelier.id, ())))
            for atelier in ateliers
        ),
    )


def path_lines(session: Session, path_ids: Collection[str]) -> tuple[PathLine, ...]:
    """Read some lines again, e.g. after an edit in those paths."""
    return tuple(line for _, line in _path_lines(session, path_ids))


def paths_of_cells(session: Session, descriptor_ids: Collection[str]) -> frozenset[str]:
    """Return the ids of the paths that these cells are in."""
    return frozenset(
        session.scalars(sa.select(Level.path_id).join(Descriptor).where(Descriptor.id.in_(descriptor_ids)))
    )


def _role_lines(session: Session) -> list[tuple[str, RoleLine]]:
    notes = dict(
        session.execute(
            sa.select(Note.role_id, sa.func.count())
            .where(Note.role_id.is_not(None), ~Note.handled)
            .group_by(Note.role_id)
        ).all()
    )
    roles = session.execute(sa.select(Role.atelier_id, Role.id, Role.title).order_by(Role.order_key, Role.id))
    return [(atelier_id, RoleLine(id, title, notes.get(id, 0))) for atelier_id, id, title in roles]


def _path_lines(session: Session, only: Collection[str] | None = None) -> list[tuple[str, PathLine]]:
    """Read paths with the ids of their ateliers, in order; `only` some of them."""
    which = DevelopmentPath.id.in_(only) if only is not None else sa.true()
    paths = session.execute(
        sa.select(
            DevelopmentPath.atelier_id, DevelopmentPath.id, DevelopmentPath.title, DevelopmentPath.role_id
        )
        .where(which)
        .order_by(DevelopmentPath.order_key, DevelopmentPath.id)
    ).all()
    ids = [path.id for path in paths]
    levels = _counted(session, sa.select(Level.path_id, sa.func.count()).where(Level.path_id.in_(ids)))
    parents = sa.select(Dimension.parent_id).where(Dimension.parent_id.is_not(None))
    rows = _counted(
        session,
        sa.select(Dimension.path_id, sa.func.count()).where(
            Dimension.path_id.in_(ids), Dimension.id.not_in(parents)
        ),
    )
    statuses: dict[str, dict[DescriptorStatus, int]] = {}
    for path_id, status, count in session.execute(
        sa.select(Level.path_id, Descriptor.status, sa.func.count())
        .join(Descriptor, Descriptor.level_id == Level.id)
        .where(Level.path_id.in_(ids))
        .group_by(Level.path_id, Descriptor.status)
    ):
        statuses.setdefault(path_id, {})[status] = count
    notes = _open_notes(session, ids)
    return [
        (
            atelier_id,
            PathLine(
                id,
                title,
                role_id,
                rows.get(id, 0),
                levels.get(id, 0),
                statuses.get(id, {}).get(DescriptorStatus.PROPOSED, 0),
                statuses.get(id, {}).get(DescriptorStatus.DISPUTED, 0),
                statuses.get(id, {}).get(DescriptorStatus.AGREED, 0),
                notes.get(id, 0),
            ),
        )
        for atelier_id, id, title, role_id in paths
    ]


def _counted(session: Session, query: sa.Select[str, int]) -> dict[str, int]:
    return dict(session.execute(query.group_by(query.selected_columns[0])).all())


def _open_notes(session: Session, path_ids: Collection[str]) -> dict[str, int]:
    """Count the open notes on paths, their rows and their cells together."""
    places = sa.func.coalesce(Note.path_id, Dimension.path_id, Level.path_id)
    counted = session.execute(
        sa.select(places, sa.func.count())
        .outerjoin(Dimension, Note.dimension_id == Dimension.id)
        .outerjoin(Descriptor, Note.descriptor_id == Descriptor.id)
        .outerjoin(Level, Descriptor.level_id == Level.id)
        .where(~Note.handled, places.in_(path_ids))
        .group_by(places)
    )
    return dict(counted.all())
