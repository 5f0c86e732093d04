"""Wiping names from the open project, as the user goes through it: look, decide, wait, read what was done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from napl_desktop.document.document import Document
from napl_desktop.document.redaction.redaction import Redaction
from napl_desktop.document.secure_delete import redacted_drafts
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.shell.pages.shell_context import ShellContext

if TYPE_CHECKING:
    from napl_desktop.queries.names import FoundNames
    from ui.dialogs.wipe_names import WipeNamesDialog


class Privacy(QObject):
    """Opens the dialog, then does what was decided there."""

    def __init__(self, shell: ShellContext) -> None:
        super().__init__(shell.window)
        self._shell = shell

    def wipe_names(self) -> None:
        """Look for names, in a thread, and ask what is to be wiped."""
        from ui.dialogs.wipe_names import WipeNamesDialog

        session = self._shell.files.to_change()
        if session is None:
            return
        document = session.document
        dialog = WipeNamesDialog(self._shell.theme, self._shell.messages.wording, self._shell.window)

        def find() -> "FoundNames":
            from napl_desktop.queries.names import find_names

            with document.read_elsewhere() as db:
                return find_names(db)

        task = Job(lambda _: find())
        task.succeeded.connect(dialog.show_found)
        task.crashed.connect(dialog.give_up)
        dialog.accepted_wipe.connect(partial(self._wipe_soon, session, dialog))
        dialog.open()
        task.start()

    def _wipe_soon(self, session: DocumentSession, dialog: "WipeNamesDialog", redaction: Redaction) -> None:
        dialog.show_busy()
        # After it is painted: the project itself is wiped in this thread.
        QTimer.singleShot(0, dialog, partial(self._wipe, session, dialog, redaction))

    def _wipe(self, session: DocumentSession, dialog: "WipeNamesDialog", redaction: Redaction) -> None:
        if not session.run(Document.redact_names, redaction).done:
            dialog.give_up()
            return
        session.waiting_drafts = redacted_drafts(session.waiting_drafts, redaction)
        session.given_up.replace(redacted_drafts(session.given_up.drafts, redaction))
        task = Job(lambda _: session.document.finish_redaction())
        task.succeeded.connect(dialog.show_done)
        task.crashed.connect(dialog.give_up)
        task.start()
