"""A sheet that is one Excel table below a few lines of introduction: overview, roles, notes, data."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from napl_desktop.exchange.excel.book import A3, Book
from napl_desktop.exchange.excel.measure import row_height
from napl_desktop.exchange.excel.package import SheetRow, Value, WorkbookSheet
from napl_desktop.exchange.excel.styles import StyleName

_COUNTS = frozenset({StyleName.COUNT, StyleName.PERCENT})
_WRAPPED = frozenset({StyleName.TABLE_WRAPPED, StyleName.TABLE_LINK})


class SheetColumn(Struct, frozen=True):
    """A column of a table; a width of 0 hides it."""

    title: str
    width: float
    style: StyleName = StyleName.TABLE_TEXT


def under_title(book: Book, title: str) -> tuple[SheetRow, ...]:
    """Return the introduction of a table of which the title says enough."""
    return book.row((None, StyleName.PLAIN), (title, StyleName.TITLE), height=32), book.row(
        (None, StyleName.PLAIN)
    )


def table_sheet(
    book: Book,
    name: str,
    columns: Sequence[SheetColumn],
    lines: Iterable[Sequence[Value]],
    count: int,
    intro: Sequence[SheetRow] = (),
) -> WorkbookSheet:
    """Return the sheet `name`: below `intro` `count` `lines`, with one value for each of `columns`.

    Without lines it is hidden: only so no program prints a sheet with nothing but a head.
    """
    head = len(intro) + 1
    # Excel wants at least one line in a table.
    last = head + max(1, count)
    frame = book.sheet(name, [column.width for column in columns])
    frame.freeze_panes = f"A{head + 1}"
    if not count:
        frame.sheet_state = frame.SHEETSTATE_HIDDEN
    book.page(frame, A3, head=f"{head}:{head}")
    _declare_table(frame, name, columns, f"A{head}:{get_column_letter(len(columns))}{last}")
    return WorkbookSheet(frame, _rows(book, columns, lines, intro), (last, len(columns)))


def _declare_table(frame: Worksheet, name: str, columns: Sequence[SheetColumn], ref: str) -> None:
    # openpyxl would take the titles from the cells, but those come only later.
    titles = [TableColumn(id=number, name=column.title) for number, column in enumerate(columns, start=1)]
    style = TableStyleInfo("TableStyleLight1", showRowStripes=True)
    filters = AutoFilter(ref=ref)
    # Excel wants a name without spaces here.
    own = name.replace(" ", "_")
    table = Table(displayName=own, ref=ref, autoFilter=filters, tableColumns=titles, tableStyleInfo=style)
    frame.add_table(table)


def _rows(
    book: Book, columns: Sequence[SheetColumn], lines: Iterable[Sequence[Value]], intro: Sequence[SheetRow]
) -> Iterator[SheetRow]:
    yield from intro
    titles = [column.title for column in columns]
    heads = [StyleName.COUNT_HEAD if column.style in _COUNTS else StyleName.HEAD for column in columns]
    shown = [column for column in columns if column.width]
    height = row_height([column.title for column in shown], [column.width for column in shown])
    yield SheetRow(titles, [book.styles[head] for head in heads], height + 4)
    styles = [book.styles[column.style] for column in columns]
    wrapped = [(at, column.width) for at, column in enumerate(columns) if column.style in _WRAPPED]
    empty = True
    for line in lines:
        empty = False
        yield SheetRow(line, styles, _height(line, wrapped))
    if empty:
        yield SheetRow([None] * len(columns), styles)


def _height(line: Sequence[Value], wrapped: Sequence[tuple[int, float]]) -> float:
    return row_height([str(line[at] or "") for at, _ in wrapped], [width for _, width in wrapped])
