"""A block of cells on its way through the clipboard: to and from Excel, Word, a browser and plain text.

Out it goes as tab-separated text and as an HTML table; in it comes as either, as CSV, or as plain text, which is
one cell. Of markup only the words and where the cells are is taken.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from html import escape
from html.parser import HTMLParser
from itertools import islice

from msgspec import Struct

from napl_desktop.text import LONGEST_PASTED, normalise

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 500, 60, 8_000
"""What is taken of a block: more than any path has, and no more than can be written while the user waits."""

# Of words, which are gone through several times; and of a page, of which most is markup.
_MOST_CHARACTERS, _LONGEST_PAGE = 5_000_000, 20_000_000
# One row more than is taken, so that it is seen that there is more.
_READ = MOST_ROWS + 1
# A page is read in pieces of so many characters. It may have tags and runs of words enough for all cells that are
# taken; a tag that is longer than a small picture is looked for in vain.
_PIECE, _MOST_PARTS, _LONGEST_TAG, _MOST_LOOSE = 65_536, 200_000, 300_000, 200_000
# Python refuses to read a number of thousands of digits.
_DIGITS = 4
_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "ul", "ol", "blockquote"})
_SILENT = frozenset({"style", "script", "head", "title", "template"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")


class Pasted(Struct, frozen=True):
    """What a clipboard held: `texts` row by row, every row as wide as the widest.

    `is_cut` tells that there was more than is taken.
    """

    texts: tuple[tuple[str, ...], ...]
    is_cut: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        return len(self.texts), max((len(row) for row in self.texts), default=0)


def as_tsv(texts: Sequence[Sequence[str]]) -> str:
    """Return a block as Excel writes it to the clipboard: line breaks and quotes inside a cell are quoted."""
    return "".join("\t".join(_quoted(text) for text in row) + "\r\n" for row in texts)


def as_html(texts: Sequence[Sequence[str]]) -> str:
    """Return a block as a table that Excel, Word and a browser take over cell by cell."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{_with_breaks(text)}</td>" for text in row) + "</tr>" for row in texts
    )
    # Excel would make a new row of every line break but for this.
    style = "<style>br {mso-data-placement: same-cell}</style>"
    return f'<html><head><meta charset="utf-8">{style}</head><body><table>{rows}</table></body></html>'


def read_pasted(text: str, html: str = "") -> Pasted:
    """Return the block in a clipboard that holds `text` and maybe `html`; empty when there are no words in it.

    An HTML table is taken before text. Text with tabs or with line breaks in quotes is separated by tabs; with as
    many semicolons or commas in every line, by those; any other text is one cell with its line breaks.
    """
    is_needed = not text.strip() or "<t" in html[:_LONGEST_PAGE].lower()
    page = _read(html[:_LONGEST_PAGE]) if html and is_needed else _HtmlReader()
    if page.cells:
        return _block(page.rows(), is_cut=page.is_full)
    words = text if text.strip() else page.loose_text()
    is_cut = len(words) > _MOST_CHARACTERS or (page.is_full and words is not text)
    return _block(_rows(words[:_MOST_CHARACTERS]), is_cut)


def _quoted(text: str) -> str:
    if not any(mark in text for mark in '\t\n\r"'):
        return text
    return '"' + text.replace('"', '""') + '"'


