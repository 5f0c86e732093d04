"""Where an arrow key leads on a plane with places."""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Box

Name = TypeVar("Name", bound=Hashable)

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
# How much worse it is to be a step aside of the way than a step further on it.
_ASIDE = 2.5


def place_from(here: Name | None, key: int, places: "Mapping[Name, Box]") -> Name | None:
    """Return the place that `key` leads to, `here` itself at an edge, or None for a key that does not walk.

    Arrows lead to the nearest place on that side, Home and End to the first and the last. Without a place to
    start from, every one of these keys leads to the first.
    """
    if key not in (*_WAYS, Qt.Key.Key_Home, Qt.Key.Key_End) or not places:
        return None
    names = list(places)
    if here is None or key == Qt.Key.Key_Home:
        return names[0]
    if key == Qt.Key.Key_End:
        return names[-1]
    across, down = _WAYS[Qt.Key(key)]
    start = places[here]

    def far(name: Name) -> float | None:
        box = places[name]
        right, below = box.x - start.x, box.y - start.y
        on, aside = right * across + below * down, abs(right * down) + abs(below * across)
        least = (start.width if across else start.height) / 2
        return on + _ASIDE * aside if on >= least else None

    known = [(distance, at) for at, name in enumerate(names) if (distance := far(name)) is not None]
    return names[min(known)[1]] if known else here


def way_of(key: int) -> tuple[int, int] | None:
    """Return the way of an arrow key, to the right and downwards; None for another key."""
    return _WAYS.get(Qt.Key(key)) if key in _WAYS else None
