"""What happens to a bug: caught once, written down, the document saved first, and the user told."""

import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from napl_desktop import PRODUCT, __version__
from napl_desktop.errors.projects import DamagedInside
from napl_desktop.own_places import log_folder, make_own_folder
from napl_desktop.rights import private_opener
from ui.files.project_files import Files
from ui.session.messages import Answer, Messages


def catch_bugs(files: Files, messages: Messages) -> None:
    """From now on, let every exception that was not caught end here instead of vanishing."""
    shown: QDialog | None = None
    known: set[tuple[str, ...]] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal shown
        if isinstance(error, DamagedInside):  # no bug: whatever reads the project may come upon it
            messages.problem(error)
            return
        sys.__excepthook__(kind, error, trace)
        # A mistake in what is painted would otherwise save, write and tell at every painting.
        if issubclass(kind, KeyboardInterrupt) or (shown is not None and isValid(shown)):
            return
        if not messages.standing.stands("bug"):
            known.clear()
        if _place(kind, trace) in known:
            return
        known.add(_place(kind, trace))
        saved = _save(files)
        report = write_report("".join(traceback.format_exception(kind, error, trace)))
        if messages.shows_notices:
            _stand(report, saved, messages)
        else:
            shown = show_report(report, saved, messages.window)

    sys.excepthook = caught


def _stand(report: Path, saved: bool, messages: Messages) -> None:
    """Tell without taking the keys: a user who is typing may go on."""
    if saved:
        words = QCoreApplication.translate(
            "Crash", "Something went wrong in the program. Your work is saved."
        )
    else:
        words = QCoreApplication.translate(
            "Crash", "Something went wrong in the program. What you did is kept on this computer."
        )
    look = QCoreApplication.translate("Crash", "View the report…")
    messages.show_notice("bug", words, (Answer(look, lambda: show_report(report, saved, messages.window)),))


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, ...]:
    """Return by what a bug is known again: what it is and where, whatever its words."""
    frames = traceback.extract_tb(trace)
    return kind.__name__, *(f"{frame.filename}:{frame.lineno}" for frame in frames[-1:])


def show_report(report: Path, saved: bool, window: QWidget | None) -> QDialog:
    """Show the report itself, loaded only now: there is seldom one."""
    from ui.dialogs.report import show_report as show

    return show(report, saved, window)


def _save(files: Files) -> bool:
    """Save what is open; whatever goes wrong now must not hide the bug itself."""
    try:
        return files.session is None or files.session.save_now()
    except Exception:  # noqa: BLE001
        return False


def write_report(what: str) -> Path:
    """Write a report to the log folder of this user and return its file; without room there is none."""
    now = datetime.now().astimezone()
    folder = log_folder()
    report = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = f"{PRODUCT} {__version__}\n{platform.platform()}\nPython {platform.python_version()}\n{now}\n\n"
    with suppress(OSError):
        make_own_folder(folder)
        with open(report, "w", encoding="utf-8", opener=private_opener) as file:
            file.write(head + what)
    return report
