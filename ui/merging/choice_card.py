"""One card: who says it, what it says with what is otherwise in it marked, and the button that chooses it."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from napl_desktop.model import DescriptorStatus
from napl_desktop.wording import Wording
from ui.drawing.spans_label import SpansLabel
from ui.kit.fields.labels import label
from ui.kit.fields.wrapped_label import WrappedLabel
from ui.kit.status_mark import paint_status
from ui.kit.theme import RADIUS, SPACE, Theme
from ui.merging.choices import CardChoice

_MARK = 16


class ChoiceCard(QFrame):
    """Shows a CardChoice; a click anywhere on it puts the cursor there, its button chooses it."""

    chosen = Signal()
    pointed = Signal()
    """It was clicked, so that it is the one to go on from."""

    def __init__(self, choice: CardChoice, theme: Theme, wording: Wording) -> None:
        """Make it for a choice that is shown next."""
        super().__init__()
        self.choice = choice
        self._theme = theme
        self._wording = wording
        self._is_current = False
        self._is_chosen = False
        # All cards of a row as wide as each other, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._who = WrappedLabel(theme, "strong")
        self._words = SpansLabel(theme, "body")
        self._status = _StatusWord(theme)
        self.button = QPushButton()
        self.button.clicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._who)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        self._column.addWidget(self._status)
        self._column.addWidget(self.button)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def show_choice(self, choice: CardChoice, key: str, button: str) -> None:
        """Show a choice; `key` chooses it too, and stands on the button before what that does."""
        self.choice = choice
        self._who.setText(choice.who)
        self._words.show_spans(choice.spans)
        status = self._wording.name(choice.status) if choice.status is not None else ""
        self._status.say(choice.status, status)
        said = f"{choice.who}: {choice.said}" + (f", {status}" if status else "")
        self.button.setText(f"{key}   {button}".strip())
        self.button.setAccessibleName(f"{button}, {said}")
        self.setAccessibleName(said)

    def show_state(self, *, is_current: bool, is_chosen: bool) -> None:
        """Show whether E goes on from it, and whether it is what was chosen."""
        self._is_current, self._is_chosen = is_current, is_chosen
        kind = "primary" if is_chosen else ""
        if self.button.property("kind") != kind:
            self.button.setProperty("kind", kind)
            self.button.style().polish(self.button)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Become the one to go on from."""
        self.pointed.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground; what is chosen has one of its own, and the one under the cursor a strong edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "focus" if self._is_current else "accent" if self._is_chosen else "line"
        width = self._theme.px(2 if self._is_current or self._is_chosen else 1)
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour("accent_soft" if self._is_chosen else "surface"))
        radius, half = self._theme.px(RADIUS), width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _leave_air(self) -> None:
        air = self._theme.px(1.5 * SPACE)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(self._theme.px(SPACE))


class _StatusWord(QWidget):
    """The mark of a status with its word; not there for what has none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mark = _Mark(theme)
        self._word = label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._mark)
        row.addWidget(self._word)
        row.addStretch(1)

    def say(self, status: DescriptorStatus | None, word: str) -> None:
        """Show another one."""
        self._mark.status = status
        self._mark.update()
        self._word.setText(word)
        self.setVisible(status is not None)


class _Mark(QLabel):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status: DescriptorStatus | None = None
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_MARK)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.status is not None:
            paint_status(QPainter(self), QRectF(self.rect()), self.status, self._theme.tokens)
