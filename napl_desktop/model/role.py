"""The expert role that a path may belong to."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Prose, Sibling, Title


class Role(Sibling, Base):
    """A role as an atelier named it."""

    __tablename__ = "role"

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(Title)
    description: Mapped[str] = mapped_column(Prose, default="")
