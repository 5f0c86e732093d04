"""A Linux without what Qt expects of it: the user reads which one line installs that, and no traceback.

Nothing of Qt is imported before it is needed: what this is about is that it cannot be.
"""

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from napl_desktop.assets import resources
from napl_desktop.wording import LANGUAGES, wording

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

_LIBRARY = re.compile(r"\blib(?!Qt|pyside|shiboken)[\w.+-]+?\.so[.\d]*(?=:)")
"""How the loader of the system calls what it cannot find or read; what comes with Qt itself is no part of it."""


def tell_what_is_missing(complaint: str) -> bool:
    """Say in words how to get the library that a complaint of the loader is about; False if it is about none."""
    found = _LIBRARY.search(complaint)
    if found is None or sys.platform != "linux":
        return False
    language = os.environ.get("LANG", "")[:2]
    words = wording(language if language in LANGUAGES else "nl")
    print(words.text("system-libraries", "missing", library=found[0], line=_line()), file=sys.stderr)  # noqa: T201
    return True


def _line() -> str:
    """Return the one line that installs everything, also what is missed only after this."""
    lists = (resources() / "qt-libraries" / name for name in ("always.txt", "window.txt"))
    packages = [package for each in lists for package in each.read_text("utf-8").split()]
    return f"sudo apt-get install --yes {' '.join(packages)}"


def make_application(name: str) -> "QApplication":
    """Begin with Qt. Where it cannot show a window for want of a library, that is said, and the program ends."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    said: list[str] = []

    def hear(kind: "QtMsgType", _where: "QMessageLogContext", message: str) -> None:
        said.append(message)
        if kind == QtMsgType.QtFatalMsg:  # after this, Qt ends the process itself
            if tell_what_is_missing(_complaint_about_windows()):
                os._exit(1)
            _say_again(said)

    before = qInstallMessageHandler(hear)
    app = QApplication([name])
    qInstallMessageHandler(before)
    _say_again(said)
    return app


def _complaint_about_windows() -> str:
    """Return what the loader says about the part of Qt that makes windows; "" if it can be loaded."""
    from ctypes import CDLL

    from PySide6.QtCore import QLibraryInfo

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return str(error)
    return ""


def _say_again(messages: list[str]) -> None:
    for message in messages:
        print(message, file=sys.stderr)  # noqa: T201 - as Qt does
