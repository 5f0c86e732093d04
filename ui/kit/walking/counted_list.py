"""A few lines with how much is in each: as high as they are together."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from ui.kit.theme import Theme
from ui.kit.walking.line_list import MARK, LineDelegate


class CountedList(QListWidget):
    """Shows names under each other, each with its count at its right; one of them is chosen."""

    def __init__(self, theme: Theme, names: Sequence[str], said: str) -> None:
        """`said` is what the list is called, for who hears it."""
        super().__init__()
        self._names = tuple(names)
        self.setItemDelegate(LineDelegate(theme, self))
        self.setAccessibleName(said)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in names:
            self.addItem(QListWidgetItem(name))
        self.setCurrentRow(0)
        theme.changed.connect(self.updateGeometry)

    def show_count(self, row: int, count: int, sign: str = "", said: str = "") -> None:
        """Show how much is in a line, with a sign before it; `said` is what the sign means."""
        item = self.item(row)
        item.setData(MARK, f"{sign} {count}".strip())
        words = f"{self._names[row]}: {count}. {said}".strip(". ")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def sizeHint(self) -> QSize:
        """Return the room for the lines."""
        return QSize(0, self.sizeHintForRow(0) * self.count() + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()
