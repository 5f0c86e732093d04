"""What the window shows: the welcome page or a project, and over the project a page for a job that ends."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.model import DevelopmentPath
from napl_desktop.wording import Wording
from ui.kit.dialogs.page_over import PageOver
from ui.kit.theme import Theme
from ui.session.context import ProjectContext
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages
from ui.session.selection import Selected, Selection
from ui.session.settings import Settings
from ui.session.writing_help import WritingHelp
from ui.shell.actions.situation import Where
from ui.shell.pages.project_page import ProjectPage
from ui.shell.views.all_views import opening_view

if TYPE_CHECKING:
    from napl_desktop.queries.checks import Finding
    from ui.asking.made_page import AskedPage
    from ui.asking.page import AskingPage
    from ui.findings.page import FindingsPage, FindingsPosition
    from ui.groups.page import DealtFiles, DealtOutPage
    from ui.hand_in.page import HandedIn, HandedInPage
    from ui.merging.merging import Merging
    from ui.merging.page import MergePage
    from ui.printing.page import PrintPage
    from ui.shell.pages.past_page import PastPage
    from ui.side_by_side.page import SideBySidePage
    from ui.versions.page import HistoryPage

# The page of the guide about each page over the project.
_GUIDE = {
    Where.HISTORY: "versies",
    Where.PAST: "versies",
    Where.FINDINGS: "verbanden",
    Where.PRINTING: "raster",
    Where.HANDED_IN: "inleveren",
    Where.DEALT_OUT: "groepen",
    Where.ASKING: "inzendingen",
    Where.ASKED: "inzendingen",
    Where.MERGE: "samenvoegen",
    Where.SIDE_BY_SIDE: "een-taal",
}


class PageStack(QStackedWidget):
    """Holds one page to work in, and at most one over it; the session goes on underneath.

    What lies over it is a PageOver with a Where of its own. A method brings it (`show_…`, by way of `_put_over`),
    a property gives it while it is shown, and another page or going back ends it.
    """

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
        self.where = Where.NOW
        """What is shown of the project."""
        self._over: PageOver | None = None
        self._in_findings: FindingsPosition | None = None

    @property
    def history(self) -> "HistoryPage | None":
        """The history, while it is shown."""
        return cast("HistoryPage | None", self._shown(Where.HISTORY))

    @property
    def past(self) -> "PastPage | None":
        """The project as it was, while it is shown."""
        return cast("PastPage | None", self._shown(Where.PAST))

    @property
    def findings(self) -> "FindingsPage | None":
        """What may still be looked at, while it is shown."""
        return cast("FindingsPage | None", self._shown(Where.FINDINGS))

    @property
    def printing(self) -> "PrintPage | None":
        """The project as it will be on paper, while it is shown."""
        return cast("PrintPage | None", self._shown(Where.PRINTING))

    @property
    def handed_in(self) -> "HandedInPage | None":
        """What was handed in just now, while it is shown."""
        return cast("HandedInPage | None", self._shown(Where.HANDED_IN))

    @property
    def dealt_out(self) -> "DealtOutPage | None":
        """What was dealt out just now, while it is shown."""
        return cast("DealtOutPage | None", self._shown(Where.DEALT_OUT))

    @property
    def asking(self) -> "AskingPage | None":
        """What the bureau asks ateliers, while it is shown."""
        return cast("AskingPage | None", self._shown(Where.ASKING))

    @property
    def asked(self) -> "AskedPage | None":
        """Which folders were made for ateliers just now, while they are shown."""
        return cast("AskedPage | None", self._shown(Where.ASKED))

    @property
    def merge(self) -> "MergePage | None":
        """What copies of the project have otherwise, while it is shown."""
        return cast("MergePage | None", self._shown(Where.MERGE))

    @property
    def side_by_side(self) -> "SideBySidePage | None":
        """One role in several sectors, while it is shown."""
        return cast("SideBySidePage | None", self._shown(Where.SIDE_BY_SIDE))

    @property
    def project_page(self) -> ProjectPage | None:
        """The page in which things are selected now: that of the past while it is looked at."""
        return self.past.project_page if self.past else self.work

    @property
    def selection(self) -> Selection:
        """What is selected in the open project; nothing while none is open."""
        return self.project_page.selection if self.project_page else self._nothing

    @property
    def quiet_strip(self) -> QWidget | None:
        """What can be missed for a while of what is shown; None where the bottom of all can."""
        if self._over is not None:
            return self._over.quiet_strip
        return self.project_page.workspace.current.quiet_strip if self.project_page else None

    @property
    def guide_page(self) -> str:
        """The name of the page of the guide about what is shown."""
        if self.is_away:
            return _GUIDE[self.where]
        return self.work.workspace.view.guide if self.work is not None else "begin"

    @property
    def is_away(self) -> bool:
        """Whether a page is shown over the project."""
        return self._over is not None

    def show_project(self, session: DocumentSession) -> None:
        """Show a project instead of what there was, to be worked in."""
        page = self._make_page(session)
        self._replace_all(page, page)
        first = opening_view(page.workspace.kind)
        if first is not page.workspace.view:
            page.workspace.show_view(first)

    def show_page(self, page: QWidget) -> None:
        """Show a page instead of what there was, while no project is open."""
        self._replace_all(page, None)

    def _replace_all(self, page: QWidget, work: ProjectPage | None) -> None:
        before = [self.widget(number) for number in range(self.count())]
        self._end_over()
        self._in_findings = None
        self.work = work
        self.addWidget(page)
        self.setCurrentWidget(page)
        # Only now: a project that was closed under a page over it must not come in sight again.
        for widget in filter(None, before):
            self._remove(widget)
        self.moved.emit()

    def show_history(self) -> None:
        """Show the history of the open project over it, at the moment that was looked at, if one was."""
        if self.work is None or self.history is not None:
            return
        from ui.versions.page import HistoryPage

        self.work.commit_open_editor()
        point = self.past.point if self.past else None
        page = HistoryPage(self.work.context, point)
        page.look_wanted.connect(self.show_past)
        self._put_over(page, Where.HISTORY)

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
        project_page = self._make_page(PastSession(document, self._messages, self))
        if path_id is not None and _has_path(document, path_id):
            project_page.selection.select(Selected(path_id=path_id))
        self._put_over(PastPage(project_page, moment, point), Where.PAST)

    def show_findings(self) -> None:
        """Show over the open project what may still be looked at in it, where the user was in that before."""
        if self.work is None or self.findings is not None:
            return
        from ui.findings.controller import FindingsController
        from ui.findings.page import FindingsPage, FindingsPosition

        self.work.commit_open_editor()
        context = self.work.context
        page = FindingsPage(context.theme, context.wording, self._in_findings or FindingsPosition())
        page.wanted.connect(self._show_finding)
        self._put_over(page, Where.FINDINGS)
        FindingsController(context.session, page).look()

    def _show_finding(self, finding: "Finding") -> None:
        self.go_back()
        if self.work is not None:
            self.work.workspace.show_place(Selected.at(finding.at, finding.path_id))

    def show_printing(self) -> None:
        """Show over the open project how the path that is shown will be on paper."""
        if self.work is None or self.work.selection.shown_path_id is None or self.printing is not None:
            return
        from ui.printing.page import PrintPage

        self.work.commit_open_editor()
        self._put_over(PrintPage(self.work.context), Where.PRINTING)

    def show_handed_in(self, made: "HandedIn") -> None:
        """Show over the open project what was handed in, until the user has seen it."""
        if self.work is None:
            return
        from ui.hand_in.page import HandedInPage

        self.work.commit_open_editor()
        self._put_over(HandedInPage(self._theme, made), Where.HANDED_IN)

    def show_dealt_out(self, made: "DealtFiles") -> None:
        """Show over the open project which file is for which group, until the user has seen it."""
        if self.work is None:
            return
        from ui.groups.page import DealtOutPage

        self.work.commit_open_editor()
        self._put_over(DealtOutPage(self._theme, made), Where.DEALT_OUT)

    def show_asking(self, page: "AskingPage") -> None:
        """Show over the open project what the bureau asks ateliers."""
        self._put_over(page, Where.ASKING)

    def show_asked(self, page: "AskedPage") -> None:
        """Show over the open project which folder is for which atelier, until the user has seen it."""
        if self.work is not None:
            self.work.commit_open_editor()
            self._put_over(page, Where.ASKED)

    def show_merge(self, merging: "Merging") -> None:
        """Show over the open project what copies of it have otherwise, to decide about it."""
        if self.work is None or self.merge is not None:
            return
        from ui.merging.page import MergePage

        self.work.commit_open_editor()
        page = MergePage(merging, self._theme, self._wording)
        page.done.connect(self.go_back)
        self._put_over(page, Where.MERGE)

    def show_side_by_side(self) -> None:
        """Show over the open project the selected role, or else the path, beside those that are the same."""
        place = self.work.beside_place if self.work is not None else None
        if self.work is None or place is None:
            return
        from ui.side_by_side.page import SideBySidePage

        self.work.commit_open_editor()
        page = SideBySidePage(self.work.context, place)
        page.wanted.connect(self._show_place)
        self._put_over(page, Where.SIDE_BY_SIDE)

    def _show_place(self, selected: Selected) -> None:
        self.go_back()
        if self.work is not None:
            self.work.workspace.show_place(selected)

    def go_back(self) -> None:
        """Show the project as it is now."""
        if self.is_away and self.work is not None:
            self._leave()
            self.work.workspace.return_keys()
            self.moved.emit()

    def leave(self) -> None:
        """Let go of the page over the project: the window is not used any more."""
        self._leave()

    def _make_page(self, session: DocumentSession) -> ProjectPage:
        context = ProjectContext(session, Selection(), self._theme, self._wording, self._messages)
        page = ProjectPage(context, self._writing, self._settings, self)
        self.made.emit(page)
        return page

    def _shown(self, where: Where) -> PageOver | None:
        return self._over if self.where is where else None

    def _put_over(self, page: PageOver, where: Where) -> None:
        """Show a page over the project, instead of the one that was there."""
        self._leave()
        page.back_wanted.connect(self.go_back)
        self._over, self.where = page, where
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.moved.emit()
        page.take_keys()

    def _leave(self) -> None:
        page = self._end_over()
        if page is not None:
            self._remove(page)

    def _end_over(self) -> PageOver | None:
        """Let go of the page over the project, and return it: it may still be seen."""
        if self.findings is not None:
            self._in_findings = self.findings.position
        page, self._over, self.where = self._over, None, Where.NOW
        if page is not None:
            page.leave()
        return page

    def _remove(self, page: QWidget) -> None:
        self.removeWidget(page)
        page.deleteLater()


def _has_path(document: Document, path_id: str) -> bool:
    with document.read() as db:
        return db.get(DevelopmentPath, path_id) is not None
