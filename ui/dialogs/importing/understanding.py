"""How the table is understood at this moment: the guess, and on top of that what the user corrected."""

from collections.abc import Sequence

from napl_desktop.exchange.tables.guess import best_table, guess
from napl_desktop.exchange.tables.layout import ColumnUse, Layout
from napl_desktop.exchange.tables.limits import refusal
from napl_desktop.exchange.tables.path_reading import Nameless, TableReading, read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.raw import RawTable


class Understanding:
    """One table of a file, and its layout. Begins with the best table and the most probable layout."""

    def __init__(self, tables: Sequence[RawTable]) -> None:
        self.tables = tuple(tables)
        self._corrected: dict[int, ColumnUse] = {}
        self._take(best_table(self.tables))

    def choose(self, number: int) -> None:
        """Go on with another table of the file, guessed anew."""
        self._corrected.clear()
        self._take(self.tables[number])

    @property
    def number(self) -> int:
        """Which of the tables it is, from 0."""
        return next(number for number, table in enumerate(self.tables) if table is self.table)

    def set_header(self, level_row: int, stage_rows: int) -> None:
        """Say which row names the levels and how many rows above it hold stages; corrected columns stay."""
        first = max(0, level_row - stage_rows)
        layout = guess(self.table, header_rows=level_row - first + 1, header_at=first)
        self.layout = self._with_corrections(layout)

    def set_use(self, column: int, use: ColumnUse) -> None:
        """Say what a column becomes."""
        self._corrected[column] = use
        self.layout = self._with_corrections(self.layout)

    def read(self, title: str, nameless: Nameless) -> TableReading:
        """Return the path to be and what is not in it. Raises NoLevelsInTable, TableTooLarge."""
        if self.table.too_large:
            raise refusal(self.table.source)
        return read_path(self.table, self.layout, title, self.tables, nameless)

    def _take(self, table: RawTable) -> None:
        self.table = table
        self.layout = guess(table)
        self.suggested_title = suggested_title(table)

    def _with_corrections(self, layout: Layout) -> Layout:
        for column, use in self._corrected.items():
            layout = layout.with_column(column, use)
        return layout
