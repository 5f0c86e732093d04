"""Writing something else than any of the cards: it begins with the text of the one under the cursor."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.labels import label
from ui.kit.fields.status_switch import StatusSwitch
from ui.kit.fields.texts import GrowingText, claims_ctrl_enter, is_ctrl_enter
from ui.kit.theme import Theme
from ui.kit.touch import claims_escape

_LINES = 3


class OwnTextEditor(VerticalBox):
    """A text with its status; `taken` tells that this is to be it."""

    taken = Signal()
    left = Signal()

    def __init__(self, theme: Theme, wording: Wording) -> None:
        super().__init__(theme)
        self.field = GrowingText(theme, _LINES)
        self.field.setAccessibleName(self.tr("Your own text"))
        self._status = DescriptorStatus.PROPOSED
        self.switch = StatusSwitch(theme, wording)
        self.switch.wanted.connect(self.show_status)
        self.take_button = QPushButton(self.tr("Take this (Ctrl+Enter)"))
        self.take_button.setProperty("kind", "primary")
        self.back_button = QPushButton(self.tr("Back to the cards (Esc)"))
        self.take_button.clicked.connect(self.taken)
        self.back_button.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.take_button)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self.add(label(self.tr("Your own text"), "title"), self.field, self.switch)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def begin(self, text: str, status: DescriptorStatus | None) -> None:
        """Begin with a text, and with a status where it has one."""
        self.switch.setVisible(status is not None)
        self.show_status(status or DescriptorStatus.PROPOSED)
        self.field.setPlainText(text)
        self.field.document().setModified(False)
        self.field.setFocus()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    def show_status(self, status: DescriptorStatus) -> None:
        """Let this be the status."""
        self._status = status
        self.switch.show_status(status)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.toPlainText()

    @property
    def status(self) -> DescriptorStatus:
        """The status that goes with it."""
        return self._status

    def event(self, event: QEvent) -> bool:
        """Keep from the page what is for what is written here."""
        return claims_escape(event) or claims_ctrl_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is written with Ctrl+Enter, leave it with Escape."""
        if is_ctrl_enter(event):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
