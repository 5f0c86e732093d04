"""A large button with an icon, a name and a sentence: one of the choices to begin with."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme


class Card(QPushButton):
    """A choice: click, touch, Enter, space or the & letter of its name."""

    def __init__(
        self, theme: Theme, icon_name: str, name: str, explanation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon(icon_name, theme, "accent")
        self._picture = QLabel()
        self._name = self._words(name, "title")
        # The letter of the name presses this button.
        self._name.setBuddy(self)
        self._explanation = self._words(explanation, "muted")
        self.setProperty("card", True)
        self.setAutoDefault(True)
        self.setAccessibleName(name.replace("&", ""))
        self.setAccessibleDescription(explanation)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._layout = QGridLayout(self)
        self._layout.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(self._name, 0, 1)
        self._layout.addWidget(self._explanation, 1, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.setColumnStretch(1, 1)
        self._layout.setRowStretch(1, 1)
        theme.changed.connect(self._look)
        self._look()

    def hasHeightForWidth(self) -> bool:
        """Say that the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which the whole sentence is to be read."""
        return self._layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of what is in it: the button itself has no text."""
        return self._layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the sentence decides about the height."""
        return self._layout.totalMinimumSize()

    def _words(self, text: str, role: str) -> QLabel:
        made = QLabel(text)
        made.setProperty("role", role)
        made.setWordWrap(True)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return made

    def _look(self) -> None:
        side, margin, gap = self._theme.px(28), self._theme.px(SPACE * 2), self._theme.px(SPACE)
        self._picture.setPixmap(self._icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setHorizontalSpacing(margin)
        self._layout.setVerticalSpacing(gap // 2)
