"""How long a person waits for the grid of a large path: to see it, to scroll it, and to see it larger."""

from pathlib import Path

from plain import PlainTable, shown
from program import Paints, Program, rest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QTableView
from table import Row
from turns import Turns, in_turn

from napl_desktop.queries.grid import PathGrid

_FRAMES = 60
_SIZES = (110, 120, 200, 75, 100)
# In percent: the levels do not all fit on the screen then.
_WIDE = 200


def rows(program: Program, wide: Path) -> list[Row]:
    """Measure the grid of the path in `wide`, of 200 × 8, against a plain table with the same wrapped texts."""
    with program.opened(wide) as grid:
        table = program.table()
        plain = PlainTable(grid, table)
        with shown(plain):
            first = _first_paint(program, grid, table, plain)
            down = _scrolls(table, plain, Qt.Orientation.Vertical)
        zoom = _zooms(program, grid, table)
        program.zoom(_WIDE)
        rest()
        plain = PlainTable(grid, table)
        with shown(plain):
            across = _scrolls(table, plain, Qt.Orientation.Horizontal)
        program.zoom(100)
    return [
        # The plain table measures every row, ours only those in view; but ours reads the path before.
        _row("first paint", first, 1.75, goal=150),
        # Ours paints marks, tints, and rows that stay in view as well: that has to come from painting texts that
        # were broken into lines before.
        _row("one scroll frame", down, 1.25, goal=16, p95=down.p95),
        _row(f"one scroll frame across, at {_WIDE} %", across, 1.25, goal=16, p95=across.p95),
        # The plain table is measured and painted anew, and that is all. In ours Qt styles all two hundred widgets
        # of the window anew and lays them out, which takes as long again.
        _row("another zoom", zoom, 2.5, goal=200),
    ]


def _row(what: str, turns: Turns, bar: float, goal: float, p95: float | None = None) -> Row:
    took, reference = turns.middle
    return Row(f"grid of 200 × 8: {what}", took, "ms", bar, reference, goal, p95)


def _first_paint(program: Program, grid: PathGrid, table: QTableView, plain: PlainTable) -> Turns:
    """Leave the path and come back to it: reading it, and measuring and painting what is in view."""
    our_paints, plain_paints = Paints(table.viewport()), Paints(plain.viewport())

    def ours(_: int) -> float:
        program.choose(None)
        rest()
        return our_paints.time(lambda: program.choose(grid))

    def bare(_: int) -> float:
        plain.show_nothing()
        rest()
        return plain_paints.time(plain.show_texts)

    return in_turn(ours, bare, rounds=11)


def _scrolls(table: QTableView, plain: PlainTable, way: Qt.Orientation) -> Turns:
    def scrolled(view: QTableView):
        bar = view.verticalScrollBar() if way is Qt.Orientation.Vertical else view.horizontalScrollBar()
        paints = Paints(view.viewport())
        return lambda place: paints.time(lambda: bar.setValue(_position(bar, place)))

    return in_turn(scrolled(table), scrolled(plain), _FRAMES)


def _position(bar: QScrollBar, place: int) -> int:
    """Return a position that differs from the one before, also at the beginning of a round."""
    return bar.minimum() + (bar.maximum() - bar.minimum()) * (place + 1) // (_FRAMES + 1)


def _zooms(program: Program, grid: PathGrid, table: QTableView) -> Turns:
    paints = Paints(table.viewport())

    def ours(place: int) -> float:
        took = paints.time(lambda: program.zoom(_SIZES[place]))
        rest()
        return took

    def bare(place: int) -> float:
        # Made and thrown away each time: our zoom would have to dress it too.
        plain = PlainTable(grid, table)
        with shown(plain):
            return Paints(plain.viewport()).time(lambda: plain.show_larger(_SIZES[place]))

    return in_turn(ours, bare, len(_SIZES), rounds=3)
