"""The text of a piece of a Word document as the user sees it, without what was deleted or is hidden code."""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element, SubElement

from napl_desktop.exchange.tables.limits import Allowance, refusal

_AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Deleted or moved away in a tracked change; codes of a field; the second copy of a drawing's text; settings.
_NOT_SHOWN = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr"})
_MARKS = frozenset({"commentReference", "footnoteReference", "endnoteReference"})
_NOTES = frozenset({"comment", "footnote", "endnote"})
_BUILT = _MARKS | _NOTES | _AS_TEXT.keys() | {"p", "t", "tbl", "tr", "tc"}
# Of a row or a cell, with what it means when nothing more is said.
_SETTINGS = {"gridBefore": "0", "gridSpan": "1", "vMerge": "continue"}
_MOST_BUILT = 300_000


class WordPart:
    """Builds the tree of a part of a document by local names, of nothing but what holds or makes text.

    The settings of a row or a cell are its attributes, the id of a mark is its text; content controls, tracked
    changes and runs are left out.
    """

    def __init__(self, allowance: Allowance) -> None:
        self.top = Element("part")
        self._allowance = allowance
        self._open = [self.top]
        self._hidden = 0
        self._built = 0
        self._written: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element, unless it stands in one that is not shown."""
        if self._hidden or name in _NOT_SHOWN:
            self._hidden += 1
        elif name in _SETTINGS:
            self._open[-1].set(name, _said(attributes, "val") or _SETTINGS[name])
        elif name in _BUILT:
            self._build(name, attributes)

    def text(self, text: str) -> None:
        """Take text where it is shown."""
        if not self._hidden and self._open[-1].tag == "t":
            self._written.append(self._allowance.keep(text))

    def end(self, name: str) -> None:
        """End an element."""
        if self._hidden:
            self._hidden -= 1
        elif name in _BUILT:
            element = self._open.pop()
            if name == "t":
                element.text = "".join(self._written)

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
        return "".join(_runs(element))
    return "\n".join(text_of(block) for block in children(element, {"p", "tbl"}))


def references(element: Element) -> Iterator[tuple[str, str]]:
    """Return the marks of comments, footnotes and endnotes: (kind of mark, id)."""
    for mark in children(element, _MARKS):
        yield mark.tag, mark.text or ""


def _line_of(row: Element) -> str:
    return " | ".join(filter(None, (text_of(cell) for cell in children(row, {"tc"}))))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        name = child.tag
        if name == "t":
            yield child.text or ""
        elif name == "p":
            # A paragraph inside a paragraph stands in a text box.
            yield "\n"
            yield from _runs(child)
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        else:
            yield from _runs(child)
