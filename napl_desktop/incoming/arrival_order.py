"""Where ateliers and perspectives of other projects come: each was first in its file, here they have an order.

It follows from what they are, so it is the same whichever file comes first, and the next hand-in does not move
what was moved here since.
"""

import re

from napl_desktop.incoming.ateliers import AtelierSaid, ateliers_in
from napl_desktop.model import Atelier, AtelierFocus, Perspective, Sector, known_perspective
from napl_desktop.rows import Rows

# Keys of two digits come after those of one, which is what what was made here has.
_AFTER_OURS = "b"
# A key does not end with a zero.
_END = "V"
_LONGEST = 40
_NO_DIGIT = re.compile(r"[^0-9a-z]")


def in_their_places(rows: Rows) -> Rows:
    """Return the rows of another project with what is its own after ours.

    Ateliers come sector by sector, roles before levels; perspectives by what they are called.
    """
    said = ateliers_in(rows)
    placed = dict(rows)
    for (table, id), row in rows.items():
        if table == Atelier.__tablename__:
            placed[table, id] = {**row, "order_key": _key(_rank(said[id]), id)}
        elif table == Perspective.__tablename__ and known_perspective(id) is None:
            placed[table, id] = {**row, "order_key": _key(0, f"{row['title']} {id}")}
    return placed


def _key(rank: int, among_equals: str) -> str:
    digits = _NO_DIGIT.sub("", among_equals.casefold())[:_LONGEST]
    return f"{_AFTER_OURS}{rank:02}{digits}{_END}"


def _rank(said: AtelierSaid) -> int:
    """Return the place of its sector and kind; an atelier of more sectors comes with the first."""
    sectors, focuses = list(Sector), list(AtelierFocus)
    sector = sectors.index(said.sectors[0]) if said.sectors else len(sectors)
    return sector * len(focuses) + focuses.index(said.focus)
