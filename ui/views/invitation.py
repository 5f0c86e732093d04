"""What stands where there is nothing yet: what to do next, and the buttons that do it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme


class Invitation(QWidget):
    """A friendly sentence, and under it a button for each thing that can be done about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._layout.addWidget(self._words)
        self._layout.addLayout(self._buttons)
        self._layout.addStretch(2)
        theme.changed.connect(self._space_out)
        self._space_out()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    def offer(self, text: str, glyph: str = "plus") -> QPushButton:
        """Add a button."""
        button = QPushButton(icon(glyph, self._theme, "on_accent"), text)
        button.setProperty("kind", "primary")
        self.setFocusProxy(self.focusProxy() or button)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def _space_out(self) -> None:
        margin = self._theme.px(2 * SPACE)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(margin)
        self._buttons.setSpacing(margin)
