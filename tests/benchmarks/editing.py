"""How long a person waits for a cell they wrote: until it is on the disk and on the screen."""

from itertools import count
from pathlib import Path

from plain import PlainFile, PlainTable, shown
from program import Paints, Program
from table import Row
from turns import Turns

from napl_desktop.queries.grid import PathGrid

_EDITS, _ROUNDS = 30, 5
_CELLS = 30_000
# What is written is never what was there: that would be no edit.
_NUMBERS = count()


def rows(program: Program, small: Path, large: Path, folder: Path) -> list[Row]:
    """Measure edits in a small and in a large project, which take turns too."""
    in_small, in_large = Turns(), Turns()
    with PlainFile(folder / "plain.sqlite", _CELLS) as file:
        for _ in range(_ROUNDS):
            for project, turns in ((small, in_small), (large, in_large)):
                with program.opened(project) as grid:
                    _edit(program, grid, file, turns)
    (little, bare_little), (much, bare) = in_small.middle, in_large.middle
    edit = "cell edit until durable and painted"
    return [
        # A bare commit and one bare repaint of the same texts take one. The rest is for what a person gets as
        # well: the step in the history, and what the other views then show.
        Row(f"{edit}: 30,000 cells", much, "ms", 1.75, bare, goal=30, p95=in_large.p95),
        # An edit must not become slow because there is much else in the project. What it took in the small one is
        # put in the speed that the machine had in the large one.
        Row(f"{edit}: 30,000 against 540 cells", much, "ms", 1.5, little * bare / bare_little),
    ]


def _edit(program: Program, grid: PathGrid, file: PlainFile, turns: Turns) -> None:
    table = program.table()
    plain = PlainTable(grid, table)
    with shown(plain):
        our_paints, plain_paints = Paints(table.viewport()), Paints(plain.viewport())

        def ours(number: int) -> float:
            program.choose(grid, number, number)
            program.type_in(_text())
            return our_paints.time(program.commit)

        def bare(number: int) -> float:
            row, level = number % len(grid.rows), number % len(grid.levels)
            plain.bring_into_view(row, level)

            def deed() -> None:
                text = _text()
                file.write(number, text)
                plain.show_text(row, level, text)

            return plain_paints.time(deed)

        Turns().go_round(ours, bare)  # the first edit makes what the others use again
        turns.go_round(ours, bare, _EDITS)


def _text() -> str:
    return f"Een nieuwe tekst met nummer {next(_NUMBERS)}, van gewone lengte voor een cel."
