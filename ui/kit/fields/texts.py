"""Texts as high as what is in them: to read, and to change in one step per visit."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSizePolicy

from napl_desktop.text import normalise, one_line
from ui.kit.fields.keys_away import MENU_REASONS
from ui.kit.fields.pasting import carried_files, put_in
from ui.kit.fields.wrapped_label import lay_out
from ui.kit.fonts import FontRole
from ui.kit.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QPlainTextEdit):
    """A text that is as high as its lines; what is around it scrolls, and follows the cursor."""

    def __init__(self, theme: Theme, fewest_lines: int = 1, role: FontRole = "body") -> None:
        super().__init__()
        self._theme = theme
        self._fewest_lines = fewest_lines
        self._role = role
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self.updateGeometry)
        self.cursorPositionChanged.connect(self.keep_cursor_in_sight)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the text and its edges are in a width."""
        edges, margin = self.contentsMargins(), 2 * self.document().documentMargin()
        room = width - edges.left() - edges.right() - margin
        line = QFontMetricsF(self.font()).lineSpacing()
        return self._height_of(
            max(lay_out(self.toPlainText(), self.font(), room)[1], self._fewest_lines * line)
        )

    @property
    def one_line_height(self) -> int:
        """How high it is with one line in it."""
        return self._height_of(QFontMetricsF(self.font()).lineSpacing())

    def _height_of(self, lines: float) -> int:
        edges, margin = self.contentsMargins(), 2 * self.document().documentMargin()
        # One pixel more: a field that is exactly as high as its text scrolls by a line.
        return ceil(lines + margin) + 1 + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        """Return the room for the text in the width it has."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no width that is too small."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make a new line with Enter, also with Shift or Alt."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
            event.accept()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text, no more than can be laid out while the user waits."""
        put_in(self, source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take anything but files: of what holds no words it is said that there are none."""
        return not carried_files(source)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cursor in sight when it got another line."""
        super().resizeEvent(event)
        self.keep_cursor_in_sight()

    def keep_cursor_in_sight(self) -> None:
        """Keep the cursor in sight, while it has the keys, when what is around it changes."""
        if self.hasFocus():
            # When the layout has come to rest.
            QTimer.singleShot(0, self, self._show_cursor)

    def _show_cursor(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and (inside := around.widget()) is not None:
            cursor = self.cursorRect()
            at = self.viewport().mapTo(inside, cursor.bottomLeft())
            around.ensureVisible(at.x(), at.y(), 0, cursor.height() * 2)

    def _apply_theme(self) -> None:
        self.setFont(self._theme.font(self._role))
        self.updateGeometry()


class TextField(GrowingText):
    """A text of the document that the user can change: one step per visit.

    It is committed when the keys leave it, and with Ctrl+Enter (Enter where it has one line). Escape takes back
    what was typed. What the document says in the meantime never overwrites what the user is typing.
    """

    committed = Signal(str)
    """The text, normalised, and not what the document had."""

    given_up = Signal(str, str)
    """The text that was typed and is not to be, and what the document has."""

    def __init__(
        self, theme: Theme, single_line: bool = False, needed: bool = False, role: FontRole = "body"
    ) -> None:
        """Make it empty; a `needed` text comes back when nothing is left of it."""
        super().__init__(theme, 1 if single_line else 2, role=role)
        self._single_line = single_line
        self._needed = needed
        self._stored = ""

    def show_stored(self, text: str, fresh: bool) -> None:
        """Show what the document says, of a `fresh` thing or once more; what the user is typing then stays."""
        is_theirs = not fresh and self._typed() not in (self._stored, text)
        if text != self._stored and self._typed() == text:
            # What was handed over is not the field's to take back any more, but the document's.
            self.document().clearUndoRedoStacks()
            self.document().setModified(False)
        self._stored = text
        if not is_theirs and (fresh or self._typed() != text):
            self.setPlainText(text)

    def commit(self) -> None:
        """Hand over what was typed, if it is something else."""
        typed = self._typed()
        if self._needed and not typed:
            self.setPlainText(self._stored)
        elif typed != self._stored:
            self.committed.emit(typed)

    @property
    def uncommitted(self) -> str | None:
        """What was typed and not handed over yet, if it is something else than the document has."""
        typed = self._typed()
        return None if typed == self._stored or (self._needed and not typed) else typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Ctrl+Enter, or Enter on a single line; take back on Escape."""
        if is_ctrl_enter(event) or (self._single_line and event.key() in _ENTER):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self._take_back()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, unless only a menu came up."""
        super().focusOutEvent(event)
        if event.reason() not in MENU_REASONS:
            self.commit()

    def _typed(self) -> str:
        text = self.toPlainText()
        return one_line(text) if self._single_line else normalise(text)

    def _take_back(self) -> None:
        """Show the stored text again, in a way that Ctrl+Z brings back what was typed."""
        typed = self._typed()
        if typed != self._stored:
            cursor = self.textCursor()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(self._stored)
            self.given_up.emit(typed, self._stored)


def is_ctrl_enter(event: QEvent) -> bool:
    """Tell whether a key is Ctrl with Enter."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() in _ENTER
        and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
    )


def claims_ctrl_enter(event: QEvent) -> bool:
    """Keep Ctrl+Enter from the window for what is around a text; tell whether this event was that."""
    if event.type() == QEvent.Type.ShortcutOverride and is_ctrl_enter(event):
        event.accept()
        return True
    return False
