"""What the overview says in words: on the screen, and on a picture of it."""

from collections.abc import Sequence

from napl_desktop.model import AtelierFocus
from napl_desktop.queries.coverage import AtelierCoverage, Milestone, milestones
from napl_desktop.wording import Wording


def milestone_lines(ateliers: Sequence[AtelierCoverage], words: Wording) -> tuple[str, str, str]:
    """Return how far the project is: with all role paths, with those of each sector, and with level paths."""
    together, *others = milestones(ateliers)
    sectors, levels = (
        _in_words([each for each in others if each.focus is focus], words)
        for focus in (AtelierFocus.ROLES, AtelierFocus.LEVELS)
    )
    return (
        words.text("overview", "role-paths", have=together.have, wanted=together.wanted),
        words.text("overview", "sectors", sectors=sectors),
        words.text("overview", "level-paths", sectors=levels),
    )


def atelier_line(atelier: AtelierCoverage, words: Wording) -> str:
    """Return how full all paths of an atelier are together, and how far."""
    return _shares_in_words(atelier.title, atelier.shares, words)


def whole_line(ateliers: Sequence[AtelierCoverage], words: Wording) -> str:
    """Return the same of all ateliers together; "" where there is one, which says it already."""
    if len(ateliers) < 2:
        return ""
    agreed, disputed, proposed, empty = (
        sum(counts) for counts in zip(*(each.shares for each in ateliers), strict=True)
    )
    return _shares_in_words(words.text("overview", "whole"), (agreed, disputed, proposed, empty), words)


def _shares_in_words(title: str, shares: tuple[int, int, int, int], words: Wording) -> str:
    agreed, disputed, proposed, empty = shares
    filled = agreed + disputed + proposed
    facts = {"filled": filled, "places": filled + empty, "agreed": agreed, "disputed": disputed}
    return words.text("overview", "atelier", title=title, **facts)


def _in_words(found: list[Milestone], words: Wording) -> str:
    return " · ".join(
        f"{words.name(each.sector)} {each.have}/{each.wanted}{' ✓' if each.is_met else ''}"
        for each in found
        if each.sector is not None
    )
