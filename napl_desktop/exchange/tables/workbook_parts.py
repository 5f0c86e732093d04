"""The parts of a workbook beside its sheets: which sheets there are, their shared texts, formats and comments."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from msgspec import Struct, field
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.utils.cell import column_index_from_string

from napl_desktop.exchange.tables.escaping import unescape
from napl_desktop.exchange.tables.limits import Allowance
from napl_desktop.exchange.tables.raw import Aside, AsideKind, CellPosition
from napl_desktop.exchange.tables.struck import left_of, struck_of
from napl_desktop.exchange.tables.xml_part import Enough

# What Excel takes; a longer one only costs time.
_LONGEST_FORMAT = 255
_GENERAL = "General"
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})")


class SheetEntry(Struct, frozen=True):
    """A sheet as the workbook lists it."""

    name: str
    hidden: bool
    relation: str


class SheetList(Struct):
    """The sheets of a workbook in their order, and from which year it counts days."""

    sheets: list[SheetEntry] = field(default_factory=list)
    from_1904: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take what is said of a sheet."""
        if name == "sheet":
            relation = next(
                (value for key, value in attributes.items() if key.rpartition(":")[1:] == (":", "id")), ""
            )
            is_hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(SheetEntry(unescape(attributes.get("name", "")), is_hidden, relation))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in {"1", "true"}

    def end(self, name: str) -> None:
        """Nothing ends here."""

    def text(self, text: str) -> None:
        """There is no text in it."""


class Formats:
    """The number format of each style, and whether what has it is struck through."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._of_style: list[tuple[str, str]] = []
        self._struck_fonts: list[bool] = []
        self._in_cells = self._in_fonts = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take a format, or which of them a style has."""
        if name == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "fonts":
            self._in_fonts = True
        elif name == "font" and self._in_fonts:
            self._struck_fonts.append(False)
        elif name == "strike" and self._in_fonts and self._struck_fonts:
            self._struck_fonts[-1] = is_on(attributes)
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self._of_style.append((attributes.get("numFmtId", "0"), attributes.get("fontId", "0")))

    def end(self, name: str) -> None:
        """Know fonts and styles of cells from those of styles."""
        if name == "fonts":
            self._in_fonts = False
        elif name == "cellXfs":
            raise Enough

    def text(self, text: str) -> None:
        """There is no text in it."""

    def of(self, style: str) -> str:
        """Return the number format of the style with this number."""
        known, _font = self._style(style)
        code = self._codes.get(known) or (BUILTIN_FORMATS.get(int(known)) if known.isdecimal() else None)
        return code if code and len(code) <= _LONGEST_FORMAT else _GENERAL

    def is_struck(self, style: str) -> bool:
        """Tell whether all that has the style with this number is struck through."""
        _format, font = self._style(style)
        number = int(font) if font.isdecimal() else 0
        return number < len(self._struck_fonts) and self._struck_fonts[number]

    def _style(self, style: str) -> tuple[str, str]:
        number = int(style) if style.isdecimal() else 0
        return self._of_style[number] if number < len(self._of_style) else ("0", "0")


class PartlyStruck(NamedTuple):
    """A text of which some may be struck through."""

    whole: str
    left: str
    """Without what is struck through."""
    struck: str


def is_on(attributes: Mapping[str, str]) -> bool:
    """Tell whether a property that is named is set: saying nothing more sets it."""
    return attributes.get("val", "1") not in {"0", "false"}


class RichText:
    """Puts a text together from its runs, each decoded on its own; how it is pronounced does not count."""

    def __init__(self, allowance: Allowance) -> None:
        self._allowance = allowance
        self._runs: list[tuple[str, bool]] = []
        self._run: list[str] | None = None
        self._is_struck = False
        self._aside = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin a run, or what is said of one."""
        if name == "rPh":
            self._aside += 1
        elif name == "t" and not self._aside:
            self._run = []
        elif name == "strike":
            self._is_struck = is_on(attributes)

    def text(self, text: str) -> None:
        """Take text, if it stands in a run."""
        if self._run is not None:
            self._run.append(self._allowance.keep(text))

    def end(self, name: str) -> None:
        """End a run."""
        if name == "rPh":
            self._aside -= 1
        elif name == "t" and self._run is not None:
            self._runs.append((unescape("".join(self._run)), self._is_struck))
            self._run = None
        elif name == "r":
            self._is_struck = False

    def take(self) -> PartlyStruck:
        """Return the text, and begin with the next."""
        runs, self._runs = self._runs, []
        return PartlyStruck("".join(text for text, _ in runs), left_of(runs), struck_of(runs))


class SharedTexts:
    """Collects the shared texts that are asked for, by their numbers."""

    def __init__(self, needed: Collection[int], allowance: Allowance) -> None:
        self.found: dict[int, PartlyStruck] = {}
        self._needed = needed
        self._last = max(needed, default=-1)
        self._number = 0
        self._text = RichText(allowance)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a text or a run of it."""
        if self._number in self._needed:
            self._text.start(name, attributes)

    def text(self, text: str) -> None:
        """Take text."""
        self._text.text(text)

    def end(self, name: str) -> None:
        """End a run or a text."""
        self._text.end(name)
        if name == "si":
            if self._number in self._needed:
                self.found[self._number] = self._text.take()
            self._number += 1
            if self._number > self._last:
                raise Enough


class Comments:
    """Collects the comments of a sheet."""

    def __init__(self, allowance: Allowance) -> None:
        self.found: list[Aside] = []
        self._text = RichText(allowance)
        self._place: CellPosition | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a comment or a run of it."""
        if name == "comment":
            self._place = place_of(attributes.get("ref", ""))
        self._text.start(name, attributes)

    def text(self, text: str) -> None:
        """Take text."""
        self._text.text(text)

    def end(self, name: str) -> None:
        """End a run or a comment."""
        self._text.end(name)
        if name == "comment":
            self.found.append(Aside(AsideKind.COMMENT, self._text.take().whole, self._place))


def place_of(reference: str) -> CellPosition:
    """Return the place that a spreadsheet calls "B3". Raises ValueError for what is none."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    return int(found[2]) - 1, column_index_from_string(found[1]) - 1
