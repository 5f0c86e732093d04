"""A table as it stands in a file: plain text in rows and columns, nothing understood yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from napl_desktop.exchange.tables.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from napl_desktop.text import normalise

CellPosition = tuple[int, int]
"""(row, column), both from 0."""


class AsideKind(StrEnum):
    """What belongs to a table without standing in one of its cells."""

    COMMENT = "comment"
    FOOTNOTE = "footnote"
    FORMULA = "formula"
    """A formula of which the file does not hold the result."""
    STRUCK = "struck"
    """What is struck through, or was deleted while changes were tracked."""
    HALF_DATE = "half-date"
    """A remark: a spreadsheet made a date of what was typed; it is taken as it is shown."""
    BEFORE = "before"
    """Running text in a document, before the table."""
    AFTER = "after"


class Aside(Struct, frozen=True):
    """Text at a table but in no cell; `place` is None where it belongs to no cell."""

    kind: AsideKind
    text: str
    place: CellPosition | None = None


class Merge(Struct, frozen=True):
    """A merged area: its first and last row and column, all included. Its text stands at its first place."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def first(self) -> CellPosition:
        """Where its text stands."""
        return self.top, self.left

    @property
    def spans_columns(self) -> bool:
        """Whether it is wider than one column."""
        return self.right > self.left

    def places(self) -> Iterator[CellPosition]:
        """Return every place in it, the first one first."""
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column


class Hidden(Struct, frozen=True):
    """The rows and columns that the user does not see, as somebody hid them."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING_HIDDEN = Hidden()


@dataclass(frozen=True)
class RawTable:
    """A sheet or a table, cropped to where its text is; every row is equally long.

    `first_row` and `first_column` say, from 0, where in the sheet the crop begins. A table that is `too_large`
    to be a path has no rows. `source` is the file it came from. One that `is_turned` has the rows of the file as
    its columns.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...] = ()
    asides: tuple[Aside, ...] = ()
    first_row: int = 0
    first_column: int = 0
    hidden: bool = False
    too_large: bool = False
    source: Path = Path()
    is_turned: bool = False
    unseen: Hidden = NOTHING_HIDDEN
    """Rows and columns of it that are hidden; `hidden` is all of it."""

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    def at(self, row: int, column: int) -> str:
        """Return what was typed at a place, "" also where only a merged area reaches."""
        return self.rows[row][column]

    def merge_at(self, row: int, column: int) -> Merge | None:
        """Return the merged area that a place is part of."""
        return self._merged.get((row, column))

    def shown(self, row: int, column: int) -> str:
        """Return what the user sees at a place: also the text of the merged area that covers it."""
        own = self.at(row, column)
        merge = self.merge_at(row, column)
        return self.at(*merge.first) if merge and not own else own

    def texts_of(self, row: int) -> dict[int, str]:
        """Return what was typed in a row, by column, without its empty cells."""
        return dict(self._typed[row])

    def place_name(self, row: int, column: int) -> str:
        """Return what a spreadsheet calls a place, e.g. "B3", as the file has it."""
        if self.is_turned:
            row, column = column, row
        letters, number = "", self.first_column + column + 1
        while number:
            number, letter = divmod(number - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.first_row + row + 1}"

    @cached_property
    def _typed(self) -> tuple[dict[int, str], ...]:
        return tuple({column: text for column, text in enumerate(row) if text} for row in self.rows)

    @cached_property
    def _merged(self) -> dict[CellPosition, Merge]:
        return {place: merge for merge in self.merges for place in merge.places()}


def cropped(
    name: str,
    cells: Mapping[CellPosition, str],
    merges: Iterable[Merge] = (),
    asides: Iterable[Aside] = (),
    *,
    source: Path = Path(),
    hidden: bool = False,
    unseen: Hidden = NOTHING_HIDDEN,
) -> RawTable | None:
    """Return the table of `cells`, normalised and cropped to its texts; None when there is no text in it."""
    texts = {place: text for place, cell in cells.items() if (text := normalise(cell))}
    if not texts:
        return None
    top, bottom = min(row for row, _ in texts), max(row for row, _ in texts)
    left, right = min(column for _, column in texts), max(column for _, column in texts)
    if bottom - top >= MOST_ROWS or right - left >= MOST_COLUMNS or len(texts) > MOST_CELLS:
        return too_large(name, source=source, hidden=hidden)
    inside = (
        Merge(
            max(merge.top, top) - top,
            max(merge.left, left) - left,
            min(merge.bottom, bottom) - top,
            min(merge.right, right) - left,
        )
        for merge in merges
    )
    return RawTable(
        name=name,
        rows=tuple(
            tuple(texts.get((row, column), "") for column in range(left, right + 1))
            for row in range(top, bottom + 1)
        ),
        merges=_without_overlap(inside),
        asides=tuple(_moved(aside, top, left) for aside in asides if normalise(aside.text)),
        first_row=top,
        first_column=left,
        hidden=hidden,
        source=source,
        unseen=Hidden(
            frozenset(row - top for row in unseen.rows if top <= row <= bottom),
            frozenset(column - left for column in unseen.columns if left <= column <= right),
        ),
    )


def too_large(name: str, *, source: Path = Path(), hidden: bool = False) -> RawTable:
    """Return what stands for a table that is larger than any path can be."""
    return RawTable(name=name, rows=(), too_large=True, hidden=hidden, source=source)


def from_rows(rows: Sequence[Sequence[str]], merges: Iterable[Merge] = (), name: str = "") -> RawTable | None:
    """Return the table of plain rows that need not be equally long; None when there is no text in them."""
    cells = {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row)}
    return cropped(name, cells, merges)


def _without_overlap(merges: Iterable[Merge]) -> tuple[Merge, ...]:
    # Excel makes none that overlap; a file that does could make its reader count for ever.
    seen: set[CellPosition] = set()
    kept = []
    room = MOST_ROWS * MOST_COLUMNS
    for merge in merges:
        if merge.bottom < merge.top or merge.right < merge.left or merge.first in seen:
            continue
        room -= (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1)
        if room < 0:
            break
        places = set(merge.places())
        if len(places) > 1 and not places & seen:
            seen |= places
            kept.append(merge)
    return tuple(kept)


def _moved(aside: Aside, top: int, left: int) -> Aside:
    place = aside.place and (aside.place[0] - top, aside.place[1] - left)
    return Aside(aside.kind, normalise(aside.text), place)
