"""The grid as the user works in it: keys and clicks choose a place, or say that its text should be edited."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from napl_desktop.wording import Wording
from ui.grid.content.model import HEAD, GridModel, Index
from ui.grid.content.navigation import STEPS, GridNavigation, Place
from ui.grid.content.new_place import Ids
from ui.grid.content.range import Range
from ui.grid.dragging import Drag
from ui.grid.editor import TextEditor
from ui.grid.table_view import GridTableView
from ui.kit.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_NO_MODIFIERS = Qt.KeyboardModifier.NoModifier
# How AltGr, with which people type é and €, arrives on Windows.
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class GridTable(GridTableView):
    """Lets the user walk through the path. It changes nothing itself: it says what is wanted."""

    chosen = Signal()
    """Another place is the current one."""

    edit_wanted = Signal(object, object)
    """Edit the current place: what was typed over it (None: go on in it), and the point clicked (or None)."""

    pressed_at = Signal()
    """A place is being pressed: what is open elsewhere is done."""

    stayed = Signal()
    """Enter or Tab led nowhere: the user is where they were."""

    row_wanted = Signal()
    """The user went on after the last cell: a place for a next row is wanted."""

    clear_wanted = Signal()
    """Clear the current place."""

    dropped = Signal(object)
    """A RowDrop, LevelDrop or CellDrop: what the user dragged, and where it goes."""

    # Here, because Qt asks before there is a table of our own.
    _corner: Place | None = None
    _is_stretching = False

    def __init__(
        self, model: GridModel, theme: Theme, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, theme, wording, parent)
        self.may_change = True
        """Whether things can be moved or added at all."""
        self._stretches = False
        self._finger: QPoint | None = None
        self.walk = GridNavigation(model)
        self.editor = TextEditor(self.viewport())
        self.setAccessibleName(self.tr("Grid of the path"))
        # A click must not make the grid jump from under the second one: only keys scroll.
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelAboutToBeReset.connect(self._release)

    @property
    def place(self) -> Place | None:
        """The row and column of the current place."""
        index = self.currentIndex()
        return (index.row(), index.column()) if index.isValid() else None

    @property
    def ids(self) -> Ids:
        """The ids of the row and the level of the current place; None where it has none."""
        return self._cells.place(self.currentIndex())

    @property
    def range(self) -> Range | None:
        """The cells that are chosen: at least the current one, if that is a cell."""
        if self.place is None:
            return None
        return Range.between(self._corner or self.place, self.place)

    def choose_all(self) -> None:
        """Choose every cell; the current place becomes the last of them."""
        first, last = self.walk.first_cell(), self.walk.last_cell()
        if first and last and HEAD not in (*first, *last):
            self.hold(self._cells.index(*first))
            self._stretch_to(last)

    def _stretch_to(self, place: Place | None) -> None:
        """Make a place the current one while the other corner of what is chosen stays."""
        if place is None or HEAD in place or self._corner is None or HEAD in self._corner:
            return
        self._is_stretching = True
        self.hold(self._cells.index(*place))
        self._is_stretching = False

    def begin(self) -> None:
        """Choose the first cell, if there is one and nothing was chosen; the band over it stays in sight."""
        first = self.walk.first_cell() if self.place is None else None
        if first is not None:
            self.hold(self._cells.index(*first))

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
        """Show where the user is now."""
        super().currentChanged(current, previous)
        was = self.chosen_range
        if not self._is_stretching:
            self._corner = self.place
        self.chosen_range = self.range
        for row in {HEAD, current.row(), previous.row()}:
            self.update_row(row)
        for stretched in (was, self.chosen_range):
            if stretched and not stretched.is_single:
                self.viewport().update()
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
        if found and self._is_stretching and HEAD in found:
            found = place
        return self._cells.index(*found) if found else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin editing with F2, a letter or Shift+Enter; clear with Delete; walk with arrows, Enter and Tab."""
        if self.drag is not None and event.key() == Qt.Key.Key_Escape:
            self._release()
        elif self._folds(event):
            event.accept()
        elif is_typing(event):
            self.edit_wanted.emit(event.text(), None)
        elif (opened := _opening(event)) is not None:
            self.edit_wanted.emit(opened or None, None)
        elif event.key() in _ENTER and not event.modifiers() & _MODIFIERS:
            if not self.go_to(self.walk.down(self.place) if self.place else None):
                self.stayed.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers() & _MODIFIERS:
            self.clear_wanted.emit()
        else:
            before = self.place
            # With Shift an arrow stretches what is chosen.
            self._is_stretching = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            super().keyPressEvent(event)
            self._is_stretching = False
            if self.place != before:
                self.scrollTo(self.currentIndex())

    def _folds(self, event: QKeyEvent) -> bool:
        """Fold the band with the keys on Left, unfold it on Right; tell whether there was something to do."""
        place = self.place
        if place is None or not self._cells.is_band(place[0]) or event.modifiers() & _MODIFIERS:
            return False
        band, key = self._cells.dimension(place[0]).id, event.key()
        is_folded = self._cells.is_folded(band)
        if (key, is_folded) not in ((Qt.Key.Key_Left, False), (Qt.Key.Key_Right, True)):
            return False
        self.fold(band, not is_folded)
        return True

    def fold(self, dimension_id: str, folded: bool) -> None:
        """Fold a band or unfold it, and stay there."""
        self._cells.fold(dimension_id, folded)
        self.hold(self._cells.index_of(dimension_id, None))

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Walk with Tab: after the last cell to a place for a next row, before the first nowhere."""
        if ahead:
            return self.go_ahead() or super().focusNextPrevChild(True)
        place = self.place
        is_back = self.go_to(self.walk.previous_cell(place) if place else None)
        if not is_back and place is not None and HEAD not in place:
            self.stayed.emit()
            return True
        return is_back or super().focusNextPrevChild(False)

    def go_ahead(self) -> bool:
        """Go to the next cell, or ask for a row after the last; False where neither can be."""
        place = self.place
        if place is None:
            return False
        if self.go_to(self.walk.next_cell(place)):
            return True
        is_wanted = self.may_change and self.walk.is_last(place)
        if is_wanted:
            self.row_wanted.emit()
        return is_wanted

    def go_ahead_or_leave(self) -> None:
        """Go to the next cell; after the last, to what comes after the grid."""
        if not self.go_to(self.walk.next_cell(self.place) if self.place else None):
            super().focusNextPrevChild(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin editing with a letter that takes more than one key, such as é."""
        if event.preeditString() or event.commitString():
            self.edit_wanted.emit("", None)
            QApplication.sendEvent(self.editor, event)
        else:
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked, with Shift all from the chosen cell up to it; it may become a drag."""
        point = event.position().toPoint()
        place = self.place_pressed(point)
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            super().mousePressEvent(event)
            return
        row = place[0]
        if self._is_on_caret(place, point):
            band = self._cells.dimension(row).id
            self.fold(band, not self._cells.is_folded(band))
            return
        # A cell is dragged once it was chosen: before that, the mouse chooses cells, and a finger scrolls.
        is_held = (HEAD in place or place == self.place) and self.may_change
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._stretch_to(place)
        else:
            if place == self.places.place_at(point):
                super().mousePressEvent(event)
            else:
                self.hold(self._cells.index(*place))
            if is_held:
                self.drag = Drag(self._cells, self.places, place, point)
        if not is_held and event.pointerType() is QPointingDevice.PointerType.Finger:
            self._finger = point
        else:
            self._stretches = not is_held

    def place_pressed(self, point: QPoint) -> Place | None:
        """Return what the user sees where they press, though it may move when what is open closes."""
        index = self.indexAt(point)
        ids = self._cells.place(index) if index.isValid() else None
        self.pressed_at.emit()
        index = self._cells.index_of(*ids) if ids else QModelIndex()
        return (index.row(), index.column()) if index.isValid() else self.places.place_at(point)

    def _is_on_caret(self, place: Place, point: QPoint) -> bool:
        """Tell whether a point in a band is where that is folded."""
        row = place[0]
        return self._cells.is_band(row) and self.places.boxes.caret_rect(
            row, self.places.rect(*place)
        ).contains(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was held, scroll under a finger, or stretch what is chosen to where the mouse is."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        if self.drag is not None:
            self.drag.move(point, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            if self.drag.is_on:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.scroll_along(point)
            self.viewport().update()
        elif self._finger is not None:
            way, self._finger = point - self._finger, point
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - way.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - way.y())
        elif self._stretches:
            self._stretch_to(self.places.place_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was dragged."""
        drop = self.drag.drop if self.drag else None
        self._release()
        if drop is not None:
            self.dropped.emit(drop)
        super().mouseReleaseEvent(event)

    def _release(self) -> None:
        """Forget the press that is under way; also when the path is read again, and rows may be gone."""
        self._stretches, self._finger = False, None
        if self.drag is not None:
            self.drag = None
            self.unsetCursor()
            self.viewport().update()

    def scroll_along(self, point: QPoint) -> None:
        """Scroll when something is dragged to an edge of the body."""
        body, step = self.body, self.verticalScrollBar().singleStep()
        for bar, at, first, last in (
            (self.verticalScrollBar(), point.y(), body.top(), body.bottom()),
            (self.horizontalScrollBar(), point.x(), body.left(), body.right()),
        ):
            if at > last - step:
                bar.setValue(bar.value() + step)
            elif at < first + step and (
                bar is self.verticalScrollBar() or point.x() > self.places.columns.title
            ):
                bar.setValue(bar.value() - step)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin editing at the point that was clicked; a second tap on another place is a tap there."""
        point = event.position().toPoint()
        place = self.places.place_at(point)
        if place is None or place != self.place or self._is_on_caret(place, point):
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
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


def _opening(event: QKeyEvent) -> str | None:
    """Return what a key types that opens a text where it is, "" for nothing; None for any other key."""
    key, modifiers = event.key(), event.modifiers()
    if modifiers & _MODIFIERS:
        return None
    if key in _ENTER:
        return "\n" if modifiers & Qt.KeyboardModifier.ShiftModifier else None
    return {Qt.Key.Key_F2: "", Qt.Key.Key_Space: " "}.get(Qt.Key(key))


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key writes a letter. A space does not: it is pressed by accident too easily."""
    modifiers = event.modifiers() & _MODIFIERS
    return event.text().isprintable() and bool(event.text().strip()) and modifiers in (_NO_MODIFIERS, _ALT_GR)
