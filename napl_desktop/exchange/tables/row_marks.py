"""Guessing what each row is for: titles above, the header, bands, rows, and what stands below."""

from collections.abc import Sequence

from napl_desktop.exchange.tables.body import begins_block, is_total_row, repeats_header
from napl_desktop.exchange.tables.layout import ColumnUse, LeftOutReason, RowMark, RowUse
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_code, is_footer, is_key, is_points

_LONG_FOR_A_TITLE = 100
_LONGEST_LABEL = 40


def guess_rows(
    table: RawTable, header: tuple[int, ...], body: range, columns: Sequence[ColumnUse]
) -> tuple[RowMark, ...]:
    """Return the use of every row of the table."""
    marks = [_outside(table, header, row) for row in range(len(table.rows))]
    for position, row in enumerate(header):
        marks[row] = RowMark(RowUse.LEVELS if position == len(header) - 1 else RowUse.STAGES)
    guess = _BodyGuess(table, header, body, columns)
    for row in body:
        marks[row] = guess.mark(row)
    if header and header[0] and guess.has_titled_blocks and len(table.texts_of(header[0] - 1)) == 1:
        marks[header[0] - 1] = RowMark(RowUse.BAND)
    return tuple(marks)


def _outside(table: RawTable, header: tuple[int, ...], row: int) -> RowMark:
    if not table.texts_of(row):
        return RowMark(RowUse.SKIP)
    above = not header or row < header[0]
    return RowMark(RowUse.SKIP, LeftOutReason.TITLE if above else LeftOutReason.SECOND_TABLE)


