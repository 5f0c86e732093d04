"""Where ateliers of other projects come: in each of their files they were the first, here they have an order.

It follows from what they are, so it is the same whichever file comes first, and the next hand-in does not move
what was moved here since.
"""

from napl_desktop.incoming.ateliers import AtelierSaid, ateliers_in
from napl_desktop.model import Atelier, AtelierFocus, Sector
from napl_desktop.rows import Rows

# Keys of two digits come after those of one, which is what what was made here has.
_AFTER_OURS = "b"
# A key does not end with a zero.
_END = "V"


def in_their_places(rows: Rows) -> Rows:
    """Return the rows of another project with its ateliers after ours, sector by sector, roles before levels."""
    table = Atelier.__tablename__
    said = ateliers_in(rows)
    return {
        key: {**row, "order_key": _key(key[1], said[key[1]])} if key[0] == table else row
        for key, row in rows.items()
    }


def _key(id: str, said: AtelierSaid) -> str:
    # Of two for the same work, the ids say which comes first.
    digits = "".join(sign for sign in id if sign.isascii() and sign.isalnum())
    return f"{_AFTER_OURS}{_rank(said):02}{digits}{_END}"


def _rank(said: AtelierSaid) -> int:
    first = said.sectors[0] if said.sectors else None
    sectors, focuses = list(Sector), list(AtelierFocus)
    sector = len(sectors) if first is None else sectors.index(first)
    return sector * len(focuses) + focuses.index(said.focus)
