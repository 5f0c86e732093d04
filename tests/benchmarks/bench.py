"""`make bench`: measures against the bars of speed, prints one table, and ends with 1 if a bar is not met.

Nearly every bar is a ratio to a reference that does the same bare work in the same run, in turn with what is
measured; so it says the same on a slow machine and on a busy one. Seen offscreen at 1920×1080. Rows that say
"start" are timed from outside the process.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from table import Row

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]


def main(runs: int = 7) -> int:
    """Measure everything in a private folder; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": folder,
            "PYTHONPATH": str(ROOT),
            **{f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "DATA", "STATE", "CACHE")},
        }
        rows = _measure(Path(folder), runs)
    from table import show

    print(show(rows))
    return 0 if all(row.passed for row in rows) else 1


def _measure(folder: Path, runs: int) -> list["Row"]:
    import starting

    sample = ROOT / "sample_projects" / "curriculumdeskundigheid.napl"
    # In a process of its own: what is started from a large process seems to need as much memory as that.
    subprocess.run([sys.executable, HERE / "projects.py", folder], check=True)
    names = ("small", "large", "wide", "many", "dealt")
    small, large, wide, many, dealt = (folder / f"{name}.napl" for name in names)
    rows: list[Row] = [*starting.rows(sample, large, runs)]

    import across
    import comparing
    import editing
    import exporting
    import finding
    import importing
    import merging
    import planes
    import returning
    import routing
    import scrolling
    import writing
    from program import Program
    from projects import ATELIERS

    hand_ins = [folder / f"{sector}-{focus}.napl" for sector, focus in ATELIERS]
    rows += [
        *exporting.rows(large, folder),
        *returning.rows(large, folder),
        *importing.rows(folder),
        *writing.rows(large, folder),
        *comparing.rows(large),
    ]
    program = Program()
    rows += [
        *editing.rows(program, small, large, folder),
        *scrolling.rows(program, wide),
        *planes.rows(program, many, folder),
        *routing.rows(),
        *finding.rows(program, large),
        *merging.rows(program, dealt, hand_ins),
        *across.rows(folder / "alike.napl"),
    ]
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
