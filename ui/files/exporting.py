"""Handing in as Excel without making anybody wait: the workbook is written in a thread, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ui.kit.background import BackgroundTask

if TYPE_CHECKING:
    from napl_desktop.exchange.excel.report import ExportReport
    from napl_desktop.exchange.snapshot import ProjectSnapshot


class ExportJob(QObject):
    """Writes one workbook. `read_image` is called in the thread, so it must read on a connection of its own.

    It belongs to the application and goes when it is over: whoever started it may close earlier.
    """

    progressed = Signal(int, int)
    """How many cells are done, and how many there are; not more often than the eye can see."""

    ended = Signal()
    """It is over, one way or another; comes first."""

    finished = Signal(object)
    """The ExportReport of a workbook that was written."""

    cancelled = Signal()
    """It was stopped; no file was written or replaced."""

    failed = Signal(object)
    """The UserError that stopped it. A bug reaches sys.excepthook."""

    def __init__(self, read_image: Callable[[], ProjectSnapshot], target: Path) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self.target = target
        self._read_image = read_image
        self._stop = Event()
        self._permille = -1
        if application is not None:
            # Before the task's own connection, which waits: at the end of the program nobody waits for Excel.
            application.aboutToQuit.connect(self.cancel)
        self._task = BackgroundTask(self._write)
        self._task.ended.connect(self.ended)
        self._task.ended.connect(self.deleteLater)
        self._task.succeeded.connect(self._tell)
        self._task.failed.connect(self.failed)

    def start(self) -> None:
        """Begin writing."""
        self._task.start()

    def finish(self) -> None:
        """Wait until it is over, and tell what came of it before going on."""
        self._task.finish()

    def cancel(self) -> None:
        """Stop as soon as possible; `cancelled` follows, unless the workbook was just finished."""
        self._stop.set()

    def _write(self) -> ExportReport | None:
        """Write the workbook, in the thread; None if it was stopped."""
        from napl_desktop.exchange.excel.report import ExportCancelled
        from napl_desktop.exchange.excel.writer import write_workbook

        def progress(done: int, total: int) -> None:
            if self._stop.is_set():
                raise ExportCancelled
            permille = done * 1000 // max(1, total)
            if permille != self._permille:
                self._permille = permille
                self.progressed.emit(done, total)

        try:
            image = self._read_image()
            progress(0, 1)
            return write_workbook(image, self.target, progress)
        except ExportCancelled:
            return None

    def _tell(self, report: ExportReport | None) -> None:
        if report is None:
            self.cancelled.emit()
        else:
            self.finished.emit(report)
