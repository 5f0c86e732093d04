"""Of what an atelier handed in more than once, the newest: it says all that counts."""

from collections.abc import Sequence

from napl_desktop.incoming.ateliers import ateliers_in
from napl_desktop.incoming.source import Source


def newer_among(source: Source, sources: Sequence[Source]) -> Source | None:
    """Return what is a later hand-in of the same ateliers, if there is any among the sources.

    What says otherwise which ateliers it is of may be of others that began with this hand-in.
    """
    said = _ateliers(source)
    return next(
        (each for each in sources if source.handed_in_as in each.past and _ateliers(each) == said), None
    )


def newest_of_each(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources of which there is no later hand-in among them."""
    return tuple(source for source in sources if newer_among(source, sources) is None)


def _ateliers(source: Source) -> object:
    # What waits says nothing yet, but who it is from is known.
    said = ateliers_in(source.raw or source.incoming.theirs)
    return sorted((each.title, each.sectors, each.focus) for each in said.values())
