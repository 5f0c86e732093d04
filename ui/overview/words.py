"""What the overview says in words: on the screen, and on a picture of it."""

from collections.abc import Sequence

from napl_desktop.queries.coverage import AtelierCoverage
from napl_desktop.wording import Wording


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
