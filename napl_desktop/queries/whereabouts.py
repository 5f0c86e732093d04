"""Where in a project something is to be seen: what a step changed, or a text that was being typed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from napl_desktop.document.history import Change, RowChange
from napl_desktop.model import Participant
from napl_desktop.queries._tables import (
    ATELIER,
    DESCRIPTOR,
    DIMENSION,
    LEVEL,
    NOTE,
    PATH,
    PREREQUISITE,
    ROLE,
    ROUTE,
)
from napl_desktop.queries.grid import path_grid

Image = dict[str, Any]

# In which column of a thing stands what it is in, from near to far.
_OWNERS = {
    "dimension": (("parent_id", "dimension"), ("path_id", "path")),
    "level": (("path_id", "path"),),
    "path": (("atelier_id", "atelier"),),
    "role": (("atelier_id", "atelier"),),
    "atelier": (),
}
_TABLES = {"dimension": DIMENSION, "level": LEVEL, "path": PATH, "role": ROLE, "atelier": ATELIER}
# What is looked for in a step about several things, the smallest first.
_SMALLEST_FIRST = ("dimension", "level", "path", "role", "atelier")
_ON_THE_MAP = {"map_x", "map_y"}


class Scene(StrEnum):
    """Where it is seen if not in its path or on its page."""

    ROUTE = "route"
    ROLE_MAP = "role-map"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place, from large to small; what does not apply is None, and all of it for the project as a whole.

    A path with a dimension and a level is a cell. A note is on whatever else is named.
    """

    atelier_id: str | None = None
    role_id: str | None = None
    path_id: str | None = None
    dimension_id: str | None = None
    level_id: str | None = None
    note_id: str | None = None
    route_id: str | None = None
    scene: Scene | None = None


def where_changed(db: Session, change: Change) -> Whereabouts:
    """Return where a change is to be seen, as the project is after it; of what is gone, what is nearest to it."""
    kind, id = change.step.subject.type, change.step.subject.id
    rows = {(row.table, row.row_id): row for row in change.rows}
    match kind:
        case "cell":
            return _first_cell(db, change, id) or Whereabouts()
        case "note":
            return _where_note(db, change, id)
        case "route":
            is_there = _row(db, ROUTE, id) is not None
            return Whereabouts(route_id=id if is_there else None, scene=Scene.ROUTE)
        case "role" if _is_about_map(change):
            return Whereabouts(role_id=id, scene=Scene.ROLE_MAP)
        case "path" if ("path", id) not in rows:  # several of its cells
            return _first_cell(db, change) or _thing(db, "path", id, {})
        case "dimension" | "level" | "path" | "role" | "atelier":
            return _thing(db, kind, id, _image(rows.get((kind, id))))
        case _:
            return _first_of_all(db, change)


def where_typed(db: Session, place: tuple[str, ...]) -> Whereabouts | None:
    """Return where a text is to be seen whose `place` is that of a Draft; None where it is not there any more."""
    match place:
        case (
            ("cell", dimension_id, level_id)
            | ("new-note", "cell", dimension_id, level_id)
            | ("new-proposal", dimension_id, level_id)
        ):
            return _cell(db, dimension_id, level_id)
        case ("title", id) | ("new-note", "dimension", id) | ("field", "dimension", _, id):
            return _there(db, "dimension", id)
        case ("name", id) | ("field", "level", _, id):
            return _there(db, "level", id)
        case ("new-note", "path", id) | ("field", "path", _, id):
            return _there(db, "path", id)
        case ("new-note", "role", id) | ("field", "role", _, id):
            return _there(db, "role", id)
        case ("field", "atelier", _, id) | ("new", _, id):
            return _there(db, "atelier", id)
        case ("field", "participant", _, id):
            participant = db.get(Participant, id)
            return _there(db, "atelier", participant.atelier_id) if participant else None
        case ("field", "prerequisite", _, id):
            link = _row(db, PREREQUISITE, id)
            return _cell_of(db, link["descriptor_id"]) if link else None
        case ("note", id):
            note = _row(db, NOTE, id)
            return _of_note(db, id, note) if note else None
        case _:
            return None


# Cells


def _first_cell(db: Session, change: Change, subject_id: str = "") -> Whereabouts | None:
    """Return the cell to look at: where a text came to, or the one that the step is about, or the first."""
    cells = [row for row in change.rows if row.table == "descriptor"]
    came = [row.row_id for row in cells if _text(row.after) and not _text(row.before)]
    if subject_id and (len(came) != 1 or subject_id in came):
        came = [subject_id]
    seen = [place for row in cells if row.row_id in came and (place := _cell_in(db, _image(row)))]
    if not seen and subject_id:
        seen = [place for place in (_cell_of(db, subject_id),) if place]
    seen = seen or [place for row in cells if (place := _cell_in(db, _image(row)))]
    if seen:
        return _first_read(db, seen)
    return next((_near_cell(db, change, _image(row)) for row in cells), None)


def _first_read(db: Session, places: list[Whereabouts]) -> Whereabouts:
    """Return the first of some cells as they are read: row by row, from left to right."""
    if len(places) == 1 or places[0].path_id is None:
        return places[0]
    grid = path_grid(db, places[0].path_id)
    if grid is None:
        return places[0]
    rows = {row.id: number for number, row in enumerate(grid.rows)}
    columns = {level.id: number for number, level in enumerate(grid.levels)}
    last = len(rows), len(columns)
    return min(
        places,
        key=lambda place: (
            rows.get(place.dimension_id or "", last[0]),
            columns.get(place.level_id or "", last[1]),
        ),
    )


