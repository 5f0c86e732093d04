"""The middle of the window: the title of a path and one view of it at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.model import Note, ProjectKind
from napl_desktop.queries.handouts import group_name, within_a_sentence
from napl_desktop.queries.outline import project_kind
from napl_desktop.queries.whereabouts import Whereabouts
from ui.board.line import BoardLine
from ui.grid.view import PathGridView
from ui.kit.banner import Banner
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.shell.pages.overlay import Overlay
from ui.shell.pages.workspace_head import WorkspaceHead
from ui.shell.views import all_views
from ui.shell.views.all_views import GRAPH, GRID
from ui.views.kind import Scope, ViewKind
from ui.views.view import View

if TYPE_CHECKING:
    from ui.find.bar import FindBar


class Workspace(QWidget):
    """Shows the selected path, or the whole project, in one of the views; each is made when it is first shown."""

    view_changed = Signal()

    require_wanted = Signal()
    """The user wants to say which cell the selected one requires."""

    role_path_wanted = Signal()
    """The user wants a path for the selected role."""

    action_wanted = Signal(str)
    """The name of the action that the user wants to be done next."""

    atelier_wanted = Signal(str)
    """The id of the atelier that the user wants to go on with."""

    files_dropped = Signal(object)
    """The Paths of what was handed in and the user wants to bring in."""

    copy_wanted = Signal()
    """The project is only looked at, and the user wants a copy to work in."""

    def __init__(self, context: ProjectContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._selection = context.selection
        self.group = self._group()
        """The group whose file is open; "" for a project that is no group's."""
        self.kind = self._kind()
        """Whose work the project is."""
        kinds = all_views.views_in(self.kind)
        self.head = WorkspaceHead(context, kinds)
        self.board_line = BoardLine(context.theme, self)
        """What stands on the board in place of the head."""
        self._is_on_board = False
        self.views = QStackedWidget(self)
        """The views of the path or the project, of which one is shown."""
        # In a low window what stands over and under them comes first: each of them scrolls.
        self.views.setMinimumHeight(1)
        self._made: dict[ViewKind, View] = {}
        self._seen = _SeenViews(GRID, kinds)
        self.grid = self._make_grid()
        self._find_bar: FindBar | None = None
        self.overlay = Overlay(self.views, context)
        """What lies over the views, if anything does."""
        self._lay_out()
        self._connect()
        self.head.show_title(self.view.scope)

    def _make_grid(self) -> PathGridView:
        # With its parent from the start: what gets another one is dressed once more, and this one is waited for.
        grid = self._make(GRID, self.views)
        assert isinstance(grid, PathGridView)
        return grid

    def _make(self, kind: ViewKind, parent: QWidget | None = None) -> View:
        view = self._made[kind] = kind.make(self._context, parent)
        view.place_wanted.connect(self.show_place)
        view.require_wanted.connect(self.require_wanted)
        view.role_path_wanted.connect(self.role_path_wanted)
        view.action_wanted.connect(self.action_wanted)
        view.atelier_wanted.connect(self.atelier_wanted)
        view.files_dropped.connect(self.files_dropped)
        self.views.addWidget(view)
        return view

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        session = self._context.session
        if session.document.read_only and not session.is_past:
            layout.addWidget(self._banner(session.held_by))
        self._group_line = self._line_of_group() if self.group and not session.is_past else None
        """What says whose file this is."""
        if self._group_line is not None:
            layout.addWidget(self._group_line)
        layout.addWidget(self.head)
        layout.addWidget(self.board_line)
        self.board_line.hide()
        layout.addWidget(self.views, 1)
        self._column = layout

    def _banner(self, held_by: str) -> Banner:
        words = self.tr("You are only looking: nothing can change here.")
        if held_by:
            words = self.tr("{person} has this project open: you can only look.").format(person=held_by)
        banner = Banner(self._context.theme, "eye", words, self.tr("Open a copy"))
        banner.pressed.connect(self.copy_wanted)
        return banner

    def _group(self) -> str:
        with self._context.session.document.read() as db:
            return group_name(db)

    def _kind(self) -> ProjectKind:
        with self._context.session.document.read() as db:
            return project_kind(db)

    def _line_of_group(self) -> Banner:
        words = self.tr("This is the group file of {group}. Save it and give it back to who dealt it out.")
        return Banner(self._context.theme, "users", words.format(group=within_a_sentence(self.group)))

    def _connect(self) -> None:
        self.head.view_wanted.connect(self.show_view)
        self.board_line.levels_turned.connect(self._turn_levels)
        self.overlay.levels_moved.connect(self._say_where)
        self.grid.level_window.changed.connect(self._say_where)
        self.overlay.shown.connect(self._on_overlay)
        self.overlay.hidden.connect(self._show_grid_again)
        self._context.session.changed.connect(self._on_change)
        self._selection.changed.connect(self._on_selection)

    def show_board(self, on: bool) -> None:
        """Be seen by a room, or by the one at the keyboard."""
        self._is_on_board = on
        self._show_head()
        self._say_where()
        self.grid.reveal()

    def _show_head(self) -> None:
        self.head.setVisible(not self._is_on_board and not self.overlay.is_shown)
        self.board_line.setVisible(self._is_on_board)
        if self._group_line is not None:
            self._group_line.setVisible(not self._is_on_board)

    def _say_where(self) -> None:
        """Say on the board where the room is."""
        if self._is_on_board:
            seen = self.grid.level_window.seen if self.view is GRID else None
            of_path = self.view.scope is Scope.PATH
            self.board_line.say(self.head.title, self.grid.title_of_row if of_path else "")
            self.board_line.show_levels(self.overlay.seen_levels if self.overlay.is_shown else seen)

    def _turn_levels(self, by: int) -> None:
        if not self.overlay.turn_levels(by):
            self.grid.level_window.turn(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head take the room that there is."""
        super().resizeEvent(event)
        self.head.fit_in(event.size().width())

    # Which view is shown

    @property
    def view(self) -> ViewKind:
        """Which view is shown; what lies over the grid counts as that."""
        shown = self.views.currentWidget()
        return next((kind for kind, view in self._made.items() if view is shown), GRID)

    @property
    def current(self) -> View:
        """The view that is shown, or over which something lies."""
        return self._made[self.view]

    def made(self, kind: ViewKind) -> View | None:
        """Return a view, once it was made."""
        return self._made.get(kind)

    def show_view(self, kind: ViewKind) -> None:
        """Show the path or the project in another view."""
        self._turn_to(kind)
        self.return_keys()
        self.view_changed.emit()

    def _turn_to(self, kind: ViewKind) -> None:
        self.grid.commit_open_editor()
        self.overlay.close()
        view = self._made[kind] if kind in self._made else self._make(kind, self.views)
        self.views.setCurrentWidget(view)
        self._say_which(kind)
        view.read_again()

    def _say_which(self, kind: ViewKind) -> None:
        self._seen.see(kind)
        self.head.show_tab(kind)
        self.head.show_title(kind.scope)
        self._say_where()

    @property
    def has_view_before(self) -> bool:
        """Whether another view was shown before this one."""
        return self._seen.before is not None

    def show_view_before(self) -> None:
        """Go back to the view that was shown before this one; the same again comes here."""
        if self._seen.before is not None:
            self.show_view(self._seen.before)

    def show_place(self, selected: Selected) -> None:
        """Select something and show it, where the view that is shown does not."""
        if self.view.scope is not Scope.PATH and selected.role_id is None:
            self.show_view(GRID)
        self._selection.select(selected)

    def follow_choice(self, selected: Selected) -> None:
        """Show a path or an atelier that the user chose beside this, in the view of such that was used last.

        The keys stay where they are: who walks through the outline goes on walking.
        """
        scope = Scope.ATELIER if selected.atelier_id is not None else Scope.PATH
        is_view_of_it = selected.atelier_id is not None or selected.path_id is not None
        if is_view_of_it and self.view.scope is not scope:
            self._turn_to(self._seen.last(scope))
            self.view_changed.emit()

    def show_scene(self, place: Whereabouts) -> None:
        """Show the one view in which a place is to be seen, and what of it is seen there alone."""
        for kind in all_views.views_in(self.kind):
            if kind.scene is place.scene:
                if self.view is not kind:
                    self.show_view(kind)
                self.current.show_whereabouts(place)

    def fit_view(self) -> None:
        """Bring all of the view in sight; of one that is not zoomed that is done in the graph."""
        if not self.current.fit():
            self.show_view(GRAPH)
            self.current.fit()

    # What lies over the views, and under them

    def bring_row_forward(self) -> None:
        """Show the selected row alone, as large as fits; the same again goes back."""
        self.grid.commit_open_editor()
        self.overlay.turn_row()

    def go_to_row(self, back: bool) -> None:
        """Go to the next row or to the one before, in what is shown of the path."""
        self.grid.commit_open_editor()
        if not self.overlay.step_row(-1 if back else 1):
            self.grid.go_to_row(back)

    def show_proposals(self) -> None:
        """Show the wordings of the selected cell side by side; the same again goes back."""
        self.grid.commit_open_editor()
        self.overlay.turn_proposals()

    def _on_overlay(self) -> None:
        self._show_head()
        self._say_where()

    def _show_grid_again(self) -> None:
        self._show_head()
        self.views.setCurrentWidget(self.grid)
        self._say_which(GRID)
        self.return_keys()
        self.view_changed.emit()

    @property
    def find_bar(self) -> "FindBar":
        """The bar to find texts with; made when it is first asked for."""
        if self._find_bar is None:
            from ui.find.bar import FindBar

            self._find_bar = FindBar(self._context.session, self._selection, self._context.theme, self)
            self._find_bar.closed.connect(self.return_keys)
            self._find_bar.marked.connect(self.grid.mark_found)
            self._find_bar.opened.connect(self.grid.reveal)
            self._column.addWidget(self._find_bar)
        return self._find_bar

    # What is typed

    def commit_open_editor(self) -> bool:
        """Make an edit of what is being typed; False if that failed, which the user was told."""
        self.overlay.commit()
        written = [view.commit_open_editor() for view in self._made.values()]
        return all(written)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed."""
        typed = (draft for view in self._made.values() for draft in view.drafts())
        return (*typed, *self.overlay.drafts())

    def return_keys(self) -> None:
        """Let the keys go to the view that is shown: one that is hidden must not get them.

        Who was typing elsewhere may not have noticed: then the next letters come after what is in the grid.
        """
        if self.overlay.take_keys():
            return
        if isinstance(self.window().focusWidget(), QLineEdit | QPlainTextEdit):
            self.grid.spare_words()
        self.current.setFocus()

    # What happens elsewhere

    def _on_selection(self) -> None:
        if self._selection.shown_path_id != self.head.titled:  # in a path one goes from cell to cell
            self.head.show_title(self.view.scope)
            if self.view.scope is not Scope.PATH:
                self._follow_path()
        self._say_where()

    def _follow_path(self) -> None:
        """Show another path as a path; only a view that had the keys passes them on."""
        had_keys = self.views.isAncestorOf(self.window().focusWidget() or self)
        self._turn_to(self._seen.last(Scope.PATH))
        if had_keys:
            self.return_keys()
        self.view_changed.emit()

    def _on_change(self, change: Change) -> None:
        if not change.only(Note):
            self.head.show_title(self.view.scope)
            self._say_where()


class _SeenViews:
    """Remembers which views were looked at: the one before, and of path and atelier the last."""

    def __init__(self, first: ViewKind, kinds: Sequence[ViewKind]) -> None:
        """`kinds` are the views that there are."""
        self._kinds = kinds
        self._now = first
        self.before: ViewKind | None = None
        """The view that was shown before this one."""
        self._last = {first.scope: first}

    def see(self, kind: ViewKind) -> None:
        """Remember that a view is shown now."""
        if kind is not self._now:
            self.before, self._now = self._now, kind
        self._last[kind.scope] = kind

    def last(self, scope: Scope) -> ViewKind:
        """Return the last view that was shown of such a thing; where none was, the first that there is."""
        return self._last.get(scope) or next(kind for kind in self._kinds if kind.scope is scope)
