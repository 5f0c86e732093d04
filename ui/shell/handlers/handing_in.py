"""What leaves the project: a workbook at any time, and what is handed in, which is put on record."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from napl_desktop.operations.versions import note_hand_in
from napl_desktop.queries.outline import outline
from napl_desktop.queries.participants import participants_present
from napl_desktop.queries.perspectives import perspectives
from ui.files.project_files import free_name
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.exchange.excel.report import ExportReport
    from napl_desktop.exchange.hand_in.checking import HandInCheck
    from napl_desktop.exchange.hand_in.making import HandIn
    from napl_desktop.exchange.snapshot import Present, ProjectSnapshot
    from ui.hand_in.dialog import HandInQuestion


class HandingIn(QObject):
    """Asks what has to be asked, and writes in a thread that can be stopped."""

    def __init__(self, shell: ShellContext) -> None:
        super().__init__(shell.window)
        self._shell = shell

    # A workbook

    def make_workbook(self) -> None:
        """Let the user choose a place, and write the workbook there."""
        from ui.kit.dialogs.file_choice import choose_place

        session = self._saved_session()
        if session is None:
            return
        heading, kinds = self.tr("Make an Excel file"), self.tr("Excel workbooks (*.xlsx)")
        proposal = free_name(session.document.path.with_suffix(".xlsx"))
        choose_place(self._shell.window, heading, kinds, proposal, self._write_workbook)

    def _saved_session(self) -> DocumentSession | None:
        """Return what is open, with what is still being typed in it, also in its file."""
        session = self._shell.files.as_typed()
        if session is not None:
            session.save_now()
        return session

    def _write_workbook(self, target: Path) -> None:
        from ui.files.exporting import export_job, export_progress

        session = self._shell.files.session
        if session is None:
            return
        document = session.document

        def read_snapshot() -> "ProjectSnapshot":
            from napl_desktop.exchange.taking_snapshot import project_snapshot

            with document.read_elsewhere() as db:
                return project_snapshot(db)

        job = export_job(read_snapshot, target)
        job.succeeded.connect(self._tell_written)
        job.failed.connect(self._shell.messages.problem)
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; no workbook was written")))
        session.ending.connect(job.finish)
        export_progress(job, target, self._shell.theme, self._shell.window).start()

    def _tell_written(self, report: "ExportReport") -> None:
        words = self.tr("Excel file made in {folder}: {file}")
        self._shell.messages.notify(words.format(folder=report.target.parent.name, file=report.target.name))

    # Handing in

    def hand_in(self) -> None:
        """Say what may still be looked at, ask who were there, and make the folder beside the project."""
        from ui.hand_in.dialog import HandInDialog

        session = self._saved_session()
        if session is None:
            return
        try:
            question = _question(session.document)
        except UserError as error:
            self._shell.messages.problem(error)
            return
        dialog = HandInDialog(self._shell.theme, self._shell.messages.wording, question, self._shell.window)
        dialog.accepted_hand_in.connect(lambda present: self._make(session, present))
        dialog.check_wanted.connect(self._go)
        looking = Job(lambda _job: _checks(session.document))
        looking.succeeded.connect(dialog.show_checks)
        session.ending.connect(looking.wait)
        looking.start()
        dialog.open()

    def _go(self, check: "HandInCheck") -> None:
        page = self._shell.pages.work
        if page is not None:
            page.workspace.show_place(Selected.at(check.at, check.path_id))
            page.workspace.return_keys()

    def _make(self, session: DocumentSession, present: "Present") -> None:
        from ui.kit.dialogs.progress import ProgressDialog, progress_in_words

        job = Job(_making(session.document, present))
        job.succeeded.connect(lambda made: self._put_on_record(session, made))
        job.failed.connect(self._shell.messages.problem)
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; nothing was handed in")))
        session.ending.connect(job.finish)
        words = partial(progress_in_words, self.tr("{done} of {total} cells"))
        heading, name = self.tr("Hand in to the bureau"), session.document.path.stem
        ProgressDialog(job, heading, name, words, self._shell.theme, self._shell.window).start()

    def _put_on_record(self, session: DocumentSession, made: "HandIn") -> None:
        """Note that it was handed in, now that both files stand and not before, and say what comes next."""
        from napl_desktop.errors.handing_over import HandInNotNoted
        from napl_desktop.exchange.hand_in.telling import mail_text
        from ui.hand_in.page import HandedIn

        wording = self._shell.messages.wording
        try:
            note_hand_in(session.document, made.report.version, made.report.step)
        except UserError as error:
            self._shell.messages.problem(HandInNotNoted(made.folder, why=wording.error(error)))
        else:
            session.save_now()
        with session.document.read() as db:
            project = outline(db)
            ateliers = [atelier.title for atelier in project.ateliers]
            mail = mail_text(made, project.title, ateliers, perspectives(db), wording)
        self._shell.pages.show_handed_in(HandedIn(made.folder, made.project.name, made.workbook.name, mail))


def _question(document: Document) -> "HandInQuestion":
    from napl_desktop.exchange.hand_in.content import (
        check_hand_in,
        folder_name,
        hand_in_number,
        hand_in_title,
    )
    from ui.hand_in.dialog import HandInQuestion

    with document.read() as db:
        check_hand_in(db)
        return HandInQuestion(
            folder=folder_name(hand_in_title(db, document.path.stem)),
            number=hand_in_number(db),
            ateliers=", ".join(atelier.title for atelier in outline(db).ateliers),
            perspectives=perspectives(db),
            present=participants_present(db),
        )


def _checks(document: Document) -> "tuple[HandInCheck, ...]":
    from napl_desktop.exchange.hand_in.checking import hand_in_checks

    with document.read_elsewhere() as db:
        return hand_in_checks(db)


def _making(document: Document, present: "Present") -> "Callable[[Job], HandIn]":
    def make(job: Job) -> "HandIn":
        from napl_desktop.exchange.hand_in.content import hand_in_content
        from napl_desktop.exchange.hand_in.making import make_hand_in

        with document.read_elsewhere() as db:
            content = hand_in_content(db, document.path.stem, present)
        job.report(0, 1)
        return make_hand_in(content, document.path.parent, job.report)

    return make
