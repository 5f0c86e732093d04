"""An open project as the user sees it: outline, workspace and inspector side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.errors import ThingGone, UserError
from napl_desktop.model import DevelopmentPath
from napl_desktop.operations.drafts import put_back
from napl_desktop.queries.outline import first_path_id
from napl_desktop.queries.whereabouts import Whereabouts
from ui.files.recovery import where_to_see
from ui.grid.view import PathGridView
from ui.inspector.view import InspectorView
from ui.outline.view import OutlineView
from ui.session.context import ProjectContext
from ui.session.selection import Selected
from ui.session.writing_help import WritingHelp
from ui.shell.pages.aftermath import Aftermath
from ui.shell.pages.workspace import Workspace
from ui.shell.views.all_views import GRID
from ui.views.kind import Scope

if TYPE_CHECKING:
    from ui.findings.controller import FindingsController

# How wide the sides are, in px at 100 %, and at most as a part of the window: the middle is what it is about.
_OUTLINE, _INSPECTOR = 264, 296
_DRAFTS_EVERY_MS = 1000
_MOST_OUTLINE, _MOST_INSPECTOR = 0.2, 0.29


class ProjectPage(QSplitter):
    """Holds outline, workspace and inspector of one session, which move together through one selection."""

    orphaned = Signal(object, object)
    """The session, and a list of Drafts that the user wants back and whose place is not there any more."""

    def __init__(self, context: ProjectContext, writing: WritingHelp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.session = session = context.session
        # Its own: nothing of a project that is being closed may listen to what is selected in the next.
        self.selection = selection = context.selection
        selection.setParent(self)
        theme, wording = context.theme, context.wording
        # With their parent from the start: what gets another one is dressed once more, with all that is in it.
        self.outline = OutlineView(session, selection, theme, wording, self)
        self.workspace = Workspace(context, self)
        self.select_first_path()
        self.workspace.grid.begin()
        self.workspace.grid.listen_to(writing)
        # Last: it shows the first cell, and nothing before it.
        self.inspector = InspectorView(session, selection, theme, wording, writing, self)
        for part in (self.outline, self.workspace, self.inspector):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        session.given_up.wanted.connect(self.bring_back_text)
        self._looking: FindingsController | None = None
        theme.changed.connect(self._resize_panels)
        session.changed.connect(self._on_change)
        # Who has half a note there is not led away from it: it would become a step, and end what can be redone.
        Aftermath(context, self.show_whereabouts, lambda: not self.inspector.drafts(), self)
        self._drafting = QTimer(self, interval=_DRAFTS_EVERY_MS)
        self._drafting.timeout.connect(self.keep_drafts)
        session.changed.connect(self.keep_drafts)
        self._drafting.start()
        self.inspector.proposals_wanted.connect(self.workspace.show_proposals)
        self.inspector.keys_left_over.connect(self._take_keys)
        self.inspector.require_wanted.connect(self.ask_what_is_required)
        self.workspace.require_wanted.connect(self.ask_what_is_required)
        self.workspace.grid.new_path_wanted.connect(self.outline.add_path)
        self.outline.chosen.connect(self.workspace.follow_choice)

    @property
    def acting(self) -> OutlineView | PathGridView | None:
        """Where "rename", "remove" and "move" happen: the outline while it, or a role on the map, is worked on.

        None while a role is selected that is not seen: it was filtered out, or others are compared.
        """
        if self.workspace.current.chosen_role is not None or self.outline.isAncestorOf(_focused(self)):
            return self.outline
        return None if self.selection.now.role_id is not None else self.workspace.grid

    @property
    def sides(self) -> tuple[QWidget, ...]:
        """What is shown beside the path."""
        return self.outline, self.inspector

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
            self.inspector.reveal_note(place.note_id)

    def go_to(self, place: Whereabouts) -> None:
        """Show something and give it the keys, once what is being typed is written."""
        if self._commit_typing():
            self.show_whereabouts(place)
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

    def show_findings(self) -> None:
        """Show what may still be looked at, or bring that list to the front."""
        from ui.findings.controller import FindingsController

        self.commit_open_editor()
        if self._looking is None:
            looking = FindingsController(
                self.session, self.workspace.show_place, self.context.theme, self.context.wording, self
            )
            looking.dialog.finished.connect(self._forget_findings)
            self._looking = looking
        self._looking.dialog.show()
        self._looking.dialog.raise_()
        self._looking.look()

    def _forget_findings(self) -> None:
        self._looking = None

    def select_first_path(self) -> None:
        """Show the first path of the project, if there is one."""
        with self.session.document.read() as db:
            self.selection.select(Selected(path_id=first_path_id(db)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room when there is another amount of it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._resize_panels()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list of findings along when something else takes this place."""
        super().hideEvent(event)
        if self._looking is not None and not event.spontaneous():
            self._looking.dialog.close()

    def _resize_panels(self) -> None:
        """Give both sides the width they ask for at this zoom, and the middle the rest."""
        left = min(self.context.theme.px(_OUTLINE), round(self.width() * _MOST_OUTLINE))
        right = min(self.context.theme.px(_INSPECTOR), round(self.width() * _MOST_INSPECTOR))
        self.setSizes([left, max(1, self.width() - left - right), right])

    def _take_keys(self) -> None:
        """Let the keys go to what is selected: what had them is not seen any more."""
        now = self.selection.now
        if now.dimension_id or now.level_id:
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
        if shown is None or change.touches(DevelopmentPath):
            with self.session.document.read() as db:
                gone = shown is None or db.get(DevelopmentPath, shown) is None
            if gone:
                self.select_first_path()


def _focused(inside: QWidget) -> QWidget:
    return inside.window().focusWidget() or inside
