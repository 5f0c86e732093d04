"""The program that is killed: it does random things to a project, and tells through its output what is finished.

Run as `python -m tests.faults.victim PATH SEED MOMENT`. It ends itself with SIGKILL at a line that lies in the
moment, or does one thing after another until somebody else kills it.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from tests.faults.deeds import digest, do_something
from tests.faults.lines import at_line, lines_of


def tell(*words: object) -> None:
    """Say one line to who started us, whole or not at all."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def open_telling(path: Path) -> Document:
    """Open a project; every step that is finished is told, with what the project says then."""
    document = Document.open(path)

    def on_change(change: Change) -> None:
        tell("step", change.step.seq, change.step.id, digest(document))

    document.subscribe(on_change)
    return document


def die() -> None:
    """End as if the power went."""
    os.kill(os.getpid(), signal.SIGKILL)


def until_killed(path: Path, chance: random.Random) -> None:
    """Do things and save now and then, for ever."""
    document = open_telling(path)
    while True:
        do_something(document, chance)
        if chance.random() < 0.2:
            tell("saving")
            document.save()
            tell("saved")


def in_an_edit(path: Path, chance: random.Random) -> None:
    """End in the middle of doing something."""
    document = open_telling(path)
    _die_within(lambda: do_something(document, chance), lambda: None, chance)


def in_a_save(path: Path, chance: random.Random) -> None:
    """End in the middle of writing the file."""
    document = open_telling(path)

    def between() -> None:
        tell("saved")
        _do_some(document, chance)
        tell("saving")

    _die_within(document.save, between, chance)


def in_closing(path: Path, chance: random.Random) -> None:
    """End in the middle of closing, or just after."""
    document = open_telling(path)

    def between() -> None:
        nonlocal document
        document.leave()
        document = open_telling(path)
        tell("saved")
        _do_some(document, chance)
        tell("saving")

    def close() -> None:
        document.close()  # the one that is open by then

    _die_within(close, between, chance)


def in_opening(path: Path, chance: random.Random) -> None:
    """End in the middle of opening a file of which the last work was not saved."""
    document = open_telling(path)

    def between() -> None:
        _do_some(document, chance)
        document.leave()
        tell("opening")

    def open_it() -> None:
        nonlocal document
        document = open_telling(path)

    _die_within(open_it, between, chance)


def _do_some(document: Document, chance: random.Random) -> None:
    for _deed in range(chance.randint(1, 6)):
        do_something(document, chance)


def _die_within(work: Callable[[], None], between: Callable[[], None], chance: random.Random) -> None:
    """Do some work to see which lines there are, then again and again until one of them was reached."""
    between()
    lines = lines_of(work)
    place, time = chance.choice(lines), chance.choice((1, 1, 1, 2))
    tell("place", place.file, place.function, place.number, time)
    for _again in range(20):
        between()
        at_line(place, die, work, time)
    die()


MOMENTS = {
    moment.__name__: moment for moment in (until_killed, in_an_edit, in_a_save, in_closing, in_opening)
}

if __name__ == "__main__":
    MOMENTS[sys.argv[3]](Path(sys.argv[1]), random.Random(int(sys.argv[2])))
