"""Where hand-ins come in: what to drop or choose, and the way on with what waits to be chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ui.kit.dialogs.file_choice import choose_files
from ui.kit.fields.labels import label
from ui.kit.icons import icon
from ui.kit.theme import SPACE, Theme


class BringIn(QFrame):
    """Says where to drop files, and lets the user choose some."""

    chosen = Signal(object)
    """The Paths of files that the user chose."""

    go_on_wanted = Signal()
    """The user wants to choose further."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        """Let files be chosen, at first from `folder`."""
        super().__init__()
        self._theme = theme
        self._folder = folder
        self.words = label(self.tr("Drop hand-ins here, or choose them."), wrap=True)
        self.choose_button = QPushButton(icon("folder-open", theme), self.tr("Choose &files…"))
        self.go_on_button = QPushButton("")
        self.go_on_button.setProperty("kind", "primary")
        self.choose_button.clicked.connect(self._choose)
        self.go_on_button.clicked.connect(self.go_on_wanted)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.choose_button)
        self._row.addWidget(self.go_on_button)
        self.show_dragged(False)
        theme.changed.connect(self._leave_air)
        self._leave_air()

    def show_waiting(self, count: int | None, waits: bool) -> None:
        """Offer the way on where something waits; `count` is how much there is to choose."""
        self.go_on_button.setVisible(waits)
        words = (
            self.tr("&Go on choosing ({count})").format(count=count) if count else self.tr("&Go on merging")
        )
        self.go_on_button.setText(words)

    def show_dragged(self, on: bool) -> None:
        """Show that files would come in here, while they are dragged."""
        self.setProperty("place", "wanted" if on else "drop")
        self.style().unpolish(self)
        self.style().polish(self)

    def _choose(self) -> None:
        heading = self.tr("What was handed in?")
        kinds = self.tr("Projects and workbooks (*.napl *.xlsx)")
        choose_files(self, heading, self._folder, kinds, self.chosen.emit)

    def _leave_air(self) -> None:
        side = self._theme.px(2 * SPACE)
        self._row.setContentsMargins(side, self._theme.px(SPACE), side, self._theme.px(SPACE))
        self._row.setSpacing(side)
