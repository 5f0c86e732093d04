"""What in a project can be gone to: by what it is called, and cells and notes by what they say."""

from collections.abc import Iterator

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import Atelier, DevelopmentPath, Dimension, Level, Place, Role
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, NOTE, PATH, ROLE


class Findable(Struct, frozen=True):
    """A thing: what it is called (for a cell or a note what it says), and in what it is, from large to small.

    A note is at the place of what it is on.
    """

    place: Place
    path_id: str | None
    title: str
    where: tuple[str, ...]
    note_id: str | None = None


class Findables(Struct, frozen=True):
    """All of a project, each in the user's order."""

    named: tuple[Findable, ...] = ()
    """Paths, then roles, ateliers, rows with the dimensions above them, and levels."""
    cells: tuple[Findable, ...] = ()
    """The cells with a text."""
    notes: tuple[Findable, ...] = ()


def findables(session: Session) -> Findables:
    """Read all of it."""
    kinds = (_paths, _roles, _ateliers, _rows, _levels)
    named = tuple(thing for read in kinds for thing in read(session))
    return Findables(named, tuple(_cells(session)), tuple(_notes(session)))


def _paths(session: Session) -> Iterator[Findable]:
    rows = session.execute(
        sa.select(PATH.c.id, PATH.c.title, ATELIER.c.title).join(ATELIER).order_by(*_IN_ORDER)
    )
    for id, title, atelier in rows:
        yield Findable(Place.of(DevelopmentPath, id), id, title, (atelier,))


def _roles(session: Session) -> Iterator[Findable]:
    rows = session.execute(
        sa.select(ROLE.c.id, ROLE.c.title, ATELIER.c.title)
        .join(ATELIER)
        .order_by(ATELIER.c.order_key, ATELIER.c.id, ROLE.c.order_key, ROLE.c.id)
    )
    for id, title, atelier in rows:
        yield Findable(Place.of(Role, id), None, title, (atelier,))


def _ateliers(session: Session) -> Iterator[Findable]:
    rows = session.execute(
        sa.select(ATELIER.c.id, ATELIER.c.title).order_by(ATELIER.c.order_key, ATELIER.c.id)
    )
    for id, title in rows:
        yield Findable(Place.of(Atelier, id), None, title, ())


def _rows(session: Session) -> Iterator[Findable]:
    above = DIMENSION.alias()
    rows = session.execute(
        sa.select(DIMENSION.c.id, DIMENSION.c.title, PATH.c.id, PATH.c.title, above.c.title)
        .select_from(DIMENSION)
        .join(PATH, PATH.c.id == DIMENSION.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .outerjoin(above, above.c.id == DIMENSION.c.parent_id)
        .order_by(*_IN_ORDER, DIMENSION.c.order_key, DIMENSION.c.id)
    )
    for id, title, path_id, path, parent in rows:
        yield Findable(Place.of(Dimension, id), path_id, title, (path, parent) if parent else (path,))


def _levels(session: Session) -> Iterator[Findable]:
    rows = session.execute(
        sa.select(LEVEL.c.id, LEVEL.c.title, PATH.c.id, PATH.c.title)
        .select_from(LEVEL)
        .join(PATH, PATH.c.id == LEVEL.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .order_by(*_IN_ORDER, LEVEL.c.order_key, LEVEL.c.id)
    )
    for id, title, path_id, path in rows:
        yield Findable(Place.of(Level, id), path_id, title, (path,))


def _cells(session: Session) -> Iterator[Findable]:
    rows = session.execute(
        sa.select(
            *(DESCRIPTOR.c.dimension_id, DESCRIPTOR.c.level_id, DESCRIPTOR.c.text),
            *(PATH.c.id, PATH.c.title, DIMENSION.c.title, LEVEL.c.title),
        )
        .select_from(DESCRIPTOR)
        .join(DIMENSION, DIMENSION.c.id == DESCRIPTOR.c.dimension_id)
        .join(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .join(PATH, PATH.c.id == LEVEL.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .where(DESCRIPTOR.c.text != "")
        .order_by(
            *(*_IN_ORDER, DIMENSION.c.order_key, DIMENSION.c.id),
            *(LEVEL.c.order_key, LEVEL.c.id),
        )
    )
    for dimension_id, level_id, text, path_id, path, row, level in rows:
        yield Findable(Place.of_cell(dimension_id, level_id), path_id, text, (path, row, level))


def _notes(session: Session) -> Iterator[Findable]:
    dimension_id = sa.func.coalesce(DESCRIPTOR.c.dimension_id, NOTE.c.dimension_id)
    rows = session.execute(
        sa.select(
            *(NOTE.c.id, NOTE.c.text, ROLE.c.id, ROLE.c.title, PATH.c.id, PATH.c.title),
            *(DIMENSION.c.id, DIMENSION.c.title, LEVEL.c.id, LEVEL.c.title),
        )
        .select_from(NOTE)
        .outerjoin(DESCRIPTOR, DESCRIPTOR.c.id == NOTE.c.descriptor_id)
        .outerjoin(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .outerjoin(DIMENSION, DIMENSION.c.id == dimension_id)
        .outerjoin(PATH, PATH.c.id == sa.func.coalesce(DIMENSION.c.path_id, NOTE.c.path_id))
        .outerjoin(ROLE, ROLE.c.id == NOTE.c.role_id)
        .join(ATELIER, ATELIER.c.id == sa.func.coalesce(PATH.c.atelier_id, ROLE.c.atelier_id))
        .order_by(*_IN_ORDER, NOTE.c.written_at, NOTE.c.id)
    )
    for id, text, role_id, role, path_id, path, row_id, row, level_id, level in rows:
        where = tuple(title for title in (role, path, row, level) if title is not None)
        yield Findable(_noted(role_id, path_id, row_id, level_id), path_id, text, where, id)


def _noted(role_id: str | None, path_id: str | None, row_id: str | None, level_id: str | None) -> Place:
    """Return what a note is on: the smallest of what it is in."""
    if row_id is not None:
        return Place.of_cell(row_id, level_id) if level_id is not None else Place.of(Dimension, row_id)
    if path_id is not None:
        return Place.of(DevelopmentPath, path_id)
    assert role_id is not None, "a note is in a path or on a role"
    return Place.of(Role, role_id)


_IN_ORDER = (ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id)
