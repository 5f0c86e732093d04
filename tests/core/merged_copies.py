"""Copies of a project in which groups worked, to be merged by hand."""

from collections.abc import Callable
from pathlib import Path

from napl_desktop.document.document import Document
from napl_desktop.model import descriptor_id
from napl_desktop.operations.descriptors import write_cell
from napl_desktop.operations.merges import Arrival, accept_merge
from napl_desktop.operations.plan import PathPlan, PlannedLevel, PlannedRow
from napl_desktop.rows import Rows, read_all, shared_rows
from tests.core.made_projects import grid_of, make_project

Work = Callable[[Document], object]


def deal_out(document: Document, name: str, work: Work) -> Path:
    """Let a group work in a copy, which it gets opened; return its file."""
    place = document.path.with_name(f"{name}.napl")
    document.save_copy(place)
    with Document.open(place) as copy:
        work(copy)
    return place


def writes(*texts: tuple[str, int, str]) -> Work:
    """Return what writes texts: each with the title of its row and the number of its level."""

    def work(document: Document) -> None:
        grid = grid_of(document)
        rows = {row.title: row.id for row in grid.rows}
        for row, level, text in texts:
            write_cell(document, rows[row], grid.levels[level].id, text)

    return work


def text_of(document: Document, row: str, level: int) -> str:
    """Return the text of a cell."""
    grid = grid_of(document)
    found = next(each for each in grid.rows if each.title == row)
    return grid.cell(found.id, grid.levels[level].id).text


def arrival(name: str, rows: Rows) -> Arrival:
    """Return what arrives of a copy of which no state is known."""
    return Arrival(name, "", (), rows, rows)


def make_large(folder: Path, rows: int, differ: int) -> tuple[Path, list[Path]]:
    """Make a project of so many rows by two levels, and two copies that wrote in every cell.

    In the first cell of `differ` rows they wrote something else than each other; elsewhere only one wrote.
    """
    plan = PathPlan(
        "Groot",
        (PlannedLevel("startbekwaam"), PlannedLevel("expert")),
        tuple(
            PlannedRow((f"Rij {number}",), (f"Doet {number}.", f"Kan {number}.")) for number in range(rows)
        ),
    )
    with make_project(folder / "Groot.napl", plan) as document:
        copies = [
            deal_out(document, "Groep A", _all_over("A", rows, differ, level=0)),
            deal_out(document, "Groep B", _all_over("B", rows, differ, level=1)),
        ]
    return document.path, copies


def _all_over(name: str, rows: int, differ: int, level: int) -> Work:
    """Return what writes in its own level in every row, and in the first rows in that of the other too."""

    def work(document: Document) -> None:
        grid = grid_of(document)
        with document.read() as db:
            before = shared_rows(read_all(db.connection()))
        after = dict(before)
        for number, row in enumerate(grid.rows[:rows]):
            for at in {level, *([0] if number < differ else [])}:
                key = ("descriptor", descriptor_id(row.id, grid.levels[at].id))
                after[key] = {**after[key], "text": f"Doet {number} zoals {name}."}
        accept_merge(document, before, after, [arrival(name, after)])

    return work
