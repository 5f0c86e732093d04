"""What holds for tests of the interface: the screen is the smallest in use, and every test begins undressed."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from tests.screens.stage import PLATFORM


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
