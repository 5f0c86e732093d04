"""Where columns and rows stand, in plain numbers: the titles and the levels never scroll out of sight."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from ui.grid.content.model import HEAD
from ui.grid.painting.style import GridStyle
from ui.kit.from_afar import columns_in_view

# In px at 100 %: what a column needs to be read, at about 18 letters a line, and how wide titles may become.
_LEAST_LEVEL, _LEAST_FOR_WORDS = 170, 230
_LEAST_TITLE, _MOST_TITLE = 150, 300
_TITLE_SHARE = 0.2
# Two levels on a wide screen would give lines that cannot be followed by eye.
_MOST_LEVEL = 720
# What a room reads from afar is the levels: the titles get no more than this part of the width.
_MOST_TITLE_SHARE = 0.22


class Columns(Struct, frozen=True):
    """The column of the titles, `count` equal columns for the levels, and the `room` in view for all of them."""

    title: int
    level: int
    count: int
    room: int

    @property
    def end(self) -> int:
        """Where the last level ends, when nothing is scrolled."""
        return self.title + self.count * self.level

    @property
    def in_view(self) -> int:
        """How many levels are whole in view at a time."""
        return min(self.count, max(1, (self.room - self.title) // self.level))

    def left(self, column: int, scrolled: int) -> int:
        """Return where a column begins in view."""
        return 0 if column == HEAD else self.title + (column - 1) * self.level - scrolled

    def width(self, column: int) -> int:
        """Return how wide a column is."""
        return self.title if column == HEAD else self.level

    def at(self, x: int, scrolled: int) -> int | None:
        """Return the column at an x in view; None beside the last."""
        if x < self.title:
            return HEAD
        column = (x - self.title + scrolled) // self.level + 1
        return column if column <= self.count else None

    def between(self, left: int, right: int, scrolled: int) -> range:
        """Return the columns of levels that are seen between two x's in view."""
        first = (max(left, self.title) - self.title + scrolled) // self.level + 1
        last = (right - self.title + scrolled) // self.level + 1
        return range(max(1, first), min(self.count, last) + 1)


def columns_for(room: int, count: int, look: GridStyle, title_width: int, level_width: int) -> Columns:
    """Share the room in view among the titles and `count` levels; no column gets narrower than can be read.

    `title_width` and `level_width` (pixels) are what their longest words ask for: they get that, within bounds,
    as long as all levels are in view with it; else long words break.
    """
    free = room - look.plus
    if look.is_for_room:
        return _columns_for_room(room, free, count, look, title_width)
    least_title, least_level = look.px(_LEAST_TITLE), look.px(_LEAST_LEVEL)
    share = max(round(free * _TITLE_SHARE), least_title)
    title = min(max(share, min(title_width, free // 3)), look.px(_MOST_TITLE))
    if count == 0:
        return Columns(title, least_level, 0, room)
    for_words = max(least_level, min(level_width, look.px(_LEAST_FOR_WORDS)))
    if least_title + count * least_level <= free:
        title = max(least_title, min(title, free - count * for_words))
        return Columns(title, min((free - title) // count, look.px(_MOST_LEVEL)), count, room)
    return Columns(title, for_words, count, room)


def _columns_for_room(room: int, free: int, count: int, look: GridStyle, title_width: int) -> Columns:
    """Share the room such that a few levels are all in view, whatever width their words ask for."""
    title = min(max(round(free * _TITLE_SHARE), title_width), round(free * _MOST_TITLE_SHARE))
    seen = columns_in_view(count, free - title, room, look.zoom)
    # Where there are more, no part of the next one is in view: it would be half words.
    between = (free if seen == count else room) - title
    level = min(between // max(1, seen), look.px(_MOST_LEVEL))
    return Columns(title, max(1, level), count, room)


class Rows:
    """How high each row is and where it begins. A height is a guess until it was measured."""

    def __init__(self, guesses: Sequence[int]) -> None:
        self._heights = list(guesses)
        self._measured = [False] * len(self._heights)
        self._unmeasured = len(self._heights)
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def all_measured(self) -> bool:
        """Whether no height is a guess any more."""
        return self._unmeasured == 0

    def is_measured(self, row: int) -> bool:
        """Tell whether the height of a row is more than a guess."""
        return self._measured[row]

    def set(self, row: int, height: int) -> bool:
        """Take the measured height of a row; tell whether that is another than it had."""
        if not self._measured[row]:
            self._measured[row] = True
            self._unmeasured -= 1
        if self._heights[row] == height:
            return False
        self._heights[row] = height
        self._tops = None
        return True

    def height(self, row: int) -> int:
        """Return how high a row is."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Return where a row begins; `top(len(rows))` is where the last one ends."""
        return self._all_tops()[row]

    @property
    def end(self) -> int:
        """Where the last row ends."""
        return self._all_tops()[-1]

    def at(self, y: int) -> int:
        """Return the row at a y; the nearest one above or below all rows."""
        found = bisect_right(self._all_tops(), y) - 1
        return min(max(found, 0), len(self._heights) - 1)

    def between(self, top: int, bottom: int) -> range:
        """Return the rows that are seen between two y's."""
        if not self._heights or bottom < 0 or top >= self.end:
            return range(0)
        return range(self.at(top), self.at(bottom) + 1)

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
