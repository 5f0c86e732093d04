"""Making room for a role or a cell within an edit under way, filling it, and how it is called in the history."""

from collections.abc import Collection, Iterable, Iterator, Set
from itertools import islice
from typing import TypeVar

import sqlalchemy as sa

from napl_desktop.document.edit import Edit
from napl_desktop.errors import ThingGone
from napl_desktop.model import (
    Atelier,
    CellKey,
    Descriptor,
    DescriptorStatus,
    Dimension,
    Level,
    Note,
    Role,
    descriptor_id,
    new_id,
)
from napl_desktop.operations._linking import relink
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import key_at

Thing = TypeVar("Thing", Dimension, Level, Descriptor)

# SQLite takes no more than some 32,000 values in one question.
_AT_ONCE = 5_000


def place_role(edit: Edit, atelier_id: str, title: str) -> Role:
    """Add a role at the end of an atelier's list, within an edit under way."""
    edit.get(Atelier, atelier_id)
    key = key_at(edit.all(sa.select(Role).where(Role.atelier_id == atelier_id)), None)
    role = Role(
        id=new_id(), atelier_id=atelier_id, title=named(title), description="", task="", order_key=key
    )
    edit.add(role)
    return role


def place_cell(edit: Edit, dimension_id: str, level_id: str) -> Descriptor:
    """Return the row of a cell, within an edit under way; a new, still unflushed one where nothing was."""
    return place_cells(edit, [(dimension_id, level_id)])[dimension_id, level_id]


def place_cells(edit: Edit, keys: Collection[CellKey]) -> dict[CellKey, Descriptor]:
    """Return the rows of cells, as `place_cell` does; a thousand of them ask no more than a few."""
    rows = _by_id(edit, Dimension, {row for row, _ in keys})
    levels = _by_id(edit, Level, {level for _, level in keys})
    if any(rows[row].path_id != levels[level].path_id for row, level in keys) or _have_children(edit, rows):
        raise ThingGone()
    ids = {key: descriptor_id(*key) for key in keys}
    there = {cell.id: cell for cell in with_ids(edit, Descriptor, ids.values())}
    cells: dict[CellKey, Descriptor] = {}
    for key, id in ids.items():
        cell = there.get(id)
        if cell is None:
            cell = Descriptor(
                id=id, dimension_id=key[0], level_id=key[1], text="", status=DescriptorStatus.EMPTY
            )
            edit.session.add(cell)
        cells[key] = cell
    return cells


def with_ids(edit: Edit, kind: type[Thing], ids: Iterable[str]) -> Iterator[Thing]:
    """Yield the rows with these ids that are there, as many at a time as may be asked for in one question."""
    for some in _pieces(ids):
        yield from edit.all(sa.select(kind).where(kind.id.in_(some)))


def _by_id(edit: Edit, kind: type[Thing], ids: Set[str]) -> dict[str, Thing]:
    found = {thing.id: thing for thing in with_ids(edit, kind, ids)}
    if len(found) < len(ids):
        raise ThingGone()
    return found


def _have_children(edit: Edit, rows: Collection[str]) -> bool:
    return any(
        edit.all(sa.select(Dimension).where(Dimension.parent_id.in_(some)).limit(1)) for some in _pieces(rows)
    )


def _pieces(ids: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(ids)
    while some := list(islice(waiting, _AT_ONCE)):
        yield some


def fill_cell(edit: Edit, cell: Descriptor, text: str) -> bool:
    """Write a normalised text in a cell; tell whether it was another one.

    A first text is a proposal, and an agreed text that changes is a proposal again. A cell that was never written
    in and stays empty leaves no row.
    """
    if text == cell.text:
        if not text and sa.inspect(cell).pending:
            edit.session.expunge(cell)
        return False
    if not text:
        cell.status = DescriptorStatus.EMPTY
    elif cell.status in (DescriptorStatus.EMPTY, DescriptorStatus.AGREED):
        cell.status = DescriptorStatus.PROPOSED
    cell.text = text
    return True


def carry_cell(edit: Edit, cell: Descriptor, dimension_id: str, level_id: str) -> Descriptor:
    """Move what is in a cell to a place that has no row: text, status, notes and links; return it there."""
    moved = Descriptor(
        id=descriptor_id(dimension_id, level_id),
        dimension_id=dimension_id,
        level_id=level_id,
        text=cell.text,
        status=cell.status,
    )
    edit.add(moved)
    for note in edit.all(sa.select(Note).where(Note.descriptor_id == cell.id)):
        note.descriptor_id = moved.id
    relink(edit, {cell.id: moved.id})
    edit.session.flush()
    edit.remove(cell)
    return moved


def cell_title(edit: Edit, dimension_id: str, level_id: str) -> str:
    """Return how a cell is called in the history: its row and its level."""
    with edit.session.no_autoflush:
        return f"{edit.get(Dimension, dimension_id).title} · {edit.get(Level, level_id).title}"
