"""A save during which the file goes away, its folder goes away, or somebody else puts another one there."""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile

from napl_desktop.document.document import Document
from napl_desktop.errors.files import FileProblem
from napl_desktop.errors.projects import ChangedElsewhere
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import contents, in_folder, shown
from tests.faults.kills import first_project, leftovers
from tests.faults.lines import Line, at_line, places_of
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers

LOCK = ".proef.napl.lock"

_LOOKS = "_hash_on_disk"
"""The function that looks whether the file is still ours: what is done after its last line is seen by nobody."""


def proof(every: int = 1, workers: int = 2) -> Iterator[Outcome]:
    """Do every mischief at every line of a save, or at each so-many-th."""
    jobs: list[Job] = [
        {"mischief": mischief, "first": first, "every": every * workers}
        for mischief in MISCHIEF
        for first in range(0, every * workers, every)
    ]
    return in_workers("tests.faults.vanishing:save_meanwhile", jobs, workers, patience=600)


def save_meanwhile(mischief: str, first: int, every: int) -> list[Outcome]:
    """Save again and again, with mischief ever later in the save. For a worker."""
    outcomes = []
    with empty_home() as stick:
        places = _places_of_a_save(stick)
    last_look = max(n for n, (line, _time) in enumerate(places) if line.function == _LOOKS)
    for n in range(first, len(places), every):
        with empty_home() as stick:
            attempt = Attempt(stick, unseen=n > last_look)
            try:
                MISCHIEF[mischief](attempt, *places[n])
            except Exception:  # noqa: BLE001 - a bug is one of the outcomes
                attempt.troubles.append((Verdict.CRASHED, traceback.format_exc()))
            finally:
                attempt.document.leave()
        again = f"{mischief} at {places[n]}: "
        troubles = tuple((verdict, again + why) for verdict, why in attempt.troubles)
        outcomes.append(
            Outcome(f"during a save {mischief}", troubles, "told" if attempt.told else "got through")
        )
    return outcomes


def _places_of_a_save(stick: Path) -> list[tuple[Line, int]]:
    document = Attempt(stick, unseen=False).document
    places = places_of(document.save)
    document.close()
    return places


@dataclass
class Attempt:
    """A project on a stick that was saved once, with something more to save."""

    stick: Path
    unseen: bool
    """Whether what is done to the file comes too late for anybody to see it."""
    told: FileProblem | None = None
    troubles: list[tuple[Verdict, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path = self.stick / "proef.napl"
        copyfile(first_project(), self.path)
        self.theirs = _change_elsewhere(self.path)
        self.document = Document.open(self.path)
        rename_project(self.document, "Een")
        self.document.save()
        rename_project(self.document, "Twee")

    def save(self, place: Line, time: int, accident: Callable[[], object]) -> None:
        """Save, with something happening before a line runs."""

        def work() -> None:
            try:
                self.document.save()
            except FileProblem as error:
                self.told = error

        if not at_line(place, accident, work, time):
            self.troubles.append((Verdict.CRASHED, "the line was not reached"))

    def check(self, is_true: bool, otherwise: str) -> None:
        """Note what is lost."""
        if not is_true:
            self.troubles.append((Verdict.LOST, otherwise))

    def go_on(self) -> None:
        """Work goes on, and all of it is in the file the next time."""
        rename_project(self.document, "Drie")
        self.document.save()
        self.check(contents(self.path) == shown(self.document), "the file is not what the document is")
        self.check(in_folder(self.stick) == [LOCK, "proef.napl"], f"left: {in_folder(self.stick)}")
        self.document.close()
        self.troubles += leftovers(self.path)


def _change_elsewhere(path: Path) -> bytes:
    """Return the project as somebody else made it of the same file."""
    elsewhere = path.parent.with_name("elders") / path.name
    elsewhere.parent.mkdir()
    copyfile(path, elsewhere)
    with Document.open(elsewhere) as document:
        rename_project(document, "Van een ander")
    return elsewhere.read_bytes()


def file_removed(attempt: Attempt, place: Line, time: int) -> None:
    """Somebody throws the file away."""
    attempt.save(place, time, lambda: attempt.path.unlink(missing_ok=True))
    attempt.go_on()


def folder_away(attempt: Attempt, place: Line, time: int) -> None:
    """The stick is pulled out, and comes back."""
    pocket = attempt.stick.with_name("zak")
    attempt.save(place, time, lambda: attempt.stick.rename(pocket))
    attempt.check(not attempt.stick.exists(), "something was written where the stick was")
    if attempt.stick.exists():
        return
    pocket.rename(attempt.stick)
    attempt.go_on()


def file_replaced(attempt: Attempt, place: Line, time: int) -> None:
    """A sync client puts there what somebody else made of it."""
    other = attempt.stick / "nieuw van de server"
    other.write_bytes(attempt.theirs)
    attempt.save(place, time, lambda: other.replace(attempt.path))
    if attempt.path.read_bytes() != attempt.theirs:
        attempt.check(attempt.unseen, "the work of somebody else was overwritten without asking")
        attempt.go_on()
        return
    rename_project(attempt.document, "Drie")
    try:
        attempt.document.save()
    except ChangedElsewhere:
        attempt.check(attempt.path.read_bytes() == attempt.theirs, "their work was overwritten")
        beside = attempt.document.save_beside()
        attempt.check(contents(beside) == shown(attempt.document), "ours is not beside it whole")
    else:
        attempt.check(False, "their work was overwritten by the next save without asking")


MISCHIEF: dict[str, Callable[[Attempt, Line, int], None]] = {
    "the file is removed": file_removed,
    "its folder goes away": folder_away,
    "the file is replaced": file_replaced,
}
