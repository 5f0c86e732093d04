"""Keeps the screen from going to sleep while the room looks at it, on whatever system this is."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread

Keep = Callable[[], AbstractContextManager[object]]


def presenting() -> AbstractContextManager[object]:
    """Return what keeps the screen on for as long as it lasts; where that cannot be, nothing happens."""
    from wakepy import keep

    return keep.presenting(on_fail="pass")


class Awake:
    """Holds the screen awake from `hold` to `release`. Asking the system may take a while: a thread does that."""

    def __init__(self, keep: Keep = presenting) -> None:
        self._keep = keep
        self._end: Event | None = None

    def hold(self) -> None:
        """Keep the screen awake from now on."""
        if self._end is None:
            self._end = Event()
            Thread(target=self._hold, args=(self._end,), name="awake", daemon=True).start()

    def release(self) -> None:
        """Let the screen go to sleep as it would."""
        if self._end is not None:
            self._end.set()
            self._end = None

    def _hold(self, end: Event) -> None:
        with self._keep():
            end.wait()
