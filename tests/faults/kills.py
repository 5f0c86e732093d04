"""kill -9 at any moment: every finished edit is there afterwards, and the file opens."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from shutil import copyfile
from typing import Any

from napl_desktop.document.document import Document
from napl_desktop.errors import UserError
from tests.core.made_projects import contents, in_folder, shown, working_copies
from tests.faults.deeds import digest, make_lived_in
from tests.faults.patience import wait_for_end
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import ROOT, Job, empty_home, in_workers

SAVING = "kill -9 while the file is being written"
TYPING = "kill -9 with an editor open that is being typed in"
EDITING = "kill -9 in and between edits"
OPENING = "kill -9 while opening what was recovered"

_PATIENCE = 60.0


@dataclass(slots=True)
class Told:
    """What a program told before it was killed."""

    steps: list[tuple[str, str]] = field(default_factory=list)
    """Every finished step: its id, and what the project said after it."""
    place: str = ""
    doing: str = "edits"
    others: list[list[str]] = field(default_factory=list)
    """Whatever else it told, word by word."""

    def hear(self, line: str) -> None:
        """Take down one line."""
        match line.split(" "):
            case ["step", _seq, id, said]:
                self.steps.append((id, said))
                self.doing = "edits" if self.doing == "saved" else self.doing
            case [("saving" | "saved" | "opening") as doing]:
                self.doing = doing
            case ["place", *place]:
                self.place = " ".join(place)
            case words:
                self.others.append(words)


def proof(kills: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Kill that many times; a third while the file is written, a third with an open editor."""
    return in_workers("tests.faults.kills:kill_once", jobs(kills, seed), workers)


def jobs(kills: int, seed: int) -> list[Job]:
    """Return how to kill that many programs, the slow ones first."""
    third = -(-kills // 3)
    rest = ("until_killed", "in_a_save", "in_an_edit", "in_opening")
    moments = [
        *["typist"] * third,
        *[("in_a_save", "in_closing")[n % 2] for n in range(third)],
        *[rest[n % len(rest)] for n in range(kills - 2 * third)],
    ]
    return [{"seed": seed + n, "moment": moment} for n, moment in enumerate(moments)]


def kill_once(seed: int, moment: str) -> list[Outcome]:
    """Let a program work on a project, kill it, and look at what is left. For a worker."""
    if moment == "typist":
        from tests.faults.typing_kills import kill_a_typist

        return [kill_a_typist(seed)]
    with empty_home() as folder:
        path = folder / "proef.napl"
        copyfile(first_project(), path)
        if moment == "until_killed":
            told = kill_at_random(path, seed)
        else:
            told = Told()
            hear_out(start("tests.faults.victim", path, seed, moment), told)
        what = {"saving": SAVING, "opening": OPENING}.get(told.doing, EDITING)
        again = f"seed {seed} {moment} {told.place}: "
        return [Outcome(what, tuple((verdict, again + why) for verdict, why in look_after(path, told)))]


@cache
def first_project() -> Path:
    """Make the project that every killed program begins with a copy of."""
    path = Path(os.environ["HOME"]) / "eerste.napl"
    path.parent.mkdir(parents=True, exist_ok=True)
    make_lived_in(path, seed=1, deeds=12)
    return path


def start(module: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a program that will be killed."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *map(str, arguments)], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )


def hear_out(victim: "subprocess.Popen[str]", told: Told) -> None:
    """Hear a program until its end, which must be a kill."""
    assert victim.stdout
    for line in victim.stdout:
        told.hear(line.removesuffix("\n"))
    code = wait_for_end(victim, _PATIENCE)
    if code != -signal.SIGKILL:
        raise RuntimeError("the program does not end" if code is None else f"it ended by itself, with {code}")
    victim.stdout.close()


def kill_at_random(path: Path, seed: int) -> Told:
    """Kill a program at a moment that has nothing to do with what it does."""
    chance = random.Random(seed)
    victim = start("tests.faults.victim", path, seed, "until_killed")
    assert victim.stdout
    told = Told()
    for _line in range(chance.randint(1, 40)):
        told.hear(victim.stdout.readline().removesuffix("\n"))
    time.sleep(chance.random() * 0.03)
    victim.kill()
    hear_out(victim, told)
    return told


def look_after(path: Path, told: Told, more: int = 1) -> list[tuple[Verdict, str]]:
    """Open what a program left; return what is wrong with it. `more` steps may be there than it told."""
    try:
        document = Document.open(path)
    except UserError as error:
        return [(Verdict.REFUSED, repr(error))]
    try:
        troubles = look_at_steps(document, told, more)
        work = shown(document)
        document.keep_drafts(())
        document.close()
    finally:
        document.leave()
    if contents(path) != work:
        troubles.append((Verdict.LOST, "the file is not what the document was"))
    return troubles + leftovers(path)


def look_at_steps(document: Document, told: Told, more: int = 1) -> list[tuple[Verdict, str]]:
    """Return what is lost of what was told; `more` steps may have been finished without being told."""
    troubles = []
    steps = {step.id: step.seq for step in document.steps()}
    lost = [id for id, _said in told.steps if id not in steps]
    if lost:
        return [(Verdict.LOST, f"{len(lost)} of {len(told.steps)} finished edits")]
    seqs = [steps[id] for id, _said in told.steps]
    if seqs != sorted(seqs):
        troubles.append((Verdict.LOST, f"the order of the steps: {seqs}"))
    if told.steps:
        last, said = told.steps[-1]
        newest = max(steps.values())
        if newest > steps[last] + more:
            troubles.append((Verdict.LOST, f"{newest - steps[last]} steps that nobody took"))
        if said_after(document, steps[last]) != said:
            troubles.append((Verdict.LOST, f"the words after step {steps[last]} of {newest}"))
    return troubles + [(Verdict.LOST, f"damage: {damage}") for damage in document.damage()]


def said_after(document: Document, point: int) -> str:
    """Return the digest of a project as it was after a step."""
    past = document.checkout(point)
    try:
        return digest(past)
    finally:
        past.close()


def leftovers(path: Path) -> list[tuple[Verdict, str]]:
    """Return what should not be there any more once a project was opened and closed."""
    left: list[Any] = [name for name in in_folder(path.parent) if name != path.name]
    # A folder without a lasting name is of a program that was cut off; those go by themselves after a week.
    left += [copy for copy in working_copies() if not copy.parent.name.startswith("private-")]
    return [(Verdict.LOST, f"left behind: {left}")] if left else []
