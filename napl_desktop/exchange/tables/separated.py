"""Tables from text files (.csv, .tsv, .txt): which encoding, which separator, then the cells."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import log2
from pathlib import Path

from napl_desktop.errors import NotATable, TableTooLarge
from napl_desktop.exchange.tables.raw import RawTable, cropped

_MOST_BYTES = 20_000_000
_SEPARATORS = (";", "\t", ",")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_OF_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Excel's own way to say which separator follows.
_ANNOUNCED = re.compile("sep=(.)\r?\n", re.IGNORECASE)
_LINES_TO_JUDGE = 200


def read_separated(path: Path) -> tuple[RawTable, ...]:
    """Return the one table of a text file, or none. Raises NotATable, TableTooLarge; an OSError passes."""
    if path.stat().st_size > _MOST_BYTES:
        raise TableTooLarge(path)
    separator, text = _separator(_decoded(path.read_bytes(), path))
    try:
        cells = {
            (row, column): cell
            for row, line in enumerate(_lines(text, separator))
            for column, cell in enumerate(line)
            if cell
        }
    except csv.Error as error:
        raise NotATable(path) from error
    table = cropped(path.stem, cells, source=path)
    return (table,) if table else ()


def _decoded(content: bytes, path: Path) -> str:
    text = _as_text(content, path)
    if len(_NOT_OF_TEXT.findall(text)) > len(text) / 100:
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
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)
