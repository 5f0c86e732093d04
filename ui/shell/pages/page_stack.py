"""What the window shows: the welcome page or a project, and over the project its history, past or findings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.model import DevelopmentPath
from napl_desktop.wording import Wording
from ui.kit.theme import Theme
from ui.session.context import ProjectContext
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.pages.project_page import ProjectPage

if TYPE_CHECKING:
    from napl_desktop.queries.checks import Finding
    from ui.findings.page import FindingsPage, FindingsPosition
    from ui.shell.pages.past_page import PastPage
    from ui.versions.page import HistoryPage


class PageStack(QStackedWidget):
    """Holds one page to work in, and at most one over it to look from; the session goes on underneath."""

    made = Signal(object)
    """The ProjectPage that was made and is about to be shown."""

    moved = Signal()
    """Something else is shown."""

    def __init__(
        self,
        theme: Theme,
        wording: Wording,
        messages: Messages,
        writing: WritingHelp,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wording = wording
        self._messages = messages
        self._writing = writing
        self._settings = settings
        self._nothing = Selection(self)
        self.work: ProjectPage | None = None
        """The page of the project that is open."""
        self.history: HistoryPage | None = None
        self.past: PastPage | None = None
        self.findings: FindingsPage | None = None
        self._in_findings: FindingsPosition | None = None

    @property
    def project_page(self) -> ProjectPage | None:
        """The page in which things are selected now: that of the past while it is looked at."""
        return self.past.project_page if self.past else self.work

    @property
    def selection(self) -> Selection:
        """What is selected in the open project; nothing while none is open."""
        return self.project_page.selection if self.project_page else self._nothing

    @property
    def guide_page(self) -> str:
        """The name of the page of the guide about what is shown."""
        if self.findings is not None:
            return "verbanden"
        if self.is_away:
            return "versies"
        return self.work.workspace.view.guide if self.work is not None else "begin"

    @property
    def is_away(self) -> bool:
        """Whether history, past or findings are shown over the project."""
        return any(page is not None for page in (self.history, self.past, self.findings))

    def show_project(self, session: DocumentSession) -> None:
        """Show a project instead of what there was, to be worked in."""
        page = self._make_page(session)
        self._replace_all(page, page)

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of what there was, while no project is open."""
        self._replace_all(page, None)

    def _replace_all(self, page: QWidget, work: ProjectPage | None) -> None:
        self._leave()
        self._in_findings = None
        before = self.currentWidget()
        self.work = work
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
        self._leave()
        page = HistoryPage(self.work.context, point)
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
            document = self.work.session.document.checkout(point)
        except UserError as error:
            self._messages.problem(error)
            return
        path_id = self.work.selection.shown_path_id
        self._leave()
        project_page = self._make_page(PastSession(document, self._messages, self))
        if path_id is not None and _has_path(document, path_id):
            project_page.selection.select(Selected(path_id=path_id))
        page = PastPage(project_page, moment, point)
        page.back_wanted.connect(self.go_back)
        self.past = page
        self._put_over(page)
        page.take_keys()

    def show_findings(self) -> None:
        """Show over the open project what may still be looked at in it, where the user was in that before."""
        if self.work is None or self.findings is not None:
            return
        from ui.findings.controller import FindingsController
        from ui.findings.page import FindingsPage, FindingsPosition

        self.work.commit_open_editor()
        self._leave()
        context = self.work.context
        page = FindingsPage(context.theme, context.wording, self._in_findings or FindingsPosition())
        page.back_wanted.connect(self.go_back)
        page.wanted.connect(self._show_finding)
        self.findings = page
        self._put_over(page)
        page.take_keys()
        FindingsController(context.session, page).look()

    def _show_finding(self, finding: "Finding") -> None:
        self.go_back()
        if self.work is not None:
            self.work.workspace.show_place(Selected.at(finding.at, finding.path_id))

    def go_back(self) -> None:
        """Show the project as it is now."""
        if self.is_away and self.work is not None:
            self._leave()
            self.work.workspace.return_keys()
            self.moved.emit()

    def leave(self) -> None:
        """Let go of history, past and findings: the window is not used any more."""
        self._leave()

    def _make_page(self, session: DocumentSession) -> ProjectPage:
        context = ProjectContext(session, Selection(), self._theme, self._wording, self._messages)
        page = ProjectPage(context, self._writing, self._settings, self)
        self.made.emit(page)
        return page

    def _put_over(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.moved.emit()

    def _leave(self) -> None:
        if self.findings is not None:
            self._in_findings = self.findings.position
        for looked_back in (self.history, self.past):
            if looked_back is not None:
                looked_back.leave()
        for page in (self.history, self.past, self.findings):
            if page is not None:
                self.removeWidget(page)
                page.deleteLater()
        self.history = self.past = self.findings = None


def _has_path(document: Document, path_id: str) -> bool:
    with document.read() as db:
        return db.get(DevelopmentPath, path_id) is not None
