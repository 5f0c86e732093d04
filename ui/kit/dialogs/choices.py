"""One choice out of a few that stand together, each with a line that says what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ui.kit.fields.labels import label
from ui.kit.theme import SPACE, Theme

# Where the words of a radio button begin, in px at 100 %: border, padding, dot and space of the style sheet.
_WORDS_BEGIN = 32


class Choices(QWidget):
    """A heading with radio buttons beside each other in equal columns, or below each other.

    Nothing is chosen until `choose` or the user does.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        heading: str,
        options: Sequence[tuple[str, str]],
        way: QBoxLayout.Direction = QBoxLayout.Direction.LeftToRight,
    ) -> None:
        """Make a choice out of `options`: pairs of a name (with its & letter) and an explanation, or ""."""
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._options = [_Option(theme, *option) for option in options]
        self._columns = QBoxLayout(way)
        for number, option in enumerate(self._options):
            self._group.addButton(option.button, number)
            self._columns.addWidget(option, stretch=1)
        self.setAccessibleName(heading)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(label(heading, "subtitle"))
        self._layout.addLayout(self._columns)
        self._group.idToggled.connect(self._on_toggled)
        theme.changed.connect(self._space)
        self._space()

    @property
    def chosen(self) -> int:
        """The number of the option that is chosen, from 0; -1 when none is."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Choose an option by its number."""
        self.button(number).setChecked(True)

    def button(self, number: int) -> QRadioButton:
        """Return the radio button of an option."""
        return self._options[number].button

    def add_under(self, number: int, widget: QWidget) -> None:
        """Add something that belongs to an option, below its explanation."""
        self._options[number].under.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeft)

    def _on_toggled(self, _number: int, on: bool) -> None:
        if on:
            self.changed.emit()

    def _space(self) -> None:
        self._layout.setSpacing(self._theme.px(SPACE / 2))
        is_row = self._columns.direction() is QBoxLayout.Direction.LeftToRight
        self._columns.setSpacing(self._theme.px(SPACE * 2 if is_row else SPACE / 2))


class _Option(QWidget):
    """A radio button and its explanation; a click on either chooses."""

    def __init__(self, theme: Theme, text: str, explanation: str) -> None:
        super().__init__()
        self._theme = theme
        self.button = QRadioButton(text)
        # By its letter Qt presses it only for the eye, and chooses a moment later: Enter may have come before.
        self.button.pressed.connect(lambda: self.button.setChecked(True))
        self.button.setAccessibleDescription(explanation)
        self.under = QVBoxLayout()
        if explanation:
            words = label(explanation, "muted", wrap=True)
            words.installEventFilter(self)
            self.under.addWidget(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.button)
        layout.addLayout(self.under)
        layout.addStretch(1)
        theme.changed.connect(self._indent)
        self._indent()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let a click on the explanation press the button."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self.button.click()
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        return False

    def _indent(self) -> None:
        self.under.setContentsMargins(self._theme.px(_WORDS_BEGIN), 0, 0, 0)
        self.under.setSpacing(self._theme.px(SPACE))
