"""The page of a clipboard as a tree of what the user sees: paragraphs, runs and tables."""

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from napl_desktop.exchange.tables.markup_text import STRUCK

# Python refuses to read a number of thousands of digits.
_DIGITS = 4
# Of tables in each other, those that are further inside are read as one with what they stand in.
_DEEPEST = 8
_BLOCKS = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote"})
_SILENT = frozenset({"style", "script", "head", "title", "template"})
_STRUCK_TAGS = frozenset({"s", "strike", "del"})
_STRUCK_STYLE = re.compile(r"text-decoration[^;]*:[^;]*line-through")
_NOT_SEEN = re.compile(r"display\s*:\s*none")
_NO_END = frozenset({"br", "col", "img", "hr", "input", "meta", "link", "wbr", "area", "base"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BULLETS = frozenset("·•o§▪▫●○■□-–—*►‣◦✓")
_CELLS = frozenset({"td", "th"})
_ROW_PARTS = _CELLS | {"tr"}


class HtmlTree(HTMLParser):
    """Builds the tree of a page. Of a table it says how far each cell reaches as Word does."""

    def __init__(self, most_columns: int) -> None:
        """Let a cell reach over `most_columns` columns or rows at most."""
        super().__init__(convert_charrefs=True)
        self.top = Element("part")
        self._most = most_columns
        self._holders = [self.top]
        self._tables: list[_OpenTable] = []
        self._too_deep = 0
        self._paragraph: Element | None = None
        self._silent: list[str] = []
        self._struck: list[str] = []
        self._marker: list[str] | None = None
        self._marker_depth = 0

    @property
    def is_in_cell(self) -> bool:
        """Whether what comes now stands in a cell."""
        return self._holders[-1].tag == "tc"

    @property
    def rows_in_table(self) -> int:
        """How many rows the outermost open table has so far."""
        return self._tables[0].rows if self._tables else 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow where a table, a cell or a paragraph begins."""
        attributes = {name: value or "" for name, value in attrs}
        style = attributes.get("style", "").lower()
        if (
            self._silent
            and tag in _ROW_PARTS
            and self._silent[0] in _ROW_PARTS
            and "table" not in self._silent
        ):
            self._silent.clear()  # a cell ends where the next begins
        if tag not in _NO_END and (self._silent or tag in _SILENT or _NOT_SEEN.search(style)):
            self._silent.append(tag)
        elif self._marker is not None:
            self._marker_depth += tag == "span"
        elif tag == "span" and "mso-list:ignore" in style.replace(" ", ""):
            self._marker, self._marker_depth = [], 1
        elif tag == "table" or (tag in _ROW_PARTS and self._tables):
            self._begin_in_table(tag, attributes)
        elif tag == "br":
            SubElement(self._line(), "br")
        elif tag in _BLOCKS:
            self._begin_block(tag)
        if tag in _STRUCK_TAGS or (tag not in _NO_END and _STRUCK_STYLE.search(style)):
            self._struck.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Follow where it ends."""
        if tag in self._struck:
            del self._struck[_last_place(self._struck, tag) :]
        if self._silent:
            if tag in self._silent:
                del self._silent[_last_place(self._silent, tag) :]
        elif self._marker is not None:
            self._marker_depth -= tag == "span"
            if not self._marker_depth:
                self._end_marker()
        elif tag == "table" and self._too_deep:
            self._too_deep -= 1
        elif tag == "table" and self._tables:
            self._end_cell()
            self._tables.pop().end_row()
            self._leave("tbl")
        elif tag in _CELLS or tag == "tr":
            self._end_cell()
        elif tag in _BLOCKS:
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        """Take the words."""
        if self._silent:
            return
        if self._marker is not None:
            self._marker.append(data)
            return
        text = _BLANKS.sub(" ", data)
        if self._paragraph is None or not len(self._paragraph) or self._paragraph[-1].tag == "br":
            text = text.removeprefix(" ")
        if text:
            SubElement(self._line(), STRUCK if self._struck else "t").text = text

    def finish(self) -> Element:
        """Return the tree, once all was read."""
        self._end_marker()
        self._end_paragraph()
        return self.top

    def _line(self) -> Element:
        """Return the paragraph that is open; what stands in a table, but in none of its cells, is lost in one."""
        if self._paragraph is None:
            self._paragraph = SubElement(self._holders[-1], "p")
        return self._paragraph

    def _end_paragraph(self) -> None:
        """End a paragraph; a break at its end makes no line of its own."""
        paragraph, self._paragraph = self._paragraph, None
        if paragraph is not None and len(paragraph) and paragraph[-1].tag == "br":
            paragraph.remove(paragraph[-1])

    def _end_marker(self) -> None:
        """Put a bullet, or the number that stands in its place, before the paragraph."""
        marker, self._marker = self._marker, None
        if marker is not None and (written := "".join(marker).strip()):
            if written in _BULLETS or (not written.isalnum() and len(written) == 1):
                SubElement(self._line(), "bullet")
            else:
                SubElement(self._line(), "t").text = f"{written} "

    def _begin_block(self, tag: str) -> None:
        self._end_paragraph()
        if tag == "li":
            SubElement(self._line(), "bullet")
        elif tag == "p":
            self._line()

    def _begin_in_table(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "tr":
            self._begin_row()
        elif tag in _CELLS:
            self._begin_cell(attributes)
        elif len(self._tables) < _DEEPEST:
            self._begin_table()
        else:
            self._too_deep += 1

    def _begin_table(self) -> None:
        self._end_paragraph()
        self._tables.append(_OpenTable())
        self._holders.append(SubElement(self._holders[-1], "tbl"))

    def _begin_row(self) -> None:
        self._end_cell()
        self._leave("tr")
        self._tables[-1].begin_row(self._add("tr"))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        if self._holders[-1].tag != "tr":
            self._begin_row()
        down, across = (self._span(attributes.get(name, "")) for name in ("rowspan", "colspan"))
        self._holders.append(self._tables[-1].begin_cell(down, across))

    def _end_cell(self) -> None:
        self._end_paragraph()
        self._leave("tc")

    def _add(self, name: str) -> Element:
        added = SubElement(self._holders[-1], name)
        self._holders.append(added)
        return added

    def _leave(self, name: str) -> None:
        """Leave the innermost thing of a kind within the table, with what is open in it."""
        names = [holder.tag for holder in self._holders]
        innermost = len(names) - 1 - names[::-1].index("tbl") if "tbl" in names else 0
        for place in range(len(names) - 1, innermost - (name == "tbl"), -1):
            if names[place] == name:
                del self._holders[place:]
                return

    def _span(self, value: str) -> int:
        """Read a rowspan or colspan; never so much that a table grows beyond what is taken."""
        digits = value.lstrip("0") if value.isascii() and value.isdecimal() else ""
        return min(int(digits[:_DIGITS]), self._most) if digits else 1


def _last_place(tags: Sequence[str], tag: str) -> int:
    return len(tags) - 1 - tags[::-1].index(tag)


class _OpenTable:
    """A table of which rows still come, with the cells that reach down to the row that is open, and to the next.

    Those are kept by their first column: over how many rows each still reaches, and over how many columns.
    """

    def __init__(self) -> None:
        self.rows = 0
        self._row: Element | None = None
        self._column = 0
        self._down: dict[int, tuple[int, int]] = {}
        self._next: dict[int, tuple[int, int]] = {}

    def begin_row(self, row: Element) -> None:
        """End the row that is open, and begin the next."""
        self.end_row()
        self.rows += 1
        self._row, self._column = row, 0

    def begin_cell(self, down: int, across: int) -> Element:
        """Add a cell at the first free column, after those that reach down to this row."""
        self._go_on_down()
        cell = self._cell(across)
        if down > 1:
            self._next[self._column] = (down - 1, across)
        self._column += across
        return cell

    def end_row(self) -> None:
        """Put in the row what reaches down to it at its end."""
        if self._row is None:
            return
        for column in sorted(self._down):
            while self._column < column:
                self._cell(1)
                self._column += 1
            self._go_on_down()
        self._down, self._next, self._row = self._next, {}, None

    def _go_on_down(self) -> None:
        while self._column in self._down:
            rows, across = self._down.pop(self._column)
            self._cell(across).set("vMerge", "continue")
            if rows > 1:
                self._next[self._column] = (rows - 1, across)
            self._column += across

    def _cell(self, across: int) -> Element:
        assert self._row is not None
        return SubElement(self._row, "tc", {"gridSpan": str(across)})
