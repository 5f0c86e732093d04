"""One thing on its own, to be shown with all its details: a cell, a dimension, a level, a path or an atelier."""

from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, DescriptorStatus, NationalLevel, Sector, descriptor_id
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, PATH, ROLE
from napl_desktop.queries.sectors import sectors_of_ateliers


class CellDetail(Struct, frozen=True):
    """A cell and where it is: `above` are the titles of its dimensions, from hoofddimensie down to the row."""

    above: tuple[str, ...]
    level_title: str
    text: str
    status: DescriptorStatus


class DimensionDetail(Struct, frozen=True):
    """A dimension; `above` are the titles of the dimensions over it, outermost first."""

    id: str
    title: str
    explanation: str
    above: tuple[str, ...]


class LevelDetail(Struct, frozen=True):
    """A level; `stage` is "" where there is none."""

    id: str
    title: str
    stage: str
    anchor: NationalLevel | None


class PathDetail(Struct, frozen=True):
    """A path, with the roles that it may belong to: pairs of (id, title)."""

    id: str
    title: str
    description: str
    role_id: str | None
    roles: tuple[tuple[str, str], ...]


class AtelierDetail(Struct, frozen=True):
    """An atelier, and how many roles and paths it has."""

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    roles: int
    paths: int


def cell_detail(session: Session, dimension_id: str, level_id: str) -> CellDetail | None:
    """Read what is at a place, also where nothing was written; None if there is no such place (any more)."""
    above = _titles_down_to(session, dimension_id)
    place = session.execute(
        sa.select(LEVEL.c.title, DESCRIPTOR.c.text, DESCRIPTOR.c.status)
        .outerjoin(DESCRIPTOR, DESCRIPTOR.c.id == descriptor_id(dimension_id, level_id))
        .where(LEVEL.c.id == level_id)
    ).first()
    if place is None or not above:
        return None
    level_title, text, status = place
    return CellDetail(above, level_title, text or "", status or DescriptorStatus.EMPTY)


def text_before(session: Session, dimension_id: str, level_id: str) -> str:
    """Read the text of the level before in the same row; "" where there is none."""
    levels = session.scalars(
        sa.select(LEVEL.c.id)
        .where(LEVEL.c.path_id == sa.select(LEVEL.c.path_id).where(LEVEL.c.id == level_id).scalar_subquery())
        .order_by(LEVEL.c.order_key, LEVEL.c.id)
    ).all()
    if level_id not in levels[1:]:
        return ""
    before = descriptor_id(dimension_id, levels[levels.index(level_id) - 1])
    return session.scalar(sa.select(DESCRIPTOR.c.text).where(DESCRIPTOR.c.id == before)) or ""


def dimension_detail(session: Session, dimension_id: str) -> DimensionDetail | None:
    """Read a dimension; None if it is not there (any more)."""
    dimension = _row(session, DIMENSION, dimension_id)
    if dimension is None:
        return None
    above = _titles_down_to(session, dimension.parent_id) if dimension.parent_id else ()
    return DimensionDetail(dimension.id, dimension.title, dimension.explanation, above)


def level_detail(session: Session, level_id: str) -> LevelDetail | None:
    """Read a level; None if it is not there (any more)."""
    level = _row(session, LEVEL, level_id)
    return LevelDetail(level.id, level.title, level.stage, level.anchor) if level else None


def path_detail(session: Session, path_id: str) -> PathDetail | None:
    """Read a path; None if it is not there (any more). Its roles are those of its atelier, and its own."""
    path = _row(session, PATH, path_id)
    if path is None:
        return None
    roles = session.execute(
        sa.select(ROLE.c.id, ROLE.c.title)
        .where(sa.or_(ROLE.c.atelier_id == path.atelier_id, ROLE.c.id == path.role_id))
        .order_by(ROLE.c.order_key, ROLE.c.id)
    )
    return PathDetail(path.id, path.title, path.description, path.role_id, tuple(roles))


def atelier_detail(session: Session, atelier_id: str) -> AtelierDetail | None:
    """Read an atelier; None if it is not there (any more)."""
    atelier = _row(session, ATELIER, atelier_id)
    if atelier is None:
        return None
    count = sa.select(sa.func.count())
    return AtelierDetail(
        id=atelier.id,
        title=atelier.title,
        sectors=sectors_of_ateliers(session).get(atelier.id, ()),
        focus=atelier.focus,
        roles=session.scalars(count.where(ROLE.c.atelier_id == atelier_id)).one(),
        paths=session.scalars(count.where(PATH.c.atelier_id == atelier_id)).one(),
    )


def _titles_down_to(session: Session, dimension_id: str) -> tuple[str, ...]:
    """Return the titles from the hoofddimensie down to a dimension; none if it is not there."""
    titles: list[str] = []
    dimension = _row(session, DIMENSION, dimension_id)
    while dimension is not None:
        titles.append(dimension.title)
        dimension = _row(session, DIMENSION, dimension.parent_id) if dimension.parent_id else None
    return tuple(reversed(titles))


def _row(session: Session, table: sa.FromClause, id: str) -> sa.Row[Any] | None:
    return session.execute(sa.select(table).where(table.c.id == id)).first()
