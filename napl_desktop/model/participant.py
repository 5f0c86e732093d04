"""The participant: one who takes part in an atelier, by perspective and maybe by name."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Sibling, Title
from napl_desktop.model.facts import Facts


class Participant(Sibling, Base):
    """A participant at the table of an atelier; the name may be empty."""

    __tablename__ = "participant"
    facts = Facts(
        part_of=("atelier_id",), copied_with=(), ordered_in=("atelier_id",), names=("name",), leaves=False
    )

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Title, default="")
    perspective_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("perspective.id", ondelete="SET NULL"), index=True
    )
