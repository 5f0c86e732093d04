"""A hand-in that is the same whenever it is made: identities that follow from titles, times that are given."""

from datetime import datetime, timedelta
from functools import cache
from uuid import UUID, uuid5

from msgspec.structs import replace

from napl_desktop.document.history.versions import VersionElsewhere, VersionReason
from napl_desktop.exchange.hand_in.content import HandInContent
from napl_desktop.model import Note, Perspective, Project, facts_by_table
from napl_desktop.rows import Columns, Key, Rows, copy_rows, references

_SAMPLES = UUID("7d0c5a1e-93b4-5f6d-8a27-4e1b9c3f6d58")
_MINUTES_OF_NOTES = 60


def settled(content: HandInContent, at: str, begun_at: str, before: Rows) -> HandInContent:
    """Return what is handed in `at` a time by a project that was begun at one.

    Things that are in `before`, what was handed in the last time, keep the identities and times they have there.
    Raises ValueError where two things are called the same in one place.
    """
    rows = content.snapshot.rows
    named = _Named(rows)
    (project,) = (row for (table, _), row in rows.items() if table == Project.__tablename__)
    notes = sorted(
        (named.name_of(key), key) for key in rows.keys() - before.keys() if key[0] == Note.__tablename__
    )
    roots: dict[Key, Columns] = {key: {} for key in rows}
    roots[Project.__tablename__, str(project["id"])] = {"created_at": begun_at}
    for minute, (_name, key) in enumerate(notes):
        roots[key] = {"written_at": _before(at, _MINUTES_OF_NOTES - minute)}

    def new_id_for(key: Key) -> str:
        if key in before or key[0] == Perspective.__tablename__:
            return key[1]
        return str(uuid5(_SAMPLES, named.name_of(key)))

    copied = copy_rows(rows, roots, lambda _key: False, new_id_for).rows
    if len(copied) < len(rows):
        raise ValueError(f"two things of one name in {project['title']}")
    version = str(uuid5(_SAMPLES, f"{project['title']} / hand-in {content.number}"))
    return replace(
        content,
        snapshot=replace(
            content.snapshot, rows={key: copied[key] for key in sorted(copied)}, version=version, step_id=""
        ),
        versions=(*content.versions[:-1], VersionElsewhere(version, VersionReason.HAND_IN, "", at)),
    )


def _before(at: str, minutes: int) -> str:
    """Return the time that is so many minutes before another, as notes keep it."""
    return (datetime.fromisoformat(at) - timedelta(minutes=minutes)).isoformat(timespec="milliseconds")


class _Named:
    """Says of a row how it is called among all: by its own title, after those of what it is in."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._project = next(
            str(row["title"]) for (table, _), row in rows.items() if table == Project.__tablename__
        )
        self.name_of = cache(self._name_of)

    def _name_of(self, key: Key) -> str:
        table, row = key[0], self._rows[key]
        facts = facts_by_table()[table]
        owners = dict.fromkeys((*facts.part_of, *(facts.ordered_in or ())))
        above = [
            self.name_of((references(table)[column].table, str(row[column])))
            for column in owners
            if row[column] is not None
        ]
        return " / ".join([*above, table, str(row[facts.title]) if facts.title else self._project])
