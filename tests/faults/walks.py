"""Long random walks through all a person can do: undo, crash and restart bring back exactly what was."""

import traceback
from collections.abc import Iterator

from hypothesis import Phase
from hypothesis import seed as seeded

from tests.core.history_machine import let_loose, machine_in_memory
from tests.faults.table import Outcome, Verdict
from tests.faults.workers import Job, in_workers

WHAT = "random walks through everything, undone to the beginning"
_AT_A_TIME = 10


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
