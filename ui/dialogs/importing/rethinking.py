"""What the user corrects, thought through: at once for an ordinary table, in a thread for a large one."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from napl_desktop.exchange.tables.raw import RawTable
from ui.dialogs.importing.understanding import Understanding
from ui.kit.job import Job

# How many cells are guessed within a blink.
_AT_ONCE = 2000

Correction = Callable[[Understanding], Understanding]


class Rethinking(QObject):
    """Keeps the present Understanding. Corrections are done in the order in which they were made."""

    begun = Signal()
    """It takes a while; `changed` follows."""

    changed = Signal()

    def __init__(self, understanding: Understanding, parent: QObject) -> None:
        super().__init__(parent)
        self.now = understanding
        self._waiting: deque[tuple[RawTable, Correction]] = deque()
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether `now` is about to change."""
        return self._job is not None

    def correct(self, correction: Correction) -> None:
        """Correct what is understood now, or will be once the corrections before it are done."""
        self._waiting.append((self.now.table, correction))
        if self._job is None:
            self._go_on()

    def _go_on(self) -> None:
        while self._waiting:
            said_of, correction = self._waiting.popleft()
            now = self.now
            if said_of is not now.table:
                continue  # its rows and columns are others in the table that is shown now
            if now.cells > _AT_ONCE:
                self._begin(correction, now)
                return
            self.now = correction(now)
        self.changed.emit()

    def _begin(self, correction: Correction, now: Understanding) -> None:
        job = self._job = Job(lambda _job: correction(now))
        job.succeeded.connect(self._take)
        job.ended.connect(self._end)
        job.crashed.connect(self.changed)
        job.start()
        self.begun.emit()

    def _end(self) -> None:
        self._job = None

    def _take(self, understanding: Understanding) -> None:
        self.now = understanding
        self._go_on()
