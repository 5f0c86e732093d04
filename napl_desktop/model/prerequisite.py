"""The prerequisite: what a cell says can only be learned when another cell is there."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Title
from napl_desktop.model.facts import Facts, Identity

_ENDS = ("descriptor_id", "required_id")
_PREREQUISITES = Identity(UUID("8a0c9a57-7c3d-5d0e-b7cb-51d2d6a0f4a9"), _ENDS)


class Prerequisite(Identified, Base):
    """A cell requires another, which may be in another path; `label` says why, or is ""."""

    __tablename__ = "prerequisite"
    facts = Facts(part_of=("descriptor_id",), identity=_PREREQUISITES, links=_ENDS, follows=_ENDS)
    __table_args__ = (sa.CheckConstraint("descriptor_id != required_id", name="two_cells"),)

    descriptor_id: Mapped[str] = mapped_column(sa.ForeignKey("descriptor.id", ondelete="CASCADE"), index=True)
    required_id: Mapped[str] = mapped_column(sa.ForeignKey("descriptor.id", ondelete="CASCADE"), index=True)
    label: Mapped[str] = mapped_column(Title, default="")


def prerequisite_id(descriptor_id: str, required_id: str) -> str:
    """Return the identity of a prerequisite between two cells: the same in every copy."""
    return _PREREQUISITES.made_of(descriptor_id, required_id)
