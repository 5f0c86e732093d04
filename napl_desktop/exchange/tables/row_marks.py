"""Guessing what each row is for: titles above, the header, bands, rows, and what stands below."""

from collections.abc import Sequence

from napl_desktop.exchange.tables.again import HeaderAgain
from napl_desktop.exchange.tables.bands import Bands, is_empty_row
from napl_desktop.exchange.tables.header import Header
from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason, RowMark, RowUse
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_footer, is_key

_LONG_FOR_A_TITLE = 100
_LONGEST_LABEL = 40


def guess_rows(
    table: RawTable,
    header: Header,
    again: HeaderAgain,
    body: range,
    totals: frozenset[int],
    columns: Sequence[ColumnUse],
) -> tuple[RowMark, ...]:
    """Return the use of every row of the table; `totals` are those that count what is above them."""
    marks = [_outside(table, header, row) for row in range(len(table.rows))]
    for row in header.rows:
        marks[row] = RowMark(RowUse.LEVELS if row == header.rows[-1] else RowUse.STAGES)
    for row in header.points:
        marks[row] = RowMark(RowUse.SKIP, LeftOutReason.COLUMN_NAME)
    guess = _BodyGuess(table, again, body, totals, columns)
    for row in body:
        marks[row] = guess.mark(row)
    if header.section is not None:
        marks[header.section] = RowMark(RowUse.BAND, LeftOutReason.COLUMN_NAME)
    return tuple(marks)


def _outside(table: RawTable, header: Header, row: int) -> RowMark:
    if not table.texts_of(row):
        return RowMark(RowUse.SKIP)
    above = not header.rows or row < header.body
    return RowMark(RowUse.SKIP, LeftOutReason.TITLE if above else LeftOutReason.SECOND_TABLE)


class _BodyGuess:
    """The rows under the header, seen with the columns known."""

    def __init__(
        self,
        table: RawTable,
        again: HeaderAgain,
        body: range,
        totals: frozenset[int],
        columns: Sequence[ColumnUse],
    ) -> None:
        self._table = table
        self._again = again
        self._body = body
        self._layers = [column for column, use in enumerate(columns) if use is ColumnUse.LAYER]
        levels = [column for column, use in enumerate(columns) if use is ColumnUse.LEVEL]
        beside = [
            column for column, use in enumerate(columns) if use not in {ColumnUse.LAYER, ColumnUse.CODE}
        ]
        rows = [row for row in body if table.texts_of(row)]
        self._totals = totals
        self._bands = Bands(table, again, (), self._layers, levels, beside)
        with_texts = [row for row in rows if self._bands.has_text(row) and row not in self._totals]
        while with_texts and self._is_to_be_signed(with_texts[-1]):
            with_texts.pop()
        self._last_with_texts = max(with_texts, default=-1)
        last = self._last_row()
        in_grid = [
            row
            for row in rows
            if row <= last and row not in again.repeated and not is_empty_row(table, row, self._layers)
        ]
        self._bands = Bands(table, again, in_grid, self._layers, levels, beside)

    def mark(self, row: int) -> RowMark:
        """Return the use of one row of the body."""
        texts = self._table.texts_of(row)
        if not texts:
            return RowMark(RowUse.SKIP)
        if row in self._again.begun:
            return RowMark(RowUse.BAND, LeftOutReason.REPEATED_HEADER)
        reason = self._reason_to_skip(row, texts)
        if reason:
            return RowMark(RowUse.SKIP, reason)
        is_band = row <= self._last_with_texts and row in self._bands
        return RowMark(RowUse.BAND if is_band else RowUse.ROW)

    def _reason_to_skip(self, row: int, texts: dict[int, str]) -> LeftOutReason | None:
        first = next(iter(texts.values()))
        if row in self._again.repeated:
            return LeftOutReason.REPEATED_HEADER
        if all(map(is_key, texts.values())):
            return LeftOutReason.KEYS
        if row in self._totals:
            return LeftOutReason.TOTAL
        if is_empty_row(self._table, row, self._layers):
            return LeftOutReason.SKIPPED_ROW
        if row in self._again.titles:
            return None
        has_title = (
            any(column in texts for column in self._layers) or self._bands.title_alone(row) is not None
        )
        in_grid = has_title or self._bands.has_text(row)
        if not in_grid or (row > self._last_with_texts and self._is_below_the_grid(row, first)):
            return LeftOutReason.FOOTER
        return None

    def _is_below_the_grid(self, row: int, first: str) -> bool:
        """Tell a remark under the grid from a last row that is not filled in yet."""
        alone = self._bands.title_alone(row)
        if is_footer(first) or self._has_label(row):
            return True
        if alone is None:
            return False
        start = max(self._last_with_texts + 1, self._body.start)
        after_gap = any(not self._table.texts_of(above) for above in range(start, row))
        across = self._bands.reaches_levels(row, alone)
        return across or len(first) > _LONG_FOR_A_TITLE or (after_gap and alone <= self._layers[0])

    def _has_label(self, row: int) -> bool:
        return any(text.endswith(":") for text in self._table.texts_of(row).values())

    def _is_to_be_signed(self, row: int) -> bool:
        """Say whether a row under a row without texts asks for a name, a date or a signature."""
        texts = self._table.texts_of(row).values()
        is_apart = row > self._body.start and not self._bands.has_text(row - 1)
        return is_apart and self._has_label(row) and all(len(text) <= _LONGEST_LABEL for text in texts)

    def _last_row(self) -> int:
        """Return the last row that is not a remark under the grid."""
        below = range(self._last_with_texts + 1, self._body.stop)
        remarks = [
            row
            for row in below
            if self._table.texts_of(row) and self._reason_to_skip(row, self._table.texts_of(row))
        ]
        return min(remarks, default=self._body.stop) - 1
