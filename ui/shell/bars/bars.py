"""What lies along the edges of the window: the menu bar, the toolbar, and the status line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMainWindow, QWidget

from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.shell.actions.actions import Actions
from ui.shell.bars.menus import FileLists, fill_menus, fill_toolbar
from ui.shell.bars.status_line import StatusLine


class Bars:
    """Makes the bars of a window from its actions."""

    def __init__(
        self, window: QMainWindow, actions: Actions, files: FileLists, theme: Theme, wording: Wording
    ) -> None:
        fill_menus(window.menuBar(), actions, files)
        self._toolbar = fill_toolbar(window, actions)
        self._status = StatusLine(theme, wording, actions, window)
        self._status.undo_requested.connect(actions["undo"].trigger)
        window.setStatusBar(self._status)
        # Of a menu bar that is hidden no key works: on the board the keys are those of the window.
        window.addActions(list(actions.all().values()))
        self.all: Sequence[QWidget] = (window.menuBar(), self._toolbar, self._status)
        """Every bar, to be hidden on the board."""

    def follow(self, session: DocumentSession | None) -> None:
        """Say how things stand with a session."""
        self._status.follow(session)

    def show_tools(self, shown: bool) -> None:
        """Show the toolbar, or hide it where there is nothing to do with it."""
        self._toolbar.setVisible(shown)
