"""Of which paths and roles a change alters the figures, also where it removed what it was about."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.history import Change, RowChange
from napl_desktop.model import Descriptor, Dimension, Level

# What of a row is counted: a choice of the figures that are shown, and no fact of these tables. The rest of a row
# may change without any of them being different.
_COUNTED = {
    "descriptor": ("status",),
    "dimension": ("parent_id",),
    "level": (),
    "note": ("handled", "descriptor_id", "dimension_id", "path_id", "role_id"),
}


@dataclass(frozen=True, slots=True)
class Touched:
    """The ids of the paths and roles whose figures may be different now."""

    paths: frozenset[str]
    roles: frozenset[str]


def touched(session: Session, change: Change) -> Touched:
    """Find in what the figures change by cells, notes, rows and levels, from these as they were and as they are.

    What is gone as a whole may be among them.
    """
    ends = [
        (row.table, image)
        for row in change.rows
        if _counts_differ(row)
        for image in (row.before, row.after)
        if image
    ]
    return Touched(
        paths=frozenset().union(
            _column(ends, "dimension", "path_id"),
            _column(ends, "level", "path_id"),
            _column(ends, "note", "path_id"),
            _paths(session, Level.path_id, Level.id.in_(_column(ends, "descriptor", "level_id"))),
            _paths(session, Dimension.path_id, Dimension.id.in_(_column(ends, "note", "dimension_id"))),
            session.scalars(
                sa.select(Level.path_id)
                .join(Descriptor)
                .where(Descriptor.id.in_(_column(ends, "note", "descriptor_id")))
            ),
        ),
        roles=_column(ends, "note", "role_id"),
    )


def _counts_differ(row: RowChange) -> bool:
    if row.table not in _COUNTED:
        return False
    if row.before is None or row.after is None:
        return True
    return any(row.before[column] != row.after[column] for column in _COUNTED[row.table])


def _column(ends: list[tuple[str, dict[str, Any]]], table: str, column: str) -> frozenset[str]:
    return frozenset(image[column] for name, image in ends if name == table and image[column] is not None)


def _paths(
    session: Session, path_id: sa.orm.InstrumentedAttribute[str], which: sa.ColumnElement[bool]
) -> frozenset[str]:
    return frozenset(session.scalars(sa.select(path_id).where(which)))
