"""Where a note is written: its text, from which perspective, and the button that hands it over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from napl_desktop.queries.perspectives import PerspectiveLine
from napl_desktop.text import normalise
from napl_desktop.wording import Wording
from ui.kit.fields.choice import Choice, named
from ui.kit.fields.column import VerticalBox
from ui.kit.fields.texts import GrowingText, claims_ctrl_enter, is_ctrl_enter
from ui.kit.theme import SPACE, Theme


class NoteEditor(VerticalBox):
    """Writes a note. Ctrl+Enter hands it over; with `can_cancel`, Escape and a button leave it."""

    done = Signal(str, object)
    """The text, normalised and not empty, and the id of the perspective or None."""

    cancelled = Signal()

    def __init__(
        self, theme: Theme, wording: Wording, name: str, button: str, can_cancel: bool = False
    ) -> None:
        super().__init__(theme)
        self._text = _NoteText(theme, fewest_lines=2)
        self._wording = wording
        self._perspective = Choice([(self.tr("no perspective"), None)])
        self._done = QPushButton(button)
        self._done.setProperty("kind", "primary")
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._cancel = QPushButton(self.tr("Cancel"))
        if not can_cancel:  # never made visible here: without a parent it would be a window for a moment
            self._cancel.hide()
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self._done)
        self.add(named(theme, name, self._text))
        self.add(named(theme, self.tr("Perspective"), self._perspective))
        self.column.addLayout(self._buttons)
        self._text.textChanged.connect(self._allow)
        self._text.handed_over.connect(self.commit)
        self._text.left.connect(self.cancelled)
        self._done.clicked.connect(self.commit)
        self._cancel.clicked.connect(self.cancelled)
        theme.changed.connect(self._apply_theme)
        self._allow()
        self._apply_theme()

    @property
    def text(self) -> str:
        """What was typed, normalised."""
        return normalise(self._text.toPlainText())

    @property
    def perspective_id(self) -> str | None:
        """What was chosen."""
        chosen: str | None = self._perspective.currentData()
        return chosen

    def offer(self, perspectives: Sequence[PerspectiveLine]) -> None:
        """Let these be chosen from; what was chosen stays."""
        chosen = self.perspective_id
        options = [(each.name(self._wording), each.id) for each in perspectives]
        self._perspective.offer([(self.tr("no perspective"), None), *options])
        self._perspective.show_value(chosen)

    def load(self, text: str, perspective_id: str | None) -> None:
        """Begin with a text and a perspective."""
        self._text.setPlainText(text)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)
        self._perspective.show_value(perspective_id)

    def write(self) -> None:
        """Give the keys to the text."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window, wherever in here the keys are."""
        return claims_ctrl_enter(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over on Ctrl+Enter, as the text does."""
        if is_ctrl_enter(event):
            self.commit()
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Hand over the text, if there is one."""
        if self.text:
            self.done.emit(self.text, self.perspective_id)

    def _allow(self) -> None:
        self._done.setEnabled(bool(self.text))

    def _apply_theme(self) -> None:
        self._buttons.setSpacing(self.theme.px(SPACE))


class _NoteText(GrowingText):
    """Tells the keys that end the writing."""

    handed_over = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand over on Ctrl+Enter, leave on Escape."""
        if is_ctrl_enter(event):
            self.handed_over.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()
