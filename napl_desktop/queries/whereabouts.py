"""Where in a project something is to be seen: what a step changed, or a text that was being typed."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import Any

import sqlalchemy as sa
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy.orm import Session

from napl_desktop.document.history.steps import Change, RowChange
from napl_desktop.document.storage.drafts import Target
from napl_desktop.model import (
    SAME_AS,
    Atelier,
    Base,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    Note,
    Participant,
    Place,
    Prerequisite,
    ProjectKind,
    Role,
    Route,
    ThingKind,
    kinds_by_table,
)
from napl_desktop.queries.grid import path_grid
from napl_desktop.queries.outline import project_kind
from napl_desktop.rows import references

Image = dict[str, Any]

# What is looked for in a step about several things, the smallest first; these have a page or a name of their own.
_THINGS = (Dimension, Level, DevelopmentPath, Role, Atelier)
_ON_THE_MAP = {*Role.facts.unmerged}


class Scene(StrEnum):
    """Where it is seen if not in its path or on its page."""

    ROUTE = "route"
    ROLE_MAP = "role-map"
    ONE_LANGUAGE = "one-language"
    HAND_INS = "hand-ins"


class Whereabouts(Struct, frozen=True):
    """What is to be seen, with the path it is in, if it is in one; all of it is None for the project as a whole.

    A note is at what else is named.
    """

    place: Place | None = None
    path_id: str | None = None
    note_id: str | None = None
    scene: Scene | None = None


def where_changed(db: Session, change: Change) -> Whereabouts:
    """Return where a change is to be seen, as the project is after it; of what is gone, what is nearest to it."""
    kind, id = change.step.subject.kind, change.step.subject.id
    if change.rows and change.only(*SAME_AS):
        return Whereabouts(scene=Scene.ONE_LANGUAGE)
    if change.step.action == "merge" and project_kind(db) is ProjectKind.NATIONAL:
        return Whereabouts(scene=Scene.HAND_INS)
    if kind is Descriptor:
        return _first_cell(db, change, id) or Whereabouts()
    if kind is Note:
        return _where_note(db, change, id)
    if kind is Route:
        place = Place.of(Route, id) if _row(db, Route, id) else None
        return Whereabouts(place, scene=Scene.ROUTE)
    if kind is Role and _is_about_map(change):
        return Whereabouts(Place.of(Role, id), scene=Scene.ROLE_MAP)
    if kind is DevelopmentPath and id not in change.ids(kind):  # several of its cells
        return _first_cell(db, change) or _thing(db, kind, id, {})
    if kind in _THINGS:
        return _thing(db, kind, id, _image_in(change, kind, id))
    return _first_of_all(db, change)


def where_typed(db: Session, target: Target) -> Whereabouts | None:
    """Return where the text of a Draft is to be seen; None where that is not there any more."""
    place = target.place
    if place is None:
        return None
    id = place.row_id
    if place.kind is Prerequisite:
        link = _row(db, Prerequisite, id)
        return _cell_of(db, link["descriptor_id"]) if link else None
    if place.kind is Participant:
        person = _row(db, Participant, id)
        return _there(db, Atelier, person["atelier_id"]) if person else None
    return where_is(db, place)


def where_is(db: Session, place: Place) -> Whereabouts | None:
    """Return where a thing, a cell or a note is to be seen; None where it is not there any more."""
    if place.cell is not None:
        return _cell(db, *place.cell)
    if place.kind is Note:
        note = _row(db, Note, place.row_id)
        return _of_note(db, place.row_id, note) if note else None
    return _there(db, place.kind, place.row_id) if place.kind in _THINGS else None


# Cells


def _first_cell(db: Session, change: Change, subject_id: str = "") -> Whereabouts | None:
    """Return the cell to look at: where a text came to, or the one that the step is about, or the first."""
    cells = change.of(Descriptor)
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
        key=lambda where: (
            rows.get(_id_of(where, Dimension), last[0]),
            columns.get(_id_of(where, Level), last[1]),
        ),
    )


def _id_of(where: Whereabouts, kind: ThingKind) -> str:
    return (where.place.id_of(kind) if where.place else None) or ""


def _text(image: Image | None) -> str:
    return str(image["text"]) if image else ""


def _cell_of(db: Session, descriptor_id: str) -> Whereabouts | None:
    cell = _row(db, Descriptor, descriptor_id)
    return _cell(db, cell["dimension_id"], cell["level_id"]) if cell else None


def _cell_in(db: Session, image: Image) -> Whereabouts | None:
    return _cell(db, image["dimension_id"], image["level_id"]) if image else None


def _cell(db: Session, dimension_id: str, level_id: str) -> Whereabouts | None:
    row, level = _row(db, Dimension, dimension_id), _row(db, Level, level_id)
    if row is None or level is None:
        return None
    return Whereabouts(Place.of_cell(dimension_id, level_id), level["path_id"])


def _near_cell(db: Session, change: Change, image: Image) -> Whereabouts:
    """Return what is nearest to a cell whose row or level is gone."""
    for kind, id in _wholes(Descriptor, image):
        if _row(db, kind, id) is None:
            return _thing(db, kind, id, _image_in(change, kind, id))
    return Whereabouts()


# Notes


def _where_note(db: Session, change: Change, id: str) -> Whereabouts:
    note = _row(db, Note, id)
    image = note or _image_in(change, Note, id)
    on = _of_note(db, id if note else None, image)
    if on is None and image.get("descriptor_id"):  # the cell was there for the note alone
        on = _cell_in(db, _image_in(change, Descriptor, image["descriptor_id"]))
    return on or Whereabouts()


def _of_note(db: Session, id: str | None, note: Image) -> Whereabouts | None:
    for kind, on_id in _wholes(Note, note):
        on = _cell_of(db, on_id) if kind is Descriptor else _there(db, kind, on_id)
        if on is not None:
            return replace(on, note_id=id)
    return None


# Things


def _thing(db: Session, kind: ThingKind, id: str, image: Image) -> Whereabouts:
    """Return a thing, or if it is gone its neighbour, or what it was in; `image` is how it was."""
    there = _there(db, kind, id)
    if there is not None or not image:
        return there or Whereabouts()
    beside = _beside(db, kind, image)
    if beside is not None:
        return _there(db, kind, beside) or Whereabouts()
    for owner, owner_id in _owners(kind, image):
        found = _there(db, owner, owner_id)
        if found is not None:
            return found
    return Whereabouts()


def _owners(kind: ThingKind, image: Image) -> Iterator[tuple[ThingKind, str]]:
    """Yield in what a thing is, from near to far: the columns that its siblings share, the last one first."""
    yield from _named(kind, image, tuple(reversed(kind.facts.ordered_in or ())))


def _wholes(kind: ThingKind, image: Image) -> Iterator[tuple[ThingKind, str]]:
    """Yield what a thing is part of."""
    yield from _named(kind, image, kind.facts.part_of)


def _named(kind: ThingKind, image: Image, columns: tuple[str, ...]) -> Iterator[tuple[ThingKind, str]]:
    ends, kinds = references(kind.__tablename__), kinds_by_table()
    yield from ((kinds[ends[column].table], image[column]) for column in columns if image.get(column))


def _there(db: Session, kind: ThingKind, id: str) -> Whereabouts | None:
    row = _row(db, kind, id)
    if row is None:
        return None
    path_id = id if kind is DevelopmentPath else row.get("path_id")
    return Whereabouts(Place.of(kind, id), path_id)


def _beside(db: Session, kind: ThingKind, image: Image) -> str | None:
    """Return the thing that stood before a gone one among its siblings, or else the one after it."""
    table = Base.metadata.tables[kind.__tablename__]
    among = [table.c[column] == image[column] for column in kind.facts.ordered_in or ()]
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
    things = (_thing(db, kind, row.row_id, _image(row)) for kind in _THINGS for row in change.of(kind))
    notes = (_where_note(db, change, row.row_id) for row in change.of(Note))
    return next((found for found in chain(things, notes) if found != Whereabouts()), Whereabouts())


def _is_about_map(change: Change) -> bool:
    """Tell whether roles only stand elsewhere on the map of roles."""
    return bool(change.rows) and all(
        row.is_of(Role) and row.before and row.after and _differing(row) <= _ON_THE_MAP for row in change.rows
    )


def _differing(row: RowChange) -> set[str]:
    before, after = row.before or {}, row.after or {}
    return {column for column in after if before.get(column) != after[column]}


def _image(row: RowChange | None) -> Image:
    return (row.after or row.before or {}) if row else {}


def _image_in(change: Change, kind: ThingKind, id: str) -> Image:
    """Return a row that changed as it is, or else as it was; {} for one that did not change."""
    return _image(next((row for row in change.of(kind) if row.row_id == id), None))


def _row(db: Session, kind: ThingKind, id: str) -> Image | None:
    table = Base.metadata.tables[kind.__tablename__]
    found = db.execute(sa.select(table).where(table.c.id == id)).mappings().first()
    return dict(found) if found else None
