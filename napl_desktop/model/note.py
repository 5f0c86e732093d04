"""The note: a remark on a cell, a row, a path or a role, from one perspective."""

from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Prose, choice
from napl_desktop.model.facts import Facts

_PLACES = ("descriptor_id", "dimension_id", "path_id", "role_id")


class NoteKind(StrEnum):
    """What a note is for: to say something about its place, or another wording of the text there."""

    REMARK = "remark"
    PROPOSAL = "proposal"


class Note(Identified, Base):
    """A remark at exactly one place."""

    __tablename__ = "note"
    facts = Facts(part_of=_PLACES, title="text", follows=_PLACES, units=(_PLACES,))
    __table_args__ = (
        sa.CheckConstraint(
            "(descriptor_id IS NOT NULL) + (dimension_id IS NOT NULL) + (path_id IS NOT NULL)"
            " + (role_id IS NOT NULL) = 1",
            name="one_place",
        ),
    )

    descriptor_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("descriptor.id", ondelete="CASCADE"), index=True
    )
    dimension_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("dimension.id", ondelete="CASCADE"), index=True
    )
    path_id: Mapped[str | None] = mapped_column(sa.ForeignKey("path.id", ondelete="CASCADE"), index=True)
    role_id: Mapped[str | None] = mapped_column(sa.ForeignKey("role.id", ondelete="CASCADE"), index=True)
    kind: Mapped[NoteKind] = mapped_column(choice(NoteKind, "kind"))
    text: Mapped[str] = mapped_column(Prose)
    perspective_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("perspective.id", ondelete="SET NULL"), index=True
    )
    handled: Mapped[bool] = mapped_column(sa.Boolean(create_constraint=True, name="handled"), default=False)
    written_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, with milliseconds: notes are read in the order they were written."""
