"""The atelier: one or more sectors, one focus, one group of people at work."""

from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Identified, Sibling, Title, choice
from napl_desktop.model.facts import Facts, Identity

_SECTORS = Identity(UUID("e5a4c9d1-3b60-5f2e-9c78-1a7d4f0b6e95"), ("atelier_id", "sector"))


class Sector(StrEnum):
    """The sectors of education that hold ateliers."""

    PO = "po"
    VO = "vo"
    MBO = "mbo"


class AtelierFocus(StrEnum):
    """What an atelier works on: expert roles, or the levels of competence."""

    ROLES = "roles"
    LEVELS = "levels"


class Atelier(Sibling, Base):
    """One atelier of the project."""

    __tablename__ = "atelier"
    facts = Facts(ordered_in=(), title="title", at_least_one_in=())

    title: Mapped[str] = mapped_column(Title)
    focus: Mapped[AtelierFocus] = mapped_column(choice(AtelierFocus, "focus"))
    region: Mapped[str] = mapped_column(Title, default="")
    """Where its people come from, in their own words, or ""."""


class AtelierSector(Identified, Base):
    """A sector that an atelier is for; every atelier has at least one."""

    __tablename__ = "atelier_sector"
    facts = Facts(part_of=("atelier_id",), identity=_SECTORS, at_least_one_in=("atelier_id",))

    atelier_id: Mapped[str] = mapped_column(sa.ForeignKey("atelier.id", ondelete="CASCADE"), index=True)
    sector: Mapped[Sector] = mapped_column(choice(Sector, "sector"))


def atelier_sector_id(atelier_id: str, sector: str) -> str:
    """Return the identity of what says that an atelier is for a sector: the same in every copy."""
    return _SECTORS.made_of(atelier_id, sector)
