"""One wording of a cell: who proposes it, what it says, and what is other in it than in the text as it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from napl_desktop.queries.differences import Span
from ui.drawing.spans_label import SpansLabel
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.theme import SPACE, Theme
from ui.kit.touch import TARGET


class WordingCard(QFrame):
    """Shows a wording in type to be read from afar; with a button where it can be chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, who: str, spans: tuple[Span, ...], button: str = "") -> None:
        """Show `spans` under `who`; with a button of that name where there is one."""
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        # All cards of a row as wide as each other, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._who = WrappedLabel(theme, "strong")
        self._who.setText(who)
        self.words = SpansLabel(theme, "title")
        self.words.show_spans(spans)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._who)
        self._column.addWidget(self.words)
        self._column.addStretch()
        self.button: QPushButton | None = None
        if button:
            self.button = QPushButton(button)
            self.button.setProperty("kind", "primary")
            self.button.setAccessibleName(f"{button}: {who}, {self.words.text()}")
            self.button.clicked.connect(self.chosen)
            self._column.addWidget(self.button)
        self.setAccessibleName(f"{who}: {self.words.text()}")
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    @property
    def has_keys(self) -> bool:
        """Whether the keys go to its button."""
        return self.button is not None and self.button.hasFocus()

    def _apply_theme(self) -> None:
        air = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(self._theme.px(SPACE))
        if self.button is not None:
            # The style sheet of the window says how small a button may be: here it is a target for a finger.
            self.button.setStyleSheet(f"min-height: {max(TARGET, self._theme.px(32)) - self._theme.px(14)}px")
