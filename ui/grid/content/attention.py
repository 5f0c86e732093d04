"""Which cells still ask for something, and the way from one to the next."""

from enum import StrEnum

from napl_desktop.model import DescriptorStatus
from napl_desktop.queries.grid import Cell
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place


class Attention(StrEnum):
    """What a cell may ask attention for."""

    EMPTY = "empty"
    DISPUTED = "disputed"
    NOTED = "noted"


EVERYTHING = frozenset(Attention)


def asks(cell: Cell, wanted: frozenset[Attention]) -> bool:
    """Tell whether a cell asks for something that is wanted: a text, agreement, or an answer to an open note."""
    return (
        (Attention.EMPTY in wanted and not cell.text)
        or (Attention.DISPUTED in wanted and cell.status is DescriptorStatus.DISPUTED)
        or (Attention.NOTED in wanted and cell.open_notes > 0)
    )


def next_asking(
    model: GridModel, place: Place, wanted: frozenset[Attention], back: bool = False
) -> Place | None:
    """Return the next cell after a place that asks for something, starting over at the end; None if none does.

    With `back` it is the one before.
    """
    cells = [
        (row, column)
        for row in range(HEAD + 1, model.rowCount())
        if not model.is_band(row)
        for column in range(HEAD + 1, model.columnCount())
        if asks(model.cell(row, column), wanted)
    ]
    if not cells:
        return None
    if back:
        return next((cell for cell in reversed(cells) if cell < place), cells[-1])
    return next((cell for cell in cells if cell > place), cells[0])
