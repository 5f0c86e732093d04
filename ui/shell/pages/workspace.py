"""The middle of the window: the title of a path and one view of it at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from napl_desktop.document.drafts import Draft
from napl_desktop.document.history import Change
from napl_desktop.model import CellKey
from napl_desktop.queries.grid import PathGrid, path_grid, path_title
from napl_desktop.queries.outline import path_lines, project_title
from napl_desktop.wording import Wording
from ui.board.buttons import BoardButtons
from ui.grid.view import PathGridView
from ui.kit.banner import Banner
from ui.kit.fields.labels import ElidedLabel
from ui.kit.theme import SPACE, Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.shell.pages.foreground import Foreground
from ui.shell.pages.path_figures import PathFigures

if TYPE_CHECKING:
    from napl_desktop.queries.links import LinkLine
    from ui.find.bar import FindBar
    from ui.graph.view import PathGraphView
    from ui.overview.view import OverviewView
    from ui.role_map.view import RoleMapView
    from ui.route.view import RouteView

GRID, GRAPH, ROLES, ROUTE, OVERVIEW = range(5)
# In px at 100 %: where names and tabs fit beside each other.
_WIDE = 560


class Workspace(QWidget):
    """Shows the selected path as grid or as graph. The graph is made when it is first looked at."""

    view_changed = Signal(int)

    require_wanted = Signal()
    """The person wants to say which cell the selected one requires."""

    copy_wanted = Signal()
    """The project is only looked at, and the person wants a copy to work in."""

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
        self._session = session
        self._selection = selection
        self._theme = theme
        self._wording = wording
        self._shown_in_graph: str | None = None
        self._links: tuple[LinkLine, ...] | None = None
        self._linked_path: str | None = None
        self._titled: str | None = None
        self._title = ElidedLabel("", "heading")
        self._role = ElidedLabel("", "muted")
        self.figures = PathFigures(theme)
        self._tabs = QTabBar(self)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._tabs.setAccessibleName(self.tr("View of the path"))
        self._tabs.addTab(self.tr("Grid"))
        self._tabs.addTab(self.tr("Graph"))
        self._tabs.addTab(self.tr("Roles"))
        self._tabs.addTab(self.tr("Route"))
        self._tabs.addTab(self.tr("Overview"))
        self.board_buttons = BoardButtons(theme, self)
        self.board_buttons.row_wanted.connect(self.bring_row_forward)
        self.board_buttons.proposals_wanted.connect(self.show_proposals)
        self._views = QStackedWidget(self)
        self.grid = PathGridView(session, selection, theme, wording, messages, self._views)
        self._views.addWidget(self.grid)
        self._graph: PathGraphView | None = None
        self._roles: RoleMapView | None = None
        self._route: RouteView | None = None
        self._overview: OverviewView | None = None
        self._find_bar: FindBar | None = None
        self.foreground = Foreground(self._views, self._read, session, selection, theme, wording)
        """What lies over the views, if anything does."""
        self.foreground.came.connect(self._step_aside)
        self.foreground.went.connect(self._come_back)
        self._lay_out()
        self._tabs.currentChanged.connect(self.show_view)
        session.changed.connect(self._on_change)
        selection.changed.connect(self._on_selection)
        self._show_title()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        under = QHBoxLayout()
        under.setSpacing(2 * SPACE)
        self._role.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        under.addWidget(self._role)
        under.addWidget(self.figures, 1)
        names.addLayout(under)
        names.addSpacing(SPACE // 2)
        self._head = QWidget()
        self._beside = head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head)
        head.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 0)
        told = QWidget()
        told.setLayout(names)
        # The names may be cut short, the tabs may not.
        told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        names.setContentsMargins(0, 0, 0, 0)
        head.addWidget(told, 1)
        head.addWidget(self.board_buttons)
        head.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self._session.document.read_only and not self._session.is_past:
            layout.addWidget(self._banner())
        layout.addWidget(self._head)
        layout.addWidget(self._views, 1)
        self._column = layout

    def _banner(self) -> Banner:
        words = self.tr("You are only looking: nothing can change here.")
        if self._session.held_by:
            words = self.tr("{person} has this project open: you can only look.")
            words = words.format(person=self._session.held_by)
        banner = Banner(self._theme, "eye", words, self.tr("Open a copy"))
        banner.pressed.connect(self.copy_wanted)
        return banner

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tabs below the names where there is no room for both."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= self._theme.px(_WIDE)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    @property
    def view(self) -> int:
        """Which view is shown: GRID, GRAPH, ROLES, ROUTE or OVERVIEW; what lies over the grid counts as that."""
        shown = self._views.currentWidget()
        return self._all_views.index(shown) if shown in self._all_views else GRID

    @property
    def _all_views(self) -> tuple[QWidget | None, ...]:
        return self.grid, self._graph, self._roles, self._route, self._overview

    def _widget_of(self, view: int) -> QWidget:
        return self._all_views[view] or self.grid

    def show_view(self, view: int) -> None:
        """Show the path as GRID or as GRAPH, the map of ROLES, a ROUTE, or the OVERVIEW of the project."""
        self.grid.commit_open_editor()
        self.foreground.put_back()
        if self._all_views[view] is None:
            make = {GRAPH: self._make_graph, ROLES: self._make_roles, ROUTE: self._make_route}
            make.get(view, self._make_overview)()
        self._views.setCurrentWidget(self._widget_of(view))
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(view)
        self._show_title()
        self._show_graph()
        for each in (self._roles, self._route, self._overview):
            if each is not None and each is self._views.currentWidget():
                each.read_again()
        self.return_keys()
        self.view_changed.emit(view)

    @property
    def graph(self) -> "PathGraphView | None":
        """The graph view, once it was made."""
        return self._graph

    @property
    def find_bar(self) -> "FindBar":
        """The bar to find texts with; made when it is first asked for."""
        if self._find_bar is None:
            from ui.find.bar import FindBar

            self._find_bar = FindBar(self._session, self._selection, self._theme, self)
            self._find_bar.closed.connect(self.return_keys)
            self._column.addWidget(self._find_bar)
        return self._find_bar

    def bring_row_forward(self) -> None:
        """Show the selected row alone, as large as fits; the same again goes back."""
        self.grid.commit_open_editor()
        self.foreground.turn_row()

    def show_proposals(self) -> None:
        """Show the wordings of the selected cell side by side; the same again goes back."""
        self.grid.commit_open_editor()
        self.foreground.turn_proposals()

    def commit_open_editor(self) -> bool:
        """Make an edit of what is being typed; False if that failed, which the person was told."""
        self.foreground.commit()
        if self._roles is not None:
            self._roles.canvas.put_down()
        return self.grid.commit_open_editor()

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        return (*self.grid.drafts(), *self.foreground.drafts())

    def _step_aside(self) -> None:
        self._head.hide()

    def _come_back(self) -> None:
        self._head.show()
        self._views.setCurrentWidget(self.grid)
        with QSignalBlocker(self._tabs):
            self._tabs.setCurrentIndex(GRID)
        self.return_keys()

    def return_keys(self) -> None:
        """Let the keys go to the view that is shown: one that nobody sees must not get them.

        Who was typing elsewhere may not have noticed: then the next letters come after what is in the grid.
        """
        if self.foreground.take_keys():
            return
        if isinstance(self.window().focusWidget(), QLineEdit | QPlainTextEdit):
            self.grid.spare_words()
        self._widget_of(self.view).setFocus()

    def fit_graph(self) -> None:
        """Bring the whole graph in view, or the whole map of roles where that is shown."""
        if self.view == ROLES and self._roles is not None:
            self._roles.canvas.fit()
            return
        self.show_view(GRAPH)
        if self._graph is not None:
            self._graph.fit()

    def _make_graph(self) -> None:
        from ui.graph.view import PathGraphView

        self._graph = PathGraphView(self._theme, self._wording)
        self._graph.cell_selected.connect(self._select_cell)
        self._graph.link_drawn.connect(self._require)
        self._graph.require_wanted.connect(self.require_wanted)
        if self._session.document.read_only:
            self._graph.only_show()
        self._views.addWidget(self._graph)

    def _make_roles(self) -> None:
        from ui.role_map.view import RoleMapView

        self._roles = RoleMapView(self._session, self._selection, self._theme, self._wording)
        self._roles.place_wanted.connect(self.show_place)
        self._views.addWidget(self._roles)

    def _make_route(self) -> None:
        from ui.route.view import RouteView

        self._route = RouteView(self._session, self._selection, self._theme, self._wording)
        self._route.cell_wanted.connect(self.show_place)
        self._views.addWidget(self._route)

    def _make_overview(self) -> None:
        from ui.overview.view import OverviewView

        self._overview = OverviewView(self._session, self._theme, self._wording)
        self._overview.place_wanted.connect(self.show_place)
        self._views.addWidget(self._overview)

    @property
    def role_map(self) -> "RoleMapView | None":
        """The map of roles, once it was made."""
        return self._roles

    @property
    def overview(self) -> "OverviewView | None":
        """The overview, once it was made."""
        return self._overview

    @property
    def route(self) -> "RouteView | None":
        """The route view, once it was made."""
        return self._route

    def show_route(self, route_id: str | None) -> None:
        """Show the routes, and the saved one of that id if there is one."""
        if self.view != ROUTE:
            self.show_view(ROUTE)
        if self._route is not None and route_id is not None:
            self._route.show_saved(route_id)

    def show_place(self, selected: Selected) -> None:
        """Select something and show it, where the view that is shown does not."""
        self._selection.select(selected)
        if self.view not in (GRID, GRAPH) and selected.role_id is None:
            self.show_view(GRID)

    def _select_cell(self, dimension_id: str, level_id: str) -> None:
        path_id = self._selection.shown_path_id
        self._selection.select(Selected(path_id=path_id, dimension_id=dimension_id, level_id=level_id))

    def _require(self, required: CellKey, cell: CellKey) -> None:
        from napl_desktop.operations.prerequisites import add_prerequisite

        self._session.run(add_prerequisite, cell, required)

    def _on_selection(self) -> None:
        if self._selection.shown_path_id != self._titled:  # in a path one goes from cell to cell
            self._show_title()
            if self.view not in (GRID, GRAPH):
                self.show_view(GRID)
        self._show_graph()

    def _on_change(self, change: Change) -> None:
        if not change.only("note"):
            self._show_title()
        self._shown_in_graph = None
        if not change.only("descriptor", "note") or change.touches("prerequisite"):
            self._links = None
        self._show_graph()

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

    def _show_title(self) -> None:
        """Say which path is shown, or which project where the view is of all of it."""
        self._titled = path_id = self._selection.shown_path_id
        title, role, line = "", "", None
        with self._session.document.read() as db:
            if self.view not in (GRID, GRAPH):
                title = project_title(db)
            elif path_id is not None:
                title, role = path_title(db, path_id)
                line = next(iter(path_lines(db, [path_id])), None)
        self._title.setText(title)
        self._role.setText(role)
        self._role.setVisible(bool(role))
        self.figures.show_line(line)

    def _show_graph(self) -> None:
        if self.view != GRAPH or self._graph is None:
            return
        shown = self._selection.shown_path_id
        if self._shown_in_graph != shown or shown is None:
            if self._links is None or self._linked_path != shown:
                self._links, self._linked_path = self._read_links(), shown
            self._graph.show_path(self._read(), self._links)
            self._shown_in_graph = shown
        self._graph.select_cell(self._selection.now.cell)
