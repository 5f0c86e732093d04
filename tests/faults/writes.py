"""A disk that fails at each write in turn: the file is whole, what was done is there, and work goes on."""

import errno
import json
import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from napl_desktop.document.document import Document
from napl_desktop.document.history.steps import Change
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors import UserError
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.projects import rename_project
from tests.core.made_projects import contents, grid_of, in_folder, make_project, shown
from tests.faults.deeds import digest
from tests.faults.disks import Disk, Layer, SizeLimit, build_layer
from tests.faults.kills import Told, first_project, look_after, look_at_steps
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers

LOCK = ".proef.napl.lock"
WAYS = (("ENOSPC", True), ("ENOSPC", False), ("EIO", True), ("EIO", False), ("EROFS", True))
# It writes a great deal, and changes nothing that is there.
_SELDOM = {"making a project": 10}

Troubles = list[tuple[Verdict, str]]


def proof(tries: list[Job], workers: int = 2) -> Iterator[Outcome]:
    """Let disks fail as the jobs say; needs the layer between the program and the system."""
    with TemporaryDirectory(prefix="napl-layer-") as folder:
        environment = {"LD_PRELOAD": str(build_layer(Path(folder)))}
        work = "tests.faults.writes:fail_each"
        yield from in_workers(work, tries, workers, patience=600, environment=environment)


def limited(every: int, workers: int = 2) -> Iterator[Outcome]:
    """Let files not grow beyond each size, or each so-many-th: this needs no layer."""
    made: list[Job] = [{"part": part, "disk": "limit", "every": every} for part in PARTS]
    return in_workers("tests.faults.writes:fail_each", made, workers, patience=600)


def jobs(every: int) -> list[Job]:
    """Return all ways in which a disk fails: at each write, or each so-many-th; which disk, how, for how long."""
    return [
        {"part": part, "disk": disk, "every": every * _SELDOM.get(part, 1), "code": code, "on": on}
        for part in PARTS
        for disk in ("stick", "state")
        for code, on in WAYS
    ]


def fail_each(part: str, disk: str, every: int, code: str = "", on: bool = True) -> list[Outcome]:
    """Fail the first write of a part of the work, then the second, until there are no more. For a worker."""
    outcomes = []
    at = 1
    is_hit = True
    while is_hit:
        for crashes in (False, True):
            with empty_home() as stick:
                was_hit, troubles, remark = _try(part, disk, at, code, on, stick, crashes)
            is_hit = was_hit if not crashes else is_hit
            what = f"{'files that cannot grow' if disk == 'limit' else 'failing writes'}: {part}"
            again = (
                f"{part} {disk} write {at} {code} {'onwards' if on else 'once'}{' and a crash' * crashes}: "
            )
            outcomes.append(Outcome(what, tuple((verdict, again + why) for verdict, why in troubles), remark))
        at += every
    return outcomes


def _try(
    part: str, disk: str, at: int, code: str, on: bool, stick: Path, crashes: bool
) -> tuple[bool, Troubles, str]:
    copyfile(first_project(), stick / "proef.napl")
    fails_in = stick if disk == "stick" else Path(os.environ["XDG_STATE_HOME"])
    made: Disk = SizeLimit() if disk == "limit" else Layer(fails_in)
    attempt = Attempt(stick, made, at, getattr(errno, code, 0), on)
    try:
        if crashes:
            return attempt.crash(part)
        PARTS[part](attempt)
    except Exception:  # noqa: BLE001 - a bug is one of the outcomes
        attempt.troubles.append((Verdict.CRASHED, traceback.format_exc()))
    return attempt.is_hit, attempt.troubles, attempt.remark


