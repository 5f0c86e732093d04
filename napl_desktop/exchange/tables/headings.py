"""What a table is called where it stands: the heading before it in a text, or the name of its sheet."""

import re

from msgspec import Struct

from napl_desktop.exchange.tables.raw import AsideKind, RawTable
from napl_desktop.exchange.tables.words import is_name_by_number
from napl_desktop.text import one_line

_LONGEST = 80
_SENTENCE_END = re.compile(r"[.:;,…]$")
_CAPTION = re.compile(r"^(?:tabel|table)\s*\d+\s*(?:[-–—.:]\s*|$)", re.I)
_GOES_ON = re.compile(r"[\s(–—-]*\b(?:vervolg|continued|cont|suite|fortsetzung)\b[.)]*$", re.I)


class Heading(Struct, frozen=True):
    """What a table is called, and what else stands before it."""

    text: str
    left: str = ""

    def goes_on(self, name: str) -> bool:
        """Say whether it is a name again, perhaps with a word for that."""
        plain = _GOES_ON.sub("", self.text)
        return plain.casefold() in {name.casefold(), ""}


def heading_of(table: RawTable) -> Heading | None:
    """Return the last line before a table that is no sentence, or the name that its sheet was given."""
    if not table.in_text:
        return None if is_name_by_number(table.name) else Heading(one_line(table.name))
    lines = [
        line
        for aside in table.asides
        if aside.kind is AsideKind.BEFORE
        for line in aside.text.split("\n")
        if line.strip()
    ]
    for number in range(len(lines) - 1, -1, -1):
        text = _CAPTION.sub("", one_line(lines[number]))
        if text and len(text) <= _LONGEST and not _SENTENCE_END.search(text):
            return Heading(text, "\n".join(lines[:number] + lines[number + 1 :]))
    return None
