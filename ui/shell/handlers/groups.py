"""Dealing rows and paths out to groups: each gets its file, and then it is put on record who got what."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from napl_desktop.document.document import Document
from napl_desktop.operations.handouts import PlannedDealing, deal_out, plan_dealing
from napl_desktop.wording import Wording
from ui.files.removable import is_removable
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.session.outcome import Done
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.exchange.groups.content import GroupOrder
    from napl_desktop.exchange.groups.making import GroupFiles
    from ui.groups.dialog import Dealing


class DealingOut(QObject):
    """Asks who gets what, and makes the files in a thread that can be stopped."""

    def __init__(self, shell: ShellContext) -> None:
        super().__init__(shell.window)
        self._shell = shell

    def ask(self) -> None:
        """Let the user say who gets what, and in which folder the files come."""
        from napl_desktop.queries.dealable import dealable
        from ui.groups.dialog import DealOutDialog

        session = self._shell.files.session
        if session is None:
            return
        self._shell.files.closing.emit()
        with session.document.read() as db:
            lines = dealable(db)
        path_id = self._shell.pages.selection.shown_path_id
        dialog = DealOutDialog(
            lines, path_id, self._shell.files.folder(), self._shell.theme, self._shell.window
        )
        dialog.accepted_dealing.connect(partial(self._deal_out, session))
        session.ending.connect(dialog.reject)
        dialog.open()

    def _deal_out(self, session: DocumentSession, dealing: "Dealing") -> None:
        """Make the files of what each group gets, and put that on record once they are there."""
        from napl_desktop.exchange.groups.content import GroupOrder
        from ui.kit.dialogs.progress import ProgressDialog

        planned = session.run(plan_dealing, dealing.plans)
        if not isinstance(planned, Done):
            return
        orders = tuple(
            GroupOrder(id, plan.title, form)
            for id, plan, form in zip(planned.value.handout_ids, dealing.plans, dealing.forms, strict=True)
        )
        job = Job(
            _making(session.document, planned.value, orders, dealing.place, self._shell.messages.wording)
        )
        job.succeeded.connect(partial(self._keep, session, planned.value, orders))
        job.failed.connect(self._shell.messages.problem)
        job.stopped.connect(lambda: self._shell.messages.notify(self.tr("stopped; nothing was dealt out")))
        session.ending.connect(job.finish)
        heading, name = self.tr("Deal out to groups"), ", ".join(order.title for order in orders)
        ProgressDialog(job, heading, name, self._in_words, self._shell.theme, self._shell.window).start()

    def _in_words(self, done: int, total: int) -> str:
        return self.tr("{percent} %").format(percent=100 * done // max(1, total))

    def _keep(
        self,
        session: DocumentSession,
        planned: PlannedDealing,
        orders: "Sequence[GroupOrder]",
        made: "GroupFiles",
    ) -> None:
        """Put on record what the files are of, and show them."""
        from ui.groups.page import DealtFiles

        if not isinstance(session.run(deal_out, planned), Done):
            return
        if session is self._shell.files.session:
            names = [(order.title, file) for order, file in zip(orders, made.files, strict=True)]
            self._shell.pages.show_dealt_out(DealtFiles(made.folder, names, is_removable(made.folder)))


def _making(
    document: Document, planned: PlannedDealing, orders: "tuple[GroupOrder, ...]", place: Path, words: Wording
) -> "Callable[[Job], GroupFiles]":
    today = QLocale(words.language).toString(QDate.currentDate(), "d MMMM yyyy")

    def make(job: Job) -> "GroupFiles":
        from napl_desktop.exchange.groups.content import groups_content
        from napl_desktop.exchange.groups.making import make_group_files

        with document.read_elsewhere() as db:
            content = groups_content(db, planned.rows)
        job.report(0, 1)

        def print_paper(order: "GroupOrder", target: Path) -> None:
            from ui.printing.group_paper import print_rows

            print_rows(document, content, order, today, words, target, job.go_on)

        return make_group_files(content, orders, place, print_paper, job.report)

    return make
