"""What is still to come in the country: what the sectors have beside each other, and each white spot in words.

A white spot is no fault, and nothing is refused for it.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import (
    Atelier,
    AtelierFocus,
    DevelopmentPath,
    Dimension,
    Level,
    Place,
    Sector,
)
from napl_desktop.queries.across_sectors import (
    STEPS,
    SectorsLine,
    TaskLine,
    role_lines,
    step_lines,
    task_lines,
)
from napl_desktop.queries.country_facts import CountryFacts, country_facts
from napl_desktop.queries.coverage import AtelierCoverage, PathCoverage, coverage
from napl_desktop.queries.milestones import milestones
from napl_desktop.wording import Wording


class WhiteSpotKind(StrEnum):
    """What is still to come, in the order in which it is told."""

    ROLE_PATHS = "role-paths"
    LEVEL_PATH = "level-path"
    STEP = "step"
    ROLE = "role"
    PATH = "path"
    ROW = "row"
    LEVEL = "level"


class WhiteSpot(Struct, frozen=True):
    """One white spot. `titles` lead to it from large to small; `at` is None where there is nothing to go to."""

    kind: WhiteSpotKind
    titles: tuple[str, ...]
    at: Place | None = None
    path_id: str | None = None
    steps: tuple[str, ...] = ()
    """The national steps that a level path lacks."""
    begun: int = 0
    wanted: int = 0


class WhiteSpots(Struct, frozen=True):
    """The country at a glance."""

    steps: tuple[SectorsLine, ...]
    roles: tuple[SectorsLine, ...]
    tasks: tuple[TaskLine, ...]
    spots: tuple[WhiteSpot, ...]


def white_spots(session: Session) -> WhiteSpots:
    """Read what each sector has, and what is still to come."""
    return find_white_spots(coverage(session), country_facts(session))


def find_white_spots(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> WhiteSpots:
    """Return what each sector has, and what is still to come, as far as these facts say."""
    steps, roles = step_lines(ateliers, facts), role_lines(ateliers, facts)
    found = (
        *_of_sectors(ateliers),
        *_of_steps(ateliers, steps),
        *_of_roles(roles),
        *_of_paths(ateliers, facts),
    )
    order = list(WhiteSpotKind)
    spots = tuple(sorted(dict.fromkeys(found), key=lambda each: order.index(each.kind)))
    return WhiteSpots(steps, roles, task_lines(ateliers, facts), spots)


def white_spot_groups(
    spots: Sequence[WhiteSpot], words: Wording
) -> tuple[tuple[str, tuple[WhiteSpot, ...]], ...]:
    """Return white spots under what is still to come in all of them, in words."""
    kinds = dict.fromkeys(spot.kind for spot in spots)
    return tuple(
        (words.text("white-spot", f"of-{kind.value}"), tuple(spot for spot in spots if spot.kind is kind))
        for kind in kinds
    )


def white_spot_in_words(spot: WhiteSpot, words: Wording) -> str:
    """Return where a white spot is, and what there is to say of it beside what its kind says."""
    between = f" {words.text('white-spot', 'and')} "
    steps = between.join(f"‘{step}’" for step in spot.steps)
    facts = {"place": " › ".join(spot.titles), "steps": steps, "begun": spot.begun, "wanted": spot.wanted}
    return words.text("white-spot", spot.kind.value, **facts)


def _of_sectors(ateliers: Sequence[AtelierCoverage]) -> Iterator[WhiteSpot]:
    kinds = {AtelierFocus.ROLES: WhiteSpotKind.ROLE_PATHS, AtelierFocus.LEVELS: WhiteSpotKind.LEVEL_PATH}
    for each in milestones(ateliers):
        if each.sector is not None and each.begun < each.wanted:
            at = _atelier_of(ateliers, each.focus, each.sector)
            yield WhiteSpot(kinds[each.focus], (each.sector.value,), at, begun=each.begun, wanted=each.wanted)


def _atelier_of(ateliers: Sequence[AtelierCoverage], focus: AtelierFocus, sector: Sector) -> Place | None:
    found = (each.id for each in ateliers if each.focus is focus and sector in each.sectors)
    return next((Place.of(Atelier, id) for id in found), None)


def _of_steps(ateliers: Sequence[AtelierCoverage], steps: Sequence[SectorsLine]) -> Iterator[WhiteSpot]:
    taken = {(line.title, standing.path_id) for line in steps for cell in line.sectors for standing in cell}
    for atelier, path in _paths(ateliers):
        lacking = tuple(step.value for step in STEPS if (step.value, path.path_id) not in taken)
        if atelier.focus is AtelierFocus.LEVELS and lacking:
            at = Place.of(DevelopmentPath, path.path_id)
            titles = (atelier.title, path.title)
            yield WhiteSpot(WhiteSpotKind.STEP, titles, at, path.path_id, lacking)


def _of_roles(lines: Sequence[SectorsLine]) -> Iterator[WhiteSpot]:
    """Return the roles without a path, sector by sector; one that is parked waits for later."""
    for number, sector in enumerate(Sector):
        for standing in (each for line in lines for each in line.sectors[number]):
            if standing.path_id is None and not standing.parked:
                yield WhiteSpot(WhiteSpotKind.ROLE, (sector.value, standing.role), standing.at)


def _of_paths(ateliers: Sequence[AtelierCoverage], facts: CountryFacts) -> Iterator[WhiteSpot]:
    """Return the paths without texts, and of the others the rows and levels without."""
    for atelier, path in _paths(ateliers):
        titles = (atelier.title, path.title)
        if not path.is_begun:
            at = Place.of(DevelopmentPath, path.path_id)
            yield WhiteSpot(WhiteSpotKind.PATH, titles, at, path.path_id)
            continue
        for id, title in facts.empty_rows.get(path.path_id, ()):
            at = Place.of(Dimension, id)
            yield WhiteSpot(WhiteSpotKind.ROW, (*titles, title), at, path.path_id)
        for level in path.levels:
            if level.rows and not level.filled:
                at = Place.of(Level, level.level_id)
                yield WhiteSpot(WhiteSpotKind.LEVEL, (*titles, level.title), at, path.path_id)


def _paths(ateliers: Sequence[AtelierCoverage]) -> Iterator[tuple[AtelierCoverage, PathCoverage]]:
    """Return every path once, with its atelier: sector by sector, roles first."""
    found = (
        (atelier, path)
        for sector in Sector
        for focus in AtelierFocus
        for atelier in ateliers
        if atelier.focus is focus and sector in atelier.sectors
        for path in atelier.paths
    )
    return iter({path.path_id: (atelier, path) for atelier, path in found}.values())
