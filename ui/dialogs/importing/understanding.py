"""How a table is understood: what is taken of the file, what the user said of it, and the layout that follows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from msgspec.structs import replace as with_said

from napl_desktop.exchange.tables.corrections import Corrections, corrected, said_title
from napl_desktop.exchange.tables.hidden import has_hidden_texts, with_all_seen
from napl_desktop.exchange.tables.joining import best_grid, going_with, joined
from napl_desktop.exchange.tables.layout import ColumnUse, Layout
from napl_desktop.exchange.tables.limits import refusal
from napl_desktop.exchange.tables.path_reading import Nameless, TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.row_choices import RowChoice, choice_of, with_end, with_row
from napl_desktop.exchange.tables.turning import turned

_AS_GUESSED = Corrections()


@dataclass(frozen=True)
class Understanding:
    """One table of a file, or several joined, with its layout. Each correction returns another one.

    `numbers` are those of the tables that it is, from 0; `as_in_file` is that table, and `table` the same as it
    is shown: turned over, or with what was hidden, if the user wanted that.
    """

    tables: tuple[RawTable, ...]
    numbers: frozenset[int]
    as_in_file: RawTable
    table: RawTable
    layout: Layout
    title_in_file: str
    said: Corrections = _AS_GUESSED
    is_turned: bool = False
    takes_hidden: bool = False

    @property
    def suggested_title(self) -> str:
        """What to call the path."""
        return said_title(self.table, self.said) or self.title_in_file

    @property
    def is_corrected(self) -> bool:
        """Whether the user said of a row or column what it is."""
        return self.said != _AS_GUESSED

    @property
    def hidden_count(self) -> int:
        """How many rows and columns with text are hidden in the file."""
        table, unseen = self.as_in_file, self.as_in_file.unseen
        if not has_hidden_texts(table):
            return 0
        rows = sum(bool(table.texts_of(row)) for row in unseen.rows)
        return rows + sum(any(row[column] for row in table.rows) for column in unseen.columns)

    @property
    def cells(self) -> int:
        """How much there is to look at."""
        return len(self.table.rows) * self.table.width

    def choice_of(self, row: int) -> RowChoice:
        """Return what a row is."""
        return choice_of(self.layout.rows[row])

    def read(self, title: str, nameless: Nameless) -> TableReading:
        """Return the path to be and what is not in it. Raises NoLevelsInTable, TableTooLarge."""
        if self.table.too_large:
            raise refusal(self.table.source)
        others = [table for number, table in enumerate(self.tables) if number not in self.numbers]
        return read_path(self.table, self.layout, title, others, nameless)

    def with_table(self, number: int, is_taken: bool) -> "Understanding":
        """Take one more table of the file, or one less; guessed anew.

        One that does not go with those that were taken comes instead of them; the last one stays.
        """
        numbers = self.numbers | {number} if is_taken else self.numbers - {number}
        if not numbers:
            return self
        if is_taken and not self._go_together(numbers):
            numbers = frozenset({number})
        return _of(self.tables, joined([self.tables[each] for each in sorted(numbers)]), numbers)

    def turned_over(self, is_turned: bool) -> "Understanding":
        """Take the rows for columns and the columns for rows, or as they are; guessed anew."""
        return replace(self, is_turned=is_turned, said=_AS_GUESSED)._taken()

    def with_hidden(self, takes_hidden: bool) -> "Understanding":
        """Take hidden rows and columns as well, or not; what was corrected stays."""
        return replace(self, takes_hidden=takes_hidden)._taken()

    def with_use(self, column: int, use: ColumnUse) -> "Understanding":
        """Say what a column becomes."""
        return self._corrected(with_said(self.said, columns={**self.said.columns, column: use}))

    def with_rows(self, rows: Collection[int], choice: RowChoice) -> "Understanding":
        """Say what rows are."""
        said = self.said
        for row in rows:
            said = with_row(said, row, choice, self.layout)
        return self._corrected(said)

    def ended_at(self, row: int | None) -> "Understanding":
        """Leave out all rows below one, or with None take them again."""
        return self._corrected(with_end(self.said, row))

    def guessed_again(self) -> "Understanding":
        """Forget what was said of rows and columns."""
        return self._corrected(_AS_GUESSED)

    def _go_together(self, numbers: Collection[int]) -> bool:
        tables = [self.tables[number] for number in sorted(numbers)]
        together = going_with(tables[0], self.tables)
        return all(any(table is other for other in together) for table in tables)

    def _taken(self) -> "Understanding":
        table = with_all_seen(self.as_in_file) if self.takes_hidden else self.as_in_file
        taken = turned(table) if self.is_turned else table
        return replace(self, table=taken)._corrected(self.said)

    def _corrected(self, said: Corrections) -> "Understanding":
        return replace(self, said=said, layout=corrected(self.table, said))


def understanding_of(tables: Sequence[RawTable]) -> Understanding:
    """Return the most probable understanding of a file: its best grid, with the best guess."""
    best = best_grid(tables)
    parts = [part.table for part in best.parts] or [best]
    numbers = (number for number, table in enumerate(tables) if any(table is part for part in parts))
    return _of(tuple(tables), best, frozenset(numbers))


def _of(tables: tuple[RawTable, ...], table: RawTable, numbers: frozenset[int]) -> Understanding:
    layout = corrected(table, _AS_GUESSED)
    return Understanding(tables, numbers, table, table, layout, suggested_title(table))
