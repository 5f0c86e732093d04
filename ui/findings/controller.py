"""Looks for what may still be looked at, in a thread of its own, as long as the list is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from napl_desktop.queries.checks import Finding
from napl_desktop.wording import Wording
from ui.findings.dialog import FindingsDialog
from ui.kit.job import Job
from ui.kit.theme import Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selected

# A list that jumps at each letter does not help the user.
_AFTER_MS = 1000


class FindingsController(QObject):
    """Keeps one list of findings in step with the project; the list goes when it is closed."""

    def __init__(
        self,
        session: DocumentSession,
        show: Callable[[Selected], object],
        theme: Theme,
        wording: Wording,
        window: QWidget,
    ) -> None:
        """`show` selects a place and brings it into view."""
        dialog = FindingsDialog(theme, wording, window)
        super().__init__(dialog)
        self.dialog = dialog
        self._session = session
        self._show_place = show
        self._task: Job | None = None
        self._again = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._again.timeout.connect(self.look)
        session.changed.connect(self._again.start)
        dialog.wanted.connect(self._show)

    def look(self) -> None:
        """Look at the project as it is now."""
        if self._task is not None:
            self._again.start()
            return
        document = self._session.document

        def find() -> tuple[Finding, ...]:
            from napl_desktop.graph.checks import all_findings

            with document.read_elsewhere() as db:
                return all_findings(db)

        self._task = Job(lambda _: find())
        self._task.ended.connect(self._forget)
        self._task.succeeded.connect(self.dialog.show_findings)
        self._task.start()

    def _forget(self) -> None:
        self._task = None

    def _show(self, finding: Finding) -> None:
        self._show_place(Selected.at(finding.at, finding.path_id))
