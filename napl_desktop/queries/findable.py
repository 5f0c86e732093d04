"""What in a project can be gone to by what it is called or says: paths, roles, rows, and cells by their texts."""

from collections.abc import Iterator

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import DevelopmentPath, Dimension, Place, Role
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, PATH, ROLE


class Findable(Struct, frozen=True):
    """A thing: what it is called (for a cell what it says), and in what it is, from large to small."""

    place: Place
    path_id: str | None
    title: str
    where: tuple[str, ...]


class Findables(Struct, frozen=True):
    """All of a project, each in the user's order."""

    named: tuple[Findable, ...] = ()
    """Paths, then roles, then rows and the dimensions above them."""
    cells: tuple[Findable, ...] = ()
    """The cells with a text."""


def findables(session: Session) -> Findables:
    """Read all of it."""
    return Findables((*_paths(session), *_roles(session), *_rows(session)), tuple(_cells(session)))


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


_IN_ORDER = (ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id)
