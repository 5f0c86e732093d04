"""One line that leads to something else, with a button that takes the line away."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.kit.fields.link import Link
from ui.kit.icons import icon
from ui.session.tools import Tools


class LinkRow(QWidget):
    """Words to follow, and a waste bin beside them unless the project is only looked at."""

    def __init__(
        self, tools: Tools, words: str, follow: Callable[[], object], remove: Callable[[], object], name: str
    ) -> None:
        """`name` says what the waste bin does."""
        super().__init__()
        self.link = Link(tools.theme, words)
        self.link.clicked.connect(follow)
        self.remove_button = QToolButton(self)
        self.remove_button.setIcon(icon("trash", tools.theme, "muted"))
        self.remove_button.setToolTip(name)
        self.remove_button.setAccessibleName(name)
        self.remove_button.clicked.connect(remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link, 1)
        row.addWidget(self.remove_button)
        if tools.read_only:
            self.remove_button.hide()