def _text(image: Image | None) -> str:
    return str(image["text"]) if image else ""


def _cell_of(db: Session, descriptor_id: str) -> Whereabouts | None:
    cell = _row(db, DESCRIPTOR, descriptor_id)
    return _cell(db, cell["dimension_id"], cell["level_id"]) if cell else None


def _cell_in(db: Session, image: Image) -> Whereabouts | None:
    return _cell(db, image["dimension_id"], image["level_id"]) if image else None


def _cell(db: Session, dimension_id: str, level_id: str) -> Whereabouts | None:
    row, level = _row(db, DIMENSION, dimension_id), _row(db, LEVEL, level_id)
    if row is None or level is None:
        return None
    return Whereabouts(path_id=level["path_id"], dimension_id=dimension_id, level_id=level_id)


def _near_cell(db: Session, change: Change, image: Image) -> Whereabouts:
    """Return what is nearest to a cell whose row or level is gone."""
    rows = {(row.table, row.row_id): row for row in change.rows}
    for kind in ("dimension", "level"):
        id = image[f"{kind}_id"]
        if _row(db, _TABLES[kind], id) is None:
            return _thing(db, kind, id, _image(rows.get((kind, id))))
    return Whereabouts()


# Notes


def _where_note(db: Session, change: Change, id: str) -> Whereabouts:
    rows = {(row.table, row.row_id): row for row in change.rows}
    note = _row(db, NOTE, id)
    image = note or _image(rows.get(("note", id)))
    on = _of_note(db, id if note else None, image)
    if on is None and image.get("descriptor_id"):  # the cell was there for the note alone
        on = _cell_in(db, _image(rows.get(("descriptor", image["descriptor_id"]))))
    return on or Whereabouts()


def _of_note(db: Session, id: str | None, note: Image) -> Whereabouts | None:
    on = _cell_of(db, note["descriptor_id"]) if note.get("descriptor_id") else None
    for kind in ("dimension", "path", "role"):
        if on is None and note.get(f"{kind}_id"):
            on = _there(db, kind, note[f"{kind}_id"])
    return replace(on, note_id=id) if on else None


# Things


def _thing(db: Session, kind: str, id: str, image: Image) -> Whereabouts:
    """Return a thing, or if it is gone its neighbour, or what it was in; `image` is how it was."""
    there = _there(db, kind, id)
    if there is not None or not image:
        return there or Whereabouts()
    beside = _beside(db, kind, image)
    if beside is not None:
        return _there(db, kind, beside) or Whereabouts()
    for column, owner in _OWNERS[kind]:
        found = _there(db, owner, image[column]) if image[column] else None
        if found is not None:
            return found
    return Whereabouts()


def _there(db: Session, kind: str, id: str) -> Whereabouts | None:
    row = _row(db, _TABLES[kind], id)
    if row is None:
        return None
    match kind:
        case "dimension":
            return Whereabouts(path_id=row["path_id"], dimension_id=id)
        case "level":
            return Whereabouts(path_id=row["path_id"], level_id=id)
        case "path":
            return Whereabouts(path_id=id)
        case "role":
            return Whereabouts(role_id=id)
        case _:
            return Whereabouts(atelier_id=id)


def _beside(db: Session, kind: str, image: Image) -> str | None:
    """Return the thing that stood before a gone one among its siblings, or else the one after it."""
    table = _TABLES[kind]
    among = [table.c[column] == image[column] for column, _owner in _OWNERS[kind]]
    here = (image["order_key"], image["id"])
    order = sa.select(table.c.order_key, table.c.id).where(*among).order_by(table.c.order_key, table.c.id)
    siblings = [(key, id) for key, id in db.execute(order)]
    before = [id for key, id in siblings if (key, id) < here]
    after = [id for key, id in siblings if (key, id) > here]
    return before[-1] if before else after[0] if after else None


def _first_of_all(db: Session, change: Change) -> Whereabouts:
    """Return the first thing of a change that is about much, or about the project as a whole."""
    if _is_about_map(change):
        return Whereabouts(scene=Scene.ROLE_MAP)
    cell = _first_cell(db, change)
    if cell is not None:
        return cell
    for row in _in_order(change):
        found = _where_note(db, change, row.row_id) if row.table == "note" else None
        if row.table in _TABLES:
            found = _thing(db, row.table, row.row_id, _image(row))
        if found is not None and found != Whereabouts():
            return found
    return Whereabouts()


def _in_order(change: Change) -> Iterator[RowChange]:
    for table in (*_SMALLEST_FIRST, "note"):
        yield from (row for row in change.rows if row.table == table)


def _is_about_map(change: Change) -> bool:
    """Tell whether roles only stand elsewhere on the map of roles."""
    return bool(change.rows) and all(
        row.table == "role" and row.before and row.after and _differing(row) <= _ON_THE_MAP
        for row in change.rows
    )


def _differing(row: RowChange) -> set[str]:
    before, after = row.before or {}, row.after or {}
    return {column for column in after if before.get(column) != after[column]}


def _image(row: RowChange | None) -> Image:
    return (row.after or row.before or {}) if row else {}


def _row(db: Session, table: sa.FromClause, id: str) -> Image | None:
    found = db.execute(sa.select(table).where(table.c.id == id)).mappings().first()
    return dict(found) if found else None
