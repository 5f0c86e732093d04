"""What holds for tests of the interface: the screen is the smallest in use, and a large one is beside it."""

import pytest

from tests.screens.stage import PLATFORM


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return what Qt is started with."""
    return ["napl_desktop", "-platform", PLATFORM]
