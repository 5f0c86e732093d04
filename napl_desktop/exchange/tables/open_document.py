"""Tables from a spreadsheet (.ods) or a text (.odt) of LibreOffice, or of another program with that standard.

Source of the names: OASIS, Open Document Format for Office Applications, version 1.3.
"""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from napl_desktop.exchange.tables.limits import MOST_COLUMNS, MOST_ROWS
from napl_desktop.exchange.tables.markup_text import children, struck_text_of, text_of
from napl_desktop.exchange.tables.open_document_part import OpenDocumentPart, OpenDocumentStyles
from napl_desktop.exchange.tables.raw import (
    Aside,
    AsideKind,
    CellPosition,
    Hidden,
    Merge,
    RawTable,
    cropped,
    too_large,
)
from napl_desktop.exchange.tables.xml_part import read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

_CONTENT, _STYLES = "content.xml", "styles.xml"


def read_open_document(office: OfficeFile) -> tuple[RawTable, ...]:
    """Return the sheets or tables with text, in their order.

    Tables of a text are named "Tabel 1", "Tabel 2" and so on. Raises NotATable, TableTooLarge; an OSError passes.
    """
    styles = OpenDocumentStyles()
    if _STYLES in office.names:
        read_part(office, _STYLES, styles)
    content = OpenDocumentPart(office.allowance, styles)
    read_part(office, _CONTENT, content)
    read = (table.raw(office.path) for table in _tables(content))
    return tuple(table for table in read if table is not None)


def _tables(content: OpenDocumentPart) -> list["_Table"]:
    tables: list[_Table] = []
    before: list[str] = []
    for block in children(content.top, {"p", "tbl"}):
        if block.tag == "p":
            before.append(text_of(block))
            continue
        name = block.get("name", "") if content.has_sheets else f"Tabel {len(tables) + 1}"
        tables.append(_Table(block, name, content))
        tables[-1].keep(AsideKind.BEFORE, before)
        before = []
    if tables:
        tables[-1].keep(AsideKind.AFTER, before)
    return tables


class _Table:
    """One table: its cells put on a grid. Of what is repeated, only what has text takes room."""

    def __init__(self, table: Element, name: str, content: OpenDocumentPart) -> None:
        self._name = name
        self._is_hidden = table.get("hidden") == "1"
        self._content = content
        self._cells: dict[CellPosition, str] = {}
        self._merges: list[Merge] = []
        self._asides: list[Aside] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._too_large = False
        self._read_columns(table)
        self._read_rows(table)

    def keep(self, kind: AsideKind, lines: list[str]) -> None:
        """Keep running text that stands before or after the table."""
        if text := "\n".join(filter(None, lines)):
            self._asides.append(Aside(kind, text))

    def raw(self, source: Path) -> RawTable | None:
        """Return the table; None when there is no text in it."""
        if self._too_large:
            return too_large(self._name, source=source, hidden=self._is_hidden)
        return cropped(
            self._name,
            self._cells,
            self._merges,
            self._asides,
            source=source,
            hidden=self._is_hidden,
            unseen=Hidden(frozenset(self._hidden_rows), frozenset(self._hidden_columns)),
            in_text=not self._content.has_sheets,
        )

    def _read_columns(self, table: Element) -> None:
        column = 0
        for element in children(table, {"column"}):
            after = column + _number(element, "columns-repeated")
            if element.get("hidden") == "1":
                self._hidden_columns |= set(range(column, min(after, column + MOST_COLUMNS)))
            column = after

    def _read_rows(self, table: Element) -> None:
        row = 0
        for element in children(table, {"tr"}):
            after = row + _number(element, "rows-repeated")
            cells = [each for each in self._placed(element) if each[1] or each[2].get("spans")]
            if cells and after - row > MOST_ROWS:
                self._too_large = True
                return
            if element.get("hidden") == "1":
                self._hidden_rows |= set(range(row, min(after, row + MOST_ROWS)))
            for again in range(row, after) if cells else ():
                for column, text, cell in cells:
                    self._put(again, column, text, cell)
            row = after

    def _placed(self, row: Element) -> Iterator[tuple[int, str, Element]]:
        """Return the cells of a row with their columns and texts; one with text that is repeated, each time."""
        column = 0
        for cell in children(row, {"tc"}):
            after = column + _number(cell, "columns-repeated")
            text = text_of(cell)
            has_more = text or cell.get("spans") or self._content.notes.get(cell) or struck_text_of(cell)
            if has_more and after - column > MOST_COLUMNS:
                self._too_large = True
                return
            for place in range(column, after) if has_more else ():
                yield place, text, cell
            column = after

    def _put(self, row: int, column: int, text: str, cell: Element) -> None:
        self._cells[row, column] = text
        down, across = _number(cell, "rows-spanned"), _number(cell, "columns-spanned")
        if cell.get("spans"):
            last_row, last_column = min(down, MOST_ROWS), min(across, MOST_COLUMNS)
            self._merges.append(Merge(row, column, row + last_row - 1, column + last_column - 1))
        if struck := struck_text_of(cell).strip():
            self._asides.append(Aside(AsideKind.STRUCK, struck, (row, column)))
        for kind, note in self._content.notes.get(cell, ()):
            self._asides.append(Aside(kind, note, (row, column)))


def _number(element: Element, name: str) -> int:
    """Return how many times or how far something is there, at least once; of absurd numbers, seven digits."""
    value = element.get(name, "")[:7]
    return max(int(value), 1) if value.isdecimal() else 1
