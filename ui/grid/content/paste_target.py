"""Where what is pasted would go: which rows and levels are there for it, and which texts would make way."""

from collections.abc import Sequence

from msgspec import Struct

from napl_desktop.model import CellKey
from ui.grid.content.model import GridModel
from ui.grid.content.range import Range


class PasteTarget(Struct, frozen=True):
    """Where a block would go: the rows and levels that are there for it, and what becomes of the texts there."""

    texts: Sequence[Sequence[str]]
    dimension_ids: tuple[str, ...]
    level_ids: tuple[str, ...]
    replaced: tuple[tuple[CellKey, str, str], ...]
    """Cells whose text would go: the cell, its text, and what would come there ("" removes it)."""

    @property
    def rows_short(self) -> int:
        """How many rows there are too few."""
        return len(self.texts) - len(self.dimension_ids)

    @property
    def levels_short(self) -> int:
        """How many levels there are too few."""
        return max((len(row) for row in self.texts), default=0) - len(self.level_ids)

    @property
    def needs_a_look(self) -> bool:
        """Whether the user should see first what would happen: it does not fit, or texts would go."""
        return bool(self.rows_short or self.levels_short or self.replaced)


def landing(model: GridModel, chosen: Range, texts: Sequence[Sequence[str]]) -> PasteTarget:
    """Say where a block would go that is pasted where `chosen` begins; one text goes into all that is chosen."""
    if len(texts) == len(texts[0]) == 1:
        texts = [[texts[0][0]] * len(chosen.columns) for _ in chosen.rows(model)]
    rows = [row for row in range(chosen.top, model.rowCount()) if not model.is_band(row)][: len(texts)]
    columns = range(chosen.left, model.columnCount())[: len(texts[0])]
    replaced = [
        (model.key(row, column), before, after)
        for row, line in zip(rows, texts, strict=False)
        for column, after in zip(columns, line, strict=False)
        if (before := model.cell(row, column).text) and before != after
    ]
    return PasteTarget(
        texts,
        tuple(model.dimension(row).id for row in rows),
        tuple(model.level(column).id for column in columns),
        tuple(replaced),
    )
