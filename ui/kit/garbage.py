"""Garbage of Python is collected in the thread of the interface only.

Python collects in whatever thread happens to make an object. An object of Qt that is in a circle then ends in
that thread, with its timers and its children, and the program may end with it.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
# A look at all there is takes its time: at most a fiftieth of it goes there.
_REST = 50


class GarbageCollector(QObject):
    """Collects every now and then, by the measures of Python; as long as it is there Python does not."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._rests_until = 0.0
        if gc.isenabled():
            gc.disable()
            self.destroyed.connect(gc.enable)
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation of objects that is over its threshold, if there is one."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                began = time.monotonic()
                if generation == 2 and began < self._rests_until:
                    continue
                gc.collect(generation)
                if generation == 2:
                    ended = time.monotonic()
                    self._rests_until = ended + _REST * (ended - began)
                return
