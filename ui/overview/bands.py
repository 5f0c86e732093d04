"""The bands of the overview, each over paths: of an atelier, or of a sector of the country and its places."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from msgspec import Struct

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.coverage import AtelierCoverage, PathCoverage
from napl_desktop.queries.milestones import sector_line
from napl_desktop.wording import Wording
from ui.overview.words import atelier_line


class BandKind(Enum):
    """How a band looks."""

    WHOLE = auto()
    """What is told apart at a glance: an atelier, or in a national project a sector."""

    PART = auto()
    """An atelier of a sector."""

    WHITE = auto()
    """A place where there is no path yet."""


class OverviewBand(Struct, frozen=True):
    """Words over paths; `atelier_id` is what they lead to, if that is there."""

    words: str
    kind: BandKind
    atelier_id: str | None = None
    paths: tuple[PathCoverage, ...] = ()


def atelier_bands(ateliers: Sequence[AtelierCoverage], words: Wording) -> tuple[OverviewBand, ...]:
    """Return a band for each atelier, in the user's order."""
    return tuple(
        OverviewBand(atelier_line(each, words), BandKind.WHOLE, each.id, each.paths) for each in ateliers
    )


def national_bands(ateliers: Sequence[AtelierCoverage], words: Wording) -> tuple[OverviewBand, ...]:
    """Return the bands of the country: under each sector its ateliers, roles first, and what is still white."""
    return tuple(band for sector in Sector for band in _of_sector(ateliers, sector, words))


def _of_sector(ateliers: Sequence[AtelierCoverage], sector: Sector, words: Wording) -> Iterator[OverviewBand]:
    yield OverviewBand(sector_line(ateliers, sector, words), BandKind.WHOLE)
    for focus in AtelierFocus:
        found = [each for each in ateliers if each.focus is focus and sector in each.sectors]
        for each in found:
            if each.paths:
                yield OverviewBand(atelier_line(each, words), BandKind.PART, each.id, each.paths)
        if not any(each.paths for each in found):
            place = f"{words.name(sector)} · {words.name(focus)}"
            told = words.text("overview", "no-path", place=place)
            yield OverviewBand(told, BandKind.WHITE, found[0].id if found else None)
