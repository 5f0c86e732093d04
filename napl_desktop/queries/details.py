"""One thing on its own, for whoever looks at it: a cell, a dimension, a level, a path or an atelier."""

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
    NationalLevel,
    Role,
    Sector,
    descriptor_id,
)


@dataclass(frozen=True, slots=True)
class CellDetail:
    """A cell and where it is: `above` are the titles of its dimensions, from hoofddimensie down to the row."""

    above: tuple[str, ...]
    level_title: str
    text: str
    status: DescriptorStatus


@dataclass(frozen=True, slots=True)
class DimensionDetail:
    """A dimension; `above` are the titles of the dimensions over it, outermost first."""

    id: str
    title: str
    explanation: str
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelDetail:
    """A level; `stage` is "" where there is none."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


@dataclass(frozen=True, slots=True)
class PathDetail:
    """A path, with the roles that it may belong to: pairs of (id, title)."""

    id: str
    title: str
    description: str
    role_id: str | None
    roles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AtelierDetail:
    """An atelier, and how many roles and paths it has."""

    id: str
    title: str
    sector: Sector
    focus: AtelierFocus
    roles: int
    paths: int


def cell_detail(session: Session, dimension_id: str, level_id: str) -> CellDetail | None:
    """Read what is at a place, also where nothing was written; None if there is no such place (any more)."""
    level = session.get(Level, level_id)
    above = _titles_down_to(session, dimension_id)
    if level is None or not above:
        return None
    cell = session.get(Descriptor, descriptor_id(dimension_id, level_id))
    return CellDetail(
        above=above,
        level_title=level.title,
        text=cell.text if cell else "",
        status=cell.status if cell else DescriptorStatus.EMPTY,
    )


def dimension_detail(session: Session, dimension_id: str) -> DimensionDetail | None:
    """Read a dimension; None if it is not there (any more)."""
    dimension = session.get(Dimension, dimension_id)
    if dimension is None:
        return None
    above = _titles_down_to(session, dimension.parent_id) if dimension.parent_id else ()
    return DimensionDetail(dimension.id, dimension.title, dimension.explanation, above)


def level_detail(session: Session, level_id: str) -> LevelDetail | None:
    """Read a level; None if it is not there (any more)."""
    level = session.get(Level, level_id)
    return LevelDetail(level.id, level.title, level.stage, level.anchor) if level else None


def path_detail(session: Session, path_id: str) -> PathDetail | None:
    """Read a path; None if it is not there (any more). Its roles are those of its atelier, and its own."""
    path = session.get(DevelopmentPath, path_id)
    if path is None:
        return None
    roles = session.execute(
        sa.select(Role.id, Role.title)
        .where(sa.or_(Role.atelier_id == path.atelier_id, Role.id == path.role_id))
        .order_by(Role.order_key, Role.id)
    )
    return PathDetail(path.id, path.title, path.description, path.role_id, tuple(roles))


def atelier_detail(session: Session, atelier_id: str) -> AtelierDetail | None:
    """Read an atelier; None if it is not there (any more)."""
    atelier = session.get(Atelier, atelier_id)
    if atelier is None:
        return None
    count = sa.select(sa.func.count())
    return AtelierDetail(
        id=atelier.id,
        title=atelier.title,
        sector=atelier.sector,
        focus=atelier.focus,
        roles=session.scalars(count.where(Role.atelier_id == atelier_id)).one(),
        paths=session.scalars(count.where(DevelopmentPath.atelier_id == atelier_id)).one(),
    )


def _titles_down_to(session: Session, dimension_id: str) -> tuple[str, ...]:
    """Return the titles from the hoofddimensie down to a dimension; none if it is not there."""
    titles: list[str] = []
    dimension = session.get(Dimension, dimension_id)
    while dimension is not None:
        titles.append(dimension.title)
        dimension = session.get(Dimension, dimension.parent_id) if dimension.parent_id else None
    return tuple(reversed(titles))
