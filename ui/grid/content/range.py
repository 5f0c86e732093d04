"""A rectangle of cells that the user chose, to do something with all of them at once."""

from collections.abc import Iterator

from msgspec import Struct

from napl_desktop.model import CellKey
from ui.grid.content.model import HEAD, GridModel
from ui.grid.content.navigation import Place


class Range(Struct, frozen=True):
    """Its first and last row and column, in rows and columns of the table, all included; cells only."""

    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def between(cls, one: Place, other: Place) -> "Range | None":
        """Return the rectangle with these corners; None if one of them is no cell."""
        if HEAD in (*one, *other):
            return None
        rows, columns = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return cls(rows[0], columns[0], rows[1], columns[1])

    def __contains__(self, place: Place) -> bool:
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    @property
    def is_single(self) -> bool:
        """Whether it is no more than one cell."""
        return (self.top, self.left) == (self.bottom, self.right)

    @property
    def columns(self) -> range:
        """Its columns."""
        return range(self.left, self.right + 1)

    def rows(self, model: GridModel) -> list[int]:
        """Return its rows, without the bands between them."""
        return [row for row in range(self.top, self.bottom + 1) if not model.is_band(row)]

    def keys(self, model: GridModel) -> Iterator[CellKey]:
        """Yield its cells in the order of reading."""
        for row in self.rows(model):
            for column in self.columns:
                yield model.key(row, column)

    def texts(self, model: GridModel) -> list[list[str]]:
        """Return its texts, row by row."""
        return [[model.cell(row, column).text for column in self.columns] for row in self.rows(model)]
