"""The project: the contents of one file. There is exactly one row."""

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Title
from napl_desktop.model.facts import Facts


class Project(Identified, Base):
    """What the file as a whole is called and when it was begun."""

    __tablename__ = "project"
    facts = Facts(title="title", only_one=True)

    title: Mapped[str] = mapped_column(Title)
    created_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, whole seconds."""
