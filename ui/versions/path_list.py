"""The paths of both moments, each with how much of it is different."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from napl_desktop.queries.differences import DifferenceKind, PathLineDifference

_MOST_IN_VIEW = 4
_ID = Qt.ItemDataRole.UserRole


class PathList(QListWidget):
    """Lets the user choose a path."""

    chosen = Signal()
    """Another path is the current one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Paths"))
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit())

    @property
    def path_id(self) -> str | None:
        """The path that is chosen."""
        item = self.currentItem()
        return str(item.data(_ID)) if item else None

    def show_paths(self, lines: Sequence[PathLineDifference], wanted: str | None) -> None:
        """List paths, and choose the one that was chosen, else `wanted`, else the first that is different."""
        before = self.path_id
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(f"{line.title}\n{self._words(line)}")
            item.setData(_ID, line.path_id)
            item.setToolTip(line.title)
            self.addItem(item)
        different = [line.path_id for line in lines if line.cells or line.kind is not DifferenceKind.SAME]
        ids = [line.path_id for line in lines]
        candidates = [*(each for each in (before, wanted) if each in different), *different]
        candidates += [each for each in (before, wanted) if each in ids] + ids
        if candidates:
            self.setCurrentRow(ids.index(candidates[0]))
        self.blockSignals(False)
        self.fit()
        self.chosen.emit()

    def fit(self) -> None:
        """Take the height of a few paths; with more, scroll."""
        self.ensurePolished()
        rows = min(max(self.count(), 1), _MOST_IN_VIEW)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), 0) + 2 * self.frameWidth())

    def _words(self, line: PathLineDifference) -> str:
        if line.kind is DifferenceKind.ADDED:
            return self.tr("this path is new")
        if line.kind is DifferenceKind.REMOVED:
            return self.tr("this path is gone")
        if not line.cells:
            return self.tr("the same texts")
        return self.tr("%n text(s) different", "", line.cells)
