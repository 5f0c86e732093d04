"""The one window: puts its pages together and connects them, nothing else."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from napl_desktop import PRODUCT
from napl_desktop.assets import sample_projects
from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft
from napl_desktop.queries.whereabouts import Whereabouts
from napl_desktop.wording import Wording
from ui.board.awake import Awake
from ui.board.mode import BoardMode
from ui.files.project_files import Files
from ui.kit.theme import Theme
from ui.notices.noticed_work import NoticedWork
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.action_table.menus import GRID_MENUS, OUTLINE_MENU, connect_actions, make_actions
from ui.shell.bars.bars import Bars, FileLists
from ui.shell.handlers.file_drops import FileDrops
from ui.shell.handlers.look_choice import LookChoice
from ui.shell.handlers.targets import ActionTargets, situation
from ui.shell.pages.page_stack import PageStack
from ui.shell.pages.project_page import ProjectPage

if TYPE_CHECKING:
    from ui.board.choice_panel import ChoiceGroup
    from ui.shell.bars.board_strip import BoardStrip

_SMALLEST = (900, 500)
_FIRST_SIZE = (1280, 720)


class MainWindow(QMainWindow):
    """Shows the welcome page, or the project that is open."""

    look_chosen = Signal(object, int)
    """A ThemeName, and how large everything is in percent."""

    zoom_for_now = Signal(int)
    """How large everything is for the time being, in percent."""

    language_chosen = Signal(str)

    screen_changed = Signal()
    """The window is on another screen than before."""

    def __init__(
        self, files: Files, settings: Settings, theme: Theme, wording: Wording, messages: Messages
    ) -> None:
        super().__init__()
        self._files = files
        self._settings = settings
        self._theme = theme
        self._wording = wording
        self._messages = messages
        messages.window = self
        self._leaves_anyway = False
        self._follows_screen = False
        self.writing = WritingHelp(settings, wording.language, self)
        self.actions_by_name = make_actions(theme, wording, self)
        self.pages = PageStack(theme, wording, messages, self.writing, settings, self)
        self.notices = NoticedWork(self.pages, messages, theme, self)
        self.board_strip: BoardStrip | None = None
        """What can be done on the board; made when that is first shown."""
        self._middle = QVBoxLayout()
        self._lay_out()
        lists = FileLists(self._recent, self._samples, files.open)
        self._bars = Bars(self, self.actions_by_name, lists, theme, wording)
        self.board = BoardMode(self, lambda: self.pages.work, self._bars.all, theme, Awake())
        self._targets = ActionTargets(
            self,
            self.pages,
            files,
            self.board,
            self.notices,
            self.writing,
            LookChoice(theme, wording, self.look_chosen.emit, self.language_chosen.emit),
            settings,
            messages,
            self.actions_by_name,
        )
        connect_actions(self.actions_by_name, self._targets)
        FileDrops(messages, self._targets)
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        if files.session is not None:
            self.show_project(files.session)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setLayout(self._middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.notices)
        self.setCentralWidget(middle)

    # What is shown

    def show_welcome(self) -> None:
        """Show the page to begin from."""
        from ui.welcome.page import WelcomePage

        page = WelcomePage(self._theme, self._recent(), self._samples())
        page.new_requested.connect(self._targets.exchange.new_project)
        page.open_requested.connect(self._files.choose)
        page.recent_requested.connect(self._files.open)
        page.sample_requested.connect(self._files.open)
        page.guide_requested.connect(self._targets.exchange.show_guide)
        self._bars.set_session(None)
        self.setWindowTitle(PRODUCT)
        self.pages.show_page(page)
        page.take_keys()

    def show_project(self, session: DocumentSession) -> None:
        """Show a project, at its first path."""
        self._bars.set_session(session)
        self.setWindowTitle(f"{session.document.path.stem} – {PRODUCT}")
        self.pages.show_project(session)
        session.changed.connect(self._on_change)  # after all views did
        if self.project_page is not None:
            self.project_page.workspace.return_keys()

    def show_put_back(self, place: Whereabouts) -> None:
        """Show where a text of last time was put back in the open project."""
        if self.pages.work is not None:
            self.pages.work.show_put_back(place)

    @property
    def project_page(self) -> ProjectPage | None:
        """The project that is shown, or its past while that is looked at; None on the welcome page."""
        return self.pages.project_page

    @property
    def selection(self) -> Selection:
        """What is selected in the open project; nothing while none is open."""
        return self.pages.selection

    def appear(self) -> None:
        """Come on the screen: as it was left, the first time as large as there is room."""
        if self._settings.geometry.isEmpty():
            self.showMaximized()
        else:
            self._move_onto_screen()
            self.show()

    def _move_onto_screen(self) -> None:
        """Be no larger than the screen, and nowhere beside it: another may be plugged in than last time."""
        room = self.screen().availableGeometry()
        seen = QRect(self.pos(), self.size().boundedTo(room.size()))
        seen.moveRight(min(seen.right(), room.right()))
        seen.moveBottom(min(seen.bottom(), room.bottom()))
        seen.moveTopLeft(QPoint(max(seen.left(), room.left()), max(seen.top(), room.top())))
        if not self.isMaximized():
            self.resize(seen.size())
            self.move(seen.topLeft())

    def come_forward(self) -> None:
        """Come over other windows with the keys, also from being minimized; what is asked comes along."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        (QApplication.activeModalWidget() or self).activateWindow()

    def commit_open_editor(self) -> None:
        """Make edits of what is still being typed."""
        if self.pages.work is not None:
            self.pages.work.commit_open_editor()

    def open_settings(self) -> None:
        """Let the user see how everything is set."""
        self._targets.settings.open()

    def leave_settings(self) -> bool:
        """Close the settings; tell whether they were open."""
        return self._targets.settings.close()

    def disconnect_from_files(self) -> None:
        """Stop following what is opened and closed: another window takes over."""
        if self.pages.work is not None:
            self.pages.work.hold_texts()
        self.pages.leave()
        self._bars.set_session(None)
        for signal, slot in self._heard_from_files():
            signal.disconnect(slot)

    # How it is put together

    def _connect_page(self, page: ProjectPage) -> None:
        session = page.session
        page.selection.changed.connect(self._refresh)
        page.workspace.view_changed.connect(self._on_view)
        page.panels_turned.connect(self._refresh)
        page.workspace.action_wanted.connect(lambda name: self.actions_by_name[name].trigger())
        page.workspace.files_dropped.connect(self._bring_hand_ins)
        page.workspace.copy_wanted.connect(partial(self._files.open_copy, session.document.path))
        page.workspace.grid.set_context_menus(GRID_MENUS, self.actions_by_name.__getitem__)
        page.outline.set_context_actions(self.actions_by_name.named(OUTLINE_MENU))
        page.outline.waiting.link.clicked.connect(self._targets.merging.go_on)
        page.orphaned.connect(self._show_orphaned)
        session.given_up.changed.connect(self._refresh)
        page.inspector.beside_wanted.connect(self.pages.show_side_by_side)
        page.inspector.wipe_names_wanted.connect(self._wipe_names)

    # Who acts is loaded when it is first asked to.

    def _bring_hand_ins(self, files: Sequence[Path]) -> None:
        self._targets.hand_ins.bring(files)

    def _wipe_names(self) -> None:
        self._targets.privacy.wipe_names()

    def _notify_orphaned(self, session: DocumentSession, drafts: Sequence[Draft]) -> None:
        self._targets.orphaned.notify(session, drafts)

    def _show_orphaned(self, session: DocumentSession, drafts: Sequence[Draft]) -> None:
        self._targets.orphaned.show(session, drafts)

    # What the welcome page lists

    def _recent(self) -> list[Path]:
        return list(self._settings.recent)

    def _samples(self) -> list[Path]:
        return sorted(sample_projects().glob("*.napl"))

    def _heard_from_files(self) -> tuple[tuple[SignalInstance, Callable[..., object]], ...]:
        return (
            (self._files.opened, self.show_project),
            (self._files.recovery.found, self.show_put_back),
            (self._files.recovery.orphaned, self._notify_orphaned),
            (self._files.closing, self.commit_open_editor),
            (self._files.closed, self.show_welcome),
        )

    def _connect(self) -> None:
        for signal, slot in self._heard_from_files():
            signal.connect(slot)
        self.pages.made.connect(self._connect_page)
        self.pages.moved.connect(self._on_move)
        self.board.zoom_wanted.connect(self.zoom_for_now)
        self.board.changed.connect(self._on_board)
        self.screen_changed.connect(self.board.fit_screen)
        self._files.closed.connect(self.board.leave)
        self.writing.changed.connect(self._refresh)
        self._theme.changed.connect(self._refresh)
        self._targets.merging.changed.connect(self._refresh)
        self.writing.spelling.failed.connect(self._messages.problem)

    # What follows what happens

    def _on_move(self) -> None:
        """Show how things stand with what is shown now."""
        self.notices.lie_in(self.pages.quiet_strip)
        self._bars.show_tools(self.pages.work is not None and not self.pages.is_away)
        self._refresh()

    def _on_view(self) -> None:
        self.notices.lie_in(self.pages.quiet_strip)
        self._refresh()

    def _on_board(self) -> None:
        self._refresh()
        if self.board.is_on and self.board_strip is None:
            self.board_strip = self._make_board_strip()
        if self.board_strip is not None:
            self.board_strip.setVisible(self.board.is_on)
        if self.pages.work is not None:
            self.pages.work.workspace.show_board(self.board.is_on)
        self.notices.fit_for_fingers(self.board.is_on)

    def _make_board_strip(self) -> "BoardStrip":
        from ui.shell.bars.board_strip import BoardStrip
        from ui.shell.handlers.board_choices import menu_choices, path_choices

        def paths() -> "Sequence[ChoiceGroup]":
            return path_choices(self.pages.work) if self.pages.work is not None else ()

        strip = BoardStrip(
            self.actions_by_name, paths, lambda: menu_choices(self.actions_by_name), self._theme, self
        )
        strip.left.connect(self._step_back)
        self._bars.state_said.connect(strip.say_state)
        self._bars.say_state()
        self._middle.addWidget(strip)
        return strip

    def _step_back(self) -> None:
        """Go back by one: from history or past, from what lies over the path, or from the board."""
        if self.pages.is_away:
            self.pages.go_back()
        else:
            self.board.step_back()

    def _on_change(self, _change: Change) -> None:
        self._refresh()

    def _refresh(self) -> None:
        now = situation(self._targets)
        self.actions_by_name.show(now)
        self._bars.show_tools_of(now.view)
        self._targets.versions.say_way_back(now.way_back)
        waiting = self._targets.merging.said
        self._bars.say_waiting(waiting)
        if self.pages.work is not None:
            self.pages.work.outline.waiting.say(waiting)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the welcome page when no project was opened before."""
        if self.pages.currentWidget() is None:
            self.show_welcome()
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and not self._follows_screen:
            self._follows_screen = True
            handle.screenChanged.connect(lambda _screen: self.screen_changed.emit())

    def changeEvent(self, event: QEvent) -> None:
        """Write down what is being typed when the user turns to another program."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.commit_open_editor()
        super().changeEvent(event)

    def _leave_anyway(self) -> None:
        self._leaves_anyway = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the board with Escape from a text that has no use for it."""
        if event.key() == Qt.Key.Key_Escape and self.board.is_on:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question, unless the user's own file could not be written, or a large edit goes on."""
        self.board.leave()
        if self._files.session is not None and self._files.session.refuses_now():
            event.ignore()
            return
        failure = self._files.failure_to_save()
        if failure is not None and not self._leaves_anyway:
            event.ignore()
            self._files.ask_how_to_leave(failure, self._leave_anyway)
            return
        self._settings.geometry = self.saveGeometry()
        self._files.close()
        super().closeEvent(event)
