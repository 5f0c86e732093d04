"""How long a program may take: counted in what it does, not on a clock, so a busy machine makes nobody impatient.

A program is given up when it worked for all the seconds it had, or slept at every look for as long: it waits for
what never comes. One that does not get its turn on a busy machine does neither.
"""

import subprocess
from collections.abc import Iterator
from contextlib import suppress

import psutil

LOOK_EVERY = 0.25
_ASLEEP = (psutil.STATUS_SLEEPING, psutil.STATUS_IDLE, psutil.STATUS_STOPPED, psutil.STATUS_ZOMBIE)


class Patience:
    """What is left of the patience with a program and all that it started, from now on."""

    def __init__(self, process: "subprocess.Popen[str]", seconds: float) -> None:
        self._process = process
        self._enough = _worked(process) + seconds
        self._looks = seconds / LOOK_EVERY
        self._slept = 0

    def look(self) -> bool:
        """Look at the program, which is done every so often; tell whether to go on waiting for it."""
        self._slept = 0 if _has_work(self._process) else self._slept + 1
        return self._slept < self._looks and _worked(self._process) < self._enough


def wait_for_end(process: "subprocess.Popen[str]", seconds: float) -> int | None:
    """Return with what a program ended; None if patience with it came to an end first."""
    patience = Patience(process, seconds)
    while True:
        try:
            return process.wait(LOOK_EVERY)
        except subprocess.TimeoutExpired:
            if not patience.look():
                return None


def kill_all(process: "subprocess.Popen[str]") -> None:
    """End a program and all that it started."""
    for each in list(_family(process)):
        with suppress(psutil.Error):
            each.kill()
    process.wait()


def _family(process: "subprocess.Popen[str]") -> Iterator[psutil.Process]:
    with suppress(psutil.Error):
        parent = psutil.Process(process.pid)
        yield parent
        yield from parent.children(recursive=True)


def _worked(process: "subprocess.Popen[str]") -> float:
    """Return how many seconds the processor worked for a program, and for what it started."""
    seconds = 0.0
    for each in _family(process):
        with suppress(psutil.Error):
            times = each.cpu_times()
            ended = (getattr(times, "children_user", 0.0), getattr(times, "children_system", 0.0))
            seconds += times.user + times.system + sum(ended)
    return seconds


def _has_work(process: "subprocess.Popen[str]") -> bool:
    """Tell whether any of it could go on at this moment, if the machine let it."""
    for each in _family(process):
        with suppress(psutil.Error):
            if each.status() not in _ASLEEP:
                return True
    return False
