"""A role that is being moved over the map, by hand or with keys: seen at once, and said when it is put down."""

from PySide6.QtCore import QPointF

from ui.role_map.scene import RoleMapScene

# In px at 100 %: cards fall on these lines, so that those moved by hand stand in line too.
_LINES = 8


class Carrying:
    """Holds at most one role."""

    def __init__(self) -> None:
        self._scene: RoleMapScene | None = None
        self._role: str | None = None
        self._corner = self._grip = QPointF()
        self._is_moved = False

    @property
    def role(self) -> str | None:
        """The role that is held."""
        return self._role

    def take(self, scene: RoleMapScene, role_id: str, point: QPointF) -> None:
        """Take a role at a point of the plane."""
        box = scene.layout.places[role_id]
        self._scene, self._role, self._is_moved = scene, role_id, False
        self._corner = QPointF(box.x, box.y)
        self._grip = point - self._corner

    def move_to(self, point: QPointF) -> None:
        """Hold it at another point."""
        if self._scene is None or self._role is None:
            return
        inside, margin = self._scene.corner_of(self._role), self._scene.layout.margin
        corner = point - self._grip
        self._corner = QPointF(max(corner.x(), margin), max(corner.y(), inside.y()))
        self._is_moved = True
        self._scene.drag(self._role, self._corner)

    def move_by(self, way: QPointF) -> None:
        """Move it so far."""
        self.move_to(self._corner + self._grip + way)

    def drop(self) -> tuple[str, int, int] | None:
        """Let go; return the role with its place from the corner of its sector, in pixels at 100 %.

        None where nothing was moved.
        """
        scene, role, is_moved = self._scene, self._role, self._is_moved
        self._scene, self._role = None, None
        if scene is None or role is None or not is_moved:
            return None
        way = self._corner - scene.corner_of(role)
        step = scene.look.px(_LINES)
        return role, round(way.x() / step) * _LINES, round(way.y() / step) * _LINES

    def put_back(self) -> None:
        """Let go, and show the role where it was."""
        if self._scene is not None:
            self._scene.put_back()
        self._scene, self._role = None, None
