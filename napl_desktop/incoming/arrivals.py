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
            identities={**source.own_ids, **source.agreed},
            file_format=source.file_format,
            is_workbook=source.is_workbook,
            is_known=base == source.incoming.base and not _is_news(source),
        )
        for source, base in zip(sources, bases, strict=True)
        if not source.waits
    )


def _is_news(source: Source) -> bool:
    """Tell whether something is to be remembered of a source though nothing of it was decided."""
    is_back = source.handout_id is not None and not source.is_known
    return is_back or bool(source.agreed or source.own_ids)
