"""How far the user is, and how long what is left will take at their own pace."""

from collections import deque
from collections.abc import Callable
from statistics import median
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_FEWEST, _MOST = 3, 12
# Who went for coffee is not slow.
_LONGEST_S = 180.0


class Pace:
    """Knows the last choices; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._last = clock()
        self._taken: deque[float] = deque(maxlen=_MOST)

    def note_choice(self) -> None:
        """Take into account that something was chosen now."""
        now = self._clock()
        self._taken.append(min(now - self._last, _LONGEST_S))
        self._last = now

    def minutes_for(self, count: int) -> int | None:
        """Return how many minutes so many choices will take, at least 1; None before that can be told."""
        if len(self._taken) < _FEWEST:
            return None
        return max(1, round(median(self._taken) * count / 60))


class ProgressLabel(QLabel):
    """Says how much is chosen, and after a few choices how many minutes are left."""

    def __init__(self) -> None:
        super().__init__()
        self._pace = Pace()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")

    def note_choice(self) -> None:
        """Take into account that something was chosen now."""
        self._pace.note_choice()

    def show_counts(self, chosen: int, asked: int) -> None:
        """Say how much of what asks is chosen; nothing where nothing asks."""
        said = self.tr("{count} of {number}").format(count=chosen, number=asked) if asked else ""
        minutes = self._pace.minutes_for(asked - chosen)
        if minutes is not None and asked > chosen:
            said = self.tr("{said} · about %n min to go", "", minutes).format(said=said)
        self.setText(said)
