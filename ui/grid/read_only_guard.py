"""A project that is only looked at: a user who tries to change its grid is told why nothing happens."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.grid.content.model import HEAD
from ui.grid.table import GridTable, is_typing

_WRITING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ReadOnlyGuard(QObject):
    """Keeps from a table and its editor what would change something, and has that refused aloud."""

    def __init__(
        self,
        table: GridTable,
        refuse: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        # Asked while all of this is taken down, a table can no longer say which its viewport is.
        self._viewport = table.viewport()
        self._refuse = refuse
        self._pressed: QPoint | None = None
        table.may_change = False
        for each in (table, table.editor, self._viewport):
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nothing pass that would write; say so."""
        if watched is self._viewport:
            if isinstance(event, QMouseEvent):
                self._watch_mouse(event)
            return False
        is_refused = self._would_write(event)
        if is_refused:
            self._refuse()
        return is_refused

    def _would_write(self, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            return bool(event.commitString())
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return is_typing(event) or event.key() in _WRITING_KEYS or self._is_switched_off(event)

    def _is_switched_off(self, event: QKeyEvent) -> bool:
        """Tell whether a key is that of a deed that cannot be done now: only then it comes to a widget at all."""
        keys = QKeySequence(event.keyCombination())
        deeds = self._table.window().findChildren(QAction)
        return any(keys in deed.shortcuts() and not deed.isEnabled() for deed in deeds)

    def _watch_mouse(self, event: QMouseEvent) -> None:
        """See a row, level or text that the user tries to drag."""
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            place = self._table.places.place_at(point)
            is_held = place is not None and (HEAD in place or place == self._table.place)
            is_left = event.button() is Qt.MouseButton.LeftButton
            self._pressed = point if is_held and is_left else None
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif event.type() == QEvent.Type.MouseMove and self._is_far(point):
            self._pressed = None
            self._refuse()

    def _is_far(self, point: QPoint) -> bool:
        least = QApplication.startDragDistance()
        return self._pressed is not None and (point - self._pressed).manhattanLength() >= least
