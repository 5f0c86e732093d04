"""What a room reads from afar: how large type must be on a screen, and how many columns of it fit in view."""

from math import ceil

from PySide6.QtGui import QFontMetricsF

from ui.kit import fonts

# The capitals of what a room reads are this part of the height of its screen.
_CAPITALS = 1 / 45
# At this zoom a font is measured: what is rounded then is too small to be seen.
_FINE = 1000
# From this width on, in px, a fifth column can be read.
_WIDE = 1600
_MOST, _MOST_WHEN_WIDE = 4, 5
# In px where type is at 100 %: of a narrower column too few letters are on a line.
_LEAST_COLUMN = 112


def zoom_for_room(screen_height: int) -> int:
    """Return from how many percent on the body text is large enough on a screen so many pixels high."""
    capitals = QFontMetricsF(fonts.font("body", _FINE)).capHeight()
    return ceil(screen_height * _CAPITALS / capitals * _FINE)


def columns_in_view(count: int, room: int, width: int, zoom: int) -> int:
    """Return how many of `count` columns are seen at a time in `room`, which is part of a view of that `width`.

    Where not all are, the number is odd: the one that is looked at stands between its neighbours.
    """
    most = _MOST_WHEN_WIDE if width >= _WIDE else _MOST
    most = max(1, min(most, room * 100 // (_LEAST_COLUMN * zoom)))
    return count if count <= most else most - 1 + most % 2
