"""What the pages over a project share: Escape and a button lead back to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


class PageOver(QWidget):
    """A page for a job that ends; the project stays open under it."""

    back_wanted = Signal()

    quiet_strip: QWidget | None = None
    """What of it can be missed for a while, for what is said in passing; None where its bottom can."""

    def __init__(self) -> None:
        super().__init__()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.back_wanted)

    def make_back_button(self) -> QPushButton:
        """Return a button that leads back; where it stands is for the page to say."""
        button = QPushButton(self.tr("Back to the project"))
        button.clicked.connect(self.back_wanted)
        return button

    def take_keys(self) -> None:
        """Let the keys go to what the user begins with: it is shown."""
        self.setFocus()

    def leave(self) -> None:
        """Let go of all that the page does or holds: it is about to go."""
