"""How large things on the map of roles are, at one zoom of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from ui.drawing.style import DrawingStyle

if TYPE_CHECKING:
    from napl_desktop.graph.role_layout import MapSizes

TITLE_LINES, SMALL_LINES = 2, 4
# In px at 100 %.
_WIDTH, _COLUMN_GAP, _ROW_GAP, _MARGIN = 236, 88, 24, 24


def map_sizes(look: DrawingStyle) -> "MapSizes":
    """Return what the map is laid out with."""
    from napl_desktop.graph.role_layout import MapSizes

    title, small = QFontMetricsF(look.strong_font), QFontMetricsF(look.small_font)
    return MapSizes(
        card_width=look.px(_WIDTH),
        card_height=TITLE_LINES * title.lineSpacing() + SMALL_LINES * small.lineSpacing() + 2.5 * look.space,
        column_gap=look.px(_COLUMN_GAP),
        row_gap=look.px(_ROW_GAP),
        band_height=title.height() + 2 * look.space,
        margin=look.px(_MARGIN),
        pixel=look.px(1),
    )
