"""How large things on the map of roles are, at one zoom of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from ui.drawing.style import DrawingStyle

if TYPE_CHECKING:
    from napl_desktop.graph.role_layout import MapSizes

TITLE_LINES, SMALL_LINES = 2, 4
# In px at 100 %.
_WIDTH, _COLUMN_GAP, _ROW_GAP, _MARGIN = 236, 88, 24, 24
# How much larger a title is where it stands alone on its card, to be read from far away.
_FAR = 1.6


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


def far_font(look: DrawingStyle, title: str, width: float) -> QFont:
    """For the title of a role that is seen from far away: as large as its longest word has room for."""
    font = QFont(look.strong_font)
    metrics = QFontMetricsF(font)
    longest = max((metrics.horizontalAdvance(word) for word in title.split()), default=1.0)
    font.setPointSizeF(font.pointSizeF() * min(_FAR, max(1.0, 0.98 * width / longest)))
    return font
