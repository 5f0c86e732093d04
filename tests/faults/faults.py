"""`make faults`: tries to lose a word, ends with a table, and with 1 if anything went wrong.

`--only NAME` does one run, `--seed N` repeats another, `--part PERCENT` does less. What went wrong is told with
the seed and the place that bring it back.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator

from tests.faults import (
    clock,
    hostile_tables,
    kills,
    mutations,
    names,
    rivals,
    side_files,
    sql_mutations,
    vanishing,
    walks,
    window_lives,
    writes,
)
from tests.faults.disks import why_no_layer
from tests.faults.table import Outcome, Row, rows_of, show
from tests.windows.display import why_no_display

Run = Callable[[int, float], Iterator[Outcome]]
"""Does one kind of try: from a seed, and as great a part as is told of all there is."""


def runs() -> dict[str, Run]:
    """Return every run by its name; what else must be proved gets its line here."""
    return {
        "kills": lambda seed, part: kills.proof(_of(200, part), seed),
        "mutations": lambda seed, part: mutations.proof(_of(2000, part), seed),
        "sealed": lambda seed, part: sql_mutations.proof(_of(1500, part), seed),
        "side files": lambda seed, part: side_files.proof(_of(300, part), seed),
        "writes": lambda _seed, part: writes.proof(writes.jobs(_of(1, 1 / part))),
        "limits": lambda _seed, part: writes.limited(_of(1, 1 / part)),
        "rivals": lambda seed, part: rivals.proof(_of(300, part), seed),
        "vanishing": lambda _seed, part: vanishing.proof(_of(1, 1 / part)),
        "names": lambda seed, part: names.proof(_of(100, part), seed),
        "clock": lambda seed, part: clock.proof(_of(100, part), seed),
        "walks": lambda seed, part: walks.proof(_of(200, part), seed),
        "merges": lambda seed, part: walks.merges(_of(1000, part), seed),
        "tables": lambda seed, part: hostile_tables.proof(_of(100, part), seed),
        "windows": lambda seed, part: window_lives.proof(_of(60, part), seed),
    }


def _of(number: int, part: float) -> int:
    return max(1, round(number * part))


def why_not(name: str) -> str:
    """Return why a run cannot be done on this machine; "" if it can."""
    if sys.platform == "win32" and name in ("kills", "writes", "limits", "names"):
        return "Windows ends programs and limits files in other ways"
    if name == "tables" and not sys.platform.startswith("linux"):
        return "only Linux tells how much memory a reading took"
    if name == "windows" and (reason := why_no_display()):
        return reason
    return why_no_layer() if name in ("writes", "windows") else ""


def main() -> int:
    """Do the runs and print the table; return the exit code."""
    parser = argparse.ArgumentParser(prog="make faults", description="Try to lose a word.")
    parser.add_argument("--only", choices=list(runs()), action="append", help="do one run, or a few")
    parser.add_argument("--seed", type=int, default=int(time.time()) % 1_000_000)
    parser.add_argument("--part", type=float, default=100.0, help="how much of it to do, in percent")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    rows: list[Row] = []
    for name in options.only or runs():
        if reason := why_not(name):
            rows.append(Row(name, unavailable=reason))
            continue
        began = time.monotonic()
        outcomes = [*_told(runs()[name](options.seed, options.part / 100))]
        rows += rows_of(outcomes)
        print(f"{name}: {len(outcomes)} tries in {time.monotonic() - began:.0f} s", flush=True)
    print(f"\n{show(rows)}")
    return 0 if all(row.is_clean for row in rows) else 1


def _told(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Say what went wrong as soon as it did."""
    for outcome in outcomes:
        for verdict, why in outcome.troubles:
            print(f"{verdict}: {outcome.what}: {why}", flush=True)
        yield outcome


if __name__ == "__main__":
    raise SystemExit(main())
