"""The sheet of a path as it came back: what each column and each row of it is, whatever was moved or inserted."""

from collections.abc import Collection, Iterator

from msgspec import Struct

from napl_desktop.exchange.excel.contract import SheetColumnMark, SheetRowMark
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet

# The hidden row and column may have been pushed aside by a few others.
_FARTHEST = 30


class GridLevel(Struct, frozen=True):
    """A column with texts of one level; no id where it was inserted. What its head does not say is ""."""

    column: int
    id: str
    title: str
    stage: str
    anchor: str


class GridRow(Struct, frozen=True):
    """A row of the grid: the id in the hidden column, and what is written in its layers; its number is from 1."""

    number: int
    id: str
    layers: tuple[str, ...]
    texts: tuple[str, ...]
    """One for each GridLevel."""
    signs: str
    comes_after_gap: bool
    """Whether there is an empty row between it and what is above it."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written in it."""
        return not any(self.layers) and not any(self.texts)


class PathGridSheet(Struct, frozen=True):
    """A sheet of a path. `stages` and `anchors` tell whether the head has a row of them."""

    sheet: ReturnedSheet
    path_id: str
    title: str
    description: str | None
    """None where the row with it is gone."""
    levels: tuple[GridLevel, ...]
    rows: tuple[GridRow, ...]
    stages: bool
    anchors: bool
    own_columns: tuple[str, ...]
    marks: frozenset[str]
    """What the columns say that they are."""


def path_of(sheet: ReturnedSheet, paths: Collection[str]) -> tuple[int, int] | None:
    """Return where on a sheet the id of a path stands; None where there is none."""
    places = (
        place
        for place, text in sheet.cells.items()
        if place[0] < _FARTHEST and place[1] < _FARTHEST and text in paths
    )
    return min(places, default=None)


def read_path_sheet(
    sheet: ReturnedSheet, corner: tuple[int, int], level_ids: Collection[str]
) -> PathGridSheet | None:
    """Return what is on a sheet with the id of its path in a corner; None where it has no head any more."""
    marks: dict[str, int] = {}
    for row, column in sorted(sheet.cells):
        if column == corner[1] and row > corner[0]:
            marks.setdefault(sheet.cells[row, column], row)
    if SheetRowMark.LEVEL not in marks:
        return None
    return _GridReader(sheet, corner, marks, level_ids).read()


class _GridReader:
    def __init__(
        self, sheet: ReturnedSheet, corner: tuple[int, int], marks: dict[str, int], level_ids: Collection[str]
    ) -> None:
        self._sheet = sheet
        self._mark_row, self._key_column = corner
        self._marks = marks
        self._head = marks[SheetRowMark.LEVEL]
        self._columns: dict[int, str] = {
            column: text
            for (row, column), text in sorted(sheet.cells.items())
            if row == self._mark_row and column != self._key_column
        }
        self._level_ids = level_ids
        self._layers = [
            column for column, mark in self._columns.items() if mark.startswith(f"{SheetColumnMark.LAYER} ")
        ]
        self._layers.sort(key=lambda column: _number(self._columns[column]))
        self._used: dict[int, str] = {}
        for (row, column), text in sorted(sheet.cells.items()):
            if row >= self._head and text.strip():
                self._used.setdefault(column, text)

    def read(self) -> PathGridSheet:
        levels, rest = self._level_columns()
        return PathGridSheet(
            self._sheet,
            self._sheet.text(self._mark_row, self._key_column),
            self._right_of(self._marks.get(SheetRowMark.TITLE)) or "",
            self._right_of(self._marks.get(SheetRowMark.DESCRIPTION)),
            tuple(levels),
            tuple(self._rows(levels)),
            SheetRowMark.STAGE in self._marks,
            SheetRowMark.ANCHOR in self._marks,
            tuple(rest),
            frozenset(self._columns.values()),
        )

    def _right_of(self, row: int | None) -> str | None:
        """Return the first text in a row of the head; None where there is no such row."""
        if row is None:
            return None
        texts = [
            (column, text)
            for (at, column), text in self._sheet.cells.items()
            if at == row and column > self._key_column and text.strip()
        ]
        return min(texts)[1] if texts else ""

    def _level_columns(self) -> tuple[list[GridLevel], list[str]]:
        """Return the columns of levels from left to right, and how each column is called that is none of ours."""
        known = [column for column, mark in self._columns.items() if mark in self._level_ids]
        derived = [
            column
            for column, mark in self._columns.items()
            if mark in (SheetColumnMark.STATUS, SheetColumnMark.NOTES, SheetColumnMark.GROUP)
        ]
        last_known = max(known, default=-1)
        first = 1 + max(
            [column for column in self._layers if not known or column < min(known)],
            default=self._key_column,
        )
        end = min([column for column in derived if column > last_known], default=last_known + 1)
        ours = {self._key_column, *self._layers, *derived}
        levels, rest, seen = [], [], set()
        for column in sorted({*self._used, *known}):
            if column in ours:
                continue
            mark = self._columns.get(column, "")
            is_known = mark in self._level_ids and mark not in seen
            title = self._sheet.text(self._head, column)
            if is_known or (first <= column < end and title.strip()):
                seen.add(mark)
                levels.append(
                    GridLevel(
                        column,
                        mark if is_known else "",
                        title,
                        self._of_head(SheetRowMark.STAGE, column),
                        self._of_head(SheetRowMark.ANCHOR, column),
                    )
                )
            else:
                rest.append(self._used[column])
        return levels, rest

    def _of_head(self, mark: SheetRowMark, column: int) -> str:
        row = self._marks.get(mark)
        return "" if row is None else self._sheet.text(row, column)

    def _rows(self, levels: list[GridLevel]) -> Iterator[GridRow]:
        signs = next(
            (column for column, mark in self._columns.items() if mark == SheetColumnMark.STATUS), None
        )
        wanted = {self._key_column, *self._layers, *(level.column for level in levels)}
        numbers = sorted({row for row, column in self._sheet.cells if row > self._head and column in wanted})
        above = self._head
        for number in numbers:
            yield GridRow(
                number + 1,
                self._sheet.text(number, self._key_column).strip(),
                tuple(self._sheet.text(number, column) for column in self._layers),
                tuple(self._sheet.text(number, level.column) for level in levels),
                "" if signs is None else self._sheet.text(number, signs),
                number > above + 1,
            )
            above = number


def _number(mark: str) -> int:
    word = mark.rpartition(" ")[2]
    return int(word) if word.isdecimal() and len(word) < 4 else 0
