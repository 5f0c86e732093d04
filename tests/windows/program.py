"""The program in a process of its own, in a real window, for a person of its own."""

import json
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

from tests.effort import let_others_work
from tests.faults.workers import ROOT, person
from tests.windows.display import Display

_PATIENCE = 60.0
"""How long it may not answer at all, in seconds."""
_MOST_WORK = 2.0
"""How much it may work until something is so, in seconds of CPU: a busy machine takes longer over them."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is to be seen of the program at one moment."""

    is_active: bool
    focus: str
    """The class of what has the keys, `name` how a screen reader calls it, `text` what is typed in it."""
    name: str
    text: str | None
    place: list[int]
    asked: list[str]
    """What the boxes say that lie over the window."""
    tops: list[str]
    """The classes of the windows that are open."""
    said: list[str]
    """What was said in passing since it began."""
    stands: list[str]
    """The words that stand over the work."""
    status: list[str]
    """What the bottom of the window says now."""
    file: str | None
    save_state: str | None
    drafts: list[str]


class Program:
    """One run of the program on a screen."""

    def __init__(self, display: Display, home: Path, file: Path | None, **environment: str) -> None:
        """Start it for the person who lives in `home`, with a file or at its welcome page."""
        self.display = display
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        self._errors = home / "stderr"
        with self._errors.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.windows.watched", *([str(file)] if file else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                cwd=ROOT,
                env=person(home)
                | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display.name, "TMPDIR": str(home)}
                | environment,
                bufsize=0,
            )

    # What is to be seen

    def look(self) -> Look:
        """Return what is to be seen now. Raises EOFError if it ended."""
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(b"?\n")
        except BrokenPipeError:
            raise EOFError(self.errors) from None
        line = b""
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                if not selector.select(_PATIENCE):
                    raise TimeoutError("the program hangs")
                part = os.read(self.process.stdout.fileno(), 1 << 16)
                if not part:
                    raise EOFError(self.errors)
                line += part
        seen: dict[str, Any] = json.loads(line)
        return Look(**seen)

    def wait_until(self, so: Callable[[Look], bool]) -> Look:
        """Wait until something is so, and return how it is then."""
        worked = self._worked()
        while True:
            seen = self.look()
            if so(seen):
                return seen
            # Looking is work as well, so there is an end to it.
            if self._worked() - worked > _MOST_WORK:
                raise TimeoutError(f"the program does not get there: {seen}")
            let_others_work()

    @property
    def errors(self) -> str:
        """What it complained about."""
        return self._errors.read_text("utf-8", "replace")

    # What is done

    def begin(self) -> Look:
        """Wait until it is there and has the keys."""
        self.look()  # it answers when it is there: what starting takes is not counted
        return self.wait_until(lambda seen: seen.is_active)

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.display.press(*keys)

    def type(self, text: str) -> Look:
        """Type a text in what has the keys, and wait until it is there."""
        self.display.type(text)
        return self.wait_until(lambda seen: text in (seen.text or ""))

    def end(self, by: signal.Signals) -> int:
        """End it with a signal; return its exit code."""
        self.process.send_signal(by)
        return self.process.wait(_PATIENCE)

    def close(self) -> None:
        """Leave nothing running."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(_PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def _worked(self) -> float:
        try:
            times = psutil.Process(self.process.pid).cpu_times()
        except psutil.Error:
            return 0.0
        return float(times.user + times.system)


@contextmanager
def running(display: Display, home: Path, file: Path | None = None, **environment: str) -> Iterator[Program]:
    """Start the program and wait until it has the keys; end it whatever happens."""
    program = Program(display, home, file, **environment)
    try:
        program.begin()
        yield program
    finally:
        program.close()
