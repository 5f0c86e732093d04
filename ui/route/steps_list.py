"""The steps of a route in words: in rounds of what can be done side by side, or one after another."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from napl_desktop.model import CellKey
from napl_desktop.queries.links import CellPlace
from ui.kit.fields.wrapped_words import Index, WrappedWords
from ui.kit.theme import Theme
from ui.kit.tips import tip

_PLACE = Qt.ItemDataRole.UserRole


class StepsList(QTreeWidget):
    """Shows steps; each leads to its cell."""

    wanted = Signal(object)
    """The CellPlace of a step that the user wants to see."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setItemDelegate(WrappedWords(theme, self, self._room))
        self.setAccessibleName(self.tr("Steps of the route"))
        self.itemActivated.connect(self._go)
        self.itemDoubleClicked.connect(self._go)

    def show_rounds(
        self,
        rounds: Sequence[Sequence[CellKey]],
        places: Mapping[CellKey, CellPlace],
        name: Callable[[int, int], str],
    ) -> None:
        """Show rounds of steps; `name` words a round from its number and how many steps are in it."""
        self.clear()
        for number, cells in enumerate(rounds, start=1):
            head = QTreeWidgetItem(self, [name(number, len(cells))])
            head.setFont(0, self._theme.font("strong"))
            for cell in cells:
                self._add(head, places.get(cell))
            head.setExpanded(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the chosen step with Enter."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._go(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every step the lines that it takes now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _room(self, index: Index) -> int:
        """Return how wide a line is behind its indents: that of its head, and its own."""
        return self.viewport().width() - self.indentation() * (2 if index.parent().isValid() else 1)

    def _add(self, head: QTreeWidgetItem, place: CellPlace | None) -> None:
        if place is None:
            return
        words = f"{place.in_path} — {place.path_title}"
        first = place.text.partition("\n")[0]
        item = QTreeWidgetItem(head, [f"{words}\n{first}" if first else words])
        item.setToolTip(0, tip(place.text or words))
        item.setData(0, _PLACE, place)

    def _go(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _PLACE)
        if isinstance(place, CellPlace):
            self.wanted.emit(place)
