"""What the user does to several cells at once, or from one cell to another: a range, a paste, a drag."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import sqlalchemy as sa
from msgspec import Struct

from napl_desktop.document.document import Document
from napl_desktop.document.edit import Edit
from napl_desktop.model import (
    CellKey,
    Descriptor,
    DevelopmentPath,
    Dimension,
    Level,
    descriptor_id,
    new_id,
)
from napl_desktop.operations._cells import (
    agreement_stays,
    cell_title,
    get_or_create_cell,
    get_or_create_cells,
    holds_something,
    make_proposal,
    set_text,
)
from napl_desktop.operations._moving import exchange_contents
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import in_order, key_at
from napl_desktop.text import normalise


class PastedBlock(Struct, frozen=True):
    """Texts to put in a path, row by row: where they go, and what has to be added for them.

    `dimension_ids` and `level_ids` are the rows and levels that are there, for the first rows and columns of
    `texts`; the names in `new_rows` and `new_levels` are of those that are added for the rest.
    """

    texts: Sequence[Sequence[str]]
    dimension_ids: Sequence[str]
    level_ids: Sequence[str]
    new_rows: Sequence[str] = ()
    new_levels: Sequence[str] = ()


def write_cells(document: Document, path_id: str, texts: Mapping[CellKey, str]) -> None:
    """Write the texts of several cells of a path in one step; "" clears one, and keeps its notes.

    Raises ThingGone if a row or level is not there, or a row has rows under it.
    """
    with document.edit("write-cells") as edit:
        _about_path(edit, path_id)
        _write(edit, texts)


def clear_cells(document: Document, path_id: str, cells: Sequence[CellKey]) -> None:
    """Clear several cells of a path in one step; their notes stay. Raises ThingGone."""
    with document.edit("clear-cells") as edit:
        _about_path(edit, path_id)
        _write(edit, dict.fromkeys(cells, ""))


def paste_block(document: Document, path_id: str, block: PastedBlock) -> None:
    """Put a block of texts in a path, with the rows and levels that it needs, in one step.

    New rows come after the last of `dimension_ids`, in the same band, or at the end; new levels at the right.
    Raises ThingGone, and TitleNeeded for a new row or level without a name.
    """
    with document.edit("paste-cells") as edit:
        path = _about_path(edit, path_id)
        rows = [*block.dimension_ids, *_new_rows(edit, path, block)]
        columns = [*block.level_ids, *_new_levels(edit, path, block.new_levels)]
        _write(
            edit,
            {
                (row, level): text
                for row, line in zip(rows, block.texts, strict=False)
                for level, text in zip(columns, line, strict=False)
            },
        )


def move_cell(document: Document, source: CellKey, target: CellKey) -> None:
    """Move text, status, notes and links of a cell to another; what was there comes back in exchange.

    Raises ThingGone if one of the places is not there.
    """
    with document.edit("move-cell") as edit:
        edit.set_subject(Descriptor, descriptor_id(*target), cell_title(edit, *source))
        with _both(edit, source, target) as (one, other):
            if source == target:
                return
            if holds_something(edit, other):
                edit.action = "swap-cells"
            elif not holds_something(edit, one):
                return
            exchange_contents(edit, one, other)
            for cell in (one, other):
                if not holds_something(edit, cell):
                    edit.remove(cell)


def copy_cell(document: Document, source: CellKey, target: CellKey) -> None:
    """Write the text of a cell in another, as a proposal; notes stay where they are.

    In a national project what was agreed there stays so. Raises ThingGone.
    """
    with document.edit("copy-cell") as edit:
        edit.set_subject(Descriptor, descriptor_id(*target), cell_title(edit, *source))
        with _both(edit, source, target) as (one, other):
            stays = agreement_stays(edit)
            if one.text and set_text(edit, other, one.text, stays):
                make_proposal(other, stays)


@contextmanager
def _both(edit: Edit, source: CellKey, target: CellKey) -> Iterator[tuple[Descriptor, Descriptor]]:
    """Give two cells as rows; a row that was not there and stays blank is not there afterwards either."""
    ids = {descriptor_id(*key) for key in (source, target)}
    new = {id for id in ids if edit.session.get(Descriptor, id) is None}
    yield get_or_create_cell(edit, *source), get_or_create_cell(edit, *target)
    edit.session.flush()
    for id in new:
        cell = edit.session.get(Descriptor, id)
        if cell is not None and not holds_something(edit, cell):
            edit.remove(cell)


def _about_path(edit: Edit, path_id: str) -> DevelopmentPath:
    path = edit.get(DevelopmentPath, path_id)
    edit.set_subject(DevelopmentPath, path.id, path.title)
    return path


def _write(edit: Edit, texts: Mapping[CellKey, str]) -> None:
    stays = agreement_stays(edit)
    for key, cell in get_or_create_cells(edit, texts).items():
        set_text(edit, cell, normalise(texts[key]), stays)
    edit.session.flush()


def _new_rows(edit: Edit, path: DevelopmentPath, block: PastedBlock) -> list[str]:
    """Add rows after the last one that is there, in its band; return their ids."""
    last = edit.get(Dimension, block.dimension_ids[-1]) if block.dimension_ids else None
    parent_id = last.parent_id if last else None
    siblings = in_order(
        edit.all(sa.select(Dimension).where(Dimension.path_id == path.id, Dimension.parent_id == parent_id))
    )
    first = siblings.index(last) + 1 if last else len(siblings)
    for place, title in enumerate(block.new_rows, first):
        new = Dimension(
            id=new_id(),
            path_id=path.id,
            parent_id=parent_id,
            title=named(title),
            explanation="",
            order_key=key_at(siblings, place),
        )
        siblings.insert(place, new)
    added = siblings[first : first + len(block.new_rows)]
    edit.add(*added)
    return [row.id for row in added]


def _new_levels(edit: Edit, path: DevelopmentPath, titles: Sequence[str]) -> list[str]:
    siblings = list(edit.all(sa.select(Level).where(Level.path_id == path.id)))
    there = len(siblings)
    for title in titles:
        key = key_at(siblings, None)
        siblings.append(Level(id=new_id(), path_id=path.id, title=named(title), stage="", order_key=key))
    edit.add(*siblings[there:])
    return [level.id for level in siblings[there:]]
