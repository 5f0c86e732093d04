"""One screen for all tests of a worker; on it a program of its own for each test."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from napl_desktop.model import AtelierFocus, Sector
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.operations.projects import new_project
from tests.windows.display import Display, display, why_no_display

PLAN = PathPlan(
    "Toetsing",
    (PlannedLevel("start"), PlannedLevel("verder")),
    (PlannedRow(("Doelen",), ("Kiest doelen.", "")), PlannedRow(("Vragen",), ("", ""))),
)


@pytest.fixture(scope="session")
def screen() -> Iterator[Display]:
    """Start a screen with a window manager; where that cannot be had, the test is skipped."""
    if reason := why_no_display():
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="napl-screen-") as home, display(Path(home)) as started:
        yield started


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return where the person lives who uses the program in this test."""
    return tmp_path / "home"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Make a project of one path of two rows at two levels."""
    path = tmp_path / "werk.napl"
    new_project(path, "Werk", Sector.VO, AtelierFocus.ROLES, "vo · rollen", PLAN).close()
    return path
