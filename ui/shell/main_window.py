"""The one window: puts its rooms together and connects them, nothing else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from napl_desktop.assets import sample_projects
from napl_desktop.document.history import Change
from napl_desktop.queries.whereabouts import Whereabouts
from napl_desktop.wording import Wording
from ui.board.awake import Awake
from ui.board.mode import BoardMode
from ui.files.homeless import HomelessTexts
from ui.files.project_files import Files
from ui.files.restoring import Restoring
from ui.kit.theme import Theme, ThemeName
from ui.notices.noticed_work import NoticedWork
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.bars.actions import Actions
from ui.shell.bars.menus import fill_menus, fill_toolbar
from ui.shell.bars.status_line import StatusLine
from ui.shell.handlers.deeds import connect_deeds, enable_deeds
from ui.shell.handlers.exchange import Exchange
from ui.shell.handlers.privacy import Privacy
from ui.shell.handlers.text_keys import TextKeys
from ui.shell.handlers.version_deeds import VersionDeeds
from ui.shell.pages.project_room import ProjectRoom
from ui.shell.pages.rooms import Rooms

_SMALLEST = (900, 560)
_FIRST_SIZE = (1280, 720)
# In the order of the tabs.
_VIEWS = ("view-grid", "view-graph", "view-roles", "view-route", "view-overview")


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
        self._nothing = Selection(self)
        self.writing = WritingHelp(settings, wording.language, self)
        self._leaves_anyway = False
        self._follows_screen = False
        self.actions_by_name = Actions(theme, wording, self)
        self._exchange = Exchange(files, lambda: self.selection, messages, theme, self.actions_by_name, self)
        self._privacy = Privacy(files, messages, theme, self)
        messages.window = self
        self.rooms = Rooms(self._make_room, theme, wording, messages, self)
        self.notices = NoticedWork(self.rooms, messages, theme, self)
        self.setCentralWidget(self.notices)
        self._homeless = HomelessTexts(messages, theme)
        self._versions = VersionDeeds(self.actions_by_name, self.rooms, theme, wording, messages, self)
        fill_menus(self.menuBar(), self.actions_by_name, self._recent, self._samples, files.open)
        self._toolbar = fill_toolbar(self, self.actions_by_name)
        # Of a menu bar that is hidden no key works: on the board the keys are those of the window.
        self.addActions(list(self.actions_by_name.all().values()))
        self._status = StatusLine(theme, wording, self.actions_by_name, self)
        self.setStatusBar(self._status)
        TextKeys(self, self.actions_by_name, lambda: self.room, messages)
        self.board = BoardMode(self, lambda: self.rooms.work, self._bars, theme, Awake())
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.restoreGeometry(settings.geometry)
        if files.session is not None:
            self.show_project(files.session)

    def show_welcome(self) -> None:
        """Show the page to begin from."""
        from ui.welcome.page import WelcomePage

        page = WelcomePage(self._theme, self._recent(), self._samples())
        page.new_requested.connect(self._exchange.new_project)
        page.open_requested.connect(self._files.choose)
        page.recent_requested.connect(self._files.open)
        page.sample_requested.connect(self._files.open)
        page.guide_requested.connect(self._exchange.show_guide)
        self._status.follow(None)
        self.setWindowTitle(self.tr("Ontwikkelpaden"))
        self.rooms.show_page(page)
        page.new_card.setFocus()

    def show_project(self, session: DocumentSession) -> None:
        """Show a project, at its first path."""
        room = self._make_room(session)
        session.changed.connect(self._on_change)
        self._status.follow(session)
        self.setWindowTitle(session.document.path.stem)
        self.rooms.show_page(room)
        room.workspace.grid.setFocus()

    def _make_room(self, session: DocumentSession) -> ProjectRoom:
        room = ProjectRoom(session, self._theme, self._wording, self._messages, self.writing, self.rooms)
        room.selection.changed.connect(self._refresh)
        room.workspace.view_changed.connect(self._refresh)
        room.workspace.board_buttons.left.connect(self.board.leave)
        room.workspace.copy_wanted.connect(partial(self._files.open_copy, session.document.path))
        named = self.actions_by_name.in_menu
        room.workspace.grid.set_context_actions(named("grid"))
        room.outline.set_context_actions(named("outline"))
        room.homeless.connect(self._homeless.show)
        session.given_up.changed.connect(self._refresh)
        room.inspector.wipe_names_wanted.connect(self._privacy.wipe_names)
        return room

    def show_put_back(self, place: Whereabouts) -> None:
        """Show where a text of last time was put back in the open project."""
        if self.rooms.work is not None:
            self.rooms.work.show_put_back(place)

    @property
    def room(self) -> ProjectRoom | None:
        """The project that is shown, or its past while that is looked at; None on the welcome page."""
        return self.rooms.room

    @property
    def selection(self) -> Selection:
        """What is selected in the open project; nothing while none is open."""
        return self.room.selection if self.room else self._nothing

    def appear(self) -> None:
        """Come on the screen: as it was left, the first time as large as there is room."""
        if self._settings.geometry.isEmpty():
            self.showMaximized()
        else:
            self.show()

    def commit_open_editor(self) -> None:
        """Make edits of what is still being typed."""
        if self.rooms.work is not None:
            self.rooms.work.commit_open_editor()

    def disconnect_from_files(self) -> None:
        """Stop following what is opened and closed: another window takes over."""
        if self.rooms.work is not None:
            self.rooms.work.hold_texts()
        self.rooms.leave()
        self._status.follow(None)
        for signal, slot in self._heard_from_files():
            signal.disconnect(slot)

    def _on_move(self) -> None:
        """Show how things stand with what is shown now."""
        work = self.rooms.work
        self._toolbar.setVisible(work is not None and not self.rooms.is_away)
        self._refresh()

    def _recent(self) -> list[Path]:
        return list(self._settings.recent)

    def _samples(self) -> list[Path]:
        return sorted(sample_projects().glob("*.napl"))

    def _heard_from_files(self) -> tuple[tuple[SignalInstance, Callable[..., object]], ...]:
        return (
            (self._files.opened, self.show_project),
            (self._files.recovery.found, self.show_put_back),
            (self._files.recovery.homeless, self._homeless.tell),
            (self._files.closing, self.commit_open_editor),
            (self._files.closed, self.show_welcome),
        )

    def _connect(self) -> None:
        for signal, slot in self._heard_from_files():
            signal.connect(slot)
        self.rooms.moved.connect(self._on_move)
        self.board.zoom_wanted.connect(self.zoom_for_now)
        self.board.changed.connect(self._refresh)
        self.board.changed.connect(self._show_board_buttons)
        self.board.changed.connect(lambda: self.notices.fit_for_fingers(self.board.is_on))
        self._files.closed.connect(self.board.leave)
        self.writing.spelling.failed.connect(self._messages.problem)
        self._status.undo_requested.connect(self.actions_by_name["undo"].trigger)
        connect_deeds(self.actions_by_name, lambda: self.room)
        deeds: dict[str, Callable[[], object]] = {
            "new": self._exchange.new_project,
            "open": self._files.choose,
            "save": self._files.save,
            "save-as": self._files.save_as,
            "backups": Restoring(self._files, self._messages, self._theme, self).show_backups,
            "close": self._files.leave,
            "board": self.board.turn,
            "to-notice": self.notices.take_keys,
            "quit": self.close,
            "writing-help": self._turn_writing_help,
            "import-table": self._exchange.import_table,
            "take-over": self._exchange.take_over_path,
            "hand-in": self._exchange.hand_in,
            "print": self._exchange.print,
            "picture": self._save_picture,
            "wipe-names": self._privacy.wipe_names,
            "guide": self._exchange.show_guide,
            "shortcuts": partial(self._exchange.show_guide, "sneltoetsen"),
            "about": self._exchange.show_about,
            "zoom-in": lambda: self.look_chosen.emit(self._theme.name, self._theme.zoom + 10),
            "zoom-out": lambda: self.look_chosen.emit(self._theme.name, self._theme.zoom - 10),
            "zoom-reset": lambda: self.look_chosen.emit(self._theme.name, 100),
            "language-nl": lambda: self.language_chosen.emit("nl"),
            "language-en": lambda: self.language_chosen.emit("en"),
        }
        for name in ThemeName:
            deeds[f"theme-{name.value}"] = partial(self._choose_palette, name)
        for each, deed in deeds.items():
            self.actions_by_name[each].triggered.connect(lambda _checked=False, deed=deed: deed())

    def _bars(self) -> tuple[QWidget, ...]:
        return self.menuBar(), self._toolbar, self._status

    def _choose_palette(self, name: ThemeName) -> None:
        self.look_chosen.emit(name, self._theme.zoom)

    def _show_board_buttons(self) -> None:
        if self.rooms.work is not None:
            self.rooms.work.workspace.board_buttons.setVisible(self.board.is_on)

    def _save_picture(self) -> None:
        from ui.shell.handlers.picture_saving import PictureSaving

        PictureSaving(self._files, lambda: self.room, self._messages, self).ask()

    def _turn_writing_help(self) -> None:
        self.writing.turn()
        self._refresh()

    def _on_change(self, _change: Change) -> None:
        self._refresh()

    def _refresh(self) -> None:
        actions = self.actions_by_name
        self.rooms.limit(actions, self._enable)
        actions["board"].setChecked(self.board.is_on)
        actions["writing-help"].setChecked(self.writing.is_on)
        actions[f"theme-{self._theme.name.value}"].setChecked(True)
        actions[f"language-{self._wording.language}"].setChecked(True)
        if self.room is not None:
            actions[_VIEWS[self.room.workspace.view]].setChecked(True)

    def _enable(self) -> None:
        enable_deeds(self.actions_by_name, self.room)
        self._versions.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the welcome page when no project was opened before."""
        if self.rooms.currentWidget() is None:
            self.show_welcome()
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and not self._follows_screen:
            self._follows_screen = True
            handle.screenChanged.connect(lambda _screen: self.screen_changed.emit())

    def changeEvent(self, event: QEvent) -> None:
        """Write down what is being typed when the person turns to another program."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.commit_open_editor()
        super().changeEvent(event)

    def _leave_anyway(self) -> None:
        self._leaves_anyway = True
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the board with Escape from a text that has no use for it."""
        if event.key() == Qt.Key.Key_Escape and self.board.is_on:
            self.board.leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question, unless the person's own file could not be written."""
        self.board.leave()
        failure = self._files.failure_to_save()
        if failure is not None and not self._leaves_anyway:
            event.ignore()
            self._files.ask_how_to_leave(failure, self._leave_anyway)
            return
        self._settings.geometry = self.saveGeometry()
        self._files.close()
        super().closeEvent(event)
