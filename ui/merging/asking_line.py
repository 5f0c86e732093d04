"""Asking those who wrote something else what they meant: one line, while the cards stay in sight."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from napl_desktop.text import one_line
from ui.kit.fields.texts import claims_ctrl_enter, is_ctrl_enter
from ui.kit.touch import claims_escape


class AskingLine(QWidget):
    """A line to type a question in; `taken` tells that it is to be asked."""

    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.take_button = QPushButton(self.tr("Ask (Enter)"))
        self.take_button.setProperty("kind", "primary")
        self.back_button = QPushButton(self.tr("Do not ask (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.take_button)
        row.addWidget(self.back_button)
        self.field.returnPressed.connect(self.taken)
        self.field.textChanged.connect(self._allow)
        self.take_button.clicked.connect(self.taken)
        self.back_button.clicked.connect(self.left)
        self._allow()

    def begin(self, who: str, text: str) -> None:
        """Begin with a text; `who` is asked."""
        words = self.tr("Question to {who}…").format(who=who)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setText(text)
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What is asked, normalised."""
        return one_line(self.field.text())

    def event(self, event: QEvent) -> bool:
        """Keep from the page what is for what is typed here."""
        return claims_escape(event) or claims_ctrl_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask with Ctrl+Enter too, leave it with Escape."""
        if is_ctrl_enter(event):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _allow(self) -> None:
        self.take_button.setEnabled(bool(self.text))
