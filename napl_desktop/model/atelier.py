"""The atelier: one sector, one focus, one group of people at work."""

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from napl_desktop.model.base import Base, Sibling, Title, choice
from napl_desktop.model.facts import Facts


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
    sector: Mapped[Sector] = mapped_column(choice(Sector, "sector"))
    focus: Mapped[AtelierFocus] = mapped_column(choice(AtelierFocus, "focus"))
