"""One table of a document: its cells put on a grid, with what is merged."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from napl_desktop.exchange.tables.limits import MOST_COLUMNS, MOST_ROWS
from napl_desktop.exchange.tables.markup_text import children, references, struck_text_of, text_of
from napl_desktop.exchange.tables.raw import (
    Aside,
    AsideKind,
    CellPosition,
    Merge,
    RawTable,
    cropped,
    too_large,
)
from napl_desktop.text import normalise


class MarkupTable:
    """Collects the cells of one table; `notes` are the document's notes by mark and id."""

    def __init__(self, table: Element, name: str, notes: Mapping[tuple[str, str], str]) -> None:
        self._name = name
        self._notes = notes
        self._cells: dict[CellPosition, str] = {}
        self._asides: list[Aside] = []
        self._merges: list[Merge] = []
        # By its first column: the first row and the last column of the merged area that is still growing down.
        self._growing: dict[int, CellPosition] = {}
        self._too_large = False
        rows = list(children(table, {"tr"}))
        for row, element in enumerate(rows):
            self._add_row(row, element)
        self._close(len(rows), set(self._growing))

    def keep(self, kind: AsideKind, text: str) -> None:
        """Keep running text that stands before or after the table."""
        if text:
            self._asides.append(Aside(kind, text))

    def shown_rows(self) -> list[list[str]]:
        """Return what the user sees in every place, from the first row and column to the last text."""
        texts = {place: text for place, cell in self._cells.items() if (text := normalise(cell))}
        height = max((row for row, _ in texts), default=-1) + 1
        width = max((column for _, column in texts), default=-1) + 1
        for merge in self._merges:
            shared = texts.get(merge.first, "")
            for place in merge.places():
                texts.setdefault(place, shared)
        return [[texts.get((row, column), "") for column in range(width)] for row in range(height)]

    def raw(self, source: Path) -> RawTable | None:
        """Return the table; None when there is no text in it."""
        if self._too_large:
            return too_large(self._name, source=source)
        return cropped(self._name, self._cells, self._merges, self._asides, source=source)

    def _add_row(self, row: int, element: Element) -> None:
        column = _number(element, "gridBefore")
        alive: set[int] = set()
        for cell in children(element, {"tc"}):
            last = column + max(_number(cell, "gridSpan"), 1) - 1
            if row >= MOST_ROWS or last >= MOST_COLUMNS:
                self._too_large = True
                return
            if not (_continues(cell) and column in self._growing):
                self._close(row, {column})
                self._growing[column] = (row, last)
            alive.add(column)
            self._add_text(row, column, cell)
            column = last + 1
        self._close(row, set(self._growing) - alive)

    def _add_text(self, row: int, column: int, cell: Element) -> None:
        self._cells[row, column] = text_of(cell)
        if struck := struck_text_of(cell).strip():
            self._asides.append(Aside(AsideKind.STRUCK, struck, (row, column)))
        for kind, number in references(cell):
            aside = AsideKind.COMMENT if kind == "commentReference" else AsideKind.FOOTNOTE
            self._asides.append(Aside(aside, self._notes.get((kind, number), ""), (row, column)))

    def _close(self, row: int, columns: set[int]) -> None:
        for column in columns & set(self._growing):
            top, last = self._growing.pop(column)
            self._merges.append(Merge(top, column, row - 1, last))


def _number(element: Element, name: str) -> int:
    # Six digits say as well as more that it is too much.
    value = element.get(name, "")[:6]
    return int(value) if value.isdecimal() else 0


def _continues(cell: Element) -> bool:
    """Say whether a cell belongs to the one above it."""
    return cell.get("vMerge", "restart") != "restart"
