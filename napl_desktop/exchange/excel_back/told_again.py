"""What only tells again what is elsewhere: nothing comes back from it, so what is changed there is said.

Overzicht, Stam en takken, Witte vlekken, Zelfde als and Gegevens do so as a whole, and on the sheets with tables
the columns that say where a line belongs.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from napl_desktop.exchange.excel.book import Book
from napl_desktop.exchange.excel.contract import SheetName
from napl_desktop.exchange.excel.data_sheet import ORIGIN, data_sheet
from napl_desktop.exchange.excel.note_sheet import note_sheet
from napl_desktop.exchange.excel.overview import overview_sheet
from napl_desktop.exchange.excel.package import WorkbookSheet
from napl_desktop.exchange.excel.relation_sheet import relation_sheet
from napl_desktop.exchange.excel.role_sheet import role_sheet
from napl_desktop.exchange.excel.route_sheet import route_sheet
from napl_desktop.exchange.excel.same_sheet import same_sheet
from napl_desktop.exchange.excel.trunk_sheet import trunk_sheet
from napl_desktop.exchange.excel.view import ProjectView
from napl_desktop.exchange.excel.white_spot_sheet import white_spot_sheet
from napl_desktop.exchange.excel_back.sheets import ReturnedSheet
from napl_desktop.exchange.tables.cell_values import value_as_text
from napl_desktop.text import normalise

# Of more cells this takes as long as all that comes back.
_MOST_PLACES = 2000
_PERCENT = "0%"
_SHEETS: Mapping[str, Callable[[Book, ProjectView], WorkbookSheet]] = {
    SheetName.OVERVIEW: overview_sheet,
    SheetName.WHITE_SPOTS: white_spot_sheet,
    SheetName.TRUNK: trunk_sheet,
    SheetName.DATA: data_sheet,
    SheetName.SAME_AS: same_sheet,
}
_OF_COUNTRY = frozenset({SheetName.TRUNK, SheetName.WHITE_SPOTS})

_TABLES: Mapping[str, Callable[[Book, ProjectView], WorkbookSheet]] = {
    SheetName.ROLES: role_sheet,
    SheetName.RELATIONS: relation_sheet,
    SheetName.ROUTES: route_sheet,
    SheetName.NOTES: note_sheet,
}

_Line = tuple[str, ...]
LinesById = Mapping[str, Mapping[str, str]]
"""Id → head of a column → what was written there."""


def told_again(project: ProjectView) -> frozenset[str]:
    """Return the names of the sheets on which a change is looked for: of a large project not the long ones."""
    passed = set() if project.snapshot.is_national else _OF_COUNTRY
    if _is_large(project):
        passed = _OF_COUNTRY | {SheetName.DATA}
    return frozenset(_SHEETS.keys() - passed)


def lines_that_left(project: ProjectView, name: str) -> LinesById:
    """Return the lines with ids of a sheet with a table, as they left; of a large project none."""
    if _is_large(project):
        return {}
    lines = _texts_of(_TABLES[name](Book.of(project.snapshot), project))
    head = next(line for line in lines if line[0].endswith("-id"))
    return {line[0]: dict(zip(head, line, strict=True)) for line in lines if line[0]}


def _is_large(project: ProjectView) -> bool:
    return sum(path.places for path in project.paths) > _MOST_PLACES


def changed_sheets(project: ProjectView, sheets: Sequence[ReturnedSheet]) -> list[str]:
    """Return which of the sheets hold other lines than they left with; their order is no change."""
    book = Book.of(project.snapshot)
    return [
        sheet.name
        for sheet in sheets
        if sheet.unclear or _lines_of(sheet) != _counted(_texts_of(_SHEETS[sheet.name](book, project)))
    ]


def _texts_of(sheet: WorkbookSheet) -> Iterator[list[str]]:
    """Yield the lines of a sheet as it is written, read as cells are; the only fractions on them are shares."""
    for row in sheet.rows:
        yield [
            normalise(value_as_text(value, _PERCENT if isinstance(value, float) else None))
            for value in row.values
        ]


def _lines_of(sheet: ReturnedSheet) -> Counter[_Line]:
    passed = {column for (_row, column), text in sheet.cells.items() if text == ORIGIN.title}
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in sheet.cells.items():
        if column not in passed:
            rows.setdefault(row, {})[column] = text
    return _counted([cells.get(column, "") for column in range(max(cells) + 1)] for cells in rows.values())


def _counted(lines: Iterable[Sequence[str]]) -> Counter[_Line]:
    return Counter(line for texts in lines if (line := _without_blank_end(texts)))


def _without_blank_end(texts: Sequence[str]) -> _Line:
    line = [normalise(text) for text in texts]
    while line and not line[-1]:
        line.pop()
    return tuple(line)
