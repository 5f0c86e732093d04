"""The text of a piece of a Word document as a person sees it, without what was deleted or is hidden code."""

from collections.abc import Collection, Iterator
from typing import TypeAlias

from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement

_AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Deleted or moved away in a tracked change; codes of a field; the second copy of a drawing's text; settings.
_NOT_SHOWN = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tcPr", "trPr"})


def local_name(element: Element) -> str:
    """Return an element's name without its namespace, "" for a comment in the XML."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute of Word's own namespace, "" if it is not there."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def children(element: Element, names: Collection[str]) -> Iterator[Element]:
    """Return the nearest descendants of these names, looking through content controls and tracked changes."""
    for child in element:
        if local_name(child) in names:
            yield child
        elif local_name(child) not in _NOT_SHOWN:
            yield from children(child, names)


def text_of(element: Element) -> str:
    """Return the text of a paragraph, a cell or a whole note; each paragraph is a line."""
    if local_name(element) == "tbl":
        return "\n".join(_line_of(row) for row in children(element, {"tr"}))
    if local_name(element) == "p":
        return "".join(_runs(element))
    return "\n".join(text_of(block) for block in children(element, {"p", "tbl"}))


def references(element: Element) -> Iterator[tuple[str, str]]:
    """Return the marks of comments, footnotes and endnotes: (kind of mark, id)."""
    for mark in children(element, {"commentReference", "footnoteReference", "endnoteReference"}):
        yield local_name(mark), attribute(mark, "id")


def _line_of(row: Element) -> str:
    return " | ".join(filter(None, (text_of(cell) for cell in children(row, {"tc"}))))


def _runs(element: Element) -> Iterator[str]:
    for child in element:
        name = local_name(child)
        if name == "t":
            yield child.text or ""
        elif name == "p":
            # A paragraph inside a paragraph stands in a text box.
            yield "\n"
            yield from _runs(child)
        elif name in _AS_TEXT:
            yield _AS_TEXT[name]
        elif name not in _NOT_SHOWN:
            yield from _runs(child)
