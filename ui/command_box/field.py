"""The field of the box: while it has the keys, all of them are for the box."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolButton

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QueryField(QLineEdit):
    """Takes what is typed, and tells of the keys that are for the list."""

    walked = Signal(object)
    """The QKeyEvent of an arrow, or of a page up or down."""

    entered = Signal()

    left = Signal()
    """The user wants to be where they were."""

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Wipe"))
        self.opening_keys: list[QKeySequence] = []
        """What opens the box: pressed in it, they close it again."""

    def event(self, event: QEvent) -> bool:
        """Claim every key, as a menu does: what is behind the box does nothing as long as it is there."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _ahead: bool) -> bool:
        """Keep the keys: there is nowhere else to go in the box."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the box of what is not typing."""
        key = event.key()
        if key in _WALKING:
            self.walked.emit(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape or QKeySequence(event.keyCombination()) in self.opening_keys:
            self.left.emit()
        else:
            super().keyPressEvent(event)
