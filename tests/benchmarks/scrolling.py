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
            first = _first_paint(program, grid, table, plain).median
            down = _scrolls(table, plain, Qt.Orientation.Vertical).p95
        zoom = _zooms(program, grid, table).median
        program.zoom(_WIDE)
        rest()
        plain = PlainTable(grid, table)
        with shown(plain):
            across = _scrolls(table, plain, Qt.Orientation.Horizontal).p95
        program.zoom(100)
    name = "grid of 200 × 8"
    return [
        Row(f"{name}: first paint", first[0], "ms", 1.5, first[1], goal=150),
        Row(f"{name}: one scroll frame, p95", down[0], "ms", 1.25, down[1], goal=16),
        Row(f"{name} at {_WIDE} %: one scroll frame across, p95", across[0], "ms", 1.25, across[1], goal=16),
        Row(f"{name}: another zoom", zoom[0], "ms", 4, zoom[1], goal=200),
    ]


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
