"""One piece of work in a thread of its own, of which neither the result nor an error can get lost."""

from collections.abc import Callable
from threading import Event, Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from napl_desktop.errors import UserError


class JobStopped(Exception):
    """Raised within the work of a job that is to stop; nothing of the work may stay."""


class Job(QObject):
    """Does `work` once; what came of it is told by signals in the thread of the interface.

    The work is given the job, to say how far it is and to hear that it is to stop. A job belongs to the
    application and goes when it is done: who started it may close earlier. At the end of the program it is
    stopped, or waited for where the work never asks.
    """

    progressed = Signal(int, int)
    """How much is done, and how much there is; not more often than the eye can see."""

    ended = Signal()
    """The work is over, one way or another; comes first."""

    succeeded = Signal(object)
    """What the work returned."""

    stopped = Signal()
    """It was stopped, and nothing was done."""

    failed = Signal(object)
    """The UserError that the work raised."""

    crashed = Signal()
    """The work raised something else: a bug, which reaches sys.excepthook next."""

    _over = Signal(object, object)

    def __init__(self, work: Callable[["Job"], object]) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._work = work
        self._thread = Thread(target=self._run, name="job")
        self._stop = Event()
        self._permille = -1
        self._over.connect(self._tell)
        if application is not None:
            application.aboutToQuit.connect(self.stop)
            application.aboutToQuit.connect(self.wait)

    def start(self) -> None:
        """Begin; the signals come later, from the event loop."""
        self._thread.start()

    def stop(self) -> None:
        """Stop as soon as the work asks; `stopped` follows, unless it was just done."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the work is over."""
        if self._thread.is_alive():
            self._thread.join()

    def finish(self) -> None:
        """Block until the work is over, and tell what came of it before going on."""
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def go_on(self) -> None:
        """Ask, within the work, whether it may go on. Raises JobStopped."""
        if self._stop.is_set():
            raise JobStopped

    def report(self, done: int, total: int) -> None:
        """Say, within the work, how far it is, and ask whether it may go on. Raises JobStopped."""
        self.go_on()
        permille = done * 1000 // max(1, total)
        if permille != self._permille:
            self._permille = permille
            self.progressed.emit(done, total)

    def _run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work(self)
        except BaseException as raised:  # noqa: BLE001 -- nothing may vanish in a thread; it is raised again below
            error = raised
        self._over.emit(result, error)

    def _tell(self, result: object, error: BaseException | None) -> None:
        self.deleteLater()
        self.ended.emit()
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, JobStopped):
            self.stopped.emit()
        elif isinstance(error, UserError):
            self.failed.emit(error)
        else:
            self.crashed.emit()
            raise error
