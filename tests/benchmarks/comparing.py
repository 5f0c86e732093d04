"""How long it takes to compare the rows of two copies of a project, and to merge two copies that went apart."""

import time
from collections.abc import Callable
from pathlib import Path

from content import Rows, content_of
from table import Row
from turns import Timed, in_turn

from napl_desktop.rows import diff
from napl_desktop.rows.merging import merge


def rows(large: Path) -> list[Row]:
    """Measure `diff` and `merge` on the project `large`, against comparing two copies row by row."""
    base, ours, theirs = content_of(large), _changed(large, 0), _changed(large, 5)
    size = f"{len(base):,} rows, a tenth changed"
    return [
        # Which columns of which rows differ. A bare comparison takes some 85 ms on two quiet cores, so there the
        # bars and the goals say the same.
        _timed(f"diff of {size}", lambda: diff(base, ours), (base, ours), 6, 0.5),
        # Two comparisons, and a proposal for every row that differs, with what does not fit together any more.
        _timed(f"merge of {size} on each side", lambda: merge(base, ours, theirs), (base, ours), 12, 1),
    ]


def _timed(what: str, deed: Callable[[], object], copies: tuple[Rows, Rows], bar: float, goal: float) -> Row:
    turns = in_turn(_seconds(deed), _seconds(lambda: _differing(*copies)))
    took, reference = turns.middle
    return Row(what, took, "s", bar, reference, goal)


def _seconds(deed: Callable[[], object]) -> Timed:
    def took(_: int) -> float:
        began = time.perf_counter()
        deed()
        return time.perf_counter() - began

    return took


def _differing(one: Rows, other: Rows) -> list[tuple[str, str]]:
    """Return which rows differ, as a short script finds out."""
    return [key for key in one.keys() | other.keys() if one.get(key) != other.get(key)]


def _changed(file: Path, which: int) -> Rows:
    """Return a project with every tenth cell changed, `which` of ten; one in ten of these is the first of ten.

    So two sides with another `which` changed some cells both, each in its own way.
    """
    content = content_of(file)
    cells = [row for (table, _), row in content.items() if table == "descriptor"]
    for number, cell in enumerate(cells):
        if number % 10 == (0 if number % 100 < 10 else which):
            cell["text"] = f"{cell['text']}, anders {which}"
    return content
