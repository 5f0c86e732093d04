"""How large things are where trunks and branches are drawn, at one zoom of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from ui.drawing.style import DrawingStyle

if TYPE_CHECKING:
    from napl_desktop.graph.trunk_layout import TrunkSizes

TITLE_LINES, NAME_LINES = 2, 2
BAR = 10
"""How high a bar of shares is, in px at 100 %."""
KNOT, TRUNK = 11, 18
"""How far a national level reaches from its middle, and how thick a trunk is, in px at 100 %."""
# In px at 100 %.
_WIDTH, _GAP, _TWIG, _INDENT, _KNOT_WIDTH, _MARGIN = 216, 20, 32, 30, 128, 16


def trunk_sizes(look: DrawingStyle) -> "TrunkSizes":
    """Return what trunks and branches are laid out with."""
    from napl_desktop.graph.trunk_layout import TrunkSizes

    strong, small = (QFontMetricsF(font).lineSpacing() for font in (look.strong_font, look.small_font))
    return TrunkSizes(
        card_width=look.px(_WIDTH),
        card_height=TITLE_LINES * strong + 2 * small + 2.5 * look.space,
        gap=look.px(_GAP),
        twig=look.px(_TWIG),
        indent=look.px(_INDENT),
        knot=look.px(KNOT),
        knot_width=look.px(_KNOT_WIDTH),
        band_height=strong + 2 * look.space,
        head_height=QFontMetricsF(look.level_font).lineSpacing() + look.space,
        stage_height=small,
        names_height=NAME_LINES * strong + 2 * look.space,
        thickness=look.px(TRUNK),
        words_height=small + look.space,
        margin=look.px(_MARGIN),
    )
