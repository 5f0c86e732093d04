"""The cells of a path within an edit under way: got or created, written in, and called in the history."""

from collections.abc import Collection, Iterable, Iterator, Set
from itertools import islice
from typing import TypeVar

import sqlalchemy as sa

from napl_desktop.document.edit import Edit
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import (
    CellKey,
    Descriptor,
    DescriptorStatus,
    Dimension,
    Level,
    Project,
    ProjectKind,
    descriptor_id,
)
from napl_desktop.rows import is_named

Thing = TypeVar("Thing", Dimension, Level, Descriptor)

# SQLite takes no more than some 32,000 values in one question.
_AT_ONCE = 5_000


def get_or_create_cell(edit: Edit, dimension_id: str, level_id: str) -> Descriptor:
    """Return the row of a cell, within an edit under way; a new, still unflushed one where nothing was."""
    return get_or_create_cells(edit, [(dimension_id, level_id)])[dimension_id, level_id]


def get_or_create_cells(edit: Edit, keys: Collection[CellKey]) -> dict[CellKey, Descriptor]:
    """Return the rows of cells, as `get_or_create_cell` does; a thousand of them ask no more than a few."""
    rows = _by_id(edit, Dimension, {row for row, _ in keys})
    levels = _by_id(edit, Level, {level for _, level in keys})
    if any(rows[row].path_id != levels[level].path_id for row, level in keys) or _have_children(edit, rows):
        raise ThingGone()
    ids = {key: descriptor_id(*key) for key in keys}
    there = {cell.id: cell for cell in _with_ids(edit, Descriptor, ids.values())}
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


def _with_ids(edit: Edit, kind: type[Thing], ids: Iterable[str]) -> Iterator[Thing]:
    """Yield the rows with these ids that are there, as many at a time as may be asked for in one question."""
    for some in _pieces(ids):
        yield from edit.all(sa.select(kind).where(kind.id.in_(some)))


def _by_id(edit: Edit, kind: type[Thing], ids: Set[str]) -> dict[str, Thing]:
    found = {thing.id: thing for thing in _with_ids(edit, kind, ids)}
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


def agreement_stays(edit: Edit) -> bool:
    """Tell whether a text stays agreed when it changes: so it does in a national project.

    There it was agreed elsewhere, by an atelier; that the words are the bureau's is known from where they came.
    """
    with edit.session.no_autoflush:
        (project,) = edit.all(sa.select(Project))
    return project.kind is ProjectKind.NATIONAL


def is_agreement_over(cell: Descriptor, agreement_stays: bool) -> bool:
    """Tell whether a text was agreed and is not any more once it changes."""
    return cell.status is DescriptorStatus.AGREED and not agreement_stays


def set_text(edit: Edit, cell: Descriptor, text: str, agreement_stays: bool) -> bool:
    """Write a normalised text in a cell; tell whether it was another one.

    A first text is a proposal, and an agreed text that changes is one again, unless `agreement_stays`. A cell
    that was never written in and stays empty leaves no row.
    """
    if text == cell.text:
        if not text and sa.inspect(cell).pending:
            edit.session.expunge(cell)
        return False
    if not text:
        cell.status = DescriptorStatus.EMPTY
    elif cell.status is DescriptorStatus.EMPTY or is_agreement_over(cell, agreement_stays):
        cell.status = DescriptorStatus.PROPOSED
    cell.text = text
    return True


def make_proposal(cell: Descriptor, agreement_stays: bool) -> None:
    """Make the text of a cell a proposal, unless it is agreed and stays so."""
    if cell.status is not DescriptorStatus.AGREED or is_agreement_over(cell, agreement_stays):
        cell.status = DescriptorStatus.PROPOSED


def holds_something(edit: Edit, cell: Descriptor) -> bool:
    """Tell whether there is a text in a cell, or anything that would be lost without its row."""
    edit.session.flush()
    return bool(cell.text) or is_named(edit.session.connection(), (Descriptor.__tablename__, cell.id))


def cell_title(edit: Edit, dimension_id: str, level_id: str) -> str:
    """Return how a cell is called in the history: its row and its level."""
    with edit.session.no_autoflush:
        return f"{edit.get(Dimension, dimension_id).title} · {edit.get(Level, level_id).title}"
