"""Where a text occurs: in the grid and in all that lies in it, e.g. notes, in the order the user reads."""

from collections.abc import Iterator

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy.orm import Session

from napl_desktop.model import Base, DevelopmentPath, Dimension, Facts, Level, Place, facts_by_table
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.rows import Key, references, typed_columns
from napl_desktop.searching import Wanted

_GRID = ("path", "level", "dimension", "descriptor")
"""What the user reads as the grid itself: the order in it is that of the grid, not of its rows."""


class Found(Struct, frozen=True):
    """A text in which it occurs: a row of a table and its column, where it is shown, and how often."""

    table: str
    id: str
    column: str
    path_id: str
    shown: Place
    text: str
    times: int


class _Text(Struct, frozen=True):
    table: str
    id: str
    column: str
    text: str


_Lying = dict[Key, list[tuple[Key, list[_Text]]]]
"""Thing → the rows that are part of it, with their texts."""


def search(session: Session, wanted: Wanted, path_id: str | None = None) -> tuple[Found, ...]:
    """Find every text of a path, or of all paths, in which it occurs."""
    pattern = wanted.pattern()
    paths = [path.id for atelier in outline(session).ateliers for path in atelier.paths]
    lying = _lying(session)
    found: list[Found] = []
    for id in [path_id] if path_id else paths:
        grid = path_grid(session, id)
        if grid is not None:
            for place in _texts(grid, lying):
                times = len(pattern.findall(place.text))
                if times:
                    found.append(replace(place, times=times))
    return tuple(found)


def _texts(grid: PathGrid, lying: _Lying) -> Iterator[Found]:
    def at(place: Place, texts: Iterator[_Text]) -> Iterator[Found]:
        for each in texts:
            yield Found(each.table, each.id, each.column, grid.id, place, each.text, 0)

    def all_at(place: Place, head: object) -> Iterator[Found]:
        yield from at(place, _own(place, head))
        yield from at(place, _inside(_key(place), lying))

    path = Place.of(DevelopmentPath, grid.id)
    yield from at(path, _own(path, grid))
    for level in grid.levels:
        yield from all_at(Place.of(Level, level.id), level)
    yield from at(path, _inside(_key(path), lying))
    for row in grid.dimensions:
        yield from all_at(Place.of(Dimension, row.id), row)
        for level in grid.levels:
            yield from all_at(Place.of_cell(row.id, level.id), grid.cell(row.id, level.id))


def _key(place: Place) -> Key:
    return place.kind.__tablename__, place.row_id


def _own(place: Place, head: object) -> Iterator[_Text]:
    """Yield the texts of a thing in the grid, as they stand above each other: a stage above its levels."""
    table, id = _key(place)
    for column in sorted(typed_columns(table), key=lambda column: column != "stage"):
        yield _Text(table, id, column, getattr(head, column))


def _inside(thing: Key, lying: _Lying) -> Iterator[_Text]:
    """Yield the texts of all that is part of a thing, however deep."""
    for key, texts in lying.get(thing, ()):
        yield from texts
        yield from _inside(key, lying)


def _lying(session: Session) -> _Lying:
    """Return what lies in things and says something; a link is none of it, nor is what the grid itself shows."""
    lying: _Lying = {}
    for table, facts in facts_by_table().items():
        if table not in _GRID and not facts.links and facts.part_of and typed_columns(table):
            _lay(session, table, facts, lying)
    return lying


def _lay(session: Session, table: str, facts: Facts, lying: _Lying) -> None:
    columns = Base.metadata.tables[table].columns
    # In the order that people gave it, or else as it was written.
    order = [column for column in columns if column.name == "order_key" or column.name.endswith("_at")]
    wholes = [(column, references(table)[column].table) for column in facts.part_of]
    for row in session.execute(sa.select(*columns).order_by(*order, columns["id"])).mappings():
        texts = [_Text(table, row["id"], column, row[column]) for column in typed_columns(table)]
        for column, whole in wholes:
            if row[column] is not None:
                lying.setdefault((whole, row[column]), []).append(((table, row["id"]), texts))
