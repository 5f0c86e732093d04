"""The question what a path is called that has no name of its own yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from napl_desktop.text import one_line
from ui.kit.dialogs.dialog import Dialog
from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

_WIDTH = 460


class NamePathDialog(Dialog):
    """Asks for a name; Enter goes on with it, and Escape without. Open it with `open()`."""

    answered = Signal(str)
    """The name, or "" for none: the user goes on either way."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        """`title` is what the path is called as long as it has no name."""
        super().__init__(theme, _WIDTH, parent)
        self.setWindowTitle(self.tr("What is this path called?"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("for example: Curriculum development"))
        question = self.tr("This path is still called ‘{title}’. Give it a name that everyone recognises.")
        self.body.addWidget(label(question.format(title=title), wrap=True))
        named = QVBoxLayout()
        named.setSpacing(theme.px(SPACE / 2))
        named.addWidget(label(self.tr("&Name"), buddy=self.field))
        named.addWidget(self.field)
        self.body.addLayout(named)
        self.later_button = self.add_button(self.tr("Later"))
        self.later_button.clicked.connect(self.reject)
        self.ok_button = self.add_button(self.tr("Continue"), primary=True)
        self.ok_button.clicked.connect(self.accept)
        self.finished.connect(self._answer)
        self.field.setFocus()

    def _answer(self, result: int) -> None:
        self.answered.emit(one_line(self.field.text()) if result == self.DialogCode.Accepted else "")
