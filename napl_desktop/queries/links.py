"""What a cell requires and what requires it, with both ends in words: for inspector, graph and lists."""

from collections.abc import Collection, Iterator
from itertools import islice

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.orm import Session

from napl_desktop.model import CellKey, DescriptorStatus, Place, descriptor_id
from napl_desktop.queries._tables import ATELIER, DESCRIPTOR, DIMENSION, LEVEL, PATH, PREREQUISITE

# SQLite takes no more than some 32,000 values in one question.
_AT_ONCE = 5_000


class CellPlace(Struct, frozen=True):
    """A cell and where it is, in words; `text` may be ""."""

    dimension_id: str
    level_id: str
    path_id: str
    atelier_title: str
    path_title: str
    row_title: str
    level_title: str
    text: str
    status: DescriptorStatus

    @property
    def key(self) -> CellKey:
        """The place in its grid."""
        return self.dimension_id, self.level_id

    @property
    def place(self) -> Place:
        """Its address."""
        return Place.of_cell(self.dimension_id, self.level_id)

    @property
    def in_path(self) -> str:
        """What it is called within its path: its row and its level."""
        return f"{self.row_title} · {self.level_title}"


class LinkLine(Struct, frozen=True):
    """A prerequisite: the cell that requires, and the one that is required; `label` says why, or is ""."""

    id: str
    cell: CellPlace
    required: CellPlace
    label: str


def links_of_cell(session: Session, dimension_id: str, level_id: str) -> tuple[LinkLine, ...]:
    """Read what a cell requires, and what requires it, in the user's order of the paths."""
    cell = descriptor_id(dimension_id, level_id)
    return _links(session, sa.or_(PREREQUISITE.c.descriptor_id == cell, PREREQUISITE.c.required_id == cell))


def links_of_path(session: Session, path_id: str) -> tuple[LinkLine, ...]:
    """Read every prerequisite with an end in a path; the other may be elsewhere."""
    cells = sa.select(DESCRIPTOR.c.id).join(LEVEL).where(LEVEL.c.path_id == path_id)
    return _links(
        session, sa.or_(PREREQUISITE.c.descriptor_id.in_(cells), PREREQUISITE.c.required_id.in_(cells))
    )


def filled_cells(session: Session) -> tuple[CellPlace, ...]:
    """Read every cell with a text, in reading order of the project: what the user chooses from."""
    return tuple(place for _id, place in _places(session, DESCRIPTOR.c.text != ""))


def cell_places(session: Session, cells: Collection[CellKey]) -> dict[CellKey, CellPlace]:
    """Read where cells are; what is gone, or was never written in, lacks."""
    places = cells_with_ids(session, [descriptor_id(*cell) for cell in cells])
    return {place.key: place for place in places}


def cells_with_ids(session: Session, ids: Collection[str]) -> tuple[CellPlace, ...]:
    """Read where the cells with these ids are, in reading order up to some thousands; what is gone lacks."""
    found: list[CellPlace] = []
    waiting = iter(ids)
    while some := list(islice(waiting, _AT_ONCE)):
        found += [place for _id, place in _places(session, DESCRIPTOR.c.id.in_(some))]
    return tuple(found)


def _links(session: Session, which: sa.ColumnElement[bool]) -> tuple[LinkLine, ...]:
    rows = session.execute(
        sa.select(
            PREREQUISITE.c.id, PREREQUISITE.c.descriptor_id, PREREQUISITE.c.required_id, PREREQUISITE.c.label
        ).where(which)
    ).all()
    ends = sa.union(
        sa.select(PREREQUISITE.c.descriptor_id).where(which),
        sa.select(PREREQUISITE.c.required_id).where(which),
    )
    places = dict(_places(session, DESCRIPTOR.c.id.in_(ends)))
    order = {id: number for number, id in enumerate(places)}
    rows = sorted(rows, key=lambda row: (order[row.descriptor_id], order[row.required_id]))
    return tuple(LinkLine(id, places[one], places[other], label) for id, one, other, label in rows)


def _places(session: Session, which: sa.ColumnElement[bool]) -> Iterator[tuple[str, CellPlace]]:
    rows = session.execute(
        sa.select(
            DESCRIPTOR.c.id,
            DESCRIPTOR.c.dimension_id,
            DESCRIPTOR.c.level_id,
            PATH.c.id.label("path_id"),
            ATELIER.c.title.label("atelier"),
            PATH.c.title.label("path"),
            DIMENSION.c.title.label("row"),
            LEVEL.c.title.label("level"),
            DESCRIPTOR.c.text,
            DESCRIPTOR.c.status,
        )
        .select_from(DESCRIPTOR)
        .join(DIMENSION, DIMENSION.c.id == DESCRIPTOR.c.dimension_id)
        .join(LEVEL, LEVEL.c.id == DESCRIPTOR.c.level_id)
        .join(PATH, PATH.c.id == LEVEL.c.path_id)
        .join(ATELIER, ATELIER.c.id == PATH.c.atelier_id)
        .where(which)
        .order_by(
            *(ATELIER.c.order_key, ATELIER.c.id, PATH.c.order_key, PATH.c.id),
            *(DIMENSION.c.order_key, DIMENSION.c.id, LEVEL.c.order_key, LEVEL.c.id),
        )
    )
    for id, *place in rows:
        yield id, CellPlace(*place)
