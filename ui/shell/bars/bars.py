"""What lies along the edges of the window: menu bar and toolbar, made from the actions, and the status line."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.shell.actions.actions import Actions
from ui.shell.bars.status_line import StatusLine

FileList = Callable[[], Sequence[Path]]


class FileLists(Struct, frozen=True):
    """The files that menus offer, made when they are looked at, and what opens one."""

    recent: FileList
    samples: FileList
    open: Callable[[Path], object]


_TOOLBAR = (
    *("undo", "redo", "", "add-row", "add-level", "add-note", ""),
    *("status-proposed", "status-disputed", "status-agreed"),
)
_WITH_TEXT = {"add-row", "add-level", "status-proposed", "status-disputed", "status-agreed", "hand-in"}


class Bars:
    """Makes the bars of a window from its actions."""

    def __init__(
        self, window: QMainWindow, actions: Actions, files: FileLists, theme: Theme, wording: Wording
    ) -> None:
        _fill_menus(window.menuBar(), actions, files)
        self._toolbar = _fill_toolbar(window, actions)
        self._status = StatusLine(theme, wording, actions, window)
        self._status.undo_requested.connect(actions["undo"].trigger)
        window.setStatusBar(self._status)
        # Of a menu bar that is hidden no key works: on the board the keys are those of the window.
        window.addActions(list(actions.all().values()))
        self.all: Sequence[QWidget] = (window.menuBar(), self._toolbar, self._status)
        """Every bar, to be hidden on the board."""

    def set_session(self, session: DocumentSession | None) -> None:
        """Say how things stand with a session."""
        self._status.set_session(session)

    def show_tools(self, shown: bool) -> None:
        """Show the toolbar, or hide it where there is nothing to do with it."""
        self._toolbar.setVisible(shown)


def _fill_menus(bar: QMenuBar, actions: Actions, files: FileLists) -> None:
    """Fill the menu bar."""
    for menu in actions.menus():
        made = bar.addMenu(menu.title)
        for name in menu.actions:
            made.addAction(actions[name]) if name else made.addSeparator()
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


def _fill_toolbar(window: QMainWindow, actions: Actions) -> QToolBar:
    """Add the toolbar to the window and return it: what is wanted most, and handing in at the far end."""
    bar = QToolBar(window)
    bar.setObjectName("toolbar")
    bar.setWindowTitle(QCoreApplication.translate("Bars", "Toolbar"))
    bar.setMovable(False)
    bar.toggleViewAction().setVisible(False)
    for name in _TOOLBAR:
        bar.addAction(actions[name]) if name else bar.addSeparator()
    filler = QWidget()
    filler.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(filler)
    bar.addAction(actions["hand-in"])
    for name in _WITH_TEXT:
        button = bar.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    window.addToolBar(bar)
    return bar
