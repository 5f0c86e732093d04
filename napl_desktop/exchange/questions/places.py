"""Where a question can be in rows that lack its place: at the nearest thing around it that they have."""

from napl_desktop.model import Descriptor, DevelopmentPath, Dimension, Note
from napl_desktop.rows import Columns, Key, Rows, references

_OUTWARDS = {
    Descriptor.__tablename__: ("dimension_id",),
    Dimension.__tablename__: ("parent_id", "path_id"),
}
"""What a place is in, the nearest first."""


def key_of_place(note: Columns) -> Key:
    """Return what a note is on."""
    ends = references(Note.__tablename__)
    return next(
        (ends[column].table, str(note[column])) for column in Note.facts.part_of if note[column] is not None
    )


def moved_to(note: Columns, known: Rows, there: Rows) -> Columns | None:
    """Return a note of the `known` rows at the nearest place that is `there`; None where nothing around it is.

    A cell in which nothing was ever written is there where its row and its level are.
    """
    key: Key | None = key_of_place(note)
    while key is not None and not _is_there(key, known, there):
        key = _around(key, known)
    if key is None:
        return None
    ends = references(Note.__tablename__)
    place = {column: key[1] if ends[column].table == key[0] else None for column in Note.facts.part_of}
    return {**note, **place}


def _is_there(key: Key, known: Rows, there: Rows) -> bool:
    if key in there:
        return True
    cell = known.get(key)
    if key[0] != Descriptor.__tablename__ or cell is None:
        return False
    row, path = (Dimension.__tablename__, str(cell["dimension_id"])), DevelopmentPath.__tablename__
    is_leaf = not any(each[0] == row[0] and other["parent_id"] == row[1] for each, other in there.items())
    level = there.get(("level", str(cell["level_id"])))
    return row in there and level is not None and is_leaf and (path, str(level["path_id"])) in there


def _around(key: Key, known: Rows) -> Key | None:
    """Return what a thing is in; None for what is in nothing that a note can be on, or is not known."""
    row = known.get(key, {})
    ends = references(key[0])
    return next(
        (
            (ends[column].table, str(row[column]))
            for column in _OUTWARDS.get(key[0], ())
            if row.get(column) is not None
        ),
        None,
    )
