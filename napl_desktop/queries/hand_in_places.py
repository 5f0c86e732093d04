"""Where in the country there is what: of each sector and kind its ateliers, and what they handed in last."""

import re
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.coverage import AtelierCoverage

_NUMBER = re.compile(r" (\d{1,4})$")


class MergedHandIn(Struct, frozen=True):
    """What was merged of an atelier last. `at` is UTC, ISO 8601; `source_id` is of what is remembered of it."""

    title: str
    number: int
    at: str
    source_id: str = ""
    is_workbook: bool = False
    """Whether it was a workbook without its project file."""


class PlacedAtelier(Struct, frozen=True):
    """An atelier of this project."""

    id: str
    title: str
    paths: int
    hand_in: MergedHandIn | None
    """None where nothing that was handed in has come into it."""


class HandInPlace(Struct, frozen=True):
    """A sector and a kind of atelier, and the ateliers that there are for both."""

    sector: Sector
    focus: AtelierFocus
    ateliers: tuple[PlacedAtelier, ...]


def hand_in_places(session: Session, ateliers: Sequence[AtelierCoverage]) -> tuple[HandInPlace, ...]:
    """Return every place with those of all `ateliers` that are in it, sector by sector.

    An atelier of two sectors is in the places of both.
    """
    hand_ins = newest_hand_ins(session)
    return tuple(
        HandInPlace(
            sector,
            focus,
            tuple(
                PlacedAtelier(each.id, each.title, len(each.paths), hand_ins.get(each.id))
                for each in ateliers
                if each.focus is focus and sector in each.sectors
            ),
        )
        for sector in Sector
        for focus in AtelierFocus
    )


def hand_in_number(title: str, past: Sequence[str]) -> int:
    """Return which hand-in of its atelier a file is: as its name ends, or else after those of before."""
    found = _NUMBER.search(title)
    return int(found[1]) if found else len(past) + 1


def newest_hand_ins(session: Session) -> dict[str, MergedHandIn]:
    """Return of each atelier what was merged last: a file is of the ateliers that were in it.

    Copies of this very project are none.
    """
    found: defaultdict[str, list[tuple[str, int, MergedHandIn]]] = defaultdict(list)
    for atelier_id, title, past, at, source_id, is_workbook in session.connection().exec_driver_sql(
        "SELECT base_row.row_id, merged_source.title, merged_source.past, merged_source.merged_at,"
        " merged_source.id, merged_source.is_workbook"
        " FROM merged_source JOIN base_row ON base_row.set_id = merged_source.base_set"
        " WHERE base_row.table_name = 'atelier' AND merged_source.project_id NOT IN (SELECT id FROM project)"
    ):
        versions = past.split()
        hand_in = MergedHandIn(title, hand_in_number(title, versions), at, source_id, bool(is_workbook))
        found[atelier_id].append((at, len(versions), hand_in))
    return {id: max(each, key=lambda one: one[:2])[2] for id, each in found.items()}