def _with_breaks(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _block(rows: Sequence[Sequence[str]], is_cut: bool = False) -> Pasted:
    cut = is_cut or len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows)
    cleaned = [[normalise(text) for text in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    while cleaned and not any(cleaned[-1]):
        cleaned.pop()
    cut = cut or any(len(text) > LONGEST_PASTED for row in cleaned for text in row)
    width = max((len(row) for row in cleaned), default=0)
    while width and not any(len(row) >= width and row[width - 1] for row in cleaned):
        width -= 1
    cut = cut or len(cleaned) * width > MOST_CELLS
    cleaned = cleaned[: MOST_CELLS // max(1, width)]
    return Pasted(
        tuple(tuple(text[:LONGEST_PASTED] for text in [*row, *([""] * width)][:width]) for row in cleaned),
        cut,
    )


def _rows(text: str) -> list[list[str]]:
    if "\t" in text:
        return _separated(text, "\t")
    lines = [line for line in islice(io.StringIO(text), MOST_ROWS) if line.strip()]
    for separator in ";,":
        rows = _separated(text, separator)
        widths = {len(row) for row in rows if any(row)}
        is_even = len(widths) == 1 and widths != {1} and sum(map(any, rows)) > 1
        if is_even and not _is_prose(lines, separator):
            return rows
    quoted = _separated(text.strip(), "\t")
    # Excel quotes a lone cell with a line break in it.
    return quoted if len(quoted) == 1 and "\n" in quoted[0][0] else [[text]]


def _is_prose(lines: Sequence[str], separator: str) -> bool:
    """Tell a sentence from a line of cells: in a sentence a blank follows the sign."""
    return all(f"{separator} " in line for line in lines)


def _separated(text: str, separator: str) -> list[list[str]]:
    if text.count('"') % 2 == 0:
        with suppress(csv.Error):  # a cell of absurd length
            return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _READ)) or [
                [""]
            ]
    # A quote that never ends would take all that follows into one cell.
    return [line.rstrip("\r\n").split(separator) for line in islice(io.StringIO(text), _READ)]


def _read(html: str) -> "_HtmlReader":
    """Read a page piece by piece, until there is more than is taken, or a tag or comment that does not end."""
    reader = _HtmlReader()
    try:
        for start in range(0, len(html), _PIECE):
            reader.feed(html[start : start + _PIECE])
            if reader.is_full or len(reader.rawdata) > _LONGEST_TAG:
                reader.is_full = True
                return reader
        if len(reader.rawdata) < _PIECE:  # at its end, what never ends is tried again for each of its signs
            reader.close()
    except AssertionError:  # how the parser of Python says that a declaration is none
        reader.is_full = True
    return reader


class _HtmlReader(HTMLParser):
    """Takes the words of a page and, of its outermost table, in which row and column they stand."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cells: dict[tuple[int, int], str] = {}
        self._row = self._column = -1
        self._depth = self._silent = self._tables_seen = 0
        self._open: tuple[int, int, int, int] | None = None
        self._taken: set[tuple[int, int]] = set()
        self._words: list[str] = []
        self._loose: list[str] = []
        self._parts = self._loose_size = 0
        self.is_full = False
        """Whether there is more in the page than is taken."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow where a cell begins."""
        self._parts += 1
        self.is_full = self.is_full or self._parts > _MOST_PARTS or self._row > MOST_ROWS
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self._row, self._column = self._row + 1, -1
        elif tag in ("td", "th") and self._depth == 1:
            self._begin_cell(dict(attrs))
        elif tag == "br" or tag in _BLOCKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """Follow where a cell ends."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table":
            if self._depth == 1:
                self._end_cell()
            self._depth = max(0, self._depth - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take the words."""
        self._parts += 1
        self._loose_size += 0 if self._open else len(data)
        self.is_full = self.is_full or self._parts > _MOST_PARTS or self._loose_size > _MOST_LOOSE
        if not self._silent:
            (self._words if self._open else self._loose).append(_BLANKS.sub(" ", data))

    def rows(self) -> list[list[str]]:
        """Return the table, every place of it."""
        height = max(row for row, _ in self.cells) + 1
        width = max(column for _, column in self.cells) + 1
        return [[self.cells.get((row, column), "") for column in range(width)] for row in range(height)]

    def loose_text(self) -> str:
        """Return the words outside of any table."""
        return _lines("".join(self._loose))

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        self._row = max(self._row, 0)
        self._column += 1
        while (self._row, self._column) in self._taken:
            self._column += 1
        down, across = (_span(attributes.get(name)) for name in ("rowspan", "colspan"))
        if self._row <= MOST_ROWS and self._column <= MOST_COLUMNS:
            self._open = (self._row, self._column, down, across)

    def _end_cell(self) -> None:
        if self._open is None:
            return
        row, column, down, across = self._open
        self.cells[row, column] = _lines("".join(self._words))
        self._taken |= {(row + i, column + j) for i in range(down) for j in range(across)}
        self._column = column + across - 1
        self._words, self._open = [], None

    def _break(self) -> None:
        (self._words if self._open else self._loose).append("\n")


def _span(value: str | None) -> int:
    """Read a rowspan or colspan; never so much that a table grows beyond what is taken."""
    digits = value.lstrip("0") if value and value.isascii() and value.isdecimal() else ""
    return min(int(digits[:_DIGITS]), MOST_COLUMNS) if digits else 1


def _lines(text: str) -> str:
    """Return text with one line break where blocks meet, and no blanks around it."""
    return "\n".join(_each_line(text))


def _each_line(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        words = " ".join(line.split(" ")).strip()
        if words:
            yield words
