"""Which paragraphs of a Word document have a bullet before them: the lists and styles of the document say so."""

from collections import defaultdict
from collections.abc import Mapping

from napl_desktop.exchange.tables.relations import Relation, first_of
from napl_desktop.exchange.tables.xml_part import attribute, read_part
from napl_desktop.exchange.tables.zipped import OfficeFile

_NO_LIST = "0"


class WordLists:
    """Collects what lists look like, from the parts with numbering and with styles."""

    def __init__(self) -> None:
        self._bullets: defaultdict[str, set[str]] = defaultdict(set)
        self._looks: dict[str, str] = {}
        self._of_style: dict[str, dict[str, str]] = defaultdict(dict)
        self._open: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take how a level of a list looks, which list has which look, and which style is in a list."""
        value = attribute(attributes, "val")
        if name in {"abstractNum", "num", "lvl", "style"}:
            self._open[name] = attribute(
                attributes, {"lvl": "ilvl", "style": "styleId"}.get(name, f"{name}Id")
            )
        elif name == "numFmt" and value == "bullet":
            self._bullets[self._open.get("abstractNum", "")].add(self._open.get("lvl", "0"))
        elif name == "abstractNumId" and "num" in self._open:
            self._looks[self._open["num"]] = value
        elif name in {"numId", "ilvl"} and "style" in self._open:
            self._of_style[self._open["style"]][name] = value

    def end(self, name: str) -> None:
        """Leave a list, a level or a style."""
        self._open.pop(name, None)

    def text(self, text: str) -> None:
        """There is no text in it."""

    def has_bullet(self, paragraph: Mapping[str, str]) -> bool:
        """Tell whether a paragraph has a bullet, by its `pStyle`, `numId` and `ilvl` as far as it has those."""
        said_of_it = {**self._of_style.get(paragraph.get("pStyle", ""), {}), **paragraph}
        list_id = said_of_it.get("numId", _NO_LIST)
        return said_of_it.get("ilvl", "0") in self._bullets[self._looks.get(list_id, "")]


def lists_of(office: OfficeFile, relations: dict[str, Relation]) -> WordLists:
    """Read which lists a document has; `relations` are those of its main part."""
    lists = WordLists()
    for kind in ("numbering", "styles"):
        if part := first_of(kind, relations):
            read_part(office, part, lists)
    return lists
