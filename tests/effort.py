"""How much work something is, whatever else the machine does: counted, or in this thread's own time."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_A_MOMENT = 0.01

A_HANG = 120.0
"""Seconds after which what is waited for will not come any more: it takes two or three at most."""

SOON = 20.0
"""Seconds of work: ten times what a person would wait, a small part of what something without a limit takes."""


@contextmanager
def soon(seconds: float = SOON, what: object = "") -> Iterator[None]:
    """Fail where this thread works for more seconds than that. Only for work that cannot be counted.

    Without a number it forgot a limit. `what` is said of it then.
    """
    begun = time.thread_time()
    yield
    assert time.thread_time() - begun < seconds, what


def let_others_work() -> None:
    """Give the processor away for a moment: who looks without pause takes the time of what is looked at."""
    time.sleep(_A_MOMENT)


def calls_in(work: Callable[[], Any]) -> int:
    """Return how many functions are called in some work."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
