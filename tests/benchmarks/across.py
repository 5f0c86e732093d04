"""How long it takes to find what is alike across six ateliers, and how long the window waits meanwhile."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtWidgets import QApplication
from rapidfuzz import fuzz, process
from table import Row
from turns import in_turn

from napl_desktop.alike.groups import find_alike
from napl_desktop.document.document import Document
from napl_desktop.rows import Rows, read_shared

_TITLED = ("role", "path", "dimension", "level")
# In seconds: how often the window has something to do.
_PULSE = 0.01


def rows(project: Path) -> list[Row]:
    """Measure finding what is alike in a national project."""
    with Document.open(project, read_only=True) as document, document.read() as db:
        content = read_shared(db.connection())
    return [_all(content), _waiting(content)]


def _all(content: Rows) -> Row:
    titles = [str(row["title"]) for (table, _id), row in content.items() if table in _TITLED]

    def ours(_: int) -> float:
        began = time.perf_counter()
        find_alike(content, _go_on)
        return time.perf_counter() - began

    def bare(_: int) -> float:
        began = time.perf_counter()
        for title in titles:
            process.extract(title, titles, scorer=fuzz.token_sort_ratio, score_cutoff=60, limit=None)
        return time.perf_counter() - began

    took, reference = in_turn(ours, bare, rounds=3).middle
    # Ours also cuts words in their parts, reads the texts of what may be alike, and puts it in groups.
    return Row("look-alikes of six × 200 titles: all of them", took, "s", 3, reference, goal=5)


def _waiting(content: Rows) -> Row:
    def ours(_: int) -> float:
        return _longest_wait(lambda: find_alike(content, _go_on))

    def bare(_: int) -> float:
        return _longest_wait(_count)

    took, reference = in_turn(ours, bare, rounds=7).middle
    # Whatever works in Python beside the window makes it wait for its turn.
    what = "look-alikes of six × 200 titles: longest time that the window waits"
    return Row(what, took, "ms", 5, reference, goal=200)


def _longest_wait(work: Callable[[], object]) -> float:
    """Let a thread work, and return how many milliseconds the window was late at most in what it has to do."""
    thread = Thread(target=work)
    thread.start()
    longest = 0.0
    while thread.is_alive():
        began = time.perf_counter()
        time.sleep(_PULSE)
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - began - _PULSE)
    thread.join()
    return longest * 1000


def _count() -> None:
    """Work in Python for about a second, in no way but the simplest."""
    until = time.perf_counter() + 1
    number = 0
    while time.perf_counter() < until:
        number += 1


def _go_on() -> None:
    """Go on: nobody stops it."""
