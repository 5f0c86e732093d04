"""Making room for a role or a cell within an edit under way, filling it, and how it is called in the history."""

import sqlalchemy as sa

from napl_desktop.document.edit import Edit
from napl_desktop.errors import ThingGone
from napl_desktop.model import (
    Atelier,
    Descriptor,
    DescriptorStatus,
    Dimension,
    Level,
    Note,
    Role,
    descriptor_id,
    new_id,
)
from napl_desktop.operations._naming import named
from napl_desktop.operations._siblings import key_at


def place_role(edit: Edit, atelier_id: str, title: str) -> Role:
    """Add a role at the end of an atelier's list, within an edit under way."""
    edit.get(Atelier, atelier_id)
    key = key_at(edit.all(sa.select(Role).where(Role.atelier_id == atelier_id)), None)
    role = Role(id=new_id(), atelier_id=atelier_id, title=named(title), description="", order_key=key)
    edit.add(role)
    return role


def place_cell(edit: Edit, dimension_id: str, level_id: str) -> Descriptor:
    """Return the row of a cell, within an edit under way; a new, still unflushed one where nothing was."""
    dimension = edit.get(Dimension, dimension_id)
    level = edit.get(Level, level_id)
    children = edit.all(sa.select(Dimension).where(Dimension.parent_id == dimension_id).limit(1))
    if children or dimension.path_id != level.path_id:
        raise ThingGone()
    cell = edit.session.get(Descriptor, descriptor_id(dimension_id, level_id))
    if cell is None:
        cell = Descriptor(
            id=descriptor_id(dimension_id, level_id),
            dimension_id=dimension_id,
            level_id=level_id,
            text="",
            status=DescriptorStatus.EMPTY,
        )
        edit.session.add(cell)
    return cell


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
    """Move what is in a cell to a place that has no row, text, status and notes together; return it there."""
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
    edit.session.flush()
    edit.remove(cell)
    return moved


def cell_title(edit: Edit, dimension_id: str, level_id: str) -> str:
    """Return how a cell is called in the history: its row and its level."""
    with edit.session.no_autoflush:
        return f"{edit.get(Dimension, dimension_id).title} · {edit.get(Level, level_id).title}"
