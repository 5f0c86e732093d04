"""One piece of work in a thread of its own, of which neither the result nor an error can get lost."""

from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from napl_desktop.errors import UserError


class BackgroundTask(QObject):
    """Runs `work` once; what came of it is told by signals in the thread of the interface.

    It belongs to the application and goes when it is done: whoever started it may close earlier.
    """

    ended = Signal()
    """The work is over, one way or another; comes first."""

    succeeded = Signal(object)
    """What `work` returned."""

    failed = Signal(object)
    """The UserError that `work` raised."""

    crashed = Signal()
    """`work` raised something else: a bug, which reaches sys.excepthook next."""

    _over = Signal(object, object)

    def __init__(self, work: Callable[[], object]) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._work = work
        self._thread = Thread(target=self._run, name="background")
        self._over.connect(self._report)
        if application is not None:
            application.aboutToQuit.connect(self.wait)

    def start(self) -> None:
        """Begin; the signals come later, from the event loop."""
        self._thread.start()

    def wait(self) -> None:
        """Block until the work is over, as at the end of the program."""
        if self._thread.is_alive():
            self._thread.join()

    def finish(self) -> None:
        """Block until the work is over, and tell what came of it before going on."""
        self.wait()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _run(self) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = self._work()
        except BaseException as raised:  # noqa: BLE001 -- nothing may vanish in a thread; it is raised again below
            error = raised
        self._over.emit(result, error)

    def _report(self, result: object, error: BaseException | None) -> None:
        self.deleteLater()
        self.ended.emit()
        if error is None:
            self.succeeded.emit(result)
        elif isinstance(error, UserError):
            self.failed.emit(error)
        else:
            self.crashed.emit()
            raise error