class _BodyGuess:
    """The rows under the header, seen with the columns known."""

    def __init__(
        self, table: RawTable, header: tuple[int, ...], body: range, columns: Sequence[ColumnUse]
    ) -> None:
        self._table = table
        self._header = header
        self._body = body
        self._layers = [column for column, use in enumerate(columns) if use is ColumnUse.LAYER]
        self._levels = [column for column, use in enumerate(columns) if use is ColumnUse.LEVEL]
        self._beside = [
            column for column, use in enumerate(columns) if use not in {ColumnUse.LAYER, ColumnUse.CODE}
        ]
        rows = [row for row in body if table.texts_of(row)]
        with_texts = [row for row in rows if self._has_text(row) and not is_total_row(table, row)]
        while with_texts and self._is_to_be_signed(with_texts[-1]):
            with_texts.pop()
        self._last_with_texts = max(with_texts, default=-1)
        opens_alone = bool(with_texts) and self._title_alone(rows[0]) is not None
        self._has_plain_bands = opens_alone and self._are_bands(
            [row for row in rows if row <= self._last_row()]
        )

    @property
    def has_titled_blocks(self) -> bool:
        """Whether the header is repeated under titles of their own."""
        return any(self._titles_block(row) for row in self._body)

    def mark(self, row: int) -> RowMark:
        """Return the use of one row of the body."""
        texts = self._table.texts_of(row)
        if not texts:
            return RowMark(RowUse.SKIP)
        if begins_block(self._table, self._header, row):
            return RowMark(RowUse.BAND, LeftOutReason.REPEATED_HEADER)
        reason = self._reason_to_skip(row, texts)
        if reason:
            return RowMark(RowUse.SKIP, reason)
        return RowMark(RowUse.BAND if self._is_band(row) else RowUse.ROW)

    def _reason_to_skip(self, row: int, texts: dict[int, str]) -> LeftOutReason | None:
        first = next(iter(texts.values()))
        if repeats_header(self._table, self._header, row):
            return LeftOutReason.REPEATED_HEADER
        if row == self._body.start and min(texts) in self._levels and all(map(is_points, texts.values())):
            return LeftOutReason.COLUMN_NAME
        if all(map(is_key, texts.values())):
            return LeftOutReason.KEYS
        if is_total_row(self._table, row):
            return LeftOutReason.TOTAL
        has_title = any(column in texts for column in self._layers) or self._title_alone(row) is not None
        in_grid = has_title or self._has_text(row)
        if not in_grid or (row > self._last_with_texts and self._is_below_the_grid(row, first)):
            return LeftOutReason.FOOTER
        return None

    def _is_below_the_grid(self, row: int, first: str) -> bool:
        """Tell a remark under the grid from a last row that is not filled in yet."""
        alone = self._title_alone(row)
        if is_footer(first) or self._has_label(row):
            return True
        if alone is None:
            return False
        start = max(self._last_with_texts + 1, self._body.start)
        after_gap = any(not self._table.texts_of(above) for above in range(start, row))
        across = self._reaches_levels(row, alone)
        return across or len(first) > _LONG_FOR_A_TITLE or (after_gap and alone <= self._layers[0])

    def _has_label(self, row: int) -> bool:
        return any(text.endswith(":") for text in self._table.texts_of(row).values())

    def _is_to_be_signed(self, row: int) -> bool:
        """Say whether a row under a row without texts asks for a name, a date or a signature."""
        texts = self._table.texts_of(row).values()
        is_apart = row > self._body.start and not self._has_text(row - 1)
        return is_apart and self._has_label(row) and all(len(text) <= _LONGEST_LABEL for text in texts)

    def _titles_block(self, row: int) -> bool:
        """Say whether a row is a title over a repeated header."""
        following = self._next_row(row)
        return (
            len(self._table.texts_of(row)) == 1
            and following is not None
            and repeats_header(self._table, self._header, following)
        )

    def _is_band(self, row: int) -> bool:
        """Say whether a row is a parent above its children, not a row that is not filled in yet."""
        column = self._title_alone(row)
        if column is None or row > self._last_with_texts:
            return False
        if self._reaches_levels(row, column) or self._titles_block(row):
            return True
        following = self._next_row(row)
        if following is None or self._title_alone(following) == column:
            return False
        is_deeper = column != self._layers[-1] and not self._table.at(following, column)
        outermost = column <= self._layers[0]
        return is_deeper or (outermost and self._has_plain_bands)

    def _are_bands(self, rows: Sequence[int]) -> bool:
        """Tell bands from rows that are not filled in yet, of which a grid with many gaps has some."""
        alone = [row for row in rows if self._title_alone(row) is not None]
        no_child = {None, *alone}
        leading = [row for row in alone if self._next_row(row) not in no_child]
        cells = [self._shown_at_level(row, column) for row in rows for column in self._levels]
        expected = len(rows) * (cells.count(False) / len(cells)) ** len(self._levels)
        likely = expected < 0.2 or (len(leading) > 1 and len(leading) > 2 * expected)
        return likely and 2 * len(leading) > len(alone)

    def _title_alone(self, row: int) -> int | None:
        """Return the only layer column with text in a row without any other text but codes; else None."""
        texts = self._table.texts_of(row)
        if len(texts) > 1 and len(set(texts.values())) == 1 and len(texts) == len(self._table.rows[row]):
            # A title that was merged over the whole row, in a file that repeats it in every cell.
            return self._layers[0] if self._layers else None
        if len(texts) == 1 and self._layers and min(texts) < self._layers[0]:
            # Over the numbers or codes of the rows under it.
            return None if is_code(texts[min(texts)]) else min(texts)
        titles = [column for column in self._layers if column in texts]
        beside = [column for column in self._beside if column in texts]
        return titles[0] if len(titles) == 1 and not beside and not self._has_text(row) else None

    def _has_text(self, row: int) -> bool:
        return any(self._shown_at_level(row, column) for column in self._levels)

    def _shown_at_level(self, row: int, column: int) -> bool:
        merge = self._table.merge_at(row, column)
        if merge and merge.left not in self._levels:
            return bool(self._table.at(row, column))
        return bool(self._table.shown(row, column))

    def _reaches_levels(self, row: int, column: int) -> bool:
        texts = self._table.texts_of(row)
        merge = self._table.merge_at(row, column)
        return len(texts) == self._table.width > 1 or (
            merge is not None and any(merge.left <= level <= merge.right for level in self._levels)
        )

    def _next_row(self, row: int) -> int | None:
        following = range(row + 1, self._body.stop)
        return next((other for other in following if self._table.texts_of(other)), None)

    def _last_row(self) -> int:
        """Return the last row that is not a remark under the grid."""
        below = range(self._last_with_texts + 1, self._body.stop)
        remarks = [
            row
            for row in below
            if self._table.texts_of(row) and self._reason_to_skip(row, self._table.texts_of(row))
        ]
        return min(remarks, default=self._body.stop) - 1
