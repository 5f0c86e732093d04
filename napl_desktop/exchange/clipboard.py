"""A block of cells on its way through the clipboard: to and from Excel, Word, a browser and plain text.

Out it goes as tab-separated text and as an HTML table; in it comes as either, as CSV, or as plain text, which is
one cell. Of markup only the words and where the cells are is taken.
"""

import csv
import io
from collections.abc import Sequence
from contextlib import suppress
from html import escape
from itertools import islice

from msgspec import Struct

from napl_desktop.exchange.tables.html_part import HtmlTree
from napl_desktop.exchange.tables.markup_table import MarkupTable
from napl_desktop.exchange.tables.markup_text import children, text_of
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
    page = _read(html[:_LONGEST_PAGE] if html and is_needed else "")
    if page.has_table:
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


def _read(html: str) -> "_Page":
    """Read a page piece by piece, until there is more than is taken, or a tag or comment that does not end."""
    page = _Page()
    try:
        for start in range(0, len(html), _PIECE):
            page.feed(html[start : start + _PIECE])
            if page.is_full or len(page.rawdata) > _LONGEST_TAG:
                page.is_full = True
                return page
        if len(page.rawdata) < _PIECE:  # at its end, what never ends is tried again for each of its signs
            page.close()
    except AssertionError:  # how the parser of Python says that a declaration is none
        page.is_full = True
    return page


class _Page(HtmlTree):
    """The tree of a page that is built no further than is taken."""

    def __init__(self) -> None:
        super().__init__(MOST_COLUMNS)
        self._parts = self._loose_size = 0
        self.is_full = False
        """Whether there is more in the page than is taken."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count the tags."""
        self._parts += 1
        self.is_full = self.is_full or self._parts > _MOST_PARTS or self.rows_in_table > _READ
        super().handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        """Count the words."""
        self._parts += 1
        self._loose_size += 0 if self.is_in_cell else len(data)
        self.is_full = self.is_full or self._parts > _MOST_PARTS or self._loose_size > _MOST_LOOSE
        super().handle_data(data)

    @property
    def has_table(self) -> bool:
        """Whether there is a table with a cell in it."""
        return next(children(self.top, {"tc"}), None) is not None

    def rows(self) -> list[list[str]]:
        """Return the tables in it below each other, every place of them."""
        tables = (MarkupTable(table, "", {}) for table in children(self.finish(), {"tbl"}))
        return [[_lines(text) for text in row] for table in tables for row in table.shown_rows()]

    def loose_text(self) -> str:
        """Return the words outside of any table."""
        return _lines("\n".join(text_of(each) for each in children(self.finish(), {"p"})))


def _lines(text: str) -> str:
    """Return text without blanks around its lines."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))
