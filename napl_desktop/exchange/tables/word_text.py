"""The text of a piece of a Word document as the user sees it, without what was deleted or is hidden code."""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, SubElement

from napl_desktop.exchange.tables.limits import Allowance, refusal
from napl_desktop.exchange.tables.struck import left_of, struck_of

_AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Moved away in a tracked change; codes of a field; the second copy of a drawing's text; settings.
_NOT_SHOWN = frozenset({"moveFrom", "instrText", "Fallback", "pPr", "rPr"})
_TEXTS = frozenset({"t", "delText"})
_STRIKES = frozenset({"strike", "dstrike"})
_STRUCK = "struck"
_MARKS = frozenset({"commentReference", "footnoteReference", "endnoteReference"})
_NOTES = frozenset({"comment", "footnote", "endnote"})
_BUILT = _MARKS | _NOTES | _TEXTS | _AS_TEXT.keys() | {"p", "tbl", "tr", "tc"}
# Of a row or a cell, with what it means when nothing more is said.
_SETTINGS = {"gridBefore": "0", "gridSpan": "1", "vMerge": "continue"}
_MOST_BUILT = 300_000


class WordPart:
    """Builds the tree of a part of a document by local names, of nothing but what holds or makes text.

    The settings of a row or a cell are its attributes, the id of a mark is its text; content controls, tracked
    changes and runs are left out. What is struck through, or deleted in a tracked change, is named so.
    """

    def __init__(self, allowance: Allowance) -> None:
        self.top = Element("part")
        self._allowance = allowance
        self._open = [self.top]
        self._hidden = self._deleted = 0
        self._is_struck = False
        self._built = 0
        self._written: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element, unless it stands in one that is not shown."""
        if self._hidden or name in _NOT_SHOWN:
            if self._hidden == 1 and name in _STRIKES:  # of a run, and not of how it was before
                self._is_struck = _said(attributes, "val") not in {"0", "false", "off"}
            self._hidden += 1
        elif name == "r":
            self._is_struck = False
        elif name == "del":
            self._deleted += 1
        elif name in _SETTINGS:
            self._open[-1].set(name, _said(attributes, "val") or _SETTINGS[name])
        elif name in _BUILT:
            self._build(name, attributes)

    def text(self, text: str) -> None:
        """Take text where it is shown."""
        if not self._hidden and self._open[-1].tag in _TEXTS:
            self._written.append(self._allowance.keep(text))

    def end(self, name: str) -> None:
        """End an element."""
        if self._hidden:
            self._hidden -= 1
        elif name == "del":
            self._deleted -= 1
        elif name in _BUILT:
            element = self._open.pop()
            if name in _TEXTS:
                element.text = "".join(self._written)
                element.tag = _STRUCK if self._is_struck or self._deleted else name

    def _build(self, name: str, attributes: dict[str, str]) -> None:
        self._built += 1
        if self._built > _MOST_BUILT:
            raise refusal(self._allowance.source)
        element = SubElement(self._open[-1], name)
        if name in _MARKS:
            # A mark has no text of its own, and a text takes far less room than an attribute.
            element.text = _said(attributes, "id")
        elif name in _NOTES:
            element.set("id", _said(attributes, "id"))
        self._open.append(element)
        self._written = []


def _said(attributes: dict[str, str], name: str) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def children(element: Element, names: Collection[str]) -> Iterator[Element]:
    """Return the nearest descendants of these names."""
    for child in element:
        if child.tag in names:
            yield child
        else:
            yield from children(child, names)


def text_of(element: Element) -> str:
    """Return the text of a paragraph, a cell or a whole note; each paragraph is a line."""
    if element.tag == "tbl":
        return "\n".join(_line_of(row) for row in children(element, {"tr"}))
    if element.tag == "p":
        return left_of(_runs(element))
    return "\n".join(text_of(block) for block in children(element, {"p", "tbl"}))


def struck_text_of(element: Element) -> str:
    """Return what in a cell is struck through or deleted, in a table in it as well."""
    return "\n".join(filter(None, (struck_of(_runs(paragraph)) for paragraph in children(element, {"p"}))))


def references(element: Element) -> Iterator[tuple[str, str]]:
    """Return the marks of comments, footnotes and endnotes: (kind of mark, id)."""
    for mark in children(element, _MARKS):
        yield mark.tag, mark.text or ""


def _line_of(row: Element) -> str:
    return " | ".join(filter(None, (text_of(cell) for cell in children(row, {"tc"}))))


def _runs(element: Element) -> Iterator[tuple[str, bool]]:
    """Return the texts of a paragraph, each with whether it is struck."""
    for child in element:
        name = child.tag
        if name in _TEXTS or name == _STRUCK:
            yield child.text or "", name == _STRUCK
        elif name == "p":
            # A paragraph inside a paragraph stands in a text box.
            yield "\n", False
            yield from _runs(child)
        elif name in _AS_TEXT:
            yield _AS_TEXT[name], False
        else:
            yield from _runs(child)
