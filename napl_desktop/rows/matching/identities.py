"""Rows under other ids: those that things of ours have, or some of their own."""

from collections.abc import Collection, Mapping
from uuid import UUID, uuid5

from napl_desktop.model import Perspective, facts_by_table
from napl_desktop.rows.rows import Columns, Key, Rows, references

_APART = UUID("b4f0d1c7-95e2-5a3b-8c6d-2e7f90a1b3d4")


def remapped(rows: Rows, identities: Mapping[Key, str]) -> Rows:
    """Return rows in which things have other ids, also where they are named, and ids that follow are made again.

    Nothing falls away: a thing that would get the id of another one of these rows keeps its own. So it is where
    two are to be one of ours (the first becomes that), and where what is meant is among the rows already. Of ids
    that are made of others, two are the same only where these are, so they do not meet. The rows must fit
    together; they stay as they are.
    """
    ids = _one_to_one(rows, identities)
    renamed: Rows = {}
    for table, facts in facts_by_table().items():
        for key in [key for key in rows if key[0] == table]:
            row = _renamed(table, rows[key], ids)
            if facts.identity is not None:
                row = facts.identity.arranged(row)
                ids[key] = facts.identity.of(row)
            id = ids.get(key, key[1])
            renamed[table, id] = {**row, "id": id}
    return renamed


def apart(rows: Rows, source: str, kept: Collection[Key] = ()) -> Rows:
    """Return the rows of a source under ids of its own, the same ones each time: also for its next hand-in.

    For what was begun from a copy of the same file, and is no longer the same. `source` is what the source is
    called by. What is `kept` keeps its id.
    """
    return remapped(rows, apart_ids(rows, source, kept))


def apart_ids(rows: Rows, source: str, kept: Collection[Key] = ()) -> dict[Key, str]:
    """Return the ids that things get so. Perspectives get none: they are made of names, and meant to meet."""
    return {
        key: apart_id(source, key[1])
        for key in rows
        if facts_by_table()[key[0]].identity is None
        and key[0] != Perspective.__tablename__
        and key not in kept
    }


def apart_id(source: str, id: str) -> str:
    """Return the id that `apart` gives to a thing of a source."""
    return str(uuid5(_APART, f"{source} {id}"))


def _one_to_one(rows: Rows, identities: Mapping[Key, str]) -> dict[Key, str]:
    """Return the identities without those by which one of the rows would get the id of another."""
    ids = {key: id for key, id in identities.items() if facts_by_table()[key[0]].identity is None}
    while True:
        kept = {key for key in rows if key not in ids}
        refused = []
        for key in rows:
            if key in ids:
                target = (key[0], ids[key])
                if target in kept:
                    refused.append(key)
                kept.add(target)
        if not refused:
            return ids
        for key in refused:
            del ids[key]


def _renamed(table: str, row: Columns, ids: Mapping[Key, str]) -> Columns:
    renamed = dict(row)
    for column, reference in references(table).items():
        if (id := row[column]) is not None:
            renamed[column] = ids.get((reference.table, str(id)), id)
    return renamed
