"""Words of several kinds above each other, laid out as one: each piece has a font and a colour of its own."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from napl_desktop.text import units
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.fonts import FontRole
from ui.kit.theme import SPACE, Theme

# Qt lays out this as the end of a line, not "\n".
_LINE_BREAK = "\u2028"
# In px at 100 %.
_NARROWEST = 120


class Words(Struct, frozen=True):
    """Some words, with the role of their font and the token of their colour."""

    text: str
    role: FontRole = "body"
    ink: str = "text"
    is_apart: bool = False
    """Whether there is air above them."""


def lay_out_stack(stack: Sequence[Words], theme: Theme, width: float) -> tuple[QTextLayout, float]:
    """Return a stack in lines of at most `width`, and how high that is."""
    pieces = [each.text.replace("\n", _LINE_BREAK) for each in stack]
    layout = QTextLayout(_LINE_BREAK.join(pieces), theme.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    formats, apart, start = [], set(), 0
    for words, piece in zip(stack, pieces, strict=True):
        each = QTextLayout.FormatRange()
        each.start, each.length, each.format = start, units(piece) + 1, _format(words, theme)
        formats.append(each)
        if words.is_apart and start:
            apart.add(start)
        start += units(piece) + 1
    layout.setFormats(formats)
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(max(width, 1))
        height += theme.px(SPACE) if line.textStart() in apart else 0
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _format(words: Words, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(words.role))
    made.setForeground(theme.colour(words.ink))
    return made


class StackLabel(WrappedLabel):
    """A stack of words, as high as it is in the width it has."""

    def __init__(self, theme: Theme, stack: Sequence[Words]) -> None:
        super().__init__(theme)
        self._stack = tuple(stack)
        self.setText("\n".join(each.text for each in stack))

    def heightForWidth(self, width: int) -> int:
        """Return how high the stack is; what is narrower than any place for it is not looked at closely."""
        return super().heightForWidth(max(width, self._theme.px(_NARROWEST)))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        return lay_out_stack(self._stack, self._theme, width)
