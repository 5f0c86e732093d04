"""What a person does to the cells of a path."""

from collections.abc import Sequence

import sqlalchemy as sa

from napl_desktop.document.document import Document
from napl_desktop.model import CellKey, Descriptor, DescriptorStatus, descriptor_id
from napl_desktop.operations._placing import cell_title, place_cell
from napl_desktop.text import normalise


def write_cell(document: Document, dimension_id: str, level_id: str, text: str) -> None:
    """Write the text of a cell; "" clears it, and keeps its notes.

    A first text is a proposal. An agreed text that changes is a proposal again: a step of its own kind. Raises
    ThingGone if the row or level is not there, or the row has rows under it.
    """
    with document.edit("write-cell") as edit:
        cell = place_cell(edit, dimension_id, level_id)
        wanted = normalise(text)
        if wanted != cell.text:
            if cell.status is DescriptorStatus.AGREED and wanted:
                edit.action = "rewrite-agreed-cell"
            if not wanted:
                edit.action = "clear-cell"
                cell.status = DescriptorStatus.EMPTY
            elif cell.status in (DescriptorStatus.EMPTY, DescriptorStatus.AGREED):
                cell.status = DescriptorStatus.PROPOSED
            cell.text = wanted
        elif not cell.text and sa.inspect(cell).pending:
            edit.session.expunge(cell)
        edit.about("cell", cell.id, cell_title(edit, dimension_id, level_id))


def set_status(document: Document, cells: Sequence[CellKey], status: DescriptorStatus) -> None:
    """Say how far the room is with cells, in one step; empty cells stay as they are.

    Raises ValueError for EMPTY: that goes with the text.
    """
    if status is DescriptorStatus.EMPTY:
        raise ValueError("a cell is empty because it has no text")
    with document.edit(f"set-status-{status.value}") as edit:
        for dimension_id, level_id in cells:
            cell = edit.session.get(Descriptor, descriptor_id(dimension_id, level_id))
            if cell is not None and cell.text:
                cell.status = status
                edit.about("cell", cell.id, cell_title(edit, dimension_id, level_id))
