"""What the grid is drawn with: colours, fonts and lengths at one zoom of the interface, taken from one place."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QColor, QFont

from ui.kit import fonts
from ui.kit.palettes import Tokens
from ui.kit.theme import SPACE


@dataclass(frozen=True)
class GridStyle:
    """The colours, and the zoom of the interface in percent; everything else follows from these."""

    tokens: Tokens
    zoom: int

    def px(self, pixels: float) -> int:
        """Return a length that is `pixels` at 100 %; never less than one pixel."""
        return max(1, round(pixels * self.zoom / 100))

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
        return self.px(18)

    @cached_property
    def least_row(self) -> int:
        """No row is lower: a finger must be able to hit it."""
        return self.px(40)

    @cached_property
    def plus(self) -> int:
        """The side of the strips in which the plus buttons stand."""
        return self.px(44)

    def font(self, role: fonts.FontRole) -> QFont:
        """Return the font of a role."""
        return self._fonts[role]

    @cached_property
    def _fonts(self) -> dict[fonts.FontRole, QFont]:
        return {role: fonts.font(role, self.zoom) for role in fonts.SCALE}
