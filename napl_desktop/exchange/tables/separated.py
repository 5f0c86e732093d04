"""Tables from text files (.csv, .tsv, .txt): which encoding, which separator, then the cells."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from math import log2
from pathlib import Path

from napl_desktop.errors.tables import NotATable
from napl_desktop.exchange.tables.limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SIGNS,
    Check,
    refusal,
)
from napl_desktop.exchange.tables.raw import CellPosition, RawTable, cropped

_SEPARATORS = (";", "\t", ",")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_OF_TEXT = dict.fromkeys((*range(9), *range(14, 27), *range(28, 32)))
# Excel's own way to say which separator follows.
_ANNOUNCED = re.compile('sep=([^"\r\n])\r?\n', re.IGNORECASE)
_LINES_TO_JUDGE = 200
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
# Cells and lines, the blank ones included.
_MOST_PLACES = 1_000_000


def read_separated(path: Path, check: Check) -> tuple[RawTable, ...]:
    """Return the one table of a text file, or none. Raises NotATable, TableTooLarge; an OSError passes."""
    if path.stat().st_size > MOST_SIGNS:
        raise refusal(path)
    separator, text = _separator(_decoded(path.read_bytes(), path))
    # Programs write the blank rows and columns of a sheet as well, a million of them if need be.
    text = text.rstrip(f"{separator}\r\n ")
    if text.count(separator) + text.count("\n") + text.count("\r") > _MOST_PLACES:
        raise refusal(path)
    try:
        cells = _cells(_lines(text, separator), path, check)
    except csv.Error as error:
        raise NotATable(path) from error
    table = cropped(path.stem, cells, source=path)
    return (table,) if table else ()


def _cells(lines: Iterable[list[str]], path: Path, check: Check) -> dict[CellPosition, str]:
    """Return the texts by their places, unless there turn out to be too many or too far apart."""
    cells: dict[CellPosition, str] = {}
    first_row, first_column, last_column = -1, MOST_COLUMNS, 0
    for row, line in enumerate(lines):
        check()
        columns = [column for column, cell in enumerate(line) if cell.strip()]
        if not columns:
            continue
        first_row = row if first_row < 0 else first_row
        first_column, last_column = min(first_column, columns[0]), max(last_column, columns[-1])
        cells |= {(row, column): line[column] for column in columns}
        is_far = row - first_row >= MOST_ROWS or last_column - first_column >= MOST_COLUMNS
        if is_far or len(cells) > MOST_CELLS:
            raise refusal(path)
    return cells


def _decoded(content: bytes, path: Path) -> str:
    text = _as_text(content, path)
    if len(text) - len(text.translate(_NOT_OF_TEXT)) > len(text) / 100:
        raise NotATable(path)
    return text


def _as_text(content: bytes, path: Path) -> str:
    mark = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    if mark is None and content[1::2].count(0) > len(content) // 4:
        # Every second byte is zero: UTF-16 without its mark.
        mark = "utf-16-le"
    try:
        return content.decode(mark or "utf-8")
    except UnicodeDecodeError as error:
        if mark is not None:
            raise NotATable(path) from error
        return content.decode("cp1252", errors="replace")


def _separator(text: str) -> tuple[str, str]:
    """Return the separator, and the text without a line that announces it."""
    announced = _ANNOUNCED.match(text)
    if announced:
        return announced[1], text[announced.end() :]
    return max(_SEPARATORS, key=lambda separator: _fit(text, separator)), text


def _fit(text: str, separator: str) -> float:
    """Say how well the text falls apart in lines of equally many cells, the more cells the better."""
    try:
        lines = [line for line in islice(_lines(text, separator), _LINES_TO_JUDGE) if any(line)]
    except csv.Error:
        return 0.0
    widths = Counter(len(line) for line in lines)
    # A lone quotation mark in a cell was meant to hold it together: then this is not the separator.
    torn = sum(cell.count('"') % 2 for line in lines for cell in line)
    best = max((times * log2(width) for width, times in widths.items()), default=0.0)
    return (best - torn) / max(len(lines), 1)


def _lines(text: str, separator: str) -> Iterator[list[str]]:
    # Not through io.StringIO: that takes four bytes for each sign, once more.
    return csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=separator)
