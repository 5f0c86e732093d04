"""The editor of one text in its place: plain text, as large as what is in it, and the keys of a spreadsheet."""

from enum import Enum, auto
from math import ceil

from msgspec import Struct
from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from ui.kit.fields.keys_away import MENU_REASONS
from ui.kit.fields.pasting import carried_files, put_in
from ui.session.writing_help import WritingHelp
from ui.writing.wavy_lines import WavyLines
from ui.writing.word_menu import WordMenu


class Way(Enum):
    """Where the user goes on when a text is done."""

    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    NEW_ROW = auto()


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NEW_LINE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class TextStyle(Struct, frozen=True):
    """How words are set."""

    font: QFont
    colour: QColor


class _FurtherLines(WavyLines):
    """Sets all lines but the first in a type of their own: in a title these are its explanation.

    Words that no dictionary knows get a wavy line, but for the one that is being typed.
    """

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor.document(), lambda: editor.palette().color(QPalette.ColorRole.BrightText))
        self.type: TextStyle | None = None
        self._editor = editor

    def highlightBlock(self, text: str) -> None:
        """Set one line."""
        self._set_type(text)
        self.mark_unknown(text, self._editor.textCursor().position() - self.currentBlock().position())

    def _set_type(self, text: str) -> None:
        if self.type is not None and self.currentBlock().blockNumber() > 0:
            made = QTextCharFormat()
            made.setFont(self.type.font)
            made.setForeground(self.type.colour)
            self.setFormat(0, len(text), made)


class TextEditor(QTextEdit):
    """Shows nothing but its text, so that a text stays where it was when its editor opens."""

    done = Signal(Way)
    """The user is done with the text and goes on somewhere."""

    left = Signal(object)
    """The keys went elsewhere, for this Qt.FocusReason."""

    given_up = Signal()
    """The user wants the text as it was."""

    grew = Signal()
    """The text asks for another height."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._one_line = False
        self._further_lines = _FurtherLines(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setStyleSheet(
            "QTextEdit { border: none; border-radius: 0; padding: 0; background: transparent; }"
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.grew)
        self.setCursorWidth(2)
        self.hide()

    def apply_theme(self, font: QFont, further: TextStyle | None) -> None:
        """Set the words in a font, and all lines but the first as `further` says."""
        if (self.font(), self._further_lines.type) != (font, further):
            self.setFont(font)
            self._further_lines.type = further
            self._further_lines.rehighlight()

    def begin(self, text: str, one_line: bool, hint: str = "") -> None:
        """Begin with a text; its undo begins here too. As long as there is none, `hint` says what is asked."""
        self._one_line = one_line
        self.setPlaceholderText(hint)
        self.setPlainText(text)
        self.document().setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def only_show(self) -> None:
        """Let words be chosen and copied, with the mouse and with keys, and not changed."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def look_along(self, writing: WritingHelp) -> None:
        """Put a wavy line under words that no dictionary knows, and offer others there."""
        self._further_lines.listen_to(writing)
        self.cursorPositionChanged.connect(self._further_lines.rehighlight)
        WordMenu(self, writing)

    @property
    def is_one_line(self) -> bool:
        """Whether there is no second line."""
        return self._one_line

    @property
    def text(self) -> str:
        """What is in the editor now."""
        return self.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether the user changed the text."""
        return self.document().isModified()

    def text_height(self) -> int:
        """Return how high the text is at the present width."""
        return ceil(self.document().size().height())

    def put_cursor(self, position: int, selected_to: int | None = None) -> None:
        """Put the cursor at a place in the text; select from there when told so."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        if selected_to is not None:
            cursor.setPosition(selected_to, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def put_cursor_at(self, point: QPoint) -> None:
        """Put the cursor at a point within the editor."""
        self.setTextCursor(self.cursorForPosition(point))

    # What Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Tab are done, Escape gives up; Enter with Shift or Alt makes a new line, with Ctrl a row."""
        key = event.key()
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit(Way.NEW_ROW)
        elif key in _ENTER and event.modifiers() & _NEW_LINE:
            if not self._one_line:
                self.insertPlainText("\n")
                self.ensureCursorVisible()
        elif key in _ENTER:
            self.done.emit(Way.DOWN)
        elif key == Qt.Key.Key_Tab:
            self.done.emit(Way.RIGHT)
        elif key == Qt.Key.Key_Backtab:
            self.done.emit(Way.LEFT)
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Count going elsewhere as leaving, also to another window."""
        super().focusOutEvent(event)
        if event.reason() not in MENU_REASONS and self.isVisible():
            self.left.emit(event.reason())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; on one line where only that fits."""
        put_in(self, source, self._one_line)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything but files: of what holds no words it is said that there are none."""
        return not carried_files(source)
