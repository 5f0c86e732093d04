"""The field in which the user types one new thing after another."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from napl_desktop.text import normalise, one_line
from ui.kit.fields.keys_away import MENU_REASONS


class QuickEntry(QLineEdit):
    """Enter hands over what was typed and makes room for the next; Escape or Enter without a text ends it.

    Several pasted lines are handed over one by one. What is still there when the keys go elsewhere is handed
    over too, and what was not taken stays, or is handed on: nothing typed is lost.
    """

    given_up = Signal(str)
    """What was typed and is not to be added."""

    ended = Signal()
    """The user is done; comes once."""

    left = Signal(str, int)
    """The keys went elsewhere in the middle of this text, with the cursor there; it was handed over."""
    refused = Signal(str)
    """What was not taken, and the user went elsewhere."""

    def __init__(self, take: Callable[[str], bool], several: bool, parent: QWidget | None = None) -> None:
        """`take` gets one line, never empty, and tells whether it could use it; `several` follow each other."""
        super().__init__(parent)
        self._take = take
        self._several = several
        self._over = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over on Enter, end on Escape, and take pasted lines one by one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.text().strip() or (self._hand_over() and not self._several):
                self._end()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit(self.text())
            self.clear()
            self._end()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste_lines()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over what was typed and end, unless only a menu came up."""
        super().focusOutEvent(event)
        if event.reason() not in MENU_REASONS:
            text, cursor = self.text(), self.cursorPosition()
            if not self._hand_over():
                self.refused.emit(one_line(self.text()))
            elif text.strip():
                self.left.emit(text, cursor)
            self._end()

    def _paste_lines(self) -> None:
        """Paste; several lines are handed over one by one, the first with what was typed before it."""
        pasted = normalise(QGuiApplication.clipboard().text()).split("\n")
        first, *others = [line for line in map(one_line, pasted) if line] or [""]
        self.insert(first)
        for line in others:
            self._hand_over()
            self.insert(line)
        if others and self._hand_over() and not self._several:
            self._end()

    def _hand_over(self) -> bool:
        """Hand over what was typed, if anything; False if it was not taken, and then it is still there."""
        line = one_line(self.text())
        # Not `clear`, which could be undone: what is handed over is not the field's any more.
        self.setText("")
        if line and not self._take(line):
            self.setText(line)
            return False
        return True

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()
