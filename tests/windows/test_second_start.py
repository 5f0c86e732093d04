"""Two starts of the program on one screen: there is one window, and it comes over what lies before it."""

import subprocess
import sys
from pathlib import Path

from tests.faults.workers import ROOT, person
from tests.windows.display import Display
from tests.windows.program import running


def title_in_front(screen: Display) -> str:
    """Return what the title bar of the window with the keys says."""
    return screen.do("getactivewindow", "getwindowname")


def test_it_comes_over_another_window(screen: Display, home: Path, file: Path, tmp_path: Path) -> None:
    with running(screen, home, file) as program:
        assert title_in_front(screen) == "werk – Ontwikkelpaden"
        with running(screen, tmp_path / "other"):
            program.wait_until(lambda seen: not seen.is_active)
            assert title_in_front(screen) == "Ontwikkelpaden"
            again = subprocess.run(
                [sys.executable, "-m", "ui", str(file)],
                env=person(home) | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": screen.name, "TMPDIR": str(home)},
                cwd=ROOT,
                check=False,
            )
            assert again.returncode == 0
            program.wait_until(lambda seen: seen.is_active)
            assert title_in_front(screen) == "werk – Ontwikkelpaden"
