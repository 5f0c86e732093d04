"""A card that is a button: pressed by a click, Space or Enter, as high as what is in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.theme import SPACE, Theme


class CardButton(QPushButton):
    """What is in it is laid out by `fill`, which comes before it is shown; it has no text of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._inside: QLayout = QVBoxLayout()
        self.setProperty("card", True)
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, inside: QLayout) -> None:
        """Lay out what is in it; none of that takes the mouse."""
        self._inside = inside
        self.setLayout(inside)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.theme.changed.connect(self._leave_air)
        self._leave_air()

    def hasHeightForWidth(self) -> bool:
        """Say that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words are to be read."""
        return self._inside.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return the size of what is in it: the button itself has no text."""
        return self._inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the words decide about the height."""
        return self._inside.totalMinimumSize()

    def _leave_air(self) -> None:
        side, above = self.theme.px(2 * SPACE), self.theme.px(1.75 * SPACE)
        self._inside.setContentsMargins(side, above, side, above)
        self._inside.setSpacing(side)
