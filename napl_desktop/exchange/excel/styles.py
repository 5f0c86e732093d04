"""How the workbook looks: one named style per kind of cell, so that the user can change a kind in one place."""

from collections.abc import Iterator
from enum import StrEnum

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

from napl_desktop.exchange.excel.contract import STATUSES
from napl_desktop.model import DescriptorStatus

FONT = "Calibri"
# Has the three signs of status in one width; what Excel would choose by itself differs per sign.
_SIGN_FONT = "Segoe UI Symbol"

INK, MUTED, LINE, ACCENT = "1A1F26", "55606C", "D6DBE2", "0B5CAD"
QUIET = "66717D"
_HEAD, _BAND = "E4E8ED", "F1F3F6"
_DISPUTED = "8F3E07"
_LEVEL_LIGHT, _LEVEL_DEEP = (0xEA, 0xF4, 0xF2), (0xBF, 0xE0, 0xDA)
_HEAD_LIGHT, _HEAD_DEEP = (0xD2, 0xE9, 0xE4), (0x8F, 0xC6, 0xBC)
TINTS = 8

_SIDE = Side("thin", color=f"FF{LINE}")
_BOX = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAP = Alignment(vertical="top", wrap_text=True)


class StyleName(StrEnum):
    """The kinds of cells that are the same on every sheet; the value is what Excel calls the style."""

    PLAIN = "napl tekst"
    TITLE = "napl titel"
    LONG_TITLE = "napl titel meerregelig"
    SUBTITLE = "napl ondertitel"
    SECTION = "napl kopje"
    PROSE = "napl uitleg"
    FACTS = "napl kerngegevens"
    DESCRIPTION = "napl omschrijving"
    LABEL = "napl trefwoord"
    HEAD = "napl kolomkop"
    COUNT_HEAD = "napl kolomkop aantal"
    PARENT = "napl hoofddimensie"
    LEAF = "napl subdimensie"
    SIGNS = "napl stand"
    COUNT = "napl tabel aantal"
    GRID_COUNT = "napl aantal in raster"
    PERCENT = "napl tabel percentage"
    LINK = "napl verwijzing"
    TABLE_TEXT = "napl tabel tekst"
    TABLE_WRAPPED = "napl tabel tekst meerregelig"
    TABLE_LINK = "napl tabel verwijzing"
    DATA = "napl gegevens"
    EMPTY = "napl cel leeg"
    OTHERS = "napl rij van anderen"


def tint(position: int, levels: int) -> int:
    """Return which of the tints, 1 to TINTS, the level at `position` (from 0) of `levels` has."""
    return 1 + round(position * (TINTS - 1) / max(2, levels - 1))


def head_style(of_tint: int) -> str:
    """Return the style of the name above a level."""
    return f"napl niveau {of_tint}"


def above_head_style(of_tint: int) -> str:
    """Return the style of what stands above the name of a level: its stage, its national level."""
    return f"napl niveau {of_tint} boven"


def cell_style(of_tint: int, status: DescriptorStatus) -> str:
    """Return the style of a cell of a grid."""
    if status is DescriptorStatus.EMPTY:
        return StyleName.EMPTY
    return f"napl cel {of_tint} {STATUSES[status]}"


def register(workbook: Workbook) -> dict[str, int]:
    """Give `workbook` all styles; return for each name the number by which a cell refers to it."""
    # A cell is the only public way to learn the number; this one is never written.
    probe = workbook.worksheets[0].cell(1, 1)
    numbers = {}
    for style in _all_styles():
        workbook.add_named_style(style)
        probe.style = style.name
        numbers[style.name] = probe.style_id
    return numbers


def _all_styles() -> Iterator[NamedStyle]:
    yield from _texts()
    yield from _tables()
    yield from _heads()
    yield from _cells()


