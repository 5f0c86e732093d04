"""Looks in slices from the event loop: keys and painting come in between, and the newest query wins."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from ui.command_box.answers import Answers
from ui.command_box.entry import CommandEntry

# For how long the window does not answer: half of what a screen takes for one picture.
_AT_ONCE_S = 0.008


class Search(QObject):
    """Tells the answers to one query as they come; with the next, those that are still to come never do."""

    found = Signal(object)
    """A tuple of Entries, some of the answers to the newest query, never none."""

    ended = Signal()
    """Everything was looked through."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def look(self, answers: Answers) -> None:
        """Begin with a query; the one before is forgotten."""
        self._answers = answers
        self._timer.start()

    def stop(self) -> None:
        """Forget the query."""
        self._answers = None
        self._timer.stop()

    def hurry(self) -> None:
        """Go on until there are answers, or it is sure that there are none: the user wants the first now."""
        while self._answers is not None and not self._take():
            pass

    def _go_on(self) -> None:
        until = perf_counter() + _AT_ONCE_S
        while self._answers is not None and not self._take() and perf_counter() < until:
            pass

    def _take(self) -> bool:
        """Take one slice; tell whether anything was found in it."""
        assert self._answers is not None
        some: tuple[CommandEntry, ...] | None = next(self._answers, None)
        if some is None:
            self.stop()
            self.ended.emit()
            return False
        if some:
            self.found.emit(some)
        return bool(some)
