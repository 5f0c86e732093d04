"""A clock that jumps, back above all: steps keep their order, nothing is lost, a lock stays a lock."""

import random
import socket
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from shutil import copyfile
from typing import Any
from unittest.mock import patch

from napl_desktop.document.document import Document
from napl_desktop.document.storage.drafts import Draft, target_of
from napl_desktop.errors import UserError
from tests.core.made_projects import lock_of_another
from tests.faults.deeds import digest, do_something
from tests.faults.kills import Told, first_project, look_after
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers

WHAT = "a clock that jumps, during work and across crashes"

Clock = Callable[[timedelta], None]
"""Puts the clock of this process so much ahead; back with less than nothing."""


def proof(runs: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Work that many times while the clock jumps."""
    jobs: list[Job] = [{"seed": seed + n} for n in range(runs)]
    return in_workers("tests.faults.clock:work_on", jobs, workers)


def other_clock(ahead: timedelta) -> ExitStack:
    """Put the clock of this process ahead, until what is returned is closed."""
    stack = ExitStack()
    real_time = time.time

    class Datetime(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "Datetime":
            return super().now(tz) + ahead

    for name, module in list(sys.modules.items()):
        if name.startswith("napl_desktop.") and getattr(module, "datetime", None) is datetime:
            stack.enter_context(patch.object(module, "datetime", Datetime))
    stack.enter_context(patch.object(time, "time", lambda: real_time() + ahead.total_seconds()))
    return stack


@contextmanager
def jumping_clock() -> Iterator[Clock]:
    """Give what puts the clock elsewhere, again and again; at the end it is right."""
    with ExitStack() as now:

        def jump(ahead: timedelta) -> None:
            now.close()
            now.enter_context(other_clock(ahead))

        yield jump


def work_on(seed: int) -> list[Outcome]:
    """Do random things, with crashes in between, while the clock goes back and forth. For a worker."""
    chance = random.Random(seed)
    work = Work()
    troubles: list[tuple[Verdict, str]] = []
    with empty_home() as stick, jumping_clock() as jump:
        path = stick / "proef.napl"
        copyfile(first_project(), path)
        try:
            for _life in range(chance.randint(2, 4)):
                jump(_somewhere(chance))
                document = Document.open(path)
                troubles += _live(document, work, chance, jump)
                lock_of_another(path, host=socket.gethostname(), pid=2**22 + 1)
            troubles += look_after(path, work.told, more=0)
        except UserError as error:
            troubles.append((Verdict.REFUSED, repr(error)))
        except Exception:  # noqa: BLE001 - a bug is one of the outcomes
            troubles.append((Verdict.CRASHED, traceback.format_exc()))
    return [Outcome(WHAT, tuple((verdict, f"seed {seed} clock: {why}") for verdict, why in troubles))]


@dataclass
class Work:
    """What was done up to now."""

    told: Told = field(default_factory=Told)
    drafts: tuple[Draft, ...] = ()


def _live(document: Document, work: Work, chance: random.Random, jump: Clock) -> list[tuple[Verdict, str]]:
    """Work for a while, and end without a chance to tidy up."""
    told, troubles = work.told, []
    if told.steps and digest(document) != told.steps[-1][1]:
        troubles.append((Verdict.LOST, "what was done before the crash"))
    if document.drafts() != work.drafts:
        troubles.append((Verdict.LOST, f"the open text: {document.drafts()} is not {work.drafts}"))
    document.subscribe(lambda change: told.steps.append((change.step.id, digest(document))))
    for _deed in range(chance.randint(1, 8)):
        jump(_somewhere(chance))
        do_something(document, chance)
        if chance.random() < 0.3:
            document.save()
    work.drafts = (Draft(target_of(("cell", "rij", "niveau")), f"nog bezig {chance.random()}"),)
    document.keep_drafts(work.drafts)
    document._reader.dispose()
    document._writer.dispose()
    return troubles


def _somewhere(chance: random.Random) -> timedelta:
    """Return a jump: summer time, a flat battery in the computer, a wrong year, or none."""
    return timedelta(hours=chance.choice((0, -1, 1, -2, -30, -24 * 365 * 3, 24 * 8, 24 * 365)))
