"""What happens to a bug: caught once, written down, the document saved first, and the person told."""

import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

import platformdirs

from napl_desktop import __version__
from ui.files import Files
from ui.messages import Messages


def catch_bugs(files: Files, messages: Messages) -> None:
    """From now on, let every exception that nobody caught end here instead of vanishing."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.__excepthook__(kind, error, trace)
        saved = _save(files)
        report = write_report("".join(traceback.format_exception(kind, error, trace)))
        from ui.dialogs.report import show_report

        show_report(report, saved, messages.window)

    sys.excepthook = caught


def _save(files: Files) -> bool:
    """Save what is open; whatever goes wrong now must not hide the bug itself."""
    try:
        return files.session is None or files.session.save_now()
    except Exception:  # noqa: BLE001
        return False


def write_report(what: str) -> Path:
    """Write a report to the log folder of this person and return the file; no words of a project are in it."""
    now = datetime.now().astimezone()
    folder = platformdirs.user_log_path("napl_desktop", appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    report = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = f"napl_desktop {__version__}\n{platform.platform()}\nPython {platform.python_version()}\n{now}\n\n"
    report.write_text(head + what, encoding="utf-8")
    return report
