"""What people who looked at two things of different ateliers say of them: that they are the same, or are not.

Each keeps its own words. A table per kind of thing, alike but for what they are about.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified
from napl_desktop.model.facts import Facts, Identity

_Thing = TypeVar("_Thing", bound=Hashable)
_ROLES = ("role_id", "other_id")
_PATHS = ("path_id", "other_id")
_DIMENSIONS = ("dimension_id", "other_id")
_LEVELS = ("level_id", "other_id")
_SAME_ROLES = Identity(UUID("5a1c9e73-2b48-5d06-9f3e-71c0d8a4b265"), _ROLES, is_mutual=True)
_SAME_PATHS = Identity(UUID("e83b57f2-6c1d-5a94-8e07-2f9a4d6c1b38"), _PATHS, is_mutual=True)
_SAME_DIMENSIONS = Identity(UUID("07d4a6c8-f35e-5b12-a9c6-4e8b1f7d2093"), _DIMENSIONS, is_mutual=True)
_SAME_LEVELS = Identity(UUID("b96e20d5-184f-5c7a-8b3d-5d0c7e2f9a61"), _LEVELS, is_mutual=True)


def _end(table: str) -> Mapped[str]:
    return mapped_column(sa.ForeignKey(f"{table}.id", ondelete="CASCADE"), index=True)


class SameRole(Identified, Base):
    """Whether two roles are one."""

    __tablename__ = "same_role"
    facts = Facts(part_of=_ROLES, identity=_SAME_ROLES, links=_ROLES, follows=_ROLES)
    __table_args__ = (sa.CheckConstraint("role_id != other_id", name="two_roles"),)

    role_id: Mapped[str] = _end("role")
    other_id: Mapped[str] = _end("role")
    is_same: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="is_same"))


class SamePath(Identified, Base):
    """Whether two paths are one."""

    __tablename__ = "same_path"
    facts = Facts(part_of=_PATHS, identity=_SAME_PATHS, links=_PATHS)
    __table_args__ = (sa.CheckConstraint("path_id != other_id", name="two_paths"),)

    path_id: Mapped[str] = _end("path")
    other_id: Mapped[str] = _end("path")
    is_same: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="is_same"))


class SameDimension(Identified, Base):
    """Whether two dimensions are one: two rows, or two that have rows under them."""

    __tablename__ = "same_dimension"
    facts = Facts(part_of=_DIMENSIONS, identity=_SAME_DIMENSIONS, links=_DIMENSIONS)
    __table_args__ = (sa.CheckConstraint("dimension_id != other_id", name="two_dimensions"),)

    dimension_id: Mapped[str] = _end("dimension")
    other_id: Mapped[str] = _end("dimension")
    is_same: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="is_same"))


class SameLevel(Identified, Base):
    """Whether two levels are one."""

    __tablename__ = "same_level"
    facts = Facts(part_of=_LEVELS, identity=_SAME_LEVELS, links=_LEVELS)
    __table_args__ = (sa.CheckConstraint("level_id != other_id", name="two_levels"),)

    level_id: Mapped[str] = _end("level")
    other_id: Mapped[str] = _end("level")
    is_same: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="is_same"))


SameThing = SameRole | SamePath | SameDimension | SameLevel
"""What is said of two things of one kind."""

SAME_AS: tuple[type[SameThing], ...] = (SameRole, SamePath, SameDimension, SameLevel)
"""The tables, in the order in which their things are looked at."""


def same_sets(pairs: Iterable[tuple[_Thing, _Thing]]) -> list[frozenset[_Thing]]:
    """Return the sets of things that are the same, by pairs of which that was said.

    What is the same as the same thing is the same.
    """
    sets: dict[_Thing, set[_Thing]] = {}
    for one, other in pairs:
        whole = sets.get(one, {one}) | sets.get(other, {other})
        sets |= dict.fromkeys(whole, whole)
    return list(dict.fromkeys(map(frozenset, sets.values())))


def same_as(kind: type[Base]) -> type[SameThing]:
    """Return the table that says of things of a kind which are the same."""
    name = str(kind.__tablename__)
    return next(
        each
        for each in SAME_AS
        if f"{name}.id" in {key.target_fullname for key in each.__table__.foreign_keys}
    )
