"""A large edit in the window's own thread, slice by slice: in between the window paints, and hears "stop"."""

from collections.abc import Generator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from napl_desktop.errors import UserError

_AT_ONCE_S = 0.03
"""For how long the window does not answer: shorter than anyone notices."""


class EditJob(QObject):
    """Drives an edit in slices from the event loop; until it ends, the document refuses everything else."""

    progressed = Signal(int, int)
    """How much is done, and how much there is."""

    ended = Signal()
    """It is over, one way or another; comes first."""

    succeeded = Signal(object)
    """What the edit gave back."""

    stopped = Signal()
    """It was stopped, and nothing was done."""

    failed = Signal(object)
    """The UserError that stopped it; nothing was done."""

    def __init__(
        self, slices: Generator[int, None, object], total: int, parent: QObject | None = None
    ) -> None:
        """Get what yields how much is done of `total`."""
        super().__init__(parent)
        self._slices = slices
        self._total = total
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin; the signals come later, from the event loop."""
        self._timer.start()

    def stop(self) -> None:
        """Take back what was done, unless it is over."""
        if self._timer.isActive():
            self._end()
            self._slices.close()
            self.stopped.emit()

    def _go_on(self) -> None:
        """Do slices for as long as the user does not notice."""
        began = perf_counter()
        done = 0
        try:
            while perf_counter() - began < _AT_ONCE_S:
                done = next(self._slices)
        except StopIteration as end:
            self._end()
            self.succeeded.emit(end.value)
        except UserError as error:
            self._end()
            self.failed.emit(error)
        except BaseException:
            self._end()
            raise
        else:
            self.progressed.emit(min(done, self._total), self._total)

    def _end(self) -> None:
        self._timer.stop()
        self.deleteLater()
        self.ended.emit()
