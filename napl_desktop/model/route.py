"""The route that a room saved: where somebody stands, row by row, and where they want to go."""

from enum import StrEnum
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Sibling, Title, choice

_STARTING_LEVELS = UUID("5b7a1e2c-1b0e-5a88-9d2b-3c7f4e1d6a70")


class Traveller(StrEnum):
    """For whom a route is; no names are asked."""

    PERSON = "person"
    TEAM = "team"
    EXAMPLE = "example"


class Route(Sibling, Base):
    """A way to a level of a path, or to a role."""

    __tablename__ = "route"
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

    route_id: Mapped[str] = mapped_column(sa.ForeignKey("route.id", ondelete="CASCADE"), index=True)
    dimension_id: Mapped[str] = mapped_column(sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True)
    level_id: Mapped[str] = mapped_column(sa.ForeignKey("level.id", ondelete="CASCADE"), index=True)


def starting_level_id(route_id: str, dimension_id: str) -> str:
    """Return the identity of where a route begins in a row."""
    return str(uuid5(_STARTING_LEVELS, f"{route_id} {dimension_id}"))
