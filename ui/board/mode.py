"""Digibordmodus: the path fills the screen in large type, and everything around it comes back afterwards."""

from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.board.awake import Awake
from ui.kit.from_afar import zoom_for_room
from ui.kit.theme import Theme


class _Before(Struct, frozen=True):
    """How the window was: its state, its zoom, and what was hidden for the board."""

    state: Qt.WindowState
    zoom: int
    hidden: tuple[QWidget, ...]


class ShownProject(Protocol):
    """An open project, as far as the board has to do with it."""

    def set_sides_away(self, away: bool) -> None:
        """Leave the whole window to the path, or no more."""

    def step_back(self) -> bool:
        """Take away what came over the path or beside it last; False if nothing did."""

    def return_keys(self) -> None:
        """Let the keys go to the view that is shown."""


class BoardMode(QObject):
    """Goes to the board and back. What is chosen there as zoom is not remembered.

    There, letters are never smaller than a room can read on the screen that it looks at.
    """

    zoom_wanted = Signal(int)
    """So many percent for now."""

    changed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        project: Callable[[], ShownProject | None],
        bars: Sequence[QWidget],
        theme: Theme,
        awake: Awake,
    ) -> None:
        """`bars` are what lies along the edges of the window."""
        super().__init__(window)
        self._window = window
        self._project = project
        self._bars = bars
        self._theme = theme
        self._before: _Before | None = None
        self._awake = awake
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.step_back)
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the board is shown."""
        return self._before is not None

    def turn(self) -> None:
        """Go to the board, or back from it."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Let the path fill the screen in large type."""
        project = self._project()
        if project is None or self.is_on:
            return
        hidden = tuple(widget for widget in self._bars if not widget.isHidden())
        self._before = _Before(self._window.windowState(), self._theme.zoom, hidden)
        project.return_keys()  # what is hidden with the keys gives them to anything
        for widget in hidden:
            widget.hide()
        project.set_sides_away(True)
        self.fit_screen()
        self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)
        self._escape.setEnabled(True)
        self._awake.hold()
        self.changed.emit()

    def step_back(self) -> None:
        """Go back from what lies over the path or beside it; from the path alone, leave the board."""
        project = self._project()
        if project is None or not project.step_back():
            self.leave()

    def leave(self) -> None:
        """Show everything again as it was."""
        before, self._before = self._before, None
        if before is None:
            return
        self._escape.setEnabled(False)
        self._awake.release()
        for widget in before.hidden:
            widget.show()
        project = self._project()
        if project is not None:
            project.set_sides_away(False)
        self._theme.set_room_zoom(None)
        self.zoom_wanted.emit(before.zoom)
        self._window.setWindowState(before.state)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a screen that gets another size."""
        if event.type() == QEvent.Type.Resize:
            self.fit_screen()
        return super().eventFilter(watched, event)

    def fit_screen(self) -> None:
        """On the board, be as large as the screen asks on which the window is now."""
        if not self.is_on:
            return
        least = zoom_for_room(self._window.screen().size().height())
        if not self._theme.is_for_room or self._theme.zooms[0] != least:
            self._theme.set_room_zoom(least)
            self.zoom_wanted.emit(max(least, self._before.zoom if self._before else least))
