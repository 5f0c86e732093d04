"""In how many rows of paths a merge changed something, as the user counts them."""

from msgspec import Struct

from napl_desktop.model import Descriptor, Dimension, Note, Provenance
from napl_desktop.rows import Columns, Key, Rows, diff


class TouchedRows(Struct, frozen=True):
    """In how many rows of paths there is something else, and how many other things are otherwise."""

    rows: int = 0
    other: int = 0


def touched(before: Rows, after: Rows) -> TouchedRows:
    """Count what is otherwise in `after`; where a text came from does not count."""
    found = diff(before, after)
    changed: dict[Key, Columns] = {
        **found.added,
        **found.removed,
        **{key: row for key, (_before, row) in found.changed.items()},
    }
    known = {**before, **after}
    rows: set[str] = set()
    other = 0
    for key, row in changed.items():
        if key[0] == Provenance.__tablename__:
            continue
        id = _row_of(key, row, known)
        if id is None:
            other += 1
        else:
            rows.add(id)
    return TouchedRows(len(rows), other)


def _row_of(key: Key, row: Columns, known: Rows) -> str | None:
    """Return the id of the row of a path that something is in; None for what is in none."""
    table, id = key
    if table == Dimension.__tablename__:
        return id
    if table == Note.__tablename__ and row["descriptor_id"] is not None:
        table, row = (
            Descriptor.__tablename__,
            known.get((Descriptor.__tablename__, str(row["descriptor_id"])), {}),
        )
    if table in (Descriptor.__tablename__, Note.__tablename__):
        dimension = row.get("dimension_id")
        return None if dimension is None else str(dimension)
    return None
