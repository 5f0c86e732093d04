"""What is remembered of the sources of a merge, once it is written."""

from collections.abc import Iterator, Sequence

from napl_desktop.incoming.source import HowItLeft, Source
from napl_desktop.operations.merges import Arrival
from napl_desktop.rows import Rows, are_there
from napl_desktop.rows.matching import remapped


def arrivals_of(sources: Sequence[Source], bases: Sequence[Rows]) -> tuple[Arrival, ...]:
    """Return the sources as they are written down; `bases` is what is known of each after the merge."""
    return tuple(
        arrival
        for source, base in zip(sources, bases, strict=True)
        if not source.waits
        for arrival in _of_source(source, base)
    )


def _of_source(source: Source, base: Rows) -> Iterator[Arrival]:
    """Yield how a workbook was handed in before it was edited, where that is not known, and then what came in."""
    if source.left is not None and not source.left.is_known:
        yield _as_it_left(source, source.left, base)
    yield Arrival(
        source.title,
        source.project_id,
        source.states,
        source.incoming.theirs,
        base,
        handout_id=source.handout_id,
        past=source.past,
        identities={**source.own_ids, **source.agreed},
        is_known=base == source.incoming.base and not _is_news(source),
        file_format=source.file_format,
        is_workbook=source.is_workbook,
    )


def _as_it_left(source: Source, left: HowItLeft, base: Rows) -> Arrival:
    """Return the hand-in that a workbook was made of: what its atelier hands in next goes on from there.

    What was decided about the workbook was decided knowing what it was before.
    """
    rows = remapped(left.rows, {**source.identities, **source.agreed})
    known = dict(base)
    for key in base.keys() | rows.keys():
        if base.get(key) == source.incoming.theirs.get(key):
            if key in rows:
                known[key] = rows[key]
            else:
                known.pop(key, None)
    return Arrival(
        source.title,
        source.project_id,
        left.states,
        rows,
        are_there(known, lambda _key: False),
        past=source.past,
        file_format=source.file_format,
        is_workbook=True,
    )


def _is_news(source: Source) -> bool:
    """Tell whether something is to be remembered of a source though nothing of it was decided."""
    is_back = source.handout_id is not None and not source.is_known
    return is_back or bool(source.agreed or source.own_ids)
