"""A role on its own, with all its details: what it does, what it asks for, and what it is to other roles."""

from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import RelationKind, Sphere
from napl_desktop.queries._tables import ATELIER, LEVEL, PATH, ROLE, ROLE_RELATION, ROLE_REQUIREMENT


class RoleDetail(Struct, frozen=True):
    """A role with the paths that belong to it: pairs of (id, title)."""

    id: str
    atelier_id: str
    title: str
    description: str
    task: str
    """The value of a TaskKind, the room's own words, or ""."""
    sphere: Sphere | None
    parked: bool
    paths: tuple[tuple[str, str], ...]


class LevelName(Struct, frozen=True):
    """A level of a path, in words."""

    id: str
    title: str
    path_id: str
    path_title: str

    @property
    def with_path(self) -> str:
        """What it is called outside its path."""
        return f"{self.path_title} › {self.title}"


class AskedLevel(Struct, frozen=True):
    """A level that a role asks for; `id` is that of the requirement."""

    id: str
    level: LevelName


class RelatedRole(Struct, frozen=True):
    """What a role is to another, seen from one of them: from the other one where `is_back`."""

    id: str
    kind: RelationKind
    is_back: bool
    other_id: str
    other_title: str


def role_detail(session: Session, role_id: str) -> RoleDetail | None:
    """Read a role; None if it is not there (any more)."""
    columns = (ROLE.c.id, ROLE.c.atelier_id, ROLE.c.title, ROLE.c.description, ROLE.c.task, ROLE.c.sphere)
    role = session.execute(sa.select(*columns, ROLE.c.parked).where(ROLE.c.id == role_id)).first()
    if role is None:
        return None
    paths = session.execute(
        sa.select(PATH.c.id, PATH.c.title)
        .where(PATH.c.role_id == role_id)
        .order_by(PATH.c.order_key, PATH.c.id)
    )
    return RoleDetail(*role, tuple((id, title) for id, title in paths))


def role_titles(session: Session) -> tuple[tuple[str, str], ...]:
    """Read every role of the project as (id, title), in the user's order."""
    rows = session.execute(
        sa.select(ROLE.c.id, ROLE.c.title)
        .join(ATELIER)
        .order_by(ATELIER.c.order_key, ATELIER.c.id, ROLE.c.order_key, ROLE.c.id)
    )
    return tuple((id, title) for id, title in rows)


def level_names(session: Session) -> tuple[LevelName, ...]:
    """Read every level of the project, in the user's order."""
    rows = session.execute(_levels())
    return tuple(LevelName(row.id, row.title, row.path_id, row.path_title) for row in rows)


def asked_levels(session: Session, role_id: str) -> tuple[AskedLevel, ...]:
    """Read the levels that a role asks for, in the user's order."""
    rows = session.execute(
        _levels()
        .add_columns(ROLE_REQUIREMENT.c.id)
        .join(ROLE_REQUIREMENT, ROLE_REQUIREMENT.c.level_id == LEVEL.c.id)
        .where(ROLE_REQUIREMENT.c.role_id == role_id)
    )
    return tuple(AskedLevel(id, LevelName(*level)) for *level, id in rows)


def asked_of_roles(session: Session) -> dict[str, tuple[str, ...]]:
    """Read which levels every role asks for, as role → levels; one that asks for nothing lacks."""
    asked: dict[str, list[str]] = {}
    for role_id, level_id in session.execute(
        sa.select(ROLE_REQUIREMENT.c.role_id, ROLE_REQUIREMENT.c.level_id).order_by(ROLE_REQUIREMENT.c.id)
    ):
        asked.setdefault(role_id, []).append(level_id)
    return {role_id: tuple(levels) for role_id, levels in asked.items()}


def related_roles(session: Session, role_id: str) -> tuple[RelatedRole, ...]:
    """Read what a role is to others and they to it, by kind and then by title."""
    titles = dict(role_titles(session))
    rows = session.execute(
        sa.select(
            ROLE_RELATION.c.id, ROLE_RELATION.c.kind, ROLE_RELATION.c.role_id, ROLE_RELATION.c.other_id
        ).where(sa.or_(ROLE_RELATION.c.role_id == role_id, ROLE_RELATION.c.other_id == role_id))
    )
    found = [
        RelatedRole(id, kind, other == role_id, end := one if other == role_id else other, titles[end])
        for id, kind, one, other in rows
    ]
    kinds = list(RelationKind)
    return tuple(
        sorted(found, key=lambda each: (kinds.index(each.kind), each.is_back, each.other_title, each.id))
    )


def _levels() -> "sa.Select[Any]":
    return (
        sa.select(LEVEL.c.id, LEVEL.c.title, PATH.c.id.label("path_id"), PATH.c.title.label("path_title"))
        .select_from(LEVEL)
        .join(PATH, PATH.c.id == LEVEL.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .order_by(
            *(ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id),
            *(LEVEL.c.order_key, LEVEL.c.id),
        )
    )
