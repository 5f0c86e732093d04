"""What of a merge is not finished, atelier by atelier: what came in, and how much of it is left to choose."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.incoming.ateliers import ateliers_in
from napl_desktop.incoming.keeping import kept_answers, kept_sources
from napl_desktop.incoming.pending_merge import SourceLeft
from napl_desktop.incoming.source import Source
from napl_desktop.model import Atelier, AtelierFocus, DevelopmentPath, Sector
from napl_desktop.queries.hand_in_places import hand_in_number


class WaitingAtelier(Struct, frozen=True):
    """An atelier of a file that is being merged; by our id, where it is here already."""

    id: str
    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus
    paths: int


class WaitingSource(Struct, frozen=True):
    """A file of which not all is merged. `open_count` is how much of it is left to choose, None if not known."""

    number: int
    ateliers: tuple[WaitingAtelier, ...]
    open_count: int | None


class Waiting(Struct, frozen=True):
    """A merge that is not finished: its files of which something is left, and how much there is to choose."""

    sources: tuple[WaitingSource, ...] = ()
    open_count: int = 0
    """What several files say is one thing to choose; 0 also where it is not known."""


def waiting_sources(sources: Sequence[Source], left: Sequence[SourceLeft] = ()) -> tuple[WaitingSource, ...]:
    """Return the files of which something is left; of all that is not known if `left` says nothing."""
    known: Sequence[SourceLeft | None] = left if len(left) == len(sources) else [None] * len(sources)
    return tuple(
        WaitingSource(
            hand_in_number(source.title, source.past),
            _ateliers(source),
            None if of_it is None else of_it.open_count,
        )
        for source, of_it in zip(sources, known, strict=True)
        if of_it is None or of_it.count
    )


def kept_waiting(document: Document) -> Waiting:
    """Return what was not finished when the project was open last."""
    if document.read_only or not document.unfinished_merge.is_there:
        return Waiting()
    answers = kept_answers(document)
    return Waiting(waiting_sources(kept_sources(document), answers.left), answers.open_count or 0)


def _ateliers(source: Source) -> tuple[WaitingAtelier, ...]:
    # What waits says nothing yet, but who it is from is known.
    rows = source.raw or source.incoming.theirs
    ours = {**source.identities, **source.agreed}
    paths = Counter(
        str(row["atelier_id"]) for (table, _), row in rows.items() if table == DevelopmentPath.__tablename__
    )
    return tuple(
        WaitingAtelier(
            ours.get((Atelier.__tablename__, id), id), said.title, said.sectors, said.focus, paths[id]
        )
        for id, said in ateliers_in(rows).items()
    )
