"""The menu under the right mouse button in the grid: what can be done with the place that is chosen."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.grid.content.model import HEAD
from ui.grid.table import GridTable


class GridMenus(Struct, frozen=True):
    """What is offered on each kind of place: names of actions from top to bottom, "" is a line."""

    cell: tuple[str, ...]
    row: tuple[str, ...]
    level: tuple[str, ...]
    beside: tuple[str, ...]
    """Where there is no place."""


class ContextMenu(QObject):
    """Opens the menu of a place, with what can be done there and then."""

    def __init__(
        self,
        table: GridTable,
        menus: GridMenus,
        action: Callable[[str], QAction],
        offer_words: Callable[[QMenu, QPoint], bool],
        parent: QObject,
    ) -> None:
        """Take what is offered, and `action`, which returns the action of a name.

        `offer_words` lets a menu begin with what may be meant by the word at a point, and tells whether it did.
        """
        super().__init__(parent)
        self._table = table
        self._menus = menus
        self._action = action
        self._offer_words = offer_words
        table.customContextMenuRequested.connect(self._open)

    def _open(self, point: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = self._offered()
        if self._offer_words(menu, point) and "" in names:
            names = names[: names.index("")]  # a menu is no longer than can be read
        for name in names:
            if not name:
                menu.addSeparator()
            elif self._action(name).isEnabled():
                menu.addAction(self._action(name))
        menu.popup(self._table.viewport().mapToGlobal(point))

    def _offered(self) -> tuple[str, ...]:
        place = self._table.place
        if place is None:
            return self._menus.beside
        if HEAD not in place:
            return self._menus.cell
        return self._menus.row if place[0] != HEAD else self._menus.level
