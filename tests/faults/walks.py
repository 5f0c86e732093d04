"""Long random walks through all a person can do: undo, crash and restart bring back exactly what was.

And through what people do to copies of a project, which are merged then.
"""

import traceback
from collections.abc import Iterator
from random import Random

from hypothesis import Phase
from hypothesis import seed as seeded

from tests.core.history_machine import let_loose, machine_in_memory
from tests.core.merged_projects import some_copies
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, in_workers

WHAT = "random walks through everything, undone to the beginning"
MERGES = "random copies of a project, worked on and merged"
_AT_A_TIME = 10
_MOST_DEEDS = 16


def proof(walks: int, seed: int, steps: int = 100, workers: int = 2) -> Iterator[Outcome]:
    """Walk that many times, for so many steps at most."""
    jobs: list[Job] = [
        {"seed": seed + n, "walks": min(_AT_A_TIME, walks - n), "steps": steps}
        for n in range(0, walks, _AT_A_TIME)
    ]
    return in_workers("tests.faults.walks:walk", jobs, workers, patience=3600)


def walk(seed: int, walks: int, steps: int) -> list[Outcome]:
    """Walk some times. For a worker."""
    with machine_in_memory() as machine:
        try:
            let_loose(seeded(seed)(machine), walks, steps, database=None, phases=[Phase.generate])
        except Exception:  # noqa: BLE001 - what the machine found, or a bug
            why = f"seed {seed}, {walks} walks of {steps} steps: {traceback.format_exc()}"
            return [Outcome(WHAT, ((Verdict.LOST, why),))]
    return [Outcome(WHAT)] * walks


def merges(merges: int, seed: int, workers: int = 2) -> Iterator[Outcome]:
    """Merge so many copies that people worked on, and look at all that must hold of it."""
    jobs: list[Job] = [
        {"seed": seed + n, "merges": min(_AT_A_TIME, merges - n)} for n in range(0, merges, _AT_A_TIME)
    ]
    return in_workers("tests.faults.walks:merge_copies", jobs, workers, patience=3600)


def merge_copies(seed: int, merges: int) -> list[Outcome]:
    """Merge some times. For a worker."""
    from tests.core.test_rows_merge_properties import PROPERTIES

    outcomes = []
    for each in range(seed, seed + merges):
        troubles = []
        for holds, sides in PROPERTIES.items():
            chance = Random(each)
            try:
                holds(some_copies(chance.randint, sides, _MOST_DEEDS), chance)
            except Exception:  # noqa: BLE001 - what does not hold, or a bug
                troubles.append((Verdict.LOST, f"seed {each}, {holds.__name__}: {traceback.format_exc()}"))
        outcomes.append(Outcome(MERGES, tuple(troubles)))
    return outcomes
