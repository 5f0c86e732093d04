"""Where an arrow key with Shift leads on the map of roles: along its lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from napl_desktop.model import RelationKind
from ui.drawing.branches import Branches

if TYPE_CHECKING:
    from napl_desktop.graph.role_layout import RoleLayout


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