def _texts() -> Iterator[NamedStyle]:
    yield _style(StyleName.PLAIN, _font())
    yield _style(StyleName.TITLE, _font(size=20, bold=True), Alignment(vertical="center"))
    yield _style(
        StyleName.LONG_TITLE, _font(size=20, bold=True), Alignment(vertical="center", wrap_text=True)
    )
    yield _style(StyleName.SUBTITLE, _font(MUTED), Alignment(vertical="top"))
    yield _style(StyleName.FACTS, _font(MUTED), _WRAP)
    yield _style(StyleName.SECTION, _font(ACCENT, size=13, bold=True), Alignment(vertical="bottom"))
    yield _style(StyleName.LABEL, _font(bold=True), _WRAP)
    yield _style(StyleName.DESCRIPTION, _font(), _WRAP)
    yield _style(
        StyleName.PROSE, _font(), Alignment(vertical="top", horizontal="left", indent=1, wrap_text=True)
    )
    yield _style(StyleName.LINK, _font(ACCENT, underline=True), _WRAP)


def _tables() -> Iterator[NamedStyle]:
    line = Border(bottom=_SIDE)
    left = Alignment(vertical="center", horizontal="left", indent=1)
    centre = Alignment(vertical="center", horizontal="center")
    wrapped = Alignment(vertical="center", horizontal="left", indent=1, wrap_text=True)
    yield _style(StyleName.TABLE_TEXT, _font(), left, line)
    yield _style(StyleName.TABLE_WRAPPED, _font(), wrapped, line)
    yield _style(StyleName.TABLE_LINK, _font(ACCENT, underline=True), wrapped, line)
    yield _style(StyleName.DATA, _font(), Alignment(vertical="top", horizontal="left"))
    yield _style(StyleName.COUNT, _font(), centre, line)
    yield _style(StyleName.PERCENT, _font(), centre, line, number_format="0%")


def _heads() -> Iterator[NamedStyle]:
    left = Alignment(vertical="center", horizontal="left", indent=1, wrap_text=True)
    centre = Alignment(vertical="center", horizontal="center", wrap_text=True)
    yield _style(StyleName.HEAD, _font(bold=True), left, _BOX, _HEAD)
    yield _style(StyleName.COUNT_HEAD, _font(bold=True), centre, _BOX, _HEAD)
    for number in range(1, TINTS + 1):
        fill = _between(_HEAD_LIGHT, _HEAD_DEEP, number)
        yield _style(head_style(number), _font(size=12, bold=True), left, _BOX, fill)
        yield _style(above_head_style(number), _font(bold=True), left, _BOX, fill)


def _cells() -> Iterator[NamedStyle]:
    left = Alignment(vertical="top", horizontal="left", indent=1, wrap_text=True)
    centre = Alignment(vertical="top", horizontal="center")
    yield _style(StyleName.PARENT, _font(bold=True), left, _BOX, _BAND)
    yield _style(StyleName.LEAF, _font(bold=True), left, _BOX)
    yield _style(StyleName.EMPTY, _font(), left, _BOX)
    yield _style(StyleName.OTHERS, _font(MUTED), left, _BOX, _BAND)
    yield _style(StyleName.SIGNS, _font(size=10, family=_SIGN_FONT), centre, _BOX)
    yield _style(StyleName.GRID_COUNT, _font(), centre, _BOX)
    fonts = {
        DescriptorStatus.AGREED: _font(),
        DescriptorStatus.DISPUTED: _font(_DISPUTED, italic=True),
        DescriptorStatus.PROPOSED: _font(MUTED),
    }
    for number in range(1, TINTS + 1):
        fill = _between(_LEVEL_LIGHT, _LEVEL_DEEP, number)
        for status, font in fonts.items():
            yield _style(cell_style(number, status), font, left, _BOX, fill)


def _style(
    name: str,
    font: Font,
    alignment: Alignment | None = None,
    border: Border | None = None,
    fill: str | None = None,
    number_format: str = "General",
) -> NamedStyle:
    return NamedStyle(
        name=str(name),
        font=font,
        fill=PatternFill() if fill is None else PatternFill("solid", fgColor=f"FF{fill}"),
        border=border or Border(),
        alignment=alignment or Alignment(vertical="top"),
        number_format=number_format,
    )


def _font(
    colour: str = INK,
    size: int = 11,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    family: str = FONT,
) -> Font:
    return Font(
        name=family, sz=size, b=bold, i=italic, u="single" if underline else None, color=f"FF{colour}"
    )


def _between(light: tuple[int, int, int], deep: tuple[int, int, int], number: int) -> str:
    share = (number - 1) / (TINTS - 1)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(light, deep, strict=True))
