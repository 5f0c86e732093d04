"""What holds for tests of the interface: the screen is the smallest in use, and every test begins undressed.

It can ask for the look that the application has for a person, or for the whole program.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.effort import A_HANG
from tests.screens.stage import PLATFORM, Stage
from tests.widgets.dressing import dressed
from ui.kit.theme import Theme


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Return the one that acts as a person, who waits: a busy machine does not decide what passes."""
    for wait in ("waitActive", "waitExposed", "waitSignal", "waitUntil"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=round(A_HANG * 1000)))
    return qtbot


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return what Qt is started with."""
    return ["napl_desktop", "-platform", PLATFORM]


@pytest.fixture(scope="session")
def plain_look(qapp: QApplication) -> tuple[str, QPalette, QFont]:
    """Return how Qt looks before anything was dressed: style, palette, font."""
    return qapp.style().objectName(), qapp.palette(), qapp.font()


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication, plain_look: tuple[str, QPalette, QFont]) -> Iterator[None]:
    """Take off what a test put on: the next one must not depend on it."""
    yield
    style, palette, font = plain_look
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.style().objectName() != style:
        qapp.setStyle(style)
    if qapp.palette() != palette:
        qapp.setPalette(palette)
    if qapp.font() != font:
        qapp.setFont(font)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application."""
    yield from dressed(qapp)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """Start the program at its welcome page, for a person with an empty home."""
    started = Stage(qapp, tmp_path)
    yield started
    started.close()
