"""The route that a room saved: where the learner stands, row by row, and where they want to go."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Sibling, Title, choice
from napl_desktop.model.facts import Facts, Identity

_GOALS = ("level_id", "role_id")
_STARTING_LEVELS = Identity(UUID("5b7a1e2c-1b0e-5a88-9d2b-3c7f4e1d6a70"), ("route_id", "dimension_id"))


class Traveller(StrEnum):
    """For whom a route is; no names are asked."""

    PERSON = "person"
    TEAM = "team"
    EXAMPLE = "example"


class Route(Sibling, Base):
    """A way to a level of a path, or to a role."""

    __tablename__ = "route"
    facts = Facts(ordered_in=(), title="title", links=_GOALS, follows=("role_id",), units=(_GOALS,))
    __table_args__ = (
        sa.CheckConstraint("(level_id IS NOT NULL) + (role_id IS NOT NULL) = 1", name="one_goal"),
    )

    title: Mapped[str] = mapped_column(Title)
    traveller: Mapped[Traveller] = mapped_column(choice(Traveller, "traveller"))
    level_id: Mapped[str | None] = mapped_column(sa.ForeignKey("level.id", ondelete="CASCADE"), index=True)
    role_id: Mapped[str | None] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"), index=True)


class StartingLevel(Identified, Base):
    """In one row, the level up to which the traveller of a route is already there."""

    __tablename__ = "starting_level"
    facts = Facts(
        part_of=("route_id",),
        identity=_STARTING_LEVELS,
        links=("route_id", "dimension_id", "level_id"),
        follows=("dimension_id",),
    )

    route_id: Mapped[str] = mapped_column(sa.ForeignKey("route.id", ondelete="CASCADE"), index=True)
    dimension_id: Mapped[str] = mapped_column(sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True)
    level_id: Mapped[str] = mapped_column(sa.ForeignKey("level.id", ondelete="CASCADE"), index=True)


def starting_level_id(route_id: str, dimension_id: str) -> str:
    """Return the identity of where a route begins in a row."""
    return _STARTING_LEVELS.made_of(route_id, dimension_id)
