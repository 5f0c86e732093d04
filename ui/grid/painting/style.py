"""What the grid is drawn with: colours, fonts and lengths at one zoom of the interface, taken from one place."""

from functools import cached_property

from msgspec import Struct
from PySide6.QtGui import QColor, QFont

from ui.kit import fonts
from ui.kit.palettes import Tokens
from ui.kit.theme import SPACE

# Where a room reads from afar the letters grow, and what is around them less: the width is for words.
_LENGTHS_IN_ROOM = 0.6


class GridStyle(Struct, frozen=True, dict=True):
    """The colours, the zoom of the interface in percent, and who reads; everything else follows from these."""

    tokens: Tokens
    zoom: int
    is_for_room: bool = False
    """Whether a room reads from afar: then all words are as large as those of a cell."""

    def px(self, pixels: float) -> int:
        """Return a length that is `pixels` at 100 %; never less than one pixel."""
        return max(1, round(pixels * self._lengths / 100))

    @cached_property
    def _lengths(self) -> float:
        return self.zoom * (_LENGTHS_IN_ROOM if self.is_for_room else 1)

    def colour(self, token: str) -> QColor:
        """Return a colour by the name of its token."""
        return QColor(getattr(self.tokens, token))

    @cached_property
    def space(self) -> int:
        """One spacing step."""
        return self.px(SPACE)

    @cached_property
    def mark(self) -> int:
        """The side of a status mark: to be told apart from the back of the room."""
        return self.px(18)

    @cached_property
    def gutter(self) -> int:
        """The part of a cell left of its text, where the marks stand."""
        return self.mark + 2 * self.space

    @cached_property
    def indent(self) -> int:
        """How much further right the title of a deeper layer begins."""
        return self.px(14)

    @cached_property
    def caret(self) -> int:
        """The room for the caret of a band."""
        return self.px(36 if self.is_for_room else 18)

    @cached_property
    def least_row(self) -> int:
        """No row is lower: a finger must be able to hit it."""
        return self.px(40)

    @cached_property
    def plus(self) -> int:
        """The side of the strips in which the plus buttons stand."""
        return self.px(54 if self.is_for_room else 44)

    def font(self, role: fonts.FontRole) -> QFont:
        """Return the font of a role."""
        return self._fonts[role]

    @cached_property
    def _fonts(self) -> dict[fonts.FontRole, QFont]:
        made = {role: fonts.font(role, self.zoom) for role in fonts.SCALE}
        if self.is_for_room:
            for each in made.values():
                each.setPointSizeF(made["body"].pointSizeF())
        return made
