"""Looks for what may still be looked at, in a thread of its own, as long as the page is open."""

from PySide6.QtCore import QObject, QTimer

from napl_desktop.queries.checks import Finding
from ui.findings.page import FindingsPage
from ui.kit.job import Job
from ui.session.document_session import DocumentSession

# A list that jumps at each letter does not help the user.
_AFTER_MS = 1000


class FindingsController(QObject):
    """Keeps the findings on a page in step with the project; it goes with the page."""

    def __init__(self, session: DocumentSession, page: FindingsPage) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._task: Job | None = None
        self._again = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._again.timeout.connect(self.look)
        session.changed.connect(self._again.start)

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
        self._task.succeeded.connect(self._page.show_findings)
        self._task.start()

    def _forget(self) -> None:
        self._task = None
