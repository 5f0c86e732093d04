"""Tables that mean harm: each is brought in or refused with a sentence, in little time and little memory.

Every try reads in a process that was split off from its worker, so that time and memory are those of the reading.
"""

import json
import os
import random
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from napl_desktop.errors import UserError
from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.joining import best_grid
from napl_desktop.exchange.tables.path_reading import read_path
from napl_desktop.exchange.tables.path_title import suggested_title
from napl_desktop.exchange.tables.reading import read_tables
from napl_desktop.wording import LANGUAGES, wording
from tests.core.hostile_tables import KINDS, plain
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, empty_home, in_workers

Answer = TypeVar("Answer")

MOST_TIMES, MOST_MEGABYTES = 80, 200
"""How often plain counting could be done in that time: three times what the heaviest of them takes."""
_COUNTED = 2_000_000
_LIMIT = 60


def proof(tries: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Bring in that many tables."""
    return in_workers("tests.faults.hostile_tables:look_at", jobs(tries, seed), workers)


def jobs(tries: int, seed: int) -> list[Job]:
    """Return which tables to make: every kind about as often."""
    kinds = list(KINDS)
    return [{"seed": seed + n, "kind": kinds[n % len(kinds)]} for n in range(tries)]


def look_at(seed: int, kind: str) -> list[Outcome]:
    """Make a table and read it. For a worker."""
    with empty_home() as folder:
        _read(plain(folder))  # so that what is loaded once is loaded
        table = KINDS[kind](random.Random(seed), folder)
        said, times, megabytes = _in_a_process_of_its_own(table)
    again = f"seed {seed} {kind}: "
    troubles = []
    if said not in {"brought in", "refused"}:
        troubles.append((Verdict.CRASHED, again + said))
    if times > MOST_TIMES:
        troubles.append((Verdict.HEAVY, f"{again}{times:.1f} times the counting"))
    if megabytes > MOST_MEGABYTES:
        troubles.append((Verdict.HEAVY, f"{again}{megabytes} MB"))
    return [Outcome(f"hostile table: {kind}", tuple(troubles), "" if troubles else said)]


def _in_a_process_of_its_own(table: Path) -> tuple[str, float, int]:
    """Return what came of it, the work in times plain counting, and the megabytes beside those of the worker."""
    source, target = os.pipe()
    child = os.fork()
    if not child:
        import resource  # which Windows has not

        resource.setrlimit(resource.RLIMIT_CPU, (_LIMIT, _LIMIT))
        counting = _seconds(lambda: sum(number for number in range(_COUNTED)))[1]
        before = _peak()
        said, seconds = _seconds(lambda: _read(table))
        with os.fdopen(target, "w") as answer:
            json.dump((said, seconds / counting, _peak() - before), answer)
        os._exit(0)
    os.close(target)
    with os.fdopen(source) as answer:
        told = answer.read()
    _, status = os.waitpid(child, 0)
    return tuple(json.loads(told)) if told else (f"ended with {status}", float(_LIMIT), 0)


def _seconds(work: Callable[[], Answer]) -> tuple[Answer, float]:
    """Return what some work answers, and the seconds of the processor that it took."""
    began = time.process_time()
    answer = work()
    return answer, time.process_time() - began


def _read(table: Path) -> str:
    try:
        tables = read_tables(table)
        best = best_grid(tables)
        read_path(best, guess(best), suggested_title(best), tables)
    except UserError as error:
        told = all(wording(language).error(error).strip() for language in LANGUAGES)
        return "refused" if told else f"no sentence for {error!r}"
    except BaseException:  # noqa: BLE001 - whatever it is, it is not for a person
        return traceback.format_exc()
    return "brought in"


def _peak() -> int:
    """Return the most megabytes that this process has had; what `getrusage` says comes from its parent too."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024
