"""The one door for text: what is stored can be shown, exported to Excel and read back without loss."""

import re

LONGEST_TEXT = 1_000_000
"""How many signs a text may have: a book. A file with longer ones is not opened, so none may get in."""

LONGEST_PASTED = 32_767
"""How many signs are taken into one text from a clipboard: what a cell of Excel holds."""

# Control characters, lone surrogates and the two non-characters make a workbook that cannot be opened.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\x85|\x0b|\x0c")


def storable(text: str) -> str:
    """Return `text` with line ends as line feeds, without what no file can hold."""
    return _UNSTORABLE.sub("", _LINE_ENDS.sub("\n", text))


def normalise(text: str) -> str:
    """Return `text` as `storable` does, without blank edges."""
    return storable(text).strip()


def one_line(text: str) -> str:
    """Return `text` normalised, with every run of white space as one space."""
    return " ".join(normalise(text).split())


def units(text: str) -> int:
    """Return how long a text is for Excel and Qt, which count in units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def title_and_explanation(text: str) -> tuple[str, str]:
    """Split a title cell: its first line is the title, the further lines explain it."""
    title, _, explanation = normalise(text).partition("\n")
    return one_line(title), normalise(explanation)
