"""The participant: somebody who takes part in an atelier, by perspective and maybe by name."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Sibling, Title


class Participant(Sibling, Base):
    """Somebody at the table of an atelier; the name may be empty."""

    __tablename__ = "participant"

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Title, default="")
    perspective_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("perspective.id", ondelete="SET NULL"), index=True
    )
