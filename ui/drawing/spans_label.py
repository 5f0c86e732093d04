"""A label that shows a text with its differences, on as many lines as it needs."""

from PySide6.QtGui import QTextLayout

from napl_desktop.queries.differences import Span
from ui.drawing.marked_text import apart, marked_text
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.fonts import FontRole
from ui.kit.theme import Theme


class SpansLabel(WrappedLabel):
    """A text with its differences marked, as high as it is in the width it has."""

    def __init__(self, theme: Theme, role: FontRole) -> None:
        super().__init__(theme, role)
        self._spans: tuple[Span, ...] = ()

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show another text."""
        self._spans = spans
        self.setText("".join(span.text for span in apart(spans)))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        font = self._theme.font(self._role)
        layout = marked_text(self._spans, font, max(width, 1), self._theme.colour)
        return layout, layout.boundingRect().height()
