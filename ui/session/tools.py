"""What every part of the inspector works with, and the column that most of them are."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from napl_desktop.wording import Wording
from ui.kit.theme import SPACE, Theme
from ui.session.document_session import DocumentSession
from ui.session.selection import Selection
from ui.session.writing_help import WritingHelp


@dataclass(frozen=True, slots=True)
class Tools:
    """The collaborators of the inspector."""

    session: DocumentSession
    selection: Selection
    theme: Theme
    wording: Wording
    writing: WritingHelp
    wipe_names: Callable[[], object]
    """Asks which names are to be wiped from the project."""

    show_proposals: Callable[[], object]
    """Shows the wordings of the selected cell side by side."""

    require: Callable[[], object]
    """Asks which cell the selected one requires."""

    @property
    def read_only(self) -> bool:
        """Whether the project is only looked at: then nothing offers itself to be changed."""
        return self.session.document.read_only


class Column(QWidget):
    """Widgets below each other, at a distance that grows with the zoom."""

    def __init__(self, theme: Theme, steps: float = 1, parent: QWidget | None = None) -> None:
        """Make an empty column; `steps` is the distance, in spacing steps."""
        super().__init__(parent)
        self._steps = steps
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._space)
        self._space()

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below what is there."""
        for widget in widgets:
            self.column.addWidget(widget)

    def empty(self) -> None:
        """Let go of every widget in it."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _space(self) -> None:
        self.column.setSpacing(self.theme.px(self._steps * SPACE))
