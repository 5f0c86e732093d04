"""A workbook of the open project that comes back: what it changes is told, and taken over in one step."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from napl_desktop.operations.merges import accept_merge, accept_merge_in_slices
from napl_desktop.rows.merging import Decision, Merged, next_base
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages

if TYPE_CHECKING:
    from napl_desktop.exchange.excel_back.returned import WorkbookChanges

_AT_ONCE = 1_000
"""How many rows are written before anybody would look for a sign: what has more shows how far it is."""


class WorkbookReturn(QObject):
    """Looks whether one file is a workbook of the project; if so, asks and does what was decided."""

    wanted_path = Signal()
    """The user wants a new path made of it instead."""

    wanted_choice = Signal()
    """The user wants to see each change, and choose."""

    def __init__(
        self, session: DocumentSession, file: Path, messages: Messages, theme: Theme, window: QWidget
    ) -> None:
        super().__init__()
        self._session = session
        self._file = file
        self._messages = messages
        self._theme = theme
        self._window = window

    def look(self, file: Path, check: Callable[[], None]) -> "WorkbookChanges | None":
        """Return what a file changes of the project; None for what is no workbook of it. For another thread."""
        from napl_desktop.incoming.workbook_source import changes_of_own_workbook

        return changes_of_own_workbook(self._session.document, file, check)

    def ask(self, changes: "WorkbookChanges") -> None:
        """Tell what the workbook changes, and let the user decide."""
        from ui.dialogs.returned_workbook import ReturnedWorkbookDialog

        dialog = ReturnedWorkbookDialog(
            changes, self._file.name, self._theme, self._messages.wording, self._window
        )
        dialog.accepted_changes.connect(lambda: self._take_over(changes))
        dialog.wanted_path.connect(self.wanted_path)
        dialog.wanted_choice.connect(self.wanted_choice)
        dialog.open()

    def _take_over(self, changes: "WorkbookChanges") -> None:
        from napl_desktop.incoming.arrivals import arrivals_of
        from napl_desktop.incoming.workbook_source import as_source

        merged, name = changes.decided(Decision.LATER), self._file.name
        base = next_base(changes.proposal, merged.decisions)
        arrivals = arrivals_of([as_source(changes.workbook, self._file)], [base])
        ours = changes.proposal.ours
        rows = len(merged.put) + len(merged.removed)
        if rows <= _AT_ONCE:
            if self._session.run(accept_merge, ours, merged.rows, arrivals).done:
                self._tell(changes, merged)
            return
        from ui.kit.dialogs.progress import ProgressDialog, progress_in_words

        job = self._session.run_in_slices(
            lambda document: accept_merge_in_slices(document, ours, merged.rows, arrivals), rows
        )
        if job is None:
            return
        job.succeeded.connect(lambda _nothing: self._tell(changes, merged))
        job.stopped.connect(lambda: self._messages.notify(self.tr("stopped; nothing was changed")))
        words = partial(progress_in_words, self.tr("{done} of {total} changes"))
        ProgressDialog(job, self.tr("Take over changes"), name, words, self._theme, self._window).start()

    def _tell(self, changes: "WorkbookChanges", merged: Merged) -> None:
        """Say in passing what came in, and what waits."""
        from napl_desktop.exchange.excel_back.summary import decided

        taken, waiting = decided(changes.proposal, merged)
        words = self._messages.wording
        told = words.counted("workbook-changes", "accepted", taken)
        if waiting:
            told += "; " + words.counted("workbook-changes", "left", waiting)
        self._messages.notify(told)
