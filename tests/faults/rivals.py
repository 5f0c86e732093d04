"""Two programs that want one file at once: one gets it, the other is told who, and lookers see it whole."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from socket import gethostname

from tests.core.made_projects import lock_of_another
from tests.faults.kills import Told, first_project, look_after
from tests.faults.patience import kill_all, wait_for_end
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import ROOT, Job, empty_home, in_workers

OPENING = "two programs open one file at once"
LOOKING = "somebody looks while another works and saves"
OTHER_CLOCK = "a lock taken while the clock is elsewhere"

CLOCKS = (-7200, 7200, -100_000_000, 100_000_000)
"""By how many seconds a clock may be wrong."""

Troubles = list[tuple[Verdict, str]]


def proof(rounds: int, seed: int, workers: int = 2, wrong_by: tuple[int, ...] = CLOCKS) -> Iterator[Outcome]:
    """Let two programs want a file that many times, and once for each clock that is wrong."""
    jobs: list[Job] = [{"rounds": -(-rounds // workers), "seed": seed + n} for n in range(workers)]
    yield from in_workers("tests.faults.rivals:compete", jobs, workers, patience=600)
    clocks: list[Job] = [{"seconds": seconds} for seconds in wrong_by]
    yield from in_workers("tests.faults.rivals:hold_with_other_clock", clocks, workers)


class Other:
    """A program that was started, and does what it is told."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.rival", path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )

    def ask(self, *words: object) -> None:
        """Tell it what to do."""
        print(*words, file=self._process.stdin, flush=True)

    def answer(self) -> list[str]:
        """Return what it says to that, word by word."""
        assert self._process.stdout
        said = self._process.stdout.readline().split()
        if not said:
            raise RuntimeError(f"a rival ended with {wait_for_end(self._process, 10)}")
        return said

    def do(self, *words: object) -> list[str]:
        """Tell it what to do, and return what it says to that."""
        self.ask(*words)
        return self.answer()

    def end(self, kill: bool = False) -> None:
        """Let it end."""
        assert self._process.stdin
        assert self._process.stdout
        if kill:
            self._process.kill()
        self._process.stdin.close()
        if wait_for_end(self._process, 30) is None:
            kill_all(self._process)
            raise RuntimeError("a rival does not end")
        self._process.stdout.close()


def compete(rounds: int, seed: int) -> list[Outcome]:
    """Let two programs open a file at the same moment, again and again. For a worker."""
    chance = random.Random(seed)
    outcomes = []
    told = Told()
    with empty_home() as stick:
        path = stick / "proef.napl"
        copyfile(first_project(), path)
        rivals = [Other(path), Other(path)]
        try:
            for number in range(rounds):
                outcomes += _round(path, rivals, told, chance, f"seed {seed} round {number}: ")
            troubles = look_after(path, told, more=0)
        finally:
            for rival in rivals:
                rival.end()
    return [*outcomes, Outcome(OPENING, tuple(troubles))]


def _round(path: Path, rivals: list[Other], told: Told, chance: random.Random, again: str) -> list[Outcome]:
    if chance.random() < 0.5:
        _leave_a_lock(path, chance)
    moment = time.monotonic() + 0.005
    # One of them a little later, so that all moments of the other are met.
    for rival, delay in zip(rivals, (0.0, chance.choice((0.0, chance.random() * 0.002))), strict=True):
        rival.ask("open", moment + delay)
    answers = [rival.answer() for rival in rivals]
    winners = [rival for rival, answer in zip(rivals, answers, strict=True) if answer == ["got"]]
    troubles: Troubles = []
    if len(winners) > 1:
        troubles.append((Verdict.LOST, f"{again}both have it"))
    if not winners:
        troubles.append((Verdict.REFUSED, f"{again}nobody gets it: {answers}"))
    for answer in answers:
        if answer != ["got"] and (answer[0] != "locked" or "?" in answer):
            troubles.append((Verdict.REFUSED, f"{again}the other is not told who has it: {answer}"))
    outcomes = [Outcome(OPENING, tuple(troubles))]
    if len(winners) == 1:
        (winner,) = winners
        (loser,) = (rival for rival in rivals if rival is not winner)
        outcomes.append(_look_on(winner, loser, told, again))
    for winner in winners:
        winner.do("close")
    return outcomes


def _leave_a_lock(path: Path, chance: random.Random) -> None:
    """Put a lock there of a program that is gone, or that was gone before it had written who it is."""
    lock = lock_of_another(path, host=gethostname(), pid=2**22 + 1)
    if chance.random() < 0.3:
        lock.write_text("")


def _look_on(winner: Other, loser: Other, told: Told, again: str) -> Outcome:
    """Let one work and save while the other looks: it sees the project as it was at some moment."""
    before = told.steps[-1][1] if told.steps else None
    _step, *first = winner.do("edit", f"Eerst-{len(told.steps)}")
    told.steps.append((first[0], first[1]))
    winner.ask("save")
    loser.ask("look")
    saw = loser.answer()
    winner.answer()
    troubles: Troubles = []
    if saw[0] != "saw":
        troubles.append((Verdict.REFUSED, f"{again}{' '.join(saw)}"))
    elif before is not None and saw[1] not in (before, first[1]):
        troubles.append((Verdict.LOST, f"{again}what is seen was never there"))
    return Outcome(LOOKING, tuple(troubles))


def hold_with_other_clock(seconds: float) -> list[Outcome]:
    """Hold a file in a program whose clock is elsewhere, and want it as well. For a worker."""
    troubles: Troubles = []
    with empty_home() as stick:
        path = stick / "proef.napl"
        copyfile(first_project(), path)
        holder, other = Other(path), Other(path)
        try:
            holder.do("clock", seconds)
            if holder.do("open", 0) != ["got"]:
                troubles.append((Verdict.REFUSED, f"clock {seconds}: nobody gets it"))
            if (answer := other.do("open", 0))[0] != "locked":
                troubles.append((Verdict.LOST, f"clock {seconds}: both have it: {answer}"))
            holder.end(kill=True)
            if not troubles and (answer := other.do("open", 0)) != ["got"]:
                troubles.append((Verdict.REFUSED, f"clock {seconds}: the lock stays: {answer}"))
        finally:
            holder.end(kill=True)
            other.end()
    return [Outcome(OTHER_CLOCK, tuple(troubles))]
