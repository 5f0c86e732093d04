"""Where an arrow key leads on the map of roles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from napl_desktop.model import RelationKind
from ui.drawing.branches import Branches

if TYPE_CHECKING:
    from napl_desktop.graph.role_layout import RoleLayout

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
# How much worse it is to be a step aside of the way than a step further on it.
_ASIDE = 2.5


def role_from(here: str | None, key: int, layout: "RoleLayout") -> str | None:
    """Return the role that `key` leads to, `here` itself at an edge, or None for a key that does not walk.

    Arrows lead to the nearest card on that side, Home and End to the first and the last role. Without a role to
    start from, every one of these keys leads to the first.
    """
    if key not in (*_WAYS, Qt.Key.Key_Home, Qt.Key.Key_End) or not layout.places:
        return None
    ids = list(layout.places)
    if here is None or key == Qt.Key.Key_Home:
        return ids[0]
    if key == Qt.Key.Key_End:
        return ids[-1]
    across, down = _WAYS[Qt.Key(key)]
    start = layout.places[here]

    def far(id: str) -> float | None:
        box = layout.places[id]
        right, below = box.x - start.x, box.y - start.y
        on, aside = right * across + below * down, abs(right * down) + abs(below * across)
        least = (start.width if across else start.height) / 2
        return on + _ASIDE * aside if on >= least else None

    known = [(distance, ids.index(id), id) for id in ids if (distance := far(id)) is not None]
    return min(known)[2] if known else here


def role_along(here: str | None, key: int, layout: "RoleLayout", branches: Branches[str]) -> str | None:
    """Return where Right leads along the relations (to what `here` is something to), and Left back.

    What is only related lies on both sides. Down and Up lead from there to who else is at the end of a line of
    where one came from.
    """
    if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        return branches.beside(here, 1 if key == Qt.Key.Key_Down else -1)
    if key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return None
    ends: list[str] = []
    related: list[str] = []
    for relation in (line.relation for line in layout.lines):
        begin, end = relation.role_id, relation.other_id
        if key == Qt.Key.Key_Left:
            begin, end = end, begin
        if relation.kind is RelationKind.RELATED and here in (begin, end):
            related.append(end if begin == here else begin)
        elif begin == here:
            ends.append(end)
    return branches.along(list(dict.fromkeys([*ends, *related])))


def way_of(key: int) -> tuple[int, int] | None:
    """Return the way of an arrow key, to the right and downwards; None for another key."""
    return _WAYS.get(Qt.Key(key)) if key in _WAYS else None
