"""Where an arrow key leads on the plane."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from napl_desktop.model import CellKey
from ui.drawing.branches import Branches

if TYPE_CHECKING:
    from napl_desktop.graph.layout import PathLayout
    from napl_desktop.graph.link_ways import LinkWays

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def step_along(
    here: CellKey | None, key: int, ways: "LinkWays", branches: Branches[CellKey]
) -> CellKey | None:
    """Return where Right leads along the links (to what requires `here`), and Left (to what it requires).

    Down and Up lead from there to what else is at the end of a link of where one came from.
    """
    if key == Qt.Key.Key_Right:
        return branches.along([way.target for way in ways.ways if way.source == here])
    if key == Qt.Key.Key_Left:
        return branches.along([way.source for way in ways.ways if way.target == here])
    if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        return branches.beside(here, 1 if key == Qt.Key.Key_Down else -1)
    return None


def step_from(here: CellKey | None, key: int, layout: "PathLayout") -> CellKey | None:
    """Return the cell that `key` leads to, `here` itself at an edge, or None for a key that does not walk.

    Empty places are walked over too: what can be clicked can be reached with keys. Without a cell to start
    from, every arrow leads to the first.
    """
    rows = [lane.dimension.id for lane in layout.lanes]
    levels = [column.level.id for column in layout.columns]
    if key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
        return None
    if here is None:
        return rows[0], levels[0]
    if key == Qt.Key.Key_Home:
        return here[0], levels[0]
    if key == Qt.Key.Key_End:
        return here[0], levels[-1]
    down, across = _STEPS[Qt.Key(key)]
    row = min(max(rows.index(here[0]) + down, 0), len(rows) - 1)
    level = min(max(levels.index(here[1]) + across, 0), len(levels) - 1)
    return rows[row], levels[level]
