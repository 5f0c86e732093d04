"""A part of a Word document as a tree of what the user sees: paragraphs, runs and tables."""

from xml.etree.ElementTree import Element, SubElement

from napl_desktop.exchange.tables.limits import Allowance, refusal
from napl_desktop.exchange.tables.markup_text import AS_TEXT, MARKS, STRUCK
from napl_desktop.exchange.tables.word_lists import WordLists
from napl_desktop.exchange.tables.xml_part import attribute

# Moved away in a tracked change; codes of a field; the second copy of a drawing's text; settings.
_NOT_SHOWN = frozenset({"moveFrom", "instrText", "Fallback", "pPr", "rPr"})
_TEXTS = frozenset({"t", "delText"})
_STRIKES = frozenset({"strike", "dstrike"})
_NOTES = frozenset({"comment", "footnote", "endnote"})
_BUILT = MARKS | _NOTES | _TEXTS | AS_TEXT.keys() | {"p", "tbl", "tr", "tc"}
# Of a row or a cell, with what it means when nothing more is said.
_SETTINGS = {"gridBefore": "0", "gridSpan": "1", "vMerge": "continue"}
# How deep in what is not shown it is said in which list a paragraph is.
_OF_PARAGRAPH = {"pStyle": 1, "numId": 2, "ilvl": 2}
_MOST_BUILT = 300_000


class WordPart:
    """Builds the tree of a part of a document by local names, of nothing but what holds or makes text.

    The settings of a row or a cell are its attributes, the id of a mark is its text; content controls, tracked
    changes and runs are left out. What is struck through, or deleted in a tracked change, is named so.
    """

    def __init__(self, allowance: Allowance, lists: WordLists | None = None) -> None:
        """Know from `lists` which paragraphs begin with a bullet."""
        self.top = Element("part")
        self._allowance = allowance
        self._lists = lists
        self._in_list: dict[str, str] = {}
        self._open = [self.top]
        self._hidden = self._deleted = 0
        self._is_struck = False
        self._built = 0
        self._written: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element, unless it stands in one that is not shown."""
        if self._hidden or name in _NOT_SHOWN:
            # Further inside it is said how it was before a tracked change.
            if self._hidden == 1 and name in _STRIKES:
                self._is_struck = attribute(attributes, "val") not in {"0", "false", "off"}
            elif self._hidden == _OF_PARAGRAPH.get(name):
                self._in_list[name] = attribute(attributes, "val")
            self._hidden += 1
        elif name == "r":
            self._is_struck = False
        elif name == "del":
            self._deleted += 1
        elif name in _SETTINGS:
            self._open[-1].set(name, attribute(attributes, "val") or _SETTINGS[name])
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
            if name == "pPr" and not self._hidden:
                self._begin_with_bullet()
        elif name == "del":
            self._deleted -= 1
        elif name in _BUILT:
            element = self._open.pop()
            if name in _TEXTS:
                element.text = "".join(self._written)
                element.tag = STRUCK if self._is_struck or self._deleted else "t"

    def _begin_with_bullet(self) -> None:
        in_list, self._in_list = self._in_list, {}
        if in_list and self._lists is not None and self._lists.has_bullet(in_list):
            SubElement(self._open[-1], "bullet")

    def _build(self, name: str, attributes: dict[str, str]) -> None:
        self._built += 1
        if self._built > _MOST_BUILT:
            raise refusal(self._allowance.source)
        element = SubElement(self._open[-1], name)
        if name in MARKS:
            # A mark has no text of its own, and a text takes far less room than an attribute.
            element.text = attribute(attributes, "id")
        elif name in _NOTES:
            element.set("id", attribute(attributes, "id"))
        self._open.append(element)
        self._written = []
