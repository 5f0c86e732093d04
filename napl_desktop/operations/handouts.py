"""What the user does with groups of an afternoon: deal rows and paths out to them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import newest_step
from napl_desktop.errors.content import GroupFileNotDealtOut, ThingGone
from napl_desktop.model import DevelopmentPath, Dimension, Handout, HandoutScope, Project, new_id
from napl_desktop.operations._naming import named
from napl_desktop.rows import Columns, Key, Rows, read_table

_PLACES = {"path_id": DevelopmentPath.__tablename__, "dimension_id": Dimension.__tablename__}


class GroupPlan(Struct, frozen=True):
    """What one group is to get: whole paths, and rows of other paths with all under it, by their ids."""

    title: str
    path_ids: tuple[str, ...] = ()
    dimension_ids: tuple[str, ...] = ()


class PlannedDealing(Struct, frozen=True):
    """What comes on record of a dealing, once the files are there: files without a record do less harm."""

    handout_ids: tuple[str, ...]
    rows: Rows


def plan_dealing(document: Document, groups: Sequence[GroupPlan]) -> PlannedDealing:
    """Return what comes on record when each of the groups gets its own, in the same order; nothing is written.

    Raises TitleNeeded, ThingGone, and GroupFileNotDealtOut where the project is a group's file itself.
    """
    with document.read() as session:
        own_id = session.scalars(sa.select(Project.handout_id)).one()
        if own_id is not None:
            raise GroupFileNotDealtOut(group=session.get_one(Handout, own_id).title)
        newest = newest_step(session.connection())
        at, base = datetime.now(UTC).isoformat(timespec="seconds"), newest.id if newest else ""
        handouts = [_handout(group.title, at, base) for group in groups]
        rows: Rows = {(Handout.__tablename__, str(each["id"])): each for each in handouts}
        for handout, group in zip(handouts, groups, strict=True):
            for scope in _scopes(str(handout["id"]), group):
                rows[HandoutScope.__tablename__, str(scope["id"])] = scope
        _refuse_gone(rows, _places_in(session.connection()))
    return PlannedDealing(tuple(str(each["id"]) for each in handouts), rows)


def deal_out(document: Document, dealing: PlannedDealing) -> None:
    """Put on record what groups got, as one step. Raises ThingGone where some of that is gone since."""
    with document.edit("deal-out") as edit:
        _refuse_gone(dealing.rows, _places_in(edit.session.connection()))
        (project,) = edit.all(sa.select(Project))
        titles = [str(dealing.rows[Handout.__tablename__, id]["title"]) for id in dealing.handout_ids]
        edit.set_subject(Project, project.id, ", ".join(titles))
        edit.put_rows((*key, row) for key, row in dealing.rows.items())


def _handout(title: str, at: str, base: str) -> Columns:
    return {"id": new_id(), "title": named(title), "dealt_at": at, "base": base, "returned_at": None}


def _scopes(handout_id: str, group: GroupPlan) -> Iterator[Columns]:
    places = (
        *(("path_id", id) for id in group.path_ids),
        *(("dimension_id", id) for id in group.dimension_ids),
    )
    for column, id in places:
        yield {"id": new_id(), "handout_id": handout_id, **dict.fromkeys(_PLACES), column: id}


def _places_in(connection: sa.Connection) -> Collection[Key]:
    return {key for table in _PLACES.values() for key in read_table(connection, table)}


def _refuse_gone(rows: Rows, there: Collection[Key]) -> None:
    for (table, _id), row in rows.items():
        for column, of in _PLACES.items() if table == HandoutScope.__tablename__ else ():
            if row[column] is not None and (of, str(row[column])) not in there:
                raise ThingGone()
