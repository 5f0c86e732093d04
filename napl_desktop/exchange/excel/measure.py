"""How wide a column and how high a row must be for its texts: an estimate that rather leaves room than clips."""

from collections.abc import Iterable, Sequence
from math import ceil

HIGHEST_ROW = 409.0
"""What Excel allows, in points."""

_LINE = 15.0
_PADDING = 4.0
_LARGE = 1.85
# Excel counts widths in digits; an average letter of prose is a little narrower.
_LETTERS_PER_UNIT = 1.04
_EDGES = 2.0


def lines(text: str, width: float) -> int:
    """Return about how many lines `text` takes, wrapped at its words in a column of `width`."""
    room = _room(width)
    return sum(_wrapped(line, room) for line in text.split("\n"))


def row_height(texts: Sequence[str], widths: Sequence[float]) -> float:
    """Return the height in points of a row with these texts in columns of these widths."""
    most = max((lines(text, width) for text, width in zip(texts, widths, strict=True) if text), default=1)
    return min(HIGHEST_ROW, most * _LINE + _PADDING)


def title_height(title: str, width: float) -> float:
    """Return the height in points of a row with a title, in its large type, over this width."""
    return min(HIGHEST_ROW, lines(title, width / _LARGE) * _LINE * _LARGE + 2 * _PADDING)


def column_width(texts: Iterable[str], least: float, most: float) -> float:
    """Return the smallest width from `least` on at which each text fits in the highest row, at most `most`."""
    most_lines = int((HIGHEST_ROW - _PADDING) / _LINE)
    width = least
    for text in texts:
        # Two lines after each other hold more letters than one has room for: most texts surely fit.
        if 2 * len(text) / _room(width) + text.count("\n") + 1 > most_lines:
            while width < most and lines(text, width) > most_lines:
                width = min(most, width + 2)
    return width


def _room(width: float) -> int:
    return max(4, int((width - _EDGES) * _LETTERS_PER_UNIT))


def _wrapped(line: str, room: int) -> int:
    if len(line) <= room:
        return 1
    count, left = 1, room
    for word in line.split(" "):
        length = len(word)
        if length > left:
            # A word longer than a line starts on a new one and is broken where the line ends.
            count += ceil(length / room)
            left = room * ceil(length / room)
        left -= length + 1
    return count
