"""Where things are on the sheet of a path, and how wide they are: readable on A3 and beside a frozen head."""

from msgspec import Struct
from openpyxl.utils import get_column_letter

from napl_desktop.exchange.excel.contract import SheetRowMark
from napl_desktop.exchange.excel.measure import column_width
from napl_desktop.exchange.excel.view import PathView

# What fits beside each other on A3 at full size, in Excel's units of width.
_PAGE = 208
_LAYER, _DEEPEST_LAYER, _WIDEST_LAYER = 20, 30, 60
_LEVEL, _WIDE_LEVEL, _WIDEST_COMMON, _WIDEST_LEVEL = 24, 56, 44, 150
_NOTES, _GROUP = 15, 24
# What may stay in view on the left while the rest of a small screen scrolls.
_WIDEST_FROZEN = 100


class PathSheetLayout(Struct, frozen=True):
    """Columns: the hidden ids, the layers, the levels, the signs of status, the number of open notes.

    Where rows are of several groups there is one more: whose a row is.

    Rows: the hidden ids, the title, the facts, the description, the head, the grid. All numbers are from 1.
    """

    layer_widths: tuple[float, ...]
    level_widths: tuple[float, ...]
    signs_width: float
    head_rows: tuple[SheetRowMark, ...]
    rows: int
    has_groups: bool = False

    @classmethod
    def of(cls, path: PathView, has_groups: bool = False) -> "PathSheetLayout":
        """Return the layout for a path; one without rows has room for two layers."""
        layers = tuple(_layer_width(path, depth, path.layers) for depth in range(path.layers))
        layers = layers or (_LAYER, _DEEPEST_LAYER)
        signs = max(12.0, 2.5 * len(path.snapshot.levels))
        room = _PAGE - sum(layers) - signs - _NOTES - (_GROUP if has_groups else 0)
        return cls(layers, _level_widths(path, room), signs, _head_rows(path), len(path.rows), has_groups)

    @property
    def layers(self) -> int:
        """How many columns there are for layers."""
        return len(self.layer_widths)

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return len(self.level_widths)

    @property
    def widths(self) -> list[float]:
        """The width of each column; 0 for the hidden one."""
        groups = [_GROUP] if self.has_groups else []
        return [0, *self.layer_widths, *self.level_widths, self.signs_width, _NOTES, *groups]

    @property
    def first_level(self) -> int:
        """The column of the first level."""
        return 2 + self.layers

    @property
    def last_column(self) -> str:
        """The letter of the last column."""
        return get_column_letter(len(self.widths))

    @property
    def first_head(self) -> int:
        """The first row of the head."""
        return 5

    @property
    def head(self) -> int:
        """The last row of the head, with the names of the levels."""
        return self.first_head + len(self.head_rows) - 1

    @property
    def last_row(self) -> int:
        """The last row of the grid; of the head, where there are no rows."""
        return self.head + self.rows

    @property
    def frozen(self) -> str:
        """The first cell that scrolls: below the head, and right of the layers unless they fill a screen."""
        column = self.first_level if sum(self.layer_widths) <= _WIDEST_FROZEN else 2
        return f"{get_column_letter(column)}{self.head + 1}"


def _head_rows(path: PathView) -> tuple[SheetRowMark, ...]:
    levels = path.snapshot.levels
    stages = (SheetRowMark.STAGE,) if any(level.stage for level in levels) else ()
    # An anchor that the level is named after says nothing new.
    telling = any(level.anchor and level.anchor.value != level.title.casefold() for level in levels)
    return (*stages, *((SheetRowMark.ANCHOR,) if telling else ()), SheetRowMark.LEVEL)


def _layer_width(path: PathView, depth: int, layers: int) -> float:
    least = _DEEPEST_LAYER if depth == layers - 1 else _LAYER
    return column_width((row.text_at(depth) for row in path.rows), least, _WIDEST_LAYER)


def _level_widths(path: PathView, room: float) -> tuple[float, ...]:
    levels = len(path.snapshot.levels)
    least = min(_WIDE_LEVEL, max(_LEVEL, room / max(1, levels)))
    widths = [
        column_width((row.cells[position].text for row in path.rows), least, _WIDEST_LEVEL)
        for position in range(levels)
    ]
    # Levels look best equally wide, unless one text would stretch them all.
    common = min(_WIDEST_COMMON, max(widths, default=0))
    return tuple(max(common, width) for width in widths)
