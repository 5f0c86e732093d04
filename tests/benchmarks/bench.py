"""`make bench`: measures against the bars of speed, prints one table, and ends with 1 if a bar is not met.

Ratios hold on any machine; milliseconds hold on two quiet cores, offscreen at 1920×1080. Rows that say "start"
are timed from outside the process.
"""

import os
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
    import exporting
    import painting
    import starting
    from projects import make_project

    sample = ROOT / "sample_projects" / "curriculumdeskundigheid.napl"
    small = make_project(folder / "540 cellen.napl", paths=1, rows=90, levels=6)
    large = make_project(folder / "30.000 cellen.napl", paths=19, rows=200, levels=8)
    wide = make_project(folder / "200 bij 8.napl", paths=1, rows=200, levels=8)
    many = make_project(folder / "1.000 knopen.napl", paths=1, rows=125, levels=8)
    return [
        *starting.rows(sample, large, runs),
        *exporting.rows(large, folder),
        *painting.rows(small, large, wide, many),
    ]


if __name__ == "__main__":
    raise SystemExit(main())
