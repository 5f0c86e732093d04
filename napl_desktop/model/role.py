"""The expert role that a path may belong to: its kind of task, how far its work reaches, and what it asks for."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Prose, Sibling, Title, choice
from napl_desktop.model.facts import Facts, Identity

_ROLES = ("role_id", "other_id")
_RELATIONS = Identity(
    UUID("c1b9a1ea-44f6-5f0f-8f0e-0f7d3a1c8e52"), (*_ROLES, "kind"), both_ways=("kind", "related")
)
_REQUIREMENTS = Identity(UUID("2d0b4d5e-9a75-5c1b-8b55-6a0f3e9d7b13"), ("role_id", "level_id"))


class TaskKind(StrEnum):
    """The kinds of task of a role that Van Dijk et al. (2020) found in 46 frameworks; a room may add its own."""

    TEACHING = "teaching"
    DESIGN = "design"
    ASSESSMENT = "assessment"
    LEADERSHIP = "leadership"
    RESEARCH = "research"


class Sphere(StrEnum):
    """How far the work of a role reaches, from near to far (the same review)."""

    PUPILS = "pupils"
    COLLEAGUES = "colleagues"
    PROGRAMME = "programme"
    INSTITUTION = "institution"
    LOCAL = "local"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class RelationKind(StrEnum):
    """What a role is to another. RELATED goes both ways."""

    GROWS_INTO = "grows-into"
    RELATED = "related"
    BROADENS = "broadens"
    DEEPENS = "deepens"


class Role(Sibling, Base):
    """A role as an atelier named it. One that is parked waits to be chosen or left."""

    __tablename__ = "role"
    facts = Facts(
        part_of=("atelier_id",), ordered_in=("atelier_id",), title="title", unmerged=("map_x", "map_y")
    )

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(Title)
    description: Mapped[str] = mapped_column(Prose, default="")
    task: Mapped[str] = mapped_column(Title, default="")
    """The value of a TaskKind, or the room's own words; "" where it was not said."""
    sphere: Mapped[Sphere | None] = mapped_column(choice(Sphere, "sphere"))
    parked: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="parked"), default=False)
    map_x: Mapped[int | None] = mapped_column(sa.Integer)
    """Where the user put it on the map of roles, in pixels at 100 %; None where the map says."""
    map_y: Mapped[int | None] = mapped_column(sa.Integer)


class RoleRelation(Identified, Base):
    """A role grows into another, or is otherwise related to it."""

    __tablename__ = "role_relation"
    facts = Facts(part_of=_ROLES, identity=_RELATIONS, links=_ROLES, follows=_ROLES)
    __table_args__ = (sa.CheckConstraint("role_id != other_id", name="two_roles"),)

    role_id: Mapped[str] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[str] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"), index=True)
    kind: Mapped[RelationKind] = mapped_column(choice(RelationKind, "kind"))


class RoleRequirement(Identified, Base):
    """A role asks for a level of a path."""

    __tablename__ = "role_requirement"
    facts = Facts(
        part_of=("role_id",), identity=_REQUIREMENTS, links=("role_id", "level_id"), follows=("role_id",)
    )

    role_id: Mapped[str] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"), index=True)
    level_id: Mapped[str] = mapped_column(sa.ForeignKey("level.id", ondelete="CASCADE"), index=True)


def relation_ends(role_id: str, other_id: str, kind: RelationKind) -> tuple[str, str]:
    """Return the roles as a relation has them: where it goes both ways, always in the same order."""
    ends = _RELATIONS.arranged({"role_id": role_id, "other_id": other_id, "kind": kind.value})
    return ends["role_id"], ends["other_id"]


def relation_id(role_id: str, other_id: str, kind: RelationKind) -> str:
    """Return the identity of a relation between two roles: the same in every copy."""
    return _RELATIONS.of({"role_id": role_id, "other_id": other_id, "kind": kind.value})


def requirement_id(role_id: str, level_id: str) -> str:
    """Return the identity of what a role asks of a level: the same in every copy."""
    return _REQUIREMENTS.made_of(role_id, level_id)
