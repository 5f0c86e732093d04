"""What the bureau asks ateliers: the page that shows it, and making the folders in a thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from napl_desktop.document.document import Document
from napl_desktop.model import Note, Place
from napl_desktop.queries.whereabouts import where_is
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.exchange.questions.making import QuestionsMade
    from napl_desktop.queries.changed_agreements import ChangedAgreement
    from napl_desktop.queries.questions import OpenQuestion
    from ui.asking.page import AskingPage, AskingPosition


class AskingAteliers(QObject):
    """Shows what there is to ask, leads to it, and makes the folders."""

    def __init__(self, shell: ShellContext) -> None:
        super().__init__(shell.window)
        self._shell = shell
        self._position: AskingPosition | None = None
        shell.files.closed.connect(self._forget)
        shell.files.opened.connect(self._forget)

    def show(self) -> None:
        """Show what there is to ask each atelier, at the place where the user was before."""
        from napl_desktop.queries.questions import questions_for_ateliers
        from ui.asking.page import AskingPage, AskingPosition

        session = self._shell.files.as_typed()
        if session is None or self._shell.pages.asking is not None:
            return
        with session.document.read() as db:
            ateliers = questions_for_ateliers(db)
        page = AskingPage(
            self._shell.theme, self._shell.messages.wording, ateliers, self._position or AskingPosition()
        )
        page.wanted.connect(partial(self._go, session, page))
        page.folders_wanted.connect(partial(self._choose_folder, session))
        page.back_wanted.connect(lambda: self._keep(page.position()))
        self._shell.pages.show_asking(page)

    def _keep(self, position: "AskingPosition") -> None:
        self._position = position

    def _forget(self) -> None:
        self._position = None

    def _go(
        self, session: DocumentSession, page: "AskingPage", about: "OpenQuestion | ChangedAgreement"
    ) -> None:
        """Lead to what is asked about; the page is at it again when it is shown next."""
        self._keep(page.position(about))
        with session.document.read() as db:
            whereabouts = where_is(db, _place_of(about))
        self._shell.pages.go_back()
        if whereabouts is not None and self._shell.pages.work is not None:
            self._shell.pages.work.show_whereabouts(whereabouts)

    def _choose_folder(self, session: DocumentSession, atelier_ids: tuple[str, ...]) -> None:
        from ui.kit.dialogs.file_choice import choose_folder

        heading = self.tr("In which folder do the folders for the ateliers come?")
        make = partial(self._make, session, atelier_ids)
        choose_folder(self._shell.window, heading, self._shell.files.folder(), make)

    def _make(self, session: DocumentSession, atelier_ids: tuple[str, ...], place: Path) -> None:
        from ui.kit.dialogs.progress import ProgressDialog

        if session is not self._shell.files.session:
            return
        job = Job(_making(session.document, place, atelier_ids))
        job.succeeded.connect(partial(self._show_made, session, place))
        job.failed.connect(self._shell.messages.problem)
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; no folder was made")))
        session.ending.connect(job.finish)
        heading, name = self.tr("Questions to ateliers"), place.name
        ProgressDialog(job, heading, name, self._in_words, self._shell.theme, self._shell.window).start()

    def _in_words(self, done: int, total: int) -> str:
        return self.tr("{percent} %").format(percent=100 * done // max(1, total))

    def _show_made(self, session: DocumentSession, place: Path, made: "QuestionsMade") -> None:
        from napl_desktop.exchange.questions.telling import mail_text
        from ui.asking.made_page import AskedFolder, AskedPage

        if session is not self._shell.files.session:
            return
        folders = [AskedFolder(each, mail_text(each)) for each in made.folders]
        self._shell.pages.show_asked(AskedPage(self._shell.theme, place, folders))


def _place_of(about: "OpenQuestion | ChangedAgreement") -> Place:
    from napl_desktop.queries.questions import OpenQuestion

    if isinstance(about, OpenQuestion):
        return Place.of(Note, about.note_id)
    return Place.of_cell(*about.cell)


def _making(
    document: Document, place: Path, atelier_ids: tuple[str, ...]
) -> "Callable[[Job], QuestionsMade]":
    def make(job: Job) -> "QuestionsMade":
        from napl_desktop.exchange.questions.making import make_questions

        job.report(0, 1)
        return make_questions(document, place, atelier_ids, job.report)

    return make
