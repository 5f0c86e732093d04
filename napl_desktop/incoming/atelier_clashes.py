"""Ateliers that have one id and are not one any more, as where two began from a copy of the same file.

They are never laid over each other: somebody says that it is one atelier, or that it is two. Then the second gets
ids of its own, and its next hand-in gets the same ones.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.incoming.arrival_order import in_their_places
from napl_desktop.incoming.ateliers import AtelierSaid, ateliers_in, project_id_in
from napl_desktop.incoming.bases import projects_of_ateliers, workbook_state
from napl_desktop.incoming.source import HowItLeft, Source
from napl_desktop.model import Atelier
from napl_desktop.rows import read_all
from napl_desktop.rows.matching import apart, apart_id, apart_ids
from napl_desktop.rows.merging.several import Incoming


class AtelierClash(Struct, frozen=True):
    """An atelier of a source that has the id of one that is here, or that a source before it brings."""

    number: int
    """The number of the source."""
    atelier_id: str
    """The id of the atelier there."""
    theirs: AtelierSaid
    ours: AtelierSaid
    other_project: bool
    """Whether it only is of another project, and says the same of itself."""


def clashes(document: Document, sources: Sequence[Source]) -> tuple[AtelierClash, ...]:
    """Return which ateliers would be laid over another one.

    What a source says otherwise of an atelier than when it was merged before, it says anew; what was changed here
    since then is no clash. Any thread may ask.
    """
    with document.read_elsewhere() as db:
        connection = db.connection()
        here = ateliers_in(read_all(connection))
        brought_by = projects_of_ateliers(connection)
    found: list[AtelierClash] = []
    for number, source in enumerate(sources):
        if source.raw is None:
            continue
        of_source = list(_clashes(number, source, here, brought_by))
        found += of_source
        if of_source:
            continue
        for id, said in ateliers_in(source.raw).items():
            here.setdefault(_id_here(source, id), said)
            brought_by[_id_here(source, id)] |= {source.project_id}
    return tuple(found)


def set_apart(source: Source, atelier_ids: Collection[str]) -> Source:
    """Return a source by ids of its own, of which nothing is here yet; these of its ateliers are none of ours.

    About its other ateliers is asked as about those of any file that comes in for the first time. The ids are
    made of its state: that is how a later hand-in of it is known again, as it names that state.
    """
    name, own = source.handed_in_as, source.raw or {}
    settled = [apart_id(name, id) for id in atelier_ids]
    raw, left = in_their_places(apart(own, name)), source.left
    if left is not None:
        left = HowItLeft((name,), in_their_places(apart(left.rows, name)), is_known=False)
    return replace(
        source,
        incoming=Incoming({}, raw),
        base_at="",
        project_id=project_id_in(raw),
        # What it was before is of the atelier that it began with.
        states=(source.state if left is None else workbook_state(raw, name),),
        past=(),
        is_known=False,
        unwiped=frozenset(),
        raw=raw,
        left=left,
        identities={(Atelier.__tablename__, id): id for id in settled},
        own_ids=apart_ids(own, name),
    )


def set_apart_by(connection: sa.Connection, states: Sequence[str], project_id: str) -> str | None:
    """Return by which of its states, the newest first, a file was set apart before; None where it was not."""
    found = connection.exec_driver_sql("SELECT state, project_id FROM merged_source")
    known = {str(state): str(id) for state, id in found}
    kept_as = next((known[state] for state in states if state in known), project_id)
    if kept_as == project_id:
        return None
    return next((state for state in states if apart_id(state, project_id) == kept_as), None)


def _id_here(source: Source, id: str) -> str:
    """Return the id that an atelier of a source has here."""
    return source.identities.get((Atelier.__tablename__, id), id)


def _clashes(
    number: int, source: Source, here: Mapping[str, AtelierSaid], brought_by: Mapping[str, Collection[str]]
) -> Iterator[AtelierClash]:
    before = ateliers_in(source.incoming.base)
    for id, theirs in ateliers_in(source.raw or {}).items():
        id_here = _id_here(source, id)
        ours, was = here.get(id_here), before.get(id_here)
        if ours is None or theirs == was:
            continue
        brought = brought_by.get(id_here, ())
        is_of_another = was is None and bool(brought) and source.project_id not in brought
        if theirs != ours or is_of_another:
            yield AtelierClash(number, id, theirs, ours, other_project=theirs == ours)
