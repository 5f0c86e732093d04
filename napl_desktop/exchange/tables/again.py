"""Where the names in the header come again further down, as over each part of a grid or on each next page."""

from itertools import pairwise

from napl_desktop.exchange.tables.header import Header
from napl_desktop.exchange.tables.points import is_line_of_points
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_amount


class HeaderAgain:
    """The rows under a header that say it again, and the titles that stand over those."""

    def __init__(self, table: RawTable, header: Header) -> None:
        self._table = table
        self._header = header
        below = [row for row in range(header.body, len(table.rows)) if table.texts_of(row)]
        lines = [texts for line in header.lines if len(texts := table.texts_of(line)) > 1]
        following = dict(pairwise(below))
        self.begun = self._begun(below)
        """Rows that have the names under another first word: the parent of what follows."""
        said_again = frozenset(row for row in below if table.texts_of(row) in lines)
        self.repeated = said_again | self._points_beside(said_again | self.begun, following)
        self.titles = frozenset(
            row
            for row in below
            if len(table.texts_of(row)) == 1 and following.get(row) in self.repeated | self.begun
        )
        """Rows with nothing but the title of the part that begins under them."""

    def __contains__(self, row: int) -> bool:
        return row in self.repeated or row in self.begun

    def title_over(self, header: Header) -> int | None:
        """Return the row with the title of the first part, over a header, as those of the others have it."""
        above = (row for row in range(min(header.lines, default=0) - 1, -1, -1) if self._table.texts_of(row))
        row = next(above, None)
        if row is None or not self.titles:
            return None
        alike = {self._shape(min(self._table.texts_of(title)), title) for title in self.titles}
        is_title = any(
            self._shape(column, row) in alike and self._stands_apart(row, column)
            for column in self._table.texts_of(row)
        )
        return row if is_title else None

    def _shape(self, column: int, row: int) -> tuple[int, int]:
        merge = self._table.merge_at(row, column)
        return column, merge.right if merge else column

    def _stands_apart(self, row: int, column: int) -> bool:
        """Say whether a text is the only one of its row, but for names of columns that have none under it."""
        names = {other for line in self._header.rows for other in self._table.texts_of(line)}
        return not any(other in names for other in self._table.texts_of(row) if other != column)

    def _begun(self, below: list[int]) -> frozenset[int]:
        if not self._header.rows:
            return frozenset()
        names = self._table.texts_of(self._header.rows[-1])
        begun = frozenset(row for row in below if self._begins(names, self._table.texts_of(row)))
        scores = [text for row in below if row not in begun for text in self._right_of_title(row)]
        are_scores = all(map(is_amount, list(names.values())[1:])) and 2 * sum(map(is_amount, scores)) >= len(
            scores
        )
        # A score may happen to be what a level is called.
        return frozenset() if are_scores else begun

    def _points_beside(self, names: frozenset[int], following: dict[int, int]) -> frozenset[int]:
        """Return the lines of points that were written with the names again, perhaps other ones."""
        if not self._header.points:
            return frozenset()
        beside = [(other, row) for row in names if (other := following.get(row)) is not None]
        beside += [(row, other) for row, other in following.items() if other in names]
        return frozenset(row for row, name in beside if is_line_of_points(self._table, row, name))

    def _right_of_title(self, row: int) -> list[str]:
        return list(self._table.texts_of(row).values())[1:]

    @staticmethod
    def _begins(names: dict[int, str], texts: dict[int, str]) -> bool:
        if len(texts) < 3:
            return False
        first = min(texts)
        others = {column: name for column, name in names.items() if column > first}
        return texts[first] not in names.values() and {**others, first: texts[first]} == texts
