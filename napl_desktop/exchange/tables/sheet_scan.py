"""The cells of one sheet as its XML has them: read once, and no further than a path can reach."""

from dataclasses import dataclass, field

from napl_desktop.exchange.tables.escaping import unescape
from napl_desktop.exchange.tables.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Allowance
from napl_desktop.exchange.tables.raw import Aside, AsideKind, CellPosition, Merge
from napl_desktop.exchange.tables.workbook_parts import PartlyStruck, RichText, place_of
from napl_desktop.exchange.tables.xml_part import Enough

_LAST_COLUMN = 16_384


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell holds: its type as the file names it, what is written in it, and the number of its style."""

    kind: str
    written: str
    style: str
    inline: PartlyStruck | None = None
    """A text that stands in the cell itself."""


@dataclass(slots=True)
class SheetScan:
    """Collects the cells with content of a sheet, what is merged, and the formulas without a result.

    `most_rows` and `most_cells` are how far it goes: a table of people needs less than the sheet of keys.
    """

    allowance: Allowance
    most_rows: int = MOST_ROWS
    most_cells: int = MOST_CELLS
    cells: dict[CellPosition, SheetCell] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    formulas: list[Aside] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    too_large: bool = False
    _area: tuple[int, int, int, int] | None = None
    _place: CellPosition = (-1, -1)
    _open: dict[str, str] | None = None
    _written: list[str] | None = None
    _texts: dict[str, str] = field(default_factory=dict)
    _inline: RichText = field(init=False)
    _within: str = ""

    def __post_init__(self) -> None:
        self._inline = RichText(self.allowance)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a row, a cell, or what is in one. ValueError for what no sheet has."""
        if self._open is not None:
            self._begin_in_cell(name, attributes)
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            # A row or cell without coordinates follows the one before it.
            self._place = (int(attributes.get("r", self._place[0] + 2)) - 1, -1)
            self._within = name
            if _is_hidden(attributes):
                self.hidden_rows.add(self._place[0])
        elif name == "col" and _is_hidden(attributes):
            first, last = int(attributes.get("min", 0)), int(attributes.get("max", 0))
            self.hidden_columns.update(range(first - 1, min(last, _LAST_COLUMN)))
        elif self._within == "sheetData":
            raise ValueError(f"{name} among the rows")
        elif name == "sheetData":
            self._within = name
        elif name == "mergeCell":
            self.merges.append(_merge(attributes.get("ref", "")))

    def text(self, text: str) -> None:
        """Take text."""
        if self._written is not None:
            self._written.append(self.allowance.keep(text))
        elif self._open is not None:
            self._inline.text(text)

    def end(self, name: str) -> None:
        """End a cell or what is in one."""
        if self._open is None:
            self._within = {"row": "sheetData", "sheetData": ""}.get(name, self._within)
        elif name == "c":
            self._end_cell(self._open)
            self._open = None
        elif self._written is not None and name in {"v", "f"}:
            self._texts[name] = "".join(self._written)
            self._written = None
        else:
            self._inline.end(name)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        row, column = self._place
        self._place = place_of(reference) if reference else (row, column + 1)
        self._open = attributes
        self._texts.clear()

    def _begin_in_cell(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"v", "f"}:
            self._written = []
        else:
            self._inline.start(name, attributes)

    def _end_cell(self, attributes: dict[str, str]) -> None:
        kind = attributes.get("t", "n")
        inline = self._inline.take()
        style = attributes.get("s", "0")
        if kind == "inlineStr" and inline.whole:
            self._keep(SheetCell(kind, inline.whole, style, inline))
        elif kind != "inlineStr" and (written := self._texts.get("v", "")):
            self._keep(SheetCell(kind, unescape(written) if kind == "str" else written, style))
        elif self._texts.get("f"):
            self._stretch()
            self.formulas.append(Aside(AsideKind.FORMULA, "=" + unescape(self._texts["f"]), self._place))

    def _keep(self, cell: SheetCell) -> None:
        self._stretch()
        self.cells[self._place] = cell
        if len(self.cells) > self.most_cells:
            self._give_up()

    def _stretch(self) -> None:
        row, column = self._place
        top, left, bottom, right = self._area or (row, column, row, column)
        self._area = min(top, row), min(left, column), max(bottom, row), max(right, column)
        top, left, bottom, right = self._area
        if bottom - top >= self.most_rows or right - left >= MOST_COLUMNS:
            self._give_up()

    def _give_up(self) -> None:
        self.too_large = True
        self.cells.clear()
        self.merges.clear()
        self.formulas.clear()
        raise Enough


def _is_hidden(attributes: dict[str, str]) -> bool:
    return attributes.get("hidden") in {"1", "true"}


def _merge(reference: str) -> Merge:
    first, _, last = reference.partition(":")
    return Merge(*place_of(first), *place_of(last or first))
