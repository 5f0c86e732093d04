"""The handout: what of the project was dealt out to one group of the room, to come back later."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Title
from napl_desktop.model.facts import Facts

_PLACES = ("path_id", "dimension_id")


class Handout(Identified, Base):
    """What one group of an afternoon got."""

    __tablename__ = "handout"
    facts = Facts(title="title", leaves=False, of_this_file=True)

    title: Mapped[str] = mapped_column(Title)
    """How the group is called."""
    dealt_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, whole seconds."""
    base: Mapped[str] = mapped_column(sa.Text, default="")
    """The id of the newest step when it was dealt out: the group began with what was there then."""
    returned_at: Mapped[str | None] = mapped_column(sa.Text)
    """When it was taken back last: as `dealt_at`; null as long as that was never."""


class HandoutScope(Identified, Base):
    """A whole path, or one row of a path with all under it, that a group works on."""

    __tablename__ = "handout_scope"
    facts = Facts(
        part_of=("handout_id", *_PLACES),
        copied_with=("handout_id",),
        follows=_PLACES,
        leaves=False,
        of_this_file=True,
    )
    __table_args__ = (
        sa.CheckConstraint("(path_id IS NOT NULL) + (dimension_id IS NOT NULL) = 1", name="one_place"),
    )

    handout_id: Mapped[str] = mapped_column(sa.ForeignKey("handout.id", ondelete="CASCADE"), index=True)
    path_id: Mapped[str | None] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"), index=True)
    dimension_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True
    )
