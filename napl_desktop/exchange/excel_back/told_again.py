"""The sheets that are made of the others: nothing comes back from them, so what is changed there is said."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.data_sheet import data_sheet
from napl_desktop.exchange.excel.overview import overview_sheet
from napl_desktop.exchange.excel.package import WorkbookSheet
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet
from napl_desktop.exchange.tables.cell_values import value_as_text
from napl_desktop.text import normalise

# Of more cells the long table takes as long to read as all that comes back.
_MOST_PLACES = 2000
_PERCENT = "0%"
_SHEETS: Mapping[str, Callable[[Book, ProjectView], WorkbookSheet]] = {
    SheetName.OVERVIEW: overview_sheet,
    SheetName.DATA: data_sheet,
}

_Line = tuple[str, ...]


def told_again(project: ProjectView) -> frozenset[str]:
    """Return the names of the sheets on which a change is looked for: of a large project not the long table."""
    places = sum(path.places for path in project.paths)
    return frozenset(_SHEETS if places <= _MOST_PLACES else {SheetName.OVERVIEW})


def changed_sheets(project: ProjectView, sheets: Sequence[ReturnedSheet]) -> list[str]:
    """Return which of the sheets hold other lines than they left with; their order is no change."""
    book = Book.of(project.snapshot)
    return [
        sheet.name
        for sheet in sheets
        if sheet.unclear or _lines_of(sheet) != _lines_that_left(_SHEETS[sheet.name](book, project))
    ]


def _lines_that_left(sheet: WorkbookSheet) -> Counter[_Line]:
    """Return the lines of a sheet as it is written, read as cells are; the only fractions on them are shares."""
    return _counted(
        [value_as_text(value, _PERCENT if isinstance(value, float) else None) for value in row.values]
        for row in sheet.rows
    )


def _lines_of(sheet: ReturnedSheet) -> Counter[_Line]:
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in sheet.cells.items():
        rows.setdefault(row, {})[column] = text
    return _counted([cells.get(column, "") for column in range(max(cells) + 1)] for cells in rows.values())


def _counted(lines: Iterable[Sequence[str]]) -> Counter[_Line]:
    return Counter(line for texts in lines if (line := _without_blank_end(texts)))


def _without_blank_end(texts: Sequence[str]) -> _Line:
    line = [normalise(text) for text in texts]
    while line and not line[-1]:
        line.pop()
    return tuple(line)
