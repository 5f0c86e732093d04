"""What a group gets on paper: a sheet for each of its rows, in one PDF."""

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy.orm import Session

from napl_desktop.document.document import Document
from napl_desktop.exchange.groups.content import GroupOrder, GroupsContent
from napl_desktop.exchange.printing.pages import PrintedPage, path_pages, row_pages
from napl_desktop.exchange.printing.paper import PaperSize
from napl_desktop.queries.grid import PathGrid, path_grid
from napl_desktop.queries.outline import outline
from napl_desktop.wording import Wording
from ui.printing.output import Pdf, foot_of, page_words
from ui.printing.page_painter import TextMeasure


def print_rows(
    document: Document,
    content: GroupsContent,
    order: GroupOrder,
    date: str,
    words: Wording,
    target: Path,
    go_on: Callable[[], None],
) -> None:
    """Write the sheets of a group; `go_on` may raise between two of them. Raises a FileProblem."""
    on, number_words = page_words(words)
    pages: list[PrintedPage] = []
    with document.read_elsewhere() as db:
        for grid in _grids(db, content, order):
            for page in _pages(grid, content, order, on):
                go_on()
                pages.append(page)
    pdf = Pdf(pages, order.title, foot_of(order.title, date, words))
    for number, page in enumerate(pages, start=1):
        go_on()
        pdf.press.draw(page, number_words.format(number=number, count=len(pages)))
    pdf.write(target)


def _grids(db: Session, content: GroupsContent, order: GroupOrder) -> Iterator[PathGrid]:
    """Yield the paths that the group has something of, in the order of the project."""
    whole = content.group(order.handout_id).path_ids
    for atelier in outline(db).ateliers:
        for path in atelier.paths:
            grid = path_grid(db, path.id)
            if grid is not None and (path.id in whole or any(_held(grid, content, order))):
                yield grid


def _held(grid: PathGrid, content: GroupsContent, order: GroupOrder) -> Iterator[str]:
    """Yield the rows of a path that the group has."""
    return (row.id for row in grid.rows if order.handout_id in content.holders.get(row.id, ()))


def _pages(grid: PathGrid, content: GroupsContent, order: GroupOrder, on: str) -> Iterator[PrintedPage]:
    if not grid.rows:
        yield from path_pages(grid, PaperSize.A4, TextMeasure(), on)
    for row in _held(grid, content, order):
        yield from row_pages(grid, row, PaperSize.A4, TextMeasure(), on)
