"""The work with what is said about it: the strip over it, and the quiet line at its bottom."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.kit.theme import Theme
from ui.notices.quiet_line import QuietLine
from ui.notices.strip import Strip
from ui.session.messages import Messages


class NoticedWork(QWidget):
    """Shows `work`, whatever page that is at, with everything that is told by the messages."""

    def __init__(self, work: QWidget, messages: Messages, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys_were_at: QWidget | None = None
        self._work = work
        self.strip = Strip(messages.standing, theme, self)
        self.quiet_line = QuietLine(theme, work, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(work, 1)
        self.quiet_line.raise_()
        messages.shows_notices = True
        messages.notified.connect(self.quiet_line.say)
        for part in (self.strip, self.quiet_line):
            part.left.connect(self._give_back_keys)

    def fit_for_fingers(self, on: bool) -> None:
        """Let every button be as large as a finger needs, as on the board."""
        self.strip.fit_for_fingers(on)
        self.quiet_line.fit_for_fingers(on)

    def lie_in(self, strip: QWidget | None) -> None:
        """Say what is said in passing over a strip of the work; with None at its bottom, as ever."""
        self.quiet_line.lie_in(strip)

    def take_keys(self) -> None:
        """Give the keys to what can be done about the message; from the last button on, back to the work."""
        buttons = (*self.strip.buttons, *self.quiet_line.buttons)
        focused = QApplication.focusWidget()
        place = buttons.index(focused) + 1 if focused in buttons else 0
        if place == 0:
            self._keys_were_at = focused
        if place < len(buttons):
            buttons[place].setFocus()
        elif buttons:
            self._give_back_keys()

    def _give_back_keys(self) -> None:
        at = self._keys_were_at
        self._keys_were_at = None
        if at is not None and isValid(at) and at.isVisible():
            at.setFocus()
        else:
            self._work.setFocus()