class Attempt:
    """A person at work on a project, in a folder on a disk that will fail."""

    def __init__(self, stick: Path, disk: Disk, at: int, code: int, on: bool) -> None:
        self.stick = stick
        self.path = stick / "proef.napl"
        self.disk = disk
        self._failure = at, code, on
        self.is_hit = False
        self.told = Told()
        self.refused = 0
        self.troubles: Troubles = []
        self._ends_here = False

    @property
    def remark(self) -> str:
        """What became of it."""
        return "told" if self.refused else "got through" if self.is_hit else "nothing failed"

    def crash(self, part: str) -> tuple[bool, Troubles, str]:
        """Do a part in a process of its own that ends right after the failure, and look at what is left."""
        said, tell = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(said)
            self._ends_here = True
            try:
                PARTS[part](self)
            except _End:
                left = [self.is_hit, self.refused, self.told.steps]
            except Exception:  # noqa: BLE001 - a bug is one of the outcomes
                left = [self.is_hit, 0, traceback.format_exc()]
            os.write(tell, json.dumps(left).encode())
            os._exit(0)
        os.close(tell)
        with os.fdopen(said) as answer:
            told = answer.read()
        os.waitpid(child, 0)
        if not told:
            return self.is_hit, [(Verdict.CRASHED, "the interpreter")], ""
        self.is_hit, self.refused, steps = json.loads(told)
        if isinstance(steps, str):
            return self.is_hit, [(Verdict.CRASHED, steps)], ""
        self.told.steps = [(id, words) for id, words in steps]
        if self.path.exists():
            self.troubles += look_after(self.path, self.told, more=self.refused)
        return self.is_hit, self.troubles, self.remark

    # While it fails

    def opened(self) -> Document:
        """Open the project and do something that is not in the file yet."""
        document = Document.open(self.path)

        def hear(change: Change) -> None:
            self.told.steps.append((change.step.id, digest(document)))

        document.subscribe(hear)
        rename_project(document, "Past nog")
        return document

    def failing(self, *deeds: Callable[[], object]) -> None:
        """Do something while the disk fails; each may be refused with a sentence."""
        self.disk.arm(*self._failure)
        try:
            for deed in deeds:
                try:
                    deed()
                except UserError:
                    self.refused += 1
        finally:
            # What was refused may have been tidied away, so that nothing of it is left to measure.
            self.is_hit = self.disk.disarm(self.stick.parent) or self.refused > 0
        if self._ends_here:
            raise _End

    # What must hold then

    def check(self, is_true: bool, otherwise: str) -> None:
        """Note what is lost."""
        if not is_true:
            self.troubles.append((Verdict.LOST, otherwise))

    def look_at_file(self, *steps: int) -> None:
        """The file is one of two: as it was, or as it is now; and there is nothing beside it but a lock."""
        with TemporaryDirectory() as elsewhere:
            alone = Path(elsewhere, "alleen.napl")
            copyfile(self.path, alone)
            with Document.open(alone, read_only=True) as file:
                self.check(
                    len(file.steps()) in steps, f"a file of {len(file.steps())} steps, none of {steps}"
                )
                self.check(not file.damage(), "the file is damaged")
        self.check(set(in_folder(self.stick)) <= {LOCK, "proef.napl"}, f"left: {in_folder(self.stick)}")

    def go_on(self, document: Document) -> None:
        """Work goes on as if nothing had happened, and all of it is there the next time."""
        self.troubles += look_at_steps(document, self.told, more=0)
        self.check(digest(document) == self.told.steps[-1][1], "it shows something that was not kept")
        rename_project(document, "Gewoon verder")
        document.save()
        self.check(contents(self.path) == shown(document), "the file is not what the document is")
        document.keep_drafts(())
        document.close()
        self.troubles += look_after(self.path, self.told, more=0)


class _End(BaseException):
    """The process ends here."""


# Parts of the work


def edit(attempt: Attempt) -> None:
    """Do things, take one back, and type."""
    document = attempt.opened()
    grid = grid_of(document)
    row, level = grid.rows[0].id, grid.levels[0].id
    cell = ("cell", row, level)
    saved = len(document.steps()) - 1
    attempt.failing(
        lambda: rename_project(document, "Past misschien"),
        lambda: write_cell(document, row, level, "Een lange tekst. " * 2000),
        lambda: document.keep_drafts([Draft(target_of(cell), "nog bezig")]),
        document.undo,
        lambda: document.keep_drafts([Draft(target_of(cell), "nog steeds bezig")]),
    )
    drafts = document.drafts()
    attempt.check(all(draft.text.startswith("nog ") for draft in drafts), "half a draft")
    attempt.look_at_file(saved)
    attempt.go_on(document)


def save(attempt: Attempt) -> None:
    """Write the person's file."""
    document = attempt.opened()
    steps = len(document.steps())
    attempt.failing(document.save)
    attempt.look_at_file(steps - 1, steps)
    attempt.check(bool(attempt.refused) == document.unsaved, "whether it was saved is not told as it is")
    attempt.go_on(document)


def close(attempt: Attempt) -> None:
    """Write the file and let go of it."""
    document = attempt.opened()
    steps = len(document.steps())
    attempt.failing(document.close)
    attempt.look_at_file(steps - 1, steps)
    attempt.check(in_folder(attempt.stick) == ["proef.napl"], "the lock stays")
    attempt.troubles += look_after(attempt.path, attempt.told, more=0)


def open_again(attempt: Attempt) -> None:
    """Open what was left unsaved the last time."""
    document = attempt.opened()
    steps = len(document.steps())
    document.leave()

    def open_it() -> None:
        nonlocal document
        document = Document.open(attempt.path)

    attempt.failing(open_it)
    attempt.look_at_file(steps - 1, steps)
    if not attempt.refused:
        document.leave()
    attempt.check(in_folder(attempt.stick) == ["proef.napl"], f"left: {in_folder(attempt.stick)}")
    attempt.troubles += look_after(attempt.path, attempt.told, more=0)


def make(attempt: Attempt) -> None:
    """Make a new project."""
    attempt.path.unlink()
    attempt.failing(lambda: make_project(attempt.path).leave())
    if attempt.path.exists():
        attempt.troubles += look_after(attempt.path, attempt.told)
    attempt.check(
        in_folder(attempt.stick) == ["proef.napl"] * attempt.path.exists(),
        f"left: {in_folder(attempt.stick)}",
    )


PARTS: dict[str, Callable[[Attempt], None]] = {
    "an edit": edit,
    "a save": save,
    "closing": close,
    "opening": open_again,
    "making a project": make,
}
