"""Every colour of the application, by what it is for, in three palettes."""

from enum import StrEnum

from msgspec import Struct


class ThemeName(StrEnum):
    """The palettes the user can choose from."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Tokens(Struct, frozen=True):
    """Colours as "#RRGGBB", named after their use. Text tokens read on every background token beside them."""

    # Backgrounds: the window, what is worked on, what lies on top of that (menus, tooltips), pointer over it.
    page: str
    surface: str
    raised: str
    hover: str
    # Text.
    text: str
    muted: str
    disabled: str
    # Lines: `line` is quiet and may vanish on a projector; `outline` must be seen (fields, grid separators).
    line: str
    outline: str
    # The one accent; `accent_soft` lies under what is selected, `focus` is the ring around what has the keys.
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    focus: str
    # Status of a cell, as a mark and as a word; `on_status` is what is drawn upon a filled mark.
    proposed: str
    disputed: str
    agreed: str
    on_status: str
    # Hoofddimensies.
    band: str
    band_text: str
    # Levels: the first and last tint of the cells, and of the headers above them.
    level_first: str
    level_last: str
    level_head_first: str
    level_head_last: str
    # What is looked for: the ground under every place of it, and under those where the user is.
    found: str
    found_here: str
    # Messages: the word or mark, and the background it lies on.
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str

    def level_tint(self, index: int, count: int) -> str:
        """Return the background of the cells in level column `index` of `count`."""
        return _between(self.level_first, self.level_last, index, count)

    def level_head_tint(self, index: int, count: int) -> str:
        """Return the background of the header above level column `index` of `count`."""
        return _between(self.level_head_first, self.level_head_last, index, count)


def _between(first: str, last: str, index: int, count: int) -> str:
    """Return the colour at step `index` when `count` steps lead from `first` to `last`."""
    if count < 2:
        return first
    share = index / (count - 1)
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(first), _channels(last), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def _channels(colour: str) -> bytes:
    return bytes.fromhex(colour[1:])


LIGHT = Tokens(
    page="#F6F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#E9EDF2",
    text="#1A1F26",
    muted="#4D5864",
    disabled="#8E98A4",
    line="#D6DBE2",
    outline="#616D79",
    accent="#0B5CAD",
    accent_hover="#084A8C",
    on_accent="#FFFFFF",
    accent_soft="#D5E6F8",
    focus="#0B5CAD",
    proposed="#4D5864",
    disputed="#8F3E07",
    agreed="#14653B",
    on_status="#FFFFFF",
    band="#E3E8EE",
    band_text="#2B3540",
    level_first="#EAF4F2",
    level_last="#BFE0DA",
    level_head_first="#D3E8E4",
    level_head_last="#ADD8D0",
    found="#FFE27A",
    found_here="#FFB454",
    success="#14653B",
    success_soft="#E2F3E8",
    warning="#8A4B00",
    warning_soft="#FDF0D9",
    danger="#A8201A",
    danger_soft="#FCE8E6",
)

DARK = Tokens(
    page="#14181D",
    surface="#1C2229",
    raised="#262D36",
    hover="#2B333D",
    text="#E8ECF1",
    muted="#B4BEC9",
    disabled="#6B7682",
    line="#353E48",
    outline="#8F9AA7",
    accent="#84B9F4",
    accent_hover="#A6CDF8",
    on_accent="#0B1622",
    accent_soft="#1F3E60",
    focus="#84B9F4",
    proposed="#B4BEC9",
    disputed="#F2AE74",
    agreed="#7AD6A2",
    on_status="#12181E",
    band="#2C353F",
    band_text="#DCE3EA",
    level_first="#1C2828",
    level_last="#25423F",
    level_head_first="#213433",
    level_head_last="#2A4D49",
    found="#705C00",
    found_here="#8A5606",
    success="#7AD6A2",
    success_soft="#1B3327",
    warning="#F0BE6A",
    warning_soft="#3A2E17",
    danger="#FF9C94",
    danger_soft="#43211F",
)

HIGH_CONTRAST = Tokens(
    page="#FFFFFF",
    surface="#FFFFFF",
    raised="#FFFFFF",
    hover="#E6E6E6",
    text="#000000",
    muted="#2B2B2B",
    disabled="#6E6E6E",
    line="#6E6E6E",
    outline="#000000",
    accent="#003A8C",
    accent_hover="#00245A",
    on_accent="#FFFFFF",
    accent_soft="#CFE3FF",
    focus="#003A8C",
    proposed="#2B2B2B",
    disputed="#6B2A00",
    agreed="#004225",
    on_status="#FFFFFF",
    band="#D9D9D9",
    band_text="#000000",
    level_first="#FFFFFF",
    level_last="#CBEAE4",
    level_head_first="#E3F2EF",
    level_head_last="#B4DDD5",
    found="#FFE45C",
    found_here="#FFC04D",
    success="#004225",
    success_soft="#E6F5EB",
    warning="#5C3200",
    warning_soft="#FFF1D6",
    danger="#7A0000",
    danger_soft="#FFE7E5",
)

PALETTES = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.HIGH_CONTRAST: HIGH_CONTRAST}
