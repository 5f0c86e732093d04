"""A slim strip above the work that says in what state it is, with at most one thing to do about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme


class Banner(QWidget):
    """An icon, a sentence and maybe a button."""

    pressed = Signal()
    """The button."""

    def __init__(
        self, theme: Theme, glyph: str, text: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._glyph = glyph
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("kind", "banner")
        self._mark = QLabel()
        self.words = QLabel(text)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(button)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.pressed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def _apply_theme(self) -> None:
        air, side = self._theme.px(SPACE), self._theme.px(18)
        self._row.setContentsMargins(2 * air, air // 2, 2 * air, air // 2)
        self._row.setSpacing(air)
        self._mark.setPixmap(icon(self._glyph, self._theme, "text").pixmap(QSize(side, side)))
