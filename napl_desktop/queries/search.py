"""Where a text occurs: in cells, titles, explanations, descriptions and notes, in the order a person reads."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.model import descriptor_id
from napl_desktop.queries._tables import NOTE
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.searching import TextTable, Wanted


@dataclass(frozen=True, slots=True)
class Found:
    """A text in which it occurs: a row of a table and its column, where that is shown, and how often."""

    table: TextTable
    id: str
    column: str
    path_id: str
    dimension_id: str | None
    level_id: str | None
    text: str
    times: int


def search(session: Session, wanted: Wanted, path_id: str | None = None) -> tuple[Found, ...]:
    """Find every text of a path, or of all paths, in which it occurs."""
    pattern = wanted.pattern()
    paths = [path.id for atelier in outline(session).ateliers for path in atelier.paths]
    notes = _notes(session)
    found: list[Found] = []
    for id in [path_id] if path_id else paths:
        grid = path_grid(session, id)
        if grid is not None:
            for place in _texts(grid, notes):
                times = len(pattern.findall(place.text))
                if times:
                    found.append(replace(place, times=times))
    return tuple(found)


def _texts(grid: PathGrid, notes: dict[str, list[tuple[str, str]]]) -> Iterator[Found]:
    def of(
        table: TextTable, id: str, column: str, text: str, row: str | None = None, level: str | None = None
    ) -> Found:
        return Found(table, id, column, grid.id, row, level, text, 0)

    yield of("path", grid.id, "title", grid.title)
    yield of("path", grid.id, "description", grid.description)
    for level in grid.levels:
        yield of("level", level.id, "stage", level.stage, level=level.id)
        yield of("level", level.id, "title", level.title, level=level.id)
    yield from (of("note", id, "text", text) for id, text in notes.get(grid.id, ()))
    for row in grid.dimensions:
        yield of("dimension", row.id, "title", row.title, row.id)
        yield of("dimension", row.id, "explanation", row.explanation, row.id)
        yield from (of("note", id, "text", text, row.id) for id, text in notes.get(row.id, ()))
        for level in grid.levels:
            cell = descriptor_id(row.id, level.id)
            yield of("descriptor", cell, "text", grid.cell(row.id, level.id).text, row.id, level.id)
            for id, text in notes.get(cell, ()):
                yield of("note", id, "text", text, row.id, level.id)


def _notes(session: Session) -> dict[str, list[tuple[str, str]]]:
    """Return all notes by what they are on: (id, text)."""
    on = sa.func.coalesce(NOTE.c.descriptor_id, NOTE.c.dimension_id, NOTE.c.path_id)
    notes: dict[str, list[tuple[str, str]]] = {}
    rows = session.execute(sa.select(on, NOTE.c.id, NOTE.c.text).order_by(NOTE.c.written_at, NOTE.c.id))
    for place, id, text in rows:
        notes.setdefault(place, []).append((id, text))
    return notes
