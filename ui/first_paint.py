"""What the benchmark asks: how long it took until the grid was painted, and at what cost."""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Waits for the first time a widget is painted, prints one line of JSON, and quits."""

    def __init__(self, widget: QWidget, quit_program: Callable[[], object]) -> None:
        super().__init__(widget)
        self._quit = quit_program
        self._seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint; report as soon as it is done."""
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._report)
        return super().eventFilter(watched, event)

    def _report(self) -> None:
        shown = time.time()
        heavy = {name: name in sys.modules for name in ("networkx", "openpyxl")}
        import psutil

        process = psutil.Process()
        line = {
            "milliseconds": round((shown - process.create_time()) * 1000),
            "peak_memory_mb": round(_peak_memory() / 1e6, 1),
            "loaded": heavy,
        }
        print(json.dumps(line), flush=True)  # noqa: T201 - this line is the answer
        self._quit()


def _peak_memory() -> int:
    """Return the most memory the process had so far, in bytes."""
    if sys.platform == "win32":
        import psutil

        return int(psutil.Process().memory_info().peak_wset)
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
