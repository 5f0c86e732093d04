"""One wording of a cell: who proposes it, what it says, and what is other in it than in the text as it stands."""

from math import ceil

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from napl_desktop.queries.differences import Span
from ui.fonts import FontRole
from ui.inspector.labels import WrappedLabel
from ui.marked_text import marked_text
from ui.theme import SPACE, Theme

# No finger needs less, in pixels whatever the zoom.
_TARGET = 44


class WordingCard(QFrame):
    """Shows a wording in type to be read from afar; with a button where it can be chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, who: str, spans: tuple[Span, ...], button: str = "") -> None:
        """Show `spans` under `who`; with a button of that name where there is one."""
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        # All cards of a row as wide as each other, whatever is in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._who = WrappedLabel(theme, "strong")
        self._who.setText(who)
        self.words = SpansLabel(theme, "title")
        self.words.show_spans(spans)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._who)
        self._column.addWidget(self.words)
        self._column.addStretch()
        self.button: QPushButton | None = None
        if button:
            self.button = QPushButton(button)
            self.button.setProperty("kind", "primary")
            self.button.setAccessibleName(f"{button}: {who}, {self.words.text}")
            self.button.clicked.connect(self.chosen)
            self._column.addWidget(self.button)
        self.setAccessibleName(f"{who}: {self.words.text}")
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        air = self._theme.px(2 * SPACE)
        self._column.setContentsMargins(air, air, air, air)
        self._column.setSpacing(self._theme.px(SPACE))
        if self.button is not None:
            # The style sheet of the window says how small a button may be: here it is a target for a finger.
            self.button.setStyleSheet(
                f"min-height: {max(_TARGET, self._theme.px(32)) - self._theme.px(14)}px"
            )


class SpansLabel(QWidget):
    """A text with its differences marked, as high as it is in the width it has."""

    def __init__(self, theme: Theme, role: FontRole) -> None:
        super().__init__()
        self._theme = theme
        self._role = role
        self._spans: tuple[Span, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show another text."""
        self._spans = spans
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What the wording says."""
        return "".join(span.text for span in self._spans)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is in lines of at most `width`."""
        return ceil(self._laid_out(width).boundingRect().height())

    def sizeHint(self) -> QSize:
        """Return the room for the text in the width it has."""
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: there is no width that is too small."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        return marked_text(self._spans, self._theme.font(self._role), max(width, 1), self._theme.colour)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
