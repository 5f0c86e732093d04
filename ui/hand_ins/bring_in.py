"""Where hand-ins come in: what to drop or choose, and the way on with what waits to be chosen."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy

from ui.kit.dialogs.file_choice import choose_files
from ui.kit.fields.labels import label
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme

# In px at 100 %: with more room than that it is still found at a glance.
_HIGHEST = 112


class BringIn(QFrame):
    """Says where to drop files, and lets the user choose some; below each other where it is narrow."""

    chosen = Signal(object)
    """The Paths of files that the user chose."""

    go_on_wanted = Signal()
    """The user wants to choose further."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        """Let files be chosen, at first from `folder`."""
        super().__init__()
        self._theme = theme
        self._folder = folder
        self._words = label(self.tr("Drop hand-ins here, or"))
        self.choose_button = QPushButton(icon("folder-open", theme), self.tr("&Choose files…"))
        self.go_on_button = QPushButton()
        self.go_on_button.setProperty("kind", "primary")
        self.choose_button.clicked.connect(self._choose)
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        for part in (self._words, self.choose_button):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch()
        self._row.addWidget(self.go_on_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_dragged(False)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def show_waiting(self, count: int, waits: bool) -> None:
        """Offer the way on where something waits; `count` is how much there is to choose, as far as is known."""
        words = (
            self.tr("&Go on choosing ({count})").format(count=count) if count else self.tr("&Go on merging")
        )
        self.go_on_button.setText(words)
        self.go_on_button.setVisible(waits)
        self._fit()

    def show_dragged(self, on: bool) -> None:
        """Show that files would come in here, while they are dragged."""
        self.setProperty("place", "wanted" if on else "drop")
        self.style().unpolish(self)
        self.style().polish(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts below each other where they do not fit side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = [self._words, self.choose_button]
        if not self.go_on_button.isHidden():
            parts.append(self.go_on_button)
        needed = sum(part.sizeHint().width() for part in parts) + self._theme.px(2 * SPACE) * (len(parts) + 1)
        ways = QBoxLayout.Direction
        is_beside = needed <= self.width()
        self._row.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
        self.setMaximumHeight(self._theme.px(_HIGHEST if is_beside else len(parts) * _HIGHEST))

    def _choose(self) -> None:
        heading = self.tr("What was handed in?")
        kinds = self.tr("Projects and workbooks (*.napl *.xlsx)")
        choose_files(self, heading, self._folder, kinds, self.chosen.emit)

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._row.setContentsMargins(side, self._theme.px(SPACE), side, self._theme.px(SPACE))
        self._row.setSpacing(self._theme.px(SPACE))
        self._fit()
