"""What is remembered of the sources of a merge, once it is written."""

from collections.abc import Sequence

from napl_desktop.incoming.source import Source
from napl_desktop.operations.merges import Arrival
from napl_desktop.rows import Rows


def arrivals_of(sources: Sequence[Source], bases: Sequence[Rows]) -> tuple[Arrival, ...]:
    """Return the sources as they are written down; `bases` is what is known of each after the merge."""
    return tuple(
        Arrival(
            source.title,
            source.project_id,
            source.states,
            source.incoming.theirs,
            base,
            handout_id=source.handout_id,
            past=source.past,
            is_known=base == source.incoming.base and (source.is_known or source.handout_id is None),
        )
        for source, base in zip(sources, bases, strict=True)
    )
