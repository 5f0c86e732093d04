"""Queries on what was dealt out to groups: who has which rows, and whose file this is."""

from collections import defaultdict
from collections.abc import Mapping

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import Dimension, Handout, HandoutScope, Project
from napl_desktop.queries._tables import HANDOUT, PROJECT
from napl_desktop.rows import Columns, Rows, read_table

# Other names keep their capital.
_WORDS_FOR_GROUP = ("Groep", "Group")


class GroupLine(Struct, frozen=True):
    """One group, and what it got, by ids."""

    id: str
    title: str
    dealt_at: str
    returned_at: str | None
    path_ids: frozenset[str]
    dimension_ids: frozenset[str]
    """Rows of other paths, each with all under it."""


class GroupFile(Struct, frozen=True):
    """The group whose file this is, and whose the rows are that it has not got."""

    id: str
    title: str
    others: Mapping[str, tuple[str, ...]]
    """Row → the groups that have it; none of them, or nobody: an empty tuple. Its own rows are not in it."""


def handouts(session: Session) -> tuple[GroupLine, ...]:
    """Return everything that was dealt out, in the order in which it was."""
    return group_lines(handout_rows(session))


def handout_rows(session: Session) -> Rows:
    """Return the rows of everything that was dealt out."""
    connection = session.connection()
    return {
        **read_table(connection, Handout.__tablename__),
        **read_table(connection, HandoutScope.__tablename__),
    }


def group_lines(rows: Rows) -> tuple[GroupLine, ...]:
    """Return what rows of handouts say, on record or not yet, in the order in which they are dealt out."""
    scopes: defaultdict[str, list[Columns]] = defaultdict(list)
    for (table, _id), row in rows.items():
        if table == HandoutScope.__tablename__:
            scopes[str(row["handout_id"])].append(row)
    lines = (
        GroupLine(
            id,
            str(row["title"]),
            str(row["dealt_at"]),
            None if row["returned_at"] is None else str(row["returned_at"]),
            _named(scopes[id], "path_id"),
            _named(scopes[id], "dimension_id"),
        )
        for (table, id), row in rows.items()
        if table == Handout.__tablename__
    )
    return tuple(sorted(lines, key=lambda each: (each.dealt_at, each.title, each.id)))


def _named(scopes: list[Columns], column: str) -> frozenset[str]:
    return frozenset(str(scope[column]) for scope in scopes if scope[column] is not None)


def group_file(session: Session) -> GroupFile | None:
    """Return whose file this is; None for a project that is no group's."""
    own_id = session.scalars(sa.select(Project.handout_id)).one()
    if own_id is None:
        return None
    groups = {group.id: group for group in handouts(session)}
    holders = rows_of_groups(session, tuple(groups.values()))
    own = groups[own_id]
    together = [group.id for group in groups.values() if group.dealt_at == own.dealt_at]
    others = {
        row: tuple(groups[id].title for id in together if id in ids)
        for row, ids in holders.items()
        if own_id not in ids
    }
    return GroupFile(own.id, own.title, others)


def group_name(session: Session) -> str:
    """Return the name of the group whose file this is; "" for a project that is no group's."""
    own = sa.select(HANDOUT.c.title).join(PROJECT, PROJECT.c.handout_id == HANDOUT.c.id)
    return session.scalars(own).first() or ""


def rows_of_others(session: Session) -> Mapping[str, tuple[str, ...]]:
    """Return of each row of another group the groups that have it; nothing for a project that is no group's."""
    own = group_file(session) if group_name(session) else None
    return {row: groups for row, groups in own.others.items() if groups} if own is not None else {}


def within_a_sentence(group: str) -> str:
    """Return the name of a group as it stands within a sentence: "Groep A" as "groep A"."""
    first, space, rest = group.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in _WORDS_FOR_GROUP else group


def rows_of_groups(session: Session, groups: tuple[GroupLine, ...]) -> dict[str, frozenset[str]]:
    """Return of every dimension the ids of the groups that have it, by itself or with what it is in."""
    rows = session.execute(sa.select(Dimension.id, Dimension.path_id, Dimension.parent_id)).all()
    parents = {id: parent for id, _path, parent in rows}
    return {
        id: frozenset(
            group.id
            for group in groups
            if path in group.path_ids or not group.dimension_ids.isdisjoint(_way_up(id, parents))
        )
        for id, path, _parent in rows
    }


def _way_up(id: str, parents: Mapping[str, str | None]) -> list[str]:
    way, at = [], id
    while True:
        way.append(at)
        above = parents[at]
        if above is None:
            return way
        at = above
