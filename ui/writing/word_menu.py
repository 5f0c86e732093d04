"""The menu of a text, which begins with what is offered at the word under the mouse, or at the cursor."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from napl_desktop.text import units
from napl_desktop.writing.spelling import Misspelt
from ui.session.writing_help import WritingHelp
from ui.writing.word_offers import WordOffers

Field = QTextEdit | QPlainTextEdit
Replace = Callable[[Misspelt, str], object]


class WordMenu(QObject):
    """Opens the menu of a field with the right mouse button, the menu key, or Shift+F10."""

    def __init__(self, field: Field, writing: WritingHelp, replace: Replace | None = None) -> None:
        """`replace` puts another word in the place of one; without it that is done in the field itself."""
        super().__init__(field)
        self._field = field
        self._writing = writing
        self._replace = replace or self._replace_here
        for part in (field, field.viewport()):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the menu where there is something to offer; else the field does what it always does."""
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QWidget):
            if event.reason() is QContextMenuEvent.Reason.Keyboard:
                return self._open_at_cursor()
            return self._open(self._field.viewport().mapFrom(watched, event.pos()))
        return _is_menu_key(event) and self._open_at_cursor()

    def _open_at_cursor(self) -> bool:
        word = self._word_at(self._field.textCursor().position())
        return self._show(word, self._field.cursorRect().bottomLeft(), by_key=True)

    def _open(self, point: QPoint) -> bool:
        cursor = self._field.cursorForPosition(point)
        # Beside the words the nearest letter is meant by nothing.
        is_on_it = (
            abs(self._field.cursorRect(cursor).center().x() - point.x()) <= self._field.fontMetrics().height()
        )
        return is_on_it and self._show(self._word_at(cursor.position()), point, by_key=False)

    def _word_at(self, place: int) -> Misspelt | None:
        """Return the unknown word at a place between two letters, if one is there."""
        text = self._field.toPlainText()
        for found in self._writing.misspelt(text):
            start = units(text[: found.start])
            if start <= place <= start + units(found.word):
                return found
        return None

    def _show(self, word: Misspelt | None, point: QPoint, by_key: bool) -> bool:
        if word is None or (self._field.isReadOnly() and self._replace == self._replace_here):
            return False
        menu = self._field.createStandardContextMenu(point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        spelling = self._writing.spelling
        WordOffers(menu, word.word, spelling, lambda other: self._replace(word, other), by_key)
        menu.popup(self._field.viewport().mapToGlobal(point))
        return True

    def _replace_here(self, word: Misspelt, other: str) -> None:
        text = self._field.toPlainText()
        start = units(text[: word.start])
        cursor = self._field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + units(word.word), cursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word.word:
            cursor.insertText(other)


def _is_menu_key(event: QEvent) -> bool:
    """Tell whether a key is Shift+F10: what stands for the menu key on keyboards without one."""
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_F10
        and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    )
