"""How far the project is towards what the programme asks for, in figures and in words."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.queries.coverage import AtelierCoverage, PathCoverage
from napl_desktop.wording import Wording

_ROLE_PATHS = ((10, 3), (15, 5))
"""How many role paths the programme asks for: in all and per sector, first and later."""


class Milestone(Struct, frozen=True):
    """How many paths were begun and how many are agreed, of those that the programme asks for.

    `sector` is None for all together. Of level paths the programme asks for one in each sector: all together
    counts the sectors that have one.
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
    levels = [_of_paths(ateliers, AtelierFocus.LEVELS, each, 1) for each in Sector]
    begun, agreed = (sum(1 for count in counts if count) for counts in _counts(levels))
    levels.insert(0, Milestone(AtelierFocus.LEVELS, None, begun, agreed, len(Sector)))
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

    A room of one sector reads of its own sector and kinds of paths; a file of more sectors of all of them, and so
    does a national one without an atelier.
    """
    found = milestones(ateliers)
    sectors = {sector for atelier in ateliers for sector in atelier.sectors}
    if len(sectors) != 1:
        return _lines_of_all(found, words)
    kinds = [focus for focus in AtelierFocus if any(atelier.focus is focus for atelier in ateliers)]
    own = [each for each in found if each.sector in sectors and each.focus in kinds]
    national = [each for each in found if each.sector is None and each.focus in kinds]
    return (
        *(_line("own", each, words) for each in own),
        *(_line("national", each, words) for each in national),
    )


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


def _counts(found: Sequence[Milestone]) -> tuple[list[int], list[int]]:
    return [each.begun for each in found], [each.agreed for each in found]


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


def _line(kind: str, milestone: Milestone, words: Wording) -> str:
    facts = {"begun": milestone.begun, "agreed": milestone.agreed, "wanted": milestone.wanted}
    progress = words.text("milestone", "met" if milestone.is_met else "progress", **facts)
    sector = words.name(milestone.sector) if milestone.sector else ""
    return words.text("milestone", f"{kind}-{milestone.focus.value}", sector=sector, progress=progress)


def _in_short(milestone: Milestone, words: Wording) -> str:
    count = f"{milestone.agreed} ✓" if milestone.is_met else f"{milestone.agreed}/{milestone.wanted}"
    return f"{words.name(milestone.sector)} {count}" if milestone.sector else count
