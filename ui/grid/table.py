"""The grid under a person's hands: keys and clicks choose a place, or say that its text should be edited."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from napl_desktop.wording import Wording
from ui.grid.editor import TextEditor
from ui.grid.model import HEAD, GridModel, Index
from ui.grid.pane import GridPane
from ui.grid.walking import STEPS, Place, Walk
from ui.theme import Theme

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_NO_MODIFIERS = Qt.KeyboardModifier.NoModifier
# How AltGr, with which people type é and €, arrives on Windows.
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class GridTable(GridPane):
    """Lets a person walk through the path. It changes nothing itself: it says what is wanted."""

    chosen = Signal()
    """Another place is the current one."""

    edit_wanted = Signal(object, object)
    """Edit the current place: what was typed over it (None: go on in it), and the point clicked (or None)."""

    clear_wanted = Signal()
    """Clear the current place."""

    def __init__(
        self, model: GridModel, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, wording, parent)
        self.walk = Walk(model)
        self.editor = TextEditor(self.viewport())
        self.setAccessibleName(self.tr("Grid of the path"))
        # A click must not make the grid jump from under the second one: only keys scroll.
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def place(self) -> Place | None:
        """The row and column of the current place."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    def begin(self) -> None:
        """Go to the first cell, if there is one and nothing was chosen."""
        if self.place is None:
            self.go_to(self.walk.first_cell())

    def go_to(self, place: Place | None) -> bool:
        """Make a place the current one, in view; tell whether there was somewhere to go."""
        if place is None:
            return False
        self.choose(self._cells.index(*place))
        return True

    def choose(self, index: QModelIndex) -> None:
        """Make an index the current one, in view; an invalid one chooses nothing."""
        self.hold(index)
        self.scrollTo(index)

    def hold(self, index: QModelIndex) -> None:
        """Make an index the current one without scrolling."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # What Qt asks

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show where the person is now."""
        super().currentChanged(current, previous)
        for row in {HEAD, current.row(), previous.row()}:
            self.update_row(row)
        self.chosen.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key leads; the current place where it leads nowhere."""
        place = self.place
        if place is None:
            found = self.walk.first_cell()
        elif action in (
            QAbstractItemView.CursorAction.MovePageDown,
            QAbstractItemView.CursorAction.MovePageUp,
        ):
            found = self._page_from(place, action is QAbstractItemView.CursorAction.MovePageDown)
        else:
            found = STEPS[action, bool(modifiers & Qt.KeyboardModifier.ControlModifier)](self.walk, place)
        return self._cells.index(*found) if found else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin editing with Enter, F2 or a letter; clear with Delete; walk with the arrows."""
        if _is_typing(event):
            self.edit_wanted.emit(event.text(), None)
        elif event.key() in _OPENING_KEYS and not event.modifiers() & _MODIFIERS:
            self.edit_wanted.emit(None, None)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & _MODIFIERS:
            self.clear_wanted.emit()
        else:
            before = self.place
            super().keyPressEvent(event)
            if self.place != before:
                self.scrollTo(self.currentIndex())

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Walk with Tab as long as there is a next cell; then leave the grid."""
        step = self.walk.next_cell if ahead else self.walk.previous_cell
        return self.go_to(step(self.place) if self.place else None) or super().focusNextPrevChild(ahead)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin editing with a letter that takes more than one key, such as é."""
        if event.preeditString() or event.commitString():
            self.edit_wanted.emit("", None)
            QApplication.sendEvent(self.editor, event)
        else:
            super().inputMethodEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin editing at the point that was clicked."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(point).isValid():
            self.edit_wanted.emit(None, point)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl the window zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here, and begin at the first cell where nothing was chosen."""
        # What a view of Qt does besides is to paint everything.
        QWidget.focusInEvent(self, event)
        self.begin()
        self.update_row(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        QWidget.focusOutEvent(self, event)
        self.update_row(self.currentIndex().row())

    def _page_from(self, place: Place, down: bool) -> Place | None:
        """Return the place one view further in the same column."""
        here = self.visualRect(self._cells.index(*place)).top() + self.verticalOffset()
        way = self.body.height() if down else -self.body.height()
        return self.walk.near_row(place, self.places.rows.at(here + way))


def _is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter. A space does not: it is pressed by accident too easily."""
    modifiers = event.modifiers() & _MODIFIERS
    return event.text().isprintable() and bool(event.text().strip()) and modifiers in (_NO_MODIFIERS, _ALT_GR)
