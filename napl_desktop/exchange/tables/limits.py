"""How much of a stranger's file is read: how large a table and a file may be, and the way to stop."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from napl_desktop.errors.tables import TableTooLarge

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 4000, 200, 100_000
"""What a table may have at most, counted where its texts are: more than any path; cells are those with text."""

MOST_TABLES = 500
"""How many tables or sheets a file may have."""

MOST_SIGNS = 10_000_000
"""How many signs all texts of a file may have together, and a text file bytes."""

_MOST_BYTES = 200_000_000
_MOST_XML_BYTES = 50_000_000

# A part is unpacked to see that it is what the file says, and once more to be read.
_MOST_UNPACKED = 100_000_000
_MOST_ELEMENTS = 1_000_000

Check = Callable[[], None]
"""Called again and again while a file is read; what it raises ends the reading."""


def go_on() -> None:
    """Never stop: the Check of a caller that waits to the end."""


def refusal(path: Path) -> TableTooLarge:
    """Return the error for a table or a file that is larger than the limits, with the limits in its sentence."""
    return TableTooLarge(path, rows=MOST_ROWS, columns=MOST_COLUMNS, cells=MOST_CELLS)


class Allowance(Struct):
    """What may still be read of one file. Each method raises TableTooLarge when that is used up."""

    source: Path
    check: Check = go_on
    unpacked: int = _MOST_UNPACKED
    elements: int = _MOST_ELEMENTS
    signs: int = MOST_SIGNS
    cells: int = MOST_CELLS
    most_bytes: int = _MOST_BYTES
    """How large all parts of the file may be, by what it says itself."""
    most_xml: int = _MOST_XML_BYTES
    """How large those may be together that are XML."""

    def unpack(self, number: int) -> None:
        """Use up bytes that came out of a packed part; also the moment at which reading can be stopped."""
        self.check()
        self.unpacked -= number
        if self.unpacked < 0:
            raise refusal(self.source)

    def enter(self) -> None:
        """Use up one element of XML."""
        self.elements -= 1
        if self.elements < 0:
            raise refusal(self.source)

    def keep(self, text: str) -> str:
        """Use up the signs of a text that is kept; return it."""
        self.signs -= len(text)
        if self.signs < 0:
            raise refusal(self.source)
        return text

    def fits(self, cells: int) -> bool:
        """Say whether a table with so many texts can be kept beside the others of its file; if so, it is."""
        if cells > self.cells:
            return False
        self.cells -= cells
        return True
