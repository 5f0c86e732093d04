"""What lies along the edges of the window: menu bar and toolbar, made from the actions, and the status line."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QToolBar, QWidget

from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.shell.actions.actions import Actions
from ui.shell.bars.status_line import StatusLine
from ui.shell.bars.tool_row import ToolRow
from ui.views.kind import ViewKind

FileList = Callable[[], Sequence[Path]]


class FileLists(Struct, frozen=True):
    """The files that menus offer, made when they are looked at, and what opens one."""

    recent: FileList
    samples: FileList
    open: Callable[[Path], object]


class Bars:
    """Makes the bars of a window from its actions."""

    def __init__(
        self, window: QMainWindow, actions: Actions, files: FileLists, theme: Theme, wording: Wording
    ) -> None:
        _fill_menus(window.menuBar(), actions, files)
        self._actions = actions
        self.tools = ToolRow([actions["undo"], actions["redo"]], actions["hand-in"], theme)
        self._toolbar = _toolbar(window, self.tools)
        self._shown: ViewKind | None = None
        self._status = StatusLine(theme, wording, actions, window)
        self._status.undo_requested.connect(actions["undo"].trigger)
        self._status.waiting_wanted.connect(actions["go-on-merging"].trigger)
        window.setStatusBar(self._status)
        # Of a menu bar that is hidden no key works: on the board the keys are those of the window.
        window.addActions(list(actions.all().values()))
        self.all: Sequence[QWidget] = (window.menuBar(), self._toolbar, self._status)
        """Every bar, to be hidden on the board."""

    @property
    def state_said(self) -> SignalInstance:
        """Tells how things stand with the session, in a few words: see `StatusLine.state_said`."""
        return self._status.state_said

    def say_state(self) -> None:
        """Tell it again."""
        self._status.say_state()

    def say_waiting(self, words: str) -> None:
        """Say in the bottom line which merge waits; "" for none."""
        self._status.say_waiting(words)

    def set_session(self, session: DocumentSession | None) -> None:
        """Say how things stand with a session."""
        self._status.set_session(session)

    def show_tools(self, shown: bool) -> None:
        """Show the toolbar, or hide it where there is nothing to do with it."""
        self._toolbar.setVisible(shown)

    def show_tools_of(self, view: ViewKind | None) -> None:
        """Offer the tools of the view that is seen."""
        if view is not self._shown:
            self._shown = view
            self.tools.show_tools(self._actions.named(view.tools if view else ()))


def _fill_menus(bar: QMenuBar, actions: Actions, files: FileLists) -> None:
    """Fill the menu bar."""
    for menu in actions.menus():
        made = bar.addMenu(menu.title)
        actions.fill(made, menu.entries)
    for name, listed in (("recent", files.recent), ("sample", files.samples)):
        actions[name].setMenu(_file_menu(bar, listed, files.open))


def _file_menu(bar: QMenuBar, files: FileList, open_file: Callable[[Path], object]) -> QMenu:
    menu = QMenu(bar)

    def fill() -> None:
        menu.clear()
        for path in files():
            action = QAction(path.stem, menu)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: open_file(path))
            menu.addAction(action)
        menu.setToolTipsVisible(True)

    menu.aboutToShow.connect(fill)
    return menu


def _toolbar(window: QMainWindow, tools: ToolRow) -> QToolBar:
    """Add a toolbar with the tools in it to the window, and return it."""
    bar = QToolBar(window)
    bar.setObjectName("toolbar")
    bar.setWindowTitle(QCoreApplication.translate("Bars", "Toolbar"))
    bar.setMovable(False)
    bar.toggleViewAction().setVisible(False)
    bar.addWidget(tools)
    window.addToolBar(bar)
    return bar
