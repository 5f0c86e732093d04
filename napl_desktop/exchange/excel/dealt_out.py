"""The part of a project that a group gets as a workbook: a few paths, some rows of which are of others."""

from collections.abc import Collection, Mapping

from msgspec import Struct
from msgspec.structs import replace

from napl_desktop.exchange.snapshot import NoteSnapshot, PathSnapshot, ProjectSnapshot
from napl_desktop.model import Dimension, HandoutScope
from napl_desktop.rows import Rows


class DealtOut(Struct, frozen=True):
    """Whose a workbook is: the group, and of every row that is not theirs whose it is, in words."""

    handout_id: str
    title: str
    others: Mapping[str, str]


def paths_dealt(rows: Rows, handout_id: str) -> frozenset[str]:
    """Return the paths that a group got, or got rows of."""
    scopes = [
        row
        for (table, _id), row in rows.items()
        if table == HandoutScope.__tablename__ and row["handout_id"] == handout_id
    ]
    dimensions = (rows.get((Dimension.__tablename__, str(row["dimension_id"]))) for row in scopes)
    return frozenset(
        str(path_id)
        for path_id in (
            *(row["path_id"] for row in scopes),
            *(dimension["path_id"] for dimension in dimensions if dimension),
        )
        if path_id is not None
    )


def only_paths(snapshot: ProjectSnapshot, path_ids: Collection[str]) -> ProjectSnapshot:
    """Return what of a project a group gets on sheets: paths, with their roles and notes. Its rows stay whole."""
    paths = tuple(path for path in snapshot.paths if path.id in path_ids)
    role_ids = {path.role_id for path in paths}
    places = {id for path in paths for id in _places(path)} | role_ids
    return replace(
        snapshot,
        paths=paths,
        roles=tuple(role for role in snapshot.roles if role.id in role_ids),
        notes=tuple(note for note in snapshot.notes if not places.isdisjoint(_at(note))),
        prerequisites=(),
        relations=(),
        requirements=(),
        routes=(),
    )


def _places(path: PathSnapshot) -> tuple[str, ...]:
    """Return the ids of all places in a path at which a note can be."""
    return (path.id, *(each.id for each in path.dimensions), *(each.id for each in path.cells))


def _at(note: NoteSnapshot) -> set[str]:
    ids = (note.descriptor_id, note.dimension_id, note.path_id, note.role_id)
    return {id for id in ids if id is not None}
