"""The kind of task of a role: one of the known ones, or the room's own words."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy

from napl_desktop.model import TaskKind
from napl_desktop.text import one_line
from napl_desktop.wording import Wording


class TaskField(QComboBox):
    """Offers the known kinds, and takes other words as well; does not change when the user scrolls over it."""

    chosen = Signal()
    """`task` is another one than was shown."""

    def __init__(self, wording: Wording, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._wording = wording
        self._stored = ""
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._nothing = self.tr("not said")
        self.addItem(self._nothing)
        for kind in TaskKind:
            self.addItem(wording.name(kind))
        self._line = QLineEdit(self)
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(self.tr("choose or type"))
        self._line.editingFinished.connect(self._tell)
        self.setLineEdit(self._line)
        self.clearEditText()
        self.activated.connect(self._tell)

    def show_stored(self, task: str) -> None:
        """Show what the project says; what is being typed stays."""
        is_typed = self.task != self._stored
        self._stored = task
        if not is_typed:
            with QSignalBlocker(self):
                self.setEditText(self._wording.task(task))
                self._line.setCursorPosition(0)

    def commit(self) -> None:
        """Tell what was typed, if it is something else."""
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()

    def _tell(self) -> None:
        task = self.task
        if task != self._stored:
            self._stored = task
            self.chosen.emit()
        if not task:
            self.clearEditText()

    @property
    def task(self) -> str:
        """The value of a TaskKind, own words, or ""."""
        words = one_line(self.currentText())
        known = {self._wording.name(kind).casefold(): kind.value for kind in TaskKind}
        known[self._nothing.casefold()] = ""
        return known.get(words.casefold(), words)
