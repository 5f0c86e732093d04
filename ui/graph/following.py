"""The graph as a view of the project: reads the path that is selected, and does what is drawn there."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.model import CellKey, Descriptor, Note, Prerequisite
from napl_desktop.queries.grid import PathGrid, path_grid
from ui.graph.view import PathGraphView
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.views.view import View

if TYPE_CHECKING:
    from napl_desktop.queries.links import LinkLine


class GraphView(View):
    """Shows the selected path as a graph, as it is now."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = context.session
        self._selection = context.selection
        self._shown: str | None = None
        self._links: tuple[LinkLine, ...] | None = None
        self._linked_path: str | None = None
        self.graph = PathGraphView(context.theme, context.wording, self)
        self.graph.cell_selected.connect(self._select_cell)
        self.graph.link_drawn.connect(self._require)
        self.graph.require_wanted.connect(self.require_wanted)
        self.graph.action_wanted.connect(self.action_wanted)
        if self._session.document.read_only:
            self.graph.only_show()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.graph)
        self.setFocusProxy(self.graph)
        self._session.changed.connect(self._on_change)
        self._selection.changed.connect(self._on_selection)

    def read_again(self) -> None:
        """Read the path again if it is another or was changed, and choose the cell that is selected."""
        shown = self._selection.shown_path_id
        if self._shown != shown or shown is None:
            if self._links is None or self._linked_path != shown:
                self._links, self._linked_path = self._read_links(), shown
            self.graph.show_path(self._read(), self._links)
            self._shown = shown
        self.graph.select_cell(self._selection.now.cell)

    def fit(self) -> bool:
        """Show the whole path."""
        self.graph.fit()
        return True

    def _on_change(self, change: Change) -> None:
        self._shown = None
        if not change.only(Descriptor, Note) or change.touches(Prerequisite):
            self._links = None
        self._on_selection()

    def _on_selection(self) -> None:
        if self.is_current:
            self.read_again()

    def _read(self) -> PathGrid | None:
        path_id = self._selection.shown_path_id
        if path_id is None:
            return None
        with self._session.document.read() as db:
            return path_grid(db, path_id)

    def _read_links(self) -> "tuple[LinkLine, ...]":
        from napl_desktop.queries.links import links_of_path

        path_id = self._selection.shown_path_id
        if path_id is None:
            return ()
        with self._session.document.read() as db:
            return links_of_path(db, path_id)

    def _select_cell(self, dimension_id: str, level_id: str) -> None:
        path_id = self._selection.shown_path_id
        self._selection.select(Selected(path_id=path_id, dimension_id=dimension_id, level_id=level_id))

    def _require(self, required: CellKey, cell: CellKey) -> None:
        from napl_desktop.operations.prerequisites import add_prerequisite

        self._session.run(add_prerequisite, cell, required)
