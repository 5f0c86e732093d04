"""What a piece of a document says, from a tree of paragraphs, runs and tables that all kinds of document share.

The tree has `p` (paragraph), `t` (text), `struck` (text that does not count any more), `tab`, `br`, `cr`,
`noBreakHyphen`, `bullet` (a paragraph begins with one), `tbl`, `tr`, `tc`, and the marks of notes.
"""

from collections.abc import Collection, Iterator
from xml.etree.ElementTree import Element

from napl_desktop.exchange.tables.struck import left_of, struck_of

STRUCK = "struck"
AS_TEXT = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "bullet": "- "}
MARKS = frozenset({"commentReference", "footnoteReference", "endnoteReference"})
_NO_BREAK = str.maketrans({"\xa0": " ", "\u202f": " "})


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
        return left_of(_runs(element)).translate(_NO_BREAK)
    return "\n".join(text_of(block) for block in children(element, {"p", "tbl"}))


def struck_text_of(element: Element) -> str:
    """Return what in a cell is struck through or deleted, in a table in it as well."""
    return "\n".join(filter(None, (struck_of(_runs(paragraph)) for paragraph in children(element, {"p"}))))


def references(element: Element) -> Iterator[tuple[str, str]]:
    """Return the marks of comments, footnotes and endnotes: (kind of mark, id)."""
    for mark in children(element, MARKS):
        yield mark.tag, mark.text or ""


def _line_of(row: Element) -> str:
    return " | ".join(filter(None, (text_of(cell) for cell in children(row, {"tc"}))))


def _runs(element: Element) -> Iterator[tuple[str, bool]]:
    """Return the texts of a paragraph, each with whether it is struck."""
    for child in element:
        name = child.tag
        if name in {"t", STRUCK}:
            yield child.text or "", name == STRUCK
        elif name == "p":
            # A paragraph inside a paragraph stands in a text box.
            yield "\n", False
            yield from _runs(child)
        elif name in AS_TEXT:
            yield AS_TEXT[name], False
        else:
            yield from _runs(child)
