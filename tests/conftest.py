"""What holds in every test: no screen, a person of its own, nothing left open, no surprise in the log.

The core is tested without Qt, so Qt is looked at here only when a test has imported it already.
"""

import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.examples import try_examples
from tests.quick_disk import keep_in_memory
from tests.quick_sql import remember_statements

if TYPE_CHECKING:
    from ui.kit.garbage import GarbageCollector

keep_in_memory()
remember_statements()
# Programs that tests start would all compile everything anew, and so would every worker.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
_SESSION = Path(tempfile.mkdtemp(prefix="napl-tests-"))
_SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def _private_folders(home: Path) -> dict[str, str]:
    """Return the environment in which every folder of a person lies under `home`."""
    return {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
    }


# At import, not in a fixture: modules under test may look at the environment as soon as they are collected.
os.environ.update(_private_folders(_SESSION))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# The interface then speaks its default language, Dutch, whatever the machine speaks.
os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)


def pytest_configure(config: pytest.Config) -> None:
    """Say how many examples are tried: with the long tests what anything can be put into is tried for longer."""
    try_examples(is_long=config.option.markexpr == "long")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the tests with examples be among the long ones too: for more of the same."""
    if config.option.markexpr == "long":
        for item in items:
            if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
                item.add_marker(pytest.mark.long)


def pytest_collection_finish() -> None:
    """Spare what there is now, thousands of tests and all they import, from every later look for garbage."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Remove what the tests wrote in the folders of their person."""
    shutil.rmtree(_SESSION, ignore_errors=True)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder with real input that lies beside the checkout; without it the test is skipped."""
    if not _SHARED_DATA.is_dir():
        pytest.skip("the folder with real input is not here")
    return _SHARED_DATA


@pytest.fixture(autouse=True)
def private_folders() -> Iterator[Path]:
    """Give every test a person of its own: an empty home, no settings, no kept work."""
    home = Path(tempfile.mkdtemp(dir=_SESSION))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in _private_folders(home).items():
            patch.setenv(name, value)
        if "PySide6.QtCore" in sys.modules:
            _keep_settings_in(home / ".config")
        yield home
    shutil.rmtree(home, ignore_errors=True)


def _keep_settings_in(folder: Path) -> None:
    """Point QSettings at `folder`; it looks at the environment only once."""
    from PySide6.QtCore import QSettings

    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, str(folder))


class _Warnings(logging.Handler):
    """Remembers what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log_warnings(request: pytest.FixtureRequest, private_folders: Path) -> Iterator[None]:
    """Fail a test in which something was logged as a warning, unless it is marked `expects_log_warnings`."""
    warnings = _Warnings()
    logging.getLogger().addHandler(warnings)
    yield
    logging.getLogger().removeHandler(warnings)
    if warnings.said and request.node.get_closest_marker("expects_log_warnings") is None:
        pytest.fail("logged unexpectedly:\n" + "\n".join(warnings.said), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_left_open(no_unexpected_log_warnings: None) -> Iterator[None]:
    """Close what a test left open, and fail it when a person would still have seen that."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return
    left = _close_all_windows()
    _garbage_collector().collect()
    # A clipboard that still holds an object of Python makes the interpreter crash when it ends.
    QApplication.clipboard().clear()
    if left:
        pytest.fail("left open: " + ", ".join(left), pytrace=False)


@cache
def _garbage_collector() -> "GarbageCollector":
    """Return what collects garbage as the program does: not in a thread that a test began."""
    from ui.kit.garbage import GarbageCollector

    return GarbageCollector(None)


def _close_all_windows() -> list[str]:
    """Hide and delete every window; return those that were still to be seen."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtWidgets import QApplication

    # What has a parent goes with it. A tip goes by itself after a while, so it was not forgotten.
    windows = [window for window in QApplication.topLevelWidgets() if window.parent() is None]
    left = [
        f"{type(window).__name__} “{window.windowTitle()}”"
        for window in windows
        if window.isVisible() and window.windowType() != Qt.WindowType.ToolTip
    ]
    for window in windows:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return left
