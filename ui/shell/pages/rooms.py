"""What the window shows: the welcome page or a project, and over the project its history or its past."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from napl_desktop.document.document import Document
from napl_desktop.errors import PersonError
from napl_desktop.model import DevelopmentPath
from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected
from ui.shell.bars.actions import Actions
from ui.shell.pages.project_room import ProjectRoom

if TYPE_CHECKING:
    from ui.shell.pages.past_page import PastPage
    from ui.versions.page import HistoryPage

MakeRoom = Callable[[DocumentSession], ProjectRoom]

# What can be done wherever one is.
_ALWAYS = {
    *(
        "new",
        "open",
        "recent",
        "sample",
        "close",
        "quit",
        "history",
        "guide",
        "shortcuts",
        "about",
        "to-notice",
    ),
    *("zoom-in", "zoom-out", "zoom-reset", "theme-light", "theme-dark", "theme-high-contrast"),
    *("language-nl", "language-en"),
}
_IN_HISTORY = _ALWAYS | {"undo", "redo", "save", "name-version"}
_IN_PAST = _ALWAYS | {
    *("view-grid", "view-graph", "view-roles", "view-route", "view-overview", "graph-fit"),
    *("show-outline", "show-inspector", "copy", "choose-all"),
    *("find", "find-next", "find-previous", "next-asking", "previous-asking", "differences", "row-forward"),
    *("writing-help", "picture"),
    *("look-for-all", "look-for-empty", "look-for-disputed", "look-for-noted"),
}


class Rooms(QStackedWidget):
    """Holds one page to work in, and at most one over it to look from; the session goes on underneath."""

    moved = Signal()
    """Something else is shown."""

    def __init__(
        self, make_room: MakeRoom, theme: Theme, wording: Wording, messages: Messages, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._make_room = make_room
        self._theme = theme
        self._wording = wording
        self._messages = messages
        self.work: ProjectRoom | None = None
        """The room of the project that is open."""
        self.history: HistoryPage | None = None
        self.past: PastPage | None = None
        self._switched_off: list[str] = []

    @property
    def room(self) -> ProjectRoom | None:
        """The room in which things are selected now: that of the past while it is looked at."""
        return self.past.room if self.past else self.work

    @property
    def is_away(self) -> bool:
        """Whether history or past is shown over the project."""
        return self.history is not None or self.past is not None

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of what there was; a ProjectRoom becomes the one to work in."""
        self._leave()
        before = self.currentWidget()
        self.work = page if isinstance(page, ProjectRoom) else None
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        self.moved.emit()

    def show_history(self) -> None:
        """Show the history of the open project over it, at the moment that was looked at, if one was."""
        if self.work is None or self.history is not None:
            return
        from ui.versions.page import HistoryPage

        self.work.commit_open_editor()
        point = self.past.point if self.past else None
        path_id = self.work.selection.shown_path_id
        self._leave()
        page = HistoryPage(self.work.session, self._theme, self._wording, self._messages, path_id, point)
        page.back_wanted.connect(self.go_back)
        page.look_wanted.connect(self.show_past)
        self.history = page
        self._put_over(page)
        page.take_keys()

    def show_past(self, point: int, moment: str) -> None:
        """Show the project as it was after step `point`; `moment` says which moment that is."""
        if self.work is None:
            return
        from ui.shell.pages.past_page import PastPage, PastSession

        try:
            document = self.work.session.document.look_back(point)
        except PersonError as error:
            self._messages.problem(error)
            return
        path_id = self.work.selection.shown_path_id
        self._leave()
        room = self._make_room(PastSession(document, self._messages, self))
        if path_id is not None and _has_path(document, path_id):
            room.selection.select(Selected(path_id=path_id))
        page = PastPage(room, moment, point, self._theme)
        page.back_wanted.connect(self.go_back)
        self.past = page
        self._put_over(page)
        page.take_keys()

    def go_back(self) -> None:
        """Show the project as it is now."""
        if self.is_away and self.work is not None:
            self._leave()
            self.work.workspace.return_keys()
            self.moved.emit()

    def leave(self) -> None:
        """Let go of history and past: the window is not used any more."""
        self._leave()

    def limit(self, actions: Actions, enable: Callable[[], None]) -> None:
        """Let `enable` switch actions on and off, and switch off what cannot be done where one is now."""
        actions.enable(tuple(self._switched_off), True)
        enable()
        self._switched_off = []
        if self.is_away:
            allowed = _IN_PAST if self.past else _IN_HISTORY
            known = actions.all()
            off = [name for name in known if name not in allowed and known[name].isEnabled()]
            actions.enable(tuple(off), False)
            self._switched_off = off

    def _put_over(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.moved.emit()

    def _leave(self) -> None:
        for page in (self.history, self.past):
            if page is not None:
                page.leave()
                self.removeWidget(page)
                page.deleteLater()
        self.history = self.past = None


def _has_path(document: Document, path_id: str) -> bool:
    with document.read() as db:
        return db.get(DevelopmentPath, path_id) is not None
