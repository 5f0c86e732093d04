"""Accidents at a line: anything can be made to happen just before some line of the document's own code runs.

So an accident can be put in every place of a save there is, also in those that come later, and the code needs no
hooks for it.
"""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import napl_desktop.document

_CODE = str(Path(napl_desktop.document.__file__).parent)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the code."""

    file: str
    function: str
    number: int


def lines_of(work: Callable[[], Any]) -> list[Line]:
    """Do some work; return every line of the document's code that ran in it, once, in the order of running."""
    return list(dict.fromkeys(place for place, _time in places_of(work)))


def places_of(work: Callable[[], Any], most: int = 3) -> list[tuple[Line, int]]:
    """Do some work; return every line that ran, with which time it was for that line; of loops the first few."""
    times: Counter[Line] = Counter()
    places = []

    def look(line: Line) -> None:
        times[line] += 1
        if times[line] <= most:
            places.append((line, times[line]))

    _watching(look, work)
    return places


def at_line(place: Line, accident: Callable[[], None], work: Callable[[], Any], time: int = 1) -> bool:
    """Do some work, in which `accident` happens before that line runs for the `time`-th time.

    Returns whether it did. What the work raises comes through.
    """
    left = time

    def look(line: Line) -> None:
        nonlocal left
        if line == place:
            left -= 1
            if left == 0:
                accident()

    _watching(look, work)
    return left <= 0


def _watching(look: Callable[[Line], Any], work: Callable[[], Any]) -> None:
    def enter(frame: FrameType, event: str, _argument: Any) -> Any:
        return step if frame.f_code.co_filename.startswith(_CODE) else None

    def step(frame: FrameType, event: str, _argument: Any) -> Any:
        if event == "line":
            look(Line(Path(frame.f_code.co_filename).name, frame.f_code.co_name, frame.f_lineno))
        return step

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
