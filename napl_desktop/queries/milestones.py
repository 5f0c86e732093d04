"""How far the project is towards what the programme asks for, in figures and in words."""

from collections.abc import Sequence
from itertools import combinations

from msgspec import Struct

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.coverage import AtelierCoverage, PathCoverage
from napl_desktop.wording import Wording

_ROLE_PATHS = ((10, 3), (15, 5))
"""How many role paths the programme asks for: in all and per sector, first and later."""

_BETWEEN = "\u2003"


class Milestone(Struct, frozen=True):
    """How many paths were begun and how many are agreed, of those that the programme asks for.

    `sector` is None for all together. Of level paths the programme asks for one in each sector: all together
    counts the sectors that have one of their own, so a path of two sectors counts once.
    """

    focus: AtelierFocus
    sector: Sector | None
    begun: int
    agreed: int
    wanted: int

    @property
    def is_met(self) -> bool:
        """Whether enough paths are agreed."""
        return self.agreed >= self.wanted


def is_agreed(path: PathCoverage, focus: AtelierFocus) -> bool:
    """Tell whether a path of an atelier of this kind counts as agreed (*vastgesteld*).

    It has texts, and every one of them is agreed; cells may be empty, as they are in real frameworks. A path of
    an atelier of roles also has its role.
    """
    has_its_role = focus is not AtelierFocus.ROLES or path.role_id is not None
    agreed, disputed, proposed, _empty = path.shares
    return has_its_role and agreed > 0 and not disputed and not proposed


def milestones(ateliers: Sequence[AtelierCoverage]) -> tuple[Milestone, ...]:
    """Return how far the project is towards what the programme asks for now; once all is there, what comes later.

    A path is begun from its first text on. Each kind of path comes all together first, and then by sector.
    """
    levels = [_level_paths(ateliers), *(_of_paths(ateliers, AtelierFocus.LEVELS, each, 1) for each in Sector)]
    for in_all, per_sector in _ROLE_PATHS:
        roles = [
            _of_paths(ateliers, AtelierFocus.ROLES, None, in_all),
            *(_of_paths(ateliers, AtelierFocus.ROLES, each, per_sector) for each in Sector),
        ]
        found = (*roles, *levels)
        if not all(each.is_met for each in found):
            break
    return found


def milestone_lines(ateliers: Sequence[AtelierCoverage], words: Wording) -> tuple[str, ...]:
    """Return in words how far the project is, what concerns the room most first.

    A room of one sector reads of its own sector and kinds of paths, and then of the national goals; a file of
    more sectors of all of them, and so does a national one without an atelier.
    """
    found = milestones(ateliers)
    sectors = {sector for atelier in ateliers for sector in atelier.sectors}
    if len(sectors) != 1:
        return _lines_of_all(found, words)
    kinds = [focus for focus in AtelierFocus if any(atelier.focus is focus for atelier in ateliers)]
    own = [each for each in found if each.sector in sectors and each.focus in kinds]
    national = [each for each in found if each.sector is None]
    return (
        *(_line("own", each, words) for each in own),
        *(_national_line(each, words) for each in national),
    )


def national_lines(ateliers: Sequence[AtelierCoverage], words: Wording) -> tuple[str, ...]:
    """Return in words how far the country is: a short line for role paths, and one for level paths."""
    return tuple(_line("all", each, words) for each in milestones(ateliers) if each.sector is None)


def sector_line(ateliers: Sequence[AtelierCoverage], sector: Sector, words: Wording) -> str:
    """Return in one line how far a sector is: with role paths, and with level paths."""
    found = (each for each in milestones(ateliers) if each.sector is sector)
    return _BETWEEN.join([words.name(sector), *(_line("all", each, words) for each in found)])


def _of_paths(
    ateliers: Sequence[AtelierCoverage], focus: AtelierFocus, sector: Sector | None, wanted: int
) -> Milestone:
    """Count the paths of a sector, or of all together: there a path of an atelier of two sectors is one."""
    paths = [
        path
        for atelier in ateliers
        if atelier.focus is focus and (sector is None or sector in atelier.sectors)
        for path in atelier.paths
    ]
    agreed = sum(is_agreed(path, focus) for path in paths)
    return Milestone(focus, sector, sum(path.is_begun for path in paths), agreed, wanted)


def _level_paths(ateliers: Sequence[AtelierCoverage]) -> Milestone:
    """Count for how many sectors there is a level path, where each path is that of one sector."""
    focus = AtelierFocus.LEVELS
    paths = [
        (atelier.sectors, path) for atelier in ateliers if atelier.focus is focus for path in atelier.paths
    ]
    begun = [sectors for sectors, path in paths if path.is_begun]
    agreed = [sectors for sectors, path in paths if is_agreed(path, focus)]
    return Milestone(focus, None, _served(begun), _served(agreed), len(Sector))


def _served(paths: Sequence[Sequence[Sector]]) -> int:
    """Return how many sectors can have a path of their own, given the sectors that each path may be of.

    By Hall's theorem that is what the worst supplied group of sectors leaves.
    """
    groups = (group for size in range(len(Sector) + 1) for group in combinations(Sector, size))
    return min(
        len(Sector) - len(group) + sum(1 for sectors in paths if not set(sectors).isdisjoint(group))
        for group in groups
    )


def _lines_of_all(found: Sequence[Milestone], words: Wording) -> tuple[str, ...]:
    lines: list[str] = []
    for focus in AtelierFocus:
        together, *by_sector = (each for each in found if each.focus is focus)
        lines.append(_line("all", together, words))
        lines.append(
            words.text(
                "milestone", "sectors", sectors=" · ".join(_in_short(each, words) for each in by_sector)
            )
        )
    return tuple(lines)


def _national_line(milestone: Milestone, words: Wording) -> str:
    """Return what the programme asks for in the country, now and later, and how much of it is in this file."""
    facts = {"wanted": milestone.wanted, "later": _later(milestone, words), "here": milestone.begun}
    return words.text("milestone", f"national-{milestone.focus.value}", **facts)


def _later(milestone: Milestone, words: Wording) -> str:
    """Return how many paths the programme asks for after these, if it does."""
    last, _per_sector = _ROLE_PATHS[-1]
    is_last = milestone.focus is not AtelierFocus.ROLES or milestone.sector or milestone.wanted >= last
    return "" if is_last else words.text("milestone", "later", later=last)


def _line(kind: str, milestone: Milestone, words: Wording) -> str:
    facts = {"begun": milestone.begun, "agreed": milestone.agreed, "wanted": milestone.wanted}
    progress = words.text("milestone", "met" if milestone.is_met else "progress", **facts)
    sector = words.name(milestone.sector) if milestone.sector else ""
    later = _later(milestone, words)
    return words.text(
        "milestone", f"{kind}-{milestone.focus.value}", sector=sector, progress=progress, later=later
    )


def _in_short(milestone: Milestone, words: Wording) -> str:
    count = f"{milestone.agreed} ✓" if milestone.is_met else f"{milestone.agreed}/{milestone.wanted}"
    return f"{words.name(milestone.sector)} {count}" if milestone.sector else count
