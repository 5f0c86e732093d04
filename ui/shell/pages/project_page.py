"""An open project as the user sees it: the workspace, with outline and inspector at its sides."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.errors import UserError
from napl_desktop.errors.content import ThingGone
from napl_desktop.model import DevelopmentPath, Place, Role
from napl_desktop.queries.outline import first_path_id
from napl_desktop.queries.whereabouts import Whereabouts
from ui.files.recovery import where_to_see
from ui.grid.view import PathGridView
from ui.inspector.view import InspectorView
from ui.outline.view import OutlineView
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.pages.aftermath import Aftermath
from ui.shell.pages.side_panels import SidePanels
from ui.shell.pages.workspace import Workspace
from ui.shell.views.all_views import GRID
from ui.views.kind import Scope

_DRAFTS_EVERY_MS = 1000


class ProjectPage(QWidget):
    """Holds outline, workspace and inspector of one session, which move together through one selection."""

    panels_turned = Signal()
    """A panel at a side came or went."""

    orphaned = Signal(object, object)
    """The session, and a list of Drafts that the user wants back and whose place is not there any more."""

    def __init__(
        self,
        context: ProjectContext,
        writing: WritingHelp,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.session = session = context.session
        # Its own: nothing of a project that is being closed may listen to what is selected in the next.
        self.selection = selection = context.selection
        selection.setParent(self)
        theme, wording = context.theme, context.wording
        # With their parent from the start: what gets another one is dressed once more, with all that is in it.
        self.panels = SidePanels(theme, settings, self)
        self.outline = OutlineView(session, selection, theme, wording, self.panels.row)
        self.workspace = Workspace(context, self.panels.row)
        self.select_first_path()
        self.workspace.grid.begin()
        self.workspace.grid.listen_to(writing)
        # Last: it shows the first cell, and nothing before it.
        self.inspector = InspectorView(session, selection, theme, wording, writing, self.panels)
        self.panels.hold(self.outline, self.workspace, self.inspector, self.workspace.views)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panels)
        self._drafting = QTimer(self, interval=_DRAFTS_EVERY_MS)
        self._connect()
        self._drafting.start()

    def _connect(self) -> None:
        session = self.session
        session.given_up.wanted.connect(self.bring_back_text)
        self.workspace.view_changed.connect(self._on_view)
        self.panels.turned.connect(self._on_panels)
        self.panels.folded.connect(self._say_folded)
        self.outline.fold_wanted.connect(self.turn_outline)
        self.workspace.head.details_wanted.connect(self.turn_inspector)
        self._on_panels()
        session.changed.connect(self._on_change)
        # Who has half a note there is not led away from it: it would become a step, and end what can be redone.
        Aftermath(self.context, self.show_whereabouts, lambda: not self.inspector.drafts(), self)
        self._drafting.timeout.connect(self.keep_drafts)
        session.changed.connect(self.keep_drafts)
        self.inspector.proposals_wanted.connect(self.workspace.show_proposals)
        self.inspector.keys_left_over.connect(self._take_keys)
        self.inspector.require_wanted.connect(self.ask_what_is_required)
        self.workspace.require_wanted.connect(self.ask_what_is_required)
        self.workspace.atelier_wanted.connect(self._show_atelier)
        for part in (self.workspace, self.inspector):
            part.role_path_wanted.connect(self.make_role_path)
        self.workspace.grid.new_path_wanted.connect(self.outline.add_path)
        self.outline.chosen.connect(self.workspace.follow_choice)

    @property
    def seen(self) -> Selected:
        """What is selected, as far as it is on the screen: views of the atelier show no cells."""
        now = self.selection.now
        return now if self.workspace.view.scope is Scope.PATH else now.without_place

    @property
    def acting(self) -> OutlineView | PathGridView | None:
        """Where "rename", "remove" and "move" happen: the outline while it, or a role on the map, is worked on.

        None while a role is selected that is not seen: it was filtered out, or others are compared.
        """
        if self.workspace.current.chosen_role is not None or self.outline.isAncestorOf(_focused(self)):
            return self.outline
        return None if self.selection.now.role_id is not None else self.workspace.grid

    @property
    def beside_place(self) -> Place | None:
        """The role that is selected, or else the path that is shown: what can be laid beside others."""
        role_id, path_id = self.selection.now.role_id, self.selection.shown_path_id
        if role_id is not None:
            return Place.of(Role, role_id)
        return Place.of(DevelopmentPath, path_id) if path_id is not None else None

    def turn_outline(self) -> None:
        """Show the outline, or hide it."""
        self._turn(self.outline)

    def turn_inspector(self) -> None:
        """Show the inspector, or hide it."""
        self._turn(self.inspector)

    def _turn(self, panel: QWidget) -> None:
        """Show a side of the page, or hide it; with the keys in it they would go to anything."""
        if panel.isVisible() and panel.isAncestorOf(_focused(self)):
            self.workspace.return_keys()
        self.panels.turn(panel)

    def choose_panel(self, name: str, shown: bool | None) -> None:
        """Show a side of the page, hide it, or leave that to the room there is, as is chosen in the settings."""
        if any(panel.isAncestorOf(_focused(self)) for panel in (self.outline, self.inspector)):
            self.workspace.return_keys()
        self.panels.follow(name, shown)

    def set_sides_away(self, away: bool) -> None:
        """Leave the whole window to the path, or no more."""
        self.panels.set_away(away)

    def step_back(self) -> bool:
        """Take away what came over the path or beside it last; False if nothing did."""
        if self.workspace.overlay.is_shown:
            self.workspace.overlay.close()
            return True
        if not self.panels.has_called:
            return False
        self.return_keys()
        self.panels.set_away(True)
        return True

    def return_keys(self) -> None:
        """Let the keys go to the view that is shown."""
        self.workspace.return_keys()

    def commit_open_editor(self) -> None:
        """Make edits of what is still being typed."""
        self.outline.commit_open_editor()
        self.workspace.commit_open_editor()
        self.inspector.commit_open_editor()
        self.keep_drafts()

    def keep_drafts(self) -> None:
        """Keep what is being typed anywhere where a crash does not reach it."""
        self.session.keep_drafts(self.drafts())

    def drafts(self) -> tuple[Draft, ...]:
        """Return what is being typed anywhere."""
        return (*self.outline.drafts(), *self.workspace.drafts(), *self.inspector.drafts())

    def hold_texts(self) -> None:
        """Let the session hold what is typed and could not become an edit: its editors go."""
        self.commit_open_editor()
        self.session.texts.hold(self.drafts())

    def show_whereabouts(self, place: Whereabouts) -> None:
        """Select something and bring it in sight, in the view where it is to be seen."""
        selected = Selected.at(place.place, place.path_id)
        if place.scene is not None:
            self.workspace.show_scene(place)
        if selected == Selected():
            return
        self.selection.select(selected)
        is_on_page = selected.role_id is not None or selected.atelier_id is not None
        # Of a row or level alone the grid has its name; cells are seen in every view of their path.
        is_head = selected.cell is None and bool(selected.dimension_id or selected.level_id)
        view = self.workspace.view
        if not is_on_page and view is not GRID and (is_head or view.scope is not Scope.PATH):
            self.workspace.show_view(GRID)
        if not is_on_page:
            self.workspace.grid.reveal()
        if place.note_id is not None:
            self.panels.reveal(self.inspector)
            self.inspector.reveal_note(place.note_id)

    def go_to(self, place: Whereabouts) -> None:
        """Show something and give it the keys, once what is being typed is written."""
        if self._commit_typing():
            self.show_whereabouts(place)
            self.workspace.follow_choice(self.selection.now)
            if self.selection.now.role_id is not None and self.workspace.view.scope is Scope.PATH:
                self.panels.reveal(self.inspector)  # else a role is not seen where the panels are folded
            self._take_keys()

    def _show_atelier(self, atelier_id: str) -> None:
        """Go to an atelier in the outline, from a view that stays."""
        self.selection.select(Selected(atelier_id=atelier_id))
        self.panels.reveal(self.outline)
        self._take_keys()

    def show_put_back(self, place: Whereabouts) -> None:
        """Show where a text was put back, and let the next letters go on after it."""
        self.show_whereabouts(place)
        self.workspace.grid.spare_words()

    def take_back(self) -> None:
        """Undo the last thing that was done: what is being typed, if anything is. Redo brings that back too.

        With keys it is otherwise: a text that has them takes back its own typing, bit by bit. The place of a row
        or level to be, in which nothing is typed, is what was done last.
        """
        if not self.workspace.grid.leave_empty_place() and self._commit_typing():
            self.session.undo()

    def bring_back(self) -> None:
        """Redo what was undone last; what is being typed is newer, and then there is nothing to redo."""
        if self._commit_typing():
            self.session.redo()

    def bring_back_text(self) -> None:
        """Put the text that was given up last in its place, in one step, and show it there."""
        from napl_desktop.operations.drafts import put_back

        session, drafts = self.session, self.session.given_up.drafts
        if not drafts or session.document.read_only or not self._commit_typing():
            return
        (draft,) = drafts
        try:
            put_back(session.document, draft)
        except ThingGone:
            self.orphaned.emit(session, drafts)
        except UserError as error:  # it can be had back another time
            self.context.messages.problem(error)
            return
        else:
            place = where_to_see(session.document, draft)
            if place is not None:
                self.show_put_back(place)
        session.given_up.replace(())

    def ask_what_is_required(self) -> None:
        """Ask which cell the selected one requires."""
        from ui.links.asking import ask_what_is_required

        self.commit_open_editor()
        ask_what_is_required(self.session, self.selection.now, self.context.theme, self.window())

    def make_role_path(self) -> None:
        """Make a path that is called after the selected role, in one step, and let it be written in."""
        from napl_desktop.operations.paths import add_path_of_role
        from napl_desktop.templates import templates

        role_id = self.selection.now.role_id
        if role_id is None or not self._commit_typing():
            return
        plan = templates()[0].plans[self.context.wording.language]
        made = self.session.run(add_path_of_role, role_id, plan)
        if made.done:
            self.selection.select(Selected(path_id=made.value))
            self.workspace.show_view(GRID)

    def select_first_path(self) -> None:
        """Show the first path of the project, if there is one."""
        with self.session.document.read() as db:
            self.selection.select(Selected(path_id=first_path_id(db)))

    def _on_view(self) -> None:
        """Let the inspector speak of what is on the screen, and a view of a path show one if there is one now."""
        is_of_path = self.workspace.view.scope is Scope.PATH
        if is_of_path and self.selection.shown_path_id is None:
            self.select_first_path()
        self.inspector.show_places(is_of_path)

    def _on_panels(self) -> None:
        """Let what is selected be seen beside what lies over the work."""
        self.workspace.grid.set_covered(self.panels.covered)
        self.workspace.head.show_details_shown(self.panels.shows_inspector)
        self.panels_turned.emit()

    def _say_folded(self) -> None:
        self.context.messages.notify(
            self.tr(
                "The panels at the sides are folded, so that you see more. Ctrl+I shows the details again."
            )
        )

    def _take_keys(self) -> None:
        """Let the keys go to what is selected: what had them is not seen any more."""
        now = self.selection.now
        if now.dimension_id or now.level_id or not self.panels.shows_outline:
            self.workspace.return_keys()
        else:
            self.outline.setFocus()

    def _commit_typing(self) -> bool:
        """Make an edit of the text that has the keys; False if that failed, which the user was told.

        A note that waits half-written while the keys are elsewhere goes on waiting.
        """
        self.inspector.commit_text(_focused(self))
        self.outline.commit_open_editor()
        return self.workspace.commit_open_editor()

    def _on_change(self, change: Change) -> None:
        shown = self.selection.shown_path_id
        if shown is None and self.workspace.view.scope is not Scope.PATH:
            return  # nobody is led away from what is of all of it: the first path is there when it is looked for
        if shown is None or change.touches(DevelopmentPath):
            with self.session.document.read() as db:
                gone = shown is None or db.get(DevelopmentPath, shown) is None
            if gone:
                self.select_first_path()


def _focused(inside: QWidget) -> QWidget:
    return inside.window().focusWidget() or inside
