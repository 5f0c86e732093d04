"""The content of an OpenDocument file as a tree of what the user sees: paragraphs, runs and tables."""

import re
from collections import defaultdict
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from napl_desktop.exchange.tables.limits import Allowance, refusal
from napl_desktop.exchange.tables.markup_text import STRUCK, text_of
from napl_desktop.exchange.tables.raw import AsideKind
from napl_desktop.exchange.tables.xml_part import attribute

_MOST_BUILT = 300_000
_MOST_BLANKS = 1_000
_BLANKS = re.compile(r"[ \t\r\n]+")
# Deleted in a tracked change; drawings and forms that lie over a sheet; the mark of a note.
_NOT_SHOWN = frozenset({"tracked-changes", "shapes", "forms", "note-citation"})
_BUILT = {
    **{"p": "p", "h": "p", "table": "tbl", "table-row": "tr", "table-column": "column"},
    **{"table-cell": "tc", "covered-table-cell": "tc"},
    **{"annotation": "note", "note": "note"},
}
_BLANK_MARKS = {"tab": "tab", "line-break": "br"}
_ATTRIBUTES = ("name", "columns-repeated", "rows-repeated", "columns-spanned", "rows-spanned")
_HIDDEN = frozenset({"collapse", "filter"})


class OpenDocumentStyles:
    """Collects which styles strike text through, which tables are hidden, and which lists have bullets."""

    def __init__(self) -> None:
        self.striking: set[str] = set()
        self.hiding: set[str] = set()
        self.numbering: set[str] = set()
        self._style = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take what is said of a style."""
        if name in {"style", "list-style"}:
            self._style = attribute(attributes, "name")
        elif name == "text-properties" and attribute(attributes, "text-line-through-style") not in {
            "",
            "none",
        }:
            self.striking.add(self._style)
        elif name == "table-properties" and attribute(attributes, "display") == "false":
            self.hiding.add(self._style)
        elif name == "list-level-style-number":
            self.numbering.add(self._style)

    def end(self, name: str) -> None:
        """Nothing ends here."""

    def text(self, text: str) -> None:
        """There is no text in it."""


class OpenDocumentPart:
    """Builds the tree of the content, of nothing but what holds or makes text.

    How often a row, a column or a cell is repeated and how far a cell reaches are its attributes.
    """

    def __init__(self, allowance: Allowance, styles: OpenDocumentStyles) -> None:
        """Know from `styles` of the file what its own styles do not say."""
        self.top = Element("part")
        self.has_sheets = False
        self.notes: defaultdict[Element, list[tuple[AsideKind, str]]] = defaultdict(list)
        """What is said beside the cells: comments and footnotes."""
        self._allowance = allowance
        self._styles = styles
        self._open = [self.top]
        self._struck = [False]
        self._lists: list[str] = []
        self._begins_item = False
        self._hidden = 0
        self._built = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element, unless it stands in one that is not shown."""
        if self._hidden or name in _NOT_SHOWN:
            self._hidden += 1
            return
        self._styles.start(name, attributes)
        self.has_sheets = self.has_sheets or name == "spreadsheet"
        is_striking = attribute(attributes, "style-name") in self._styles.striking
        self._struck.append(is_striking or (self._struck[-1] and name not in {"table", "note", "annotation"}))
        if name == "list":
            self._lists.append(
                attribute(attributes, "style-name") or (self._lists[-1] if self._lists else "")
            )
        elif name == "list-item":
            self._begins_item = True
        elif name in _BUILT:
            self._build(name, attributes)
        elif name in _BLANK_MARKS:
            self._add(_BLANK_MARKS[name])
        elif name == "s":
            self._add_text(" " * min(_count(attribute(attributes, "c")), _MOST_BLANKS))

    def text(self, text: str) -> None:
        """Take text where it is shown."""
        if not self._hidden and any(each.tag == "p" for each in self._open[-2:]):
            self._add_text(_BLANKS.sub(" ", text))

    def end(self, name: str) -> None:
        """End an element."""
        if self._hidden:
            self._hidden -= 1
            return
        self._struck.pop()
        if name == "list":
            self._lists.pop()
        elif name in _BUILT:
            element = self._open.pop()
            if element.tag == "note":
                self._keep_beside(element, name)

    def _build(self, name: str, attributes: dict[str, str]) -> None:
        element = self._add(_BUILT[name])
        for key in _ATTRIBUTES:
            if value := attribute(attributes, key) or attribute(attributes, f"number-{key}"):
                element.set(key, value)
        if not {"columns-spanned", "rows-spanned"}.isdisjoint(element.attrib) and name == "table-cell":
            element.set("spans", "1")
        hides = name == "table" and attribute(attributes, "style-name") in self._styles.hiding
        if hides or attribute(attributes, "visibility") in _HIDDEN:
            element.set("hidden", "1")
        self._open.append(element)
        if element.tag == "p" and self._begins_item:
            self._begins_item = False
            if self._lists and self._lists[-1] not in self._styles.numbering:
                self._add("bullet")

    def _add(self, tag: str) -> Element:
        self._built += 1
        if self._built > _MOST_BUILT:
            raise refusal(self._allowance.source)
        return SubElement(self._open[-1], tag)

    def _add_text(self, text: str) -> None:
        self._add(STRUCK if self._struck[-1] else "t").text = self._allowance.keep(text)

    def _keep_beside(self, note: Element, name: str) -> None:
        """Take a note out of the text, and keep it at the cell that it is in."""
        self._open[-1].remove(note)
        cell = next((each for each in reversed(self._open) if each.tag == "tc"), None)
        if cell is not None and (text := text_of(note)):
            kind = AsideKind.COMMENT if name == "annotation" else AsideKind.FOOTNOTE
            self.notes[cell].append((kind, text))


def _count(value: str) -> int:
    return int(value[:5]) if value.isdecimal() else 1
