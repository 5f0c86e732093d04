"""How long a person waits for the graph of a path and for the map of roles: to see, to move, to change."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from plain import PlainFile, PlainScene, shown
from program import Paints, Program, rest
from PySide6.QtWidgets import QGraphicsView, QScrollBar
from table import Row
from turns import Turns, in_turn

from napl_desktop.queries.grid import PathGrid

_FRAMES, _CHANGES, _OPENINGS = 40, 30, 7
_STEP = 1.25
_CELLS = 30_000


@dataclass(frozen=True, slots=True)
class _Kind:
    """A view on a plane: what it is called, how it is shown, how many cards and lines it has, and its bars."""

    name: str
    show: Callable[[Program], QGraphicsView]
    cards: int
    lines: int
    first_bar: float
    zoom_bar: float
    pan_bar: float


# The plain scene has no words, and knows beforehand where everything is. Words are most of what both views paint
# where they can be read.
_GRAPH = _Kind(
    "graph of 1,000 nodes and 2,000 lines",
    Program.graph,
    1_000,
    2_000,
    first_bar=3,  # that again to find places and ways, and once more to read the path and make the view
    zoom_bar=0.5,  # Qt asks every item of its scene; one item that draws all cards must be twice as quick
    pan_bar=4,
)
_ROLES = _Kind(
    "map of 100 roles and 160 relations",
    Program.role_map,
    100,
    160,
    # So few items cost the plain scene little, and it no longer pays for what we left until after our paint:
    # layers and lines around cards are looked for (1 ×), dashed lines and words painted (3 ×), roles read.
    first_bar=7,
    zoom_bar=5,  # as for the graph, without a thousand items to win on
    pan_bar=3,
)


def rows(program: Program, many: Path, folder: Path) -> list[Row]:
    """Measure both views of the project `many`, against a plain scene with as many rectangles and lines."""
    firsts = {kind: Turns() for kind in (_GRAPH, _ROLES)}
    for _ in range(_OPENINGS):
        with program.opened(many):
            for kind, turns in firsts.items():
                _show_first(program, kind, turns)
    with program.opened(many) as grid:
        moved = [row for kind in firsts for row in _moves(program, kind)]
        change = _changes(program, grid, folder)
    first = [
        _row(kind, "layout and first paint", turns, kind.first_bar, goal=1000)
        for kind, turns in firsts.items()
    ]
    return [*first, *moved, change]


def _row(kind: _Kind, what: str, turns: Turns, bar: float, goal: float, p95: float | None = None) -> Row:
    took, reference = turns.middle
    return Row(f"{kind.name}: {what}", took, "ms", bar, reference, goal, p95)


def _show_first(program: Program, kind: _Kind, turns: Turns) -> None:
    # The details beside it come after its paint: they are to be made before the plain scene is timed.
    def ours(_: int) -> float:
        rest()
        began = time.perf_counter()
        Paints(kind.show(program).viewport()).wait()
        took = (time.perf_counter() - began) * 1000
        rest()
        return took

    def bare(_: int) -> float:
        view = kind.show(program)
        began = time.perf_counter()
        plain = PlainScene(view, kind.cards, kind.lines)
        with shown(plain):
            Paints(plain.viewport()).wait()
            return (time.perf_counter() - began) * 1000

    turns.go_round(ours, bare)


def _moves(program: Program, kind: _Kind) -> list[Row]:
    """Zoom with all in view, and then pan at 100 %; the plain scene shows the same part at the same size."""
    view = kind.show(program)
    plain = PlainScene(view, kind.cards, kind.lines)
    with shown(plain):
        our_paints, plain_paints = Paints(view.viewport()), Paints(plain.viewport())

        def bare(_: int) -> float:
            return plain_paints.time(plain.follow)

        def zoomed(place: int) -> float:
            return our_paints.time(lambda: view.zoom_by(1 / _STEP if place % 2 else _STEP))

        def panned(place: int) -> float:
            bar = max(view.verticalScrollBar(), view.horizontalScrollBar(), key=QScrollBar.maximum)
            return our_paints.time(lambda: bar.setValue(bar.maximum() * (place + 1) // (_FRAMES + 1)))

        view.fit()
        zooms = in_turn(zoomed, bare, _FRAMES)
        while view.zoom < 1:
            view.zoom_by(_STEP)
        pans = in_turn(panned, bare, _FRAMES)
    return [
        _row(kind, "zoom with all in view", zooms, kind.zoom_bar, goal=16, p95=zooms.p95),
        _row(kind, "pan at 100 %", pans, kind.pan_bar, goal=16, p95=pans.p95),
    ]


def _changes(program: Program, grid: PathGrid, folder: Path) -> Row:
    """Change cells while the graph is seen."""
    view = program.graph()
    plain = PlainScene(view, _GRAPH.cards, _GRAPH.lines)
    numbers = count()
    with PlainFile(folder / "plain-graph.sqlite", _CELLS) as file, shown(plain):
        plain.follow()
        our_paints, plain_paints = Paints(view.viewport()), Paints(plain.viewport())

        def ours(row: int) -> float:
            text = f"Een nieuwe tekst met nummer {next(numbers)}."
            return our_paints.time(lambda: program.write(grid, row, row % len(grid.levels), text))

        def bare(row: int) -> float:
            def deed() -> None:
                file.write(row, f"Een nieuwe tekst met nummer {next(numbers)}.")
                plain.change(row)

            return plain_paints.time(deed)

        changes = in_turn(ours, bare, _CHANGES)
    # A bare commit and one bare repaint of the scene, which is very little; a thousand cells are read again, and
    # outline, inspector and status line show it too. On a quiet machine it takes nine to ten.
    return _row(_GRAPH, "a change in a cell until it is shown", changes, 12, goal=50, p95=changes.p95)
