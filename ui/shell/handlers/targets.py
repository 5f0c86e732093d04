"""What the actions of a window act on, as one object, and how things stand with that at this moment."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QMainWindow

from napl_desktop.model import ProjectKind
from ui.board.mode import BoardMode
from ui.files.project_files import Files
from ui.notices.noticed_work import NoticedWork
from ui.session.messages import Messages
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.actions.actions import Actions
from ui.shell.actions.situation import Situation
from ui.shell.actions.spec import ActionSpec
from ui.shell.handlers.look_choice import LookChoice
from ui.shell.handlers.merges.merging import MergeHandlers
from ui.shell.handlers.text_keys import TextKeys
from ui.shell.handlers.versions import VersionHandlers
from ui.shell.pages.page_stack import PageStack
from ui.shell.pages.project_page import ProjectPage
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from ui.files.orphaned_drafts import OrphanedDrafts
    from ui.files.restoring import Restoring
    from ui.shell.handlers.commands import Commands
    from ui.shell.handlers.exchange import Exchange
    from ui.shell.handlers.groups import DealingOut
    from ui.shell.handlers.handing_in import HandingIn
    from ui.shell.handlers.merges.asking import AskingAteliers
    from ui.shell.handlers.merges.groups_back import TakingBack
    from ui.shell.handlers.merges.hand_ins import HandIns
    from ui.shell.handlers.path_naming import PathNaming
    from ui.shell.handlers.picture_saving import PictureSaving
    from ui.shell.handlers.privacy import Privacy
    from ui.shell.handlers.settings_opening import SettingsOpening


class ActionTargets:
    """Who carries out what the actions of a window ask for.

    What shows how things stand is there from the beginning, and so are the keys of the text that is typed in,
    which come before all others. Who acts only when asked to is loaded then: a start does not wait for it.
    """

    def __init__(
        self,
        window: QMainWindow,
        pages: PageStack,
        files: Files,
        board: BoardMode,
        notices: NoticedWork,
        writing: WritingHelp,
        look: LookChoice,
        settings: Settings,
        messages: Messages,
        actions: Actions,
    ) -> None:
        self.window = window
        self.pages = pages
        self.files = files
        self.board = board
        self.notices = notices
        self.writing = writing
        self.look = look
        self._settings = settings
        self._messages = messages
        self._actions = actions
        self._theme = look.theme
        TextKeys(window, actions, lambda: pages.project_page, messages)
        self._shell = ShellContext(files, pages, messages, look.theme, window)
        self.merging = MergeHandlers(self._shell)
        self.versions = VersionHandlers(actions, pages, look.theme, look.wording, messages, window)

    @cached_property
    def exchange(self) -> "Exchange":
        """Brings in tables and paths, begins projects, and shows the guide."""
        from ui.shell.handlers.exchange import Exchange

        exchange = Exchange(
            self.files,
            lambda: self.pages.selection,
            self._messages,
            self._theme,
            self._actions,
            self.window,
        )
        exchange.merge_wanted.connect(lambda file: self.merging.bring([file]))
        return exchange

    @cached_property
    def handing_in(self) -> "HandingIn":
        """Makes workbooks, and hands in."""
        from ui.shell.handlers.handing_in import HandingIn

        return HandingIn(self._shell)

    @cached_property
    def commands(self) -> "Commands":
        """Opens the box that finds and does."""
        from ui.shell.handlers.commands import Commands

        language = self.look.wording.language
        return Commands(self._actions, self.pages, self.exchange, language, self._theme, self.window)

    @cached_property
    def privacy(self) -> "Privacy":
        """Wipes names."""
        from ui.shell.handlers.privacy import Privacy

        return Privacy(self._shell)

    @cached_property
    def restoring(self) -> "Restoring":
        """Gets back what backups have."""
        from ui.files.restoring import Restoring

        return Restoring(self.files, self._messages, self._theme, self.window)

    @cached_property
    def pictures(self) -> "PictureSaving":
        """Saves what is seen as a picture."""
        from ui.shell.handlers.picture_saving import PictureSaving

        return PictureSaving(self.files, self.pages, self._messages, self.window)

    @cached_property
    def orphaned(self) -> "OrphanedDrafts":
        """Tells of texts that have no place any more."""
        from ui.files.orphaned_drafts import OrphanedDrafts

        return OrphanedDrafts(self._messages, self._theme)

    @cached_property
    def naming(self) -> "PathNaming":
        """Asks for the names of paths that have none."""
        from ui.shell.handlers.path_naming import PathNaming

        return PathNaming(self.pages, self._theme, self.window)

    @cached_property
    def settings(self) -> "SettingsOpening":
        """Lets the user see how everything is set."""
        from ui.shell.handlers.settings_opening import SettingsOpening

        return SettingsOpening(self._settings, self.files, self.pages, self.writing, self.look, self.window)

    @cached_property
    def dealing_out(self) -> "DealingOut":
        """Deals out to groups."""
        from ui.shell.handlers.groups import DealingOut

        return DealingOut(self._shell)

    @cached_property
    def taking_back(self) -> "TakingBack":
        """Takes back what groups made."""
        from ui.shell.handlers.merges.groups_back import TakingBack

        return TakingBack(self._shell, self.merging)

    @cached_property
    def hand_ins(self) -> "HandIns":
        """Brings in what ateliers handed in."""
        from ui.shell.handlers.merges.hand_ins import HandIns

        return HandIns(self._shell, self.merging)

    @cached_property
    def asking(self) -> "AskingAteliers":
        """Asks ateliers back."""
        from ui.shell.handlers.merges.asking import AskingAteliers

        return AskingAteliers(self._shell)


Row = ActionSpec[ActionTargets]


def on_page(do: Callable[[ProjectPage], object]) -> Callable[[ActionTargets], object]:
    """Return what does something in the project that is shown, or nothing where none is open."""

    def act(targets: ActionTargets) -> None:
        page = targets.pages.project_page
        if page is not None:
            do(page)

    return act


def situation(targets: ActionTargets) -> Situation:
    """Return how things stand now."""
    around = Situation(
        board=targets.board.is_on,
        writing_help=targets.writing.is_on,
        theme=targets.look.theme.name,
        language=targets.look.wording.language,
    )
    page = targets.pages.project_page
    return around if page is None else _with_project(around, targets, page)


def _with_project(around: Situation, targets: ActionTargets, page: ProjectPage) -> Situation:
    document, grid = page.session.document, page.workspace.grid
    return replace(
        around,
        where=targets.pages.where,
        is_open=True,
        read_only=document.read_only,
        group=page.workspace.group,
        kind=page.workspace.kind,
        view=page.workspace.view,
        has_view_before=page.workspace.has_view_before,
        path_id=page.selection.shown_path_id,
        selected=page.seen,
        role_lacks_path=_lacks_path(page),
        has_same=_has_same(page),
        can_undo=not document.read_only and document.undoable() is not None,
        can_redo=not document.read_only and document.redoable() is not None,
        has_given_up_text=bool(page.session.given_up.drafts),
        merge_waits=targets.merging.waits,
        way_back=targets.versions.way_back(),
        shows_outline=page.panels.shows_outline,
        shows_inspector=page.panels.shows_inspector,
        shows_differences=grid.shows_differences,
        looked_for=grid.looked_for,
    )


def _lacks_path(page: ProjectPage) -> bool:
    role_id = page.selection.now.role_id
    if role_id is None:
        return False
    from napl_desktop.queries.roles import role_detail

    with page.session.document.read() as db:
        role = role_detail(db, role_id)
    return role is not None and not role.paths


def _has_same(page: ProjectPage) -> bool:
    place = page.beside_place
    if place is None or page.workspace.kind is not ProjectKind.NATIONAL:
        return False
    from napl_desktop.queries.sames import has_same

    with page.session.document.read() as db:
        return has_same(db, place.kind, *place.ids)
