"""A grid drawn as text, and what a person sees in it."""

from dataclasses import dataclass, field

from napl_desktop.exchange.tables.guess import guess
from napl_desktop.exchange.tables.path_reading import TableReading, read_path
from napl_desktop.exchange.tables.raw import Merge, RawTable, from_rows


@dataclass(frozen=True)
class Grid:
    """A grid, what a person sees in it, and the texts of it that should be listed as left out."""

    rows: list[list[str]]
    levels: str
    titles: str
    filled: int
    merges: list[Merge] = field(default_factory=list)
    stages: str = ""
    listed: str = ""


def lines(drawing: str) -> list[list[str]]:
    """Return the cells of a drawing: a line for each row, a bar between cells."""
    return [[cell.strip() for cell in line.split("|")] for line in drawing.strip("\n").rstrip().split("\n")]


def table_of(grid: Grid) -> RawTable:
    """Return the grid as a table that was read."""
    table = from_rows(grid.rows, grid.merges)
    assert table is not None
    return table


def reading_of(grid: Grid, layers: int | None = None) -> TableReading:
    """Return the path that the guess makes of a grid."""
    table = table_of(grid)
    return read_path(table, guess(table, layers=layers), "Een pad")


def seen_in(reading: TableReading) -> dict[str, object]:
    """Return of a path what a grid says of itself, to compare with `said_of`."""
    plan = reading.plan
    return {
        "levels": ", ".join(level.title for level in plan.levels),
        "titles": "; ".join("/".join(row.layers) for row in plan.rows),
        "filled": sum(bool(text) for row in plan.rows for text in row.texts),
        "stages": ", ".join(level.stage for level in plan.levels if level.stage),
        "listed": sorted(left.text for left in reading.left_out),
    }


def said_of(grid: Grid) -> dict[str, object]:
    """Return what a person sees in a grid, to compare with `seen_in`."""
    return {
        "levels": grid.levels,
        "titles": grid.titles,
        "filled": grid.filled,
        "stages": grid.stages,
        "listed": sorted(grid.listed.split(", ")) if grid.listed else [],
    }
