"""A screen that nobody sees, with a window manager on it: for real windows, which get real keys."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tests.effort import A_HANG

_NEEDED = ("Xvfb", "openbox", "xdotool")
_PATIENCE = A_HANG
# Looks at a window manager that is starting: some ten milliseconds each.
_LOOKS = 5000


@cache
def why_no_display() -> str:
    """Return why there can be no such screen on this machine; "" where there can."""
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    if not missing and shutil.which("ldd"):
        qt = find_spec("PySide6")
        assert qt is not None
        assert qt.origin is not None
        plugin = Path(qt.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
        needed = subprocess.run(["ldd", plugin], capture_output=True, text=True, check=False).stdout
        missing = [line.split()[0] for line in needed.splitlines() if "not found" in line]
    return f"not installed: {', '.join(missing)}" if missing else ""


class Display:
    """One screen. Keys and mouse are those of the X server: they go where a person's would go."""

    def __init__(self, name: str, server: "subprocess.Popen[bytes]") -> None:
        self.name = name
        self.server = server

    def press(self, *keys: str) -> None:
        """Press keys one after another, each as xdotool calls it: "ctrl+s", "Return"."""
        self.do("key", "--clearmodifiers", "--delay", "10", *keys)

    def type(self, text: str, delay_ms: int = 8) -> None:
        """Type a text, a key at a time."""
        self.do("type", "--delay", str(delay_ms), text)

    def click(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click at a point of the screen."""
        self.do("mousemove", str(x), str(y), "click", "--repeat", str(times), "--delay", "40", str(button))

    def do(self, *words: str, may_fail: bool = False) -> str:
        """Let xdotool do something; return what it says."""
        done = subprocess.run(
            ["xdotool", *words],
            env=os.environ | {"DISPLAY": self.name},
            check=not may_fail,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return done.stdout.strip()


@contextmanager
def display(home: Path, size: str = "1366x768") -> Iterator[Display]:
    """Start a screen with its window manager, which keeps what it writes in `home`; end both."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said:
            number = said.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb ended with {server.wait(_PATIENCE)}")
        screen = Display(f":{number}", server)
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=os.environ | {"DISPLAY": screen.name, "HOME": str(home)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for_manager(screen)
            yield screen
        finally:
            _end(manager)
    finally:
        _end(server)


def _wait_for_manager(screen: Display) -> None:
    if not any(screen.do("get_desktop", may_fail=True) for _look in range(_LOOKS)):
        raise TimeoutError("the window manager does not come")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(_PATIENCE)
