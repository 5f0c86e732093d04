"""Ateliers that have one id and are not one any more, as where two began from a copy of the same file.

They are never laid over each other: somebody says that it is one atelier, or that it is two. Then the second gets
ids of its own, and its next hand-in gets the same ones.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.document.document import Document
from napl_desktop.incoming.bases import projects_of_ateliers
from napl_desktop.incoming.source import Source
from napl_desktop.model import Atelier, AtelierFocus, AtelierSector, Project, Sector
from napl_desktop.rows import Key, Rows, read_all
from napl_desktop.rows.matching import apart, apart_id
from napl_desktop.rows.merging.several import Incoming


class AtelierSaid(Struct, frozen=True):
    """What an atelier is called, and what it is for."""

    title: str
    sectors: tuple[Sector, ...]
    focus: AtelierFocus


class AtelierClash(Struct, frozen=True):
    """An atelier of a source that has the id of one that is here, or that a source before it brings."""

    number: int
    """The number of the source."""
    theirs: AtelierSaid
    ours: AtelierSaid
    other_project: bool
    """Whether it only is of another project, and says the same of itself."""


def clashes(document: Document, sources: Sequence[Source]) -> tuple[AtelierClash, ...]:
    """Return which ateliers would be laid over another one, at most one of each source.

    What a source says otherwise of an atelier than when it was merged before, it says anew; what was changed here
    since then is no clash. Any thread may ask.
    """
    with document.read_elsewhere() as db:
        connection = db.connection()
        here = ateliers_in(read_all(connection))
        brought_by = projects_of_ateliers(connection)
    found = []
    for number, source in enumerate(sources):
        if source.raw is None:
            continue
        clash = _clash(number, source, here, brought_by)
        if clash is not None:
            found.append(clash)
            continue
        for id, said in _by_ids_here(source).items():
            here.setdefault(id, said)
            brought_by[id] |= {source.project_id}
    return tuple(found)


def set_apart(source: Source) -> Source:
    """Return a source as that of ateliers of its own, of which nothing is here yet.

    Its ids are made of its state: that is how a later hand-in of it is known again, as it names that state.
    """
    raw = apart(source.raw or {}, source.state)
    return replace(
        source,
        incoming=Incoming({}, raw),
        base_at="",
        project_id=project_id_in(raw),
        # What it was before is of the atelier that it began with.
        states=(source.state,),
        past=(),
        is_known=False,
        unwiped=frozenset(),
        raw=raw,
        identities=settled_apart(raw),
    )


def settled_apart(raw: Rows) -> dict[Key, str]:
    """Return that the ateliers of a source that was set apart are none of ours, whatever they are called."""
    return {key: key[1] for key in raw if key[0] == Atelier.__tablename__}


def set_apart_by(connection: sa.Connection, states: Sequence[str], project_id: str) -> str | None:
    """Return by which of its states, the newest first, a file was set apart before; None where it was not."""
    found = connection.exec_driver_sql("SELECT state, project_id FROM merged_source")
    known = {str(state): str(id) for state, id in found}
    kept_as = next((known[state] for state in states if state in known), project_id)
    if kept_as == project_id:
        return None
    return next((state for state in states if apart_id(state, project_id) == kept_as), None)


def ateliers_in(rows: Rows) -> dict[str, AtelierSaid]:
    """Return what every atelier in a set of rows says of itself, by its id."""
    sectors: defaultdict[str, set[str]] = defaultdict(set)
    for (table, _), row in rows.items():
        if table == AtelierSector.__tablename__:
            sectors[str(row["atelier_id"])].add(str(row["sector"]))
    return {
        id: AtelierSaid(
            str(row["title"]),
            tuple(sector for sector in Sector if sector in sectors[id]),
            AtelierFocus(str(row["focus"])),
        )
        for (table, id), row in rows.items()
        if table == Atelier.__tablename__
    }


def project_id_in(rows: Rows) -> str:
    """Return the id of the project of a file."""
    return next(id for table, id in rows if table == Project.__tablename__)


def _by_ids_here(source: Source) -> dict[str, AtelierSaid]:
    """Return the ateliers of a source by the ids that they have here."""
    said = ateliers_in(source.raw or {})
    return {source.identities.get((Atelier.__tablename__, id), id): each for id, each in said.items()}


def _clash(
    number: int, source: Source, here: Mapping[str, AtelierSaid], brought_by: Mapping[str, Collection[str]]
) -> AtelierClash | None:
    before = ateliers_in(source.incoming.base)
    for id, theirs in _by_ids_here(source).items():
        ours, was = here.get(id), before.get(id)
        if ours is None or theirs == was:
            continue
        is_of_another = was is None and bool(brought_by[id]) and source.project_id not in brought_by[id]
        if theirs != ours or is_of_another:
            return AtelierClash(number, theirs, ours, other_project=theirs == ours)
    return None
