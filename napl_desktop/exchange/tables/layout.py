"""How a table is to be understood: what each row and column is for. Guessed first, then corrected by the user."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class ColumnUse(StrEnum):
    """What a column becomes."""

    LAYER = "layer"
    CODE = "code"
    """Numbers or codes of a layer: put before its titles."""
    EXPLANATION = "explanation"
    """More about a layer: further lines of its title."""
    LEVEL = "level"
    NOTES = "notes"
    SKIP = "skip"


class RowUse(StrEnum):
    """What a row becomes."""

    STAGES = "stages"
    LEVELS = "levels"
    """The names of the levels; also the names of the layers and other columns."""
    ROW = "row"
    BAND = "band"
    """A parent that is written in a row of its own, above its children."""
    SKIP = "skip"


class LeftOutReason(StrEnum):
    """Why a text of the file is not in the path, or not only where it stood."""

    TITLE = "title"
    COLUMN_NAME = "column-name"
    SKIPPED_COLUMN = "skipped-column"
    SKIPPED_ROW = "skipped-row"
    TOTAL = "total"
    FOOTER = "footer"
    KEYS = "keys"
    """Ids or column numbers for machines, a whole row of them."""
    REPEATED_HEADER = "repeated-header"
    SECOND_TABLE = "second-table"
    """A further table on the same sheet."""
    OTHER_TABLE = "other-table"
    """Another sheet of the workbook or table of the document."""
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    FORMULA = "formula"
    AROUND = "around"
    HIDDEN = "hidden"
    """In a row or column that somebody hid."""
    STRUCK = "struck"
    """Struck through, or deleted while changes were tracked."""
    HIDDEN_BY_MERGE = "hidden-by-merge"
    LONG_LEVEL_NAME = "long-level-name"
    """The further lines of a long header; its first line is the level."""
    UNTITLED_ROW = "untitled-row"
    """A remark: nothing is missing, but the row had no title and got one."""
    HALF_DATE = "half-date"
    """A remark: nothing is missing, a spreadsheet made a date of what was typed, taken as it is shown."""
    SHARED_TEXT = "shared-text"
    """A remark: nothing is missing, the text of a merged area was put in each of its cells."""


class RowMark(Struct, frozen=True):
    """The use of one row; a row that is skipped has a reason, unless it is empty.

    The reason on any other row is that of its texts that are of no use.
    """

    use: RowUse
    reason: LeftOutReason | None = None


class Layout(Struct, frozen=True):
    """The use of every column and every row of one table."""

    columns: tuple[ColumnUse, ...]
    rows: tuple[RowMark, ...]
    lies_on_its_side: bool = False
    """The rows seem to be the levels: a person may want to turn the table over."""

    @property
    def layer_columns(self) -> tuple[int, ...]:
        """The columns with titles, from hoofddimensie to row."""
        return self._columns(ColumnUse.LAYER)

    @property
    def level_columns(self) -> tuple[int, ...]:
        """The columns that become levels, left to right."""
        return self._columns(ColumnUse.LEVEL)

    @property
    def stage_rows(self) -> tuple[int, ...]:
        """The header rows above the one with the levels, usually none."""
        return self._rows(RowUse.STAGES)

    @property
    def level_row(self) -> int | None:
        """The row with the names of the levels, the lowest one; None where there is no header."""
        return max(self._rows(RowUse.LEVELS), default=None)

    @property
    def header_rows(self) -> tuple[int, ...]:
        """The rows of the header, top to bottom."""
        return tuple(sorted((*self.stage_rows, *self._rows(RowUse.LEVELS))))

    @property
    def name_rows(self) -> tuple[int, ...]:
        """The rows in which a column may have its name: the header, and the title of a part right above it."""
        header = self.header_rows
        above = range(header[0] - 1, -1, -1) if header else ()
        row = next((row for row in above if self.rows[row] != RowMark(RowUse.SKIP)), None)
        return header if row is None or self.rows[row].use is not RowUse.BAND else (row, *header)

    def with_column(self, column: int, use: ColumnUse) -> "Layout":
        """Return this layout with another use for one column."""
        columns = list(self.columns)
        columns[column] = use
        return replace(self, columns=tuple(columns))

    def with_row(self, row: int, use: RowUse) -> "Layout":
        """Return this layout with another use for one row, as the user chose it."""
        rows = list(self.rows)
        rows[row] = RowMark(use, LeftOutReason.SKIPPED_ROW if use is RowUse.SKIP else None)
        return replace(self, rows=tuple(rows))

    def _columns(self, use: ColumnUse) -> tuple[int, ...]:
        return tuple(column for column, found in enumerate(self.columns) if found is use)

    def _rows(self, use: RowUse) -> tuple[int, ...]:
        return tuple(row for row, mark in enumerate(self.rows) if mark.use is use)
