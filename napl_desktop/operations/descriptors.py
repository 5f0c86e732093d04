"""What the user does to the cells of a path."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.model import CellKey, Descriptor, DescriptorStatus, DevelopmentPath, Level, descriptor_id
from napl_desktop.operations._cells import (
    agreement_stays,
    cell_title,
    get_or_create_cell,
    is_agreement_over,
    set_text,
)
from napl_desktop.text import normalise


def write_cell(document: Document, dimension_id: str, level_id: str, text: str) -> None:
    """Write the text of a cell; "" clears it, and keeps its notes.

    A first text is a proposal. An agreed text that changes is a proposal again, a step of its own kind; but in a
    national project it stays agreed. Raises ThingGone if the row or level is not there, or the row has rows under
    it.
    """
    with document.edit("write-cell") as edit:
        cell = get_or_create_cell(edit, dimension_id, level_id)
        wanted, stays = normalise(text), agreement_stays(edit)
        is_over = is_agreement_over(cell, stays)
        if set_text(edit, cell, wanted, stays):
            if not wanted:
                edit.action = "clear-cell"
            elif is_over:
                edit.action = "rewrite-agreed-cell"
        edit.set_subject(Descriptor, cell.id, cell_title(edit, dimension_id, level_id))


def set_status(document: Document, cells: Sequence[CellKey], status: DescriptorStatus) -> None:
    """Say how far the room is with cells, in one step; empty cells stay as they are.

    The step is about the one cell that changes, or else about the path. Raises ValueError for EMPTY: that goes
    with the text.
    """
    if status is DescriptorStatus.EMPTY:
        raise ValueError("a cell is empty because it has no text")
    with document.edit(f"set-status-{status.value}") as edit:
        wanted = [descriptor_id(*key) for key in cells]
        changed = edit.all(
            sa.select(Descriptor).where(
                Descriptor.id.in_(wanted), Descriptor.text != "", Descriptor.status != status
            )
        )
        for cell in changed:
            cell.status = status
        if len(changed) == 1:
            edit.set_subject(
                Descriptor, changed[0].id, cell_title(edit, changed[0].dimension_id, changed[0].level_id)
            )
        elif changed:
            edit.action += "-cells"
            path = edit.get(DevelopmentPath, edit.get(Level, changed[0].level_id).path_id)
            edit.set_subject(DevelopmentPath, path.id, path.title)
