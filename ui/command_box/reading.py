"""Reads the things of the open project, once for each change and beside the work."""

from PySide6.QtCore import QObject, Signal

from napl_desktop.document.document import Document
from napl_desktop.queries.findable import Findables, findables
from ui.command_box.answers import Things
from ui.kit.job import Job
from ui.session.document_session import DocumentSession


class ThingsReading(QObject):
    """Holds the things of one session as they are now."""

    read = Signal()
    """They are there, or there again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.things: Things | None = None
        """None as long as they are not read, or not read again after a change."""
        self._session: DocumentSession | None = None
        self._job: Job | None = None
        self._running: list[Job] = []

    @property
    def is_under_way(self) -> bool:
        """Whether they are being read at this moment."""
        return self._job is not None

    def follow(self, session: DocumentSession | None) -> None:
        """Have the things of a session read, unless they are; of None there are none."""
        if session is not self._session:
            if self._session is not None:
                self._session.changed.disconnect(self._forget)
                self._session.ending.disconnect(self._let_go)
            self._forget()
            self._session = session
            if session is not None:
                session.changed.connect(self._forget)
                session.ending.connect(self._let_go)
        if session is not None and self.things is None and self._job is None:
            self._read(session.document)

    def _read(self, document: Document) -> None:
        job = Job(lambda _: _things(document))
        self._job = job
        self._running.append(job)
        job.ended.connect(lambda: self._running.remove(job))
        job.succeeded.connect(lambda things: self._keep(job, things))
        # Of damage the user hears elsewhere; here there is still what can be done.
        job.failed.connect(lambda _error: self._keep(job, Things.of(Findables())))
        job.start()

    def _keep(self, job: Job, things: Things) -> None:
        if job is self._job:
            self._job, self.things = None, things
            self.read.emit()

    def _forget(self) -> None:
        """Take what was read, or is being read, as of before."""
        self._job = self.things = None

    def _let_go(self) -> None:
        """Let the project be closed: nothing of it is being read any more."""
        for job in self._running:  # also of before a change
            job.wait()
        self._forget()
        self._session = None


def _things(document: Document) -> Things:
    with document.read_elsewhere() as db:
        found = findables(db)
    return Things.of(found)
