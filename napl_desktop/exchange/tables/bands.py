"""Titles in rows of their own: parents of the rows under them, told from rows that are not filled in yet."""

from collections.abc import Sequence
from itertools import pairwise

from napl_desktop.exchange.tables.again import HeaderAgain
from napl_desktop.exchange.tables.raw import RawTable
from napl_desktop.exchange.tables.words import is_code, is_placeholder

_LONGEST_TITLE = 80


class Bands:
    """The bands among the rows of a grid that have text, seen with the columns known."""

    def __init__(
        self,
        table: RawTable,
        again: HeaderAgain,
        rows: Sequence[int],
        layers: Sequence[int],
        levels: Sequence[int],
        beside: Sequence[int],
    ) -> None:
        self._table = table
        self._again = again
        self._layers, self._levels, self._beside = layers, levels, beside
        self._following = {row: other for row, other in pairwise(rows) if other not in again.titles}
        rows = self._rows = [row for row in rows if row not in again.titles]
        self._across = self._repeated_across()
        self._alone = {row: column for row in rows if (column := self.title_alone(row)) is not None}
        opens_alone = bool(rows) and rows[0] in self._alone
        self._has_plain_bands = opens_alone and self._are_bands(self._alone)
        self._inner = self._inner_bands()

    def __contains__(self, row: int) -> bool:
        """Say whether a row is a parent above its children."""
        if row in self._again.titles or row in self._inner or self._spans_levels(row):
            return True
        column = self._alone.get(row)
        if column is None:
            return False
        if self.reaches_levels(row, column):
            return True
        following = self._following.get(row)
        if following is None or self._alone.get(following) == column:
            return False
        is_deeper = column != self._layers[-1] and not self._table.at(following, column)
        outermost = column <= self._layers[0]
        return is_deeper or (outermost and self._has_plain_bands)

    def title_alone(self, row: int) -> int | None:
        """Return the only layer column with text in a row without any other text but codes; else None."""
        texts = self._table.texts_of(row)
        if row in self._across:
            return self._layers[0] if self._layers else None
        if len(texts) == 1 and self._layers and min(texts) < self._layers[0]:
            # Over the numbers or codes of the rows under it.
            return None if is_code(texts[min(texts)]) else min(texts)
        titles = [column for column in self._layers if column in texts]
        beside = [column for column in self._beside if column in texts]
        return titles[0] if len(titles) == 1 and not beside and not self.has_text(row) else None

    def reaches_levels(self, row: int, column: int) -> bool:
        """Say whether the title of a row is written or merged over the levels as well."""
        merge = self._table.merge_at(row, column)
        return row in self._across or (
            merge is not None and any(merge.left <= level <= merge.right for level in self._levels)
        )

    def has_text(self, row: int) -> bool:
        """Say whether a row has a text at a level of its own, or one merged over it."""
        return any(self._shown_at_level(row, column) for column in self._levels)

    def _repeated_across(self) -> frozenset[int]:
        """Return the rows with one title in every cell, as a file has them that repeats what was merged.

        One over all rows tells nothing of any of them.
        """
        across = [
            row
            for row in self._rows
            if len(texts := self._table.texts_of(row)) == self._table.width > 1
            and len(set(texts.values())) == 1
        ]
        return frozenset() if across == [*self._rows[:1]] else frozenset(across)

    def _spans_levels(self, row: int) -> bool:
        """Say whether a row has but one short text, merged over all levels, and the next one has a title."""
        texts = self._table.texts_of(row)
        following = self._following.get(row)
        if len(texts) != 1 or following is None or len(self._levels) < 2:
            return False
        column, text = next(iter(texts.items()))
        merge = self._table.merge_at(row, column)
        untitled = not any(self._table.shown(row, layer) for layer in self._layers)
        return (
            merge is not None
            and (merge.left, merge.top, merge.bottom) == (self._levels[0], row, row)
            and merge.right >= self._levels[-1]
            and len(text) <= _LONGEST_TITLE
            and untitled
            and any(self._table.at(following, layer) for layer in self._layers)
        )

    def _inner_bands(self) -> frozenset[int]:
        """Return the titles without cells in the innermost layer, with which each group of rows begins."""
        if len(self._layers) < 2 or not self._levels:
            return frozenset()
        *parents, last = self._layers
        alone = {row: last for row in self._rows if self._is_empty_title(row, last)}
        groups: list[list[int]] = []
        above: list[str] = []
        for row in self._rows:
            shown = [self._table.shown(row, column) or "" for column in parents]
            if not groups or any(text and text != before for text, before in zip(shown, above, strict=True)):
                groups.append([])
                above = shown
            groups[-1].append(row)
        begun = [group for group in groups if len(group) > 1]
        are_inner = bool(begun) and all(group[0] in alone and group[1] not in alone for group in begun)
        if not are_inner or not self._are_bands(alone):
            return frozenset()
        return frozenset(row for row in alone if self._following.get(row) not in {None, *alone})

    def _is_empty_title(self, row: int, column: int) -> bool:
        beside = any(self._table.at(row, other) for other in self._beside)
        return bool(self._table.at(row, column)) and not beside and not self.has_text(row)

    def _are_bands(self, alone: dict[int, int]) -> bool:
        """Tell bands from rows that are not filled in yet, of which a grid with many gaps has some."""
        no_child = {None, *alone}
        leading = [row for row in alone if self._following.get(row) not in no_child]
        cells = [self._shown_at_level(row, column) for row in self._rows for column in self._levels]
        expected = len(self._rows) * (cells.count(False) / len(cells)) ** len(self._levels) if cells else 0
        likely = expected < 0.2 or (len(leading) > 1 and len(leading) > 2 * expected)
        return likely and 2 * len(leading) > len(alone)

    def _shown_at_level(self, row: int, column: int) -> bool:
        merge = self._table.merge_at(row, column)
        if merge and merge.left not in self._levels:
            return bool(self._table.at(row, column))
        return bool(self._table.shown(row, column))


def is_empty_row(table: RawTable, row: int, layers: Sequence[int]) -> bool:
    """Say whether a row only keeps places: a title of signs or between brackets, and cells of the same."""
    texts = table.texts_of(row)
    return any(column in texts for column in layers) and all(map(is_placeholder, texts.values()))
