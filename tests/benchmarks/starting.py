"""How long the program takes to start, seen from outside the process, against a bare window."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from table import Row
from turns import Turns

HEAVY = (
    "networkx",
    "openpyxl",
    "docx",
    "qtawesome",
    "defusedxml",
    "rapidfuzz",
    "ui.command_box",
    "napl_desktop.exchange",
    "napl_desktop.graph",
    "napl_desktop.rows.merging",
)

_BARE = """
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1920, 1080)
window.show()
def shown():
    print("shown", flush=True)
    app.quit()
QTimer.singleShot(0, shown)
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds until the first line is printed, and peak memory in MB."""

    milliseconds: float
    megabytes: float


def rows(sample: Path, large: Path, runs: int) -> list[Row]:
    """Measure the rows about starting."""
    bare = [sys.executable, "-c", _BARE]
    program = [sys.executable, "-m", "ui", "--quit-when-shown"]
    time_of_sample, time_of_large, memory = _measure(
        bare, [*program, str(sample)], [*program, str(large)], runs
    )
    took, reference = time_of_sample.middle
    big, small = time_of_large.middle
    peak, bare_peak = memory.middle
    heavy = _heavy(program, sample)
    return [
        # Qt, SQLAlchemy and an empty window take one. The rest is all that opening a project and showing its
        # first path may take before it is painted; what can wait comes after it. 1.6 is the aim. What is there in
        # between, of what the bare window takes, in instructions: the mapping of our tables 0.14, the names of Qt
        # 0.15 (0.03 of it as PySide knows every kind of widget once it is asked for one that Qt made, such as a
        # viewport), our other modules 0.25 (0.04 of it PySide reading their sources), opening the document 0.06,
        # making the window 0.10, the outline and the grid 0.14, and the first paint 0.09.
        Row("start until the grid of the sample is painted", took, "ms", 2, reference, goal=370),
        # As much again as Qt and SQLAlchemy take for themselves.
        Row("peak memory of that", peak, "MB", 2, bare_peak),
        Row(f"modules at start that should wait: {', '.join(heavy) or 'none'}", len(heavy), "", 0),
        # Only the first path is read and painted. What takes longer is copying the file and looking through it.
        Row("start until the first grid of 30,000 cells is painted", big, "ms", 2, small),
    ]


def _measure(bare: list[str], sample: list[str], large: list[str], runs: int) -> tuple[Turns, Turns, Turns]:
    """Start all three in turn; return the times of the sample and of the large project, and the memory."""
    time_of_sample, time_of_large, memory = Turns(), Turns(), Turns()
    for turn in range(runs + 1):
        window, small, big = map(_run, (bare, sample, large))
        if turn:  # the first round warms up
            time_of_sample.add([small.milliseconds], [window.milliseconds])
            time_of_large.add([big.milliseconds], [small.milliseconds])
            memory.add([small.megabytes], [window.megabytes])
    return time_of_sample, time_of_large, memory


def _environment(folder: str) -> dict[str, str]:
    """Return the environment of a person: a home of their own, and compiled code kept as when installed."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {
        "QT_QPA_PLATFORM": "offscreen",
        **{f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("CONFIG", "DATA", "STATE", "CACHE")},
    }


def _run(command: list[str]) -> Start:
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment(folder))
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - began
        process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.stdout.close()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or not line:
        raise SystemExit(f"{command} ended with {process.returncode} and said {line!r}")
    return Start(took * 1000, usage.ru_maxrss / 1024)


def _heavy(program: list[str], sample: Path) -> list[str]:
    """Return which modules that should wait are loaded at start, as the interpreter itself reports them."""
    with tempfile.TemporaryDirectory() as folder:
        command = [program[0], "-X", "importtime", *program[1:], str(sample)]
        said = subprocess.run(
            command, capture_output=True, text=True, check=True, env=_environment(folder)
        ).stderr
    loaded = {line.rsplit("|", 1)[1].strip() for line in said.splitlines() if line.startswith("import time:")}
    return [name for name in HEAVY if any(each == name or each.startswith(f"{name}.") for each in loaded)]
