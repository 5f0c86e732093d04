"""A look at everything in the open project, soon after it was opened: it is too slow to do before."""

from PySide6.QtCore import QObject, QTimer, Signal

from napl_desktop.errors.projects import BrokenProject
from ui.files.project_files import Files
from ui.kit.job import Job
from ui.session.document_session import DocumentSession
from ui.session.messages import Messages

_AFTER_MS = 1500


class IntegrityCheck(QObject):
    """Looks once at every project that is opened; the user only hears of it when something is wrong."""

    damaged = Signal(object)
    """The BrokenProject that the open file turns out to be."""

    def __init__(self, files: Files, messages: Messages) -> None:
        super().__init__(files)
        self._messages = messages
        self._session: DocumentSession | None = None
        self._task: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._look)
        files.opened.connect(self._await)
        files.closing.connect(self._wait)
        files.closed.connect(self._forget)

    def _await(self, session: DocumentSession) -> None:
        self._session = session
        self._timer.start()

    def _look(self) -> None:
        session = self._session
        if session is None:
            return
        self._task = Job(lambda _: session.document.damage())
        self._task.ended.connect(self._end)
        self._task.succeeded.connect(lambda damage: self._tell(session, damage))
        self._task.start()

    def _end(self) -> None:
        self._task = None

    def _wait(self) -> None:
        """Let a look that has begun end: it reads what closing takes away."""
        if self._task is not None:
            self._task.wait()

    def _forget(self) -> None:
        self._timer.stop()
        self._session = None

    def _tell(self, session: DocumentSession, damage: list[str]) -> None:
        if session is not self._session or not damage:
            return
        if all(line.startswith("row_change") for line in damage):
            self._messages.notify(
                self.tr("some steps of long ago cannot be undone: the history is damaged there")
            )
        else:
            self.damaged.emit(BrokenProject(session.document.path, why="damaged inside"))
