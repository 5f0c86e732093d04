"""What the graph and all pictures are drawn with: colours, fonts and lengths at one zoom, from one place."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from ui.kit import fonts
from ui.kit.palettes import Tokens
from ui.kit.theme import RADIUS, SPACE

if TYPE_CHECKING:
    from napl_desktop.graph.layout import Sizes

CARD_LINES = 4
_CARD_CHARACTERS = 26


@dataclass(frozen=True)
class DrawingStyle:
    """The colours, and the zoom of the interface in percent; everything else follows from these."""

    tokens: Tokens
    zoom: int

    def px(self, pixels: float) -> float:
        """Return a length that is `pixels` at 100 %."""
        return pixels * self.zoom / 100

    @cached_property
    def card_font(self) -> QFont:
        """For the first words of a cell."""
        return _scalable("body", self.zoom)

    @cached_property
    def small_font(self) -> QFont:
        """For stages, counts of notes and the word for an empty place."""
        return _scalable("small", self.zoom)

    @cached_property
    def strong_font(self) -> QFont:
        """For the titles of bands."""
        return _scalable("strong", self.zoom)

    @cached_property
    def level_font(self) -> QFont:
        """For the names of levels."""
        return _scalable("title", self.zoom)

    @cached_property
    def heading_font(self) -> QFont:
        """For the title of a picture."""
        return _scalable("heading", self.zoom)

    @cached_property
    def line_height(self) -> float:
        """From one line of text on a card to the next."""
        return QFontMetricsF(self.card_font).lineSpacing()

    @property
    def space(self) -> float:
        """One spacing step."""
        return self.px(SPACE)

    @property
    def radius(self) -> float:
        """Of the corners of a card."""
        return self.px(RADIUS)

    @property
    def mark(self) -> float:
        """The side of a status mark."""
        return self.px(18)

    @property
    def gutter(self) -> float:
        """The part of a card left of its text, where the marks stand."""
        return self.mark + 2 * self.space

    @property
    def text_width(self) -> float:
        """The room for the text on a card."""
        return self.px(7.4 * _CARD_CHARACTERS)

    @property
    def row_heads_width(self) -> float:
        """The strip with the titles of the rows."""
        return self.px(200)

    @cached_property
    def sizes(self) -> "Sizes":
        """What the layout is made with."""
        from napl_desktop.graph.layout import Sizes

        return Sizes(
            card_width=self.gutter + self.text_width + self.space,
            card_height=CARD_LINES * self.line_height + 2 * self.space,
            column_gap=self.px(40),
            arrow_gap=self.px(4),
            lane_gap=self.px(16),
            band_height=QFontMetricsF(self.strong_font).height() + 2 * self.space,
        )


def _scalable(role: fonts.FontRole, zoom: int) -> QFont:
    """Return the font of a role such that a drawing that is scaled breaks its lines where it did before."""
    font = fonts.font(role, zoom)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
