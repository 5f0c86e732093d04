"""The project at a glance: its ateliers, their roles and paths, and how full and how agreed each path is."""

from collections.abc import Collection

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, ProjectKind, Sector
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, NOTE, PATH, PROJECT, ROLE
from napl_desktop.queries.sectors import sectors_of_ateliers


class PathLine(Struct, frozen=True):
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


class RoleLine(Struct, frozen=True):
    """A role of an atelier; one that is parked waits for later."""

    id: str
    title: str
    open_notes: int
    parked: bool = False


class AtelierLine(Struct, frozen=True):
    """An atelier with its roles and paths, in the user's order."""

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    roles: tuple[RoleLine, ...]
    paths: tuple[PathLine, ...]


class Outline(Struct, frozen=True):
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
        sa.select(ATELIER.c.id, ATELIER.c.title, ATELIER.c.focus).order_by(ATELIER.c.order_key, ATELIER.c.id)
    )
    sectors = sectors_of_ateliers(session)
    return Outline(
        title=project_title(session),
        ateliers=tuple(
            AtelierLine(
                id,
                title,
                sectors.get(id, ()),
                focus,
                tuple(roles.get(id, ())),
                tuple(paths.get(id, ())),
            )
            for id, title, focus in ateliers
        ),
    )


def project_title(session: Session) -> str:
    """Read what the project is called."""
    title: str = session.scalars(sa.select(PROJECT.c.title)).one()
    return title


def project_kind(session: Session) -> ProjectKind:
    """Return whose work the project is."""
    kind: ProjectKind = session.scalars(sa.select(PROJECT.c.kind)).one()
    return kind


def whole_title(session: Session) -> str:
    """Read what all of the project is called over a view of it: its one atelier, or else the project."""
    ateliers = session.scalars(sa.select(ATELIER.c.title).limit(2)).all()
    return ateliers[0] if len(ateliers) == 1 and ateliers[0] else project_title(session)


def path_lines(session: Session, path_ids: Collection[str]) -> tuple[PathLine, ...]:
    """Read some lines again, e.g. after an edit in those paths."""
    return tuple(line for _, line in _path_lines(session, path_ids))


def first_path_id(session: Session) -> str | None:
    """Return the path that comes first in the outline; None if there is no path."""
    return session.scalars(
        sa.select(PATH.c.id)
        .join(ATELIER)
        .order_by(ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id)
        .limit(1)
    ).first()


def _role_lines(session: Session) -> list[tuple[str, RoleLine]]:
    notes: dict[str, int] = dict(
        session.execute(
            sa.select(NOTE.c.role_id, sa.func.count())
            .where(NOTE.c.role_id.is_not(None), ~NOTE.c.handled)
            .group_by(NOTE.c.role_id)
        ).all()
    )
    roles = session.execute(
        sa.select(ROLE.c.atelier_id, ROLE.c.id, ROLE.c.title, ROLE.c.parked).order_by(
            ROLE.c.order_key, ROLE.c.id
        )
    )
    return [(atelier, RoleLine(id, title, notes.get(id, 0), parked)) for atelier, id, title, parked in roles]


def _path_lines(session: Session, only: Collection[str] | None = None) -> list[tuple[str, PathLine]]:
    """Read paths with the ids of their ateliers, in order; `only` some of them."""
    which = PATH.c.id.in_(only) if only is not None else sa.true()
    paths = session.execute(
        sa.select(PATH.c.atelier_id, PATH.c.id, PATH.c.title, PATH.c.role_id)
        .where(which)
        .order_by(PATH.c.order_key, PATH.c.id)
    ).all()
    ids = [path.id for path in paths]
    levels = _counted(session, sa.select(LEVEL.c.path_id, sa.func.count()).where(LEVEL.c.path_id.in_(ids)))
    parents = sa.select(DIMENSION.c.parent_id).where(
        DIMENSION.c.path_id.in_(ids), DIMENSION.c.parent_id.is_not(None)
    )
    rows = _counted(
        session,
        sa.select(DIMENSION.c.path_id, sa.func.count()).where(
            DIMENSION.c.path_id.in_(ids), DIMENSION.c.id.not_in(parents)
        ),
    )
    statuses: dict[str, dict[DescriptorStatus, int]] = {}
    for path_id, status, count in session.execute(
        sa.select(LEVEL.c.path_id, DESCRIPTOR.c.status, sa.func.count())
        .join(DESCRIPTOR, DESCRIPTOR.c.level_id == LEVEL.c.id)
        .where(LEVEL.c.path_id.in_(ids))
        .group_by(LEVEL.c.path_id, DESCRIPTOR.c.status)
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
    places = sa.func.coalesce(NOTE.c.path_id, DIMENSION.c.path_id, LEVEL.c.path_id)
    counted = session.execute(
        sa.select(places, sa.func.count())
        .select_from(NOTE)
        .outerjoin(DIMENSION, NOTE.c.dimension_id == DIMENSION.c.id)
        .outerjoin(DESCRIPTOR, NOTE.c.descriptor_id == DESCRIPTOR.c.id)
        .outerjoin(LEVEL, DESCRIPTOR.c.level_id == LEVEL.c.id)
        .where(~NOTE.c.handled, places.in_(path_ids))
        .group_by(places)
    )
    return dict(counted.all())
