"""The project: the contents of one file. There is exactly one row."""

from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Title, choice
from napl_desktop.model.facts import Facts


class ProjectKind(StrEnum):
    """Whose work a project is: that of ateliers, or the national framework, which may have none of its own."""

    ATELIER = "atelier"
    NATIONAL = "national"


class Project(Identified, Base):
    """What the file as a whole is called and when it was begun."""

    __tablename__ = "project"
    facts = Facts(title="title", only_one=True, unmerged=("handout_id",))

    title: Mapped[str] = mapped_column(Title)
    kind: Mapped[ProjectKind] = mapped_column(choice(ProjectKind, "kind"), default=ProjectKind.ATELIER)
    created_at: Mapped[str] = mapped_column(sa.Text)
    """UTC, ISO 8601, whole seconds."""
    handout_id: Mapped[str | None] = mapped_column(
        sa.ForeignKey("handout.id", ondelete="SET NULL"), index=True
    )
    """What a group got, of which the file is; null in the file that was dealt out of, and in any other."""
