"""A person's hands on the map of roles: keys and mouse, and what they see of it in the project."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from napl_desktop.model import RelationKind
from napl_desktop.queries.role_map import MappedRole, RoleMap, role_map
from tests.screens.stage import Stage
from ui.drawing.connection_line import knob_at
from ui.role_map.view import RoleMapView
from ui.shell.views.all_views import ROLES

Modifier = Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


class Hands:
    """Someone with a keyboard and a mouse before the map of roles."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.page.workspace.grid.setFocus()
        self.press(Qt.Key.Key_M, Modifier.ControlModifier | Modifier.ShiftModifier)
        view = stage.page.workspace.made(ROLES)
        assert view is not None
        self.view: RoleMapView = view
        self.canvas = view.canvas
        self.screen = view.canvas.viewport()

    def press(self, key: Qt.Key, modifiers: Modifier = Modifier.NoModifier) -> None:
        """Press a key where the keys go."""
        QTest.keyClick(self.stage.window.focusWidget(), key, modifiers)
        self.stage.settle()

    def id(self, title: str) -> str:
        """Return the id of a role."""
        return self.role(title).id

    def role(self, title: str) -> MappedRole:
        """Return a role as the project has it now."""
        return next(role for role in self.stored.roles if role.title == title)

    @property
    def stored(self) -> RoleMap:
        """What the project says now."""
        with self.stage.session.document.read() as db:
            return role_map(db)

    @property
    def relations(self) -> set[tuple[str, RelationKind, str]]:
        """The relations of the project, with titles."""
        titles = {role.id: role.title for role in self.stored.roles}
        return {(titles[each.role_id], each.kind, titles[each.other_id]) for each in self.stored.relations}

    def middle(self, title: str) -> QPoint:
        """Return where the middle of a card is on the screen."""
        card = self.canvas.card_on_screen(self.id(title))
        assert card is not None
        return card.center().toPoint()

    def knob(self, title: str) -> QPoint:
        """Return where the knob of a card is on the screen."""
        card, scene = self.canvas.card_on_screen(self.id(title)), self.canvas.map_scene
        assert card is not None
        assert scene is not None
        return knob_at(card, scene.look).toPoint()

    def click(self, title: str, modifiers: Modifier = Modifier.NoModifier) -> None:
        """Click a role."""
        QTest.mouseClick(self.screen, LEFT, modifiers, self.middle(title))
        self.stage.settle()

    def drag(self, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
        """Press, go there, and let go."""
        QTest.mousePress(self.screen, LEFT, pos=start)
        for step in range(1, 6):
            QTest.mouseMove(self.screen, start + (end - start) * step / 5)
        if let_go:
            QTest.mouseRelease(self.screen, LEFT, pos=end)
        self.stage.settle()

    @property
    def chosen(self) -> str:
        """The title of the role that is selected in the room."""
        role_id = self.stage.window.selection.now.role_id
        return next((role.title for role in self.stored.roles if role.id == role_id), "")

    def steps(self) -> list[str]:
        """Return what was done in the project so far."""
        return [step.action for step in self.stage.session.document.steps()]
