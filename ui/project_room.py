"""An open project as a person sees it: outline, workspace and inspector side by side."""

from PySide6.QtWidgets import QSplitter, QWidget

from napl_desktop.document.history import Change
from napl_desktop.model import DevelopmentPath
from napl_desktop.queries.outline import outline
from napl_desktop.wording import Wording
from ui.inspector.view import InspectorView
from ui.messages import Messages
from ui.outline.view import OutlineView
from ui.selection import Selected, Selection
from ui.session import DocumentSession
from ui.theme import Theme
from ui.workspace import Workspace

_WIDTHS = (250, 800, 300)


class ProjectRoom(QSplitter):
    """Holds the three views of one session, which move together through one selection."""

    def __init__(
        self,
        session: DocumentSession,
        selection: Selection,
        theme: Theme,
        wording: Wording,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.selection = selection
        self.outline = OutlineView(session, selection, theme, wording)
        self.workspace = Workspace(session, selection, theme, wording, messages)
        self.inspector = InspectorView(session, selection, theme, wording)
        for index, part in enumerate((self.outline, self.workspace, self.inspector)):
            self.addWidget(part)
            self.setCollapsible(index, False)
        self.setStretchFactor(1, 1)
        self.setSizes([theme.px(width) for width in _WIDTHS])
        session.changed.connect(self._on_change)
        self.select_first_path()

    @property
    def acting(self) -> QWidget:
        """Where "rename", "remove" and "move" happen: the outline while it has the keys, else the grid."""
        return self.outline if self.outline.isAncestorOf(_focused(self)) else self.workspace.grid

    def commit_open_editor(self) -> None:
        """Make edits of what is still being typed."""
        self.workspace.grid.commit_open_editor()
        self.inspector.commit_open_editor()

    def select_first_path(self) -> None:
        """Show the first path of the project, if there is one."""
        with self.session.document.read() as db:
            paths = [path.id for atelier in outline(db).ateliers for path in atelier.paths]
        self.selection.select(Selected(path_id=paths[0]) if paths else Selected())

    def _on_change(self, change: Change) -> None:
        shown = self.selection.shown_path_id
        if shown is None or change.touches("path"):
            with self.session.document.read() as db:
                gone = shown is None or db.get(DevelopmentPath, shown) is None
            if gone:
                self.select_first_path()


def _focused(inside: QWidget) -> QWidget:
    return inside.window().focusWidget() or inside
