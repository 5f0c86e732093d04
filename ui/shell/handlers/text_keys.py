"""Which keys belong to the text that is typed in, whatever the window does with them: one rule for all."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QWidget,
)

from napl_desktop.document.history.steps import Step
from ui.kit.fields.text_fields import Field, text_in
from ui.session.messages import Messages
from ui.shell.actions.actions import Actions
from ui.shell.pages.project_page import ProjectPage

_Standard = QKeySequence.StandardKey
_WRITING = (
    *(_Standard.Cut, _Standard.Copy, _Standard.Paste, _Standard.SelectAll),
    *(_Standard.DeleteStartOfWord, _Standard.DeleteEndOfWord),
    *(_Standard.MoveToNextWord, _Standard.MoveToPreviousWord),
    *(_Standard.SelectNextWord, _Standard.SelectPreviousWord),
)
"""What a key does in a text, where systems have other keys for it."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKING = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert),
)
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class _Goes(Enum):
    """To whom an undo or redo in a text goes."""

    TEXT = auto()
    WINDOW = auto()
    SAID = auto()
    NOWHERE = auto()


class TextKeys(QObject):
    """Claims the keys of the text that has the focus, before the shortcuts of the window are asked.

    Undo and redo are those of the text as long as it has steps of its own. Where it has none since it got the
    keys they are the window's; where all of them were taken back, one press only says what the next would undo,
    and a key that is held down goes no further.
    """

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        page: Callable[[], ProjectPage | None],
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._page = page
        self._messages = messages
        self._is_said = False
        self._is_past = False
        self._let_go_at = 0
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Look along with the text that has the keys now; what is in it already is not to be taken back here."""
        field = text_in(now)
        if now is None or field is None:
            return
        self._is_said = self._is_past = False
        now.installEventFilter(self)
        if not _is_modified(field):
            _forget_steps(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys of a text, and take back and bring back what was typed in it."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        field = text_in(watched)
        if field is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._claim(field, event)
        if event.type() == QEvent.Type.KeyRelease:
            self._let_go_at = event.timestamp()
        if event.type() != QEvent.Type.KeyPress:
            return False
        return (
            self._take_back(field, event)
            or self._is_about_something_else(field, event)
            or _goes_to_edge(field, event)
        )

    def _claim(self, field: Field, event: QKeyEvent) -> bool:
        goes = self._goes(field, event)
        if goes is _Goes.WINDOW:
            self._is_past = self._is_said
            # It may be done with only when the window has no use for it.
            event.ignore()
            return True
        is_claimed = goes is not None or is_for_text(event) or self._is_about_something_else(field, event)
        if is_claimed:
            event.accept()
        return is_claimed

    def _is_about_something_else(self, field: Field, event: QKeyEvent) -> bool:
        """Tell whether a key would change something that is not what is typed in."""
        page = self._page()
        if field.window() is not self._window or is_for_text(event):
            return False
        is_in_grid = page is not None and page.workspace.grid.isAncestorOf(field)
        return any(_is_key_of(event, *each.shortcuts()) for each in self._actions.not_from_text(is_in_grid))

    # Undo and redo

    def _goes(self, field: Field, event: QKeyEvent) -> _Goes | None:
        """Say to whom an undo or redo goes; None for any other key."""
        if event.matches(_Standard.Undo) or _is_key_of(event, *self._actions["undo"].shortcuts()):
            return self._undo_goes(field, self._is_held(event))
        if self._is_redo(event):
            return self._redo_goes(field, self._is_held(event))
        return None

    def _is_held(self, event: QKeyEvent) -> bool:
        """Tell whether a key is still held down. Under X11 Qt does not see that of every repeat.

        Then it is let go and pressed in the very same millisecond, which no finger can.
        """
        return event.isAutoRepeat() or 0 < event.timestamp() == self._let_go_at

    def _undo_goes(self, field: Field, is_held: bool) -> _Goes:
        if _can_undo(field):
            return _Goes.TEXT
        if is_held:
            return _Goes.NOWHERE
        if _can_redo(field) and not self._is_said:
            return _Goes.SAID
        return _Goes.WINDOW

    def _redo_goes(self, field: Field, is_held: bool) -> _Goes:
        if self._is_past and self._actions["redo"].isEnabled():
            return _Goes.NOWHERE if is_held else _Goes.WINDOW
        if _can_redo(field):
            return _Goes.TEXT
        # What is being typed is newer than anything that could be brought back.
        return _Goes.NOWHERE if is_held or _can_undo(field) else _Goes.WINDOW

    def _take_back(self, field: Field, event: QKeyEvent) -> bool:
        goes = self._goes(field, event)
        if goes is None or field.isReadOnly():
            return False
        if goes is _Goes.TEXT:
            field.redo() if self._is_redo(event) else field.undo()
            self._is_said = self._is_past = False
        elif goes is _Goes.SAID and field.window() is self._window:
            self._say_next()
        return True

    def _is_redo(self, event: QKeyEvent) -> bool:
        return event.matches(_Standard.Redo) or _is_key_of(event, *self._actions["redo"].shortcuts())

    def _say_next(self) -> None:
        """Say what one more press would undo."""
        self._is_said = True
        step = self._next_step()
        if step is not None:
            said = self._messages.wording.step(step.action, step.subject.title)
            key = self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = self.tr("{key} once more undoes: {step}").format(key=key, step=said)
            self._messages.notify(words)

    def _next_step(self) -> Step | None:
        page = self._page()
        if page is None or page.workspace.grid.has_empty_place or not self._actions["undo"].isEnabled():
            return None
        return page.session.document.undoable()


def is_for_text(event: QKeyEvent) -> bool:
    """Tell whether any text has a use for a key, but for undo and redo."""
    key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in _ENTER:
        return modifiers in (_NONE, _SHIFT, _ALT, _CTRL)
    if modifiers in (_NONE, _SHIFT):
        return not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if modifiers in (_CTRL, _CTRL | _SHIFT) and key in _WALKING:
        return True
    return any(event.matches(each) for each in _WRITING)


def _goes_to_edge(field: Field, event: QKeyEvent) -> bool:
    """Go to the edge of a line with Ctrl+Home and Ctrl+End: Qt leaves these to whatever is around the line."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_edge = event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and modifiers in (_CTRL, _CTRL | _SHIFT)
    if not is_edge or not isinstance(field, QLineEdit):
        return False
    go = field.home if event.key() == Qt.Key.Key_Home else field.end
    go(bool(modifiers & _SHIFT))
    return True


def _is_key_of(event: QKeyEvent, *keys: QKeySequence) -> bool:
    return QKeySequence(event.keyCombination()) in keys


def _is_modified(field: Field) -> bool:
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()


def _can_undo(field: Field) -> bool:
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def _can_redo(field: Field) -> bool:
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()


def _forget_steps(field: Field) -> None:
    if not isinstance(field, QLineEdit):
        field.document().clearUndoRedoStacks()
    elif _can_undo(field) or _can_redo(field):
        start, length, cursor = field.selectionStart(), field.selectionLength(), field.cursorPosition()
        field.setText(field.text())
        field.setCursorPosition(cursor)
        if start >= 0:
            field.setSelection(start, length)
