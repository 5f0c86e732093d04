"""Of what one atelier handed in more than once, the newest: it says all that counts."""

from collections.abc import Sequence

from napl_desktop.incoming.source import Source


def newest_of_each(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources without those that another of them was handed in after."""
    before = {(source.project_id, version) for source in sources for version in source.past}
    return tuple(source for source in sources if (source.project_id, source.state) not in before)
