"""Of which paths and roles a change alters the figures, also where it removed what it was about."""

from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.document.history.steps import Change, RowChange
from napl_desktop.model import Descriptor, Dimension, Level, Note, ThingKind

# What of a row is counted: a choice of the figures that are shown, and no fact of these tables. The rest of a row
# may change without any of them being different.
_COUNTED: dict[ThingKind, tuple[str, ...]] = {
    Descriptor: ("status",),
    Dimension: ("parent_id",),
    Level: (),
    Note: ("handled", *Note.facts.part_of),
}


class Touched(Struct, frozen=True):
    """The ids of the paths and roles whose figures may be different now."""

    paths: frozenset[str]
    roles: frozenset[str]


def touched(session: Session, change: Change) -> Touched:
    """Find in what the figures change by cells, notes, rows and levels, from these as they were and as they are.

    What is gone as a whole may be among them.
    """
    ends = [
        (kind, image)
        for kind, counted in _COUNTED.items()
        for row in change.of(kind)
        if _differs(row, counted)
        for image in (row.before, row.after)
        if image
    ]
    return Touched(
        paths=frozenset().union(
            _column(ends, Dimension, "path_id"),
            _column(ends, Level, "path_id"),
            _column(ends, Note, "path_id"),
            _paths(session, Level.path_id, Level.id.in_(_column(ends, Descriptor, "level_id"))),
            _paths(session, Dimension.path_id, Dimension.id.in_(_column(ends, Note, "dimension_id"))),
            session.scalars(
                sa.select(Level.path_id)
                .join(Descriptor)
                .where(Descriptor.id.in_(_column(ends, Note, "descriptor_id")))
            ),
        ),
        roles=_column(ends, Note, "role_id"),
    )


def _differs(row: RowChange, counted: tuple[str, ...]) -> bool:
    if row.before is None or row.after is None:
        return True
    return any(row.before[column] != row.after[column] for column in counted)


def _column(ends: list[tuple[ThingKind, dict[str, Any]]], kind: ThingKind, column: str) -> frozenset[str]:
    return frozenset(image[column] for each, image in ends if each is kind and image[column] is not None)


def _paths(
    session: Session, path_id: sa.orm.InstrumentedAttribute[str], which: sa.ColumnElement[bool]
) -> frozenset[str]:
    return frozenset(session.scalars(sa.select(path_id).where(which)))
