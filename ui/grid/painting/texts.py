"""Texts broken into lines, each made once: to know how high they are, and to paint them quickly."""

from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QStaticText, QTextLayout, QTextOption, QTransform

from napl_desktop.queries.differences import Span
from ui.drawing.marked_text import marked_text, set_lines
from ui.grid.painting.spots import Spots
from ui.grid.painting.style import GridStyle
from ui.kit.fonts import SCALE, FontRole
from ui.kit.hyphens import hyphenated

# More than all texts of the largest path at two widths.
_KEPT = 8192
# More than are in view at a time.
_KEPT_SPOTS = 256
# In letters: addresses of pages are longer, and are broken anyway.
_LONGEST_WORD = 28
# Letters in the proportions in which Dutch has them.
_SAMPLE = "de leraar kiest en bewaakt samenhang "


class Texts:
    """Breaks texts into lines in the fonts of one look."""

    def __init__(self, look: GridStyle) -> None:
        self._look = look
        self._wrap = QTextOption()
        self._wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._wrap.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._made = lru_cache(maxsize=_KEPT)(self._make)
        self._marked = lru_cache(maxsize=_KEPT)(self._mark)
        self._spotted = lru_cache(maxsize=_KEPT_SPOTS)(self._spot)
        self._word_width = lru_cache(maxsize=_KEPT)(self._measure_word)
        self._metrics = metrics = {role: QFontMetricsF(look.font(role)) for role in SCALE}
        self._line = {role: ceil(each.height()) for role, each in metrics.items()}
        self._letter = {
            role: each.horizontalAdvance(_SAMPLE) / len(_SAMPLE) for role, each in metrics.items()
        }

    def wrapped(self, text: str, role: FontRole, width: int) -> QStaticText:
        """Return a text in lines no longer than `width`, ready to be painted."""
        return self._made(text, role, max(1, width))

    def height(self, text: str, role: FontRole, width: int) -> int:
        """Return how high a text is in lines of at most `width`; one line for an empty text."""
        if not text:
            return self.line(role)
        return ceil(self.wrapped(text, role, width).size().height())

    def widest_word(self, texts: Iterable[str], role: FontRole) -> int:
        """Return how wide texts must be for the longest word of each to stay whole."""
        words = {_longest_word(text) for text in texts}
        return max((self._word_width(word, role) for word in words), default=0)

    def _measure_word(self, word: str, role: FontRole) -> int:
        return ceil(self._metrics[role].horizontalAdvance(word))

    def marked(self, spans: tuple[Span, ...], width: int) -> QTextLayout:
        """Return a text with its differences in lines no longer than `width`, ready to be painted."""
        return self._marked(spans, max(1, width))

    def marked_height(self, spans: tuple[Span, ...], width: int) -> int:
        """Return how high such a text is."""
        return ceil(self.marked(spans, width).boundingRect().height())

    def spots(self, text: str, role: FontRole, width: int) -> Spots:
        """Return where what is in a text stands, in lines no longer than `width`."""
        return self._spotted(text, role, max(1, width))

    def _spot(self, text: str, role: FontRole, width: int) -> Spots:
        layout = QTextLayout(self._shown(text, role, width), self._look.font(role))
        layout.setTextOption(self._wrap)
        set_lines(layout, width)
        return Spots(text, layout)

    def _mark(self, spans: tuple[Span, ...], width: int) -> QTextLayout:
        return marked_text(spans, self._look.font("body"), width, self._look.colour)

    def guess(self, texts: Iterable[str], role: FontRole, width: int) -> int:
        """Return about how high the highest of some texts will be: thousand times quicker than to know."""
        letters = max(1.0, width / self._letter[role])
        lines = (sum(1 + int(len(part) / letters) for part in text.split("\n")) for text in texts)
        return max(lines, default=0) * self.line(role)

    def line(self, role: FontRole) -> int:
        """Return the height of one line."""
        return self._line[role]

    def _shown(self, text: str, role: FontRole, width: int) -> str:
        metrics = self._metrics[role]
        text = hyphenated(text, lambda word: metrics.horizontalAdvance(word) > width)
        # Left alone, it runs the lines of a text together.
        return text.replace("\n", "\u2028")

    def _make(self, text: str, role: FontRole, width: int) -> QStaticText:
        made = QStaticText(self._shown(text, role, width))
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setTextOption(self._wrap)
        made.setTextWidth(width)
        made.prepare(QTransform(), self._look.font(role))
        return made


@lru_cache(maxsize=_KEPT)
def _longest_word(text: str) -> str:
    """Return the first word of most letters, "" where there is none; what is too long is no word."""
    return max((word for word in text.split() if len(word) <= _LONGEST_WORD), key=len, default="")
