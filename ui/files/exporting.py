"""Making an Excel file without making the user wait: the workbook is written in a thread, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.kit.dialogs.progress import ProgressDialog, progress_in_words
from ui.kit.job import Job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from napl_desktop.exchange.excel.report import ExportReport
    from napl_desktop.exchange.snapshot import ProjectSnapshot
    from ui.kit.theme import Theme


def export_job(read_snapshot: Callable[[], ProjectSnapshot], target: Path) -> Job:
    """Return the job that writes one workbook; it succeeds with the ExportReport of that.

    `read_snapshot` is called in the thread, so it must read on a connection of its own. Where it is stopped, no
    file is written or replaced.
    """

    def write(job: Job) -> ExportReport:
        from napl_desktop.exchange.excel.writer import write_workbook

        snapshot = read_snapshot()
        job.report(0, 1)
        return write_workbook(snapshot, target, job.report)

    return Job(write)


def export_progress(job: Job, target: Path, theme: Theme, parent: QWidget | None = None) -> ProgressDialog:
    """Return what shows how far a workbook is, to be started."""
    title = QCoreApplication.translate("ExportProgress", "Make an Excel file")
    words = QCoreApplication.translate("ExportProgress", "{done} of {total} cells")
    return ProgressDialog(job, title, target.name, partial(progress_in_words, words), theme, parent)
