"""What the actions of a window act on, as one object, and how things stand with that at this moment."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtWidgets import QMainWindow

from napl_desktop.model import ProjectKind
from napl_desktop.queries.roles import role_detail
from napl_desktop.queries.sames import has_same
from ui.board.mode import BoardMode
from ui.files.orphaned_drafts import OrphanedDrafts
from ui.files.project_files import Files
from ui.files.restoring import Restoring
from ui.notices.noticed_work import NoticedWork
from ui.session.messages import Messages
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.actions.actions import Actions
from ui.shell.actions.situation import Situation
from ui.shell.actions.spec import ActionSpec
from ui.shell.handlers.commands import Commands
from ui.shell.handlers.exchange import Exchange
from ui.shell.handlers.groups import DealingOut
from ui.shell.handlers.handing_in import HandingIn
from ui.shell.handlers.look_choice import LookChoice
from ui.shell.handlers.merges.asking import AskingAteliers
from ui.shell.handlers.merges.groups_back import TakingBack
from ui.shell.handlers.merges.hand_ins import HandIns
from ui.shell.handlers.merges.merging import MergeHandlers
from ui.shell.handlers.path_naming import PathNaming
from ui.shell.handlers.picture_saving import PictureSaving
from ui.shell.handlers.privacy import Privacy
from ui.shell.handlers.settings_opening import SettingsOpening
from ui.shell.handlers.text_keys import TextKeys
from ui.shell.handlers.versions import VersionHandlers
from ui.shell.pages.page_stack import PageStack
from ui.shell.pages.project_page import ProjectPage
from ui.shell.pages.shell_context import ShellContext


class ActionTargets(Struct, frozen=True):
    """Who carries out what the actions of a window ask for."""

    window: QMainWindow
    pages: PageStack
    files: Files
    board: BoardMode
    notices: NoticedWork
    writing: WritingHelp
    look: LookChoice
    exchange: Exchange
    handing_in: HandingIn
    commands: Commands
    privacy: Privacy
    versions: VersionHandlers
    restoring: Restoring
    pictures: PictureSaving
    orphaned: OrphanedDrafts
    naming: PathNaming
    settings: SettingsOpening
    merging: MergeHandlers
    dealing_out: DealingOut
    taking_back: TakingBack
    hand_ins: HandIns
    asking: AskingAteliers


Row = ActionSpec[ActionTargets]


def make_targets(
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
) -> ActionTargets:
    """Make who carries out what is done in dialogs of a window, and put them together with its parts.

    Before them all come the keys of the text that is typed in.
    """
    theme = look.theme
    TextKeys(window, actions, lambda: pages.project_page, messages)
    exchange = Exchange(files, lambda: pages.selection, messages, theme, actions, window)
    shell = ShellContext(files, pages, messages, theme, window)
    merging = MergeHandlers(shell)
    exchange.merge_wanted.connect(lambda file: merging.bring([file]))
    return ActionTargets(
        window,
        pages,
        files,
        board,
        notices,
        writing,
        look,
        exchange,
        HandingIn(shell),
        Commands(actions, pages, exchange, look.wording.language, theme, window),
        Privacy(shell),
        VersionHandlers(actions, pages, theme, look.wording, messages, window),
        Restoring(files, messages, theme, window),
        PictureSaving(files, pages, messages, window),
        OrphanedDrafts(messages, theme),
        PathNaming(pages, theme, window),
        SettingsOpening(settings, files, pages, writing, look, window),
        merging,
        DealingOut(shell),
        TakingBack(shell, merging),
        HandIns(shell, merging),
        AskingAteliers(shell),
    )


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
    with page.session.document.read() as db:
        role = role_detail(db, role_id)
    return role is not None and not role.paths


def _has_same(page: ProjectPage) -> bool:
    place = page.beside_place
    if place is None or page.workspace.kind is not ProjectKind.NATIONAL:
        return False
    with page.session.document.read() as db:
        return has_same(db, place.kind, *place.ids)
