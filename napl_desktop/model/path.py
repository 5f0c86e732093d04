"""The ontwikkelpad: a grid of dimensions (rows) by levels (columns) with a descriptor in each cell."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Prose, Sibling, Title, choice
from napl_desktop.model.facts import Facts, Identity

CellKey = tuple[str, str]
"""A place in a grid: (dimension id of the row, level id of the column)."""

_CELLS = Identity(UUID("6f1d7c0e-2b7e-5c55-9a43-0d0c6f0c6c11"), ("dimension_id", "level_id"))


def descriptor_id(dimension_id: str, level_id: str) -> str:
    """Return the identity of the cell where a leaf dimension and a level meet: the same in every copy."""
    return _CELLS.made_of(dimension_id, level_id)


class NationalLevel(StrEnum):
    """The national levels that a level of a path can be anchored to."""

    STARTBEKWAAM = "startbekwaam"
    VAKBEKWAAM = "vakbekwaam"
    EXPERT = "expert"


def national_level_named(title: str) -> NationalLevel | None:
    """Return the national level of which this is exactly the name, in capitals or not; None if there is none."""
    name = title.strip().casefold()
    return next((level for level in NationalLevel if level.value == name), None)


class DescriptorStatus(StrEnum):
    """How far the room is with a cell. EMPTY goes with an empty text, and only with that."""

    EMPTY = "empty"
    PROPOSED = "proposed"
    DISPUTED = "disputed"
    AGREED = "agreed"


class DevelopmentPath(Sibling, Base):
    """One grid; at most one role owns it."""

    __tablename__ = "path"
    facts = Facts(part_of=("atelier_id",), ordered_in=("atelier_id",), title="title", follows=("role_id",))

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    role_id: Mapped[str | None] = mapped_column(sa.ForeignKey("role.id", ondelete="SET NULL"), index=True)
    builds_on_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("path.id", ondelete="SET NULL"), index=True
    )
    """The path that this one goes on from; never itself, however far back."""
    title: Mapped[str] = mapped_column(Title)
    description: Mapped[str] = mapped_column(Prose, default="")


class Level(Sibling, Base):
    """A column of a path. Neighbours with the same non-empty stage share a header above them."""

    __tablename__ = "level"
    facts = Facts(part_of=("path_id",), ordered_in=("path_id",), title="title")

    path_id: Mapped[str] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(Title)
    stage: Mapped[str] = mapped_column(Title, default="")
    anchor: Mapped[NationalLevel | None] = mapped_column(choice(NationalLevel, "anchor"))


class Dimension(Sibling, Base):
    """A node of a path's tree of dimensions; a leaf is a row of the grid."""

    __tablename__ = "dimension"
    facts = Facts(
        part_of=("path_id",),
        ordered_in=("path_id", "parent_id"),
        title="title",
        units=(("path_id", "parent_id"),),
    )

    path_id: Mapped[str] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"), index=True)
    parent_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True
    )
    title: Mapped[str] = mapped_column(Title)
    explanation: Mapped[str] = mapped_column(Prose, default="")


class Descriptor(Identified, Base):
    """What a teacher at one level does in one row. A cell never written in or noted on has no row here."""

    __tablename__ = "descriptor"
    facts = Facts(
        part_of=("dimension_id", "level_id"),
        identity=_CELLS,
        follows=("dimension_id",),
        units=(("text", "status"),),
        on_leaves=("dimension_id",),
    )
    __table_args__ = (sa.CheckConstraint("(text = '') = (status = 'empty')", name="empty"),)

    dimension_id: Mapped[str] = mapped_column(sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True)
    level_id: Mapped[str] = mapped_column(sa.ForeignKey("level.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = mapped_column(Prose, default="")
    status: Mapped[DescriptorStatus] = mapped_column(choice(DescriptorStatus, "status"))
