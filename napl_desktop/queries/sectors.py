"""For which sectors ateliers are, and how that is said."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import Sector
from napl_desktop.queries._tables import ATELIER_SECTOR
from napl_desktop.wording import Wording


def sectors_of_ateliers(session: Session) -> dict[str, tuple[Sector, ...]]:
    """Read the sectors of every atelier, in the order of Sector; there is at least one of each."""
    found: dict[str, set[Sector]] = {}
    for atelier_id, sector in session.execute(
        sa.select(ATELIER_SECTOR.c.atelier_id, ATELIER_SECTOR.c.sector)
    ):
        found.setdefault(atelier_id, set()).add(sector)
    return {id: tuple(each for each in Sector if each in sectors) for id, sectors in found.items()}


def sectors_in_words(sectors: Iterable[Sector], words: Wording) -> str:
    """Return sectors as people call them, e.g. "vo" or "po, vo"."""
    return ", ".join(words.name(sector) for sector in sectors)


def whose_in_words(sectors: Iterable[Sector], atelier: str, words: Wording) -> str:
    """Return an atelier with its sectors before it, unless its title begins with those."""
    before = sectors_in_words(sectors, words)
    return atelier if atelier.casefold().startswith(before.casefold()) else f"{before} · {atelier}"
